"""Lines of parts under heads: in columns where there is room, else each line folded to a block."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QWidget

from ui.theme import scaled
from ui.widgets.label import Label
from ui.widgets.layouts import hairline


class FoldingTable(QWidget):
    """A table of widgets.

    ``folded`` gives row and column of each part inside a line that is folded; ``wide`` and
    ``tight`` tell which columns take the room that is left, and how much of it.
    """

    def __init__(
        self,
        heads: Sequence[str],
        folded: Sequence[tuple[int, int]],
        wide: Mapping[int, int],
        tight: Mapping[int, int],
        least: int = 760,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._folded, self._wide, self._tight, self._least = folded, wide, tight, least
        self._heads = [Label(head, "caption", "quiet") for head in heads]
        self._lines: list[tuple[QFrame, list[QWidget]]] = []
        self._block = 2 + max(row for row, _column in folded)
        self.folded = False
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(scaled(16), scaled(8), scaled(16), scaled(8))
        self._grid.setHorizontalSpacing(scaled(16))
        for place, head in enumerate(self._heads):
            self._grid.addWidget(head, 0, place)
        self._stretch()

    def add(self, *parts: QWidget) -> None:
        """Add a line below the others."""
        self._lines.append((hairline(), list(parts)))
        self._place(len(self._lines) - 1)
        self._stretch()

    def replace(self, old: QWidget, new: QWidget) -> None:
        """Put another part in the place of one that is here."""
        for _above, parts in self._lines:
            if old in parts:
                parts[parts.index(old)] = new
        self._grid.replaceWidget(old, new)
        old.hide()

    def minimumSizeHint(self) -> QSize:
        """Ask for no width: columns that insist on theirs would never be folded."""
        return QSize(0, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        folded = self.width() < scaled(self._least)
        if folded != self.folded:
            self.folded = folded
            for place in range(len(self._lines)):
                self._place(place)
            self._stretch()

    def _place(self, number: int) -> None:
        above, parts = self._lines[number]
        top = 1 + number * self._block
        self._grid.addWidget(above, top, 0, 1, len(parts))
        for place, part in enumerate(parts):
            row, column = self._folded[place] if self.folded else (0, place)
            self._grid.addWidget(part, top + 1 + row, column)

    def _stretch(self) -> None:
        shares = self._tight if self.folded else self._wide
        for head in self._heads:
            head.setVisible(not self.folded)
        for place in range(len(self._folded)):
            self._grid.setColumnStretch(place, shares.get(place, 0))
        self._grid.setRowStretch(self._grid.rowCount() - 1, 0)
        self._grid.setRowStretch(1 + len(self._lines) * self._block, 1)
