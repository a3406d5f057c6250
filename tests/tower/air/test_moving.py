"""Times that were moved: the week, the minute, the promise and the log tell the same of them."""

from dataclasses import replace
from datetime import datetime, timedelta

import pytest

from tests.tower.tower import HEAD, MONDAY, Clock, now_of, planned_for
from village_net.store import Store
from village_net.tower.air import log as broadcasts
from village_net.tower.air.calendar import Occurrence
from village_net.tower.air.due import Why, decisions_of_minute, due_now, missed, next_time
from village_net.tower.air.errors import (
    AiredAlreadyError,
    SlotTakenError,
    TimeOverError,
    TooFarError,
)
from village_net.tower.air.log import Airing
from village_net.tower.air.records import Outcome, Repeat, Slot
from village_net.tower.air.schedule import (
    change_slot,
    move_occurrence,
    next_occurrence,
    planned,
    schedule,
    slot_moved,
    slots_of,
)
from village_net.tower.air.week import WeekTrouble, plan_of
from village_net.tower.announcements.records import State, Urgency

FIRST = datetime(2026, 11, 24, 18, 0)
DAY, HOUR = timedelta(days=1), timedelta(hours=1)


def nth(store: Store, number: int) -> Occurrence:
    return planned(store, FIRST, FIRST + 30 * DAY)[number]


def due_at(store: Store, at: datetime) -> list[datetime]:
    found = due_now(decisions_of_minute(store, at))
    return [d.occurrence.due for d in found if d.occurrence]


def air(store: Store, occurrence: Occurrence) -> None:
    item = now_of(store, occurrence.announcement_id)
    line = broadcasts.begin(store, Airing(item, HEAD, occurrence=occurrence))
    broadcasts.end(store, line, Outcome.AIRED)


def test_a_time_moved_far_ahead_is_still_the_next_one(store: Store) -> None:
    planned_for(store, "a", FIRST)
    far = FIRST + 500 * DAY
    move_occurrence(store, nth(store, 0), far)
    found = next_occurrence(store, "a", FIRST + DAY)
    assert found
    assert found.at == far


@pytest.mark.parametrize(
    ("number", "to"),
    [
        (0, FIRST - 11 * HOUR),
        (0, FIRST + 9 * DAY + HOUR),
        (1, FIRST + 13 * HOUR),
        (6, FIRST - 3 * HOUR),
        (20, FIRST + HOUR),
        (2, FIRST + 500 * DAY),
    ],
)
def test_a_moved_time_is_promised_due_and_heard_once(
    store: Store, clock: Clock, number: int, to: datetime
) -> None:
    planned_for(store, "a", FIRST, repeat=Repeat.DAILY, until=(FIRST + 25 * DAY).date())
    moved = nth(store, number)
    move_occurrence(store, moved, to)
    clock.now = to - timedelta(minutes=1)
    assert next_time(store, clock.now) == to
    clock.now = to
    assert due_at(store, to) == [moved.due]
    assert moved.due in [p.occurrence.due for p in plan_of(store, to, to + HOUR, to)]
    air(store, decisions_of_minute(store, to)[0].occurrence or moved)
    for later in (to, moved.due, moved.due + HOUR, to + HOUR, to + DAY):
        assert moved.due not in due_at(store, later)
        assert moved.due not in [d.occurrence.due for d in missed(store, later) if d.occurrence]
        plan = plan_of(store, to, to + HOUR, later)
        assert [p.outcome for p in plan if p.occurrence.due == moved.due] == [Outcome.AIRED]
    assert decisions_of_minute(store, to)[0].why is Why.AIRED


def test_a_moved_time_that_slept_over_is_missed_by_the_week_and_by_the_desk(
    store: Store, clock: Clock
) -> None:
    planned_for(store, "a", FIRST, repeat=Repeat.WEEKLY)
    move_occurrence(store, nth(store, 1), FIRST - 3 * HOUR)
    clock.now = FIRST - 3 * HOUR + timedelta(minutes=1)
    assert [d.occurrence.at for d in missed(store, clock.now) if d.occurrence] == [FIRST - 3 * HOUR]
    plan = plan_of(store, FIRST - DAY, FIRST + DAY, clock.now)
    assert [p.troubles for p in plan] == [(WeekTrouble.MISSED,), ()]


def test_what_was_broadcast_ahead_of_its_time_is_promised_no_more(
    store: Store, clock: Clock
) -> None:
    planned_for(store, "a", FIRST)
    clock.now = FIRST - HOUR
    air(store, nth(store, 0))
    assert next_time(store, clock.now) is None
    assert next_occurrence(store, "a", clock.now) is None
    assert now_of(store, "a").state is State.DONE


def test_what_is_skipped_ahead_of_its_only_time_is_over(store: Store, clock: Clock) -> None:
    planned_for(store, "a", FIRST)
    clock.now = FIRST - HOUR
    broadcasts.skip(store, Airing(now_of(store, "a"), HEAD, occurrence=nth(store, 0)), "ฝนตก")
    assert now_of(store, "a").state is State.DONE


def test_nothing_is_given_or_moved_to_a_time_gone_by_and_nothing_heard_is_moved(
    store: Store, clock: Clock
) -> None:
    slot = planned_for(store, "a", FIRST, repeat=Repeat.DAILY)
    clock.now = FIRST + timedelta(seconds=30)
    first, second = nth(store, 0), nth(store, 1)
    with pytest.raises(TimeOverError):
        move_occurrence(store, second, FIRST - timedelta(minutes=1))
    move_occurrence(store, second, FIRST)
    air(store, first)
    with pytest.raises(AiredAlreadyError):
        move_occurrence(store, first, FIRST + HOUR)
    with pytest.raises(TimeOverError):
        planned_for(store, "b", FIRST - HOUR)
    once = planned_for(store, "c", FIRST + HOUR)
    with pytest.raises(TimeOverError):
        change_slot(store, now_of(store, "c"), slot_moved(once, FIRST - HOUR))
    assert slots_of(store, "a") == [slot]


def test_a_time_is_not_given_twice_where_a_repeating_slot_comes_round(store: Store) -> None:
    planned_for(store, "a", FIRST, repeat=Repeat.DAILY)
    item = now_of(store, "a")
    with pytest.raises(SlotTakenError):
        schedule(store, item, Slot("once", "a", FIRST + 5 * DAY, MONDAY), HEAD)
    schedule(store, item, Slot("once", "a", FIRST + 5 * DAY + HOUR, MONDAY), HEAD)
    with pytest.raises(SlotTakenError):
        schedule(store, item, Slot("twice", "a", FIRST + 5 * DAY + HOUR, MONDAY), HEAD)


def test_days_gone_by_are_not_missed_because_the_hour_of_a_slot_was_changed(
    store: Store, clock: Clock
) -> None:
    slot = planned_for(store, "a", FIRST, repeat=Repeat.DAILY)
    for number in range(3):
        clock.now = FIRST + number * DAY
        air(store, nth(store, number))
    clock.now += HOUR
    change_slot(store, now_of(store, "a"), slot_moved(slot, FIRST - 6 * HOUR))
    assert missed(store, clock.now) == []
    assert plan_of(store, FIRST - DAY, clock.now, clock.now) == []
    assert next_time(store, clock.now) == FIRST + 3 * DAY - 6 * HOUR


def test_the_first_and_the_last_minute_that_there_are_can_be_asked_for(store: Store) -> None:
    last = datetime(9999, 12, 31, 23, 59)
    slot = planned_for(store, "a", FIRST, Urgency.URGENT, repeat=Repeat.DAILY)
    with store.change("Put off"):
        store.put(replace(slot, first=last))
    planned_for(store, "b", FIRST, repeat=Repeat.DAILY)
    for now in (datetime.min, last - timedelta(minutes=1), datetime.max):
        decisions_of_minute(store, now)
        missed(store, now)
        next_time(store, now)
        next_occurrence(store, "a", now)
        broadcasts.log_of_month(store, now.date())
    assert due_at(store, last) == [last]


def test_a_time_that_nobody_of_today_plans_is_refused(store: Store) -> None:
    far = FIRST.replace(year=FIRST.year + 11)
    for repeat in (Repeat.ONCE, Repeat.DAILY):
        with pytest.raises(TooFarError):
            planned_for(store, f"far-{repeat}", far, repeat=repeat)
    slot = planned_for(store, "near", FIRST.replace(year=FIRST.year + 9))
    with pytest.raises(TooFarError):
        change_slot(store, now_of(store, "near"), replace(slot, first=far))
    [occurrence] = planned(store, slot.first, slot.first + timedelta(minutes=1))
    with pytest.raises(TooFarError):
        move_occurrence(store, occurrence, far)
