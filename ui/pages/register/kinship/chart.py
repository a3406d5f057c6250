"""A person's family as a chart on screen: boxes that can be walked, opened and centred."""

from datetime import date

from PySide6.QtCore import QEvent, QLineF, QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from ui.pages.register.kinship.box import BoxStyle, BoxWords, words_of
from ui.text import _
from ui.theme import colours_of, scaled
from village_net.village.family.chart import Box, Chart, Descent

_BETWEEN, _MARGIN = 44, 16
ZOOMS = (0.6, 0.8, 1.0, 1.25, 1.5)
_USUAL = ZOOMS.index(1.0)
_DIRECTIONS = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, 1),
}


class KinshipChart(QWidget):
    """Paints a chart. ``chosen``, ``opened`` and ``centred`` give the id of a person.

    Arrow keys go from relative to relative, Enter opens, Space puts in the middle.
    """

    chosen = Signal(str)
    opened = Signal(str)
    centred = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleDescription(
            _("Arrow keys go from one to the next, Enter opens, Space puts in the middle.")
        )
        self._chart = Chart()
        self._words: list[BoxWords] = []
        self._zoom = _USUAL
        self.current = 0
        self._measure()

    def show_chart(self, chart: Chart, today: date, chosen: str = "") -> None:
        """Show a family; a person of it is chosen, the one in the middle where none is named."""
        self._chart = chart
        self._words = [words_of(box, today) for box in chart.boxes]
        self._measure()
        ids = [box.person.id for box in chart.boxes]
        middle = next((n for n, box in enumerate(chart.boxes) if box.focus), 0)
        self._choose(ids.index(chosen) if chosen in ids else middle)

    @property
    def boxes(self) -> list[Box]:
        """The people of the chart."""
        return self._chart.boxes

    @property
    def chosen_id(self) -> str:
        """The id of the person who is chosen."""
        return self.boxes[self.current].person.id if self.boxes else ""

    def zoom(self, steps: int) -> None:
        """Show the chart larger or smaller; 0 steps show it in its usual size."""
        wanted = self._zoom + steps if steps else _USUAL
        self._zoom = min(max(wanted, 0), len(ZOOMS) - 1)
        self._measure()

    def words(self, box: Box) -> BoxWords:
        """Return what is told of a person."""
        return self._words[self.boxes.index(box)]

    def place_of(self, box: Box) -> QRect:
        """Return where a person stands."""
        return self._place(box).toAlignedRect()

    def sizeHint(self) -> QSize:
        margin = 2 * scaled(_MARGIN)
        high = sum(self._heights) + (len(self._heights) - 1) * self._between
        return QSize(round(self._chart.width * self._style.width) + margin, round(high) + margin)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colours = colours_of(self)
        painter.setPen(QPen(QColor(colours.quiet), 1.5))
        painter.drawLines(self._lines())
        for number, box in enumerate(self.boxes):
            place = self._place(box)
            if not place.toAlignedRect().adjusted(-8, -8, 8, 8).intersects(event.rect()):
                continue
            self._style.paint(painter, place, box, self._words[number], colours)
            if number == self.current:
                ring = colours.accent if self.hasFocus() else colours.quiet
                self._style.paint_ring(painter, place, ring)
        painter.end()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        number = self._number_at(event.position())
        if number is not None:
            self._choose(number)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        number = self._number_at(event.position())
        if number is not None:
            self.opened.emit(self.boxes[number].person.id)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, plain = event.key(), event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if plain or not self.boxes:
            super().keyPressEvent(event)
        elif key in _DIRECTIONS:
            self._go(*_DIRECTIONS[Qt.Key(key)])
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.opened.emit(self.chosen_id)
        elif key == Qt.Key.Key_Space:
            self.centred.emit(self.chosen_id)
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.update()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._measure()

    def _go(self, right: int, down: int) -> None:
        """Choose the nearest person in a direction."""
        here = self.boxes[self.current]

        def distance(number: int) -> float:
            box = self.boxes[number]
            return abs(box.x - here.x) + 100 * abs(box.row - here.row)

        beyond = [
            number
            for number, box in enumerate(self.boxes)
            if (down and (box.row - here.row) * down > 0)
            or (right and box.row == here.row and (box.x - here.x) * right > 0)
        ]
        if beyond:
            self._choose(min(beyond, key=distance))

    def _choose(self, number: int) -> None:
        self.current = number
        self.update()
        if self.boxes:
            self.setAccessibleName(_("Family chart: {person}", person=self._words[number].spoken))
            self.chosen.emit(self.chosen_id)

    def _measure(self) -> None:
        self._style = BoxStyle(ZOOMS[self._zoom])
        self._heights = [0.0] * self._chart.rows
        for box, words in zip(self.boxes, self._words, strict=True):
            high = self._style.height(words)
            self._heights[box.row] = max(self._heights[box.row], high)
        self._between = self._style.distance(_BETWEEN)
        self.setFixedSize(self.sizeHint())
        self.update()

    def _x(self, place: float) -> float:
        return scaled(_MARGIN) + place * self._style.width

    def _y(self, row: int) -> float:
        return scaled(_MARGIN) + sum(self._heights[:row]) + row * self._between

    def _place(self, box: Box) -> QRectF:
        wide = self._style.width
        return QRectF(self._x(box.x) - wide / 2, self._y(box.row), wide, self._heights[box.row])

    def _number_at(self, at: QPointF) -> int | None:
        under = (n for n, box in enumerate(self.boxes) if self._place(box).contains(at))
        return next(under, None)

    def _lines(self) -> list[QLineF]:
        lines = [
            QLineF(self._x(c.left), y, self._x(c.right), y)
            for c in self._chart.couples
            for y in [self._y(c.row) + self._heights[c.row] / 2]
        ]
        return lines + [line for descent in self._chart.descents for line in self._descent(descent)]

    def _descent(self, descent: Descent) -> list[QLineF]:
        high = self._heights[descent.row]
        start = self._y(descent.row) + high
        if not any(abs(b.x - descent.x) < 0.4 and b.row == descent.row for b in self.boxes):
            start -= high / 2  # from the middle of a couple's line
        end = self._y(descent.row + 1)
        bar = end - self._between / 2
        x, children = self._x(descent.x), [self._x(child) for child in descent.children]
        across = QLineF(min(x, *children), bar, max(x, *children), bar)
        return [QLineF(x, start, x, bar), across, *(QLineF(c, bar, c, end) for c in children)]
