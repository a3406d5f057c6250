"""A table paper, declared once: what stands on paper, and what a spreadsheet holds of it.

Columns say how the value of a row is written; all else follows from them: totals, what is masked,
whether the paper is for offices alone, and which tables a spreadsheet gets.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from itertools import groupby
from typing import Any, Generic, TypeVar

from village_net.documents.document import DocumentSheet
from village_net.documents.drawing import Drawing
from village_net.documents.paper import Paper
from village_net.i18n import N_
from village_net.thai.national_id import formatted, masked
from village_net.village.register.records import Village

Row = TypeVar("Row")
# A whole number is written with its thousands parted on paper, and plain in a spreadsheet; of what
# is not known a dash is left.
Value = str | int | None
UNKNOWN = "–"
TOTAL = N_("Total")
_NUMBER = N_("No.")


class Where(StrEnum):
    """On which of its two forms a column stands."""

    BOTH = "both"
    PAPER = "paper"
    SHEET = "sheet"


@dataclass(frozen=True)
class Column(Generic[Row]):
    """A column: its title, a msgid with its ``holes``, and how the value of a row is written.

    It is as wide as its widest cell, and takes its ``share`` of the room that is left over. On
    paper one of ``once`` stands in the first row of a group alone, and ``strong`` ones are bold
    there; ``names`` break at spaces; one to ``tick`` is empty but for a box. What is ``private``
    may not hang in public, what is ``masked`` is partly hidden. ``total`` is written below all
    rows.
    """

    title: str
    value: Callable[[Row, Paper], Value]
    share: float = 0
    right: bool = False
    strong: bool = False
    names: bool = False
    tick: bool = False
    once: bool = False
    private: bool = False
    masked: bool = False
    where: Where = Where.BOTH
    total: Callable[[Sequence[Row], Paper], Value] | None = None
    holes: Callable[[Paper], Mapping[str, object]] | None = None

    def head(self, paper: Paper) -> str:
        """Return the title as a paper says it."""
        return paper.say(self.title, **(self.holes(paper) if self.holes else {}))


def number_column(
    title: str,
    number: Callable[[Row], int | None],
    *,
    summed: bool = False,
) -> Column[Row]:
    """Return a column of whole numbers, level at the right, perhaps with their sum below."""

    def total(rows: Sequence[Row], _paper: Paper) -> Value:
        return sum(number(row) or 0 for row in rows)

    return Column(
        title,
        lambda row, _paper: number(row),
        right=True,
        total=total if summed else None,
    )


def id_column(id: Callable[[Row], str | None], *, full: bool) -> Column[Row]:
    """Return the column of national IDs: in full for offices, else partly hidden.

    Where ``id`` gives None there is nobody to have one.
    """
    write = formatted if full else masked

    def value(row: Row, _paper: Paper) -> Value:
        found = id(row)
        if found is None:
            return ""
        return write(found) if found else None

    return Column(N_("National ID"), value, private=full, masked=not full)


@dataclass(frozen=True)
class Table(Generic[Row]):
    """Columns and rows; rows that are ``together`` are a group, which a page end parts last.

    ``title`` and the sentences below it are said already, ``count`` follows the title on paper.
    What is ``empty`` says so; without a word for that a table without rows is left out. In one
    that is ``filled`` in by hand rows are higher. ``numbered`` says where rows bear numbers.
    """

    columns: Sequence[Column[Row]]
    rows: Sequence[Row]
    title: str = ""
    count: str = ""
    prose: tuple[str, ...] = ()
    empty: str = ""
    together: Callable[[Row], object] | None = None
    numbered: Where | None = None
    size: float = 15
    filled: bool = False
    in_sheet: bool = True

    def heads(self, paper: Paper, where: Where) -> list[str]:
        """Return the titles of the columns of a form."""
        said = [column.head(paper) for column in self.shown(where)]
        return [paper.say(_NUMBER), *said] if self._bears_numbers(where) else said

    def shown(self, where: Where) -> list[Column[Row]]:
        """Return the columns of a form."""
        return [c for c in self.columns if c.where in (Where.BOTH, where)]

    def groups(self, paper: Paper, where: Where) -> Iterator[list[tuple[str, ...]]]:
        """Yield the rows of a form as it writes them, group by group."""
        columns, number = self.shown(where), 0
        for group in self._grouped():
            written: list[tuple[str, ...]] = []
            for row in group:
                number += 1
                cells = _cells(columns, row, paper, where, follows=bool(written))
                written.append((str(number), *cells) if self._bears_numbers(where) else cells)
            yield written

    def total(self, paper: Paper, where: Where) -> tuple[str, ...] | None:
        """Return the line of totals; None where nothing is added up."""
        columns = self.shown(where)
        if not self.rows or not any(column.total for column in columns):
            return None
        sums = [_written(c.total(self.rows, paper), where) if c.total else "" for c in columns]
        if not columns[0].total:
            sums[0] = paper.say(TOTAL)
        return ("", *sums) if self._bears_numbers(where) else tuple(sums)

    @property
    def is_numbered_on_paper(self) -> bool:
        """Whether its rows bear numbers on paper."""
        return self._bears_numbers(Where.PAPER)

    def _grouped(self) -> Iterator[Sequence[Row]]:
        if self.together is None:
            yield from ([row] for row in self.rows)
        else:
            yield from (list(group) for _key, group in groupby(self.rows, self.together))

    def _bears_numbers(self, where: Where) -> bool:
        return self.numbered in (Where.BOTH, where)


@dataclass(frozen=True)
class SmallTables:
    """Small tables side by side, such as totals of different kinds; no spreadsheet holds them."""

    tables: tuple[Table[Any], ...]


@dataclass(frozen=True)
class Sentence:
    """A sentence between tables, some of it bold in front; perhaps with a title above."""

    text: str
    head: str = ""
    title: str = ""


@dataclass(frozen=True)
class Chart:
    """A drawing as wide as the text, perhaps with a title above."""

    drawing: Callable[[float], Drawing]
    title: str = ""


Part = Table[Any] | SmallTables | Sentence | Chart


@dataclass(frozen=True)
class Listing:
    """A table paper: what stands above, its parts one below the other, who signs.

    Everything is said already. Where several tables go into one spreadsheet, the column
    ``section`` names the table of each row. ``note`` stands at the foot of pages unless something
    on them is hidden or private; ``warning`` bold above the parts. A ``wide`` paper lies across.
    """

    village: Village
    day: date
    title: str
    parts: tuple[Part, ...]
    lines: tuple[str, ...] = ()
    period: tuple[date, date] | None = None
    note: str = ""
    warning: str = ""
    signers: tuple[str, ...] = ()
    wide: bool = False
    section: str = ""
    sheet_name: str = ""
    private: bool = False

    @property
    def for_offices(self) -> bool:
        """Whether it holds what may not hang in public."""
        return self.private or any(column.private for column in self._on_paper())

    @property
    def hides_ids(self) -> bool:
        """Whether national IDs on it are partly hidden."""
        return any(column.masked for column in self._on_paper())

    def _on_paper(self) -> Iterator[Column[Any]]:
        for part in self.parts:
            if isinstance(part, Table):
                yield from part.shown(Where.PAPER)


def sheet_of(listing: Listing, paper: Paper) -> DocumentSheet:
    """Return what a spreadsheet holds of a table paper."""
    tables = [part for part in listing.parts if isinstance(part, Table) and part.in_sheet]
    heads = tables[0].heads(paper, Where.SHEET) if tables else []
    rows: list[Sequence[str]] = []
    for table in tables:
        before = (table.title,) if listing.section else ()
        for group in table.groups(paper, Where.SHEET):
            rows += ((*before, *row) for row in group)
        if total := table.total(paper, Where.SHEET):
            rows.append((*before, *total))
    if listing.section:
        heads = [listing.section, *heads]
    return DocumentSheet(listing.sheet_name or listing.title, heads, rows)


def _cells(
    columns: Sequence[Column[Row]], row: Row, paper: Paper, where: Where, *, follows: bool
) -> tuple[str, ...]:
    hidden = follows and where is Where.PAPER
    return tuple(
        "" if column.once and hidden else _written(column.value(row, paper), where)
        for column in columns
    )


def _written(value: Value, where: Where) -> str:
    if value is None:
        return UNKNOWN
    if isinstance(value, int):
        return f"{value:,}" if where is Where.PAPER else str(value)
    return value
