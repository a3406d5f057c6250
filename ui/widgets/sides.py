"""Two sides of a page: beside each other where there is room, else one at a time or stacked."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from ui.text import _
from ui.theme import scaled
from ui.widgets.button import Button, Kind


class Sides(QWidget):
    """A list and its detail. Where it is tight one of them shows, and a way back to the list.

    ``narrowed`` tells that it became tight or wide.
    """

    narrowed = Signal(bool)

    def __init__(
        self,
        left: QWidget,
        right: QWidget,
        shares: tuple[int, int] = (62, 38),
        least: int = 760,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._left, self._right, self._least = left, right, least
        self.narrow = False
        self._deep = False
        self._back = Button(_("Back"), Kind.LINK, "arrow-left")
        self._back.clicked.connect(lambda: self.go_deep(False))
        detail = QWidget()
        self._detail = detail
        inner = QVBoxLayout(detail)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.setSpacing(scaled(4))
        inner.addWidget(self._back)
        inner.addWidget(right, 1)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(scaled(16))
        layout.addWidget(left, shares[0])
        layout.addWidget(detail, shares[1])
        self._show()

    def go_deep(self, deep: bool) -> None:
        """Where it is tight, show the detail or the list."""
        self._deep = deep
        self._show()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        narrow = self.width() < scaled(self._least)
        if narrow != self.narrow:
            self.narrow = narrow
            self._show()
            self.narrowed.emit(narrow)

    def _show(self) -> None:
        self._back.setVisible(self.narrow)
        self._left.setVisible(not self.narrow or not self._deep)
        self._detail.setVisible(not self.narrow or self._deep)


class Beside(QWidget):
    """Columns that stack where it is tight; meant for pages that scroll."""

    def __init__(
        self,
        *columns: QBoxLayout,
        shares: tuple[int, int] = (1, 1),
        least: int = 720,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._least = least
        self._layout = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(scaled(16))
        for column, share in zip(columns, shares, strict=True):
            self._layout.addLayout(column, share)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        tight = self.width() < scaled(self._least)
        below, beside = QBoxLayout.Direction.TopToBottom, QBoxLayout.Direction.LeftToRight
        self._layout.setDirection(below if tight else beside)
