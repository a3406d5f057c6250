"""Whatever is moved, left out, aired or skipped: each time is heard, skipped or told missed once.

Each run lives through some weeks of another season, at the minutes that matter, and all of them
through more than three years; a plain and slow model beside it knows every time of every slot.
"""

from collections import Counter
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from random import Random

import pytest

from tests.tower.tower import HEAD, Clock, now_of, planned_for, tower_village
from village_net.store import Store
from village_net.tower.air import log as broadcasts
from village_net.tower.air.calendar import Key, Occurrence
from village_net.tower.air.due import LOOK_BACK, decisions_of_minute, due_now, missed, next_time
from village_net.tower.air.errors import AiredAlreadyError
from village_net.tower.air.log import Airing
from village_net.tower.air.records import Outcome, Repeat, Slot
from village_net.tower.air.schedule import Holiday, move_occurrence, planned, save_holiday
from village_net.tower.air.week import WeekTrouble, plan_of
from village_net.tower.announcements.records import Urgency

MINUTE, DAY = timedelta(minutes=1), timedelta(days=1)
WEEKS, SEEN = 35 * DAY, 110 * DAY
SEEDS = range(12)


@dataclass
class Model:
    """What each time of each slot is now: when it is to be heard, and what came of it."""

    begin: datetime
    holiday: date
    at: dict[Key, datetime | None] = field(default_factory=dict)
    came: dict[Key, str] = field(default_factory=dict)

    def add(self, slot: Slot) -> None:
        for number in range(SEEN.days):
            due = slot.first + number * DAY
            if falls_on(slot, due.date(), self.holiday):
                self.at[slot.id, due] = due

    def open(self, first: datetime, last: datetime) -> dict[Key, datetime]:
        """Return what is to be heard in a span and did not come about yet."""
        return {k: at for k, at in self.every(first, last).items() if k not in self.came}

    def every(self, first: datetime, last: datetime) -> dict[Key, datetime]:
        return {k: at for k, at in self.at.items() if at is not None and first <= at < last}


def falls_on(slot: Slot, day: date, holiday: date) -> bool:
    """Tell by counting whether a slot comes round on a day."""
    first = slot.first.date()
    if slot.until and day > slot.until and slot.repeat not in (Repeat.ONCE, Repeat.DATES):
        return False
    match slot.repeat:
        case Repeat.ONCE:
            return day == first
        case Repeat.DATES:
            return day == first or day.isoformat() in slot.days.split()
        case Repeat.DAILY:
            return True
        case Repeat.WORKDAYS:
            return day.isoweekday() < 6 and day != holiday
        case Repeat.WEEKLY:
            return day.isoweekday() == first.isoweekday()
        case Repeat.MONTHLY:
            return day.isoweekday() == first.isoweekday() and nth(day) == nth(first)


def nth(day: date) -> int:
    return sum((day - n * timedelta(weeks=1)).month == day.month for n in range(5))


@dataclass
class Life:
    """A village that lives for some weeks, and the model beside it."""

    random: Random
    clock: Clock
    store: Store
    model: Model
    ends: Counter[Key] = field(default_factory=Counter[Key])

    def plan(self) -> None:
        for number, repeat in enumerate([*Repeat, Repeat.ONCE, Repeat.WEEKLY]):
            first = self.model.begin + self.random.randrange(1, 60 * 24 * 9) * MINUTE
            days = {first.date() + self.random.randrange(1, 40) * DAY for _n in range(9)}
            until = first.date() + self.random.randrange(5, 70) * DAY
            slot = planned_for(
                self.store,
                f"a{number}",
                first,
                Urgency.URGENT,
                repeat=repeat,
                days=" ".join(map(str, sorted(days))) if repeat is Repeat.DATES else "",
                until=until if self.random.random() < 0.5 else None,
            )
            self.model.add(slot)

    def run(self) -> None:
        """Go from one time that matters to the next, sometimes asleep, and act at random."""
        while self.clock.now < self.model.begin + WEEKS:
            self.clock.now = self.next_moment()
            self.act()
            self.compare()
            self.do_what_is_due()
            self.compare()

    def next_moment(self) -> datetime:
        now = self.clock.now
        if self.random.random() < 0.05:
            return now + timedelta(hours=self.random.randrange(1, 70), seconds=30)
        told = next_time(self.store, now)
        coming = self.model.open(now + timedelta.resolution, now + DAY)
        assert told == min(coming.values(), default=None)
        return min(told or now + DAY, now + timedelta(hours=9))

    def act(self) -> None:
        """Move times from anywhere to anywhere, leave some out, air and skip some early."""
        now = self.clock.now
        for _number in range(self.random.choice((0, 0, 0, 1, 2))):
            near = self.random.choice((DAY, 10 * DAY, 40 * DAY))
            found = sorted(planned(self.store, now - DAY, now + near))
            if not found:
                continue
            one = self.random.choice(found)
            act = self.random.choice((self.move, self.move, self.move, self.leave_out, self.end))
            act(one)

    def move(self, one: Occurrence) -> None:
        minutes = self.random.choice((0, 30, 60 * 24, 60 * 24 * 30))
        whole_minute = self.clock.now.replace(second=0)
        to = whole_minute + self.random.randint(0, minutes) * MINUTE
        self.changed(one, to)

    def leave_out(self, one: Occurrence) -> None:
        if one.at > self.clock.now:
            self.changed(one, None)

    def changed(self, one: Occurrence, to: datetime | None) -> None:
        if one.key in self.model.came:
            with pytest.raises(AiredAlreadyError):
                move_occurrence(self.store, one, to)
            return
        move_occurrence(self.store, one, to)
        self.model.at[one.key] = to

    def do_what_is_due(self) -> None:
        for decision in due_now(decisions_of_minute(self.store, self.clock.now)):
            assert decision.occurrence
            if self.random.random() < 0.8:
                self.end(decision.occurrence)
        for decision in missed(self.store, self.clock.now):
            assert decision.occurrence
            if self.random.random() < 0.3:
                self.end(decision.occurrence)

    def end(self, one: Occurrence) -> None:
        airing = Airing(now_of(self.store, one.announcement_id), HEAD, occurrence=one)
        if one.key in self.model.came:
            with pytest.raises(AiredAlreadyError):
                broadcasts.begin(self.store, airing)
            return
        if self.random.random() < 0.3:
            broadcasts.skip(self.store, airing, "ฝนตก")
            self.model.came[one.key] = Outcome.SKIPPED
        else:
            broadcasts.end(self.store, broadcasts.begin(self.store, airing), Outcome.AIRED)
            self.model.came[one.key] = Outcome.AIRED
        self.ends[one.key] += 1

    def compare(self) -> None:
        """The week, the minute and what was missed are what the model says."""
        now, model = self.clock.now, self.model
        minute = now.replace(second=0)
        due = due_now(decisions_of_minute(self.store, now))
        assert keys(d.occurrence for d in due) == sorted(
            key for key, at in model.open(now - DAY, now + DAY).items() if at == minute
        )
        late = model.open(now - LOOK_BACK, now - MINUTE + timedelta.resolution)
        assert keys(d.occurrence for d in missed(self.store, now)) == sorted(late)
        first, last = now - 3 * DAY, now + 4 * DAY
        plan = plan_of(self.store, first, last, now)
        assert {p.occurrence.key: p.occurrence.at for p in plan} == model.every(first, last)
        assert len(plan) == len({p.occurrence.key for p in plan})
        for item in plan:
            key = item.occurrence.key
            assert item.outcome == model.came.get(key)
            assert (WeekTrouble.MISSED in item.troubles) == (key in late)


def keys(found: object) -> list[Key]:
    return sorted(each.key for each in found)  # type: ignore[attr-defined]


@pytest.mark.parametrize("seed", SEEDS)
def test_each_time_is_heard_skipped_or_told_missed_and_never_two_of_these(seed: int) -> None:
    begin = datetime(2026, 1, 1, 5, 50) + seed * 97 * DAY
    holiday = begin.date() + 8 * DAY
    clock = Clock(begin)
    store = tower_village(clock)
    save_holiday(store, Holiday(holiday.isoformat(), "วันหยุดชดเชย"))
    life = Life(Random(seed), clock, store, Model(begin, holiday))
    life.plan()
    life.run()
    assert set(life.ends.values()) == {1}
    rows = store.rows("SELECT slot_id, due, outcome FROM broadcast")
    assert {(id, datetime.fromisoformat(due)): came for id, due, came in rows} == life.model.came
    store.close()
