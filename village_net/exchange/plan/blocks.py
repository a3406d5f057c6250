"""A sheet as one plain table: merged cells count for each of their rows, later tables join in."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from village_net.exchange.columns.fields import UNREAD, RosterField
from village_net.exchange.columns.guess import mapping_below
from village_net.exchange.columns.headings import Basis, recognise
from village_net.exchange.columns.mapping import Mapping
from village_net.exchange.plan.outcome import Remark
from village_net.exchange.readers.sheet import Cell, Row, Sheet, cell_text
from village_net.i18n import N_

# What tells one person from another is never repeated: a person may take two rows.
_OWN = frozenset(
    {
        RosterField.FULL_NAME,
        RosterField.GIVEN,
        RosterField.NATIONAL_ID,
        RosterField.BIRTH,
        RosterField.ROW_NUMBER,
    }
)
ABOUT_TABLES = ("later-table", "later-columns")
_FEWEST_HEADINGS = 2
_MOST_IN_HEADING = 60


def as_one_table(sheet: Sheet, mapping: Mapping) -> tuple[Sheet, list[Remark]]:
    """Return the sheet as a single table under the mapping's header, and what is to be told of it.

    A value of cells merged downwards stands in each of their rows. Where a second table follows
    with a header of its own, its cells are put under the first one's headings, by their fields.
    """
    rows = list(sheet.rows)
    _fill_merged(rows, sheet, mapping)
    remarks: list[Remark] = []
    for place in _later_headers(rows, mapping):
        below = mapping_below(replace(sheet, rows=rows), place)
        remarks += _rearrange(rows, mapping, below)
    return replace(sheet, rows=rows), remarks


def _fill_merged(rows: list[Row], sheet: Sheet, mapping: Mapping) -> None:
    fields = {column.index: column.field for column in mapping.columns}
    for first, last, place in sheet.merged:
        if first < mapping.end or fields.get(place, RosterField.IGNORE) in (_OWN | UNREAD):
            continue
        value = rows[first][place] if first < len(rows) and place < len(rows[first]) else None
        if value in ("", None):
            continue
        for number in range(first + 1, min(last + 1, len(rows))):
            rows[number] = _with_cell(rows[number], place, value)


def _with_cell(row: Row, place: int, value: Cell) -> Row:
    cells = [*row, *[None] * (place + 1 - len(row))]
    if cells[place] in ("", None):
        cells[place] = value
    return cells


def _later_headers(rows: Sequence[Row], mapping: Mapping) -> Iterator[int]:
    """Yield where a row holds nothing but known headings that do not repeat the first header."""
    known = [_places(row) for row in rows[mapping.first : mapping.end]]
    if not known:
        return
    for place in range(mapping.end, len(rows)):
        if _is_heading(rows[place]) and _places(rows[place]) not in known:
            yield place


def _places(row: Row) -> dict[int, str]:
    return {i: " ".join(c.split()) for i, c in enumerate(row) if isinstance(c, str) and c.strip()}


def _is_heading(row: Row) -> bool:
    """Tell whether all texts of a row are listed headings, and several; most rows fail at once."""
    found = 0
    for cell in row:
        if cell is None or cell == "":
            continue
        if not isinstance(cell, str) or len(cell) > _MOST_IN_HEADING or cell[-1:].isdigit():
            return False
        meaning = recognise(cell_text(cell))
        if meaning is None or meaning.basis is not Basis.HEADING:
            return False
        found += 1
    return found >= _FEWEST_HEADINGS


def _rearrange(rows: list[Row], mapping: Mapping, below: Mapping) -> Iterator[Remark]:
    """Put the rows of a later table, its header too, under the headings of the first."""
    width = len(mapping.columns)
    moved: dict[int, int] = {}
    lost: list[str] = []
    for column in below.columns:
        targets = mapping.columns_of(column.field) if column.field not in UNREAD else ()
        if targets and targets[0] not in moved.values():
            moved[column.index] = targets[0]
        elif column.field not in UNREAD:
            lost.append(column.heading)
    for number in range(below.first, len(rows)):
        cells: list[Cell] = [None] * width
        if number >= below.end:
            for source, target in moved.items():
                if source < len(rows[number]):
                    cells[target] = rows[number][source]
        rows[number] = cells
    yield Remark(
        below.first + 1,
        ABOUT_TABLES[0],
        N_("Another table with its own headings begins here; it was read by them."),
    )
    if lost:
        yield Remark(
            below.first + 1,
            ABOUT_TABLES[1],
            N_("These columns are not in the first table and were left out: {headings}."),
            {"headings": ", ".join(lost)},
        )
