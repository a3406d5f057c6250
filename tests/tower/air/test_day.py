"""The broadcasts of a day: what Home, the week and the list count is the same."""

from datetime import datetime, time, timedelta

import pytest

from tests.tower.tower import HEAD, MONDAY, Clock, approved, now_of, planned_for, written
from village_net.store import Store
from village_net.tower.air import log as broadcasts
from village_net.tower.air.air_times import air_times
from village_net.tower.air.calendar import Occurrence, week_of
from village_net.tower.air.day import (
    OnDay,
    broadcasts_between,
    broadcasts_of_day,
    minutes_until,
    next_up,
    on_day,
)
from village_net.tower.air.log import Airing
from village_net.tower.air.records import Outcome, Repeat
from village_net.tower.air.schedule import move_occurrence, planned
from village_net.tower.air.week import Planned, WeekTrouble
from village_net.tower.announcements import approval as life_edits
from village_net.tower.announcements.records import Urgency

SIX = datetime(2026, 11, 23, 6, 0)
MINUTE, HOUR, DAY = timedelta(minutes=1), timedelta(hours=1), timedelta(days=1)


def air(store: Store, clock: Clock, id: str, at: datetime, slot: bool = True) -> None:
    found = planned(store, SIX - DAY, at + MINUTE) if slot else []
    clock.now = at
    mine = [o for o in found if o.announcement_id == id]
    airing = Airing(now_of(store, id), HEAD, occurrence=mine[-1] if mine else None)
    broadcasts.end(store, broadcasts.begin(store, airing), Outcome.AIRED)


def day_of(store: Store, now: datetime) -> list[tuple[str, str, OnDay]]:
    items = broadcasts_of_day(store, now.date(), now)
    return [
        (item.occurrence.announcement_id, f"{item.occurrence.at:%H:%M}", on_day(item, now))
        for item in items
    ]


def told(item: Planned) -> tuple[Occurrence, Outcome | None, tuple[WeekTrouble, ...]]:
    return item.occurrence, item.outcome, item.troubles


def test_the_hour_on_the_air_counts_and_not_that_of_the_event(store: Store, clock: Clock) -> None:
    approved(store, "at-once")
    planned_for(store, "read", SIX)
    planned_for(store, "missed", SIX + HOUR)
    planned_for(store, "next", SIX + 2 * HOUR)
    planned_for(store, "sent-back", SIX + 3 * HOUR)
    life_edits.take_back(store, now_of(store, "sent-back"), HEAD)
    planned_for(store, "night", SIX + 15 * HOUR)
    air(store, clock, "at-once", datetime(2026, 11, 23, 5, 52), slot=False)
    air(store, clock, "read", SIX)
    now = SIX + HOUR + 22 * MINUTE
    assert day_of(store, now) == [
        ("at-once", "05:52", OnDay.AIRED),
        ("read", "06:00", OnDay.AIRED),
        ("missed", "07:00", OnDay.MISSED),
        ("next", "08:00", OnDay.COMING),
        ("sent-back", "09:00", OnDay.NOT_APPROVED),
        ("night", "21:00", OnDay.QUIET),
    ]
    ahead = next_up(broadcasts_of_day(store, now.date(), now), now)
    assert ahead
    assert ahead.occurrence.announcement_id == "next"
    assert minutes_until(ahead.occurrence.at, now) == 38
    assert minutes_until(ahead.occurrence.at, now + timedelta(seconds=30)) == 38


def test_what_is_read_later_is_one_broadcast_and_tells_when_it_was_heard(
    store: Store, clock: Clock
) -> None:
    planned_for(store, "late", SIX)
    air(store, clock, "late", SIX + 20 * MINUTE)
    items = broadcasts_of_day(store, SIX.date(), clock.now)
    assert [(each.occurrence.at, each.heard) for each in items] == [(SIX, SIX + 20 * MINUTE)]


def test_the_days_add_up_to_their_week_whatever_was_moved_read_or_cancelled(
    store: Store, clock: Clock
) -> None:
    planned_for(store, "daily", SIX, repeat=Repeat.DAILY)
    planned_for(store, "late", SIX + HOUR)
    planned_for(store, "gone", SIX + 2 * HOUR, Urgency.URGENT)
    air(store, clock, "daily", SIX)
    air(store, clock, "gone", SIX + 2 * HOUR)
    second = planned(store, SIX + DAY, SIX + 2 * DAY)[0]
    move_occurrence(store, second, second.at + 2 * DAY)
    air(store, clock, "late", SIX + DAY)
    first, last = week_of(SIX.date())
    days = [broadcasts_of_day(store, first.date() + n * DAY, clock.now) for n in range(7)]
    whole = broadcasts_between(store, first, last, clock.now)
    assert [told(item) for day in days for item in day] == [told(item) for item in whole]
    assert len({(i.occurrence.slot_id, i.occurrence.due) for i in whole}) == len(whole) == 9


@pytest.mark.parametrize("hours", [0, 2, 30])
def test_home_and_list_name_the_same_times(store: Store, clock: Clock, hours: int) -> None:
    planned_for(store, "daily", SIX, repeat=Repeat.DAILY)
    planned_for(store, "once", SIX + HOUR)
    written(store, "draft")
    now = SIX + hours * HOUR
    times = air_times(store, now)
    begin = datetime.combine(now.date(), time.min)
    items = broadcasts_between(store, begin - DAY, begin + 2 * DAY, now)
    for id, told in times.items():
        mine = [i for i in items if i.occurrence.announcement_id == id]
        missed = [i.occurrence.at for i in mine if on_day(i, now) is OnDay.MISSED]
        coming = [i.occurrence.at for i in mine if on_day(i, now) in (OnDay.COMING, OnDay.DUE)]
        assert told.missed == max(missed, default=None)
        assert told.upcoming == min(coming, default=None)
    assert now > MONDAY
