"""One household's sheet, ใบครัวเรือน: the house, who lives there, and who asked when."""

from dataclasses import dataclass
from datetime import date

from reportlab.platypus.flowables import Flowable

from village_net.documents.document import REGISTER, Document, Kind, Option, Options, Sheet
from village_net.documents.errors import NoRecordError
from village_net.documents.head import (
    EMPTY,
    FOR_OFFICES,
    ROWS,
    SECTION,
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
from village_net.documents.typeset.styles import Align, Fonts
from village_net.documents.typeset.table import Table
from village_net.documents.village_name import whole_names
from village_net.i18n import N_
from village_net.store import Store
from village_net.thai.national_id import formatted, masked
from village_net.village.register.land import land_words
from village_net.village.register.queries import members, the_village
from village_net.village.register.records import (
    ELECTRICITY_NAMES,
    RELATION_NAMES,
    TOILET_NAMES,
    WATER_NAMES,
    Household,
    Person,
    Village,
    Zone,
)


@dataclass(frozen=True)
class HouseholdSheet:
    """A household, its zone and volunteer by name, and its people."""

    village: Village
    day: date
    household: Household
    zone: str
    volunteer: str
    people: list[Person]
    full_ids: bool


def collect(store: Store, options: Options) -> HouseholdSheet:
    """Read the household.

    Raises:
        NoRecordError: it is gone, or none was chosen.
    """
    home = store.get(Household, options["household"])
    if home is None:
        raise NoRecordError
    zone = store.get(Zone, home.zone_id) if home.zone_id else None
    volunteer = store.get(Person, home.volunteer_id) if home.volunteer_id else None
    return HouseholdSheet(
        the_village(store),
        store.clock().date(),
        home,
        zone.name if zone else "",
        volunteer.full_name if volunteer else "",
        members(store, home.id),
        options["ids"] == "full",
    )


def story(facts: HouseholdSheet, paper: Paper) -> Story:
    """Lay the sheet out: the house as a table of facts, then its people."""
    setting = Setting(Fonts(), whole_names(facts.village))
    number = paper.text(facts.household.house_number)
    title = paper.say(N_("Household sheet, house {number}"), number=number)
    warning = paper.say(FOR_OFFICES)
    frame = page_frame(paper, facts.village, title, facts.day, warning)
    parts = heading(setting, paper, facts.village, title, data_of(paper, facts.day))
    parts += _house(facts, paper, setting)
    count = paper.count("{count} person", "{count} people", len(facts.people))
    parts.append(Paragraph(setting, f"{paper.say(N_('People'))} · {count}", SECTION))
    if facts.people:
        parts.append(_people(facts, paper, setting))
    else:
        parts.append(Paragraph(setting, paper.say(N_("Nobody lives here")), EMPTY))
    return Story(title, facts.village.name, facts.day, setting, frame, parts)


def sheet(facts: HouseholdSheet, paper: Paper) -> Sheet:
    """Return the people of the household as a table."""
    rows = [_cells(person, facts, paper) for person in facts.people]
    return Sheet(facts.household.house_number, [c.title for c in _columns(paper)], rows)


def _house(facts: HouseholdSheet, paper: Paper, setting: Setting) -> list[Flowable]:
    home = facts.household
    surveyed = paper.day(home.surveyed) if home.surveyed else ""
    told = (
        (N_("Zone"), facts.zone),
        (N_("House code"), home.house_code),
        (N_("Health volunteer"), facts.volunteer),
        (N_("Water"), paper.say(WATER_NAMES[home.water]) if home.water else ""),
        (N_("Toilet"), paper.say(TOILET_NAMES[home.toilet]) if home.toilet else ""),
        (
            N_("Electricity"),
            paper.say(ELECTRICITY_NAMES[home.electricity]) if home.electricity else "",
        ),
        (N_("Land held"), land_words(home.land, paper.plain) if home.land is not None else ""),
        (N_("Surveyed"), " · ".join(part for part in (surveyed, home.interviewer) if part)),
        (N_("Note"), home.note),
    )
    columns = [Column(paper.say(N_("The house"))), Column("", share=1)]
    rows = [[(paper.say(name), paper.text(value) or UNKNOWN)] for name, value in told]
    return [Table(setting, columns, rows, ROWS)]


def _people(facts: HouseholdSheet, paper: Paper, setting: Setting) -> Flowable:
    rows = [[tuple(map(paper.text, _cells(p, facts, paper)))] for p in facts.people]
    return Table(setting, _columns(paper), rows, ROWS)


def _columns(paper: Paper) -> list[Column]:
    return [
        Column(paper.say(N_("Name")), share=2, names=True),
        Column(paper.say(N_("Relation")), share=1),
        Column(paper.say(N_("Age")), align=Align.RIGHT),
        Column(paper.say(N_("National ID"))),
        Column(paper.say(N_("Occupation")), share=1),
        Column(paper.say(N_("Telephone"))),
    ]


def _cells(person: Person, facts: HouseholdSheet, paper: Paper) -> tuple[str, ...]:
    write_id = formatted if facts.full_ids else masked
    cells = (
        person.full_name,
        paper.plain(RELATION_NAMES[person.relation]) if person.relation else "",
        str(person.birth.age(facts.day)) if person.birth else "",
        write_id(person.national_id) if person.national_id else "",
        person.occupation,
        person.phone,
    )
    return tuple(cell or UNKNOWN for cell in cells)


DOCUMENT = Document(
    "household-sheet",
    N_("Household sheet"),
    REGISTER,
    (
        Option("household", N_("Household"), Kind.RECORD, table="household", required=True),
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
