"""A menu whose chosen lines carry the theme's own tick."""

from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QMenu

from ui.theme import scaled
from ui.widgets.icons import pixmap

_TICK = 16
_LEFT = 10


class Menu(QMenu):
    """Lines to choose from; the style sheet leaves room at the left, the tick is painted here."""

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        for action in self.actions():
            if action.isVisible() and action.isCheckable() and action.isChecked():
                line = self.actionGeometry(action)
                top = line.center().y() - scaled(_TICK) // 2
                left = line.left() + scaled(_LEFT)
                painter.drawPixmap(left, top, pixmap("check", self, "accent", _TICK))
        painter.end()
