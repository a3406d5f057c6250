"""The list of people as Qt asks for it; more is looked up when the end comes near."""

from datetime import date
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from ui.text import _
from village_net.village.queries import PersonRow
from village_net.village.search import Matches

PAGE = 200
_Index = QModelIndex | QPersistentModelIndex


class PeopleModel(QAbstractTableModel):
    """Rows of name, age and house; it keeps what it fetched until the next search."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._matches: Matches | None = None
        self._rows: list[PersonRow] = []
        self._today = date.today()

    def show(self, matches: Matches, today: date) -> None:
        """Show the first people of a search."""
        self.beginResetModel()
        self._matches, self._today = matches, today
        self._rows = matches.take(PAGE)
        self.endResetModel()

    @property
    def complete(self) -> bool:
        """Whether everybody who was found is in the list."""
        return self._matches is None or self._matches.complete

    def person_id(self, row: int) -> str:
        """Return who stands in a row."""
        return self._rows[row].id

    def row_of(self, id: str) -> int:
        """Return where a person stands, -1 where they are not among those fetched."""
        return next((row for row, person in enumerate(self._rows) if person.id == id), -1)

    def rowCount(self, parent: _Index | None = None) -> int:
        return 0 if parent and parent.isValid() else len(self._rows)

    def columnCount(self, parent: _Index | None = None) -> int:
        return 0 if parent and parent.isValid() else 3

    def canFetchMore(self, parent: _Index) -> bool:
        return not parent.isValid() and not self.complete

    def fetchMore(self, parent: _Index) -> None:
        if self._matches is None:
            return
        more = self._matches.take(PAGE)
        if more:
            first = len(self._rows)
            self.beginInsertRows(QModelIndex(), first, first + len(more) - 1)
            self._rows += more
            self.endInsertRows()

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        person = self._rows[index.row()]
        age = str(person.birth.age(self._today)) if person.birth else "–"
        return (person.name, age, person.house_number)[index.column()]

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if role == Qt.ItemDataRole.DisplayRole and orientation == Qt.Orientation.Horizontal:
            return (_("Name"), _("Age"), _("House"))[section]
        return None
