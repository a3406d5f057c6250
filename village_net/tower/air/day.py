"""What goes over the tower on some days: what is planned, and what was broadcast besides."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import replace
from datetime import date, datetime, time, timedelta
from enum import StrEnum

from village_net.store import Store
from village_net.tower.air.calendar import Key, Occurrence
from village_net.tower.air.due import GRACE
from village_net.tower.air.records import Broadcast, Outcome
from village_net.tower.air.schedule import logged
from village_net.tower.air.week import Planned, WeekTrouble, plan_of
from village_net.tower.announcements.queries import announcements_with
from village_net.tower.announcements.records import State, Urgency

# What the log holds that no slot of the plan stands for any more, or never did.
_NOT_ON_THE_PLAN = (
    "WHERE started >= ? AND started < ? AND continues = '' AND NOT EXISTS"
    " (SELECT 1 FROM slot WHERE slot.id = broadcast.slot_id"
    " AND (slot.repeat <> 'once' OR slot.first = broadcast.due) AND slot.announcement_id IN"
    " (SELECT id FROM announcement WHERE state <> 'cancelled')) ORDER BY started, rowid"
)


class OnDay(StrEnum):
    """How one broadcast of a day stands."""

    ON_AIR = "on-air"
    AIRED = "aired"
    BROKEN_OFF = "broken-off"
    SKIPPED = "skipped"
    NOT_APPROVED = "not-approved"
    MISSED = "missed"
    DUE = "due"
    QUIET = "quiet"
    COMING = "coming"


_OF_OUTCOME = {
    Outcome.ON_AIR: OnDay.ON_AIR,
    Outcome.AIRED: OnDay.AIRED,
    Outcome.INTERRUPTED: OnDay.BROKEN_OFF,
    Outcome.SKIPPED: OnDay.SKIPPED,
}


def broadcasts_between(
    store: Store, first: datetime, last: datetime, now: datetime
) -> list[Planned]:
    """Return what is and was on the air from ``first`` to ``last``, in order of time.

    Home, the week and the list count by it: each broadcast stands on exactly one day.
    """
    lines = logged(store, first, last)
    heard = {(line.slot_id, line.due): line.started for line in lines if line.due}
    plan = [
        replace(item, heard=heard.get((item.occurrence.slot_id, item.occurrence.due)))
        for item in plan_of(store, first, last, now)
    ]
    return sorted([*plan, *_besides(store, first, last, lines)], key=lambda item: item.occurrence)


def broadcasts_of_day(store: Store, day: date, now: datetime) -> list[Planned]:
    """Return what is and was on the air on a day, in order of time."""
    begin = datetime.combine(day, time.min)
    return broadcasts_between(store, begin, begin + timedelta(days=1), now)


def on_day(item: Planned, now: datetime, waiting: Collection[Key] = ()) -> OnDay:
    """Return how a broadcast stands at a time of its day; what rang and is ``waiting`` is due."""
    if item.outcome is not None:
        return _OF_OUTCOME[item.outcome]
    if item.state in (State.DRAFT, State.WAITING):
        return OnDay.NOT_APPROVED
    if now >= item.occurrence.at + GRACE and item.occurrence.key not in waiting:
        return OnDay.MISSED
    if WeekTrouble.QUIET in item.troubles:
        return OnDay.QUIET
    return OnDay.DUE if now >= item.occurrence.at else OnDay.COMING


def next_up(
    items: Iterable[Planned], now: datetime, waiting: Collection[Key] = ()
) -> Planned | None:
    """Return what is to be read next, or None where nothing is left of the day."""
    ahead = (OnDay.DUE, OnDay.COMING)
    return next((item for item in items if on_day(item, now, waiting) in ahead), None)


def minutes_until(at: datetime, now: datetime) -> int:
    """Return how many minutes there are until a time; a minute that has begun counts."""
    return max(-((now - at) // timedelta(minutes=1)), 0)


def _besides(
    store: Store, first: datetime, last: datetime, lines: Sequence[Broadcast]
) -> list[Planned]:
    """Return what was on air without being on the plan."""
    span = tuple(moment.isoformat(timespec="seconds") for moment in (first, last))
    found = store.records(Broadcast, _NOT_ON_THE_PLAN, span)
    items = {
        each.id: each for each in announcements_with(store, {b.announcement_id for b in found})
    }
    later = {line.continues: line.outcome for line in lines if line.continues}
    result: list[Planned] = []
    for line in found:
        news = items.get(line.announcement_id)
        at = line.started
        result.append(
            Planned(
                Occurrence(at, "", line.announcement_id, at),
                line.title,
                news.urgency if news else Urgency.NORMAL,
                news.state if news else State.DONE,
                line.seconds,
                later.get(line.id, line.outcome),
                heard=at,
            )
        )
    return result
