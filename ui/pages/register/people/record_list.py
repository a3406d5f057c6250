"""A list of the register: the table of what was found, or what to do where nothing was."""

from collections.abc import Callable, Sequence
from typing import Any, Generic, TypeVar

from PySide6.QtCore import QModelIndex, Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from ui.pages.register.people.lists import ListColumn, ListModel, MatchedRows, Row
from ui.widgets.tables.table import RowTable

R = TypeVar("R", bound=Row)


class RecordList(QStackedWidget, Generic[R]):
    """Shows what a search found. ``chosen``, ``pressed`` and ``opened`` give a record's id."""

    chosen = Signal(str)
    pressed = Signal()
    opened = Signal(str)

    def __init__(
        self,
        name: str,
        columns: Sequence[ListColumn[R]],
        nothing: QWidget,
        may_fetch: Callable[[], bool],
        parent: Any = None,
    ) -> None:
        super().__init__(parent)
        self.model: ListModel[R] = ListModel(columns, may_fetch, self)
        self.table = RowTable()
        self.table.setAccessibleName(name)
        self.table.setModel(self.model)
        self.table.chosen.connect(self._on_chosen)
        self.table.opened.connect(lambda index: self.opened.emit(self.model.id_at(index.row())))
        self.table.clicked.connect(lambda _index: self.pressed.emit())
        self.set_columns(columns)
        self.addWidget(self.table)
        self.addWidget(nothing)

    def set_columns(self, columns: Sequence[ListColumn[R]]) -> None:
        """Show other columns; where they are many they scroll sideways."""
        self.model.set_columns(columns)
        self.table.set_widths(*(column.width for column in columns))

    def show_found(self, matches: MatchedRows[R], *, again: bool = False) -> None:
        """Show what a search found; ``again`` as far down as before."""
        top = self.table.verticalScrollBar().value()
        self.model.show(matches, again=again)
        if again:
            self.table.verticalScrollBar().setValue(top)
        self.setCurrentIndex(0 if self.model.rowCount() else 1)

    def choose(self, id: str, *, fetched: bool = False) -> None:
        """Mark a record's row and bring it into view; ``fetched`` only where it is near enough."""
        place = self.model.row_of(id) if fetched else self.model.reach(id)
        if place >= 0 and self.table.currentIndex().row() != place:
            self.table.choose(place)

    def _on_chosen(self, index: QModelIndex) -> None:
        if index.isValid():
            self.chosen.emit(self.model.id_at(index.row()))
