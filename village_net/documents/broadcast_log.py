"""The broadcast log of a month, บันทึกการออกอากาศ, with lines to sign on."""

from collections import Counter
from dataclasses import dataclass
from datetime import date

from village_net.documents.document import TOWER, Document, Kind, Option, Options, Sheet
from village_net.documents.head import UNKNOWN, data_of
from village_net.documents.paper import Paper
from village_net.documents.tower_lists import (
    Listing,
    day_of,
    joined,
    minutes_text,
    sheet_of,
    story_of,
)
from village_net.documents.typeset.frame import Story
from village_net.i18n import N_
from village_net.store import Store
from village_net.thai.dates import DateStyle, PartialDate
from village_net.tower.airing import OUTCOME_NAMES, Broadcast, Outcome
from village_net.tower.broadcasts import log_of_month, notes_of
from village_net.tower.records import WAY_NAMES
from village_net.village.queries import the_village
from village_net.village.records import Village


@dataclass(frozen=True)
class BroadcastLog:
    """The lines of a month, the earliest first, each with its notes."""

    village: Village
    today: date
    month: PartialDate
    lines: list[tuple[Broadcast, str]]


def collect(store: Store, options: Options) -> BroadcastLog:
    """Read the log of a month.

    Raises:
        BadDayError.
    """
    day = day_of(store, options["month"])
    lines = reversed(log_of_month(store, day))
    noted = [(line, "; ".join(n.text for n in notes_of(store, line.id))) for line in lines]
    month = PartialDate(day.year, day.month)
    return BroadcastLog(the_village(store), store.clock().date(), month, noted)


def story(facts: BroadcastLog, paper: Paper) -> Story:
    """Lay the log out with two lines to sign on."""
    return story_of(_listing(facts, paper), paper)


def sheet(facts: BroadcastLog, paper: Paper) -> Sheet:
    """Return the log as a table."""
    return sheet_of(_listing(facts, paper), paper)


def _listing(facts: BroadcastLog, paper: Paper) -> Listing:
    head = facts.village.head_post or paper.say(N_("Village head"))
    return Listing(
        facts.village,
        facts.today,
        paper.say(DOCUMENT.title),
        (paper.day(facts.month), _summary(facts, paper), data_of(paper, facts.today)),
        (
            (paper.say(N_("Day")), 0),
            (paper.say(N_("From – to")), 0),
            (paper.say(N_("Announcement")), 3),
            (paper.say(N_("By")), 1),
            (paper.say(N_("How")), 0),
            (paper.say(N_("Outcome")), 0),
            (paper.say(N_("Note")), 2),
        ),
        [_row(line, note, paper) for line, note in facts.lines],
        paper.say(N_("Nothing was broadcast in this month.")),
        (paper.say(N_("Announcer")), head),
    )


def _summary(facts: BroadcastLog, paper: Paper) -> str:
    counts = Counter(line.outcome for line, _note in facts.lines)
    told = [f"{paper.say(OUTCOME_NAMES[o])} {counts[o]}" for o in Outcome if counts[o]]
    seconds = sum(line.seconds for line, _note in facts.lines if line.outcome is Outcome.AIRED)
    length = paper.say(N_("{minutes} minutes in all"), minutes=minutes_text(paper, seconds))
    return joined(*map(paper.text, told), length) if told else ""


def _row(line: Broadcast, note: str, paper: Paper) -> tuple[str, ...]:
    ended = paper.clock(line.ended.time()) if line.ended else "?"
    return (
        paper.day(line.started.date(), DateStyle.SHORT),
        f"{paper.clock(line.started.time())} – {ended}",
        line.title,
        line.by or UNKNOWN,
        paper.say(WAY_NAMES[line.way]),
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
