"""The rejected rows as a workbook or CSV: to be mended there and brought in again."""

from pathlib import Path

from village_net.exchange.columns.fields import FIELD_NAMES, RosterField
from village_net.exchange.columns.mapping import Mapping
from village_net.exchange.out.tables import OutTable, page_of, write_csv, write_xlsx
from village_net.exchange.plan.outcome import PlannedRow, RowOutcome
from village_net.exchange.plan.whole import ImportPlan
from village_net.exchange.readers.sheet import cell_text
from village_net.i18n import N_, Say


def write_rejects(plan: ImportPlan, out: Path, say: Say) -> None:
    """Write the rejected rows in the source's own columns, with a column that says what to mend.

    Each row bears the house number of its household, so that the file can be brought in by itself.

    Raises:
        CannotSaveError.
    """
    rejected = plan.rows_that(RowOutcome.REJECT)
    width = len(plan.mapping.columns)
    reasons = plan.mapping.columns_of(RosterField.REASON)
    place = reasons[0] if reasons else width
    rows = [_cells(plan, row, place, say) for row in rejected]
    table = OutTable(
        say(N_("To be mended")),
        page_of(say),
        _headings(plan, place, say),
        rows,
        frozenset({place}),
        _faults(rejected, plan.mapping),
    )
    write = write_csv if out.suffix.lower() == ".csv" else write_xlsx
    write(table, out)


def _headings(plan: ImportPlan, place: int, say: Say) -> list[list[str]]:
    """Return the header as the source has it, two lines where it has two."""
    width = max(len(plan.mapping.columns), place + 1)
    lines = [
        [cell_text(cell) for cell in row][:width] + [""] * (width - len(row))
        for row in plan.sheet.rows[plan.mapping.first : plan.mapping.end]
    ]
    if lines:
        lines[0][place] = say(FIELD_NAMES[RosterField.REASON])
    return lines


def _cells(plan: ImportPlan, row: PlannedRow, place: int, say: Say) -> list[str]:
    width = max(len(plan.mapping.columns), place + 1)
    source = plan.sheet.rows[row.number - 1]
    cells = [cell_text(cell) for cell in source][:width] + [""] * (width - len(source))
    mended = {RosterField.HOUSE_NUMBER: row.house, **plan.corrections.get(row.number, {})}
    for field, text in mended.items():
        columns = plan.mapping.columns_of(field)
        if len(columns) == 1 and text:
            cells[columns[0]] = text
    cells[place] = row.reason.say(say) if row.reason else ""
    return cells


def _faults(rejected: list[PlannedRow], mapping: Mapping) -> frozenset[tuple[int, int]]:
    return frozenset(
        (number, column)
        for number, row in enumerate(rejected)
        if row.fault
        for column in mapping.columns_of(row.fault)
    )
