"""Records under columns, as one way in which the rows of a list show."""

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import (
    QEvent,
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    Signal,
)
from PySide6.QtWidgets import QWidget

from ui.widgets.tables.record_rows import ListColumn, ListModel, MatchedRows
from ui.widgets.tables.table import RowTable

_Index = QModelIndex | QPersistentModelIndex


class RecordTable(RowTable):
    """What a search found; ``chosen`` and ``opened`` give a record's id, ``several`` many of them.

    It stays on the record that it stands on, also where that is out of the list for a while.
    """

    chosen = Signal(str)
    opened = Signal(str)
    several = Signal(object)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._may_fetch: Callable[[], bool] = lambda: True
        self.records: ListModel[Any] = ListModel((), lambda: self._may_fetch(), self)
        self._stands_on = ""
        self._is_silent = self._is_anew = self._has_all = False
        self._beyond: Sequence[str] = ()  # of all that was chosen, what was not in the list then
        self._listed = 0
        self.setAccessibleName(name)
        self.setModel(self.records)
        self.let_choose_several()
        self.let_order()
        self.row_chosen.connect(self._on_row)
        self.row_opened.connect(lambda index: self.opened.emit(self.records.id_at(index.row())))
        self.rows_chosen.connect(self._on_rows)
        self.records.rowsInserted.connect(self._on_more)
        self.records.modelReset.connect(self._forget_all)

    @property
    def current(self) -> str:
        """The id of the record that the user stands on, or nothing."""
        index = self.currentIndex()
        return self.records.id_at(index.row()) if index.isValid() else ""

    @property
    def place(self) -> int:
        """The place of that record in the list, -1 for none."""
        return self.currentIndex().row()

    @property
    def count(self) -> int:
        """How many rows are there so far."""
        return self.records.rowCount()

    def id_at(self, place: int) -> str:
        """Return the record at a place."""
        return self.records.id_at(place)

    def holds(self, id: str) -> bool:
        """Tell whether a record is in the list; the rows up to it are fetched."""
        return self.records.reach(id) >= 0

    def fetch_while(self, may_fetch: Callable[[], bool]) -> None:
        """Fetch further rows only while ``may_fetch`` says so."""
        self._may_fetch = may_fetch

    def set_columns(self, columns: Sequence[ListColumn[Any]]) -> None:
        """Show other columns; where they are many they scroll sideways."""
        self.records.set_columns(columns)
        self.set_widths(*(column.width for column in columns))

    def begin_anew(self) -> None:
        """Let what is shown next be shown from its first row on."""
        self._is_anew = True

    def show_rows(self, found: MatchedRows[Any]) -> None:
        """Show what was found, as far down as before, and stay on the same record."""
        anew, self._is_anew = self._is_anew, False
        kept, top = self._stands_on, self.verticalScrollBar().value()
        was_there = not anew and self.records.row_of(kept) >= 0
        self._is_silent = True
        self.records.show(found, again=not anew)
        self.verticalScrollBar().setValue(0 if anew else top)
        row = self.records.reach(kept) if was_there else self.records.row_of(kept)
        if row >= 0:
            self.choose(row)
        self._is_silent = False

    def go_to(self, id: str) -> bool:
        """Stand on a record and bring it into view, without telling; tell whether it is there."""
        row = self.records.reach(id)
        if row >= 0:
            self._is_silent = True
            self.choose(row)
            self._is_silent = False
            self._stands_on = id
        return row >= 0

    def selectAll(self) -> None:
        """Choose all that was found; rows that are not in the list yet are known by their ids."""
        self._beyond, self._listed = self.records.ids_beyond(), self.count
        self._has_all = True
        self._is_silent = True
        super().selectAll()
        self._is_silent = False
        if self.count > 1:
            self._on_rows(list(range(self.count)))

    def selectionCommand(
        self, index: _Index, event: QEvent | None = None
    ) -> QItemSelectionModel.SelectionFlag:
        """Go on from all that was chosen only while rows are taken out of it or put back."""
        command = super().selectionCommand(index, event)
        if command & QItemSelectionModel.SelectionFlag.Clear:
            self._has_all = False
        return command

    def _on_row(self, index: QModelIndex) -> None:
        if index.isValid() and not self._is_silent:
            self._stands_on = self.records.id_at(index.row())
            self.chosen.emit(self._stands_on)

    def _on_rows(self, rows: list[int]) -> None:
        if not self._is_silent:
            beyond = self._beyond[self.count - self._listed :] if self._has_all else ()
            self.several.emit([*(self.records.id_at(row) for row in rows), *beyond])

    def _on_more(self, _parent: QModelIndex, first: int, last: int) -> None:
        """Choose rows that come into the list, where all were chosen before."""
        if self._has_all:
            ends = self.records.index(first, 0), self.records.index(last, 0)
            flags = QItemSelectionModel.SelectionFlag
            self._is_silent = True
            self.selectionModel().select(QItemSelection(*ends), flags.Select | flags.Rows)
            self._is_silent = False

    def _forget_all(self) -> None:
        self._has_all = False
