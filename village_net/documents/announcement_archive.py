"""The archive of announcements by category, ทะเบียนประกาศ."""

from dataclasses import dataclass
from datetime import date

from village_net.documents.document import TOWER, Document, Kind, Option, Options, Sheet
from village_net.documents.head import UNKNOWN, data_of
from village_net.documents.paper import Paper
from village_net.documents.tower_lists import Listing, joined, sheet_of, story_of
from village_net.documents.typeset.frame import Story
from village_net.i18n import N_
from village_net.store import Store
from village_net.thai.dates import DateStyle
from village_net.tower.airing import Outcome
from village_net.tower.broadcasts import broadcasts_of
from village_net.tower.queries import announcements
from village_net.tower.records import CATEGORY_NAMES, STATE_NAMES, Announcement, Category
from village_net.village.queries import the_village
from village_net.village.records import Village

_ALL = "all"


@dataclass(frozen=True)
class Archive:
    """Announcements in order of category and day, each with how often it was on air."""

    village: Village
    today: date
    category: str
    items: list[tuple[Announcement, int]]


def collect(store: Store, options: Options) -> Archive:
    """Read the announcements of one category, or of all."""
    wanted = options["category"]
    order = list(Category)
    found = [item for item in announcements(store) if wanted in (_ALL, item.category)]
    found.sort(key=lambda item: (order.index(item.category), item.issued))
    counted = [(item, _aired(store, item)) for item in found]
    return Archive(the_village(store), store.clock().date(), wanted, counted)


def story(facts: Archive, paper: Paper) -> Story:
    """Lay the archive out as a table."""
    return story_of(_listing(facts, paper), paper)


def sheet(facts: Archive, paper: Paper) -> Sheet:
    """Return the archive as a table."""
    return sheet_of(_listing(facts, paper), paper)


def _aired(store: Store, item: Announcement) -> int:
    return sum(line.outcome is Outcome.AIRED for line in broadcasts_of(store, item.id))


def _listing(facts: Archive, paper: Paper) -> Listing:
    told = paper.count("{count} announcement", "{count} announcements", len(facts.items))
    category = "" if facts.category == _ALL else paper.say(CATEGORY_NAMES[Category(facts.category)])
    return Listing(
        facts.village,
        facts.today,
        paper.say(DOCUMENT.title),
        (category, joined(data_of(paper, facts.today), told)),
        (
            (paper.say(N_("Category")), 1),
            (paper.say(N_("Day")), 0),
            (paper.say(N_("Announcement")), 3),
            (paper.say(N_("Who wants it announced")), 1),
            (paper.say(N_("State")), 0),
            (paper.say(N_("Times on air")), 0),
        ),
        [_row(item, aired, paper) for item, aired in facts.items],
        paper.say(N_("There is no announcement of this kind.")),
        right=frozenset({5}),
    )


def _row(item: Announcement, aired: int, paper: Paper) -> tuple[str, ...]:
    return (
        paper.say(CATEGORY_NAMES[item.category]),
        paper.day(item.issued, DateStyle.SHORT),
        item.title,
        item.asked_by or UNKNOWN,
        paper.say(STATE_NAMES[item.state]),
        paper.text(str(aired)),
    )


DOCUMENT = Document(
    "announcement-archive",
    N_("Archive of announcements"),
    TOWER,
    (
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
