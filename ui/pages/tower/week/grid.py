"""The week as a grid of days and hours: what is to be heard stands in it and can be moved."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from ui.text import _, spoken
from ui.theme import Colours, colours_of, scaled, step_font
from ui.widgets.words.words_in_box import draw_words
from village_net.thai.dates import weekday_initials
from village_net.tower.air.records import Outcome
from village_net.tower.air.week import TROUBLE_NAMES, Planned, Trouble

_HOUR = 60
_HEAD = 44
_HOURS_WIDTH = 56
_FIRST_HOUR, _LAST_HOUR = 4, 22
_BLOCK, _SHORT = 54, 28  # a block of several lines, and one of a single line
_GAP = 3
_STEP = timedelta(minutes=15)
_FAR = 8  # pixels after which a press is a drag


@dataclass(frozen=True)
class Block:
    """One item where it stands in the grid."""

    item: Planned
    place: QRect


class WeekGrid(QWidget):
    """Seven days, or one. ``chosen`` and ``opened`` give an item, ``moved`` an item and its time.

    Arrow keys go from item to item, Alt with an arrow moves one by a quarter of an hour or a day.
    """

    chosen = Signal(object)
    opened = Signal(object)
    moved = Signal(object, object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(_("Week"))
        self._first = date.min
        self._days = 7
        self._today = date.min
        self._plan: Sequence[Planned] = ()
        self._quiet = (time.min, time.min)
        self._holidays: dict[date, str] = {}
        self._shown = ""
        self._pressed: tuple[Planned, QPoint] | None = None
        self._dragged: QPoint | None = None

    def show_plan(
        self,
        first: date,
        days: int,
        plan: Sequence[Planned],
        today: date,
        quiet: tuple[time, time],
        holidays: dict[date, str],
    ) -> None:
        """Show what is planned on some days from ``first`` on."""
        self._first, self._days, self._plan, self._today = first, days, plan, today
        self._quiet, self._holidays = quiet, holidays
        self.setFixedHeight(self.sizeHint().height())
        self.update()

    @property
    def current(self) -> Planned | None:
        """The item that is chosen."""
        return next((item for item in self._plan if _key(item) == self._shown), None)

    def choose(self, item: Planned | None) -> None:
        """Mark an item."""
        self._shown = _key(item) if item else ""
        if item:
            self.setAccessibleDescription(spoken_item(item))
        self.update()

    def sizeHint(self) -> QSize:
        hours = _LAST_HOUR - _FIRST_HOUR
        return QSize(scaled(700), scaled(_HEAD) + hours * scaled(_HOUR))

    def top_of(self, hour: int) -> int:
        """Return where an hour begins, for scrolling to it."""
        return (hour - _FIRST_HOUR) * scaled(_HOUR)

    def blocks(self) -> list[Block]:
        """Return every item with its place; those at one time stand side by side."""
        found: list[Block] = []
        for number in range(self._days):
            day = self._first + timedelta(days=number)
            items = [item for item in self._plan if item.occurrence.at.date() == day]
            found += self._blocks_of_day(number, items)
        return found

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colours = colours_of(self)
        painter.fillRect(self.rect(), QColor(colours.surface))
        self._paint_quiet(painter, colours)
        self._paint_lines(painter, colours)
        for block in self.blocks():
            self._paint_block(painter, colours, block)
        self._paint_heads(painter, colours)
        painter.end()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.setFocus()
        item = self._item_at(event.position())
        self._pressed = (item, event.position().toPoint()) if item else None
        if item:
            self.choose(item)
            self.chosen.emit(item)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        at = event.position().toPoint()
        if self._pressed and (at - self._pressed[1]).manhattanLength() > _FAR:
            self._dragged = at
            self.setCursor(Qt.CursorShape.ClosedHandCursor)
            self.update()
            return
        item = self._item_at(event.position())
        self.setCursor(Qt.CursorShape.PointingHandCursor if item else Qt.CursorShape.ArrowCursor)
        QToolTip.showText(event.globalPosition().toPoint(), spoken_item(item) if item else "", self)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        pressed, dragged = self._pressed, self._dragged
        self._pressed = self._dragged = None
        self.unsetCursor()
        self.update()
        if pressed and dragged:
            to = self._moment_at(dragged, *pressed)
            if to and to != pressed[0].occurrence.at:
                self.moved.emit(pressed[0], to)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        item = self._item_at(event.position())
        if item:
            self.opened.emit(item)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, item = event.key(), self.current
        by = _ARROWS.get(Qt.Key(key))
        if by and event.modifiers() & Qt.KeyboardModifier.AltModifier and item:
            self.moved.emit(item, item.occurrence.at + by)
        elif by:
            self._go(1 if by > timedelta(0) else -1)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and item:
            self.opened.emit(item)
        else:
            super().keyPressEvent(event)

    def _go(self, step: int) -> None:
        """Choose the item after or before the one that is chosen."""
        if not self._plan:
            return
        places = [place for place, item in enumerate(self._plan) if _key(item) == self._shown]
        place = places[0] + step if places else 0
        item = self._plan[min(max(place, 0), len(self._plan) - 1)]
        self.choose(item)
        self.chosen.emit(item)

    def _item_at(self, at: QPointF) -> Planned | None:
        under = [b.item for b in self.blocks() if b.place.contains(at.toPoint())]
        return under[-1] if under else None

    def _moment_at(self, at: QPoint, item: Planned, pressed: QPoint) -> datetime | None:
        """Return the quarter of an hour to which a drag moves an item whose time can be changed."""
        if item.outcome is not None or not self.rect().contains(at):
            return None
        number = (at.x() - scaled(_HOURS_WIDTH)) * self._days // max(self._days_width(), 1)
        if not 0 <= number < self._days:
            return None
        top = self._y_of(item.occurrence.at.time()) + at.y() - pressed.y()
        hours = _FIRST_HOUR + (top - scaled(_HEAD)) / scaled(_HOUR)
        quarters = round(min(max(hours, _FIRST_HOUR), _LAST_HOUR - 0.25) * 4)
        begin = datetime.combine(self._first + timedelta(days=number), time.min)
        return begin + quarters * _STEP

    def _days_width(self) -> int:
        return self.width() - scaled(_HOURS_WIDTH)

    def _left_of(self, number: int) -> int:
        return scaled(_HOURS_WIDTH) + self._days_width() * number // self._days

    def _y_of(self, at: time) -> int:
        hours = at.hour + at.minute / 60 - _FIRST_HOUR
        hours = min(max(hours, 0), _LAST_HOUR - _FIRST_HOUR)
        return scaled(_HEAD) + round(hours * scaled(_HOUR))

    def _blocks_of_day(self, number: int, items: Sequence[Planned]) -> list[Block]:
        found: list[Block] = []
        left, right = self._left_of(number) + _GAP, self._left_of(number + 1) - _GAP
        groups = _side_by_side(items, timedelta(minutes=_SHORT))
        begins = [*(rows[0].occurrence.at for rows in groups), datetime.max]
        for rows, following in zip(groups, begins[1:], strict=True):
            free = (following - rows[-1].occurrence.at) // timedelta(minutes=1) - 2
            height = scaled(max(min(_BLOCK, free), _SHORT - 2))
            wide = (right - left) // len(rows)
            for place, item in enumerate(rows):
                top = min(self._y_of(item.occurrence.at.time()), self.height() - height)
                rect = QRect(left + place * wide, top + 1, wide - 2, height)
                found.append(Block(item, rect))
        return found

    def _paint_quiet(self, painter: QPainter, colours: Colours) -> None:
        begins, ends = self._quiet
        if begins == ends:
            return
        shade = QColor(colours.hover)
        bottom, top = self.height(), scaled(_HEAD)
        first, last = self._y_of(begins), self._y_of(ends)
        spans = [(first, last)] if begins < ends else [(top, last), (first, bottom)]
        for above, below in spans:
            painter.fillRect(QRect(0, above, self.width(), below - above), shade)

    def _paint_lines(self, painter: QPainter, colours: Colours) -> None:
        painter.setPen(QPen(QColor(colours.line), 1))
        small = step_font("caption")
        for hour in range(_FIRST_HOUR, _LAST_HOUR):
            y = scaled(_HEAD) + (hour - _FIRST_HOUR) * scaled(_HOUR)
            painter.setPen(QColor(colours.line))
            painter.drawLine(0, y, self.width(), y)
            painter.setPen(QColor(colours.quiet))
            painter.setFont(small)
            place = QRect(0, y + scaled(4), scaled(_HOURS_WIDTH) - scaled(8), scaled(24))
            painter.drawText(place, Qt.AlignmentFlag.AlignRight, f"{hour:02d}")
        painter.setPen(QColor(colours.line))
        for number in range(self._days):
            painter.drawLine(self._left_of(number), 0, self._left_of(number), self.height())

    def _paint_heads(self, painter: QPainter, colours: Colours) -> None:
        """Paint the days where they stay in sight, however far the hours are scrolled."""
        top = max(-self.y(), 0)
        painter.fillRect(QRect(0, top, self.width(), scaled(_HEAD)), QColor(colours.surface))
        painter.setPen(QColor(colours.line))
        painter.drawLine(0, top + scaled(_HEAD), self.width(), top + scaled(_HEAD))
        names = weekday_initials(spoken().language)
        for number in range(self._days):
            day = self._first + timedelta(days=number)
            today, off = day == self._today, self._holidays.get(day)
            painter.setFont(
                step_font("body", QFont.Weight.DemiBold if today else QFont.Weight.Normal)
            )
            painter.setPen(
                QColor(colours.accent if today else colours.look if off else colours.ink)
            )
            left = self._left_of(number)
            place = QRect(left, top, self._left_of(number + 1) - left, scaled(_HEAD))
            words = f"{names[day.weekday()]} {day.day}"
            if off and self._days == 1:
                words = f"{words} · {off}"
            painter.drawText(place, Qt.AlignmentFlag.AlignCenter, words)

    def _paint_block(self, painter: QPainter, colours: Colours, block: Block) -> None:
        item, place = block.item, block.place
        ground, ink = _look(colours, item)
        if self._pressed and self._dragged and _key(self._pressed[0]) == _key(item):
            to = self._moment_at(self._dragged, *self._pressed)
            place = place.translated(self._dragged - self._pressed[1])
            words = f"{to:%H:%M}" if to else "–"
        else:
            words = f"{item.occurrence.at:%H:%M}{_sign(item)}"
        chosen = _key(item) == self._shown
        painter.setPen(QPen(QColor(colours.accent if chosen else ground), 2 if chosen else 1))
        painter.setBrush(QColor(ground))
        painter.drawRoundedRect(QRectF(place), scaled(6), scaled(6))
        if item.troubles:
            painter.fillRect(
                QRect(place.left(), place.top() + 4, 3, place.height() - 8), QColor(colours.look)
            )
        painter.setPen(QColor(ink))
        inner = place.adjusted(scaled(7), scaled(1), -scaled(3), 0)
        painter.setFont(step_font("caption", QFont.Weight.DemiBold))
        line = QRect(inner.left(), inner.top(), inner.width(), scaled(20))
        painter.drawText(line, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, words)
        if place.height() < scaled(_BLOCK) - scaled(4):
            after = painter.fontMetrics().horizontalAdvance(f"{words}  ")
            rest = inner.adjusted(after, -scaled(1), 0, 0)
        else:
            rest = inner.adjusted(0, scaled(18), 0, -scaled(1))
        draw_words(painter, rest, item.title, step_font("caption"), QColor(ink))


_ARROWS = {
    Qt.Key.Key_Up: -_STEP,
    Qt.Key.Key_Down: _STEP,
    Qt.Key.Key_Left: -timedelta(days=1),
    Qt.Key.Key_Right: timedelta(days=1),
}
_SIGNS = {Outcome.AIRED: " ✓", Outcome.SKIPPED: " –", Outcome.INTERRUPTED: " …"}


def spoken_item(item: Planned) -> str:
    """Return an item in words, for the tip and for screen readers."""
    told = [f"{item.occurrence.at:%H:%M}", item.title]
    told += [
        _(TROUBLE_NAMES[trouble]) for trouble in item.troubles if trouble is not Trouble.MISFIT
    ]
    if item.misfit and Trouble.MISFIT in item.troubles:
        told.append(item.misfit.say(spoken()))
    return " · ".join(told)


def _key(item: Planned) -> str:
    return f"{item.occurrence.slot_id} {item.occurrence.due.isoformat()}"


def _sign(item: Planned) -> str:
    if item.outcome:
        return _SIGNS.get(item.outcome, "")
    return " !" if item.troubles else ""


def _look(colours: Colours, item: Planned) -> tuple[str, str]:
    if item.outcome is Outcome.AIRED:
        return colours.good_soft, colours.good
    if item.outcome is not None:
        return colours.hover, colours.quiet
    if Trouble.MISSED in item.troubles:
        return colours.danger_soft, colours.danger
    if item.troubles:
        return colours.look_soft, colours.look
    return colours.accent_soft, colours.accent


def _side_by_side(items: Sequence[Planned], room: timedelta) -> list[list[Planned]]:
    """Return the items of a day in groups of those that would cover each other."""
    groups: list[list[Planned]] = []
    for item in items:
        if groups and item.occurrence.at - groups[-1][0].occurrence.at < room:
            groups[-1].append(item)
        else:
            groups.append([item])
    return groups
