"""A button that shows the key that does the same: people learn it where they need it."""

from PySide6.QtCore import QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QLabel, QWidget

from ui.theme import scaled
from ui.widgets.button import Button, Kind

_GAP = 8  # between the words and the key
_SIDE = 12  # between the key and the edge of the button


class KeyButton(Button):
    """A button with a key at its right, framed as it is on the keyboard."""

    def __init__(
        self,
        text: str,
        key: str,
        kind: Kind = Kind.PLAIN,
        icon: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(text, kind, icon, parent)
        self.setProperty("keyed", "yes")
        self.setAccessibleDescription(key)
        self.key = QLabel(key, self)
        self.key.setObjectName("key")
        self.key.setProperty("on", kind.value)

    def sizeHint(self) -> QSize:
        key = self.key.sizeHint()
        return super().sizeHint() + QSize(key.width() + scaled(_GAP + _SIDE) - scaled(16), 0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        key = self.key
        key.resize(key.sizeHint())
        key.move(self.width() - key.width() - scaled(_SIDE), (self.height() - key.height()) // 2)
