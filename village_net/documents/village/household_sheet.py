"""One household's sheet, ใบครัวเรือน: the house, who lives there, and who asked when."""

from dataclasses import dataclass
from datetime import date

from village_net.documents.document import (
    FULL_IDS,
    IDS_OPTION,
    REGISTER,
    Document,
    Option,
    OptionKind,
    Options,
)
from village_net.documents.errors import NoRecordError
from village_net.documents.head import data_of
from village_net.documents.listing import Column, Listing, Table, id_column, number_column
from village_net.documents.listing_story import table_paper
from village_net.documents.paper import Paper
from village_net.documents.periods import joined
from village_net.documents.village.columns import age_of, phone_columns
from village_net.i18n import N_
from village_net.store import Store
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
        options["ids"] == FULL_IDS,
    )


def _listing(facts: HouseholdSheet, paper: Paper) -> Listing:
    number = paper.text(facts.household.house_number)
    people = Table(
        _columns(facts),
        facts.people,
        title=paper.say(N_("People")),
        count=paper.count("{count} person", "{count} people", len(facts.people)),
        empty=paper.say(N_("Nobody lives here")),
    )
    return Listing(
        facts.village,
        facts.day,
        paper.say(N_("Household sheet, house {number}"), number=number),
        (_house(facts, paper), people),
        (data_of(paper, facts.day),),
        sheet_name=facts.household.house_number,
    )


def _house(facts: HouseholdSheet, paper: Paper) -> Table[tuple[str, str]]:
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
        (N_("Surveyed"), joined(surveyed, home.interviewer)),
        (N_("Note"), home.note),
    )
    columns = (
        Column[tuple[str, str]](N_("The house"), lambda fact, paper: paper.say(fact[0])),
        Column[tuple[str, str]]("", lambda fact, _paper: fact[1] or None, share=1),
    )
    return Table(columns, told, in_sheet=False)


def _columns(facts: HouseholdSheet) -> tuple[Column[Person], ...]:
    return (
        Column(N_("Name"), lambda person, _paper: person.full_name, share=2, names=True),
        Column(N_("Relation"), _relation, share=1),
        number_column(N_("Age"), lambda person: age_of(person, facts.day)),
        id_column(lambda person: person.national_id, full=facts.full_ids),
        Column(N_("Occupation"), lambda person, _paper: person.occupation or None, share=1),
        *phone_columns(_phone),
    )


def _phone(person: Person) -> str:
    return person.phone


def _relation(person: Person, paper: Paper) -> str | None:
    return paper.plain(RELATION_NAMES[person.relation]) if person.relation else None


DOCUMENT: Document[HouseholdSheet] = table_paper(
    "household-sheet",
    N_("Household sheet"),
    REGISTER,
    (
        Option("household", N_("Household"), OptionKind.RECORD, table="household", required=True),
        IDS_OPTION,
    ),
    collect,
    _listing,
)
