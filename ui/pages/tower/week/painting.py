"""How the week is painted: quiet hours, lines, days, and in them what is to be heard."""

from datetime import timedelta

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPen

from ui.pages.tower.week.places import (
    BLOCK,
    FIRST_HOUR,
    HEAD,
    HOURS_WIDTH,
    LAST_HOUR,
    GridPlaces,
    top_of,
)
from ui.text import spoken
from ui.theme import Colours, scaled, step_font
from ui.widgets.words.words_in_box import draw_words
from village_net.thai.dates import weekday_initials
from village_net.tower.air.records import Outcome
from village_net.tower.air.week import Planned, WeekTrouble

_SIGNS = {Outcome.AIRED: " ✓", Outcome.SKIPPED: " –", Outcome.INTERRUPTED: " …"}


class WeekPainter:
    """Paints the week into the places of a grid."""

    def __init__(self, painter: QPainter, colours: Colours, places: GridPlaces) -> None:
        self._painter, self._colours, self._places = painter, colours, places
        self._width, self._height = places.size.width(), places.size.height()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)

    def paint_ground(self) -> None:
        """Paint the quiet hours in a shade, and the lines between hours and days."""
        self._painter.fillRect(0, 0, self._width, self._height, QColor(self._colours.surface))
        self._paint_quiet()
        painter, colours = self._painter, self._colours
        small = step_font("caption")
        for hour in range(FIRST_HOUR, LAST_HOUR):
            y = scaled(HEAD) + top_of(hour)
            painter.setPen(QColor(colours.line))
            painter.drawLine(0, y, self._width, y)
            painter.setPen(QColor(colours.quiet))
            painter.setFont(small)
            place = QRect(0, y + scaled(4), scaled(HOURS_WIDTH) - scaled(8), scaled(24))
            painter.drawText(place, Qt.AlignmentFlag.AlignRight, f"{hour:02d}")
        painter.setPen(QColor(colours.line))
        for number in range(self._places.plan.days):
            left = self._places.left_of(number)
            painter.drawLine(left, 0, left, self._height)

    def paint_heads(self, top: int) -> None:
        """Paint the days, so far down that they stay in sight."""
        painter, colours, plan = self._painter, self._colours, self._places.plan
        painter.fillRect(QRect(0, top, self._width, scaled(HEAD)), QColor(colours.surface))
        painter.setPen(QColor(colours.line))
        painter.drawLine(0, top + scaled(HEAD), self._width, top + scaled(HEAD))
        names = weekday_initials(spoken().language)
        for number in range(plan.days):
            day = plan.first + timedelta(days=number)
            today, off = day == plan.today, plan.holidays.get(day)
            weight = QFont.Weight.DemiBold if today else QFont.Weight.Normal
            painter.setFont(step_font("body", weight))
            ink = colours.accent if today else colours.look if off else colours.ink
            painter.setPen(QColor(ink))
            left = self._places.left_of(number)
            place = QRect(left, top, self._places.left_of(number + 1) - left, scaled(HEAD))
            words = f"{names[day.weekday()]} {day.day}"
            if off and plan.days == 1:
                words = f"{words} · {off}"
            painter.drawText(place, Qt.AlignmentFlag.AlignCenter, words)

    def paint_block(self, item: Planned, place: QRect, time: str = "", *, chosen: bool) -> None:
        """Paint an item; ``time`` is the one that it is being moved to."""
        painter, colours = self._painter, self._colours
        ground, ink = _look(colours, item)
        painter.setPen(QPen(QColor(colours.accent if chosen else ground), 2 if chosen else 1))
        painter.setBrush(QColor(ground))
        painter.drawRoundedRect(QRectF(place), scaled(6), scaled(6))
        if item.troubles:
            bar = QRect(place.left(), place.top() + 4, 3, place.height() - 8)
            painter.fillRect(bar, QColor(colours.look))
        painter.setPen(QColor(ink))
        words = time or f"{item.occurrence.at:%H:%M}{_sign(item)}"
        inner = place.adjusted(scaled(7), scaled(1), -scaled(3), 0)
        painter.setFont(step_font("caption", QFont.Weight.DemiBold))
        line = QRect(inner.left(), inner.top(), inner.width(), scaled(20))
        painter.drawText(line, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, words)
        if place.height() < scaled(BLOCK) - scaled(4):
            after = painter.fontMetrics().horizontalAdvance(f"{words}  ")
            rest = inner.adjusted(after, -scaled(1), 0, 0)
        else:
            rest = inner.adjusted(0, scaled(18), 0, -scaled(1))
        draw_words(painter, rest, item.title, step_font("caption"), QColor(ink))

    def _paint_quiet(self) -> None:
        begins, ends = self._places.plan.quiet
        if begins == ends:
            return
        bottom, top = self._height, scaled(HEAD)
        first, last = self._places.y_of(begins), self._places.y_of(ends)
        spans = [(first, last)] if begins < ends else [(top, last), (first, bottom)]
        for above, below in spans:
            place = QRect(0, above, self._width, below - above)
            self._painter.fillRect(place, QColor(self._colours.hover))


def _sign(item: Planned) -> str:
    if item.outcome:
        return _SIGNS.get(item.outcome, "")
    return " !" if item.troubles else ""


def _look(colours: Colours, item: Planned) -> tuple[str, str]:
    if item.outcome is Outcome.AIRED:
        return colours.good_soft, colours.good
    if item.outcome is not None:
        return colours.hover, colours.quiet
    if WeekTrouble.MISSED in item.troubles:
        return colours.danger_soft, colours.danger
    if item.troubles:
        return colours.look_soft, colours.look
    return colours.accent_soft, colours.accent
