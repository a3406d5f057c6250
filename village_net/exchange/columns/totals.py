"""Rows of a list that sum it up: no people, but a figure with which what was read is compared."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from village_net.thai.digits import to_arabic

_TOTAL = re.compile(
    r"(?:รวม|ยอดรวม|ทั้งหมด|ทั้งสิ้น|จำนวน)(?:ทั้งสิ้น|ทั้งหมด|จำนวน|ทั้งหมู่บ้าน|ประชากร|คน|ครัวเรือน|ราษฎร|หน้า)*"
    r"[\s:=\d.,]*(?:คน|ราย|ครัวเรือน|หลังคาเรือน)?\W*(?:(?:ชาย|หญิง|จำนวน)\b.*)?|(?:grand\s+)?total\b.*|sum\b.*",
    re.IGNORECASE,
)
_COUNT = re.compile(r"[\d,.]*\d\s*(?:คน|ราย|หลัง|ครัวเรือน|หลังคาเรือน|persons?|people)", re.IGNORECASE)
_PEOPLE = re.compile(r"(\d[\d,]*)\s*(?:คน|ราย|persons?|people)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Total:
    """A row of a sum: its number, and how many people it speaks of, None where it does not say."""

    number: int
    people: int | None


def is_total(text: str) -> bool:
    """Tell whether a text is the word of a total, with its figures or without."""
    return bool(_TOTAL.fullmatch(to_arabic(text).strip()))


def is_count(text: str) -> bool:
    """Tell whether a text is a number of people or houses and nothing else: 582 คน."""
    return bool(_COUNT.fullmatch(to_arabic(text).strip()))


def people_told(texts: Iterable[str]) -> int | None:
    """Return how many people the cells of a total speak of: the largest number, for men and women
    are counted beside their sum; None where they give none."""
    found = [
        int(number.replace(",", ""))
        for text in texts
        if len(text) < _LONGEST
        for number in _PEOPLE.findall(to_arabic(text))
    ]
    return max(found, default=None)


_LONGEST = 200
