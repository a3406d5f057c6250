"""Days that are named one by one: read as a list is typed, and shown so again."""

from datetime import date

from village_net.errors import Refusal
from village_net.i18n import N_, Language
from village_net.thai.dates import DateStyle, format_date, plain_day
from village_net.thai.near_days import Lies, parse_day


class NotADayError(Refusal):
    """A month or a year in a list of days."""

    key = "not-a-day"
    field = "days"
    message = N_("“{written}” is no single day. Write each day in full, such as {example}.")


def read_days(written: str, today: date) -> str:
    """Return the days that were typed with commas between, as a slot keeps them, in order.

    Raises:
        NotADayError, and what ``parse_day`` refuses.
    """
    found: set[str] = set()
    for part in (part.strip() for part in written.replace("\n", ",").split(",")):
        if not part:
            continue
        day = parse_day(part, today, Lies.AHEAD)
        if day.day is None:
            raise NotADayError(written=part, example=plain_day(today))
        found.add(day.iso())
    return " ".join(sorted(found))


def days_text(days: str, language: Language) -> str:
    """Return days as they are typed: 25 พ.ย. 2569, 2 ธ.ค. 2569."""
    known = (date.fromisoformat(day) for day in days.split())
    return ", ".join(format_date(day, language, DateStyle.SHORT) for day in known)
