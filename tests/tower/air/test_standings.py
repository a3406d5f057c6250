"""Where all announcements stand, read over sets: the same as asked of each one, at any time."""

import random
from datetime import datetime, timedelta

import pytest

from tests.tower.tower import HEAD, MONDAY, Clock, now_of, planned_for, tower_village, written
from village_net.store import Store
from village_net.tower.air.air_times import stages
from village_net.tower.air.log import Airing, begin, end, to_go_on_with
from village_net.tower.air.records import Outcome, Repeat, Slot
from village_net.tower.air.schedule import move_occurrence, planned, slots_of, unaired
from village_net.tower.air.standings import Standings
from village_net.tower.announcements.approval import approve, cancel, take_back
from village_net.tower.announcements.queries import announcements
from village_net.tower.announcements.records import Announcement, State
from village_net.tower.announcements.stages import Stage

DAY = timedelta(days=1)


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def store(clock: Clock) -> Store:
    return tower_village(clock)


def one_day(store: Store, clock: Clock, chance: random.Random, number: int) -> None:
    """Let a few things happen that may happen to announcements."""
    id, at = f"a{number}", clock.now + timedelta(hours=chance.randrange(1, 60))
    match chance.randrange(4):
        case 0:
            written(store, id)
        case 1:
            approve(store, written(store, id), HEAD)
        case _:
            repeat = chance.choice([Repeat.ONCE, Repeat.ONCE, Repeat.DAILY, Repeat.WEEKLY])
            planned_for(store, id, at, repeat=repeat)
    happened(store, chance, clock.now)


def happened(store: Store, chance: random.Random, now: datetime) -> None:
    item = chance.choice(announcements(store))
    slots = slots_of(store, item.id)
    match chance.randrange(6):
        case 0 if item.state is not State.CANCELLED and item.state is not State.DONE:
            cancel(store, item, HEAD, "เลิก")
        case 1 if slots and item.state is State.SCHEDULED:
            take_back(store, item, HEAD)
        case 2 if coming := [o for o in planned(store, now, now + 3 * DAY) if o.at > now]:
            move_occurrence(store, coming[0], coming[0].at + timedelta(hours=2))
        case 3 if coming := [o for o in planned(store, now, now + 3 * DAY) if o.at > now]:
            move_occurrence(store, coming[-1], None)
        case _ if item.state in (State.APPROVED, State.SCHEDULED):
            coming = [o for o in planned(store, now - 2 * DAY, now) if o.slot_id in ids_of(slots)]
            occurrence = next((o for o in unaired(store, now - 2 * DAY, now) if o in coming), None)
            cut = [line.id for line in to_go_on_with(store) if line.announcement_id == item.id]
            airing = Airing(item, HEAD, occurrence=occurrence)
            if cut and chance.random() < 0.5:
                airing = Airing(item, HEAD, continues=cut[0])
            line = begin(store, airing)
            outcome = chance.choice([Outcome.AIRED, Outcome.INTERRUPTED, Outcome.SKIPPED])
            reason = "" if outcome is Outcome.AIRED else "ไฟดับ"
            end(store, line, outcome, reason=reason)
        case _:
            pass


def ids_of(slots: list[Slot]) -> set[str]:
    return {slot.id for slot in slots}


@pytest.mark.parametrize("seed", range(6))
def test_each_stands_where_it_stands_when_asked_alone_on_every_day(
    store: Store, clock: Clock, seed: int
) -> None:
    chance, kept = random.Random(seed), Standings(store)
    for number in range(25):
        one_day(store, clock, chance, number)
        clock.now += timedelta(hours=chance.randrange(1, 30), minutes=chance.randrange(60))
        asked_alone = stages(store, clock.now)
        for standings in (kept, Standings(store)):
            found = standings.read(clock.now)
            assert {id: stage for _rowid, id, stage in found} == asked_alone
            assert [id for _rowid, id, _stage in found] == [
                each.id for each in announcements(store)
            ]


def test_an_event_with_hours_is_over_after_its_last_minute(store: Store, clock: Clock) -> None:
    item = written(store, "a")
    ends = MONDAY.replace(hour=8, minute=0, second=0)
    with store.change("Set"):
        store.put(
            Announcement(item.id, "น้ำ", "น้ำ", ends.date(), starts=ends.date(), ends_at=ends.time())
        )
    standings = Standings(store)
    for seconds, expected in ((-1, Stage.DRAFT), (0, Stage.DRAFT), (1, Stage.OVER)):
        now = ends + timedelta(seconds=seconds)
        assert [stage for _rowid, _id, stage in standings.read(now)] == [expected]
        assert list(stages(store, now).values()) == [expected]


def test_what_is_on_the_air_is_taken_in_again_when_it_ends(store: Store, clock: Clock) -> None:
    approve(store, written(store, "a"), HEAD)
    standings = Standings(store)
    line = begin(store, Airing(now_of(store, "a"), HEAD))
    assert [stage for _rowid, _id, stage in standings.read(clock.now)] == [Stage.ON_AIR]
    end(store, line, Outcome.AIRED)
    assert [stage for _rowid, _id, stage in standings.read(clock.now)] == [Stage.AIRED]
