"""Where a line may end."""

import random
from itertools import pairwise

import pytest

from village_net.paths import resource
from village_net.thai.places import place_names
from village_net.thai.words import break_points, breakable, cluster_points, segment


def parts(text: str, names: frozenset[str] = frozenset()) -> list[str]:
    cuts = [0, *break_points(text, names), len(text)]
    return [text[a:b] for a, b in pairwise(cuts)]


@pytest.mark.parametrize(
    "whole",
    "ครัวเรือน ผู้ป่วย หมู่บ้าน ผู้ใหญ่บ้าน อาสาสมัคร น้ำประปา กำนัน สาธารณสุข".split(),
)
def test_a_compound_stays_whole(whole: str) -> None:
    text = f"ขอให้{whole}ทราบ"
    first = text.index(whole)
    inside = range(first + 1, first + len(whole))
    assert not set(break_points(text)) & set(inside)


@pytest.mark.parametrize(
    "text",
    ["บ้านเลขที่ 12/3", "เวลา 08.30 น.", "วันที่ 23 พ.ย. 2569", "โทร. 08 1234 5678", "(ทดสอบ)", "ต่าง ๆ"],
)
def test_no_line_begins_with_what_belongs_to_the_line_before(text: str) -> None:
    for part in parts(text)[1:]:
        assert part[0] not in ")ๆฯ.,:;!?%”/ะาำิีึืุูๅ็่้๊๋์"
        assert not text[: text.index(part)].endswith(tuple("(“เแโใไ"))


def test_digits_are_never_parted() -> None:
    text = "โทร 0812345678 บ้าน 12/3 เวลา 08:30"
    for point in break_points(text):
        assert not (text[point - 1].isdigit() and text[point].isdigit())
        assert "/" not in (text[point - 1], text[point])


def test_a_name_of_the_village_stays_whole() -> None:
    text = "นายประเสริฐแก้วมณีกล่าว"
    assert any("แก้วมณี" in part for part in parts(text, frozenset({"แก้วมณี"})))


def test_breakable_text_is_the_same_text_and_stays_the_same() -> None:
    text = "ขอให้ทุกครัวเรือนสำรองน้ำไว้ใช้\nในช่วงเวลาดังกล่าว OK"
    once = breakable(text)
    assert once.replace("\u200b", "") == text
    assert "\u200b" in once
    assert breakable(once) == once


def test_segments_join_to_the_text() -> None:
    text = "พ่อแม่พี่น้อง บ้านทุ่งเครือข่าย 2569"
    assert "".join(segment(text)) == text


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("ขั้นตอนที่มีความสำคัญ", "ขั้นตอน|ที่|มีความสำคัญ"),
        ("ในแปลงนาของผู้พิการ", "ใน|แปลงนา|ของ|ผู้พิการ"),
        ("การขุดลอกลำห้วยไม่สะดวก", "การขุดลอก|ลำห้วย|ไม่สะดวก"),
        ("น้ำประปา (หยุด) แล้ว", "น้ำประปา |(หยุด) |แล้ว"),
        ("แม่และ/หรือลูก", "แม่|และ/|หรือ|ลูก"),
        ("ใช้ Wi-Fi ได้ทันที", "ใช้ |Wi-Fi |ได้|ทันที"),
        ("ใช้Facebookได้", "ใช้|Facebook|ได้"),
        ("หนึ่ง\nสอง", "หนึ่ง\n|สอง"),
        ("แก้วมณีกแก้วมณี", "แก้ว|มณีกแก้ว|มณี"),
        ("  สอง", "  สอง"),
    ],
)
def test_lines_may_end_between_words_and_nowhere_else(text: str, expected: str) -> None:
    assert "|".join(parts(text)) == expected


@pytest.mark.parametrize(
    "whole",
    [
        "วันอังคารที่ 24 พ.ย. 2569",
        "๒๓ พฤศจิกายน พ.ศ. ๒๕๖๙",
        "23 November 2026",
        "เวลา 08.30 – 15.00 น.",
        "โทร. 08 1234 5678",
        "1 2345 67890 12 3",
        "หมู่ที่ 5",
        "119 ครัวเรือน",
        "1,250 บาท",
        "5\u00a0กิโลกรัม",
        "ต.สันทรายงาม",
        "อบต.สันทราย",
        "นายธนกฤตพงศ์",
        "เด็กหญิงขวัญข้าว",
        "“ดีมาก”",
        "ต่าง ๆ",
        "ผู้ช่วยฯ",
        "https://example.com/a-b",
    ],
)
def test_what_is_read_as_one_stays_on_one_line(whole: str) -> None:
    text = f"ขอให้ {whole} ทราบ"
    inside = range(text.index(whole) + 1, text.index(whole) + len(whole))
    assert not set(break_points(text)) & set(inside)


def test_times_without_spaces_part_from_the_words_around_them() -> None:
    assert parts("เวลา08.30น.ถึงเวลา15.00น.ที่ศาลา") == [
        "เวลา08.30น.",
        "ถึง",
        "เวลา15.00น.",
        "ที่",
        "ศาลา",
    ]


def test_a_surname_after_title_and_given_name_stays_whole() -> None:
    assert parts("นายบุญมา แก้วมณี กล่าว") == ["นายบุญมา ", "แก้วมณี ", "กล่าว"]
    assert parts("แก้วมณี กล่าว")[0] == "แก้ว"


def test_a_name_that_stands_alone_is_whole_even_where_words_run_across_it() -> None:
    assert parts("ดำรงไทย", frozenset({"ดำรงไทย"})) == ["ดำรงไทย"]
    assert parts("ห้วยแม่คำ ดี", frozenset({"ห้วยแม่คำ"})) == ["ห้วยแม่คำ ", "ดี"]
    assert parts("ที่ห้วยแม่คำนี้", frozenset({"ห้วยแม่คำ"})) == ["ที่", "ห้วยแม่คำ", "นี้"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("ไปตลาดแม่สายและหาดใหญ่", "ไป|ตลาด|แม่สาย|และ|หาดใหญ่"),
        ("ที่ว่าการอำเภอเมืองเชียงรายเปิดทุกวัน", "ที่ว่าการอำเภอ|เมืองเชียงราย|เปิด|ทุกวัน"),
        ("พื้นที่อำเภอทุ่งเขาหลวง", "พื้นที่|อำเภอ|ทุ่งเขาหลวง"),
        ("ชาวบ้านแถบบางเลนรับน้ำ", "ชาวบ้าน|แถบ|บางเลน|รับ|น้ำ"),
        ("เทศบาลตำบลสันทรายงาม", "เทศบาลตำบล|สันทรายงาม"),
    ],
)
def test_a_place_of_thailand_stays_whole(text: str, expected: str) -> None:
    assert parts(text) != expected.split("|")
    assert "|".join(parts(text, place_names())) == expected


@pytest.mark.parametrize(
    "text",
    [
        "ตลาดในเมืองคนมาก",
        "ปลูกผักไว้หลังสวนลำไย",
        "ใครทำนาดีได้ข้าวมาก",
        "น้ำบางส่วนไหลเข้านา",
        "ขอให้ย้ายของขึ้นที่สูงก่อนน้ำมา",
        "ถนนหน้าเขาขาดเพราะดินถล่ม",
        "แม่และ/หรือลูกมารับเงินที่วัด",
        "พ่นยุงลายทุกหลังคาเรือนในหมู่บ้าน",
        "เก็บใบไม้แห้งไปทำปุ๋ยแทนการเผา",
        "เปิดรับสมัครถึงสิ้นเดือน ใครสนใจบอกผู้ช่วยได้",
    ],
)
def test_sentences_without_a_place_break_as_ever(text: str) -> None:
    assert parts(text, place_names()) == parts(text)


def test_in_town_never_tears_the_town_from_its_name() -> None:
    assert parts("ตลาดในเมืองเชียงราย", place_names()) == ["ตลาด", "ใน", "เมืองเชียงราย"]


def test_announcements_as_they_are_written_break_as_ever() -> None:
    catalogue = resource("catalogue", "announcement_templates.toml").read_text(encoding="utf-8")
    for line in catalogue.splitlines():
        assert parts(line, place_names()) == parts(line)


def test_no_mark_is_ever_torn_from_its_letter() -> None:
    chance = random.Random(3)
    letters = "กขคงจฉชญดตทนบปผพฟมยรลวศสหอะัาำิีึืุูเแโใไ็่้์ๆฯ. 12a("
    for _turn in range(500):
        text = "".join(chance.choices(letters, k=24))
        for point in [*break_points(text), *cluster_points(text)]:
            if not text[point - 1].isspace():
                assert text[point] not in "ะัาำิีึืุู็่้์"
                assert text[point - 1] not in "เแโใไ"


def test_words_of_the_village_list_stay_whole() -> None:
    lines = resource("words", "village.txt").read_text(encoding="utf-8").splitlines()
    words = [line for line in lines if line and not line.startswith("#")]
    assert len(words) > 300
    assert [word for word in words if break_points(word)] == []


def test_text_that_was_made_breakable_before_is_made_so_anew() -> None:
    assert breakable("ผู้\u200bป่วย\u200bติด") == breakable("ผู้ป่วยติด")
    assert breakable("plain English") == "plain English"
    assert breakable("ห้วยแม่คำ", frozenset({"ห้วยแม่คำ"})) == "ห้วยแม่คำ"
    assert "\u200b " not in breakable("น้ำประปา หยุดจ่าย")
