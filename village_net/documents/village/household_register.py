"""The household register, ทะเบียนครัวเรือน: every household with its people, by house number."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import groupby

from village_net.documents.document import REGISTER, Document, Kind, Option, Options, Sheet
from village_net.documents.head import (
    EMPTY,
    FOR_OFFICES,
    ROWS,
    UNKNOWN,
    data_of,
    heading,
    page_frame,
)
from village_net.documents.paper import Paper
from village_net.documents.typeset.columns import Column
from village_net.documents.typeset.frame import Story
from village_net.documents.typeset.lines import Setting
from village_net.documents.typeset.paragraph import Paragraph
from village_net.documents.typeset.rows import Group
from village_net.documents.typeset.styles import Align, Fonts
from village_net.documents.typeset.table import Table
from village_net.documents.village_name import whole_names
from village_net.i18n import N_
from village_net.store import Store
from village_net.store.rows import Row
from village_net.thai.dates import PartialDate
from village_net.thai.digits import in_digits
from village_net.thai.national_id import formatted, masked
from village_net.village.register.queries import (
    RegisterLine,
    count_households,
    count_people,
    register_rows,
    the_village,
)
from village_net.village.register.records import RELATION_NAMES, Village


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
        with_full_ids=options["ids"] == "full",
    )


def story(facts: HouseholdRegister, paper: Paper) -> Story:
    """Lay the register out: who and when, then the table."""
    setting = Setting(Fonts(), whole_names(facts.village))
    title = paper.say(DOCUMENT.title)
    warning = paper.say(FOR_OFFICES) if facts.with_full_ids else ""
    note = warning or paper.say(N_("ID numbers are partly hidden"))
    frame = page_frame(paper, facts.village, title, facts.day, note)
    head = heading(setting, paper, facts.village, title, _data(facts, paper), warning=warning)
    if not facts.rows:
        body = Paragraph(setting, paper.say(N_("No household is registered yet.")), EMPTY)
    else:
        body = Table(setting, _columns(paper), list(_groups(facts, paper)), ROWS)
    return Story(title, facts.village.name, facts.day, setting, frame, [*head, body])


def sheet(facts: HouseholdRegister, paper: Paper) -> Sheet:
    """Return the register as a table: the house stands in every row."""
    rows = [row for group in _groups(facts, paper) for row in _filled(group)]
    return Sheet(paper.say(DOCUMENT.title), [c.title for c in _columns(paper)], rows)


def _filled(group: Group) -> Iterator[Sequence[str]]:
    for row in group:
        yield (group[0][0], *row[1:])


def _data(facts: HouseholdRegister, paper: Paper) -> str:
    households = paper.count("{count} household", "{count} households", facts.households)
    people = paper.count("{count} person", "{count} people", facts.people)
    return paper.say(
        N_("{data} · {households}, {people}"),
        data=data_of(paper, facts.day),
        households=households,
        people=people,
    )


def _columns(paper: Paper) -> list[Column]:
    return [
        Column(paper.say(N_("House no.")), strong=True),
        Column(paper.say(N_("Name")), share=2, strong=True, names=True),
        Column(paper.say(N_("Relation")), share=1),
        Column(paper.say(N_("Age")), align=Align.RIGHT),
        Column(paper.say(N_("National ID"))),
    ]


def _groups(facts: HouseholdRegister, paper: Paper) -> Iterator[Group]:
    relations = {str(relation): paper.say(name) for relation, name in RELATION_NAMES.items()}
    relations[""] = UNKNOWN
    write_id = formatted if facts.with_full_ids else masked
    everyone = map(RegisterLine._make, facts.rows)
    for (_id, house_number), lines in groupby(everyone, key=lambda line: line[:2]):
        house = paper.text(house_number)
        rows: list[tuple[str, ...]] = []
        for line in lines:
            if not line.name:
                rows.append((house, paper.say(N_("Nobody lives here")), "", "", ""))
                continue
            id = write_id(line.national_id) if line.national_id else UNKNOWN
            age = _age(line, facts.day, paper)
            rows.append(("" if rows else house, line.name, relations[line.relation], age, id))
        yield rows


def _age(line: RegisterLine, on: date, paper: Paper) -> str:
    if not line.birth:
        return UNKNOWN
    return in_digits(str(PartialDate.from_iso(line.birth).age(on)), paper.digits)


DOCUMENT = Document(
    "household-register",
    N_("Household register"),
    REGISTER,
    (
        Option(
            "ids",
            N_("ID numbers"),
            Kind.CHOICE,
            default="masked",
            choices={"masked": N_("Partly hidden"), "full": N_("In full")},
        ),
    ),
    collect,
    story,
    sheet,
)
