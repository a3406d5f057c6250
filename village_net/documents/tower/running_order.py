"""The running order, ลำดับประกาศ: what is to be read on one day, to be ticked off by hand."""

from dataclasses import dataclass
from datetime import date

from village_net.documents.document import TOWER, Document, Kind, Option, Options, Sheet
from village_net.documents.head import UNKNOWN, data_of
from village_net.documents.paper import Paper
from village_net.documents.periods import day_of, day_span, joined, minutes_text
from village_net.documents.tower.lists import Grid, Head, Listing, sheet_of, story_of
from village_net.documents.typeset.frame import Story
from village_net.i18n import N_
from village_net.store import Store
from village_net.thai.dates import DateStyle
from village_net.tower.air.records import AiringRules
from village_net.tower.air.schedule import airing_rules, holidays
from village_net.tower.air.week import TROUBLE_NAMES, Planned, plan_of
from village_net.tower.announcements.queries import announcement
from village_net.tower.announcements.records import URGENCY_NAMES, WAY_NAMES, Announcement
from village_net.tower.towers.towers import Reached, reached_by
from village_net.village.register.queries import the_village
from village_net.village.register.records import Village


@dataclass(frozen=True)
class RunningItem:
    """One thing to be read, and whom it reaches."""

    planned: Planned
    announcement: Announcement
    reached: Reached


@dataclass(frozen=True)
class RunningOrder:
    """What is planned for ``day``, and what the village agreed on; ``holiday`` is its name."""

    village: Village
    today: date
    day: date
    holiday: str
    rules: AiringRules
    items: list[RunningItem]


def collect(store: Store, options: Options) -> RunningOrder:
    """Read the plan of the day.

    Raises:
        BadDayError.
    """
    day = day_of(store, options["day"])
    found = plan_of(store, *day_span(day), store.clock())
    items = [
        RunningItem(item, news, reached_by(store, news))
        for item in found
        if (news := announcement(store, item.occurrence.announcement_id))
    ]
    holiday = next((each.name for each in holidays(store) if each.id == day.isoformat()), "")
    today = store.clock().date()
    return RunningOrder(the_village(store), today, day, holiday, airing_rules(store), items)


def story(facts: RunningOrder, paper: Paper) -> Story:
    """Lay the order out as a table with boxes to tick and room to write."""
    return story_of(_listing(facts, paper), paper)


def sheet(facts: RunningOrder, paper: Paper) -> Sheet:
    """Return the order as a table."""
    return sheet_of(_listing(facts, paper), paper)


def _listing(facts: RunningOrder, paper: Paper) -> Listing:
    return Listing(
        facts.village,
        facts.today,
        paper.say(DOCUMENT.title),
        (
            joined(paper.day(facts.day, DateStyle.WEEKDAY), facts.holiday),
            joined(_length(facts, paper), data_of(paper, facts.today)),
        ),
        Grid(
            (
                Head(paper.say(N_("Read")), tick=True),
                Head(paper.say(N_("Time"))),
                Head(paper.say(N_("Announcement")), 3),
                Head(paper.say(N_("Urgency"))),
                Head(paper.say(N_("How"))),
                Head(paper.say(N_("Minutes")), right=True),
                Head(paper.say(N_("Towers")), 1),
                Head(paper.say(N_("Note")), 2),
                Head(paper.say(N_("Read by, at")), 3),
            ),
            [_row(item, paper) for item in facts.items],
        ),
        paper.say(N_("Nothing is to be announced on this day.")),
        notes=(_agreed(facts.rules, paper),),
        wide=True,
        filled=True,
    )


def _length(facts: RunningOrder, paper: Paper) -> str:
    seconds = sum(item.planned.seconds for item in facts.items)
    told = paper.count("{count} announcement", "{count} announcements", len(facts.items))
    return joined(
        told, paper.say(N_("{minutes} minutes in all"), minutes=minutes_text(paper, seconds))
    )


def _agreed(rules: AiringRules, paper: Paper) -> str:
    quiet = paper.say(
        N_("From {first} to {last} only what is urgent is heard."),
        first=paper.clock(rules.quiet_from),
        last=paper.clock(rules.quiet_to),
    )
    most = paper.say(
        N_("No more than {minutes} minutes are read in one day."), minutes=rules.most_minutes
    )
    return f"{most} {quiet}" if rules.quiet_from != rules.quiet_to else most


def _row(item: RunningItem, paper: Paper) -> tuple[str, ...]:
    planned, news = item.planned, item.announcement
    times = planned.occurrence.times
    rounds = paper.say(N_("{count} times"), count=times) if times > 1 else ""
    troubles = [paper.say(TROUBLE_NAMES[trouble]) for trouble in planned.troubles]
    unheard = ", ".join(item.reached.unheard)
    deaf = paper.say(N_("not heard in {zones}: tower broken"), zones=unheard) if unheard else ""
    return (
        "",
        paper.clock(planned.occurrence.at.time()),
        news.title,
        paper.say(URGENCY_NAMES[news.urgency]),
        paper.say(WAY_NAMES[news.way]),
        minutes_text(paper, planned.seconds),
        _towers(news, item.reached, paper),
        joined(rounds, *troubles, deaf),
        "",
    )


def _towers(news: Announcement, reached: Reached, paper: Paper) -> str:
    if not reached.towers:
        return UNKNOWN
    return ", ".join(reached.towers) if news.tower_ids else paper.say(N_("all towers"))


DOCUMENT = Document(
    "running-order",
    N_("Running order of the day"),
    TOWER,
    (Option("day", N_("Day (empty: today)"), Kind.TEXT),),
    collect,
    story,
    sheet,
)
