"""The order in which a list writes the parts of a date, and the era of its short years."""

import re
from collections.abc import Iterable
from enum import StrEnum

from village_net.i18n import N_
from village_net.thai.digits import to_arabic


class DateOrder(StrEnum):
    """How dates of three numbers are meant; dates with a month in letters need no order."""

    BUDDHIST = "buddhist"
    CHRISTIAN = "christian"
    MONTH_FIRST = "month-first"


DATE_ORDER_NAMES = {
    DateOrder.BUDDHIST: N_("day/month/year, short years in the Buddhist Era"),
    DateOrder.CHRISTIAN: N_("day/month/year, short years in the Christian Era"),
    DateOrder.MONTH_FIRST: N_("month/day/year, as in American programs"),
}

_PARTS = re.compile(r"(\d{1,2})\s*([/.\-])\s*(\d{1,2})\s*[/.\-]\s*(\d{4}|\d{2})(\b.*)?", re.DOTALL)
_CENTURY = 100


def in_usual_order(written: str, order: DateOrder, this_year: int) -> str:
    """Return a date of three numbers as day, month and full year; other texts stay as they are.

    A short year of the Christian Era after ``this_year`` belongs to the century before.
    """
    if order is DateOrder.BUDDHIST:
        return written
    found = _PARTS.fullmatch(to_arabic(written).strip())
    if not found:
        return written
    first, sign, second, year, rest = found.groups()
    day, month = (second, first) if order is DateOrder.MONTH_FIRST else (first, second)
    return f"{day}{sign}{month}{sign}{_full_year(year, this_year)}{rest or ''}"


def order_of(texts: Iterable[str]) -> DateOrder:
    """Return month first where some dates can only be read so and none the other way round."""
    found = [parts for text in texts if (parts := _PARTS.fullmatch(to_arabic(text).strip()))]
    day_first = any(int(parts[1]) > _MONTHS for parts in found)
    month_first = any(int(parts[3]) > _MONTHS for parts in found)
    return DateOrder.MONTH_FIRST if month_first and not day_first else DateOrder.BUDDHIST


def _full_year(written: str, this_year: int) -> str:
    if len(written) > 2:
        return written
    year = this_year // _CENTURY * _CENTURY + int(written)
    return str(year if year <= this_year else year - _CENTURY)


_MONTHS = 12
