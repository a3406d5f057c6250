"""Reads Excel workbooks, after a look at the container for what could harm the computer."""

from collections.abc import Iterator
from pathlib import Path
from typing import IO

from python_calamine import (
    CalamineError,
    CalamineSheet,
    CalamineWorkbook,
    PasswordError,
    SheetTypeEnum,
    SheetVisibleEnum,
)

from village_net.exchange.errors import (
    EmptyFileError,
    NotSpreadsheetError,
    OldSpreadsheetError,
    PasswordProtectedError,
    UnreadableFileError,
)
from village_net.exchange.readers.sheet import Row, Sheet
from village_net.exchange.readers.workbook_guard import safe_workbook

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")


def takes_xlsx(path: Path) -> bool:
    """Tell whether a path is a file that calls itself a workbook of Excel, of today or of old."""
    return path.suffix.lower() in (".xlsx", ".xlsm", ".xls")


def read_xlsx(path: Path) -> list[Sheet]:
    """Return the visible sheets that hold something; formulas count as their last result.

    Raises:
        EmptyFileError, NotSpreadsheetError, OldSpreadsheetError, PasswordProtectedError,
        TooBigError, UnreadableFileError, UnsafeFileError.
    """
    try:
        _check_start(path)
        sheets = _sheets(path, safe_workbook(path))
    except OSError as error:
        raise UnreadableFileError(file=path.name) from error
    if not sheets:
        raise EmptyFileError(file=path.name)
    return sheets


def _sheets(path: Path, safe: Path | IO[bytes]) -> list[Sheet]:
    try:
        with CalamineWorkbook.from_object(safe) as workbook:
            read = [_sheet(workbook, name, path.name) for name in _sheet_names(workbook)]
            return [sheet for sheet in read if sheet]
    except PasswordError as error:
        raise PasswordProtectedError(file=path.name) from error
    except CalamineError as error:
        raise NotSpreadsheetError(file=path.name) from error
    except BaseException as error:
        # A panic of the Rust library is no Exception; for the user it is a damaged file.
        if type(error).__name__ == "PanicException":
            raise NotSpreadsheetError(file=path.name) from error
        raise


def _sheet_names(workbook: CalamineWorkbook) -> list[str]:
    tables = [s for s in workbook.sheets_metadata if s.typ is SheetTypeEnum.WorkSheet]
    visible = [s.name for s in tables if s.visible is SheetVisibleEnum.Visible]
    return visible or [s.name for s in tables]


def _sheet(workbook: CalamineWorkbook, name: str, file: str) -> Sheet | None:
    found = workbook.get_sheet_by_name(name)
    rows = found.to_python(skip_empty_area=False)
    if not any(cell not in ("", None) for row in rows for cell in row):
        return None
    return Sheet(name, list[Row](rows), file, merged=tuple(_merged(found)))


def _check_start(path: Path) -> None:
    """Tell an Excel file of today from an old or a locked one, which share another container."""
    with path.open("rb") as opened:
        start = opened.read(len(_OLE))
        rest = opened.read() if start == _OLE else b""
    if not start:
        raise EmptyFileError(file=path.name)
    if start == _OLE:
        locked = _ENCRYPTED in rest
        raise (PasswordProtectedError if locked else OldSpreadsheetError)(file=path.name)


def _merged(sheet: CalamineSheet) -> Iterator[tuple[int, int, int]]:
    """Yield the first and last row and the first column of what is merged over several rows."""
    for (first, column), (last, _to) in sheet.merged_cell_ranges or ():
        if last > first:
            yield first, last, column
