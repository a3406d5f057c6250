"""The public holidays of Thailand of a year, to begin a village's own list with."""

import tomllib
from collections.abc import Iterator
from datetime import date, timedelta
from functools import cache
from typing import Any

from village_net.errors import Refusal
from village_net.i18n import N_, Language
from village_net.paths import resource
from village_net.store import Store
from village_net.tower.air.records import Holiday
from village_net.tower.air.schedule import holidays

_CATALOGUE = ("catalogue", "public_holidays.toml")
_SUBSTITUTE = {Language.THAI: "ชดเชย{name}", Language.ENGLISH: "Substitute for {name}"}
_SATURDAY = 5


class LunarDaysUnknownError(Refusal):
    """A year whose lunar holy days the catalogue does not hold."""

    key = "lunar-days-unknown"
    message = N_(
        "The lunar holy days of {year} are not known to the app. Enter that year's days by hand."
    )


def public_holidays(year: int, language: Language) -> list[Holiday]:
    """Return the public holidays of a year of the Common Era in order.

    A holiday on a Saturday or Sunday has the next working day as its substitute, two in one
    weekend have one together, as the Cabinet orders it every year. What the Cabinet adds for one
    year alone is not among them.

    Raises:
        LunarDaysUnknownError: the lunar days are not known.
    """
    named = dict(_named(year, language))
    fixed = [*_fixed(year - 1, language), *_fixed(year + 1, language)]
    taken = {*named, *(day for day, _name in fixed)}
    eve = [(day, name) for day, name in fixed if day == date(year - 1, 12, 31)]
    for day, name in sorted([*eve, *named.items()]):
        if day.weekday() < _SATURDAY or _is_second_of_weekend(day, taken):
            continue
        substitute = _next_working_day(day, taken)
        taken.add(substitute)
        if substitute.year == year:
            named[substitute] = _SUBSTITUTE[language].format(name=name)
    return [Holiday(day.isoformat(), named[day]) for day in sorted(named)]


def add_public_holidays(store: Store, year: int, language: Language) -> int:
    """Put a year's public holidays into the village's list and return how many were new.

    Raises:
        LunarDaysUnknownError.
    """
    known = {holiday.id for holiday in holidays(store)}
    new = [each for each in public_holidays(year, language) if each.id not in known]
    if new:
        with store.change(N_("Add public holidays"), _year_words(year, language)):
            store.put_all(new)
    return len(new)


def _year_words(year: int, language: Language) -> str:
    return str(year + 543 if language is Language.THAI else year)


def _named(year: int, language: Language) -> Iterator[tuple[date, str]]:
    yield from _fixed(year, language)
    for entry in _facts()["lunar"]:
        found = [day for day in entry["days"] if day.year == year]
        if not found:
            raise LunarDaysUnknownError(year=year + 543 if language is Language.THAI else year)
        yield found[0], entry[language]


def _fixed(year: int, language: Language) -> Iterator[tuple[date, str]]:
    for entry in _facts()["fixed"]:
        yield date(year, entry["month"], entry["day"]), entry[language]


def _is_second_of_weekend(day: date, taken: set[date]) -> bool:
    """Tell whether a Sunday follows a holiday; the two have one substitute together."""
    return day.weekday() > _SATURDAY and day - timedelta(days=1) in taken


def _next_working_day(day: date, taken: set[date]) -> date:
    while day.weekday() >= _SATURDAY or day in taken:
        day += timedelta(days=1)
    return day


@cache
def _facts() -> dict[str, Any]:
    return tomllib.loads(resource(*_CATALOGUE).read_text(encoding="utf-8"))
