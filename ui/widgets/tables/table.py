"""A table: quiet header, hairlines, high rows, keyboard, and more rows when the end comes near."""

from PySide6.QtCore import QEvent, QItemSelection, QModelIndex, Qt, Signal
from PySide6.QtGui import QFocusEvent, QFontMetrics, QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QTableView, QWidget

from ui.theme import large_type, scaled, step_font
from ui.widgets.tables.table_rows import ROW_AIR, RowPainter

_ROW = 42
_LEAST = 190  # pixels at 14 pt for the column that takes what is left


class RowTable(QTableView):
    """Rows of which one can be chosen; ``row_opened`` tells that the user pressed Enter on one.

    Where ``let_choose_several`` was called, ``rows_chosen`` gives those that are chosen
    together. ``header_pressed`` gives a column, where ``let_order`` was called.
    """

    row_opened = Signal(QModelIndex)
    row_chosen = Signal(QModelIndex)
    rows_chosen = Signal(list)
    header_pressed = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self._shares: tuple[int, ...] = ()
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setMouseTracking(True)
        self.rows = RowPainter(self)
        self.setItemDelegate(self.rows)
        self.verticalHeader().hide()
        rows = self.verticalHeader()
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        rows.setDefaultSectionSize(_row_height())
        head = self.horizontalHeader()
        head.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        head.setHighlightSections(False)
        head.setSectionsClickable(False)

    def set_widths(self, *shares: int) -> None:
        """Share the width among the columns: 0 takes what is left, others are pixels at 14 pt."""
        self._shares = shares
        self._share_width()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._share_width()

    def _share_width(self) -> None:
        """Give the columns their widths; what takes the rest never gets less than it needs."""
        head = self.horizontalHeader()
        left = self.viewport().width() - sum(map(scaled, self._shares))
        for column, share in enumerate(self._shares):
            head.setSectionResizeMode(column, QHeaderView.ResizeMode.Fixed)
            head.resizeSection(column, scaled(share) if share else max(left, scaled(_LEAST)))

    def let_choose_several(self) -> None:
        """Let Ctrl and Shift choose several rows."""
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)

    def let_order(self) -> None:
        """Let a press on a column's head order the rows; it shows by which and which way."""
        head = self.horizontalHeader()
        head.setSectionsClickable(True)
        head.sectionClicked.connect(self.header_pressed)

    def mark_order(self, column: int, *, backwards: bool) -> None:
        """Show by which column the rows are ordered."""
        head = self.horizontalHeader()
        head.setSortIndicatorShown(column >= 0)
        order = Qt.SortOrder.DescendingOrder if backwards else Qt.SortOrder.AscendingOrder
        head.setSortIndicator(column, order)

    def choose(self, row: int) -> None:
        """Choose a row and bring it into view; what is out of sight comes to the middle."""
        index = self.model().index(row, 0)
        if index.isValid():
            hint = self.ScrollHint
            seen = self.viewport().rect().contains(self.visualRect(index))
            self.setCurrentIndex(index)
            self.scrollTo(index, hint.EnsureVisible if seen else hint.PositionAtCenter)

    def selectionChanged(self, selected: QItemSelection, deselected: QItemSelection) -> None:
        super().selectionChanged(selected, deselected)
        chosen = self.selectionModel().selection()  # by ranges: row by row many take seconds
        ranges = [chosen.at(n) for n in range(chosen.count())]
        rows = sorted({n for each in ranges for n in range(each.top(), each.bottom() + 1)})
        if len(rows) > 1:
            self.rows_chosen.emit(rows)

    def currentChanged(self, current: QModelIndex, previous: QModelIndex) -> None:
        super().currentChanged(current, previous)
        self.row_chosen.emit(current)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        # The row that Qt stands on when a key leads into the table is not selected by it.
        if self.currentIndex().isValid() and not self.selectionModel().hasSelection():
            self.setCurrentIndex(self.currentIndex())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        self.rows.hover(self.rowAt(event.position().toPoint().y()))

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self.rows.hover(-1)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentIndex().isValid():
            self.row_opened.emit(self.currentIndex())
            return
        super().keyPressEvent(event)


def _row_height() -> int:
    """Return the height of a row; large type has less air, so that more rows show."""
    if not large_type():
        return scaled(_ROW)
    return max(_ROW, QFontMetrics(step_font("body")).height() + 2 * ROW_AIR)
