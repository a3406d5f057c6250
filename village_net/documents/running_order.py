"""The running order, ลำดับประกาศ: what is to be read on one day, to be ticked off by hand."""

from dataclasses import dataclass
from datetime import date

from village_net.documents.document import TOWER, Document, Kind, Option, Options, Sheet
from village_net.documents.head import data_of
from village_net.documents.paper import Paper
from village_net.documents.tower_lists import (
    Listing,
    day_of,
    day_span,
    joined,
    minutes_text,
    sheet_of,
    story_of,
)
from village_net.documents.typeset.frame import Story
from village_net.i18n import N_
from village_net.store import Store
from village_net.thai.dates import DateStyle
from village_net.tower.queries import announcement
from village_net.tower.records import URGENCY_NAMES, WAY_NAMES, Announcement, Urgency
from village_net.tower.week import TROUBLE_NAMES, Planned, plan_of
from village_net.village.queries import the_village
from village_net.village.records import Village


@dataclass(frozen=True)
class RunningOrder:
    """What is planned for ``day``, with the announcements themselves."""

    village: Village
    today: date
    day: date
    items: list[tuple[Planned, Announcement]]


def collect(store: Store, options: Options) -> RunningOrder:
    """Read the plan of the day.

    Raises:
        BadDayError.
    """
    day = day_of(store, options["day"])
    found = plan_of(store, *day_span(day), store.clock())
    items = [(item, announcement(store, item.occurrence.announcement_id)) for item in found]
    kept = [(item, news) for item, news in items if news]
    return RunningOrder(the_village(store), store.clock().date(), day, kept)


def story(facts: RunningOrder, paper: Paper) -> Story:
    """Lay the order out as a table with room to tick."""
    return story_of(_listing(facts, paper), paper)


def sheet(facts: RunningOrder, paper: Paper) -> Sheet:
    """Return the order as a table."""
    return sheet_of(_listing(facts, paper), paper)


def _listing(facts: RunningOrder, paper: Paper) -> Listing:
    seconds = sum(item.seconds for item, _news in facts.items)
    told = paper.count("{count} announcement", "{count} announcements", len(facts.items))
    length = paper.say(N_("{minutes} minutes in all"), minutes=minutes_text(paper, seconds))
    return Listing(
        facts.village,
        facts.today,
        paper.say(DOCUMENT.title),
        (
            paper.day(facts.day, DateStyle.WEEKDAY),
            joined(told, length),
            data_of(paper, facts.today),
        ),
        (
            (paper.say(N_("Time")), 0),
            (paper.say(N_("Announcement")), 3),
            (paper.say(N_("How")), 1),
            (paper.say(N_("Minutes")), 0),
            (paper.say(N_("Note")), 2),
            (paper.say(N_("Read by, at")), 2),
        ),
        [_row(item, news, paper) for item, news in facts.items],
        paper.say(N_("Nothing is to be announced on this day.")),
        right=frozenset({3}),
    )


def _row(item: Planned, news: Announcement, paper: Paper) -> tuple[str, ...]:
    urgency = "" if news.urgency is Urgency.NORMAL else paper.say(URGENCY_NAMES[news.urgency])
    troubles = [paper.say(TROUBLE_NAMES[trouble]) for trouble in item.troubles]
    times = item.occurrence.times
    rounds = paper.say(N_("{count} times"), count=times) if times > 1 else ""
    return (
        paper.clock(item.occurrence.at.time()),
        news.title,
        paper.say(WAY_NAMES[news.way]),
        minutes_text(paper, item.seconds),
        joined(urgency, rounds, *troubles),
        "",
    )


DOCUMENT = Document(
    "running-order",
    N_("Running order of the day"),
    TOWER,
    (Option("day", N_("Day (empty: today)"), Kind.TEXT),),
    collect,
    story,
    sheet,
)
