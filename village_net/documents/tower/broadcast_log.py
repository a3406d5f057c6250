"""The broadcast log of a month, บันทึกการออกอากาศ, with totals and lines to sign on."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date

from village_net.documents.document import TOWER, Document, Kind, Option, Options, Sheet
from village_net.documents.head import UNKNOWN, data_of
from village_net.documents.paper import Paper
from village_net.documents.periods import day_of, joined, minutes_text
from village_net.documents.tower.lists import Grid, Head, Listing, sheet_of, story_of
from village_net.documents.typeset.frame import Story
from village_net.i18n import N_
from village_net.store import Store
from village_net.thai.dates import DateStyle, PartialDate
from village_net.tower.air.log import log_of_month, notes_of
from village_net.tower.air.records import OUTCOME_NAMES, Broadcast, Outcome
from village_net.tower.announcements.records import CATEGORY_NAMES, WAY_NAMES, Category
from village_net.tower.towers.towers import towers
from village_net.village.register.queries import the_village
from village_net.village.register.records import Village

_DAY, _TOWERS = 1, 8
_HEARD = (Outcome.AIRED, Outcome.INTERRUPTED)


@dataclass(frozen=True)
class Total:
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
    lines: list[tuple[Broadcast, str]]
    by_category: list[Total]
    by_outcome: list[Total]
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


def story(facts: BroadcastLog, paper: Paper) -> Story:
    """Lay the log out across the page, totals and two lines to sign on below."""
    return story_of(_listing(facts, paper), paper)


def sheet(facts: BroadcastLog, paper: Paper) -> Sheet:
    """Return the log as a table, each line with its year and the names of its towers."""
    rows = [_row(no, *line, paper) for no, line in enumerate(facts.lines, start=1)]
    listing = _listing(facts, paper)
    return sheet_of(replace(listing, grid=replace(listing.grid, rows=rows)), paper)


def _total(name: str, lines: Iterable[Broadcast]) -> Total:
    found = list(lines)
    return Total(name, len(found), sum(each.seconds for each in found))


def _listing(facts: BroadcastLog, paper: Paper) -> Listing:
    head = facts.village.head_post or paper.say(N_("Village head"))
    return Listing(
        facts.village,
        facts.today,
        paper.say(DOCUMENT.title),
        (paper.day(facts.month), _summary(facts, paper)),
        Grid(
            (
                Head(paper.say(N_("No.")), right=True),
                Head(paper.say(N_("Day"))),
                Head(paper.say(N_("From – to"))),
                Head(paper.say(N_("Minutes")), right=True),
                Head(paper.say(N_("Announcement")), 3),
                Head(paper.say(N_("Category")), 1),
                Head(paper.say(N_("By")), 1),
                Head(paper.say(N_("How"))),
                Head(paper.say(N_("Towers")), 2),
                Head(paper.say(N_("Outcome"))),
                Head(paper.say(N_("Note")), 2),
            ),
            [_short_row(no, facts, paper) for no in range(1, len(facts.lines) + 1)],
        ),
        paper.say(N_("Nothing was broadcast in this month.")),
        notes=_legend(facts, paper),
        totals=(
            _totals(paper, N_("On air by category"), facts.by_category),
            _totals(paper, N_("Lines by outcome"), facts.by_outcome),
        ),
        signers=(paper.say(N_("Announcer")), head),
        wide=True,
        type_size=14,
    )


def _summary(facts: BroadcastLog, paper: Paper) -> str:
    count = sum(total.count for total in facts.by_category)
    seconds = sum(total.seconds for total in facts.by_category)
    return joined(
        paper.count("{count} time on air", "{count} times on air", count),
        paper.say(N_("{minutes} minutes in all"), minutes=minutes_text(paper, seconds)),
        data_of(paper, facts.today),
    )


def _totals(paper: Paper, title: str, totals: Sequence[Total]) -> Grid:
    heads = (
        Head(paper.say(title), 1),
        Head(paper.say(N_("Number")), right=True),
        Head(paper.say(N_("Minutes")), right=True),
    )
    rows = [
        (paper.say(total.name), str(total.count), minutes_text(paper, total.seconds))
        for total in totals
        if total.count
    ]
    whole = (sum(total.count for total in totals), sum(total.seconds for total in totals))
    if rows:
        rows.append((paper.say(N_("Total")), str(whole[0]), minutes_text(paper, whole[1])))
    return Grid(heads, rows)


def _legend(facts: BroadcastLog, paper: Paper) -> tuple[str, ...]:
    if not any(_over_all(line, facts) for line, _note in facts.lines):
        return ()
    return (paper.say(N_("All towers: {towers}"), towers=facts.all_towers),)


def _over_all(line: Broadcast, facts: BroadcastLog) -> bool:
    """Tell whether a line names all towers of a village that has several."""
    return "," in facts.all_towers and line.towers == facts.all_towers


def _short_row(number: int, facts: BroadcastLog, paper: Paper) -> tuple[str, ...]:
    """Return a line as it stands on paper, where the month is told above, the towers below."""
    line, note = facts.lines[number - 1]
    row = list(_row(number, line, note, paper))
    row[_DAY] = row[_DAY].rpartition(" ")[0]
    if _over_all(line, facts):
        row[_TOWERS] = paper.say(N_("all towers"))
    return tuple(row)


def _row(number: int, line: Broadcast, note: str, paper: Paper) -> tuple[str, ...]:
    ended = paper.clock(line.ended.time()) if line.ended else "?"
    skipped = line.outcome is Outcome.SKIPPED
    begun = paper.clock(line.started.time())
    return (
        str(number),
        paper.day(line.started.date(), DateStyle.SHORT),
        begun if skipped else f"{begun}–{ended}",
        UNKNOWN if skipped or not line.ended else minutes_text(paper, line.seconds),
        line.title,
        paper.say(CATEGORY_NAMES[line.category]),
        line.by or UNKNOWN,
        paper.say(WAY_NAMES[line.way]),
        line.towers or UNKNOWN,
        paper.say(OUTCOME_NAMES[line.outcome]),
        joined(line.reason, note),
    )


DOCUMENT = Document(
    "broadcast-log",
    N_("Broadcast log of a month"),
    TOWER,
    (Option("month", N_("A day of the month (empty: this month)"), Kind.TEXT),),
    collect,
    story,
    sheet,
)
