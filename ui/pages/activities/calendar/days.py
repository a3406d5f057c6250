"""The days of a month or a week as cells: what is on them, whether they are holy or off."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from village_net.activities.plan.clashes import week_of
from village_net.activities.plan.queries import activities_between
from village_net.activities.plan.records import Activity, ActivityState
from village_net.store import Store
from village_net.thai.holy_days import holy_days
from village_net.tower.air.records import DayKind
from village_net.tower.air.schedule import holidays

WEEK = 7


@dataclass(frozen=True, slots=True)
class DayCell:
    """One day: ``off`` is the name of its holiday; ``inside`` tells that it is of the month."""

    day: date
    inside: bool
    is_today: bool
    is_holy: bool
    off: str
    items: Sequence[Activity]


def weeks_of_month(day: date) -> tuple[date, date]:
    """Return first and last day of the whole weeks, Sunday to Saturday, that hold a month."""
    first = day.replace(day=1)
    following = (first + timedelta(days=31)).replace(day=1)
    return week_of(first)[0], week_of(following - timedelta(days=1))[1]


def month_after(day: date, months: int) -> date:
    """Return the first day of the month so many months later, or earlier."""
    place = day.year * 12 + day.month - 1 + months
    return date(place // 12, place % 12 + 1, 1)


def day_cells(store: Store, first: date, last: date, month: int | None) -> list[DayCell]:
    """Return the days from one to another, both included; of a ``month`` those outside are told."""
    today = store.clock().date()
    on = _by_day(activities_between(store, first, last), first, last)
    kept = [day for day in holidays(store) if first.isoformat() <= day.id <= last.isoformat()]
    off = {date.fromisoformat(day.id): day.name for day in kept if day.kind is DayKind.PUBLIC}
    holy = {day.day for day in holy_days(first, last)}
    holy |= {date.fromisoformat(day.id) for day in kept if day.kind is DayKind.HOLY}
    days = (first + timedelta(days=n) for n in range((last - first).days + 1))
    return [
        DayCell(
            day,
            month is None or day.month == month,
            day == today,
            day in holy,
            off.get(day, ""),
            on.get(day, ()),
        )
        for day in days
    ]


def _by_day(
    activities: Sequence[Activity], first: date, last: date
) -> Mapping[date, list[Activity]]:
    """Return the activities of each day; one of several days stands on each of them."""
    on: dict[date, list[Activity]] = {}
    for activity in activities:
        if activity.state is ActivityState.CANCELLED:
            continue
        day = max(activity.day, first)
        while day <= min(activity.last_day, last):
            on.setdefault(day, []).append(activity)
            day += timedelta(days=1)
    return on
