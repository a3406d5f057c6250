"""Files in and out: rosters from XLSX, CSV and the 43-file set, lists to XLSX and CSV."""

from pathlib import Path

from village_net.exchange.columns.date_order import DATE_ORDER_NAMES, DateOrder
from village_net.exchange.columns.example import example_of_date
from village_net.exchange.columns.fields import FIELD_NAMES, RosterField
from village_net.exchange.columns.guess import (
    choose_sheet,
    guess_mapping,
    other_sheets,
    propose_mapping,
)
from village_net.exchange.columns.headings import BASIS_NAMES, Basis
from village_net.exchange.columns.mapping import MappedColumn, Mapping
from village_net.exchange.out.people_list import export_people
from village_net.exchange.out.rejects import write_rejects
from village_net.exchange.plan.blocks import ABOUT_TABLES
from village_net.exchange.plan.edits import apply_import
from village_net.exchange.plan.matching import MATCHING_NAMES, Matching
from village_net.exchange.plan.outcome import PlannedRow, Remark, RowOutcome
from village_net.exchange.plan.told import not_read, passed_over
from village_net.exchange.plan.whole import ImportPlan, plan_import
from village_net.exchange.readers.csv_file import read_csv, takes_csv
from village_net.exchange.readers.files43 import read_files43, takes_files43
from village_net.exchange.readers.sheet import Sheet
from village_net.exchange.readers.source import Reader, Source, read_with
from village_net.exchange.readers.xlsx import read_xlsx, takes_xlsx
from village_net.i18n import N_

READERS = (
    Reader(
        "43files", N_("Files of the health centre (43 files)"), "*.txt", takes_files43, read_files43
    ),
    Reader("xlsx", N_("Excel workbook"), "*.xlsx *.xlsm *.xls", takes_xlsx, read_xlsx),
    Reader("csv", N_("CSV table"), "*.csv *.txt *.tsv", takes_csv, read_csv),
)


def read_source(path: Path) -> Source:
    """Return what a file or folder holds, read by the first of READERS that takes it.

    Raises:
        MissingFileError, UnknownKindError, and the refusals of the readers.
    """
    return read_with(READERS, path)


__all__ = [
    "ABOUT_TABLES",
    "BASIS_NAMES",
    "DATE_ORDER_NAMES",
    "FIELD_NAMES",
    "MATCHING_NAMES",
    "READERS",
    "Basis",
    "DateOrder",
    "ImportPlan",
    "MappedColumn",
    "Mapping",
    "Matching",
    "PlannedRow",
    "Reader",
    "Remark",
    "RosterField",
    "RowOutcome",
    "Sheet",
    "Source",
    "apply_import",
    "choose_sheet",
    "example_of_date",
    "export_people",
    "guess_mapping",
    "not_read",
    "other_sheets",
    "passed_over",
    "plan_import",
    "propose_mapping",
    "read_source",
    "write_rejects",
]
