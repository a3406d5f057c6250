"""The week as a grid of days and hours: what is to be heard stands in it and can be moved."""

from datetime import timedelta

from PySide6.QtCore import QPoint, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from ui.pages.tower.week.painting import WeekPainter
from ui.pages.tower.week.places import STEP, GridPlaces, ItemBlock, WeekPlan, key_of, whole_height
from ui.text import _, spoken
from ui.theme import colours_of, scaled
from village_net.tower.air.week import TROUBLE_NAMES, Planned, WeekTrouble

_FAR = 8  # pixels after which a press is a drag
_ARROWS = {
    Qt.Key.Key_Up: -STEP,
    Qt.Key.Key_Down: STEP,
    Qt.Key.Key_Left: -timedelta(days=1),
    Qt.Key.Key_Right: timedelta(days=1),
}


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
        self.plan = WeekPlan()
        self._shown = ""
        self._pressed: tuple[Planned, QPoint] | None = None
        self._dragged: QPoint | None = None

    def show_plan(self, plan: WeekPlan) -> None:
        """Show what is planned."""
        self.plan = plan
        self.setFixedHeight(whole_height())
        self.update()

    @property
    def current(self) -> Planned | None:
        """The item that is chosen."""
        return next((item for item in self.plan.items if key_of(item) == self._shown), None)

    def choose(self, item: Planned | None) -> None:
        """Mark an item."""
        self._shown = key_of(item) if item else ""
        if item:
            self.setAccessibleDescription(spoken_item(item))
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(scaled(700), whole_height())

    def blocks(self) -> list[ItemBlock]:
        """Return every item with its place."""
        return self._places().blocks()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        week = WeekPainter(painter, colours_of(self), self._places())
        week.paint_ground()
        for block in self.blocks():
            self._paint(week, block)
        week.paint_heads(max(-self.y(), 0))
        painter.end()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.setFocus()
        at = event.position().toPoint()
        item = self._places().item_at(at)
        self._pressed = (item, at) if item else None
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
        item = self._places().item_at(at)
        self.setCursor(Qt.CursorShape.PointingHandCursor if item else Qt.CursorShape.ArrowCursor)
        QToolTip.showText(event.globalPosition().toPoint(), spoken_item(item) if item else "", self)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        pressed, dragged = self._pressed, self._dragged
        self._pressed = self._dragged = None
        self.unsetCursor()
        self.update()
        if pressed and dragged:
            to = self._places().moment_at(dragged, *pressed)
            if to and to != pressed[0].occurrence.at:
                self.moved.emit(pressed[0], to)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        if item := self._places().item_at(event.position().toPoint()):
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

    def _places(self) -> GridPlaces:
        return GridPlaces(self.plan, self.size())

    def _paint(self, week: WeekPainter, block: ItemBlock) -> None:
        item, place, time = block.item, block.place, ""
        if self._pressed and self._dragged and key_of(self._pressed[0]) == key_of(item):
            to = self._places().moment_at(self._dragged, *self._pressed)
            place = place.translated(self._dragged - self._pressed[1])
            time = f"{to:%H:%M}" if to else "–"
        week.paint_block(item, place, time, chosen=key_of(item) == self._shown)

    def _go(self, step: int) -> None:
        """Choose the item after or before the one that is chosen."""
        items, current = self.plan.items, self.current
        if not items:
            return
        place = items.index(current) + step if current else 0
        item = items[min(max(place, 0), len(items) - 1)]
        self.choose(item)
        self.chosen.emit(item)


def spoken_item(item: Planned) -> str:
    """Return an item in words, for the tip and for screen readers."""
    told = [f"{item.occurrence.at:%H:%M}", item.title]
    told += [
        _(TROUBLE_NAMES[trouble]) for trouble in item.troubles if trouble is not WeekTrouble.MISFIT
    ]
    if item.misfit and WeekTrouble.MISFIT in item.troubles:
        told.append(item.misfit.say(spoken()))
    return " · ".join(told)
