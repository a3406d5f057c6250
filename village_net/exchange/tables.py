"""Writes tables as XLSX or CSV in which every cell is plain text, whatever it begins with."""

import csv
import io
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

import xlsxwriter
from xlsxwriter.format import Format

from village_net.errors import Refusal
from village_net.i18n import N_

Writer = Callable[[int, int, str, Format], int]

_FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r", "'")


class CannotSaveError(Refusal):
    """The system does not let the file be written."""

    key = "cannot-save"
    message = N_(
        "“{file}” cannot be saved. If it is open in Excel, close it there; "
        "otherwise choose another place."
    )


@dataclass(frozen=True)
class Table:
    """A table to be written: some rows of headings, then rows of texts.

    ``marked`` are the cells that want attention, as row and column counted from 0.
    """

    name: str
    headings: Sequence[Sequence[str]]
    rows: Iterable[Sequence[str]]
    widths: Sequence[int]
    marked: frozenset[tuple[int, int]] = field(default_factory=frozenset[tuple[int, int]])


def write_xlsx(table: Table, out: Path) -> None:
    """Write a workbook; all of its columns are text, so that what is typed later stays as typed.

    Raises:
        CannotSaveError.
    """
    target = io.BytesIO()
    with xlsxwriter.Workbook(target, {"in_memory": True}) as workbook:
        sheet = workbook.add_worksheet(table.name[:31])
        text = workbook.add_format({"num_format": "@", "valign": "top", "text_wrap": True})
        head = workbook.add_format({"num_format": "@", "bold": True, "bottom": 1})
        mark = workbook.add_format(
            {"num_format": "@", "valign": "top", "bg_color": "#FCE8B2", "border": 1}
        )
        for column, width in enumerate(table.widths):
            sheet.set_column(column, column, width, text)
        number = _write_rows(sheet.write_string, table.headings, 0, head, head, frozenset())
        sheet.freeze_panes(number, 0)
        _write_rows(sheet.write_string, table.rows, number, text, mark, table.marked)
    _save(target.getvalue(), out)


def write_csv(table: Table, out: Path) -> None:
    """Write a CSV file that Excel opens in Thai; an apostrophe keeps formulas from being one.

    Raises:
        CannotSaveError.
    """
    target = io.StringIO(newline="")
    writer = csv.writer(target)
    for row in (*table.headings, *table.rows):
        writer.writerow([f"'{text}" if text.startswith(_FORMULA_STARTS) else text for text in row])
    _save(target.getvalue().encode("utf-8-sig"), out)


def _write_rows(
    write: Writer,
    rows: Iterable[Sequence[str]],
    first: int,
    plain: Format,
    mark: Format,
    marked: frozenset[tuple[int, int]],
) -> int:
    """Write rows from ``first`` on and return the number after the last."""
    number = first
    for place, row in enumerate(rows):
        number = first + place
        for column, text in enumerate(row):
            look = mark if (place, column) in marked else plain
            if text or look is mark:
                write(number, column, text, look)
        number += 1
    return number


def _save(data: bytes, out: Path) -> None:
    """Put a file in place whole: what stood there before stays until the new one is complete."""
    part = out.with_name(f"{out.name}.part")
    try:
        part.write_bytes(data)
        part.replace(out)
    except OSError as error:
        part.unlink(missing_ok=True)
        raise CannotSaveError(file=out) from error
