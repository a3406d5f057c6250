"""Words painted into a box: lines end between Thai words, the last one that fits in dots."""

from PySide6.QtCore import QPointF, QRect
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QTextLayout, QTextOption

from ui.text import wrappable


def draw_words(painter: QPainter, place: QRect, text: str, font: QFont, colour: QColor) -> None:
    """Paint a text at the top left of a box, as much of it as there is room for."""
    height = QFontMetrics(font).height()
    layout = in_lines(text, font, place.width(), max(place.height() // height, 1), height)
    painter.save()
    painter.setClipRect(place)
    painter.setPen(colour)
    layout.draw(painter, QPointF(place.topLeft()))
    painter.restore()


def in_lines(
    text: str, font: QFont, width: int, most: int, height: float | None = None
) -> QTextLayout:
    """Return a text in at most so many lines; what does not fit ends in dots.

    ``height`` is that of a line, without it each line's own.
    """
    layout, before = _laid_out(wrappable(text), font, width, height), ""
    while layout.lineCount() > most:
        last = layout.lineAt(most - 1)
        shown = layout.text()[: last.textStart() + last.textLength()].rstrip("\u200b …")
        before = shown[:-1] if shown == before else shown
        layout = _laid_out(f"{before}…", font, width, height)
    return layout


def _laid_out(text: str, font: QFont, width: int, height: float | None) -> QTextLayout:
    layout = QTextLayout(text, font)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    layout.beginLayout()
    bottom = 0.0
    while (line := layout.createLine()).isValid():
        line.setLineWidth(width)
        line.setPosition(QPointF(0, bottom))
        bottom += height or line.height()
    layout.endLayout()
    return layout
