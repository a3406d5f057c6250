"""On which days an activity comes round: pure rules over a series.

Every day is reckoned from the first one, never from the one before, so that what began on the 31st
is held on the 28th in February and on the 31st again in March.
"""

from collections.abc import Callable, Iterator
from datetime import date, timedelta

from dateutil.relativedelta import relativedelta

from village_net.activities.plan.records import Rhythm, Series

_WEEK = 7


def days_of(series: Series, first: date, last: date) -> Iterator[date]:
    """Yield the days of a series from one day to another, both included, in order."""
    nth = _RHYTHMS[series.rhythm]
    begin, end = max(first, series.first), min(last, series.until or last)
    place = max(0, _steps_before(series, begin))
    while True:
        try:
            day = nth(series.anchor, place * series.every)
        except (OverflowError, ValueError):
            return  # beyond the last day that there is
        if day > end:
            return
        if day >= begin:
            yield day
        place += 1


def is_day_of(series: Series, day: date) -> bool:
    """Tell whether a day is one of a series' own."""
    return day in days_of(series, day, day)


def _steps_before(series: Series, day: date) -> int:
    """Return how many steps lead surely not beyond a day."""
    shortest = {Rhythm.DAILY: 1, Rhythm.WEEKLY: _WEEK, Rhythm.YEARLY: 366}
    longest = shortest.get(series.rhythm, 31) * series.every
    return (day - series.anchor).days // longest - 1


def _nth_month(first: date, months: int) -> date:
    return first + relativedelta(months=months)


def _nth_weekday(first: date, months: int) -> date:
    month = first.replace(day=1) + relativedelta(months=months)
    begin = month + timedelta((first.weekday() - month.weekday()) % _WEEK)
    place = (first.day - 1) // _WEEK
    day = begin + timedelta(_WEEK * place)
    return day if day.month == month.month else day - timedelta(_WEEK)


_RHYTHMS: dict[Rhythm, Callable[[date, int], date]] = {
    Rhythm.DAILY: lambda first, days: first + timedelta(days),
    Rhythm.WEEKLY: lambda first, weeks: first + timedelta(_WEEK * weeks),
    Rhythm.MONTHLY: _nth_month,
    Rhythm.WEEKDAY: _nth_weekday,
    Rhythm.YEARLY: lambda first, years: first + relativedelta(years=years),
}
