"""The broadcast log of a month, บันทึกการออกอากาศ, with totals and lines to sign on."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial

from village_net.documents.document import TOWER, Document, Option, OptionKind, Options
from village_net.documents.head import data_of
from village_net.documents.listing import (
    Column,
    Listing,
    Sentence,
    SmallTables,
    Table,
    Where,
    number_column,
)
from village_net.documents.listing_story import table_paper
from village_net.documents.paper import Paper
from village_net.documents.periods import day_of, joined, minutes_text
from village_net.i18n import N_
from village_net.store import Store
from village_net.thai.dates import DateStyle, PartialDate
from village_net.tower.air.log import log_of_month, notes_of
from village_net.tower.air.records import OUTCOME_NAMES, Broadcast, Outcome
from village_net.tower.announcements.records import CATEGORY_NAMES, WAY_NAMES, Category
from village_net.tower.towers.towers import towers
from village_net.village.register.queries import the_village
from village_net.village.register.records import Village

# A line of the log with its notes.
Noted = tuple[Broadcast, str]
_HEARD = (Outcome.AIRED, Outcome.INTERRUPTED)


@dataclass(frozen=True)
class LogTotal:
    """How many lines of the log are of one kind, and how long they were on air."""

    name: str
    count: int
    seconds: int


@dataclass(frozen=True)
class BroadcastLog:
    """The lines of a month, the earliest first, each with its notes, and their totals.

    ``all_towers`` are the names of the village's towers as the log would write them.
    """

    village: Village
    today: date
    month: PartialDate
    lines: list[Noted]
    by_category: list[LogTotal]
    by_outcome: list[LogTotal]
    all_towers: str


def collect(store: Store, options: Options) -> BroadcastLog:
    """Read the log of a month.

    Raises:
        BadDayError.
    """
    day = day_of(store, options["month"])
    lines = log_of_month(store, day)[::-1]
    heard = [line for line in lines if line.outcome in _HEARD]
    return BroadcastLog(
        the_village(store),
        store.clock().date(),
        PartialDate(day.year, day.month),
        [(line, "; ".join(note.text for note in notes_of(store, line.id))) for line in lines],
        [_total(CATEGORY_NAMES[c], (e for e in heard if e.category is c)) for c in Category],
        [_total(OUTCOME_NAMES[o], (e for e in lines if e.outcome is o)) for o in Outcome],
        ", ".join(tower.name for tower in towers(store)),
    )


def _total(name: str, lines: Iterable[Broadcast]) -> LogTotal:
    found = list(lines)
    return LogTotal(name, len(found), sum(each.seconds for each in found))


def _listing(facts: BroadcastLog, paper: Paper) -> Listing:
    table = Table(
        _columns(facts),
        facts.lines,
        empty=paper.say(N_("Nothing was broadcast in this month.")),
        numbered=Where.BOTH,
        size=14,
    )
    totals = (
        _totals(N_("On air by category"), facts.by_category),
        _totals(N_("Lines by outcome"), facts.by_outcome),
    )
    head = facts.village.head_post or paper.say(N_("Village head"))
    return Listing(
        facts.village,
        facts.today,
        paper.say(DOCUMENT.title),
        (table, *_legend(facts, paper), SmallTables(totals)),
        (paper.day(facts.month), _summary(facts, paper)),
        signers=(paper.say(N_("Announcer")), head),
        wide=True,
    )


def _summary(facts: BroadcastLog, paper: Paper) -> str:
    count = sum(total.count for total in facts.by_category)
    seconds = sum(total.seconds for total in facts.by_category)
    return joined(
        paper.count("{count} time on air", "{count} times on air", count),
        paper.say(N_("{minutes} minutes in all"), minutes=minutes_text(paper, seconds)),
        data_of(paper, facts.today),
    )


def _totals(title: str, totals: Sequence[LogTotal]) -> Table[LogTotal]:
    def minutes(totals: Sequence[LogTotal], paper: Paper) -> str:
        return minutes_text(paper, sum(total.seconds for total in totals))

    columns: tuple[Column[LogTotal], ...] = (
        Column(title, lambda total, paper: paper.say(total.name), share=1),
        number_column(N_("Number"), lambda total: total.count, summed=True),
        Column(
            N_("Minutes"), lambda total, paper: minutes([total], paper), right=True, total=minutes
        ),
    )
    return Table(columns, [total for total in totals if total.count])


def _legend(facts: BroadcastLog, paper: Paper) -> tuple[Sentence, ...]:
    if not any(_over_all(line, facts) for line, _note in facts.lines):
        return ()
    return (Sentence(paper.say(N_("All towers: {towers}"), towers=facts.all_towers)),)


def _over_all(line: Broadcast, facts: BroadcastLog) -> bool:
    """Tell whether a line names all towers of a village that has several."""
    return "," in facts.all_towers and line.towers == facts.all_towers


def _columns(facts: BroadcastLog) -> tuple[Column[Noted], ...]:
    """Return the columns; on paper the month is told above, and the names of towers below."""
    return (
        Column(N_("Day"), _day_of_month, where=Where.PAPER),
        Column(N_("Day"), _day, where=Where.SHEET),
        Column(N_("From – to"), _span),
        Column(N_("Minutes"), _minutes, right=True),
        Column(N_("Announcement"), lambda noted, _paper: noted[0].title, share=3),
        Column(
            N_("Category"), lambda noted, paper: paper.say(CATEGORY_NAMES[noted[0].category]), 1
        ),
        Column(N_("By"), lambda noted, _paper: noted[0].by or None, share=1),
        Column(N_("How"), lambda noted, paper: paper.say(WAY_NAMES[noted[0].way])),
        Column(N_("Towers"), partial(_short_towers, facts), share=2, where=Where.PAPER),
        Column(N_("Towers"), lambda noted, _paper: noted[0].towers or None, where=Where.SHEET),
        Column(N_("Outcome"), lambda noted, paper: paper.say(OUTCOME_NAMES[noted[0].outcome])),
        Column(N_("Note"), lambda noted, _paper: joined(noted[0].reason, noted[1]), share=2),
    )


def _day(noted: Noted, paper: Paper) -> str:
    return paper.day(noted[0].started.date(), DateStyle.SHORT)


def _day_of_month(noted: Noted, paper: Paper) -> str:
    return _day(noted, paper).rpartition(" ")[0]


def _span(noted: Noted, paper: Paper) -> str:
    line, _note = noted
    begun = paper.clock(line.started.time())
    if line.outcome is Outcome.SKIPPED:
        return begun
    return f"{begun}–{paper.clock(line.ended.time()) if line.ended else '?'}"


def _minutes(noted: Noted, paper: Paper) -> str | None:
    line, _note = noted
    if line.outcome is Outcome.SKIPPED or not line.ended:
        return None
    return minutes_text(paper, line.seconds)


def _short_towers(facts: BroadcastLog, noted: Noted, paper: Paper) -> str | None:
    line, _note = noted
    return paper.say(N_("all towers")) if _over_all(line, facts) else line.towers or None


DOCUMENT: Document[BroadcastLog] = table_paper(
    "broadcast-log",
    N_("Broadcast log of a month"),
    TOWER,
    (Option("month", N_("Month"), OptionKind.MONTH),),
    collect,
    _listing,
)
