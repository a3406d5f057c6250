"""A drop-down choice with the theme's own caret."""

from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QComboBox

from ui.theme import scaled
from ui.widgets.icons import pixmap

_CARET = 16


class Chooser(QComboBox):
    """One of several; the style sheet hides Qt's arrow, so the caret is painted here."""

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        caret = pixmap("caret-down", self, "quiet", _CARET)
        side = scaled(_CARET)
        left, top = self.width() - side - scaled(12), (self.height() - side) // 2
        painter = QPainter(self)
        painter.drawPixmap(left, top, caret)
        painter.end()
