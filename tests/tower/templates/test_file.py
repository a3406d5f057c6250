"""Files of templates: written and read back, and what is said about each mistake."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from village_net.i18n import Language, Say
from village_net.tower.announcements.records import Category, Urgency
from village_net.tower.templates.catalogue import (
    Template,
    TemplateField,
    TemplateFieldKind,
    announcement_templates,
    read_templates,
    template_toml,
)
from village_net.tower.templates.errors import TemplateError

OWN = """
[[template]]
key = "rice"
category = "farming"
urgency = "normal"
fields = ["date", "sort"]
name.th = "พันธุ์ข้าว"
name.en = "Rice"
title.th = "ข้าว"
title.en = "Rice seed"
text.th = "{date} มี{sort}"
text.en = "On {date}: {sort}"

[[template.field]]
key = "sort"
kind = "text"
label.th = "พันธุ์"
label.en = "Sort"
"""


@pytest.mark.parametrize("template", announcement_templates(), ids=lambda template: template.key)
def test_a_template_that_is_written_reads_the_same(template):
    assert read_templates(template_toml(template)) == (template,)


def test_all_templates_stand_in_one_file():
    every = announcement_templates()
    assert read_templates("\n".join(map(template_toml, every))) == every


@pytest.mark.parametrize(
    "text",
    ['คำพูด "สาม" \\ """', 'จบด้วย "', "\n\nว่าง\n\n", '""""""\\"\\', "\t\r\n\x7f\x01", "{a"],
)
def test_any_text_survives_the_file(text):
    odd = dict.fromkeys(Language, f"ก{text}")
    template = Template("k", Category.LOST, Urgency.NORMAL, odd, odd, odd)
    assert read_templates(template_toml(template)) == (template,)
    field = TemplateField("a", TemplateFieldKind.LIST, odd, odd, required=False)
    with_hole = {language: odd[language] + " {a}" for language in Language}
    asked = replace(template, text=with_hole, fields=(field,))
    assert read_templates(template_toml(asked)) == (asked,)


def test_a_file_of_ones_own_may_use_the_shared_fields():
    template = read_templates(OWN)[0]
    assert [field.key for field in template.fields] == ["date", "sort"]
    assert template.fields[0].kind is TemplateFieldKind.DATE
    assert template.fields[0].label[Language.THAI] == "วันที่"
    assert template.fields[1].hint[Language.THAI] == ""


def test_a_file_made_by_windows_is_read():
    assert read_templates("\ufeff" + OWN.replace("\n", "\r\n")) == read_templates(OWN)


def mended(old: str, new: str) -> Callable[[], str]:
    assert old in OWN
    return lambda: OWN.replace(old, new)


MISTAKES = [
    ("templates-not-toml", lambda: "สวัสดี", "ไม่ใช่ไฟล์ตัวอย่างประกาศ"),
    ("no-templates", lambda: "[field]", "[[template]]"),
    ("no-templates", lambda: 'template = "x"', "[[template]]"),
    ("template-line-missing", mended('urgency = "normal"\n', ""), "“urgency”"),
    ("template-line-missing", mended('key = "rice"', 'key = " "'), "“key”"),
    ("template-line-missing", mended('kind = "text"\n', ""), "“field.sort.kind”"),
    ("template-line-missing", mended('key = "sort"\n', ""), "“field.key”"),
    ("template-language-missing", mended('text.en = "On {date}: {sort}"\n', ""), "“text.en”"),
    ("template-language-missing", mended('label.th = "พันธุ์"\n', ""), "“field.sort.label.th”"),
    ("template-choice-unknown", mended('"farming"', '"rice"'), "farming, welfare"),
    ("template-choice-unknown", mended('"normal"', '"soon"'), "“soon”"),
    ("template-choice-unknown", mended('"text"', '"colour"'), "“field.sort.kind”"),
    ("template-key-twice", lambda: OWN + OWN, "“rice”"),
    ("template-field-twice", mended('["date", ', '["date", "date", '), "“date”"),
    ("template-field-twice", lambda: OWN + OWN[OWN.index("[[template.field") :], "“sort”"),
    ("template-field-key", lambda: OWN.replace("sort", "village"), "“village”"),
    ("template-field-key", lambda: OWN.replace("sort", "a b"), "“a b”"),
    ("template-field-undeclared", mended('"date", "sort"', '"date", "colour"'), "[field.colour]"),
    ("template-hole-unknown", mended("{date} มี", "{วันที่} {date} มี"), "{วันที่}"),
    ("template-hole-unknown", mended('"Rice seed"', '"Rice {seed}"'), "“text.en”"),
    ("template-field-unused", mended("On {date}: ", ""), "{date}"),
]


@pytest.mark.parametrize(
    ("key", "file", "named"), MISTAKES, ids=[f"{at}-{row[0]}" for at, row in enumerate(MISTAKES)]
)
def test_a_mistake_is_told_with_the_template_and_what_to_do(key, file, named):
    with pytest.raises(TemplateError) as told:
        read_templates(file())
    assert told.value.key == key
    sentence = told.value.say(Say(Language.THAI))
    assert named in sentence
    if key not in ("templates-not-toml", "no-templates"):
        assert "“พันธุ์ข้าว”" in sentence
    assert sentence != str(told.value)


def test_a_template_without_a_name_is_called_by_its_key_or_its_place():
    for lost, called in (("", "“rice”"), ('key = "rice"\n', "“1”")):
        nameless = OWN.replace('name.th = "พันธุ์ข้าว"\nname.en = "Rice"\n', "").replace(lost, "")
        with pytest.raises(TemplateError) as told:
            read_templates(nameless)
        assert called in str(told.value)
