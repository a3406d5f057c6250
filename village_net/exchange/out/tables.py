"""Writes tables as XLSX or CSV in which every cell is plain text, whatever it begins with."""

import csv
import io
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import xlsxwriter
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from village_net.errors import Refusal
from village_net.exchange.out.column_widths import column_widths, lines_of
from village_net.files import write_whole
from village_net.i18n import N_, Say

Writer = Callable[[int, int, str, Format], int]

_FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r", "'")
# Every Windows has Tahoma, and it has Thai; its digits are 8 pixels wide, which a default column of
# 72 pixels says. Rows of 24 have room for two marks above a letter and one below, in any font.
_LOOK: dict[str, Any] = {
    "default_format_properties": {"font_name": "Tahoma", "font_size": 11, "font_scheme": False},
    "default_column_width": 72,
    "default_row_height": 24,
}
_LINE_IN_POINTS = 18
_TEXT_FORMAT = 49
_A4 = 9
_WHOLE_SHEET = "A1:XFD1048576"


class CannotSaveError(Refusal):
    """The system does not let the file be written."""

    key = "cannot-save"
    message = N_(
        "“{file}” cannot be saved. If it is open in Excel, close it there; "
        "otherwise choose another place."
    )


@dataclass(frozen=True)
class OutTable:
    """A table to be written: some rows of headings, then rows of texts.

    ``page_of`` stands under each printed page, as :func:`page_of` says it. ``wide`` are the columns
    of whole sentences. ``marked`` are the cells that want attention, as row and column counted
    from 0.
    """

    name: str
    page_of: str
    headings: Sequence[Sequence[str]]
    rows: Sequence[Sequence[str]]
    wide: frozenset[int] = field(default_factory=frozenset[int])
    marked: frozenset[tuple[int, int]] = field(default_factory=frozenset[tuple[int, int]])


def page_of(say: Say) -> str:
    """Return which page of how many this is, in the codes that Excel fills in when it prints."""
    return say(N_("Page {page} of {pages}"), page="&P", pages="&N")


def write_xlsx(table: OutTable, out: Path) -> None:
    """Write a workbook; all of its columns are text, so that what is typed later stays as typed.

    Raises:
        CannotSaveError.
    """
    target = io.BytesIO()
    with xlsxwriter.Workbook(target, {"in_memory": True, **_LOOK}) as workbook:
        cell = {"num_format": _TEXT_FORMAT, "valign": "vcenter", "text_wrap": True}
        text = workbook.add_format(cell)
        head = workbook.add_format({**cell, "bold": True, "bottom": 1})
        mark = workbook.add_format({**cell, "bg_color": "#FCE8B2", "border": 1})
        sheet = workbook.add_worksheet(table.name[:31])
        widths = column_widths(table.headings, table.rows, table.wide)
        for column, width in enumerate(widths):
            sheet.set_column(column, column, width, text)
        first = _write_rows(sheet.write_string, table.headings, 0, head, head, frozenset())
        end = _write_rows(sheet.write_string, table.rows, first, text, mark, table.marked)
        _set_heights(sheet, table, widths)
        sheet.ignore_errors({"number_stored_as_text": _WHOLE_SHEET})
        _hold_headings(sheet, first, end, len(widths))
        _set_pages(sheet, table.page_of)
    _save(target.getvalue(), out)


def write_csv(table: OutTable, out: Path) -> None:
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


def _set_heights(sheet: Worksheet, table: OutTable, widths: Sequence[int]) -> None:
    """Make room for rows of several lines: not every program does so when it opens a file."""
    for number, row in enumerate((*table.headings, *table.rows)):
        lines = lines_of(row, widths, bold=number < len(table.headings))
        if lines > 1:
            sheet.set_row(number, lines * _LINE_IN_POINTS)


def _hold_headings(sheet: Worksheet, first: int, end: int, columns: int) -> None:
    """Keep the headings in sight, on the screen and on each page; one row of them can filter."""
    if first == 0:
        return
    sheet.freeze_panes(first, 0)
    sheet.repeat_rows(0, first - 1)
    if first == 1 and columns:
        sheet.autofilter(0, 0, end - 1, columns - 1)


def _set_pages(sheet: Worksheet, page_of: str) -> None:
    """Print on A4 lying down, one page wide and as many long as it takes."""
    sheet.set_landscape()
    sheet.set_paper(_A4)
    sheet.fit_to_pages(1, 0)
    sheet.set_margins(left=0.5, right=0.5, top=0.6, bottom=0.7)
    sheet.hide_gridlines(0)
    sheet.set_footer(f'&C&"Tahoma,Regular"&9{page_of}')


def _save(data: bytes, out: Path) -> None:
    """Put a file in place whole: what stood there before stays until the new one is complete."""
    try:
        write_whole(out, data)
    except OSError as error:
        raise CannotSaveError(file=out) from error
