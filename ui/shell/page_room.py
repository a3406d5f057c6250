"""The room of a page: ground, margins, the greatest width, and scrolling where it is low."""

from PySide6.QtCore import QEvent, QObject, QRect, QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget

from ui.theme import scaled

_WIDEST_CONTENT = 1600
_MARGIN = 24
_WIDEST_MARGIN = 32


class PageRoom(QScrollArea):
    """Holds one page. Large type in a low window lets it scroll, and nothing is squeezed."""

    def __init__(self, page: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        ground = QFrame()
        ground.setObjectName("page")
        self._page, self._ground = page, ground
        page.setParent(ground)
        page.setMaximumWidth(max(_WIDEST_CONTENT, scaled(_WIDEST_CONTENT)))
        ground.installEventFilter(self)
        self.setWidget(ground)
        page.show()

    def minimumSizeHint(self) -> QSize:
        return QSize()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place_page()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._ground and event.type() == QEvent.Type.LayoutRequest:
            self._place_page()
        return super().eventFilter(watched, event)

    def _place_page(self) -> None:
        room, side = self.viewport().size(), page_margin()
        width = min(room.width() - 2 * side, self._page.maximumWidth())
        layout = self._page.layout()
        needed = layout.totalMinimumHeightForWidth(width) if layout else 0
        height = max(room.height() - 2 * side, needed)
        self._ground.resize(room.width(), height + 2 * side)
        # On a wide screen what the page leaves free is free on both sides.
        left = (room.width() - width) // 2
        self._page.setGeometry(QRect(left, side, width, height))


def page_margin() -> int:
    """Return what is free around a page; large type needs the room for itself."""
    return min(scaled(_MARGIN), _WIDEST_MARGIN)
