"""Records under columns as Qt asks for them; more is looked up when the end comes near."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, Generic, Protocol, TypeVar

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from ui.text import _

PAGE = 200
_STRIDE, _FARTHEST = 1_000, 6_000
_Index = QModelIndex | QPersistentModelIndex


class Row(Protocol):
    """One line of a list, of one record."""

    @property
    def id(self) -> str:
        """The record's key."""
        ...


R = TypeVar("R", bound=Row)
R_co = TypeVar("R_co", bound=Row, covariant=True)


class MatchedRows(Protocol[R_co]):
    """What a search found; more is looked for only when it is asked for."""

    complete: bool

    def take(self, count: int) -> Sequence[R_co]:
        """Return the next rows, fewer than ``count`` only at the end."""
        ...

    def ids(self) -> Sequence[str]:
        """Return the records of all rows that were not taken yet, in order; they stay to take."""
        ...


@dataclass(frozen=True)
class ListColumn(Generic[R]):
    """A column: its msgid, its width in pixels at 14 pt (0 takes what is left), a cell's text.

    A ``number`` stands at the right, and so does its head.
    """

    title: str
    width: int
    text: Callable[[R], str]
    number: bool = False

    @property
    def alignment(self) -> Qt.AlignmentFlag:
        """Where the words stand."""
        side = Qt.AlignmentFlag.AlignRight if self.number else Qt.AlignmentFlag.AlignLeft
        return side | Qt.AlignmentFlag.AlignVCenter


class ListModel(QAbstractTableModel, Generic[R]):
    """Rows under columns; it keeps what it fetched until the next search.

    Further rows are fetched as they scroll into view, while ``may_fetch`` says so.
    """

    def __init__(
        self,
        columns: Sequence[ListColumn[R]],
        may_fetch: Callable[[], bool],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self.columns = columns
        self._may_fetch = may_fetch
        self._matches: MatchedRows[R] | None = None
        self._rows: list[R] = []

    def set_columns(self, columns: Sequence[ListColumn[R]]) -> None:
        """Take other columns; the rows go until the next search."""
        self.beginResetModel()
        self.columns, self._rows, self._matches = columns, [], None
        self.endResetModel()

    def show(self, matches: MatchedRows[R], *, again: bool = False) -> None:
        """Show the first rows of a search; ``again`` as many as were fetched before."""
        count = max(PAGE, min(len(self._rows), _FARTHEST)) if again else PAGE
        self.beginResetModel()
        self._matches = matches
        self._rows = list(matches.take(count))
        self.endResetModel()

    def reach(self, id: str) -> int:
        """Return where a record stands, -1 where it is not among the first thousands.

        The rows up to it are fetched.
        """
        while (row := self.row_of(id)) < 0 and len(self._rows) < _FARTHEST:
            if self.complete or not self._may_fetch():
                break
            self._fetch(_STRIDE)
        return row

    def ids_beyond(self) -> Sequence[str]:
        """Return the records that were found and are not in the list yet, in order."""
        if self._matches is None or self.complete or not self._may_fetch():
            return ()
        return self._matches.ids()

    @property
    def complete(self) -> bool:
        """Whether everything that was found is in the list."""
        return self._matches is None or self._matches.complete

    def id_at(self, row: int) -> str:
        """Return whose row it is."""
        return self._rows[row].id

    def row_of(self, id: str) -> int:
        """Return where a record stands, -1 where it is not among those fetched."""
        return next((row for row, record in enumerate(self._rows) if record.id == id), -1)

    def rowCount(self, parent: _Index | None = None) -> int:
        return 0 if parent and parent.isValid() else len(self._rows)

    def columnCount(self, parent: _Index | None = None) -> int:
        return 0 if parent and parent.isValid() else len(self.columns)

    def canFetchMore(self, parent: _Index) -> bool:
        return not parent.isValid() and not self.complete and self._may_fetch()

    def fetchMore(self, parent: _Index) -> None:
        self._fetch(PAGE)

    def _fetch(self, count: int) -> None:
        more = self._matches.take(count) if self._matches else ()
        if more:
            first = len(self._rows)
            self.beginInsertRows(QModelIndex(), first, first + len(more) - 1)
            self._rows += more
            self.endInsertRows()

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return self.columns[index.column()].alignment
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        return self.columns[index.column()].text(self._rows[index.row()])

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if orientation == Qt.Orientation.Horizontal:
            if role == Qt.ItemDataRole.DisplayRole:
                return _(self.columns[section].title)
            if role == Qt.ItemDataRole.TextAlignmentRole:
                return self.columns[section].alignment
        return None
