"""Days and spans of days, as options of documents name them and as papers tell them."""

from calendar import monthrange
from datetime import date, datetime, time, timedelta

from village_net.documents.errors import BadDayError
from village_net.documents.paper import Paper
from village_net.errors import Refusal
from village_net.i18n import N_
from village_net.store import Store
from village_net.thai.dates import PartialDate, parse_date


def day_of(store: Store, written: str) -> date:
    """Return the day that an option names, today where it names none.

    Of a month or year it is the first day.

    Raises:
        BadDayError.
    """
    found = _read(store, written)
    return date(found.year, found.month or 1, found.day or 1)


def last_day_of(store: Store, written: str) -> date:
    """Return the day that an option names; of a month or year it is the last one.

    Raises:
        BadDayError.
    """
    found = _read(store, written)
    month = found.month or 12
    return date(found.year, month, found.day or monthrange(found.year, month)[1])


def day_span(day: date) -> tuple[datetime, datetime]:
    """Return the begin of a day and of the next one."""
    first = datetime.combine(day, time.min)
    return first, first + timedelta(days=1)


def period_of(store: Store, first: str, last: str, usual: timedelta) -> tuple[date, date]:
    """Return the days that two options name, the earlier one first.

    Without a first day the period is as long as ``usual``, without a last day it ends today.

    Raises:
        BadDayError.
    """
    ends = last_day_of(store, last)
    begins = day_of(store, first) if first.strip() else ends - usual
    return min(begins, ends), max(begins, ends)


def period_text(paper: Paper, first: date, last: date) -> str:
    """Return a period in words."""
    return paper.say(N_("From {first} to {last}"), first=paper.day(first), last=paper.day(last))


def minutes_text(paper: Paper, seconds: int) -> str:
    """Return a length as minutes and seconds: 1:05."""
    minutes, rest = divmod(seconds, 60)
    return paper.text(f"{minutes}:{rest:02d}")


def joined(*parts: str) -> str:
    """Return the parts that say something with a dot between."""
    return " · ".join(part for part in parts if part)


def _read(store: Store, written: str) -> PartialDate:
    today = store.clock().date()
    if not written.strip():
        return PartialDate.of(today)
    try:
        return parse_date(written, today)
    except Refusal:
        raise BadDayError(written=written) from None
