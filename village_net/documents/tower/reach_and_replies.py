"""How far the announcements went and what came back, สรุปการรับรู้และเสียงตอบรับ."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from village_net.documents.document import TOWER, Document, Option, OptionKind, Options
from village_net.documents.listing import Column, Listing, Table, number_column
from village_net.documents.listing_story import table_paper
from village_net.documents.paper import Paper
from village_net.documents.periods import joined, period_of
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


def _listing(facts: ReachAndReplies, paper: Paper) -> Listing:
    nothing = paper.say(N_("Nothing was broadcast in this time."))
    return Listing(
        facts.village,
        facts.today,
        paper.say(DOCUMENT.title),
        (
            Table(_COLUMNS, facts.found, empty=nothing),
            _ways(facts, paper),
            _waiting(facts, paper),
        ),
        (_summary(facts, paper),),
        period=(facts.first, facts.last),
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


_COLUMNS: tuple[Column[Reach], ...] = (
    Column(N_("Announcement"), lambda each, _paper: each.title, share=3),
    number_column(N_("Times on air"), lambda each: each.times),
    number_column(N_("Asked"), lambda each: each.asked or None),
    number_column(N_("Heard"), lambda each: each.heard if each.asked else None),
    number_column(N_("Heard, per cent"), lambda each: each.percent),
    number_column(N_("Replies"), lambda each: each.replies),
    number_column(N_("Answered"), lambda each: each.questions - each.owed),
    number_column(N_("Answers owed"), lambda each: each.owed),
)


def _ways(facts: ReachAndReplies, paper: Paper) -> Table[tuple[ReplyWay, list[Reply]]]:
    """Return how the replies of the period came, one way to a line."""
    came = [(way, [reply for reply in facts.replies if reply.way is way]) for way in ReplyWay]

    def count(title: str, of: Callable[[Reply], bool]) -> Column[tuple[ReplyWay, list[Reply]]]:
        return number_column(title, lambda way: sum(map(of, way[1])), summed=True)

    columns = (
        Column[tuple[ReplyWay, list[Reply]]](
            N_("How it came"), lambda way, paper: paper.say(REPLY_WAY_NAMES[way[0]]), share=1
        ),
        count(N_("Replies"), lambda _reply: True),
        count(N_("Questions"), lambda reply: reply.owed),
        count(N_("Answered"), lambda reply: reply.owed and bool(reply.answer)),
    )
    found = [each for each in came if each[1]]
    return Table(columns, found, title=paper.say(N_("Replies of this time")), in_sheet=False)


def _waiting(facts: ReachAndReplies, paper: Paper) -> Table[Reply]:
    def named(id: str | None) -> str | None:
        return facts.named.get(id or "")

    columns: tuple[Column[Reply], ...] = (
        Column(N_("Day"), lambda reply, paper: paper.day(reply.day, DateStyle.SHORT)),
        Column(N_("Question"), lambda reply, _paper: " ".join(reply.text.split()), share=3),
        Column(N_("Who"), lambda reply, _paper: reply.who or None, share=1),
        Column(N_("Zone"), lambda reply, _paper: named(reply.zone_id)),
        Column(N_("How it came"), lambda reply, paper: paper.say(REPLY_WAY_NAMES[reply.way])),
        Column(N_("About"), lambda reply, _paper: named(reply.announcement_id), share=2),
    )
    title = paper.say(N_("Questions that wait for an answer"))
    return Table(columns, facts.waiting, title=title, in_sheet=False)


DOCUMENT: Document[ReachAndReplies] = table_paper(
    "reach-and-replies",
    N_("Who heard, and what came back"),
    TOWER,
    (
        Option("first", N_("First day (empty: 90 days before)"), OptionKind.TEXT),
        Option("last", N_("Last day (empty: today)"), OptionKind.TEXT),
    ),
    collect,
    _listing,
)
