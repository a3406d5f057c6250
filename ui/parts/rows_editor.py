"""A table in which records are entered as in a spreadsheet, one row each."""

import json
from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import QEvent, QObject, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QApplication, QComboBox, QGridLayout, QLineEdit, QWidget

from ui.parts.entered_row import EnteredRow
from ui.parts.form_fields import FormField, Values
from ui.session import Session
from ui.theme import scaled
from ui.widgets.layouts import bring_into_view
from village_net.errors import Refusal

_LEAST_ROWS = 3
_SPACE = 8
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_UP_DOWN: dict[int, int] = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}

# What stands in the n-th row when it is gone into, by what stands in the row above.
Begin = Callable[[int, Values], Values]


class RowsEditor(QWidget):
    """Rows of cells, with an empty one always at the end.

    Tab goes from cell to cell. Enter goes to the next row, into the column where the row was
    entered; from an empty row it goes on: ``through`` tells. Up and Down stay in the column.
    Where the columns have less room than they need a row takes two lines. ``edited`` tells of
    every change by the user.
    """

    edited = Signal()
    through = Signal()

    def __init__(
        self,
        session: Session,
        columns: Sequence[FormField],
        begin: Begin,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._session, self._columns, self._begin = session, columns, begin
        self.rows: list[EnteredRow] = []
        self._entered = columns[0].attribute
        self._wide = True
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(scaled(_SPACE))
        self._grid.setVerticalSpacing(scaled(4))
        self.show_rows(())

    @property
    def is_wrong(self) -> bool:
        """Whether a row says that something is wrong in it."""
        return any(row.fault.text() for row in self.rows)

    def show_rows(self, rows: Sequence[Values]) -> None:
        """Show records, and empty rows below."""
        self._clear()
        for values in rows:
            self._add().show(values)
        self._fill_up()

    def read_rows(self) -> list[dict[str, Any]]:
        """Return the rows in which something is typed; a Refusal tells its ``row`` among them."""
        found: list[dict[str, Any]] = []
        for place, row in enumerate(self._written()):
            try:
                found.append(row.read())
            except Refusal as refusal:
                raise refusal.in_row(place) from None
        return found

    def blame(self, refusal: Refusal) -> bool:
        """Say in the row what is wrong with it, and let the cell have the focus next."""
        written = self._written()
        if refusal.row is None or refusal.row >= len(written):
            return False
        row = written[refusal.row]
        self.setFocusProxy(row.blame(refusal))
        # In the next turn the sentence has its room.
        QTimer.singleShot(0, row.fault, lambda: bring_into_view(row.fault))
        return True

    def clear_faults(self) -> None:
        """Take away what was said to be wrong."""
        for row in self.rows:
            row.clear_fault()

    def typed(self) -> str:
        """Return what is typed in the rows, empty for nothing."""
        rows = [row.typed() for row in self._written()]
        return json.dumps(rows, ensure_ascii=False) if rows else ""

    def type_again(self, typed: str) -> None:
        """Show what was typed."""
        self._clear()
        for values in json.loads(typed) if typed else ():
            self._add().type_again(values)
        self._fill_up()

    def take_away(self, row: EnteredRow) -> None:
        """Take a row out; the others move up."""
        at = self.rows.index(row)
        self._drop(row)
        self._fill_up()
        self._go_to(self.rows[min(at, len(self.rows) - 1)], self._columns[0].attribute)
        self.edited.emit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        place = self._place_of(watched)
        if place is None:
            return False
        row, attribute = place
        if isinstance(event, QFocusEvent) and event.type() == QEvent.Type.FocusIn:
            self._on_entered(row, attribute, event.reason())
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            return self._on_key(row, attribute, event)
        return False

    def minimumSizeHint(self) -> QSize:
        """Ask for the width of two lines: one line would never let itself be broken."""
        return QSize(scaled(280), super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        wide = self.width() >= self._one_line
        if wide != self._wide:
            self._wide = wide
            self._place()

    def _on_key(self, row: EnteredRow, attribute: str, event: QKeyEvent) -> bool:
        cell = row.cells[attribute]
        if event.key() in _ENTER and event.modifiers() in (
            Qt.KeyboardModifier.NoModifier,
            Qt.KeyboardModifier.KeypadModifier,
        ):
            self._on_enter(row)
            return True
        step = _UP_DOWN.get(event.key(), 0)
        at = self.rows.index(row) + step
        if step and not isinstance(cell, QComboBox) and 0 <= at < len(self.rows):
            self._go_to(self.rows[at], attribute)
            return True
        return False

    def _on_enter(self, row: EnteredRow) -> None:
        at = self.rows.index(row)
        if row.is_untouched and not any(not each.is_untouched for each in self.rows[at:]):
            self.through.emit()
        else:
            self._fill_up()
            self._go_to(self.rows[at + 1], self._entered)

    def _on_entered(self, row: EnteredRow, attribute: str, reason: Qt.FocusReason) -> None:
        """Begin an empty row, and remember in which column it was entered."""
        if reason not in (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason):
            self._entered = attribute
        at = self.rows.index(row)
        if row.is_untouched:
            row.begin(self._begin(at, self.rows[at - 1].peek() if at else {}))
            self._select(row.cells[attribute])
        bring_into_view(row.cells[attribute])

    def _go_to(self, row: EnteredRow, attribute: str) -> None:
        row.cells[attribute].setFocus(Qt.FocusReason.OtherFocusReason)
        self._select(row.cells[attribute])

    def _select(self, cell: QWidget) -> None:
        line = cell.lineEdit() if isinstance(cell, QComboBox) else cell.focusProxy() or cell
        if isinstance(line, QLineEdit) and QApplication.focusWidget() in (cell, line):
            line.selectAll()

    def _on_edited(self, row: EnteredRow) -> None:
        row.clear_fault()
        self._fill_up()
        self.edited.emit()

    def _written(self) -> list[EnteredRow]:
        return [row for row in self.rows if not row.is_untouched]

    def _fill_up(self) -> None:
        """Have an empty row at the end, and some to begin with."""
        before = len(self.rows)
        while len(self.rows) < _LEAST_ROWS or not self.rows[-1].is_untouched:
            self._add()
        if len(self.rows) != before or self._grid.count() == 0:
            self._place()

    def _add(self) -> EnteredRow:
        row = EnteredRow(self._session, self._columns, self)
        self.rows.append(row)
        for field in self._columns:
            cell = row.cells[field.attribute]
            for part in filter(None, (cell, cell.focusProxy())):
                part.installEventFilter(self)
            for signal in field.kind.edited(cell):
                signal.connect(lambda *_args: self._on_edited(row))
        row.away.clicked.connect(lambda: self.take_away(row))
        if len(self.rows) == 1:
            self.setFocusProxy(row.cells[self._columns[0].attribute])
        return row

    def _drop(self, row: EnteredRow) -> None:
        self.rows.remove(row)
        for part in row.parts:
            self._grid.removeWidget(part)
            part.removeEventFilter(self)
            part.hide()
            part.deleteLater()

    def _clear(self) -> None:
        for row in tuple(self.rows):
            self._drop(row)

    def _place_of(self, watched: QObject) -> tuple[EnteredRow, str] | None:
        for row in self.rows:
            for attribute, cell in row.cells.items():
                if watched in (cell, cell.focusProxy()):
                    return row, attribute
        return None

    def _place(self) -> None:
        """Set the cells below each other, with the heads once above, or above each cell."""
        for row in self.rows:
            for part in row.parts:
                self._grid.removeWidget(part)
        width = len(self._columns) if self._wide else -(-len(self._columns) // 2)
        line = 0
        for place, row in enumerate(self.rows):
            row.number(place)
            for first in range(0, len(self._columns), width):
                line = self._place_line(row, self._columns[first : first + width], line, place)
            self._grid.addWidget(row.away, line - 1, width)
            self._grid.addWidget(row.fault, line, 0, 1, width)
            line += 1
        for column, field in enumerate(self._columns):
            self._grid.setColumnStretch(column, 1 if column < width else 0)
            self._grid.setColumnMinimumWidth(column, scaled(field.least) if self._wide else 0)

    @property
    def _one_line(self) -> int:
        """The width that a row needs in one line, with nothing cut."""
        columns = sum(scaled(field.least) + scaled(_SPACE) for field in self._columns)
        return columns + self.rows[0].away.sizeHint().width()

    def _place_line(
        self, row: EnteredRow, columns: Sequence[FormField], line: int, place: int
    ) -> int:
        """Set some cells of a row beside each other; return the line below them."""
        headed = not self._wide or place == 0
        for column, field in enumerate(columns):
            head, cell = row.heads[field.attribute], row.cells[field.attribute]
            head.setVisible(headed)
            cell.show()
            if headed:
                self._grid.addWidget(head, line, column)
            self._grid.addWidget(cell, line + headed, column)
        return line + 1 + headed
