"""Buddhist holy days (วันพระ): the quarters of the moon by the Thai lunar calendar.

The rule of that calendar (ปฏิทินจันทรคติไทย): odd months have 29 days and even ones 30; a year with
an extra day gives month 7 its thirtieth, a year with an extra month has two of month 8. Which years
those are follows from the days of Asalha Bucha (full moon of the last month 8), which the catalogue
of public holidays holds: 354, 355 or 384 days lie between two of them.
"""

import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache
from itertools import pairwise

from village_net.paths import resource

_CATALOGUE = ("catalogue", "public_holidays.toml")
_ASALHA = "Asalha Bucha Day"
_FULL = 15
_LONG_YEAR = 355  # days; a year with two months 8 has 384
_MAY_BE_LONG = 7
_QUARTERS = (8, 15, 23)


@dataclass(frozen=True, slots=True)
class HolyDay:
    """A holy day: its lunar month, 1 to 12, and day of the month, 1 to 30.

    ``is_second`` is said of the second month 8 of a year that has two.
    """

    day: date
    month: int
    lunar: int
    is_second: bool = False

    @property
    def waxing(self) -> int:
        """The day ขึ้น n ค่ำ, 0 while the moon wanes."""
        return self.lunar if self.lunar <= _FULL else 0

    @property
    def waning(self) -> int:
        """The day แรม n ค่ำ, 0 while the moon waxes."""
        return max(self.lunar - _FULL, 0)


def holy_days(first: date, last: date) -> list[HolyDay]:
    """Return the holy days from one day to another, both included, in order.

    Of years that the catalogue does not reach there are none.
    """
    return [each for each in _all() if first <= each.day <= last]


def known_until() -> date:
    """Return the last day of which it is known whether it is a holy day."""
    return _asalha()[-1]


@cache
def _all() -> tuple[HolyDay, ...]:
    found: list[HolyDay] = []
    after_two = False  # whether the month 8 that a year begins in is the second one
    for full, following in pairwise(_asalha()):
        days = (following - full).days
        months = list(_months(full, days))
        for place, (month, begin, length) in enumerate(months):
            last = place == len(months) - 1
            second = after_two if place == 0 else last and days > _LONG_YEAR
            quarters = (begin + timedelta(lunar - 1) for lunar in (*_QUARTERS, length))
            found += [
                HolyDay(day, month, (day - begin).days + 1, second)
                for day in quarters
                if full < day <= following
            ]
        after_two = days > _LONG_YEAR
    return tuple(found)


def _months(full: date, days: int) -> Iterator[tuple[int, date, int]]:
    """Yield number, first day and length of the months from one Asalha Bucha to the next."""
    begin = full - timedelta(_FULL - 1)
    for month in (*range(8, 13), *range(1, 8), *([8] if days > _LONG_YEAR else []), 8):
        is_long = month % 2 == 0 or (month == _MAY_BE_LONG and days == _LONG_YEAR)
        length = 30 if is_long else 29
        yield month, begin, length
        begin += timedelta(length)


@cache
def _asalha() -> tuple[date, ...]:
    entries = tomllib.loads(resource(*_CATALOGUE).read_text(encoding="utf-8"))["lunar"]
    [days] = [entry["days"] for entry in entries if entry["en"] == _ASALHA]
    return tuple(days)
