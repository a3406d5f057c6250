"""Days as people say and write them: วันนี้, จันทร์หน้า, 30/11; the year is the one that fits."""

import re
from collections.abc import Iterator
from datetime import date, timedelta
from enum import StrEnum

from village_net.errors import Refusal
from village_net.i18n import N_
from village_net.thai.dates import (
    ImpossibleDateError,
    PartialDate,
    UnreadableDateError,
    month_number,
    month_pattern,
    parse_date,
)
from village_net.thai.digits import to_arabic

_YEARS_AROUND = 8  # 29 February comes round at least once in these
_LONG_PAST = 50  # years; a coming day with a year of two digits does not lie there


class Lies(StrEnum):
    """Where a day is to be looked for that was said without its year."""

    BIRTH = "birth"
    BEHIND = "behind"
    AROUND = "around"
    AHEAD = "ahead"


class UnreadableNearDayError(Refusal):
    """A day of these weeks in a form the app does not know."""

    key = "unreadable-near-day"
    message = N_("The day “{written}” cannot be read. Write it like {example}, or “today”.")


class UnreadableComingDayError(Refusal):
    """A coming day in a form the app does not know."""

    key = "unreadable-coming-day"
    message = N_(
        "The day “{written}” cannot be read. Write it like {example}, “tomorrow” or “next Monday”."
    )


def parse_day(text: str, today: date, lies: Lies = Lies.AROUND) -> PartialDate:
    """Return the day that was said or written, or the date that ``parse_date`` finds.

    Without a year it is the nearest day that lies where it is looked for, today included. Weeks
    begin on Monday: "จันทร์หน้า" is the Monday of the week after this one.

    Raises:
        ImpossibleDateError: the calendar has no such day.
        UnreadableDateError, UnreadableNearDayError, UnreadableComingDayError: no known form; the
            sentence gives an example of a day that is looked for.
    """
    written = re.sub(r"\s+", " ", to_arabic(text).strip().lower())
    found = _said(written, today, lies) or _without_year(written, today, lies)
    if found:
        return PartialDate.of(found)
    try:
        known = parse_date(text, today)
    except UnreadableDateError:
        raise unreadable(text, today, lies) from None
    return _in_this_century(known, written, today) if lies is Lies.AHEAD else known


def unreadable(text: str, today: date, lies: Lies) -> Refusal:
    """Return the refusal of a text, with an example of a day that is looked for."""
    if lies is Lies.BIRTH:
        return UnreadableDateError(written=text)
    example = f"{today.day}/{today.month}/{today.year + 543}"
    kind = UnreadableComingDayError if lies is Lies.AHEAD else UnreadableNearDayError
    return kind(written=text, example=example)


def _said(written: str, today: date, lies: Lies) -> date | None:
    if written in _STEPS:
        return today + timedelta(_STEPS[written])
    if found := _WEEKDAY.fullmatch(written):
        weekday = _WEEKDAYS[found["name"]]
        next_week, last_week = found["next"] or found["after"], found["last"] or found["before"]
        which = "next" if next_week else "last" if last_week else ""
        return _weekday(weekday, which, today, lies)
    return None


def _weekday(weekday: int, which: str, today: date, lies: Lies) -> date:
    monday = today - timedelta(today.weekday())
    if which:
        return monday + timedelta(weekday + (7 if which == "next" else -7))
    ahead = (weekday - today.weekday()) % 7
    behind = lies in (Lies.BEHIND, Lies.BIRTH)
    return today + timedelta(ahead - 7 if behind and ahead else ahead)


def _without_year(written: str, today: date, lies: Lies) -> date | None:
    found = _NUMBERS.fullmatch(written) or re.fullmatch(_NAMED, written)
    if not found:
        return None
    day, month = int(found["day"]), month_number(found["month"])
    days = list(_each_year(day, month, today.year))
    if not days:
        raise ImpossibleDateError(written=written)
    if lies is Lies.AHEAD:
        days = [each for each in days if each >= today]
    elif lies is not Lies.AROUND:
        days = [each for each in days if each <= today]
    return min(days, key=lambda each: abs(each - today))


def _each_year(day: int, month: int, middle: int) -> Iterator[date]:
    for year in range(middle - _YEARS_AROUND, middle + _YEARS_AROUND + 1):
        try:
            yield date(year, month, day)
        except ValueError:
            continue


def _in_this_century(known: PartialDate, written: str, today: date) -> PartialDate:
    """Return a coming day whose year of two digits was taken for one of the century before."""
    short = not re.search(r"\d{4}", written)
    if short and known.year < today.year - _LONG_PAST:
        return PartialDate(known.year + 100, known.month, known.day)
    return known


_STEPS = {
    "วันนี้": 0,
    "พรุ่งนี้": 1,
    "วันพรุ่งนี้": 1,
    "มะรืน": 2,
    "มะรืนนี้": 2,
    "วันมะรืน": 2,
    "วันมะรืนนี้": 2,
    "เมื่อวาน": -1,
    "เมื่อวานนี้": -1,
    "เมื่อวานซืน": -2,
    "today": 0,
    "tomorrow": 1,
    "the day after tomorrow": 2,
    "yesterday": -1,
}
_WEEKDAYS = {
    name: number
    for names in (
        "จันทร์ อังคาร พุธ พฤหัสบดี ศุกร์ เสาร์ อาทิตย์",
        "จ. อ. พ. พฤ. ศ. ส. อา.",
        "monday tuesday wednesday thursday friday saturday sunday",
    )
    for number, name in enumerate(names.split())
} | {"พฤหัส": 3}
_NAME = "|".join(map(re.escape, sorted(_WEEKDAYS, key=len, reverse=True)))
_WEEKDAY = re.compile(
    rf"(?:วัน|(?P<last>last )|(?P<next>next )|this )?\s*(?P<name>{_NAME})"
    r"\s*(?:นี้|ที่จะถึง(?:นี้)?|(?P<after>หน้า)|(?P<before>ที่แล้ว|ก่อน))?"
)
_NUMBERS = re.compile(r"(?P<day>\d{1,2})\s*[/.\-]\s*(?P<month>\d{1,2})")
_NAMED = rf"(?:วันที่)?\s*(?P<day>\d{{1,2}})[\s\-/]*(?P<month>{month_pattern()})"
