"""Invented lists for the tests of exchange, as sheets in memory or as files."""

from collections.abc import Sequence
from datetime import date, datetime
from pathlib import Path

import xlsxwriter

from tests.people import village_store
from village_net.exchange import (
    ImportPlan,
    Mapping,
    choose_sheet,
    guess_mapping,
    plan_import,
    read_source,
)
from village_net.exchange.readers.sheet import Cell, Row, Sheet
from village_net.store import Store

FILES = Path(__file__).parent.parent / "files" / "exchange"


def sheet_of(*rows: list[Cell], carries_house: bool = True) -> Sheet:
    """Return a table as a reader would."""
    return Sheet("ทะเบียน", list[Row](rows), "roster.xlsx", carries_house)


def mapped(sheet: Sheet) -> Mapping:
    """Return what the columns are taken for in a village that remembers nothing."""
    return guess_mapping(village_store(), sheet)


def plan_of(
    *rows: list[Cell], store: Store | None = None, carries_house: bool = True
) -> ImportPlan:
    """Return the plan for a table in memory."""
    sheet = sheet_of(*rows, carries_house=carries_house)
    where = store or village_store()
    return plan_import(where, sheet, guess_mapping(where, sheet))


def workbook(file: Path, rows: Sequence[Sequence[object]]) -> Path:
    """Write a workbook: texts that begin with = are formulas whose last result was 99."""
    with xlsxwriter.Workbook(str(file)) as book:
        sheet = book.add_worksheet("ทะเบียน")
        style = book.add_format({"num_format": "d/m/yyyy"})
        for number, row in enumerate(rows):
            for column, cell in enumerate(row):
                if isinstance(cell, date):
                    moment = datetime(cell.year, cell.month, cell.day)
                    sheet.write_datetime(number, column, moment, style)
                elif isinstance(cell, str) and cell.startswith("="):
                    sheet.write_formula(number, column, cell, value="99")
                elif isinstance(cell, str):
                    sheet.write_string(number, column, cell)
                elif cell is not None:
                    sheet.write(number, column, cell)
    return file


def planned(store: Store, file: Path) -> ImportPlan:
    """Return the plan for a file, all of it found out by the app itself."""
    sheet = choose_sheet(read_source(file))
    return plan_import(store, sheet, guess_mapping(store, sheet))
