"""The week's plan, ตารางประกาศประจำสัปดาห์: what the tower tells on seven days, for the board."""

from dataclasses import dataclass
from datetime import date, timedelta

from village_net.documents.document import TOWER, Document, Kind, Option, Options, Sheet
from village_net.documents.paper import Paper
from village_net.documents.tower_lists import Listing, day_of, sheet_of, story_of
from village_net.documents.typeset.frame import Story
from village_net.i18n import N_
from village_net.store import Store
from village_net.thai.dates import DateStyle
from village_net.tower.calendar import week_of
from village_net.tower.week import Planned, plan_of
from village_net.village.queries import the_village
from village_net.village.records import Village


@dataclass(frozen=True)
class WeekPlan:
    """What is planned from Monday ``first`` on."""

    village: Village
    today: date
    first: date
    plan: list[Planned]


def collect(store: Store, options: Options) -> WeekPlan:
    """Read the plan of the week that a day is in.

    Raises:
        BadDayError.
    """
    first, last = week_of(day_of(store, options["week"]))
    plan = plan_of(store, first, last, store.clock())
    return WeekPlan(the_village(store), store.clock().date(), first.date(), plan)


def story(facts: WeekPlan, paper: Paper) -> Story:
    """Lay the week out, a line for each time."""
    return story_of(_listing(facts, paper), paper)


def sheet(facts: WeekPlan, paper: Paper) -> Sheet:
    """Return the week as a table."""
    return sheet_of(_listing(facts, paper), paper)


def _listing(facts: WeekPlan, paper: Paper) -> Listing:
    last = facts.first + timedelta(days=6)
    span = paper.say(
        N_("From {first} to {last}"), first=paper.day(facts.first), last=paper.day(last)
    )
    rows: list[tuple[str, ...]] = []
    shown = None
    for item in facts.plan:
        day = item.occurrence.at.date()
        named = paper.day(day, DateStyle.WEEKDAY) if day != shown else ""
        rows.append((named, paper.clock(item.occurrence.at.time()), item.title))
        shown = day
    return Listing(
        facts.village,
        facts.today,
        paper.say(DOCUMENT.title),
        (span,),
        (
            (paper.say(N_("Day")), 1),
            (paper.say(N_("Time")), 0),
            (paper.say(N_("Announcement")), 3),
        ),
        rows,
        paper.say(N_("Nothing is planned for this week.")),
    )


DOCUMENT = Document(
    "week-plan",
    N_("Plan of the week"),
    TOWER,
    (Option("week", N_("A day of the week (empty: this week)"), Kind.TEXT),),
    collect,
    story,
    sheet,
)
