"""Drawings in the window: one whose records are walked and opened, one as wide as its room."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.theme import colours_of, scaled
from ui.widgets.drawings.drawing_painter import paint_drawing, place_in, scale_of
from village_net.documents.drawing import Box, Drawing

_MARGIN, _RING = 16, 4
_DIRECTIONS = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, 1),
}


class DrawingView(QWidget):
    """Shows a drawing so large that its type of ``type`` points is as large as the window's.

    Boxes of records are walked with the arrow keys and chosen by a press. ``chosen``, ``opened``
    (Enter, a double press) and ``marked`` (Space) give the id of a record.
    """

    chosen = Signal(str)
    opened = Signal(str)
    marked = Signal(str)

    def __init__(self, type: float, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._type, self._zoom = type, 1.0
        self._say: Callable[[Box], str] = _name_of
        self.drawing = Drawing(0, 0)
        self.current = 0

    def show_drawing(self, drawing: Drawing, chosen: str = "") -> None:
        """Show another drawing; the record of an id is chosen, else the first one."""
        self.drawing = drawing
        self._measure()
        ids = [box.id for box in drawing.records]
        self.choose(ids.index(chosen) if chosen in ids else 0)

    def say_with(self, say: Callable[[Box], str]) -> None:
        """Let the box that is chosen be said otherwise than by its name alone."""
        self._say = say

    @property
    def chosen_id(self) -> str:
        """The id of the record that is chosen."""
        return self.drawing.records[self.current].id if self.drawing.records else ""

    def choose(self, number: int) -> None:
        """Choose a record by its place among them."""
        self.current = number
        self.update()
        if self.drawing.records:
            self.setAccessibleName(self._say(self.drawing.records[number]))
            self.chosen.emit(self.chosen_id)

    def set_zoom(self, zoom: float) -> None:
        """Show the drawing in so much of its usual size."""
        self._zoom = zoom
        self._measure()

    def place_of(self, id: str) -> QRect:
        """Return where the box of a record stands."""
        found = next((box for box in self.drawing.records if box.id == id), None)
        return self._place(found).toAlignedRect() if found else QRect()

    def sizeHint(self) -> QSize:
        margin = 2 * scaled(_MARGIN)
        drawing, scale = self.drawing, self._scale()
        return QSize(round(drawing.width * scale) + margin, round(drawing.height * scale) + margin)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colours = colours_of(self)
        paint_drawing(painter, self.drawing, self._corner(), self._scale(), colours)
        if self.drawing.records:
            ring = colours.accent if self.hasFocus() else colours.quiet
            self._paint_ring(painter, self.drawing.records[self.current], ring)
        painter.end()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        number = self._number_at(event.position())
        if number is not None:
            self.choose(number)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        number = self._number_at(event.position())
        if number is not None:
            self.opened.emit(self.drawing.records[number].id)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, plain = event.key(), event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if plain or not self.drawing.records:
            super().keyPressEvent(event)
        elif key in _DIRECTIONS:
            self._go(*_DIRECTIONS[Qt.Key(key)])
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.opened.emit(self.chosen_id)
        elif key == Qt.Key.Key_Space:
            self.marked.emit(self.chosen_id)
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
        """Choose the nearest record in a direction."""
        middles = [self._place(box).center() for box in self.drawing.records]
        here = middles[self.current]

        def distance(number: int) -> float:
            x, y = middles[number].x() - here.x(), middles[number].y() - here.y()
            return abs(x) + 100 * abs(y) if down else abs(x)

        beyond = [
            number
            for number, middle in enumerate(middles)
            if (down and (middle.y() - here.y()) * down > 1)
            or (right and abs(middle.y() - here.y()) < 1 and (middle.x() - here.x()) * right > 1)
        ]
        if beyond:
            self.choose(min(beyond, key=distance))

    def _measure(self) -> None:
        self.setFixedSize(self.sizeHint())
        self.update()

    def _scale(self) -> float:
        return self._zoom * scale_of(self._type)

    def _corner(self) -> QPointF:
        return QPointF(scaled(_MARGIN), scaled(_MARGIN))

    def _place(self, box: Box) -> QRectF:
        return place_in(box, self._corner(), self._scale())

    def _number_at(self, at: QPointF) -> int | None:
        boxes = enumerate(self.drawing.records)
        return next((n for n, box in boxes if self._place(box).contains(at)), None)

    def _paint_ring(self, painter: QPainter, box: Box, colour: str) -> None:
        painter.setPen(QPen(QColor(colour), 2))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        corner = box.corner * self._scale() + _RING
        place = self._place(box).adjusted(-_RING, -_RING, _RING, _RING)
        painter.drawRoundedRect(place, corner, corner)


class FittedDrawing(QWidget):
    """Shows a drawing that is laid out anew for each width; it holds no records."""

    def __init__(
        self, make: Callable[[float], Drawing], type: float, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._make, self._type = make, type
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setSizePolicy(policy)
        self._lay_out()

    def sizeHint(self) -> QSize:
        return QSize(scaled(240), round(self.drawing.height * scale_of(self._type)))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._lay_out()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._lay_out()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        scale = scale_of(self._type)
        paint_drawing(painter, self.drawing, QPointF(0, 0), scale, colours_of(self))
        painter.end()

    def _lay_out(self) -> None:
        self.drawing = self._make(self.width() / scale_of(self._type))
        self.updateGeometry()
        self.update()


def _name_of(box: Box) -> str:
    return box.name
