"""Parts of a form in one column or two, by the width that they have."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QWidget

from ui.theme import scaled

_LEAST = 520  # pixels at 14 pt for two columns
_UNITS = 2  # of a column: two narrow parts share one
_SPACE = 12


class FormGrid(QWidget):
    """Rows of parts that each take a number of units; a column has two of them.

    What does not fit into a row begins the next one, and what is wider than a row fills it.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._parts: list[tuple[QWidget, int]] = []
        self._left_out = set[QWidget]()
        self._columns = 0
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(scaled(_SPACE))
        self._grid.setVerticalSpacing(scaled(_SPACE))

    @property
    def columns(self) -> int:
        """How many columns there are now."""
        return max(self._columns, 1)

    def add(self, part: QWidget, units: int) -> None:
        """Add a part after the others; ``place`` sets them all."""
        if part.parentWidget() is not self:
            part.setParent(self)
        self._parts.append((part, units))

    def leave_out(self, part: QWidget, left_out: bool) -> bool:
        """Show a part or not; tell whether that is new. ``place`` sets the others again."""
        if (part in self._left_out) is left_out:
            return False
        (self._left_out.add if left_out else self._left_out.remove)(part)
        return True

    def place(self) -> None:
        """Set the parts in rows."""
        # An item that was only taken would go on keeping the size of its widget for the new one.
        for part, _units in self._parts:
            self._grid.removeWidget(part)
        width = self.columns * _UNITS
        row = used = 0
        for part, units in self._parts:
            if part in self._left_out:
                part.hide()
                continue
            units = min(units, width)
            if used + units > width:
                row, used = row + 1, 0
            self._grid.addWidget(part, row, used, 1, units)
            used += units
            if part.testAttribute(Qt.WidgetAttribute.WA_WState_ExplicitShowHide):
                part.show()  # what was never hidden shows with the grid, and is dressed only then
        for unit in range(2 * _UNITS):
            self._grid.setColumnStretch(unit, 1 if unit < width else 0)

    def minimumSizeHint(self) -> QSize:
        """Ask for one column's width: two side by side would never let themselves be stacked."""
        widest = max((part.minimumSizeHint().width() for part, _units in self._parts), default=0)
        return QSize(widest, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        columns = 2 if self.width() >= scaled(_LEAST) else 1
        if columns != self._columns:
            self._columns = columns
            self.place()
