"""The plan of a week: what has become of it, and what is said to go wrong before it does."""

from datetime import datetime, timedelta

from tests.tower.tower import HEAD, Clock, now_of, planned_for, written
from village_net.store import Store
from village_net.tower.air import log as broadcasts
from village_net.tower.air.calendar import week_of
from village_net.tower.air.log import Airing
from village_net.tower.air.records import Outcome, Repeat, Slot
from village_net.tower.air.schedule import move_occurrence, planned, schedule
from village_net.tower.air.week import WeekTrouble, minutes_of, plan_of
from village_net.tower.announcements import approval as life_edits
from village_net.tower.announcements.records import Urgency
from village_net.tower.announcements.rules import reading_seconds

SIX = datetime(2026, 11, 24, 6, 0)
FIRST, LAST = week_of(SIX.date())


def long(store: Store, id: str, at: datetime, minutes: int) -> None:
    text = "น้ำไม่ไหลนะ " * round(minutes * 60 * 100 / reading_seconds("น้ำไม่ไหลนะ " * 100))
    life_edits.approve(store, written(store, id, text=text), HEAD)
    schedule(store, now_of(store, id), Slot(f"s-{id}", id, at, store.clock()), HEAD)
    assert abs(reading_seconds(text) - minutes * 60) <= 10


def troubles(store: Store, now: datetime | None = None) -> dict[str, set[WeekTrouble]]:
    plan = plan_of(store, FIRST, LAST, now or store.clock())
    return {item.occurrence.announcement_id: set(item.troubles) for item in plan}


def test_what_overlaps_clashes_and_what_follows_does_not(store: Store) -> None:
    long(store, "a", SIX, 5)
    long(store, "b", SIX + timedelta(minutes=4), 1)
    long(store, "c", SIX + timedelta(minutes=6), 1)
    assert troubles(store) == {"a": {WeekTrouble.CLASH}, "b": {WeekTrouble.CLASH}, "c": set()}


def test_too_much_in_a_day_and_quiet_hours_are_told(store: Store) -> None:
    long(store, "a", SIX, 15)
    long(store, "b", SIX + timedelta(hours=6), 10)
    long(store, "c", SIX + timedelta(days=1, hours=15), 1)
    planned_for(store, "flood", SIX + timedelta(days=1, hours=16), Urgency.EMERGENCY)
    assert troubles(store) == {
        "a": {WeekTrouble.TOO_MUCH},
        "b": {WeekTrouble.TOO_MUCH},
        "c": {WeekTrouble.QUIET},
        "flood": set(),
    }
    assert round(minutes_of(plan_of(store, FIRST, LAST, SIX))[SIX.date()]) == 25


def test_what_was_heard_shows_so_and_what_was_not_is_missed(store: Store, clock: Clock) -> None:
    planned_for(store, "daily", SIX, repeat=Repeat.DAILY)
    clock.now = SIX
    first = planned(store, SIX, SIX + timedelta(minutes=1))[0]
    line = broadcasts.begin(store, Airing(now_of(store, "daily"), HEAD, occurrence=first))
    broadcasts.end(store, line, Outcome.AIRED)
    clock.now = SIX + timedelta(days=1, hours=1)
    plan = plan_of(store, FIRST, LAST, clock.now)
    assert [(p.outcome, p.troubles) for p in plan[:3]] == [
        (Outcome.AIRED, ()), (None, (WeekTrouble.MISSED,)), (None, ()),
    ]  # fmt: skip


def test_a_moved_time_stands_at_its_new_place_and_comes_back_by_undo(store: Store) -> None:
    planned_for(store, "daily", SIX, repeat=Repeat.DAILY)
    second = planned(store, FIRST, LAST)[1]
    move_occurrence(store, second, second.at + timedelta(hours=11))
    assert [o.at.hour for o in planned(store, FIRST, LAST)][:3] == [6, 17, 6]
    store.undo()
    assert {o.at.hour for o in planned(store, FIRST, LAST)} == {6}
