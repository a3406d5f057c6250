"""The village's people as a list for Excel, which can be brought in again."""

from collections.abc import Callable
from pathlib import Path

from village_net.errors import Refusal
from village_net.exchange.columns.fields import FIELD_NAMES, RosterField
from village_net.exchange.out.tables import OutTable, page_of, write_csv, write_xlsx
from village_net.i18n import N_, Say
from village_net.store import Store
from village_net.thai.dates import BUDDHIST_OFFSET, PartialDate
from village_net.thai.national_id import formatted
from village_net.village.register.queries import households_in_order, people_in_order
from village_net.village.register.records import (
    RELATION_NAMES,
    SEX_NAMES,
    Household,
    Person,
    Relation,
)

_COLUMNS = (
    RosterField.HOUSE_NUMBER,
    RosterField.HOUSE_CODE,
    RosterField.NATIONAL_ID,
    RosterField.TITLE,
    RosterField.GIVEN,
    RosterField.SURNAME,
    RosterField.SEX,
    RosterField.BIRTH,
    RosterField.RELATION,
    RosterField.OCCUPATION,
    RosterField.PHONE,
    RosterField.NOTE,
)
_WRITERS: dict[str, Callable[[OutTable, Path], None]] = {".xlsx": write_xlsx, ".csv": write_csv}


class UnknownListKindError(Refusal):
    """A list can be written only as XLSX or CSV."""

    key = "unknown-list-kind"
    message = N_(
        "A list cannot be saved as “{file}”. Give the file a name that ends in .xlsx or .csv."
    )


def export_people(store: Store, out: Path, say: Say) -> int:
    """Write everyone, house by house and the head first, and return how many there are.

    Raises:
        UnknownListKindError: ``out`` ends neither in .xlsx nor in .csv.
        CannotSaveError.
    """
    write = _WRITERS.get(out.suffix.lower())
    if write is None:
        raise UnknownListKindError(file=out.name)
    homes = {home.id: (place, home) for place, home in enumerate(households_in_order(store))}
    people = sorted(people_in_order(store), key=lambda p: _place(p, homes[p.household_id][0]))
    headings = [[say(FIELD_NAMES[field]) for field in _COLUMNS]]
    rows = [_cells(person, homes[person.household_id][1], say) for person in people]
    write(OutTable(say(N_("People")), page_of(say), headings, rows), out)
    return len(people)


def _place(person: Person, house: int) -> tuple[int, bool, str]:
    birth = person.birth.iso() if person.birth else "9"
    return house, person.relation is not Relation.HEAD, birth


def _cells(person: Person, home: Household, say: Say) -> list[str]:
    # With dashes a spreadsheet keeps the ID as text; as a number it would end up as 1.10E+12.
    return [
        home.house_number,
        home.house_code,
        formatted(person.national_id) if person.national_id else "",
        person.title,
        person.given,
        person.surname,
        say(SEX_NAMES[person.sex]) if person.sex else "",
        _date(person.birth),
        say(RELATION_NAMES[person.relation]) if person.relation else "",
        person.occupation,
        person.phone,
        person.note,
    ]


def _date(birth: PartialDate | None) -> str:
    """Return a date in figures, Buddhist Era, as long as what is known."""
    if birth is None:
        return ""
    parts = [f"{part:02d}" for part in (birth.day, birth.month) if part is not None]
    return "/".join([*parts, str(birth.year + BUDDHIST_OFFSET)])
