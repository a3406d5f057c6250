"""The archive of announcements by category, ทะเบียนประกาศ."""

from collections import Counter
from dataclasses import dataclass
from datetime import date, timedelta

from village_net.documents.document import TOWER, Document, Kind, Option, Options, Sheet
from village_net.documents.head import UNKNOWN, data_of
from village_net.documents.paper import Paper
from village_net.documents.periods import joined, period_of, period_text
from village_net.documents.tower.lists import Grid, Head, Listing, sheet_of, story_of
from village_net.documents.typeset.frame import Story
from village_net.i18n import N_
from village_net.store import Store
from village_net.thai.dates import DateStyle
from village_net.tower.air.log import times_on_air
from village_net.tower.announcements.audience import audience_names
from village_net.tower.announcements.queries import announcements_issued
from village_net.tower.announcements.records import (
    AUDIENCE_NAMES,
    CATEGORY_NAMES,
    STATE_NAMES,
    Announcement,
    Category,
)
from village_net.village.register.queries import the_village
from village_net.village.register.records import Village

_ALL = "all"
_USUAL = timedelta(days=365)


@dataclass(frozen=True)
class Archived:
    """An announcement, how often it was on air, and the names of those it was for."""

    announcement: Announcement
    aired: int
    audience: list[str]


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
    items = [Archived(item, aired.get(item.id, 0), audience_names(store, item)) for item in found]
    return Archive(the_village(store), store.clock().date(), first, last, wanted, items)


def story(facts: Archive, paper: Paper) -> Story:
    """Lay the archive out as a table across the page, totals by category below."""
    return story_of(_listing(facts, paper), paper)


def sheet(facts: Archive, paper: Paper) -> Sheet:
    """Return the archive as a table."""
    return sheet_of(_listing(facts, paper), paper)


def _listing(facts: Archive, paper: Paper) -> Listing:
    told = paper.count("{count} announcement", "{count} announcements", len(facts.items))
    category = "" if facts.category == _ALL else paper.say(CATEGORY_NAMES[Category(facts.category)])
    return Listing(
        facts.village,
        facts.today,
        paper.say(DOCUMENT.title),
        (
            joined(category, period_text(paper, facts.first, facts.last)),
            joined(told, data_of(paper, facts.today)),
        ),
        Grid(
            (
                Head(paper.say(N_("Category")), 1),
                Head(paper.say(N_("Day"))),
                Head(paper.say(N_("Announcement")), 3),
                Head(paper.say(N_("Who wants it announced")), 1),
                Head(paper.say(N_("For")), 1),
                Head(paper.say(N_("State"))),
                Head(paper.say(N_("Times on air")), right=True),
            ),
            [_row(item, paper) for item in facts.items],
        ),
        paper.say(N_("There is no announcement of this kind.")),
        totals=(_totals(facts, paper), _states(facts, paper)),
        wide=True,
    )


def _row(item: Archived, paper: Paper) -> tuple[str, ...]:
    news = item.announcement
    return (
        paper.say(CATEGORY_NAMES[news.category]),
        paper.day(news.issued, DateStyle.SHORT),
        news.title,
        news.asked_by or UNKNOWN,
        ", ".join(item.audience) or paper.say(AUDIENCE_NAMES[news.audience]),
        paper.say(STATE_NAMES[news.state]),
        str(item.aired),
    )


def _totals(facts: Archive, paper: Paper) -> Grid:
    counts = Counter(item.announcement.category for item in facts.items)
    aired = Counter[Category]()
    for item in facts.items:
        aired[item.announcement.category] += item.aired
    rows = [(paper.say(CATEGORY_NAMES[c]), str(counts[c]), str(aired[c])) for c in counts]
    if rows:
        total = paper.say(N_("Total"))
        rows.append((total, str(counts.total()), str(aired.total())))
    heads = (
        Head(paper.say(N_("By category")), 1),
        Head(paper.say(N_("Number")), right=True),
        Head(paper.say(N_("Times on air")), right=True),
    )
    return Grid(heads, [tuple(row) for row in rows])


def _states(facts: Archive, paper: Paper) -> Grid:
    counts = Counter(item.announcement.state for item in facts.items)
    heads = (Head(paper.say(N_("By state")), 1), Head(paper.say(N_("Number")), right=True))
    rows = [
        (paper.say(name), str(counts[state]))
        for state, name in STATE_NAMES.items()
        if counts[state]
    ]
    return Grid(heads, [tuple(row) for row in rows])


DOCUMENT = Document(
    "announcement-archive",
    N_("Archive of announcements"),
    TOWER,
    (
        Option("first", N_("First day (empty: a year before)"), Kind.TEXT),
        Option("last", N_("Last day (empty: today)"), Kind.TEXT),
        Option(
            "category",
            N_("Category"),
            Kind.CHOICE,
            default=_ALL,
            choices={_ALL: N_("All categories"), **CATEGORY_NAMES},
        ),
    ),
    collect,
    story,
    sheet,
)
