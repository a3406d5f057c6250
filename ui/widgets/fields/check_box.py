"""A check box with the theme's own tick."""

from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QCheckBox, QStyle, QStyleOptionButton

from ui.theme import scaled
from ui.widgets.icons import pixmap

_TICK = 16


class CheckBox(QCheckBox):
    """Yes or no; the style sheet draws the square, the tick is painted here."""

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self.isChecked():
            return
        option = QStyleOptionButton()
        self.initStyleOption(option)
        square = self.style().subElementRect(QStyle.SubElement.SE_CheckBoxIndicator, option, self)
        side = scaled(_TICK)
        left, top = square.center().x() - side // 2 + 1, square.center().y() - side // 2 + 1
        painter = QPainter(self)
        painter.drawPixmap(left, top, pixmap("check", self, "on_accent", _TICK))
        painter.end()
