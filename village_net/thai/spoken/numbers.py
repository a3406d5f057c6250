"""Numbers in Thai words."""

import re
from decimal import Decimal
from itertools import accumulate, pairwise

_DIGITS = "ศูนย์ หนึ่ง สอง สาม สี่ ห้า หก เจ็ด แปด เก้า".split()
_PLACES = ("", "สิบ", "ร้อย", "พัน", "หมื่น", "แสน")
_MILLION = 1_000_000
# How numbers without spaces or dashes are grouped: telephones by their length, an ID by its parts.
_GROUPS = {9: (3, 3, 3), 10: (3, 3, 4), 13: (1, 4, 5, 2, 1)}
_BANGKOK = (2, 3, 4)
_LONGEST_GROUP = 5
# Longer ones are no quantities; they are read digit by digit.
LONGEST_NUMBER = 15


def number_in_words(value: int | Decimal) -> str:
    """Return a number as it is said; digits after the point are said one by one.

    Raises:
        ValueError: the value is not a finite number.
    """
    if isinstance(value, Decimal) and not value.is_finite():
        raise ValueError(value)
    written = f"{abs(value):f}" if isinstance(value, Decimal) else str(abs(value))
    whole, _, fraction = written.partition(".")
    said = _whole(int(whole)) + (f"จุด{_one_by_one(fraction)}" if fraction else "")
    return f"ลบ{said}" if value < 0 else said


def baht_in_words(amount: Decimal) -> str:
    """Return an amount of money as it is said, rounded to a whole satang."""
    satang = int((abs(amount) * 100).to_integral_value())
    baht, rest = divmod(satang, 100)
    said = f"{_whole(baht)}บาท" if baht or not rest else ""
    said += f"{_whole(rest)}สตางค์" if rest else ""
    return f"ลบ{said}" if amount < 0 and satang else said


def digits_in_words(written: str) -> str:
    """Return digits one by one, with a space between groups: where the text has a dash or space.

    A number of 9, 10 or 13 digits in one piece is grouped as telephones and IDs are. A stroke is
    said ทับ.
    """
    strokes = [" ".join(map(_one_by_one, _groups(part))) for part in written.split("/")]
    return " ทับ".join(filter(None, strokes))


def _whole(number: int) -> str:
    """Say a whole number; what is over a million is said as so many millions."""
    if number == 0:
        return _DIGITS[0]
    millions, rest = divmod(number, _MILLION)
    said = f"{_whole(millions)}ล้าน" if millions else ""
    return said + _below_million(rest, follows=bool(millions))


def _below_million(number: int, *, follows: bool) -> str:
    if number == 1:
        return "เอ็ด" if follows else _DIGITS[1]
    written = str(number) if number else ""
    return "".join(
        _digit(int(digit), place)
        for place, digit in zip(range(len(written) - 1, -1, -1), written, strict=True)
        if digit != "0"
    )


def _digit(digit: int, place: int) -> str:
    if place == 1 and digit <= 2:
        return ("", "สิบ", "ยี่สิบ")[digit]
    if place == 0 and digit == 1:
        return "เอ็ด"
    return _DIGITS[digit] + _PLACES[place]


def _one_by_one(digits: str) -> str:
    return "".join(_DIGITS[int(digit)] for digit in digits)


def _groups(written: str) -> list[str]:
    found: list[str] = re.findall("[0-9]+", written)
    if len(found) != 1 or len(found[0]) <= _LONGEST_GROUP:
        return found
    digits = found[0]
    sizes = _BANGKOK if digits.startswith("02") and len(digits) == 9 else _GROUPS.get(len(digits))
    return _cut(digits, sizes or _thirds(len(digits)))


def _thirds(length: int) -> tuple[int, ...]:
    """Return groups of three; none of them has a single digit."""
    count = max(1, length // 3)
    return (*(3,) * (count - 1), length - 3 * (count - 1))


def _cut(digits: str, sizes: tuple[int, ...]) -> list[str]:
    return [digits[start:end] for start, end in pairwise(accumulate(sizes, initial=0))]
