"""The one door for workbooks of strangers: every part is parsed before anything lays it out.

calamine lays a sheet out as a full rectangle, so that one stray cell at the far corner would fill
the memory; how a cell is spelled is therefore judged by a real parser, which knows no definitions
and no entities of the file's own. ``safe_workbook`` is what every import of a workbook begins with.
"""

import io
import re
import zipfile
import zlib
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import IO, Any
from xml.parsers import expat
from xml.sax.saxutils import escape, quoteattr

from village_net.exchange.errors import NotSpreadsheetError, TooBigError, UnsafeFileError
from village_net.exchange.readers.sheet import MOST_UNPACKED

MOST_CELLS = 10_000_000
LAST_ROW, LAST_COLUMN = 1_048_576, 16_384  # of any spreadsheet

_CHUNK = 1 << 20
# 32,767 letters are the most that a cell holds; written as numbers of characters they take so much.
_LONGEST_TEXT = 1 << 19
_BEFORE_XML = b"\xef\xbb\xbf\xff\xfe \t\r\n\0"
_PLACE = re.compile(r"([A-Za-z]{1,3})([0-9]{1,7})")
_ENCODINGS = frozenset({"utf-8", "utf8", "us-ascii", "ascii", "utf-16"})
_STRINGS = "xl/sharedStrings.xml"


def safe_workbook(path: Path) -> Path | IO[bytes]:
    """Return what may be laid out: the file itself, or a copy without blank cells far away.

    Raises:
        NotSpreadsheetError, TooBigError, UnsafeFileError, OSError.
    """
    try:
        with zipfile.ZipFile(path) as container:
            wide = _checked(container, path)
            return _without_strays(container, wide, path) if wide else path
    except (
        zipfile.BadZipFile,
        zlib.error,
        NotImplementedError,
        RuntimeError,
        EOFError,
        expat.ExpatError,
    ) as error:
        raise NotSpreadsheetError(file=path.name) from error


def _checked(container: zipfile.ZipFile, path: Path) -> list[str]:
    """Return the sheets that reach too far; the members are read to their end, each once."""
    members = container.infolist()
    if "xl/workbook.xml" not in {member.filename for member in members}:
        raise NotSpreadsheetError(file=path.name)
    if sum(member.file_size for member in members) > MOST_UNPACKED:
        raise TooBigError(file=path.name)
    # The directory may lie, so what really comes out is counted as well.
    left, cells, wide = MOST_UNPACKED, 0, list[str]()
    for member in members:
        with container.open(member) as opened:
            size, extent = _checked_member(opened, left, path)
        left -= size
        if extent.cells > MOST_CELLS:
            wide.append(member.filename)
        else:
            cells += extent.cells
    if cells > MOST_CELLS:
        raise TooBigError(file=path.name)
    return wide


@dataclass
class Extent:
    """How far the filled cells of a sheet reach, as a parser comes by them."""

    path: Path
    rows: int = 0
    columns: int = 0
    row: int = 0
    column: int = 0
    _text: str = ""
    _numbers: dict[str, int] = field(default_factory=dict[str, int])

    @property
    def cells(self) -> int:
        """The rectangle that holds all of them."""
        return self.rows * self.columns

    def start(self, name: str, attributes: dict[str, str]) -> None:
        """Take in the beginning of an element of a sheet."""
        if ":" in name:
            name = name.rpartition(":")[2]
        # A long list has a million cells: no call more than needed for each.
        if name == "v" or name == "is" or name == "f":
            if self.row > self.rows:
                self.rows = self.row
            if self.column > self.columns:
                self.columns = self.column
        elif name == "c":
            self._place(attributes.get("r"))
        elif name == "row":
            self._text = attributes.get("r") or str(self.row + 1)
            if not (self._text.isascii() and self._text.isdigit()):
                raise NotSpreadsheetError(file=self.path.name)
            self.row, self.column = self._within(int(self._text[:9]), LAST_ROW), 0

    def _place(self, written: str | None) -> None:
        if written is None:
            self.column = self._within(self.column + 1, LAST_COLUMN)
            return
        # Nearly every cell is spelled as its row is: its letters are looked up, and that is all.
        letters = written.removesuffix(self._text)
        number = self._numbers.get(letters)
        if number is None or len(letters) + len(self._text) != len(written):
            found = _PLACE.fullmatch(written)
            if not found:
                raise NotSpreadsheetError(file=self.path.name)
            self.row = self._within(int(found[2]), LAST_ROW)
            self._text, number = found[2], self._within(column_number(found[1]), LAST_COLUMN)
            self._numbers[found[1]] = number
        self.column = number

    def _within(self, number: int, last: int) -> int:
        if number > last:
            raise TooBigError(file=self.path.name)
        return number


def column_number(letters: str) -> int:
    """Return the number of a column, counted from 1: AA is 27."""
    number = 0
    for letter in letters.upper():
        number = number * 26 + ord(letter) - 64
    return number


def _checked_member(opened: IO[bytes], left: int, path: Path) -> tuple[int, Extent]:
    """Return the unpacked size of a member and how far it reaches; pictures are only counted."""
    extent = Extent(path)
    parser, size, since_tag = None, 0, 0
    while chunk := opened.read(_CHUNK):
        if size == 0 and chunk.lstrip(_BEFORE_XML).startswith(b"<"):
            parser = _parser(path)
            parser.StartElementHandler = _sheets_only(parser, extent)
        size += len(chunk)
        if size > left:
            raise TooBigError(file=path.name)
        if parser is None:
            continue
        since_tag = _since_tag(chunk, since_tag, path)
        parser.Parse(chunk, False)
    if parser is not None:
        parser.Parse(b"", True)
    return size, extent


def _since_tag(chunk: bytes, before: int, path: Path) -> int:
    """Return how many bytes ago the last tag began; a longer piece than a cell holds is refused."""
    at = chunk.find(b"<")
    while at >= 0:
        if before + at > _LONGEST_TEXT:
            break
        # The last tag within reach: nothing that is longer than a cell can lie between.
        start = chunk.rfind(b"<", at, at + _LONGEST_TEXT)
        before, chunk = 0, chunk[start + 1 :]
        at = chunk.find(b"<")
    if before + (at if at >= 0 else len(chunk)) > _LONGEST_TEXT:
        raise TooBigError(file=path.name)
    return before + len(chunk)


def _parser(path: Path) -> Any:
    """Return a parser that refuses definitions, entities, CDATA and rare encodings."""
    parser: Any = expat.ParserCreate()

    def refuse(*_what: object) -> None:
        raise UnsafeFileError(file=path.name)

    def declared(_version: str, encoding: str | None, _alone: int) -> None:
        if encoding and encoding.lower() not in _ENCODINGS:
            raise UnsafeFileError(file=path.name)

    parser.XmlDeclHandler = declared
    parser.StartDoctypeDeclHandler = refuse
    parser.EntityDeclHandler = refuse
    parser.StartCdataSectionHandler = refuse
    parser.buffer_text = True
    return parser


def _sheets_only(parser: Any, extent: Extent) -> Any:
    """Return a handler that goes on with the elements of a sheet, and leaves all else alone."""

    def root(name: str, _attributes: dict[str, str]) -> None:
        sheet = name.rpartition(":")[2] == "worksheet"
        parser.StartElementHandler = extent.start if sheet else None

    return root


def _without_strays(container: zipfile.ZipFile, wide: list[str], path: Path) -> IO[bytes]:
    """Return a copy in which sheets that reach too far keep only the cells that say something."""
    blank = _blank_strings(container, path)
    copy = io.BytesIO()
    with zipfile.ZipFile(copy, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as made:
        for member in container.infolist():
            data = container.read(member)
            made.writestr(
                member.filename,
                _said_cells(data, blank, path) if member.filename in wide else data,
            )
    copy.seek(0)
    return copy


def _blank_strings(container: zipfile.ZipFile, path: Path) -> set[str]:
    """Return the numbers of the shared texts that hold white space only."""
    if _STRINGS not in container.namelist():
        return set()
    texts: list[str] = []
    parser = _parser(path)

    def start(name: str, _attributes: dict[str, str]) -> None:
        if name.rpartition(":")[2] == "si":
            texts.append("")

    def letters(text: str) -> None:
        if texts and text.strip():
            texts[-1] = "x"

    parser.StartElementHandler, parser.CharacterDataHandler = start, letters
    parser.Parse(container.read(_STRINGS), True)
    return {str(number) for number, text in enumerate(texts) if not text}


def _said_cells(data: bytes, blank: set[str], path: Path) -> bytes:
    """Return a plain sheet of the cells that hold more than white space."""
    cells, extent = _Cells(path), Extent(path)
    parser = _parser(path)
    cells.read(parser, data)
    rows: dict[int, list[str]] = {}
    for row, column, attributes, text in cells.found:
        kind = attributes.get("t", "")
        if not text.strip() or (kind == "s" and text.strip() in blank):
            continue
        extent.rows, extent.columns = max(extent.rows, row), max(extent.columns, column)
        rows.setdefault(row, []).append(_cell(row, column, attributes, text))
    if extent.cells > MOST_CELLS:
        raise TooBigError(file=path.name)
    return "".join(_sheet(rows)).encode()


class _Cells:
    """Every cell of a sheet with its place, attributes and text."""

    def __init__(self, path: Path) -> None:
        self.found: list[tuple[int, int, dict[str, str], str]] = []
        self._extent = Extent(path)
        self._attributes: dict[str, str] = {}
        self._text = ""
        self._inside = False

    def read(self, parser: Any, data: bytes) -> None:
        """Go through a sheet."""
        parser.StartElementHandler = self._start
        parser.EndElementHandler = self._end
        parser.CharacterDataHandler = self._letters
        parser.Parse(data, True)

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        self._extent.start(name, attributes)
        local = name.rpartition(":")[2]
        if local == "c":
            self._attributes, self._text = attributes, ""
        self._inside = self._inside or local in ("v", "t")

    def _end(self, name: str) -> None:
        local = name.rpartition(":")[2]
        if local in ("v", "t"):
            self._inside = False
        elif local == "c" and self._text:
            place = self._extent
            self.found.append((place.row, place.column, self._attributes, self._text))

    def _letters(self, text: str) -> None:
        if self._inside:
            self._text += text


def _cell(row: int, column: int, attributes: dict[str, str], text: str) -> str:
    kind = attributes.get("t", "n")
    style = f" s={quoteattr(attributes['s'])}" if "s" in attributes else ""
    inside = f"<v>{escape(text)}</v>"
    if kind == "inlineStr":
        inside = f"<is><t>{escape(text)}</t></is>"
    return f'<c r="{_letters_of(column)}{row}" t={quoteattr(kind)}{style}>{inside}</c>'


def _letters_of(number: int) -> str:
    letters = ""
    while number:
        number, rest = divmod(number - 1, 26)
        letters = chr(65 + rest) + letters
    return letters


def _sheet(rows: dict[int, list[str]]) -> Iterator[str]:
    yield '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>'
    for row in sorted(rows):
        yield f'<row r="{row}">{"".join(rows[row])}</row>'
    yield "</sheetData></worksheet>"
