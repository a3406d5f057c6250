"""A person's family as a chart on screen: boxes that can be walked, opened and centred."""

from collections.abc import Callable

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from ui.session import Session
from ui.text import _, spoken
from ui.theme import Colours, colours_of, scaled, step_font
from ui.widgets.button import Button, Kind
from ui.widgets.empty_state import EmptyState
from ui.widgets.flow import flowing
from ui.widgets.label import Label
from ui.widgets.layouts import scrolling
from ui.widgets.stack import Stack
from ui.widgets.words_in_box import draw_words
from village_net.thai.dates import PartialDate, format_date
from village_net.village.kinship import Box, Chart, Descent, chart_of, family_of
from village_net.village.records import Person, Standing

_BOX = (176, 76)
_BETWEEN = 48
_MARGIN = 24
_ZOOMS = (0.6, 0.8, 1.0, 1.25, 1.5)


class KinshipChart(QWidget):
    """Paints a chart. ``chosen`` gives a person, ``opened`` one to open, ``centred`` one to stand
    in the middle.

    Arrow keys go from relative to relative, Enter opens, Space centres, Ctrl with + − 0 zooms.
    """

    chosen = Signal(str)
    opened = Signal(str)
    centred = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(_("Family chart"))
        self._chart = Chart()
        self._zoom = _ZOOMS.index(1.0)
        self.current = 0

    def show_chart(self, chart: Chart) -> None:
        """Show a family; the person it is about is chosen."""
        self._chart = chart
        focus = [place for place, box in enumerate(chart.boxes) if box.focus]
        self._fit()
        self._choose(focus[0] if focus else 0)

    @property
    def boxes(self) -> list[Box]:
        """The people of the chart."""
        return self._chart.boxes

    def zoom(self, steps: int) -> None:
        """Show the chart larger or smaller; 0 steps show it in its usual size."""
        usual = _ZOOMS.index(1.0)
        wanted = self._zoom + steps if steps else usual
        self._zoom = min(max(wanted, 0), len(_ZOOMS) - 1)
        self._fit()

    def place_of(self, box: Box) -> QRect:
        """Return where a person stands."""
        wide, high = self._size()
        left = self._x(box.x) - wide / 2
        return QRect(round(left), round(self._y(box.row)), round(wide), round(high))

    def sizeHint(self) -> QSize:
        wide, high = self._size()
        rows = self._chart.rows
        margin = 2 * scaled(_MARGIN)
        between = scaled(_BETWEEN) * _ZOOMS[self._zoom]
        return QSize(
            round(self._chart.width * wide) + margin,
            round(rows * high + (rows - 1) * between) + margin,
        )

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colours = colours_of(self)
        painter.setPen(QPen(QColor(colours.quiet), 1.5))
        for couple in self._chart.couples:
            y = self._y(couple.row) + self._size()[1] / 2
            painter.drawLine(QPointF(self._x(couple.left), y), QPointF(self._x(couple.right), y))
        for descent in self._chart.descents:
            self._paint_descent(painter, descent)
        for place, box in enumerate(self._chart.boxes):
            self._paint_box(painter, colours, box, chosen=place == self.current)
        painter.end()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        place = self._place_at(event.position())
        if place is not None:
            self._choose(place)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        place = self._place_at(event.position())
        if place is not None:
            self.opened.emit(self.boxes[place].person.id)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, control = event.key(), event.modifiers() & Qt.KeyboardModifier.ControlModifier
        zooms = {Qt.Key.Key_Plus: 1, Qt.Key.Key_Equal: 1, Qt.Key.Key_Minus: -1, Qt.Key.Key_0: 0}
        if control and key in zooms:
            self.zoom(zooms[Qt.Key(key)])
        elif key in _DIRECTIONS:
            self._go(*_DIRECTIONS[Qt.Key(key)])
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.boxes:
            self.opened.emit(self.boxes[self.current].person.id)
        elif key == Qt.Key.Key_Space and self.boxes:
            self.centred.emit(self.boxes[self.current].person.id)
        else:
            super().keyPressEvent(event)

    def _go(self, right: int, down: int) -> None:
        """Choose the nearest person in a direction."""
        if not self.boxes:
            return
        here = self.boxes[self.current]

        def distance(place: int) -> float:
            box = self.boxes[place]
            return abs(box.x - here.x) + 10 * abs(box.row - here.row)

        beyond = [
            place
            for place, box in enumerate(self.boxes)
            if (down and (box.row - here.row) * down > 0)
            or (right and box.row == here.row and (box.x - here.x) * right > 0)
        ]
        if beyond:
            self._choose(min(beyond, key=distance))

    def _choose(self, place: int) -> None:
        self.current = place
        self.update()
        if self.boxes:
            box = self.boxes[place]
            self.setAccessibleDescription(" ".join(_words(box)))
            self.chosen.emit(box.person.id)

    def _fit(self) -> None:
        self.setFixedSize(self.sizeHint())
        self.update()

    def _size(self) -> tuple[float, float]:
        zoom = _ZOOMS[self._zoom]
        return scaled(_BOX[0]) * zoom, scaled(_BOX[1]) * zoom

    def _x(self, place: float) -> float:
        return scaled(_MARGIN) + place * self._size()[0]

    def _y(self, row: int) -> float:
        step = self._size()[1] + scaled(_BETWEEN) * _ZOOMS[self._zoom]
        return scaled(_MARGIN) + row * step

    def _place_at(self, at: QPointF) -> int | None:
        under = [n for n, b in enumerate(self.boxes) if self.place_of(b).contains(at.toPoint())]
        return under[0] if under else None

    def _paint_descent(self, painter: QPainter, descent: Descent) -> None:
        high = self._size()[1]
        start = self._y(descent.row) + high
        if not any(abs(b.x - descent.x) < 0.4 and b.row == descent.row for b in self.boxes):
            start -= high / 2  # from the middle of a couple's line
        end = self._y(descent.row + 1)
        bar = (self._y(descent.row) + high + end) / 2
        x = self._x(descent.x)
        reach = [self._x(child) for child in descent.children] + [x]
        painter.drawLine(QPointF(x, start), QPointF(x, bar))
        painter.drawLine(QPointF(min(reach), bar), QPointF(max(reach), bar))
        for child in descent.children:
            painter.drawLine(QPointF(self._x(child), bar), QPointF(self._x(child), end))

    def _paint_box(self, painter: QPainter, colours: Colours, box: Box, *, chosen: bool) -> None:
        place = self.place_of(box)
        dead = box.person.standing is Standing.DEAD
        pen = QPen(QColor(colours.accent if chosen or box.focus else colours.line))
        pen.setWidthF(2.5 if chosen else 1.5)
        pen.setStyle(Qt.PenStyle.DashLine if dead else Qt.PenStyle.SolidLine)
        painter.setPen(pen)
        painter.setBrush(QColor(colours.accent_soft if box.focus else colours.surface))
        painter.drawRoundedRect(QRectF(place), scaled(8), scaled(8))
        inside = place.adjusted(scaled(10), scaled(6), -scaled(8), -scaled(4))
        name, facts = _words(box)
        zoom = _ZOOMS[self._zoom]
        strong = _zoomed(step_font("body", QFont.Weight.DemiBold), zoom)
        half = QRect(inside.left(), inside.top(), inside.width(), inside.height() * 58 // 100)
        rest = QRect(inside.left(), half.bottom(), inside.width(), inside.bottom() - half.bottom())
        draw_words(painter, half, name, strong, QColor(colours.ink))
        quiet = _zoomed(step_font("caption"), zoom)
        draw_words(painter, rest, facts, quiet, QColor(colours.quiet))


class KinshipPane(QWidget):
    """The chart with its head: back, print, how to walk it. ``opened`` gives a person to open."""

    left = Signal()
    opened = Signal(str)
    asked_edit = Signal(str)

    def __init__(self, session: Session, person: Person, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._person = person
        self._title = Label("", "section")
        self.chart = KinshipChart()
        self.chart.opened.connect(self.opened)
        self.chart.centred.connect(self.centre)
        self.chart.chosen.connect(lambda _id: self._bring_into_view())
        self._area: QScrollArea = scrolling(self.chart)
        self._area.setAlignment(Qt.AlignmentFlag.AlignCenter)
        back = _button(_("Back"), self.left.emit, "arrow-left")
        paper = _button(_("Print the chart"), self._on_paper, "printer")
        out = _button(_("Smaller"), lambda: self.chart.zoom(-1), "minus")
        into = _button(_("Larger"), lambda: self.chart.zoom(1), "plus")
        self._stack = Stack()
        self._stack.addWidget(self._area)
        self._stack.addWidget(self._nobody())
        hint = _("Arrow keys go from one to the next, Enter opens, Space puts in the middle.")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(scaled(8))
        layout.addWidget(flowing(back, self._title, out, into, paper, split=2))
        layout.addWidget(self._stack, 1)
        layout.addWidget(Label(hint, "caption", "quiet", wraps=True))
        self.setFocusProxy(self.chart)
        self.centre(person.id)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def centre(self, id: str) -> None:
        """Put a person in the middle of the chart."""
        person = self._session.store.get(Person, id)
        if person is None:
            return
        self._person = person
        self._title.setText(_("Family of {name}", name=person.full_name))
        chart = chart_of(family_of(self._session.store, person))
        self._stack.setCurrentIndex(0 if len(chart.boxes) > 1 else 1)
        self.chart.show_chart(chart)

    def _bring_into_view(self) -> None:
        if self.chart.boxes:
            middle = self.chart.place_of(self.chart.boxes[self.chart.current]).center()
            self._area.ensureVisible(middle.x(), middle.y(), scaled(160), scaled(100))

    def _nobody(self) -> EmptyState:
        edit = Button(_("Enter father, mother or spouse"), Kind.MAIN, "pencil-simple")
        edit.clicked.connect(lambda: self.asked_edit.emit(self._person.id))
        return EmptyState(
            "users-three",
            _("No relative is on record yet"),
            _("Enter father, mother or spouse in the person’s form; the chart then draws itself."),
            edit,
        )

    def _on_paper(self) -> None:
        self._session.open_record("documents", f"kinship-chart:{self._person.id}")


_DIRECTIONS = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, 1),
}


def _button(words: str, act: Callable[[], object], icon: str) -> Button:
    button = Button(words, icon=icon)
    button.clicked.connect(lambda: act())
    return button


def _words(box: Box) -> tuple[str, str]:
    """Return the name, and what is told below it: the birth year, and that one died or is meant."""
    person = box.person
    parts: list[str] = []
    if person.birth:
        parts.append(format_date(PartialDate(person.birth.year), spoken().language))
    if person.standing is Standing.DEAD:
        parts.append(_("died"))
    elif person.standing is Standing.MOVED:
        parts.append(_("moved away"))
    if box.focus:
        parts.append(_("in the middle"))
    return person.full_name, " · ".join(parts)


def _zoomed(font: QFont, zoom: float) -> QFont:
    font.setPointSizeF(font.pointSizeF() * zoom)
    return font
