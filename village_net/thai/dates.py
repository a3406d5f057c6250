"""Dates as villages write them: Buddhist and Christian years, Thai months, known in part."""

import re
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from functools import cache, lru_cache
from typing import Self

from village_net.errors import Refusal
from village_net.i18n import N_, Language
from village_net.thai.digits import to_arabic

BUDDHIST_OFFSET = 543

_MONTHS = {
    Language.THAI: (
        "มกราคม กุมภาพันธ์ มีนาคม เมษายน พฤษภาคม มิถุนายน กรกฎาคม สิงหาคม กันยายน ตุลาคม พฤศจิกายน ธันวาคม"
    ).split(),
    Language.ENGLISH: (
        "January February March April May June July August September October November December"
    ).split(),
}
_SHORT_MONTHS = {
    Language.THAI: "ม.ค. ก.พ. มี.ค. เม.ย. พ.ค. มิ.ย. ก.ค. ส.ค. ก.ย. ต.ค. พ.ย. ธ.ค.".split(),
    Language.ENGLISH: "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split(),
}
_WEEKDAYS = {
    Language.THAI: "จันทร์ อังคาร พุธ พฤหัสบดี ศุกร์ เสาร์ อาทิตย์".split(),
    Language.ENGLISH: "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split(),
}


class ImpossibleDateError(Refusal):
    """A date that no calendar has, such as 31 February."""

    key = "impossible-date"
    message = N_("There is no such date: {written}. Please look at the document again.")


class UnreadableDateError(Refusal):
    """A date in a form the app does not know."""

    key = "unreadable-date"
    message = N_("The date “{written}” cannot be read. Write it like 15/11/2515 or 15 พ.ย. 2515.")


class DateStyle(StrEnum):
    """How much of a date is written out."""

    LONG = "long"
    SHORT = "short"
    WEEKDAY = "weekday"


@dataclass(frozen=True, slots=True, order=True)
class PartialDate:
    """A date known to the day, to the month or only to the year; years are Christian Era."""

    year: int
    month: int | None = None
    day: int | None = None

    @classmethod
    def from_iso(cls, text: str) -> Self:
        """Return the date of ``2515``, ``2515-11`` or ``2515-11-15``: as long as it is precise."""
        return cls(*(int(part) for part in text.split("-")))

    @classmethod
    def of(cls, day: date) -> Self:
        """Return a calendar date as one that is known to the day."""
        return cls(day.year, day.month, day.day)

    def iso(self) -> str:
        """Return ISO 8601, as short as what is known."""
        if self.month is None:
            return f"{self.year:04d}"
        if self.day is None:
            return f"{self.year:04d}-{self.month:02d}"
        return f"{self.year:04d}-{self.month:02d}-{self.day:02d}"

    def age(self, on: date) -> int:
        """Return full years on a day; known to the year only, the birthday counts as past."""
        before_birthday = (on.month, on.day) < (self.month or 1, self.day or 1)
        return on.year - self.year - before_birthday


def parse_date(text: str, today: date | None = None) -> PartialDate:
    """Return the date that a village list means.

    Two-digit years are Buddhist, with an English month Christian, as Excel writes them; those after
    this year's belong to the century before.

    Raises:
        ImpossibleDateError: the calendar has no such day, or the year is out of all bounds.
        UnreadableDateError: the text has no known form.
    """
    return _parse(text, (today or date.today()).year)


@lru_cache(maxsize=65536)
def _parse(text: str, this_year: int) -> PartialDate:
    written = to_arabic(text).strip()
    for form in _forms():
        if found := form.fullmatch(written):
            return _checked(found.groupdict(), written, this_year)
    raise UnreadableDateError(written=text)


def _checked(parts: dict[str, str | None], written: str, this_year: int) -> PartialDate:
    written_month = parts.get("month") or ""
    english = written_month[:1].isalpha() and written_month.isascii()
    year = _christian_year(parts["year"] or "", parts.get("era"), this_year, english)
    month = month_number(written_month) if written_month else None
    day = int(parts.get("day") or 0) or None
    try:
        date(year, month or 1, day or 1)
    except ValueError:
        raise ImpossibleDateError(written=written) from None
    if (parts.get("day") and not day) or not 1850 <= year <= this_year + 100:
        raise ImpossibleDateError(written=written)
    return PartialDate(year, month, day)


def _christian_year(written: str, era: str | None, this_year: int, english: bool) -> int:
    year = int(written)
    if len(written) <= 2 and english:
        return year + (2000 if year <= this_year % 100 else 1900)
    if len(written) <= 2:
        century = 2500 if year <= (this_year + BUDDHIST_OFFSET) % 100 else 2400
        return century + year - BUDDHIST_OFFSET
    if era and era.startswith("ค"):
        return year
    return year - BUDDHIST_OFFSET if year >= 2300 else year


def month_number(written: str) -> int:
    """Return the month of a number or a name; a number may be none that the calendar has."""
    return (int(written) or 13) if written.isdigit() else _MONTH_NUMBERS[_bare(written)]


def month_pattern() -> str:
    """Return the regular expression of a month's name, written out or short."""
    return _MONTH


def _bare(month: str) -> str:
    return month.replace(".", "").replace(" ", "").lower()


_MONTH_NUMBERS = {
    _bare(name): number
    for names in (*_MONTHS.values(), *_SHORT_MONTHS.values())
    for number, name in enumerate(names, start=1)
}
# Any dot of "มี.ค." may be missing or followed by a space.
_MONTH = "|".join(
    r"\.?\s?".join(map(re.escape, name)) + r"\.?"
    for name in sorted(_MONTH_NUMBERS, key=len, reverse=True)
)
_ERA = r"(?P<era>พ\s?\.?\s?ศ\s?\.?|ค\s?\.?\s?ศ\s?\.?)?\s*"
_TIME = r"(?:[ T]\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?)?"


@cache
def _forms() -> list[re.Pattern[str]]:
    """Return the forms in which dates are written; made when the first one is read."""
    return [
        re.compile(form, re.IGNORECASE)
        for form in (
            r"(?P<day>\d{1,2})\s*[/.\-]\s*(?P<month>\d{1,2})\s*[/.\-]\s*"
            r"(?P<year>\d{4}|\d{2})" + _TIME,
            rf"(?:วันที่)?\s*(?P<day>\d{{1,2}})[\s\-/]*(?P<month>{_MONTH})[\s,\-/]*"
            rf"{_ERA}(?P<year>\d{{4}}|\d{{2}})",
            r"(?P<year>\d{4})[\-/](?P<month>\d{1,2})[\-/](?P<day>\d{1,2})" + _TIME,
            r"(?P<year>\d{4})(?P<month>\d{2})(?P<day>\d{2})",
            rf"(?P<month>{_MONTH})[\s,\-/]*{_ERA}(?P<year>\d{{4}}|\d{{2}})",
            r"(?P<month>\d{1,2})[/\-](?P<year>\d{4})",
            r"(?P<year>\d{4})-(?P<month>\d{2})",
            rf"(?:ปี)?\s*{_ERA}(?P<year>\d{{4}})(?:\.0+)?",
        )
    ]


def format_date(
    day: PartialDate | date, language: Language, style: DateStyle = DateStyle.LONG
) -> str:
    """Return a date as people read it: Buddhist years in Thai, Christian years in English.

    A date known in part shows only what is known.
    """
    known = day if isinstance(day, PartialDate) else PartialDate.of(day)
    names = (_SHORT_MONTHS if style is DateStyle.SHORT else _MONTHS)[language]
    parts = [str(known.day)] if known.day else []
    parts += [names[known.month - 1]] if known.month else []
    parts.append(_shown_year(known, language))
    shown = " ".join(parts)
    if style is DateStyle.WEEKDAY and known.month and known.day:
        weekday = _WEEKDAYS[language][date(known.year, known.month, known.day).weekday()]
        return f"วัน{weekday}ที่ {shown}" if language is Language.THAI else f"{weekday} {shown}"
    return shown


def month_name(month: int, language: Language) -> str:
    """Return the full name of a month, 1 to 12."""
    return _MONTHS[language][month - 1]


def weekday_name(day: date, language: Language) -> str:
    """Return the weekday of a day: จันทร์."""
    return _WEEKDAYS[language][day.weekday()]


def weekday_initials(language: Language) -> list[str]:
    """Return the seven short weekday names, Monday first, for the head of a calendar."""
    if language is Language.THAI:
        return ["จ.", "อ.", "พ.", "พฤ.", "ศ.", "ส.", "อา."]
    return [name[:2] for name in _WEEKDAYS[language]]


def plain_day(day: date) -> str:
    """Return a day in figures, as it may be typed in any language: 25/11/2569."""
    return f"{day.day}/{day.month}/{day.year + BUDDHIST_OFFSET}"


def day_after(day: date, days: int) -> date:
    """Return the day so many days later, or earlier, never beyond the first or last there is."""
    return date.fromordinal(min(max(day.toordinal() + days, 1), date.max.toordinal()))


def short_day(day: date, language: Language, today: date) -> str:
    """Return a day with its weekday, ``จ. 30 พ.ย.``; the year only where it is not today's."""
    weekday = weekday_initials(language)[day.weekday()]
    shown = f"{weekday} {day.day} {_SHORT_MONTHS[language][day.month - 1]}"
    if day.year == today.year:
        return shown
    return f"{shown} {_shown_year(PartialDate.of(day), language)}"


def _shown_year(known: PartialDate, language: Language) -> str:
    if language is Language.ENGLISH:
        return str(known.year)
    year = str(known.year + BUDDHIST_OFFSET)
    return year if known.month else f"พ.ศ. {year}"
