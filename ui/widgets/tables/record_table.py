"""Records under columns, as one way in which the rows of a list show."""

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import QModelIndex, Signal
from PySide6.QtWidgets import QWidget

from ui.widgets.tables.record_rows import ListColumn, ListModel, MatchedRows
from ui.widgets.tables.table import RowTable


class RecordTable(RowTable):
    """What a search found; ``chosen`` and ``opened`` give a record's id, ``several`` many of them.

    It stays on the record that it stands on, also where that is out of the list for a while.
    """

    chosen = Signal(str)
    opened = Signal(str)
    several = Signal(list)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._may_fetch: Callable[[], bool] = lambda: True
        self.records: ListModel[Any] = ListModel((), lambda: self._may_fetch(), self)
        self._stands_on = ""
        self._is_silent = self._is_anew = False
        self.setAccessibleName(name)
        self.setModel(self.records)
        self.let_choose_several()
        self.let_order()
        self.row_chosen.connect(self._on_row)
        self.row_opened.connect(lambda index: self.opened.emit(self.records.id_at(index.row())))
        self.rows_chosen.connect(self._on_rows)

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
        """Choose all that was found, not only the rows that were fetched."""
        self.records.fetch_all()
        super().selectAll()

    def _on_row(self, index: QModelIndex) -> None:
        if index.isValid() and not self._is_silent:
            self._stands_on = self.records.id_at(index.row())
            self.chosen.emit(self._stands_on)

    def _on_rows(self, rows: list[int]) -> None:
        if not self._is_silent:
            self.several.emit([self.records.id_at(row) for row in rows])
