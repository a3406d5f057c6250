"""The population pyramid on the screen: men left, women right, the youngest below."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from ui.text import _
from ui.theme import colours_of, scaled

_GAP = 3
_SPACE = 6
_PALE = 110


class PyramidView(QWidget):
    """Bars of ``steps``: ages in words, men, women; the longest fills its side."""

    def __init__(
        self, steps: Sequence[tuple[str, int, int]], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._steps = steps
        told = "; ".join(f"{ages}: {men}, {women}" for ages, men, women in steps)
        self.setAccessibleName(_("Population pyramid"))
        self.setAccessibleDescription(told)
        font = self.font()
        font.setPointSizeF(max(font.pointSizeF() * 0.8, 9))
        self.setFont(font)
        self._row = QFontMetrics(font).height()
        self.setMinimumHeight((self._row + _GAP) * (len(steps) + 1))

    def paintEvent(self, event: QPaintEvent) -> None:
        metrics = self.fontMetrics()
        middle = max(metrics.horizontalAdvance(ages) for ages, _m, _w in self._steps) + scaled(12)
        edge = metrics.horizontalAdvance("00,000") + scaled(_SPACE)
        room = max((self.width() - middle) / 2 - edge, 1)
        most = max(max(men, women) for _ages, men, women in self._steps) or 1
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._heads(painter, middle)
        for place, (ages, men, women) in enumerate(reversed(self._steps), start=1):
            top = place * (self._row + _GAP)
            self._bars(painter, top, middle, room * men / most, room * women / most)
            self._words(painter, top, middle, (ages, men, women), room / most)
        painter.end()

    def _heads(self, painter: QPainter, middle: float) -> None:
        painter.setPen(QColor(colours_of(self).quiet))
        half = (self.width() - middle) / 2
        for left, text in ((0.0, _("Men")), (half + middle, _("Women"))):
            room = QRectF(left, 0, half, self._row)
            painter.drawText(room, Qt.AlignmentFlag.AlignCenter, text)

    def _bars(
        self, painter: QPainter, top: float, middle: float, left: float, right: float
    ) -> None:
        centre, colours = self.width() / 2, colours_of(self)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(colours.accent))
        painter.drawRect(QRectF(centre - middle / 2 - left, top, left, self._row))
        pale = QColor(colours.accent)
        pale.setAlpha(_PALE)
        painter.setBrush(pale)
        painter.drawRect(QRectF(centre + middle / 2, top, right, self._row))

    def _words(
        self,
        painter: QPainter,
        top: float,
        middle: float,
        step: tuple[str, int, int],
        scale: float,
    ) -> None:
        ages, men, women = step
        centre, height = self.width() / 2, self._row
        painter.setPen(QColor(colours_of(self).ink))
        inside = QRectF(centre - middle / 2, top, middle, height)
        painter.drawText(inside, Qt.AlignmentFlag.AlignCenter, ages)
        side = Qt.AlignmentFlag.AlignVCenter
        if men:
            end = centre - middle / 2 - men * scale - scaled(_SPACE)
            left = QRectF(0, top, end, height)
            painter.drawText(left, Qt.AlignmentFlag.AlignRight | side, f"{men:,}")
        if women:
            start = centre + middle / 2 + women * scale + scaled(_SPACE)
            right = QRectF(start, top, self.width() - start, height)
            painter.drawText(right, Qt.AlignmentFlag.AlignLeft | side, f"{women:,}")
