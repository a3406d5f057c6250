"""One date of a list as it would be understood, so that a user can judge the choice."""

from dataclasses import dataclass
from datetime import date
from itertools import islice

from village_net.errors import Refusal
from village_net.exchange.columns.fields import RosterField
from village_net.exchange.columns.mapping import Mapping
from village_net.exchange.columns.rows import RowReader
from village_net.exchange.columns.values import birth_date
from village_net.exchange.readers.sheet import Sheet, cell_text
from village_net.thai.dates import PartialDate

_SEARCHED_ROWS = 50


@dataclass(frozen=True, slots=True)
class ReadDate:
    """What a cell says and the date it is taken for, or why it cannot be read."""

    written: str
    birth: PartialDate | None = None
    refusal: Refusal | None = None


def example_of_date(sheet: Sheet, mapping: Mapping, today: date) -> ReadDate | None:
    """Return the first birth date of a list as it is understood, or None where it has none."""
    reader = RowReader(mapping, sheet.rows, today.year)
    places = mapping.columns_of(RosterField.BIRTH)
    for row in islice(sheet.rows, mapping.end, mapping.end + _SEARCHED_ROWS):
        cells = [cell_text(row[place]) for place in places if place < len(row)]
        if text := reader.texts(row).get(RosterField.BIRTH):
            written = " ".join(cells)
            try:
                return ReadDate(written, birth_date(text, today))
            except Refusal as refusal:
                return ReadDate(written, refusal=refusal)
    return None
