"""People to look after, กลุ่มเปราะบาง: names for the district office, figures for the public."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from village_net.documents.choices import version_option
from village_net.documents.document import REGISTER, Document, Options
from village_net.documents.head import data_of
from village_net.documents.listing import Column, Listing, Table, number_column
from village_net.documents.listing_story import table_paper
from village_net.documents.paper import Paper
from village_net.documents.village.columns import phone_columns
from village_net.i18n import N_
from village_net.store import Store
from village_net.village.figures.vulnerable import VulnerableGroup, vulnerable_groups
from village_net.village.lists.people_table import age_on
from village_net.village.register.queries import the_village
from village_net.village.register.records import Village


@dataclass(frozen=True)
class VulnerablePeople:
    """The groups, with names only in the version for the district office."""

    village: Village
    day: date
    with_names: bool
    groups: list[VulnerableGroup]


def collect(store: Store, options: Options) -> VulnerablePeople:
    """Read the groups."""
    with_names = options["version"] == "district"
    return VulnerablePeople(
        the_village(store),
        store.clock().date(),
        with_names,
        vulnerable_groups(store, with_names=with_names),
    )


def _listing(facts: VulnerablePeople, paper: Paper) -> Listing:
    named = [_names(group, facts, paper) for group in facts.groups] if facts.with_names else []
    figures = Table(_FIGURES, facts.groups, in_sheet=not named)
    return Listing(
        facts.village,
        facts.day,
        paper.say(DOCUMENT.title),
        (figures, *named),
        (data_of(paper, facts.day),),
        note=paper.say(N_("Figures only, without names")),
        section=paper.say(N_("Group")) if named else "",
        private=facts.with_names,
    )


_FIGURES: tuple[Column[VulnerableGroup], ...] = (
    Column(N_("Group"), lambda group, paper: paper.say(group.title), share=1),
    number_column(N_("Men"), lambda group: group.men),
    number_column(N_("Women"), lambda group: group.women),
    number_column(N_("All"), lambda group: group.everyone),
)
# Name, birth, house number, zone and telephone.
_Named = Sequence[str | None]


def _phone(row: _Named) -> str | None:
    return row[4]


def _names(group: VulnerableGroup, facts: VulnerablePeople, paper: Paper) -> Table[_Named]:
    columns: tuple[Column[_Named], ...] = (
        Column(N_("Name"), lambda row, _paper: row[0], share=2, names=True),
        number_column(N_("Age"), lambda row: age_on(row[1], facts.day) if row[1] else None),
        Column(N_("House"), lambda row, _paper: row[2] or None, share=1),
        Column(N_("Zone"), lambda row, _paper: row[3] or None, share=1),
        *phone_columns(_phone, share=1),
    )
    people = paper.count("{count} person", "{count} people", group.everyone)
    return Table(columns, group.rows, title=paper.say(group.title), count=people)


DOCUMENT: Document[VulnerablePeople] = table_paper(
    "vulnerable-people",
    N_("People to look after"),
    REGISTER,
    (version_option(N_("For the district office: with names")),),
    collect,
    _listing,
)
