"""The household register, ทะเบียนครัวเรือน: every household with its people, by house number."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from itertools import groupby

from village_net.documents.document import Document, Kind, Option, Options
from village_net.documents.paper import Paper
from village_net.documents.typeset.columns import Column
from village_net.documents.typeset.frame import PageFrame, Story
from village_net.documents.typeset.lines import Setting
from village_net.documents.typeset.paragraph import Paragraph
from village_net.documents.typeset.rows import Group
from village_net.documents.typeset.styles import Align, Fonts, TextStyle
from village_net.documents.typeset.table import Table
from village_net.documents.village_name import full_name, short_name, whole_names
from village_net.i18n import N_
from village_net.store import Store
from village_net.store.rows import Row
from village_net.thai.dates import PartialDate
from village_net.thai.digits import in_digits
from village_net.thai.national_id import formatted, masked
from village_net.village.queries import (
    RegisterLine,
    count_households,
    count_people,
    register_rows,
    the_village,
)
from village_net.village.records import RELATION_NAMES, Village

_TITLE = TextStyle(size=20, bold=True, align=Align.CENTRE)
_VILLAGE = TextStyle(size=17, bold=True, align=Align.CENTRE, balanced=True)
_DATA = TextStyle(size=16, align=Align.CENTRE, grey=0.15, balanced=True, after=9)
_WARNING = TextStyle(size=15, bold=True, align=Align.CENTRE, balanced=True, after=9)
_ROWS = TextStyle(size=15)
_EMPTY = TextStyle(size=16, align=Align.CENTRE, before=36, balanced=True)
_UNKNOWN = "–"


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
    village = short_name(facts.village, paper)
    frame = PageFrame(
        page_of=paper.page_of,
        foot=f"{title} · {village}",
        note=_note(facts, paper),
        running_head=f"{title} · {village} · {_day(facts, paper)}",
    )
    head = [
        Paragraph(setting, title, _TITLE),
        Paragraph(setting, full_name(facts.village, paper), _VILLAGE),
        Paragraph(setting, _data(facts, paper), _DATA),
    ]
    if facts.with_full_ids:
        head.append(Paragraph(setting, paper.say(_FULL_NOTE), _WARNING))
    if not facts.rows:
        body = Paragraph(setting, paper.say(N_("No household is registered yet.")), _EMPTY)
    else:
        body = Table(setting, _columns(paper), list(_groups(facts, paper)), _ROWS)
    return Story(title, facts.village.name, facts.day, setting, frame, [*head, body])


_FULL_NOTE = N_("For official use: contains personal data")


def _note(facts: HouseholdRegister, paper: Paper) -> str:
    if facts.with_full_ids:
        return paper.say(_FULL_NOTE)
    return paper.say(N_("ID numbers are partly hidden"))


def _day(facts: HouseholdRegister, paper: Paper) -> str:
    return paper.say(N_("Data of {day}"), day=paper.day(facts.day))


def _data(facts: HouseholdRegister, paper: Paper) -> str:
    households = paper.count("{count} household", "{count} households", facts.households)
    people = paper.count("{count} person", "{count} people", facts.people)
    return paper.say(
        N_("{data} · {households}, {people}"),
        data=_day(facts, paper),
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
    relations[""] = _UNKNOWN
    write_id = formatted if facts.with_full_ids else masked
    everyone = map(RegisterLine._make, facts.rows)
    for (_id, house_number), lines in groupby(everyone, key=lambda line: line[:2]):
        house = paper.text(house_number)
        rows: list[tuple[str, ...]] = []
        for line in lines:
            if not line.name:
                rows.append((house, paper.say(N_("Nobody lives here")), "", "", ""))
                continue
            id = write_id(line.national_id) if line.national_id else _UNKNOWN
            age = _age(line, facts.day, paper)
            rows.append(("" if rows else house, line.name, relations[line.relation], age, id))
        yield rows


def _age(line: RegisterLine, on: date, paper: Paper) -> str:
    if not line.birth:
        return _UNKNOWN
    return in_digits(str(PartialDate.from_iso(line.birth).age(on)), paper.digits)


DOCUMENT = Document(
    "household-register",
    N_("Household register"),
    N_("Register"),
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
)
