"""On which days slots come round, holidays, moved times, quiet hours."""

from datetime import date, datetime, time, timedelta

import pytest

from village_net.tower.air.calendar import changes_by_due, is_quiet, occurrences
from village_net.tower.air.records import AiringRules, Repeat, Slot, SlotChange

FIRST = datetime(2026, 11, 23, 6, 0)  # a Monday, the fourth of its month
MONTH = (FIRST, datetime(2027, 1, 1))


def days(slot: Slot, holidays: frozenset[date] = frozenset()) -> list[int]:
    return [o.at.timetuple().tm_yday for o in occurrences([slot], *MONTH, holidays)]


def slot(repeat: Repeat, **more: object) -> Slot:
    return Slot("s", "a", FIRST, FIRST, repeat, **more)  # type: ignore[arg-type]


def test_every_repeat_falls_on_its_days() -> None:
    def when(repeat: Repeat, **more: object) -> list[date]:
        found = occurrences([slot(repeat, **more)], *MONTH)
        assert all(o.at.time() == time(6, 0) for o in found)
        return [o.at.date() for o in found]

    assert when(Repeat.ONCE) == [FIRST.date()]
    assert len(when(Repeat.DAILY)) == 39
    assert when(Repeat.WEEKLY) == [FIRST.date() + timedelta(weeks=n) for n in range(6)]
    assert when(Repeat.MONTHLY) == [date(2026, 11, 23), date(2026, 12, 28)]
    assert when(Repeat.DATES, days="2026-12-05 2026-11-30") == [
        date(2026, 11, 23), date(2026, 11, 30), date(2026, 12, 5),
    ]  # fmt: skip
    assert len(when(Repeat.DAILY, until=date(2026, 11, 25))) == 3


def test_working_days_leave_out_the_weekend_and_holidays() -> None:
    fathers_day = frozenset({date(2026, 12, 7), date(2026, 12, 10)})
    found = [o.at.date() for o in occurrences([slot(Repeat.WORKDAYS)], *MONTH, fathers_day)]
    counted = [FIRST.date() + timedelta(days=n) for n in range(39)]
    assert found == [d for d in counted if d.isoweekday() < 6 and d not in fathers_day]


def test_a_moved_time_is_heard_elsewhere_and_a_left_out_one_not_at_all() -> None:
    tuesday, wednesday = FIRST + timedelta(days=1), FIRST + timedelta(days=2)
    later = datetime(2026, 11, 28, 18, 0)
    changes = changes_by_due(
        [SlotChange("1", "s", tuesday, later), SlotChange("2", "s", wednesday, None)]
    )
    week = occurrences([slot(Repeat.DAILY)], FIRST, FIRST + timedelta(days=7), changes=changes)
    assert [o.at.day for o in week] == [23, 26, 27, 28, 28, 29]
    moved = next(o for o in week if o.at == later)
    assert moved.due == tuesday
    only = occurrences([slot(Repeat.DAILY)], later, later + timedelta(minutes=1), changes=changes)
    assert [o.due for o in only] == [tuesday]


@pytest.mark.parametrize(
    ("at", "quiet"),
    [("19:59", False), ("20:00", True), ("23:59", True), ("00:00", True),
     ("05:29", True), ("05:30", False)],
)  # fmt: skip
def test_quiet_hours_reach_over_midnight(at: str, quiet: bool) -> None:
    moment = datetime.combine(FIRST.date(), time.fromisoformat(at))
    assert is_quiet(AiringRules(), moment) is quiet
    assert not is_quiet(AiringRules(quiet_from=time(6), quiet_to=time(6)), moment)
