"""The announcements to begin from, and how their holes are filled."""

import re
from dataclasses import replace
from datetime import date, time

import pytest

from tests.people import VILLAGE, village_store
from village_net.i18n import Language
from village_net.store.ids import new_id
from village_net.tower.announcements.particle import Particle
from village_net.tower.announcements.records import Urgency
from village_net.tower.announcements.rules import reading_seconds
from village_net.tower.templates.catalogue import (
    Template,
    TemplateFieldKind,
    announcement_templates,
    fill,
    filled_in,
    missing,
)
from village_net.tower.templates.field_values import field_text, known_values, usual_particle
from village_net.village.register.edits import change_village
from village_net.village.register.users import AppUser, save_user

EVERY = [
    pytest.param(template, language, id=f"{template.key}-{language}")
    for template in announcement_templates()
    for language in Language
]
KNOWN = {"village": "บ้านทุ่งเครือข่าย", "speaker": "นายประเสริฐ แก้วมณี", "post": "ผู้ใหญ่บ้าน"}
SAMPLES: dict[Language, dict[TemplateFieldKind, str]] = {
    Language.THAI: {
        TemplateFieldKind.TEXT: "ตัวอย่างที่ยาวพอควร",
        TemplateFieldKind.PLACE: "ศาลากลางบ้าน",
        TemplateFieldKind.PERSON: "นายสมชาย ใจดี",
        TemplateFieldKind.LIST: "เรื่องที่หนึ่ง\nเรื่องที่สอง\nเรื่องที่สาม",
    },
    Language.ENGLISH: {
        TemplateFieldKind.TEXT: "a fairly long example",
        TemplateFieldKind.PLACE: "the village hall",
        TemplateFieldKind.PERSON: "Mr Somchai Jaidee",
        TemplateFieldKind.LIST: "the first thing\nthe second thing\nthe third thing",
    },
}
SHORT = {
    TemplateFieldKind.PHONE: "08 1234 5678",
    TemplateFieldKind.NUMBER: "78",
    TemplateFieldKind.MONEY: "1500",
}


def sample(kind: TemplateFieldKind, language: Language) -> str:
    if kind is TemplateFieldKind.DATE:
        return field_text(kind, date(2026, 11, 24), language)
    if kind is TemplateFieldKind.TIME:
        return field_text(kind, time(8, 30), language)
    return field_text(kind, (SHORT | SAMPLES[language])[kind], language)


def filled(template: Template, language: Language) -> tuple[str, str]:
    values = {field.key: sample(field.kind, language) for field in template.fields}
    particle = {"particle": Particle.MAN if language is Language.THAI else ""}
    return filled_in(template, language, KNOWN | particle | values)


def english_seconds(text: str) -> float:
    """Return the time at 120 words a minute, every digit a word of its own."""
    return len(re.findall(r"[^\W\d]+|\d", text)) / 2


def test_there_is_a_template_for_every_occasion_of_a_village_each_under_its_own_key_and_name():
    templates = announcement_templates()
    assert len(templates) >= 45
    for named in (
        {t.key for t in templates},
        *({t.name[at] for t in templates} for at in Language),
    ):
        assert len(named) == len(templates)


@pytest.mark.parametrize(("template", "language"), EVERY)
def test_a_template_that_is_filled_in_has_neither_markers_nor_holes(template, language):
    title, text = filled(template, language)
    assert missing(title) == missing(text) == []
    assert not re.search(r"[{}⟦⟧]|\s\s\n|  |\n\n\n", title + text)
    assert text == text.strip()


@pytest.mark.parametrize(("template", "language"), EVERY)
def test_what_is_missing_is_marked_by_its_label(template, language):
    _title, text = filled_in(template, language, KNOWN)
    asked = {field.label[language] for field in template.fields if field.required}
    assert {gap.label for gap in missing(text)} == asked
    for gap in missing(text):
        assert text[gap.start : gap.end] == f"⟦{gap.label}⟧"


@pytest.mark.parametrize("template", announcement_templates(), ids=lambda template: template.key)
def test_the_polite_word_is_the_speakers_and_said_once_at_a_time(template):
    for word in Particle:
        assert word not in template.text[Language.THAI]
        _title, text = filled_in(template, Language.THAI, KNOWN | {"particle": word})
        assert word in text
        assert not re.search(rf"{word}\s*{word}|นะ{word}|{word}[ก-ฮ]", text)
    assert "{particle}" not in template.text[Language.ENGLISH]


@pytest.mark.parametrize(("template", "language"), EVERY)
def test_a_template_is_short_enough_to_be_listened_to(template, language):
    most = 25 if template.urgency is Urgency.EMERGENCY else 90
    text = filled(template, language)[1]
    seconds = reading_seconds(text) if language is Language.THAI else english_seconds(text)
    assert seconds < most


@pytest.mark.parametrize(("template", "language"), EVERY)
def test_an_emergency_is_said_twice_and_begins_with_it(template, language):
    if template.urgency is Urgency.EMERGENCY:
        first, again = ("ประกาศด่วน", "ขอย้ำ") if language is Language.THAI else ("Urgent", "Again:")
        assert template.text[language].startswith(first)
        assert again in template.text[language]
        assert not any(not field.required for field in template.fields)


def test_a_line_about_an_empty_field_that_is_not_needed_is_left_out():
    template = announcement_templates()[0]
    with_phone = filled_in(template, Language.THAI, KNOWN | {"phone": "08 1234 5678"})[1]
    without = filled_in(template, Language.THAI, KNOWN)[1]
    assert "โทร. 08 1234 5678" in with_phone
    assert "โทร" not in without
    assert len(without.split("\n")) == len(with_phone.split("\n")) - 1


def test_braces_that_are_no_holes_stay_text():
    plain = "ใช้ {วงเล็บ} และ } กับ { หรือ {} ได้ {date}"
    assert fill(plain, {"date": "{x} ⟦"}) == "ใช้ {วงเล็บ} และ } กับ { หรือ {} ได้ {x} ⟦"
    assert fill("{a} {b}", {"a": "{b}", "b": "สอง"}) == "{b} สอง"


def test_a_blank_value_is_marked_and_never_said():
    assert fill("วัน{date} {x}", {"date": "  "}, {"date": "วันที่"}) == "วัน⟦วันที่⟧ {x}"
    assert missing("วัน⟦วันที่⟧ ⟦เวลา⟧")[1].label == "เวลา"
    assert missing("⟦ไม่ปิด") == []


@pytest.mark.parametrize(
    ("kind", "value", "thai", "english"),
    [
        (TemplateFieldKind.DATE, date(2026, 5, 3), "วันอาทิตย์ที่ 3 พฤษภาคม 2569", "Sunday 3 May 2026"),
        (TemplateFieldKind.TIME, time(8), "08.00 น.", "08:00"),
        (TemplateFieldKind.MONEY, "12500", "12,500 บาท", "12,500 baht"),
        (TemplateFieldKind.MONEY, "๑,๕๐๐.50 บาท", "1,500.50 บาท", "1,500.50 baht"),
        (TemplateFieldKind.MONEY, "ตามศรัทธา", "ตามศรัทธา", "ตามศรัทธา"),
        (TemplateFieldKind.PHONE, " 08 1234 5678 ", "08 1234 5678", "08 1234 5678"),
        (TemplateFieldKind.LIST, "น้ำ\n\n ถนน ", "น้ำ และถนน", "น้ำ and ถนน"),
        (TemplateFieldKind.LIST, "ก\nข\nค", "ก ข และค", "ก, ข and ค"),
        (TemplateFieldKind.TEXT, "  ", "", ""),
    ],
)  # fmt: skip
def test_a_value_reads_as_its_kind(kind, value, thai, english):
    assert field_text(kind, value, Language.THAI) == thai
    assert field_text(kind, value, Language.ENGLISH) == english


def test_the_app_knows_the_village_and_who_speaks():
    store = village_store()
    store.by = VILLAGE.head_name
    known = known_values(store, Language.THAI, None)
    assert known == {
        "village": "บ้านทุ่งเครือข่าย",
        "speaker": "นายประเสริฐ แก้วมณี",
        "post": VILLAGE.head_post,
        "particle": "ครับ",
    }
    save_user(store, AppUser(new_id(), "นางสาวดาว ตัวอย่าง", "อสม."))
    store.by = "นางสาวดาว ตัวอย่าง"
    known = known_values(store, Language.THAI, None)
    assert (known["post"], known["particle"]) == ("อสม.", "ค่ะ")
    assert known_values(store, Language.THAI, Particle.MAN)["particle"] == "ครับ"
    assert known_values(store, Language.ENGLISH, Particle.MAN)["particle"] == ""
    assert usual_particle("ไม่รู้") is Particle.MAN


def test_a_village_is_called_by_its_whole_name():
    store = village_store()
    for name, called in (("ทุ่งใหม่", "บ้านทุ่งใหม่"), ("ชุมชนริมน้ำ", "ชุมชนริมน้ำ")):
        change_village(store, replace(VILLAGE, name=name))
        assert known_values(store, Language.THAI, None)["village"] == called
