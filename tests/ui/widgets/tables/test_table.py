"""A table's row is one thing: under the pointer, chosen, and below its head."""

import pytest
from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, QPoint, Qt
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from ui.theme import colours_of
from ui.widgets.entries import Entry, EntryList
from ui.widgets.tables.table import RowTable

Index = QModelIndex | QPersistentModelIndex
RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class Model(QAbstractTableModel):
    """Two columns of the letter I, the second a number."""

    def rowCount(self, parent: Index | None = None) -> int:
        return 4

    def columnCount(self, parent: Index | None = None) -> int:
        return 2

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if role == Qt.ItemDataRole.TextAlignmentRole and index.column() == 1:
            return RIGHT
        return "I" if role == Qt.ItemDataRole.DisplayRole else None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        if role == Qt.ItemDataRole.TextAlignmentRole and section == 1:
            return RIGHT
        return "I" if role == Qt.ItemDataRole.DisplayRole else None


@pytest.fixture
def table(qtbot: QtBot) -> RowTable:
    made = RowTable()
    made.setModel(Model(made))
    qtbot.addWidget(made)
    made.set_widths(200, 100)
    made.resize(400, 260)
    made.show()
    return made


def painted(table: RowTable) -> QImage:
    return table.viewport().grab().toImage()


def ground(table: RowTable, picture: QImage, row: int, column: int) -> str:
    place = table.visualRect(table.model().index(row, column)).center()
    return picture.pixelColor(place.x() - 30, place.y() - 12).name()


def test_the_pointer_colours_the_whole_row(table: RowTable, qtbot: QtBot) -> None:
    place = table.visualRect(table.model().index(1, 0)).center()
    qtbot.mouseMove(table.viewport(), place - QPoint(1, 0))
    qtbot.mouseMove(table.viewport(), place)
    hover = colours_of(table).hover.lower()
    picture = painted(table)
    assert [ground(table, picture, 1, column) for column in (0, 1)] == [hover, hover]
    assert ground(table, picture, 2, 0) != hover
    qtbot.mouseMove(table.horizontalHeader())
    table.leaveEvent(None)  # type: ignore[arg-type] - what Qt gives is not looked at
    assert ground(table, painted(table), 1, 1) != hover


def test_the_chosen_row_has_a_bar_of_three_pixels_at_its_left(table: RowTable) -> None:
    table.choose(2)
    picture, row = painted(table), table.visualRect(table.model().index(2, 0))
    accent = colours_of(table).accent.lower()
    seen = [picture.pixelColor(x, row.center().y()).name() == accent for x in range(4)]
    assert seen == [True, True, True, False]


def test_a_chosen_entry_has_the_same_bar(qtbot: QtBot) -> None:
    entries = EntryList("รายการ")
    qtbot.addWidget(entries)
    entries.show_entries([Entry("a", "ก"), Entry("b", "ข")])
    entries.resize(300, 200)
    entries.show()
    entries.go_to("b")
    picture = entries.viewport().grab().toImage()
    accent = colours_of(entries).accent.lower()
    middle = entries.visualRect(entries.currentIndex()).center().y()
    assert sum(picture.pixelColor(x, middle).name() == accent for x in range(6)) == 3


@pytest.mark.parametrize("column", [0, 1])
def test_the_words_of_a_head_stand_over_those_of_its_cells(table: RowTable, column: int) -> None:
    table.clearSelection()
    head, cells = table.horizontalHeader().viewport().grab().toImage(), painted(table)
    left = table.columnViewportPosition(column)
    across = range(left, left + table.columnWidth(column))
    row = table.visualRect(table.model().index(0, column))
    in_cell = [x for x in across if _ink(cells, x, row.top() + 4, row.bottom() - 4)]
    in_head = [x for x in across if _ink(head, x, 4, head.height() - 4)]
    side = max if column else min
    assert abs(side(in_cell) - side(in_head)) <= 1


def _ink(picture: QImage, x: int, top: int, bottom: int) -> bool:
    return any(picture.pixelColor(x, y).lightness() < 170 for y in range(top, bottom))


def test_the_row_on_which_a_key_leads_into_the_table_is_marked(
    table: RowTable, qtbot: QtBot
) -> None:
    table.activateWindow()
    qtbot.waitUntil(table.isActiveWindow)
    table.clearFocus()
    table.setFocus(Qt.FocusReason.TabFocusReason)
    assert table.selectionModel().isRowSelected(table.currentIndex().row())
