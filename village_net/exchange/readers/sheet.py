"""A table as its source showed it: a name, and rows of cells."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta

from village_net.thai.dates import BUDDHIST_OFFSET
from village_net.thai.fold import visible
from village_net.thai.national_id import is_valid

Cell = str | float | int | bool | date | datetime | time | timedelta | None
Row = Sequence[Cell]

# No list of people comes near this size; what is larger would only fill the memory.
MOST_UNPACKED = 200 * 1024 * 1024

# As for dates that are typed: from here on a year is Buddhist.
_BUDDHIST_FROM = 2300
# From here on a spreadsheet shows a number in the form 1.10E+12, and saves it so to CSV.
_SHORTENED_FROM = 10**11


@dataclass(frozen=True)
class Sheet:
    """One table of a source; row 1 is the first one that its own program shows.

    ``carries_house`` tells that a blank house number means the one above; ``file`` is the source's
    name without its folder. ``merged`` are cells merged downwards: the first and the last row and
    the column, counted from 0.
    """

    name: str
    rows: list[Row]
    file: str = ""
    carries_house: bool = True
    merged: Sequence[tuple[int, int, int]] = field(default=())


def cell_text(cell: Cell) -> str:
    """Return what a cell holds as plain text: whole numbers without .0, dates as 15/11/2515.

    A year typed in the Buddhist Era into a program that counts in the Christian one stays.
    """
    if isinstance(cell, str):
        return _unwrapped(visible(cell).strip())
    if cell is None or isinstance(cell, bool):
        return ""
    if isinstance(cell, int | float):
        return _number_text(cell)
    if isinstance(cell, date):
        year = cell.year if cell.year >= _BUDDHIST_FROM else cell.year + BUDDHIST_OFFSET
        return f"{cell.day}/{cell.month}/{year}"
    return str(cell)


def _unwrapped(text: str) -> str:
    """Undo what programs put around a cell so that a spreadsheet leaves it alone."""
    if len(text) >= 3 and text.startswith('="') and text.endswith('"'):
        return text[2:-1].strip()
    return text[1:].lstrip() if text[:1] == "'" and text != "''" else text


def _number_text(number: float) -> str:
    if number != number or number in (float("inf"), float("-inf")):
        return ""
    if number != int(number):
        return repr(number)
    digits = str(int(number))
    lost = number >= _SHORTENED_FROM and digits.endswith("00000") and not is_valid(digits)
    return f"{number:.6E}" if lost else digits
