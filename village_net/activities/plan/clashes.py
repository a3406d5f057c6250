"""What speaks against a day: holy days and holidays, seasons, quiet hours, a house asked twice."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta
from enum import StrEnum

from village_net.activities.plan.asked import households_asked
from village_net.activities.plan.queries import activities_between, seasons
from village_net.activities.plan.records import (
    Activity,
    ActivityKind,
    ActivityState,
    Season,
    SeasonKind,
    SeasonRepeat,
)
from village_net.store import Store
from village_net.thai.dates import day_after
from village_net.thai.holy_days import holy_days
from village_net.tower.air.calendar import is_quiet
from village_net.tower.air.records import DayKind, Holiday
from village_net.tower.air.schedule import airing_rules

_WEEK = 7
_LOOKED_AT = 21  # days after a bad one among which a better is looked for
_HOME_FROM_FIELDS = time(17)
# Kept on a holy day or in a festival rather than hindered by it.
_OF_THE_TEMPLE = frozenset({ActivityKind.FESTIVAL})
_HINDERING = frozenset(
    {SeasonKind.FIELDS, SeasonKind.MARKET, SeasonKind.FUNERAL, SeasonKind.FESTIVAL}
)


class ClashKind(StrEnum):
    """What a day or an hour clashes with."""

    HOLY_DAY = "holy-day"
    HOLIDAY = "holiday"
    SEASON = "season"
    QUIET = "quiet"
    TWICE = "twice"


@dataclass(frozen=True, slots=True)
class Clash:
    """What speaks against when an activity is planned.

    ``name`` is that of the season, the holiday or the other activity, ``day`` when that is, and
    ``households`` how many are asked by both.
    """

    kind: ClashKind
    day: date
    name: str = ""
    households: int = 0


def clashes(store: Store, activity: Activity) -> list[Clash]:
    """Return what speaks against the days and hours of an activity, the weightiest first."""
    return [
        *_with_seasons(store, activity),
        *_with_days(store, activity),
        *_with_quiet_hours(store, activity),
        *_with_others(store, activity),
    ]


def better_day(store: Store, activity: Activity) -> date | None:
    """Return the next day within three weeks against which nothing speaks, None without one."""
    length = activity.last_day - activity.day
    for ahead in range(1, _LOOKED_AT + 1):
        day = activity.day + timedelta(days=ahead)
        if not clashes(store, replace(activity, day=day, last_day=day + length)):
            return day
    return None


def week_of(day: date) -> tuple[date, date]:
    """Return Sunday and Saturday of the week that a day is in, as wall calendars have it."""
    sunday = day_after(day, -(day.isoweekday() % _WEEK))
    return sunday, day_after(sunday, _WEEK - 1)


def lies_in(season: Season, first: date, last: date) -> bool:
    """Tell whether a season meets some days, both included."""
    return any(begin <= last and end >= first for begin, end in spans(season, first, last))


def spans(season: Season, first: date, last: date) -> Iterator[tuple[date, date]]:
    """Yield first and last day of a season's returns that may meet some days."""
    length = season.last - season.first
    if season.repeat is SeasonRepeat.ONCE:
        yield season.first, season.last
    elif season.repeat is SeasonRepeat.WEEKLY:
        begin = first - length
        begin += timedelta(days=(season.first.weekday() - begin.weekday()) % _WEEK)
        while begin <= last:
            yield begin, begin + length
            begin += timedelta(days=_WEEK)
    else:
        for year in range(first.year - 1, last.year + 1):
            begin = _in_year(season.first, year)
            yield begin, _in_year(season.last, year + season.last.year - season.first.year)


def _in_year(day: date, year: int) -> date:
    try:
        return day.replace(year=year)
    except ValueError:
        return date(year, 2, 28)


def _with_seasons(store: Store, activity: Activity) -> Iterator[Clash]:
    after_work = activity.begins is not None and activity.begins >= _HOME_FROM_FIELDS
    for season in seasons(store):
        if season.kind not in _HINDERING or not lies_in(season, activity.day, activity.last_day):
            continue
        if season.kind is SeasonKind.FIELDS and after_work:
            continue
        if season.kind is SeasonKind.FESTIVAL and activity.kind in _OF_THE_TEMPLE:
            continue
        yield Clash(ClashKind.SEASON, activity.day, season.name)


def _with_days(store: Store, activity: Activity) -> Iterator[Clash]:
    if activity.kind in _OF_THE_TEMPLE:
        return
    first, last = activity.day, activity.last_day
    kept = store.records(
        Holiday, "WHERE id BETWEEN ? AND ? ORDER BY id", (first.isoformat(), last.isoformat())
    )
    holy = {day.day for day in holy_days(first, last)}
    holy |= {date.fromisoformat(each.id) for each in kept if each.kind is DayKind.HOLY}
    yield from (Clash(ClashKind.HOLY_DAY, day) for day in sorted(holy))
    for each in kept:
        if each.kind is DayKind.PUBLIC:
            yield Clash(ClashKind.HOLIDAY, date.fromisoformat(each.id), each.name)


def _with_quiet_hours(store: Store, activity: Activity) -> Iterator[Clash]:
    rules = airing_rules(store)
    hours = [hour for hour in (activity.begins, activity.ends) if hour]
    if any(is_quiet(rules, datetime.combine(activity.day, hour)) for hour in hours):
        yield Clash(ClashKind.QUIET, activity.day)


def _with_others(store: Store, activity: Activity) -> Iterator[Clash]:
    """Yield the other activities of the same week that ask some of the same households."""
    first, last = week_of(activity.day)
    others = [
        other
        for other in activities_between(store, first, last)
        if other.id != activity.id and other.state is not ActivityState.CANCELLED
    ]
    asked = households_asked(store, activity) if others else frozenset[str]()
    for other in others:
        twice = asked & households_asked(store, other)
        if twice:
            yield Clash(ClashKind.TWICE, other.day, other.title, len(twice))
