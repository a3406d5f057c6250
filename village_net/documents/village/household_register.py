"""The household register, ทะเบียนครัวเรือน: every household with its people, by house number."""

from dataclasses import dataclass
from datetime import date

from village_net.documents.document import FULL_IDS, IDS_OPTION, REGISTER, Document, Options
from village_net.documents.head import data_of
from village_net.documents.listing import Column, Listing, Table, id_column
from village_net.documents.listing_story import table_paper
from village_net.documents.paper import Paper
from village_net.i18n import N_
from village_net.store import Store
from village_net.store.rows import Row
from village_net.thai.dates import PartialDate
from village_net.village.register.queries import (
    RegisterLine,
    count_households,
    count_people,
    register_rows,
    the_village,
)
from village_net.village.register.records import RELATION_NAMES, Relation, Village


@dataclass(frozen=True)
class HouseholdRegister:
    """What the register tells; ``rows`` are RegisterLines in the order of the paper."""

    village: Village
    day: date
    households: int
    people: int
    rows: list[Row]
    with_full_ids: bool


def collect(store: Store, options: Options) -> HouseholdRegister:
    """Read the register."""
    return HouseholdRegister(
        the_village(store),
        store.clock().date(),
        count_households(store),
        count_people(store),
        register_rows(store),
        with_full_ids=options["ids"] == FULL_IDS,
    )


def _listing(facts: HouseholdRegister, paper: Paper) -> Listing:
    table = Table(
        _columns(facts),
        list(map(RegisterLine._make, facts.rows)),
        empty=paper.say(N_("No household is registered yet.")),
        together=lambda line: line.household_id,
    )
    data = paper.say(
        N_("{data} · {households}, {people}"),
        data=data_of(paper, facts.day),
        households=paper.count("{count} household", "{count} households", facts.households),
        people=paper.count("{count} person", "{count} people", facts.people),
    )
    return Listing(facts.village, facts.day, paper.say(DOCUMENT.title), (table,), (data,))


def _columns(facts: HouseholdRegister) -> tuple[Column[RegisterLine], ...]:
    return (
        Column(N_("House no."), lambda line, _paper: line.house_number, strong=True, once=True),
        Column(N_("Name"), _name, share=2, strong=True, names=True),
        Column(N_("Relation"), _relation, share=1),
        Column(N_("Age"), lambda line, _paper: _age(line, facts.day), right=True),
        id_column(lambda line: line.national_id if line.name else None, full=facts.with_full_ids),
    )


def _name(line: RegisterLine, paper: Paper) -> str:
    return line.name or paper.say(N_("Nobody lives here"))


def _relation(line: RegisterLine, paper: Paper) -> str | None:
    if not line.name:
        return ""
    return paper.say(RELATION_NAMES[Relation(line.relation)]) if line.relation else None


def _age(line: RegisterLine, on: date) -> int | str | None:
    if not line.name:
        return ""
    return PartialDate.from_iso(line.birth).age(on) if line.birth else None


DOCUMENT: Document[HouseholdRegister] = table_paper(
    "household-register",
    N_("Household register"),
    REGISTER,
    (IDS_OPTION,),
    collect,
    _listing,
)
