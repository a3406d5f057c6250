"""The search over a list of the register."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from ui.widgets.fields.search_line import SearchLine
from ui.widgets.tables.table import RowTable


class PeopleSearchLine(SearchLine):
    """The search over the list: Down goes to the list, Esc clears."""

    def __init__(self, hint: str, parent: QWidget | None = None) -> None:
        super().__init__(hint, parent)
        self.table: RowTable | None = None

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Down and self.table:
            self.table.setFocus()
            if not self.table.currentIndex().isValid():
                self.table.choose(0)
        elif event.key() == Qt.Key.Key_Escape:
            self.clear()
        else:
            super().keyPressEvent(event)
