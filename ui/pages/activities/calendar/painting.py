"""How a day is painted: its number, whether it is holy, and what is on it."""

from collections.abc import Iterator

from PySide6.QtCore import QPoint, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QWidget

from ui.pages.activities.calendar.days import DayCell
from ui.text import _
from ui.theme import Colours, colours_of, scaled, step_font
from ui.widgets.icons import pixmap
from village_net.activities.plan.records import Activity, ActivityKind, ActivityState

_EDGE, _HEAD, _LINE, _GAP, _ROUND, _MOON = 5, 27, 22, 2, 4, 14
_DONE = frozenset({ActivityState.HELD, ActivityState.CLOSED})


def paint_cell(
    painter: QPainter, widget: QWidget, cell: DayCell, rect: QRect, chosen: str, *, stands: bool
) -> None:
    """Paint a day of a widget; ``chosen`` is the id of the activity that shows beside."""
    colours = colours_of(widget)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.fillRect(rect, QColor(colours.surface if cell.inside else colours.ground))
    painter.setPen(QColor(colours.line))
    painter.drawLine(rect.topLeft(), rect.topRight())
    if rect.left() > 0:
        painter.drawLine(rect.topLeft(), rect.bottomLeft())
    _paint_head(painter, widget, cell, rect)
    for item, place in places_of(cell, rect):
        _paint_item(painter, colours, item, place, is_chosen=item.id == chosen)
    if stands:
        painter.setPen(QPen(QColor(colours.accent), 2))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(QRectF(rect).adjusted(2, 2, -2, -2), scaled(_ROUND), scaled(_ROUND))
    painter.restore()


def places_of(cell: DayCell, rect: QRect) -> Iterator[tuple[Activity, QRect]]:
    """Yield the activities that have room in a day, each with its place."""
    left, width = rect.left() + scaled(_EDGE), rect.width() - 2 * scaled(_EDGE)
    top, step = rect.top() + scaled(_HEAD), scaled(_LINE) + scaled(_GAP)
    for place, item in enumerate(cell.items[: shown_in(cell, rect)]):
        yield item, QRect(left, top + place * step, width, scaled(_LINE))


def shown_in(cell: DayCell, rect: QRect) -> int:
    """Return how many activities have room; how many more there are stands in the day's head."""
    step = scaled(_LINE) + scaled(_GAP)
    return min(max((rect.height() - scaled(_HEAD) + scaled(_GAP)) // step, 1), len(cell.items))


def item_at(cell: DayCell, rect: QRect, point: QPoint) -> str:
    """Return the id of the activity at a point of a day, or nothing."""
    return next((item.id for item, place in places_of(cell, rect) if place.contains(point)), "")


def _paint_head(painter: QPainter, widget: QWidget, cell: DayCell, rect: QRect) -> None:
    colours = colours_of(widget)
    box = QRect(rect.left() + scaled(_EDGE), rect.top() + scaled(2), scaled(26), scaled(24))
    weight = QFont.Weight.DemiBold if cell.is_today else QFont.Weight.Normal
    painter.setFont(step_font("body", weight))
    ink = colours.look if cell.off else colours.ink if cell.inside else colours.quiet
    if cell.is_today:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(colours.accent))
        side = box.height()
        painter.drawEllipse(QRect(box.center().x() - side // 2, box.top(), side, side))
        ink = colours.on_accent
    painter.setPen(QColor(ink))
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, str(cell.day.day))
    note = QRect(box.right() + scaled(4), box.top(), 0, box.height())
    note.setRight(rect.right() - scaled(_EDGE))
    more = len(cell.items) - shown_in(cell, rect)
    if more > 0:
        painter.setFont(step_font("caption"))
        painter.setPen(QColor(colours.quiet))
        words = _("+{count}", count=more)
        painter.drawText(note, _RIGHT, words)
        note.setRight(
            note.right() - QFontMetrics(painter.font()).horizontalAdvance(words) - scaled(4)
        )
    _paint_note(painter, widget, cell, note)


def _paint_note(painter: QPainter, widget: QWidget, cell: DayCell, place: QRect) -> None:
    """Paint beside the number that a day is holy or off."""
    words = cell.off or (_("Holy day") if cell.is_holy else "")
    if not words:
        return
    font = step_font("caption")
    metrics = QFontMetrics(font)
    icon = scaled(_MOON) if cell.is_holy else 0
    shown = metrics.elidedText(words, Qt.TextElideMode.ElideRight, place.width() - icon - 2)
    fits = metrics.horizontalAdvance(words) <= place.width() - icon - 2
    painter.setFont(font)
    painter.setPen(QColor(colours_of(widget).look))
    if not cell.is_holy:
        painter.drawText(place, _RIGHT, shown)
        return
    if fits:
        painter.drawText(place, _RIGHT, shown)
        left = place.right() - metrics.horizontalAdvance(shown) - icon - scaled(2)
    else:
        left = place.right() - icon
    top = place.center().y() - icon // 2
    painter.drawPixmap(left, top, pixmap("moon", widget, "look", _MOON))


_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter


def _paint_item(
    painter: QPainter, colours: Colours, item: Activity, place: QRect, *, is_chosen: bool
) -> None:
    ground, ink, edge = _look(colours, item)
    painter.setBrush(QColor(ground))
    pen = QPen(QColor(colours.accent if is_chosen else edge), 2 if is_chosen else 1)
    painter.setPen(pen)
    painter.drawRoundedRect(QRectF(place), scaled(_ROUND), scaled(_ROUND))
    painter.setPen(QColor(ink))
    font = step_font("caption")
    painter.setFont(font)
    inside = place.adjusted(scaled(6), 0, -scaled(4), 0)
    words = f"✓ {item.title}" if item.state in _DONE else item.title
    shown = QFontMetrics(font).elidedText(words, Qt.TextElideMode.ElideRight, inside.width())
    painter.drawText(inside, _LEFT, shown)


def _look(colours: Colours, item: Activity) -> tuple[str, str, str]:
    """Return ground, ink and edge of an activity: held, of the temple, or to come."""
    if item.state in _DONE:
        return colours.hover, colours.quiet, colours.hover
    if item.kind is ActivityKind.FESTIVAL:
        return colours.surface, colours.look, colours.look
    return colours.accent_soft, colours.accent, colours.accent_soft
