"""How far the announcements went and what came back, สรุปการรับรู้และเสียงตอบรับ."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from village_net.documents.document import TOWER, Document, Kind, Option, Options, Sheet
from village_net.documents.head import UNKNOWN
from village_net.documents.paper import Paper
from village_net.documents.periods import joined, period_of, period_text
from village_net.documents.tower.lists import Grid, Head, Listing, sheet_of, story_of
from village_net.documents.typeset.frame import Story
from village_net.i18n import N_
from village_net.store import Store
from village_net.thai.dates import DateStyle
from village_net.tower.announcements.queries import announcement
from village_net.tower.replies.answers import Reach, owed, reach, replies_from
from village_net.tower.replies.records import REPLY_WAY_NAMES, Reply, ReplyWay
from village_net.village.register.queries import the_village, zones
from village_net.village.register.records import Village

_USUAL = timedelta(days=90)


@dataclass(frozen=True)
class ReachAndReplies:
    """What was on air from ``first`` to ``last``, who heard it, and what came back.

    ``waiting`` are the questions without an answer, whenever they came. ``named`` are announcements
    and zones by id.
    """

    village: Village
    today: date
    first: date
    last: date
    found: list[Reach]
    replies: list[Reply]
    waiting: list[Reply]
    named: Mapping[str, str]


def collect(store: Store, options: Options) -> ReachAndReplies:
    """Read the figures of a period; without a first day it is that of the last 90 days.

    Raises:
        BadDayError.
    """
    first, last = period_of(store, options["first"], options["last"], _USUAL)
    waiting = owed(store)
    about = {reply.announcement_id for reply in waiting if reply.announcement_id}
    news = (announcement(store, id) for id in sorted(about))
    return ReachAndReplies(
        the_village(store),
        store.clock().date(),
        first,
        last,
        reach(store, first, last),
        replies_from(store, first, last),
        waiting,
        {zone.id: zone.name for zone in zones(store)} | {a.id: a.title for a in news if a},
    )


def story(facts: ReachAndReplies, paper: Paper) -> Story:
    """Lay the figures out, an announcement to a line; ways and open questions stand below."""
    return story_of(_listing(facts, paper), paper)


def sheet(facts: ReachAndReplies, paper: Paper) -> Sheet:
    """Return the figures as a table."""
    return sheet_of(_listing(facts, paper), paper)


def _listing(facts: ReachAndReplies, paper: Paper) -> Listing:
    return Listing(
        facts.village,
        facts.today,
        paper.say(DOCUMENT.title),
        (period_text(paper, facts.first, facts.last), _summary(facts, paper)),
        Grid(
            (
                Head(paper.say(N_("Announcement")), 3),
                Head(paper.say(N_("Times on air")), right=True),
                Head(paper.say(N_("Asked")), right=True),
                Head(paper.say(N_("Heard")), right=True),
                Head(paper.say(N_("Reach")), right=True),
                Head(paper.say(N_("Replies")), right=True),
                Head(paper.say(N_("Answered")), right=True),
                Head(paper.say(N_("Answers owed")), right=True),
            ),
            [_row(each, paper) for each in facts.found],
        ),
        paper.say(N_("Nothing was broadcast in this time.")),
        more=(_ways(facts, paper), _waiting(facts, paper)),
        wide=True,
    )


def _summary(facts: ReachAndReplies, paper: Paper) -> str:
    asked, heard = sum(r.asked for r in facts.found), sum(r.heard for r in facts.found)
    told = (
        paper.say(
            N_("{heard} of {asked} people asked had heard ({percent} %)"),
            heard=heard, asked=asked, percent=round(100 * heard / asked),
        )
        if asked
        else paper.say(N_("Nobody was asked"))
    )  # fmt: skip
    count = len(facts.waiting)
    waiting = paper.say(N_("{count} questions wait for an answer"), count=count) if count else ""
    return joined(told, waiting)


def _row(each: Reach, paper: Paper) -> tuple[str, ...]:
    asked = (str(each.asked), str(each.heard)) if each.asked else (UNKNOWN, UNKNOWN)
    percent = f"{each.percent} %" if each.percent is not None else UNKNOWN
    numbers = (each.replies, each.questions - each.owed, each.owed)
    return (each.title, str(each.times), *asked, percent, *map(str, numbers))


def _ways(facts: ReachAndReplies, paper: Paper) -> Grid:
    """Return how the replies of the period came, one way to a line."""
    heads = (
        Head(paper.say(N_("How it came")), 1),
        Head(paper.say(N_("Replies")), right=True),
        Head(paper.say(N_("Questions")), right=True),
        Head(paper.say(N_("Answered")), right=True),
    )
    rows: list[tuple[str, ...]] = []
    for way in ReplyWay:
        came = [reply for reply in facts.replies if reply.way is way]
        if came:
            rows.append((paper.say(REPLY_WAY_NAMES[way]), *_counts(came)))
    if rows:
        rows.append((paper.say(N_("Total")), *_counts(facts.replies)))
    return Grid(heads, rows, paper.say(N_("Replies of this time")))


def _counts(replies: list[Reply]) -> tuple[str, str, str]:
    questions = [reply for reply in replies if reply.owed]
    answered = [reply for reply in questions if reply.answer]
    return str(len(replies)), str(len(questions)), str(len(answered))


def _waiting(facts: ReachAndReplies, paper: Paper) -> Grid:
    heads = (
        Head(paper.say(N_("Day"))),
        Head(paper.say(N_("Question")), 3),
        Head(paper.say(N_("Who")), 1),
        Head(paper.say(N_("Zone"))),
        Head(paper.say(N_("How it came"))),
        Head(paper.say(N_("About")), 2),
    )
    rows = [
        (
            paper.day(reply.day, DateStyle.SHORT),
            " ".join(reply.text.split()),
            reply.who or UNKNOWN,
            facts.named.get(reply.zone_id or "", UNKNOWN),
            paper.say(REPLY_WAY_NAMES[reply.way]),
            facts.named.get(reply.announcement_id or "", UNKNOWN),
        )
        for reply in facts.waiting
    ]
    return Grid(heads, rows, paper.say(N_("Questions that wait for an answer")))


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
