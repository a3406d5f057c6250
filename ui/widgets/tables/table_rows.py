"""Rows of a table as one: the pointer colours the whole row, a bar marks the chosen one."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QTableView

from ui.theme import Colours, colours_of, scaled

_BAR = 3
ROW_AIR = 5  # pixels above and below the words of a row in large type
_Index = QModelIndex | QPersistentModelIndex


class RowPainter(QStyledItemDelegate):
    """Paints the cells of a table; ``hovered`` is the row under the pointer, -1 for none."""

    def __init__(self, table: QTableView) -> None:
        super().__init__(table)
        self._table = table
        self.hovered = -1

    def hover(self, row: int) -> None:
        """Colour another row."""
        before, self.hovered = self.hovered, row
        for each in {before, row}:
            self._show(each)

    def initStyleOption(self, option: QStyleOptionViewItem, index: _Index) -> None:
        super().initStyleOption(option, index)
        over = QStyle.StateFlag.State_MouseOver
        option.state = option.state & ~over
        if index.row() == self.hovered:
            option.state = option.state | over

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        super().paint(painter, option, index)
        first = self._table.horizontalHeader().logicalIndex(0)
        if index.column() == first and option.state & QStyle.StateFlag.State_Selected:
            paint_bar(painter, option.rect, colours_of(self._table))

    def _show(self, row: int) -> None:
        model = self._table.model()
        if model and 0 <= row < model.rowCount():
            top = self._table.rowViewportPosition(row)
            area = QRect(0, top, self._table.viewport().width(), self._table.rowHeight(row))
            self._table.viewport().update(area)


def paint_bar(painter: QPainter, row: QRect, colours: Colours) -> None:
    """Mark a row as the chosen one at its left edge."""
    painter.fillRect(row.left(), row.top(), scaled(_BAR), row.height(), QColor(colours.accent))
