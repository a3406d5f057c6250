"""A drop-down choice with the theme's own caret."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QComboBox, QStyle, QStyleOptionComboBox, QStylePainter

from ui.theme import scaled
from ui.widgets.icons import pixmap

_CARET = 16


class Chooser(QComboBox):
    """One of several; the style sheet hides Qt's arrow, so the caret is painted here."""

    def paintEvent(self, event: QPaintEvent) -> None:
        self._paint_words()
        caret = pixmap("caret-down", self, "quiet", _CARET)
        side = scaled(_CARET)
        left, top = self.width() - side - scaled(12), (self.height() - side) // 2
        painter = QPainter(self)
        painter.drawPixmap(left, top, caret)
        painter.end()

    def shown_words(self) -> str:
        """Return the chosen words as far as they fit, with dots where they do not."""
        option = QStyleOptionComboBox()
        self.initStyleOption(option)
        part = QStyle.SubControl.SC_ComboBoxEditField
        kind = QStyle.ComplexControl.CC_ComboBox
        room = self.style().subControlRect(kind, option, part, self).width() - scaled(_CARET)
        elide = Qt.TextElideMode.ElideRight
        return self.fontMetrics().elidedText(self.currentText(), elide, room)

    def _paint_words(self) -> None:
        option = QStyleOptionComboBox()
        self.initStyleOption(option)
        option.currentText = self.shown_words()
        painter = QStylePainter(self)
        painter.drawComplexControl(QStyle.ComplexControl.CC_ComboBox, option)
        painter.drawControl(QStyle.ControlElement.CE_ComboBoxLabel, option)
        painter.end()
