"""Where an announcement stands: one word each, and the counts add up."""

from collections import Counter
from dataclasses import replace
from datetime import date, datetime, time, timedelta
from itertools import product
from pathlib import Path

import pytest

from tests.conftest import Put
from tests.tower.tower import HEAD, MONDAY, Clock, approved, now_of, planned_for, written
from village_net.store import Store, open_store
from village_net.tower.air import log as broadcasts
from village_net.tower.air.air_times import air_times, stages
from village_net.tower.air.log import Airing
from village_net.tower.air.records import Outcome, Repeat, Slot
from village_net.tower.air.schedule import planned, schedule
from village_net.tower.announcements import approval as life_edits
from village_net.tower.announcements.edits import change_announcement
from village_net.tower.announcements.queries import announcements
from village_net.tower.announcements.records import Announcement, State
from village_net.tower.announcements.stages import STAGE_NAMES, AirTimes, Stage, stage_of

SIX = datetime(2026, 11, 23, 6, 0)
DAY = timedelta(days=1)


def stage(store: Store, id: str, at: datetime) -> Stage:
    return stages(store, at)[id]


def air(store: Store, clock: Clock, id: str, at: datetime, outcome: Outcome) -> None:
    clock.now = at
    found = [o for o in planned(store, at, at + timedelta(minutes=1)) if o.announcement_id == id]
    airing = Airing(now_of(store, id), HEAD, occurrence=found[0] if found else None)
    broadcasts.end(store, broadcasts.begin(store, airing), outcome)


def test_each_step_of_an_announcement_is_one_word(store: Store) -> None:
    written(store, "a")
    assert stage(store, "a", MONDAY) is Stage.DRAFT
    life_edits.submit(store, now_of(store, "a"), HEAD)
    assert stage(store, "a", MONDAY) is Stage.WAITING
    life_edits.approve(store, now_of(store, "a"), HEAD)
    assert stage(store, "a", MONDAY) is Stage.APPROVED
    schedule(store, now_of(store, "a"), Slot("s", "a", SIX, MONDAY), HEAD)
    assert stage(store, "a", MONDAY) is Stage.SCHEDULED
    life_edits.cancel(store, now_of(store, "a"), HEAD, "ฝนตก")
    assert stage(store, "a", MONDAY) is Stage.CANCELLED


def test_a_time_that_went_by_is_missed_and_reading_it_later_makes_up_for_it(
    store: Store, clock: Clock
) -> None:
    planned_for(store, "a", SIX)
    assert stage(store, "a", SIX + timedelta(seconds=59)) is Stage.SCHEDULED
    assert stage(store, "a", SIX + timedelta(minutes=1)) is Stage.MISSED
    assert stage(store, "a", SIX + 30 * DAY) is Stage.MISSED
    air(store, clock, "a", SIX + timedelta(minutes=20), Outcome.AIRED)
    assert stage(store, "a", clock.now) is Stage.AIRED


def test_what_comes_round_again_is_scheduled_until_it_is_missed(store: Store, clock: Clock) -> None:
    planned_for(store, "a", SIX, repeat=Repeat.DAILY)
    air(store, clock, "a", SIX, Outcome.AIRED)
    assert stage(store, "a", SIX + timedelta(hours=1)) is Stage.SCHEDULED
    assert stage(store, "a", SIX + DAY + timedelta(hours=1)) is Stage.MISSED
    air(store, clock, "a", SIX + 2 * DAY, Outcome.AIRED)
    assert stage(store, "a", clock.now) is Stage.SCHEDULED


def test_what_was_broken_off_is_missed_until_it_was_heard_to_its_end(
    store: Store, clock: Clock
) -> None:
    planned_for(store, "a", SIX)
    air(store, clock, "a", SIX, Outcome.INTERRUPTED)
    assert stage(store, "a", SIX) is Stage.MISSED
    air(store, clock, "a", SIX + timedelta(minutes=5), Outcome.AIRED)
    assert stage(store, "a", clock.now) is Stage.AIRED


def test_after_its_event_what_nobody_heard_is_over_and_what_was_heard_was_broadcast(
    store: Store, clock: Clock
) -> None:
    for id in ("draft", "missed", "heard"):
        news = written(store, id)
        change_announcement(store, replace(news, starts=SIX.date(), ends_at=time(9, 0)))
    for id in ("missed", "heard"):
        life_edits.approve(store, now_of(store, id), HEAD)
        schedule(store, now_of(store, id), Slot(f"s-{id}", id, SIX, MONDAY), HEAD)
    air(store, clock, "heard", SIX, Outcome.AIRED)
    at_eight, at_ten = SIX + timedelta(hours=2), SIX + timedelta(hours=4)
    assert stages(store, at_eight) == {
        "draft": Stage.DRAFT, "missed": Stage.MISSED, "heard": Stage.AIRED,
    }  # fmt: skip
    assert stages(store, at_ten) == {
        "draft": Stage.OVER, "missed": Stage.OVER, "heard": Stage.AIRED,
    }  # fmt: skip


def test_one_asked_for_alone_stands_where_it_stands_among_all(store: Store, clock: Clock) -> None:
    planned_for(store, "a", SIX, repeat=Repeat.WEEKLY)
    planned_for(store, "b", SIX)
    approved(store, "c")
    air(store, clock, "a", SIX, Outcome.AIRED)
    later = SIX + timedelta(hours=1)
    together = air_times(store, later)
    assert together == {
        "a": AirTimes(upcoming=SIX + 7 * DAY, aired=SIX), "b": AirTimes(missed=SIX),
    }  # fmt: skip
    for id in ("a", "b"):
        assert air_times(store, later, id) == {id: together[id]}
    assert air_times(store, later, "c") == {}


def test_every_announcement_of_any_kind_stands_at_exactly_one_place() -> None:
    news = Announcement("a", "น้ำ", "น้ำจะไม่ไหล", date(2026, 11, 20))
    times = [None, MONDAY - DAY, MONDAY, MONDAY + DAY]
    days = [None, *(MONDAY.date() + timedelta(days=n) for n in (-2, 0, 2))]
    counts: Counter[Stage] = Counter()
    for state, starts, ends, *at in product(State, days, days, times, times, times):
        item = replace(news, state=state, starts=starts, ends=ends)
        counts[stage_of(item, AirTimes(*at), MONDAY)] += 1
    assert counts.total() == len(State) * 4**5
    assert set(counts) == set(Stage) == set(STAGE_NAMES)


@pytest.mark.parametrize("days", [0, 1, 4, 40])
def test_the_counts_of_the_sample_add_up_to_its_announcements(
    tmp_path: Path, put_sample: Put, days: int
) -> None:
    store = open_store(put_sample(tmp_path / "village"))
    found = stages(store, store.clock() + timedelta(days=days))
    assert Counter(found.values()).total() == len(announcements(store))
    store.close()


def test_the_readings_do_not_grow_with_the_announcements(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []
    rows = store.rows
    monkeypatch.setattr(store, "rows", lambda sql, *more: (asked.append(sql), rows(sql, *more))[1])

    def count() -> int:
        asked.clear()
        stages(store, SIX + timedelta(hours=1))
        return len(asked)

    planned_for(store, "a0", SIX)
    few = count()
    for number in range(1, 12):
        planned_for(store, f"a{number}", SIX + timedelta(minutes=10 * number))
    assert count() == few
