"""The archive of announcements by category, ทะเบียนประกาศ."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from typing import TypeVar

from village_net.documents.document import TOWER, Document, Option, OptionKind, Options
from village_net.documents.head import data_of
from village_net.documents.listing import Column, Listing, SmallTables, Table, number_column
from village_net.documents.listing_story import table_paper
from village_net.documents.paper import Paper
from village_net.documents.periods import joined, period_of
from village_net.i18n import N_
from village_net.store import Store
from village_net.thai.dates import DateStyle
from village_net.tower.air.air_times import stages
from village_net.tower.air.log import times_on_air
from village_net.tower.announcements.audience import audience_names
from village_net.tower.announcements.queries import announcements_issued
from village_net.tower.announcements.records import (
    AUDIENCE_NAMES,
    CATEGORY_NAMES,
    Announcement,
    Audience,
    Category,
)
from village_net.tower.announcements.stages import STAGE_NAMES, Stage
from village_net.village.register.queries import the_village
from village_net.village.register.records import Village

Kindred = TypeVar("Kindred", bound=StrEnum)
_ALL = "all"
_USUAL = timedelta(days=365)


@dataclass(frozen=True)
class Archived:
    """An announcement, how often it was on air, whom it was for by name, and where it stands."""

    announcement: Announcement
    aired: int
    audience: list[str]
    stage: Stage

    @property
    def category(self) -> Category:
        """The announcement's category."""
        return self.announcement.category


@dataclass(frozen=True)
class Archive:
    """Announcements of a period in order of category and day."""

    village: Village
    today: date
    first: date
    last: date
    category: str
    items: list[Archived]


def collect(store: Store, options: Options) -> Archive:
    """Read the announcements of one category, or of all; without a first day those of a year.

    Raises:
        BadDayError.
    """
    first, last = period_of(store, options["first"], options["last"], _USUAL)
    wanted, order, aired = options["category"], list(Category), times_on_air(store)
    found = [a for a in announcements_issued(store, first, last) if wanted in (_ALL, a.category)]
    found.sort(key=lambda item: order.index(item.category))
    stage = stages(store, store.clock(), found)
    items = [
        Archived(item, aired.get(item.id, 0), audience_names(store, item), stage[item.id])
        for item in found
    ]
    return Archive(the_village(store), store.clock().date(), first, last, wanted, items)


def _listing(facts: Archive, paper: Paper) -> Listing:
    told = paper.count("{count} announcement", "{count} announcements", len(facts.items))
    category = "" if facts.category == _ALL else paper.say(CATEGORY_NAMES[Category(facts.category)])
    nothing = paper.say(N_("There is no announcement of this kind."))
    return Listing(
        facts.village,
        facts.today,
        paper.say(DOCUMENT.title),
        (
            Table(_COLUMNS, facts.items, empty=nothing),
            SmallTables((_totals(facts), _states(facts))),
        ),
        (joined(category, told, data_of(paper, facts.today)),),
        period=(facts.first, facts.last),
        wide=True,
    )


def _audience(item: Archived, paper: Paper) -> str | None:
    if item.announcement.audience is Audience.ALL:
        return paper.say(AUDIENCE_NAMES[Audience.ALL])
    return ", ".join(item.audience) or None


_COLUMNS: tuple[Column[Archived], ...] = (
    Column(N_("Category"), lambda i, paper: paper.say(CATEGORY_NAMES[i.category]), share=1),
    Column(N_("Day"), lambda i, paper: paper.day(i.announcement.issued, DateStyle.SHORT)),
    Column(N_("Announcement"), lambda i, _paper: i.announcement.title, share=3),
    Column(
        N_("Who wants it announced"), lambda i, _paper: i.announcement.asked_by or None, share=1
    ),
    Column(N_("For"), _audience, share=1),
    Column(N_("State"), lambda i, paper: paper.say(STAGE_NAMES[i.stage])),
    number_column(N_("Times on air"), lambda i: i.aired),
)


@dataclass(frozen=True)
class _Sum:
    """Announcements of one kind, and how often all of them were on air."""

    name: str
    count: int
    aired: int


def _sums(
    facts: Archive, names: Mapping[Kindred, str], of: Callable[[Archived], Kindred]
) -> list[_Sum]:
    found = [
        (name, [item for item in facts.items if of(item) == kind]) for kind, name in names.items()
    ]
    return [_Sum(name, len(items), sum(i.aired for i in items)) for name, items in found if items]


def _totals(facts: Archive) -> Table[_Sum]:
    columns: tuple[Column[_Sum], ...] = (
        Column(N_("By category"), lambda each, paper: paper.say(each.name), share=1),
        number_column(N_("Number"), lambda each: each.count, summed=True),
        number_column(N_("Times on air"), lambda each: each.aired, summed=True),
    )
    return Table(columns, _sums(facts, CATEGORY_NAMES, lambda item: item.category))


def _states(facts: Archive) -> Table[_Sum]:
    columns: tuple[Column[_Sum], ...] = (
        Column(N_("By state"), lambda each, paper: paper.say(each.name), share=1),
        number_column(N_("Number"), lambda each: each.count, summed=True),
    )
    return Table(columns, _sums(facts, STAGE_NAMES, lambda item: item.stage))


DOCUMENT: Document[Archive] = table_paper(
    "announcement-archive",
    N_("Archive of announcements"),
    TOWER,
    (
        Option("first", N_("First day (empty: a year before)"), OptionKind.TEXT),
        Option("last", N_("Last day (empty: today)"), OptionKind.TEXT),
        Option(
            "category",
            N_("Category"),
            OptionKind.CHOICE,
            default=_ALL,
            choices={_ALL: N_("All categories"), **CATEGORY_NAMES},
        ),
    ),
    collect,
    _listing,
)
