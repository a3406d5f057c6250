"""The rows of a list of entries: of a long list only the part around where the user is."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, Generic, Protocol, TypeVar

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtWidgets import QWidget

PAGE = 60
Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of the list; ``state`` is a chip's, ``mark`` its word."""

    id: str
    title: str
    caption: str = ""
    mark: str = ""
    state: str = "plain"

    @property
    def spoken(self) -> str:
        """What a screen reader says."""
        return ", ".join(part for part in (self.title, self.mark, self.caption) if part)


class Rows(Protocol):
    """What a list can show, in order; an entry is made when it is about to be seen."""

    @property
    def ids(self) -> Sequence[str]:
        """The keys of all rows."""
        ...

    def entries(self, first: int, last: int) -> Sequence[Entry]:
        """Return the entries from place ``first`` up to ``last``."""
        ...


class HasId(Protocol):
    """A record."""

    @property
    def id(self) -> str:
        """Its key."""
        ...


R = TypeVar("R", bound=HasId)


class Few:
    """Rows that are all made at once."""

    def __init__(self, entries: Sequence[Entry] = ()) -> None:
        self._entries = entries
        self.ids = [entry.id for entry in entries]

    def entries(self, first: int, last: int) -> Sequence[Entry]:
        """Return some of them."""
        return self._entries[first:last]


class Many(Generic[R]):
    """Rows of records in order; ``show`` makes the entry of one."""

    def __init__(self, records: Sequence[R], show: Callable[[R], Entry]) -> None:
        self._records, self._show = records, show
        self.ids = [record.id for record in records]

    def entries(self, first: int, last: int) -> Sequence[Entry]:
        """Return some of them."""
        return [self._show(record) for record in self._records[first:last]]


class EntryModel(QAbstractListModel):
    """A stretch of the rows, which grows at either end; ``first`` is where it begins.

    Further rows are made while ``may_fetch`` says so.
    """

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._rows: Rows = Few()
        self.entries: list[Entry] = []
        self.first = 0
        self.may_fetch: Callable[[], bool] = lambda: True

    @property
    def ids(self) -> Sequence[str]:
        """The keys of all rows, also of those that are not made yet."""
        return self._rows.ids

    def show(self, rows: Rows) -> None:
        """Show other rows, as many as before and from the same place on."""
        count = max(len(self.entries), PAGE)
        self._rows = rows
        self._reset(min(self.first, len(rows.ids) - count), count)

    def reach(self, id: str) -> int:
        """Return the row of an entry, with what stands around it made; -1 where it is not there."""
        if (row := self.row_of(id)) >= 0 or id not in self.ids:
            return row
        place = self.ids.index(id)
        self._reset(min(place - PAGE // 2, len(self.ids) - PAGE), PAGE)
        return place - self.first

    def row_of(self, id: str) -> int:
        """Return the row of an entry that is made, -1 for another."""
        return next((row for row, entry in enumerate(self.entries) if entry.id == id), -1)

    def entry(self, index: Index) -> Entry:
        """Return the entry of a row."""
        return self.entries[index.row()]

    def fetch_before(self) -> int:
        """Make some of the rows before the first one; return how many."""
        count = min(PAGE, self.first) if self.may_fetch() else 0
        if not count:
            return 0
        self.beginInsertRows(QModelIndex(), 0, count - 1)
        self.entries[:0] = self._rows.entries(self.first - count, self.first)
        self.first -= count
        self.endInsertRows()
        return count

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent and parent.isValid() else len(self.entries)

    def canFetchMore(self, parent: Index) -> bool:
        return not parent.isValid() and self._end < len(self.ids) and self.may_fetch()

    def fetchMore(self, parent: Index) -> None:
        more = self._rows.entries(self._end, min(self._end + PAGE, len(self.ids)))
        self.beginInsertRows(QModelIndex(), len(self.entries), len(self.entries) + len(more) - 1)
        self.entries += more
        self.endInsertRows()

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if role == Qt.ItemDataRole.DisplayRole:
            return self.entry(index).title
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self.entry(index).spoken
        return None

    @property
    def _end(self) -> int:
        return self.first + len(self.entries)

    def _reset(self, first: int, count: int) -> None:
        self.beginResetModel()
        self.first = max(first, 0)
        last = min(self.first + count, len(self.ids))
        self.entries = list(self._rows.entries(self.first, last))
        self.endResetModel()
