"""When a row of a list and a person on record are one and the same."""

from enum import StrEnum

from village_net.exchange.columns.values import house_key
from village_net.i18n import N_
from village_net.thai.fold import fold


class Matching(StrEnum):
    """By what a person is known again; the national ID decides first, unless there is none."""

    HOUSE = "house"
    BIRTHDAY = "birthday"
    ID = "id"


MATCHING_NAMES = {
    Matching.HOUSE: N_("ID number; without one: name, year of birth and house"),
    Matching.BIRTHDAY: N_("ID number; without one: name and date of birth, in any house"),
    Matching.ID: N_("ID number alone"),
}


def likeness(rule: Matching, given: str, surname: str, birth: str, house_number: str) -> str:
    """Return the key under which two spellings of one person meet, or nothing where none may.

    ``birth`` is ISO 8601, as short as what is known.
    """
    if rule is Matching.ID or (rule is Matching.BIRTHDAY and len(birth) < _WHOLE_DATE):
        return ""
    name = f"{fold(given)} {fold(surname)}"
    if rule is Matching.BIRTHDAY:
        return f"{name}\t{birth}"
    return f"{name}\t{birth[:_YEAR]}\t{house_key(house_number)}"


_YEAR = len("1972")
_WHOLE_DATE = len("1972-11-15")
