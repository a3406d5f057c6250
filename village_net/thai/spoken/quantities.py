"""Numbers that count: with their units, ranges, percentages and money."""

import re
from decimal import Decimal
from functools import cache
from typing import NamedTuple

from village_net.thai.spoken.lexicon import any_of, table, words
from village_net.thai.spoken.numbers import (
    LONGEST_NUMBER,
    baht_in_words,
    digits_in_words,
    number_in_words,
)
from village_net.thai.spoken.parts import ReaderPlace, Said, SpokenKind

_NUMBER = r"(?:[0-9]{1,3}(?:,[0-9]{3})+(?![0-9])|[0-9]+)(?:\.[0-9]+)?"
_QUANTITY = re.compile(
    rf"(?P<first>{_NUMBER})(?:\s*[-–—]\s*(?P<second>{_NUMBER})(?![0-9A-Za-z]|[.:][0-9]))?"
)
_WITH_LATIN = re.compile(r"[0-9]+[A-Za-z][0-9A-Za-z]*")
_MINUS = re.compile(r"\s[-−]$")
_PERCENT = re.compile(r"\s*(?:%|เปอร์เซ็นต์)")
_BAHT = re.compile(r"\s*(?:บาท|บ\.(?![ก-๎]))|\.-(?:\s*บาท)?")
_BAHT_SIGN = re.compile(rf"฿\s*(?P<first>{_NUMBER})")
_HOUSE = re.compile(r"เลขที่\s*$")
_RATIO = re.compile(r"(?P<first>[0-9]{1,6}):(?P<second>[0-9]{1,6})(?![0-9:])")
_YEAR = re.compile(r"(?:ปี|พ\.ศ\.?|ค\.ศ\.?|พุทธศักราช)\s*$")
# In an address ม. is a หมู่, whatever number stands before it.
_ADDRESS = r"[0-9]|\s[0-9]+\s*(?:ต\.|ตำบล|อ\.|บ\.|บ้าน)"
_SPACES = re.compile(r"[ \u00a0]+")


class _Tail(NamedTuple):
    """What follows a number and is said with it."""

    end: int
    words: str
    kind: SpokenKind


def kept_with_latin(place: ReaderPlace) -> Said | None:
    """Keep 5G and 4x4 as they are."""
    match = _WITH_LATIN.match(place.text, place.at)
    return match and Said(place.at, match.end(), match.group(), SpokenKind.CODE)


def quantity(place: ReaderPlace) -> Said | None:
    """Say a number, or a range of numbers, with its unit."""
    match = _QUANTITY.match(place.text, place.at)
    if match is None:
        return None
    first, second = match.group("first"), match.group("second")
    tail = _tail(place.text, match.end())
    start, lead, kind = _lead(place, tail.kind)
    if not tail.words and (kind is SpokenKind.ORDINAL or _YEAR.search(place.before)):
        tail = _bare(match.end())
    if _HOUSE.search(place.before):
        start, lead, kind, tail = place.at, "", SpokenKind.CODE, _bare(match.end())
    if second:
        said = f"{_number(first)}ถึง{_number(second)}{tail.words}"
        return Said(start, tail.end, lead + said, SpokenKind.RANGE)
    said = _baht(first) if tail.kind is SpokenKind.MONEY else f"{_number(first)}{tail.words}"
    return Said(start, tail.end, lead + said, kind)


def ratio(place: ReaderPlace) -> Said | None:
    """Say 1:20 as one to twenty."""
    match = _RATIO.match(place.text, place.at)
    if match is None:
        return None
    said = f"{_number(match.group('first'))}ต่อ{_number(match.group('second'))}"
    return Said(place.at, match.end(), said, SpokenKind.NUMBER)


def baht_sign(place: ReaderPlace) -> Said | None:
    """Say ฿200."""
    match = _BAHT_SIGN.match(place.text, place.at)
    if match is None:
        return None
    return Said(place.at, match.end(), _baht(match.group("first")), SpokenKind.MONEY)


def dash_of_quantities(place: ReaderPlace) -> Said | None:
    """Say ถึง for the dash of 10%-20% and 5 กก.-10 กก."""
    counted = (SpokenKind.PERCENT, SpokenKind.MONEY, SpokenKind.NUMBER, SpokenKind.ORDINAL)
    if place.last is None or place.free != place.at or place.last.kind not in counted:
        return None
    after = place.text[place.at + 1 : place.at + 4]
    if not re.match("[0-9]|[ปม][.]", after):
        return None
    return Said(place.at, place.at + 1, " ถึง", SpokenKind.RANGE)


def stroke_of_quantities(place: ReaderPlace) -> Said | None:
    """Say ต่อ for the stroke of 500 บาท/คน/วัน."""
    last = place.last
    counted = (SpokenKind.MONEY, SpokenKind.NUMBER, SpokenKind.RANGE)
    if last is None or last.kind not in counted or place.at - place.free > 20:
        return None
    if not re.fullmatch("[ก-๎]*", place.text[place.free : place.at]):
        return None
    if not re.match("[ก-ฮเ-ไ]", place.text[place.at + 1 : place.at + 2]):
        return None
    return Said(place.at, place.at + 1, "ต่อ", last.kind)


def _lead(place: ReaderPlace, kind: SpokenKind) -> tuple[int, str, SpokenKind]:
    """Return where the reading begins, what is said first, and of which kind it is."""
    before = place.before.rstrip()
    if before.endswith("หมู่"):
        return place.joined_at, "ที่", SpokenKind.ORDINAL
    if before.endswith(words("joined_after")):
        ordinal = kind if kind is not SpokenKind.NUMBER else SpokenKind.ORDINAL
        return place.joined_at, "", ordinal
    if before.endswith(("พ.ศ.", "ค.ศ.")) and place.free == place.at:
        return place.at, " ", kind
    if _MINUS.search(place.before) and place.free < place.at:
        return place.at - 1, "ลบ", kind
    return place.at, "", kind


def _tail(text: str, at: int) -> _Tail:
    if match := _PERCENT.match(text, at):
        return _Tail(match.end(), "เปอร์เซ็นต์", SpokenKind.PERCENT)
    if match := _BAHT.match(text, at):
        return _Tail(match.end(), "บาท", SpokenKind.MONEY)
    if match := _unit().match(text, at):
        written = match.group(1) or match.group(2) or f"{match.group(3)}."
        return _Tail(match.end(), table("units")[written], SpokenKind.NUMBER)
    spaces = _SPACES.match(text, at)
    counts = spaces and text.startswith(words("classifiers"), spaces.end())
    return _Tail(spaces.end() if spaces and counts else at, "", SpokenKind.NUMBER)


def _bare(at: int) -> _Tail:
    return _Tail(at, "", SpokenKind.NUMBER)


@cache
def _unit() -> re.Pattern[str]:
    """Return a pattern for units: กก. and °C, กก without its dot, ม. where no หมู่ที่ is meant."""
    short = [form for form in table("units") if len(form) == 2 and form.endswith(".")]
    others = [form for form in table("units") if form not in short]
    bare = [form[:-1] for form in others if form.endswith(".")]
    return re.compile(
        rf"\s*(?:({any_of(others)})|({any_of(short)})(?![ก-๎]|{_ADDRESS})|({any_of(bare)})(?![ก-๎.]))"
    )


def _number(written: str) -> str:
    digits = written.replace(",", "")
    if len(digits) > LONGEST_NUMBER and "." not in digits:
        return digits_in_words(digits)
    return number_in_words(Decimal(digits))


def _baht(written: str) -> str:
    if len(written) > LONGEST_NUMBER:
        return f"{_number(written)}บาท"
    return baht_in_words(Decimal(written.replace(",", "")))
