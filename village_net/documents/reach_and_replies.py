"""How far the announcements went and what came back, สรุปการรับรู้และเสียงตอบรับ."""

from dataclasses import dataclass
from datetime import date, timedelta

from village_net.documents.document import TOWER, Document, Kind, Option, Options, Sheet
from village_net.documents.head import UNKNOWN
from village_net.documents.paper import Paper
from village_net.documents.tower_lists import Listing, day_of, joined, sheet_of, story_of
from village_net.documents.typeset.frame import Story
from village_net.i18n import N_
from village_net.store import Store
from village_net.tower.replies import Reach, reach
from village_net.village.queries import the_village
from village_net.village.records import Village

_USUAL = timedelta(days=90)


@dataclass(frozen=True)
class ReachAndReplies:
    """What was on air from ``first`` to ``last``, who heard it, and what came back."""

    village: Village
    today: date
    first: date
    last: date
    found: list[Reach]


def collect(store: Store, options: Options) -> ReachAndReplies:
    """Read the figures of a period; without a first day it is that of the last 90 days.

    Raises:
        BadDayError.
    """
    last = day_of(store, options["last"])
    first = day_of(store, options["first"]) if options["first"].strip() else last - _USUAL
    today = store.clock().date()
    return ReachAndReplies(the_village(store), today, first, last, reach(store, first, last))


def story(facts: ReachAndReplies, paper: Paper) -> Story:
    """Lay the figures out, an announcement to a line."""
    return story_of(_listing(facts, paper), paper)


def sheet(facts: ReachAndReplies, paper: Paper) -> Sheet:
    """Return the figures as a table."""
    return sheet_of(_listing(facts, paper), paper)


def _listing(facts: ReachAndReplies, paper: Paper) -> Listing:
    span = paper.say(
        N_("From {first} to {last}"), first=paper.day(facts.first), last=paper.day(facts.last)
    )
    asked, heard = sum(r.asked for r in facts.found), sum(r.heard for r in facts.found)
    owed = sum(r.owed for r in facts.found)
    told = (
        paper.say(
            N_("{heard} of {asked} people asked had heard ({percent} %)"),
            heard=heard, asked=asked, percent=round(100 * heard / asked),
        )
        if asked
        else ""
    )  # fmt: skip
    waiting = paper.say(N_("{count} questions wait for an answer"), count=owed) if owed else ""
    return Listing(
        facts.village,
        facts.today,
        paper.say(DOCUMENT.title),
        (span, joined(told, waiting)),
        (
            (paper.say(N_("Announcement")), 3),
            (paper.say(N_("Times on air")), 0),
            (paper.say(N_("Asked")), 0),
            (paper.say(N_("Heard")), 0),
            (paper.say(N_("Reach")), 0),
            (paper.say(N_("Replies")), 0),
            (paper.say(N_("Answers owed")), 0),
        ),
        [_row(each, paper) for each in facts.found],
        paper.say(N_("Nothing was broadcast in this time.")),
        right=frozenset({1, 2, 3, 4, 5, 6}),
    )


def _row(each: Reach, paper: Paper) -> tuple[str, ...]:
    percent = f"{each.percent} %" if each.percent is not None else UNKNOWN
    numbers = (each.times, each.asked, each.heard, percent, each.replies, each.owed)
    return (each.title, *(paper.text(str(number)) for number in numbers))


DOCUMENT = Document(
    "reach-and-replies",
    N_("Who heard, and what came back"),
    TOWER,
    (
        Option("first", N_("First day (empty: 90 days before)"), Kind.TEXT),
        Option("last", N_("Last day (empty: today)"), Kind.TEXT),
    ),
    collect,
    story,
    sheet,
)
