"""Tells from its cells what a column holds, where the heading does not."""

import re
from collections.abc import Callable, Sequence
from itertools import pairwise

from village_net.exchange.columns import values
from village_net.exchange.columns.fields import RosterField
from village_net.thai.dates import ImpossibleDateError, UnreadableDateError, parse_date
from village_net.thai.digits import to_arabic
from village_net.thai.names import is_female_title, is_male_title, split_name
from village_net.thai.national_id import is_valid

_SEPARATORS = re.compile(r"[\s\-–.]")
_PHONE = re.compile(r"0[2-9]\d{7,8}")
_HOUSE = re.compile(r"\d{1,4}(?:/\d{1,4})?")
_NUMBER = re.compile(r"\d{1,6}")
_PIECE_OF_DATE = re.compile(r"\d{1,2}|\d{4}|[ก-๙.]{2,10}")
_FULL_DATE = re.compile(r".{5,}")
_SEX_CODE = re.compile(r"\d")


def share(texts: Sequence[str], test: Callable[[str], bool]) -> float:
    """Return the share of the texts that pass a test; of no texts 0."""
    return sum(map(test, texts)) / len(texts) if texts else 0.0


def is_national_id(text: str) -> bool:
    """Tell whether a text is an ID with a right check digit."""
    return is_valid(_SEPARATORS.sub("", to_arabic(text)))


def is_birth(text: str) -> bool:
    """Tell whether a text is a date that is known to the day, possible or not."""
    if not _FULL_DATE.fullmatch(text):
        return False
    try:
        return parse_date(text).day is not None
    except ImpossibleDateError:
        return True
    except UnreadableDateError:
        return False


def is_full_name(text: str) -> bool:
    """Tell whether a text is a title, a name and a surname in one."""
    name = split_name(text)
    return bool(name.title and name.surname) and not any(c.isdigit() for c in text)


def is_two_names(text: str) -> bool:
    """Tell whether a text holds a name and a surname, with a title or without."""
    return bool(split_name(text).surname)


def is_title(text: str) -> bool:
    """Tell whether a text is a title and nothing else; a code could be anything."""
    known = "" if text.isdigit() else values.title(text)
    return is_female_title(known) or is_male_title(known)


def is_sex_word(text: str) -> bool:
    """Tell whether a text names a sex; the codes 1 and 2 could be anything."""
    return values.sex(text) is not None and not _SEX_CODE.fullmatch(text)


def is_sex(text: str) -> bool:
    """Tell whether a text names a sex, by word or code."""
    return values.sex(text) is not None


def is_phone(text: str) -> bool:
    """Tell whether a text is a Thai telephone number."""
    return bool(_PHONE.fullmatch(_SEPARATORS.sub("", to_arabic(text))))


def is_house_number(text: str) -> bool:
    """Tell whether a text has the form of a house number."""
    return bool(_HOUSE.fullmatch(to_arabic(text)))


def is_piece_of_number(text: str) -> bool:
    """Tell whether a text is a group of digits, as a long number is spread over boxes."""
    return text.isdigit() and len(text) <= 5


def is_piece_of_date(text: str) -> bool:
    """Tell whether a text is a day, a month or a year by itself."""
    return bool(_PIECE_OF_DATE.fullmatch(to_arabic(text)))


def is_running_number(texts: Sequence[str]) -> bool:
    """Tell whether the texts count up by one, as the first column of most lists does."""
    numbers = [int(text) for text in map(to_arabic, texts) if _NUMBER.fullmatch(text)]
    steps = sum(b - a == 1 for a, b in pairwise(numbers))
    mostly_numbers = len(numbers) >= max(3, len(texts) * 0.9)
    return mostly_numbers and steps >= (len(numbers) - 1) * 0.8


# In the order in which they are tried; each with the share of cells that must fit.
SIGNS: tuple[tuple[RosterField, Callable[[str], bool], float], ...] = (
    (RosterField.NATIONAL_ID, is_national_id, 0.5),
    (RosterField.PHONE, is_phone, 0.8),
    (RosterField.FULL_NAME, is_full_name, 0.6),
    (RosterField.TITLE, is_title, 0.8),
    (RosterField.SEX, is_sex_word, 0.9),
    (RosterField.BIRTH, is_birth, 0.7),
)


def field_by_content(texts: Sequence[str]) -> RosterField | None:
    """Return what most of a column's cells are, or None where they tell nothing."""
    for field, test, needed in SIGNS:
        if share(texts, test) >= needed:
            return field
    if is_running_number(texts):
        return RosterField.ROW_NUMBER
    slashed = share(texts, lambda text: "/" in text)
    return (
        RosterField.HOUSE_NUMBER
        if slashed >= 0.1 and share(texts, is_house_number) >= 0.9
        else None
    )
