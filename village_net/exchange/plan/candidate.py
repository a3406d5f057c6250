"""One row of a roster as a person who may join the village, or the reason why not."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import Any

from village_net.errors import Refusal
from village_net.exchange.columns import values
from village_net.exchange.columns.faults import (
    OtherMooError,
    RowWithoutHouseError,
    RowWithoutNameError,
)
from village_net.exchange.columns.fields import RosterField
from village_net.exchange.columns.rows import Texts
from village_net.thai.dates import PartialDate
from village_net.thai.fold import tidy
from village_net.thai.names import nickname_in, split_name
from village_net.village.register.records import Education, Marital, Relation, Residence, Sex
from village_net.village.register.rules import sex_of_title

# Given names and surnames come back often: one copy of each is kept.
_tidied = lru_cache(maxsize=65536)(tidy)


class Fault(Exception):  # noqa: N818 - carries a refusal, is none itself
    """A row that cannot be brought in: why, and which field is to be mended."""

    def __init__(self, reason: Refusal, field: RosterField) -> None:
        super().__init__(reason, field)
        self.reason = reason
        self.field = field


@dataclass(frozen=True, slots=True)
class Candidate:
    """A person as a row describes them; ``house_number`` is already in the app's form."""

    house_number: str
    given: str
    surname: str
    title: str
    sex: Sex | None
    birth: PartialDate | None
    national_id: str
    phone: str
    occupation: str
    relation: Relation | None
    note: str
    house_code: str
    nickname: str = ""
    marital: Marital | None = None
    education: Education | None = None
    religion: str = ""
    nationality: str = ""
    residence: Residence = Residence.BOTH
    zone: str = ""


@dataclass(frozen=True)
class Circumstances:
    """What a row is judged by besides itself.

    Today, the village's own moo (0 where it is not known) and the moos that the list names.
    """

    today: date
    moo: int = 0
    moos: frozenset[str] = frozenset()


def read_candidate(texts: Texts, house: str, around: Circumstances) -> Candidate:
    """Return the person of a row; ``house`` is the row's house number or the one above.

    Raises:
        Fault: what is wrong first, from left to right on most lists.
    """
    get = texts.get
    title, given, surname = _name(texts)
    if not given:
        raise Fault(RowWithoutNameError(), _name_field(texts))
    field = RosterField.NATIONAL_ID
    try:
        national_id = values.national_id(texts[field]) if field in texts else ""
        field = RosterField.BIRTH
        birth = values.birth_date(texts[field], around.today) if field in texts else None
        field = RosterField.HOUSE_NUMBER
        house_number = _house(house)
        field = RosterField.DISCHARGE
        values.check_still_here(get(RosterField.DISCHARGE, ""), get(RosterField.RESIDENCE, ""))
        field = RosterField.MOO
        _check_moo(get(RosterField.MOO, ""), around)
    except Refusal as reason:
        raise Fault(reason, field) from None
    return Candidate(
        house_number,
        given,
        surname,
        title,
        values.sex(get(RosterField.SEX, "")) or sex_of_title(title),
        birth,
        national_id,
        values.phone(get(RosterField.PHONE, "")),
        _tidied(get(RosterField.OCCUPATION, "")),
        values.relation(get(RosterField.RELATION, "")),
        _tidied(get(RosterField.NOTE, "")),
        values.national_house_code(get(RosterField.HOUSE_CODE, ""))
        if RosterField.HOUSE_CODE in texts
        else "",
        **_more(texts),
    )


def _more(texts: Texts) -> dict[str, Any]:
    """Return what few lists have, by the attribute of the candidate."""
    more = {}
    if texts.keys() & _MORE.keys():
        more = {field.value: read(texts[field]) for field, read in _MORE.items() if field in texts}
    written = texts.get(RosterField.FULL_NAME) or texts.get(RosterField.GIVEN, "")
    if written.endswith(")") and RosterField.NICKNAME not in texts:
        more["nickname"] = _tidied(nickname_in(written))
    return more


_MORE: dict[RosterField, Callable[[str], Any]] = {
    RosterField.NICKNAME: _tidied,
    RosterField.MARITAL: values.marital,
    RosterField.EDUCATION: values.education,
    RosterField.RELIGION: values.religion,
    RosterField.NATIONALITY: values.nationality,
    RosterField.RESIDENCE: values.residence,
    RosterField.ZONE: _tidied,
}


def shown_name(texts: Texts) -> str:
    """Return the name of a row as far as it has one, for the list of what is to be mended."""
    title, given, surname = _name(texts)
    return f"{title}{given} {surname}".strip()


def _name(texts: Texts) -> tuple[str, str, str]:
    """Return title, given name and surname, however the list divides them."""
    written = texts.get(RosterField.TITLE)
    title = values.title(written) if written else ""
    given, surname = texts.get(RosterField.GIVEN, ""), texts.get(RosterField.SURNAME, "")
    if given and title:
        return title, _tidied(given), _tidied(surname)
    name = split_name(given or texts.get(RosterField.FULL_NAME, ""))
    if not surname:
        return title or name.title, name.given, name.surname
    # With a column of its own for the surname, further words belong to the given name.
    return title or name.title, f"{name.given} {name.surname}".rstrip(), _tidied(surname)


def _name_field(texts: Texts) -> RosterField:
    return RosterField.FULL_NAME if RosterField.FULL_NAME in texts else RosterField.GIVEN


def _house(written: str) -> str:
    number = values.house_number(written) if written else ""
    if not number:
        raise RowWithoutHouseError
    return number


def _check_moo(written: str, around: Circumstances) -> None:
    """Refuse a neighbour where a list of several villages names this one too."""
    own = str(around.moo)
    if len(around.moos) < 2 or own not in around.moos:
        return
    if (number := values.moo(written)) not in ("", own):
        raise OtherMooError(moo=number, own=own)
