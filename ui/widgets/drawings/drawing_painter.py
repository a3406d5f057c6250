"""Paints a drawing in the window, in its colours and letters."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontInfo, QFontMetricsF, QPainter, QPen

from ui.theme import Colours, step_font
from village_net.documents.drawing import Box, Drawing, Role, Side, Stroke, Text

# The window's letters are larger than the paper's: so much of a size makes them as wide.
_LETTERS = 0.66
_SLACK, _STEP = 0.5, 0.98
_PALE = 0.45  # of the accent, on the ground of the drawing
_ASIDE = {Side.LEFT: 0.0, Side.MIDDLE: 0.5, Side.RIGHT: 1.0}


def scale_of(type: float) -> float:
    """Return how many pixels a point is where type of so many points is body type."""
    return QFontInfo(step_font("body")).pixelSize() / (type * _LETTERS)


def paint_drawing(
    painter: QPainter, drawing: Drawing, corner: QPointF, scale: float, colours: Colours
) -> None:
    """Paint lines, then boxes, then texts, from a top left corner on, in the window's colours."""
    for line in drawing.lines:
        _paint_line(painter, line, corner, scale, colours)
    for box in drawing.boxes:
        _paint_box(painter, box, corner, scale, colours)
    for text in drawing.texts:
        _paint_text(painter, text, corner, scale, colours)


def colour_of(role: Role, colours: Colours) -> QColor:
    """Return the colour of a role in the shade that is in force."""
    if role is Role.PALE:
        return _mixed(QColor(colours.accent), QColor(colours.surface))
    names = {
        Role.INK: colours.ink,
        Role.QUIET: colours.quiet,
        Role.LINE: colours.quiet,
        Role.ACCENT: colours.accent,
        Role.SOFT: colours.accent_soft,
        Role.FILL: colours.surface,
    }
    return QColor(names[role])


def _mixed(one: QColor, other: QColor) -> QColor:
    channels = ((one.red(), other.red()), (one.green(), other.green()), (one.blue(), other.blue()))
    return QColor(*(round(a * _PALE + b * (1 - _PALE)) for a, b in channels))


def _pen(role: Role, width: float, dashed: bool, colours: Colours) -> QPen:
    pen = QPen(colour_of(role, colours), max(width, 1))
    pen.setStyle(Qt.PenStyle.DashLine if dashed else Qt.PenStyle.SolidLine)
    return pen


def _paint_line(
    painter: QPainter, line: Stroke, corner: QPointF, scale: float, colours: Colours
) -> None:
    painter.setPen(_pen(line.role, line.width * scale, line.dashed, colours))
    painter.drawPolyline([corner + QPointF(x, y) * scale for x, y in line.points])


def _paint_box(
    painter: QPainter, box: Box, corner: QPointF, scale: float, colours: Colours
) -> None:
    pen = _pen(box.line, box.width * scale, box.dashed, colours) if box.line else None
    painter.setPen(pen or Qt.PenStyle.NoPen)
    painter.setBrush(colour_of(box.fill, colours) if box.fill else Qt.BrushStyle.NoBrush)
    place, radius = place_in(box, corner, scale), box.corner * scale
    if radius:
        painter.drawRoundedRect(place, radius, radius)
    else:
        painter.drawRect(place)


def _paint_text(
    painter: QPainter, text: Text, corner: QPointF, scale: float, colours: Colours
) -> None:
    font = window_font(text, scale)
    metrics = QFontMetricsF(font)
    place = place_in(text, corner, scale)
    spare = place.width() - metrics.horizontalAdvance(text.text)
    left = place.left() + spare * _ASIDE[text.side]
    base = place.center().y() + (metrics.ascent() - metrics.descent()) / 2
    painter.setFont(font)
    painter.setPen(colour_of(text.role, colours))
    painter.drawText(QPointF(left, base), text.text)


def window_font(text: Text, scale: float) -> QFont:
    """Return the window's font in the size in which a text is no wider than its box."""
    weight = QFont.Weight.DemiBold if text.bold else QFont.Weight.Normal
    font = step_font("body", weight)
    points = font.pointSizeF() / QFontInfo(step_font("body")).pixelSize()
    font.setPointSizeF(text.size * _LETTERS * scale * points)
    room = text.place.width * scale
    # Widths grow in steps where letters are small, so the first try may miss.
    while (width := QFontMetricsF(font).horizontalAdvance(text.text)) > room + _SLACK:
        font.setPointSizeF(font.pointSizeF() * min(room / width, _STEP))
    return font


def place_in(part: Box | Text, corner: QPointF, scale: float) -> QRectF:
    """Return where a part of a drawing stands in pixels."""
    place = part.place
    return QRectF(
        corner.x() + place.x * scale,
        corner.y() + place.y * scale,
        place.width * scale,
        place.height * scale,
    )
