"""Two sides of a page: beside each other where there is room, else one at a time or stacked."""

from collections.abc import Iterator

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QHideEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import (
    QApplication,
    QBoxLayout,
    QHBoxLayout,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)
from shiboken6 import isValid

from ui.text import _
from ui.theme import large_type, scaled
from ui.widgets.button import Button, Kind

_LEAST_HEIGHT = 220
_LEAST_IN_LARGE_TYPE = 850


class Sides(QWidget):
    """A list and its detail. Where it is tight one of them shows, and a way back to the list.

    The detail then has the whole page, unless ``alone`` is false: what stands around it is hidden.
    ``narrowed`` tells that it became tight or wide.
    """

    narrowed = Signal(bool)

    def __init__(
        self,
        left: QWidget,
        right: QWidget,
        shares: tuple[int, int] = (62, 38),
        least: int = 760,
        *,
        alone: bool = True,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._left, self._right, self._least = left, right, least
        self._alone = alone
        self._hidden: list[QWidget] = []
        self.narrow = False
        self._deep = self._whole = False
        self.setMinimumHeight(scaled(_LEAST_HEIGHT))
        self._back = Button(_("Back"), Kind.LINK, "arrow-left")
        policy = QSizePolicy.Policy.Fixed
        self._back.setSizePolicy(policy, policy)
        self._back.clicked.connect(lambda: self.go_deep(False))
        detail = QWidget()
        self._detail = detail
        inner = QVBoxLayout(detail)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.setSpacing(scaled(4))
        inner.addWidget(self._back, 0, Qt.AlignmentFlag.AlignLeft)
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

    def fill_with_detail(self, whole: bool) -> None:
        """Show the detail alone, also where there is room, or the list beside it again.

        The detail has the focus before anything is hidden, else Qt would pass it on to elsewhere.
        """
        focused = QApplication.focusWidget()
        if whole and focused and not self._detail.isAncestorOf(focused):
            self._detail.show()
            self._detail.setFocus()
        self._whole = whole
        self._show()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        narrow = self.width() < scaled(self._least_width())
        if narrow != self.narrow:
            self.narrow = narrow
            self._show()
            self.narrowed.emit(narrow)

    def _least_width(self) -> int:
        """Return the width at 14 pt below which one side shows; large rows need more of it."""
        wide = large_type() and self._alone
        return max(self._least, _LEAST_IN_LARGE_TYPE) if wide else self._least

    def _show(self) -> None:
        deep = self._deep or self._whole
        self._back.setVisible(self.narrow and not self._whole)
        self._left.setVisible(not self._whole and not (self.narrow and self._deep))
        self._detail.setVisible(not self.narrow or deep)
        self._take_page(self._alone and self.narrow and deep and self.isVisible())

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._show()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._take_page(False)

    def _take_page(self, taken: bool) -> None:
        """Hide what stands around on the page, or show it again."""
        if taken and not self._hidden:
            self._hidden = list(_around(self))
            for part in self._hidden:
                part.hide()
        elif not taken:
            hidden, self._hidden = self._hidden, []
            for part in hidden:
                if isValid(part):
                    part.show()


class StackingColumns(QWidget):
    """Columns that stack where it is tight; meant for pages that scroll."""

    def __init__(
        self,
        *columns: QBoxLayout,
        shares: tuple[int, int] = (1, 1),
        least: int = 720,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._least, self._shares = least, shares
        self._layout = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(scaled(16))
        for column, share in zip(columns, shares, strict=True):
            self._layout.addLayout(column, share)

    def minimumSizeHint(self) -> QSize:
        """Ask for one column's width: two side by side would never let themselves be stacked."""
        columns = [self._layout.itemAt(place) for place in range(self._layout.count())]
        widest = max((each.minimumSize().width() for each in columns if each), default=0)
        return QSize(widest, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        tight = self.width() < scaled(self._least)
        below, beside = QBoxLayout.Direction.TopToBottom, QBoxLayout.Direction.LeftToRight
        self._layout.setDirection(below if tight else beside)
        # What the columns do not need lies below the last of them, not between them.
        shares = [0] * (len(self._shares) - 1) + [1] if tight else self._shares
        for place, share in enumerate(shares):
            self._layout.setStretch(place, share)


def _around(widget: QWidget) -> Iterator[QWidget]:
    """Yield what shows beside, above and below a widget on its page."""
    parts: list[QWidget] = []
    at: QWidget | None = widget
    while at and at.objectName() != "content":
        parent = at.parentWidget()
        if parent is None:
            return
        parts += [part for part in _parts(parent) if part is not at and not part.isHidden()]
        at = parent
    yield from parts


def _parts(parent: QWidget) -> Iterator[QWidget]:
    for child in parent.children():
        if isinstance(child, QWidget) and not child.isWindow():
            yield child
