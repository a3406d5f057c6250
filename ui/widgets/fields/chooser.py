"""A drop-down choice: as wide as its words where there is room, its list like the app's others."""

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import (
    QComboBox,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionComboBox,
    QStylePainter,
    QWidget,
)

from ui.theme import scaled
from ui.widgets.icons import pixmap

_CARET = 16
_LEFT, _RIGHT = 13, 12  # frame and padding of the style sheet
_GAP = 8  # between the words and the caret
_LEAST, _MOST = 96, 420
_BESIDE = 40  # what a line of the list has beside its words


class Chooser(QComboBox):
    """One of several; the style sheet hides Qt's arrow, so the caret is painted here.

    It asks for the width of its longest words and lets itself be made narrower where it must; the
    tip tells then what was chosen.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tip = ""
        self.currentTextChanged.connect(self._tell_whole)
        view = self.view()
        # The list's own delegate takes no colours and no space from the style sheet.
        view.setItemDelegate(QStyledItemDelegate(view))

    def sizeHint(self) -> QSize:
        size = super().sizeHint()
        return QSize(min(self._words() + self._around(), scaled(_MOST)), size.height())

    def minimumSizeHint(self) -> QSize:
        return QSize(min(self.sizeHint().width(), scaled(_LEAST)), super().sizeHint().height())

    def setToolTip(self, tip: str) -> None:
        self._tip = tip
        self._tell_whole()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._tell_whole()

    def showPopup(self) -> None:
        self.view().setMinimumWidth(self._words() + scaled(_BESIDE))
        super().showPopup()

    def paintEvent(self, event: QPaintEvent) -> None:
        option = QStyleOptionComboBox()
        self.initStyleOption(option)
        painter = QStylePainter(self)
        painter.drawComplexControl(QStyle.ComplexControl.CC_ComboBox, option)
        if not self.isEditable():
            painter.setPen(option.palette.buttonText().color())
            centre = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
            painter.drawText(self._room(), centre, self.shown_words())
        painter.end()
        self._paint_caret()

    def shown_words(self) -> str:
        """Return the chosen words as far as they fit, with dots where they do not."""
        elide = Qt.TextElideMode.ElideRight
        return self.fontMetrics().elidedText(self.currentText(), elide, self._room().width())

    def _tell_whole(self) -> None:
        """Tell the chosen words in the tip where they are cut."""
        whole = self.currentText()
        is_cut = self.shown_words() != whole
        super().setToolTip("\n".join(filter(None, (self._tip, whole if is_cut else ""))))

    def _paint_caret(self) -> None:
        painter = QPainter(self)
        side = scaled(_CARET)
        left, top = self.width() - side - scaled(_RIGHT), (self.height() - side) // 2
        painter.drawPixmap(left, top, pixmap("caret-down", self, "quiet", _CARET))
        painter.end()

    def _room(self) -> QRect:
        """Return where the words stand."""
        return self.rect().adjusted(scaled(_LEFT), 0, scaled(_LEFT) - self._around(), 0)

    def _around(self) -> int:
        """Return the width beside the words: frame, gap and caret."""
        return scaled(_LEFT) + scaled(_GAP) + scaled(_CARET) + scaled(_RIGHT)

    def _words(self) -> int:
        """Return the width of the longest words that can be chosen."""
        metrics = self.fontMetrics()
        texts = (self.itemText(place) for place in range(self.count()))
        return max((metrics.horizontalAdvance(text) for text in texts), default=0) + 1
