"""The running order, ลำดับประกาศ: what is to be read on one day, to be ticked off by hand."""

from dataclasses import dataclass
from datetime import date

from village_net.documents.document import TOWER, Document, Option, OptionKind, Options
from village_net.documents.head import data_of
from village_net.documents.listing import Column, Listing, Sentence, Table, Where
from village_net.documents.listing_story import table_paper
from village_net.documents.paper import Paper
from village_net.documents.periods import day_of, day_span, joined, minutes_text
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


def _listing(facts: RunningOrder, paper: Paper) -> Listing:
    nothing = paper.say(N_("Nothing is to be announced on this day."))
    return Listing(
        facts.village,
        facts.today,
        paper.say(DOCUMENT.title),
        (
            Table(_COLUMNS, facts.items, empty=nothing, filled=True),
            Sentence(_agreed(facts.rules, paper)),
        ),
        (
            joined(paper.day(facts.day, DateStyle.WEEKDAY), facts.holiday),
            joined(_length(facts, paper), data_of(paper, facts.today)),
        ),
        wide=True,
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


def _note(item: RunningItem, paper: Paper) -> str:
    planned = item.planned
    times = planned.occurrence.times
    rounds = paper.say(N_("{count} times"), count=times) if times > 1 else ""
    troubles = [paper.say(TROUBLE_NAMES[trouble]) for trouble in planned.troubles]
    unheard = ", ".join(item.reached.unheard)
    deaf = paper.say(N_("not heard in {zones}: tower broken"), zones=unheard) if unheard else ""
    return joined(rounds, *troubles, deaf)


def _towers(item: RunningItem, paper: Paper) -> str | None:
    if not item.reached.towers:
        return None
    if item.announcement.everywhere:
        return paper.say(N_("all towers"))
    return ", ".join(item.reached.towers)


_COLUMNS: tuple[Column[RunningItem], ...] = (
    Column(N_("Read"), lambda _item, _paper: "", tick=True, where=Where.PAPER),
    Column(N_("Time"), lambda item, paper: paper.clock(item.planned.occurrence.at.time())),
    Column(N_("Announcement"), lambda item, _paper: item.announcement.title, share=3),
    Column(N_("Urgency"), lambda item, paper: paper.say(URGENCY_NAMES[item.announcement.urgency])),
    Column(N_("How"), lambda item, paper: paper.say(WAY_NAMES[item.announcement.way])),
    Column(
        N_("Minutes"), lambda item, paper: minutes_text(paper, item.planned.seconds), right=True
    ),
    Column(N_("Towers"), _towers, share=1),
    Column(N_("Note"), _note, share=2),
    Column(N_("Read by, at"), lambda _item, _paper: "", share=3),
)


DOCUMENT: Document[RunningOrder] = table_paper(
    "running-order",
    N_("Running order of the day"),
    TOWER,
    (Option("day", N_("Day"), OptionKind.DAY),),
    collect,
    _listing,
)
