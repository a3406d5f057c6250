"""A layout that sets parts side by side and goes on in the next row where the width ends."""

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget

from ui.theme import scaled


class FlowLayout(QLayout):
    """Rows of parts, each at its own width; from the ``split``-th part on they stand right."""

    def __init__(
        self, parent: QWidget | None = None, space: int = 8, split: int | None = None
    ) -> None:
        super().__init__(parent)
        self._items: list[QLayoutItem] = []
        self._space = scaled(space)
        self._split = split
        self._hints: dict[QLayoutItem, QSize] = {}
        self.setContentsMargins(0, 0, 0, 0)

    def invalidate(self) -> None:
        self._hints.clear()
        super().invalidate()

    def addItem(self, item: QLayoutItem) -> None:
        self._items.append(item)

    def count(self) -> int:
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        rows = self._rows(width)
        return sum(self._height(row) for row in rows) + self._space * max(len(rows) - 1, 0)

    def sizeHint(self) -> QSize:
        row = [item for item in self._items if not item.isEmpty()]
        width = sum(self._hint(item).width() + self._space for item in row)
        return QSize(max(width - self._space, 0), self._height(row))

    def minimumSize(self) -> QSize:
        size = QSize()
        for item in self._items:
            size = size.expandedTo(item.minimumSize())
        return size

    def setGeometry(self, rect: QRect) -> None:
        super().setGeometry(rect)
        top = rect.y()
        for row in self._rows(rect.width()):
            self._set_row(row, QRect(rect.x(), top, rect.width(), self._height(row)))
            top += self._height(row) + self._space

    def _rows(self, width: int) -> list[list[QLayoutItem]]:
        rows: list[list[QLayoutItem]] = [[]]
        left = width
        for item in self._items:
            if item.isEmpty():
                continue
            needed = self._hint(item).width()
            if rows[-1] and needed > left:
                rows.append([])
                left = width
            rows[-1].append(item)
            left -= needed + self._space
        return rows if rows[0] else []

    def _set_row(self, row: list[QLayoutItem], room: QRect) -> None:
        left = room.x()
        used = sum(self._hint(item).width() + self._space for item in row) - self._space
        spare = max(room.width() - used, 0)
        for item in row:
            if self._split is not None and self._items.index(item) >= self._split:
                left += spare
                spare = 0
            size = QSize(self._hint(item))
            size.setWidth(min(size.width(), room.width()))
            item.setGeometry(
                QRect(QPoint(left, room.y() + (room.height() - size.height()) // 2), size)
            )
            left += size.width() + self._space

    def _height(self, row: list[QLayoutItem]) -> int:
        return max((self._hint(item).height() for item in row), default=0)

    def _hint(self, item: QLayoutItem) -> QSize:
        """Return a part's own size; asking a styled button for it takes long, so it is kept."""
        if item not in self._hints:
            self._hints[item] = item.sizeHint()
        return self._hints[item]


def flowing(*parts: QWidget, space: int = 8, split: int | None = None) -> QWidget:
    """Return parts side by side that go on in the next row where the width ends."""
    whole = QWidget()
    flow = FlowLayout(whole, space, split)
    for part in parts:
        flow.addWidget(part)
    return whole
