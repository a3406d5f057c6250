"""Reads Excel workbooks, after a look at the container for what could harm the computer."""

import codecs
import re
import zipfile
import zlib
from pathlib import Path
from typing import IO

from python_calamine import (
    CalamineError,
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
    TooBigError,
    UnreadableFileError,
    UnsafeFileError,
)
from village_net.exchange.sheet import MOST_UNPACKED, Row, Sheet

# calamine lays a sheet out as a full rectangle; one stray cell at the far corner fills the memory.
MOST_CELLS = 10_000_000

_CHUNK = 1 << 20
_BEFORE_XML = codecs.BOM_UTF8 + codecs.BOM_UTF16_LE + b" \t\r\n\0"
_LONGEST_TAG = 1 << 16
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
_DEFINITIONS = (b"<!DOCTYPE", b"<!ENTITY")
_FILLED_CELL = re.compile(rb'<(?:\w+:)?c\s[^<>]*?\br="([A-Z]{1,3})(\d{1,7})"[^<>]*[^</]>')


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
        _check_container(path)
        sheets = _sheets(path)
    except OSError as error:
        raise UnreadableFileError(file=path.name) from error
    if not sheets:
        raise EmptyFileError(file=path.name)
    return sheets


def _sheets(path: Path) -> list[Sheet]:
    try:
        with CalamineWorkbook.from_path(path) as workbook:
            return [
                Sheet(name, rows, path.name)
                for name in _sheet_names(workbook)
                if (rows := _rows(workbook, name))
            ]
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


def _rows(workbook: CalamineWorkbook, name: str) -> list[Row]:
    rows = workbook.get_sheet_by_name(name).to_python(skip_empty_area=False)
    filled = any(cell not in ("", None) for row in rows for cell in row)
    return list[Row](rows) if filled else []


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


def _check_container(path: Path) -> None:
    try:
        with zipfile.ZipFile(path) as container:
            members = container.infolist()
            if "xl/workbook.xml" not in {member.filename for member in members}:
                raise NotSpreadsheetError(file=path.name)
            if sum(member.file_size for member in members) > MOST_UNPACKED:
                raise TooBigError(file=path.name)
            # The directory may lie, so what really comes out is counted as well.
            left = MOST_UNPACKED
            for member in members:
                with container.open(member) as opened:
                    left -= _check_member(opened, left, path)
    except (zipfile.BadZipFile, zlib.error, NotImplementedError, RuntimeError, EOFError) as error:
        raise NotSpreadsheetError(file=path.name) from error


def _check_member(opened: IO[bytes], left: int, path: Path) -> int:
    """Return the unpacked size of a member, or refuse it; pictures are only counted."""
    size, last_row, last_column, tail, is_xml = 0, 0, 0, b"", False
    while chunk := opened.read(_CHUNK):
        is_xml = is_xml or (size == 0 and chunk.lstrip(_BEFORE_XML).startswith(b"<"))
        size += len(chunk)
        if size > left:
            raise TooBigError(file=path.name)
        if not is_xml:
            continue
        # UTF-16 is allowed in XML and would hide the words.
        text = tail + chunk.replace(b"\0", b"")
        if any(word in text for word in _DEFINITIONS):
            raise UnsafeFileError(file=path.name)
        for column, row in _FILLED_CELL.findall(text):
            last_row = max(last_row, int(row))
            last_column = max(last_column, _column_number(column))
        if last_row * last_column > MOST_CELLS:
            raise TooBigError(file=path.name)
        # A tag may go on in the next piece.
        tail = text[max(text.rfind(b"<"), len(text) - _LONGEST_TAG) :]
    return size


def _column_number(letters: bytes) -> int:
    number = 0
    for letter in letters:
        number = number * 26 + letter - 64
    return number
