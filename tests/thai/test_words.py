"""Where a line may end."""

from itertools import pairwise

import pytest

from village_net.thai.words import break_points, breakable, segment


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
