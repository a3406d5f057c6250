"""The days of a month or a week in a table: arrow keys go from day to day, Enter goes into one."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from ui.pages.activities.calendar.days import WEEK, DayCell
from ui.pages.activities.calendar.painting import item_at, paint_cell
from ui.text import _, spoken
from ui.theme import scaled
from village_net.thai.dates import DateStyle, format_date, weekday_initials

_LEAST = 54  # pixels of a row at 14 pt
Index = QModelIndex | QPersistentModelIndex


class DayGrid(QTableView):
    """``opened`` gives the id of an activity that was pressed, ``pressed_on`` an empty day.

    ``entered`` is the day that Enter goes into.
    """

    opened = Signal(str)
    entered = Signal(object)
    pressed_on = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(_("Days"))
        self._model = _Days(self)
        self.setModel(self._model)
        self.setItemDelegate(_CellPainter(self))
        self.setShowGrid(False)
        self.setFrameShape(QTableView.Shape.NoFrame)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setTabKeyNavigation(False)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.verticalHeader().hide()
        head = self.horizontalHeader()
        head.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        head.setHighlightSections(False)
        head.setSectionsClickable(False)
        self.chosen = ""

    @property
    def day(self) -> date | None:
        """The day that the user stands on."""
        cell = self._model.cell(self.currentIndex())
        return cell.day if cell else None

    @property
    def cells(self) -> Sequence[DayCell]:
        """The days that show."""
        return self._model.cells

    def show_days(self, cells: Sequence[DayCell], chosen: str = "") -> None:
        """Show whole weeks of days, with an activity that is chosen among them."""
        day, self.chosen = self.day, chosen
        self._model.show(cells)
        self._share_height()
        stays = any(cell.day == day for cell in cells)
        self.stand_on(day if stays else _today_of(cells))
        self.viewport().update()

    def stand_on(self, day: date | None) -> None:
        """Stand on a day that shows."""
        for place, cell in enumerate(self._model.cells):
            if cell.day == day:
                self.setCurrentIndex(self._model.index(place // WEEK, place % WEEK))

    def item_under(self, point: QPoint) -> str:
        """Return the id of the activity at a point of the days, or nothing."""
        index = self.indexAt(point)
        cell = self._model.cell(index)
        return item_at(cell, self.visualRect(index), point) if cell else ""

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        if event.button() is not Qt.MouseButton.LeftButton:
            return
        if id := self.item_under(event.position().toPoint()):
            self.opened.emit(id)
        elif self.day:
            self.pressed_on.emit(self.day)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            if self.day:
                self.entered.emit(self.day)
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._share_height()

    def sizeHint(self) -> QSize:
        rows = max(self._model.rowCount(), 1)
        return QSize(scaled(560), self.horizontalHeader().height() + rows * scaled(_LEAST))

    def _share_height(self) -> None:
        rows = max(self._model.rowCount(), 1)
        height = max(self.viewport().height() // rows, scaled(_LEAST))
        for row in range(rows):
            self.setRowHeight(row, height)


class _Days(QAbstractTableModel):
    """Whole weeks, a week a row."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.cells: Sequence[DayCell] = ()

    def show(self, cells: Sequence[DayCell]) -> None:
        """Take other days."""
        self.beginResetModel()
        self.cells = cells
        self.endResetModel()

    def cell(self, index: Index) -> DayCell | None:
        """Return the day at a place."""
        place = index.row() * WEEK + index.column()
        return self.cells[place] if index.isValid() and place < len(self.cells) else None

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 0 if parent.isValid() else len(self.cells) // WEEK

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else WEEK

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        cell = self.cell(index)
        if cell is None:
            return None
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return spoken_day(cell)
        if role == Qt.ItemDataRole.ToolTipRole:
            return "\n".join(each.title for each in cell.items) or None
        return None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return weekday_initials(spoken().language)[section - 1]
        return None


class _CellPainter(QStyledItemDelegate):
    """Paints a day."""

    def __init__(self, grid: DayGrid) -> None:
        super().__init__(grid)
        self._grid = grid

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        cell = self._grid.model().cell(index)  # type: ignore[attr-defined]
        if cell is None:
            return
        rect: QRect = option.rect  # type: ignore[attr-defined]
        stands = index == self._grid.currentIndex() and self._grid.hasFocus()
        paint_cell(painter, self._grid, cell, rect, self._grid.chosen, stands=stands)


def spoken_day(cell: DayCell) -> str:
    """Return what a screen reader says of a day."""
    parts = [format_date(cell.day, spoken().language, DateStyle.WEEKDAY)]
    parts += [_("holy day")] if cell.is_holy else []
    parts += [cell.off] if cell.off else []
    parts += [each.title for each in cell.items]
    return ", ".join(parts)


def _today_of(cells: Sequence[DayCell]) -> date | None:
    first = next((cell.day for cell in cells if cell.inside), None)
    return next((cell.day for cell in cells if cell.is_today), first)
