"""The family chart with its head: back, larger, smaller, print; or how to enter a relative."""

from collections.abc import Callable

from PySide6.QtCore import QRect, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.session import Session
from ui.text import _, spoken
from ui.theme import scaled
from ui.widgets.button import Button, Kind
from ui.widgets.drawings.drawing import DrawingView
from ui.widgets.empty_state import EmptyState
from ui.widgets.flow import flowing
from ui.widgets.label import Label
from ui.widgets.layouts import scrolling
from ui.widgets.stack import Stack
from village_net.documents import Paper
from village_net.documents.typeset.lines import Setting
from village_net.documents.typeset.styles import Fonts
from village_net.documents.village.family_drawing import family_drawing
from village_net.documents.village.kinship_chart import SUPPOSED
from village_net.documents.village_name import whole_names
from village_net.thai.digits import Digits
from village_net.village.family.chart import chart_of
from village_net.village.family.edits import keep_ties
from village_net.village.family.relatives import family_of
from village_net.village.register.queries import the_village
from village_net.village.register.records import Person

_LEAST_HEIGHT = 200
_TYPE = 15  # points of the drawing that are as large as the window's type
ZOOMS = (0.6, 0.8, 1.0, 1.25, 1.5)
_USUAL = ZOOMS.index(1.0)
_ZOOM_KEYS = {
    Qt.Key.Key_Plus: 1,
    Qt.Key.Key_Equal: 1,
    Qt.Key.Key_Minus: -1,
    Qt.Key.Key_0: 0,
}


class KinshipPane(QWidget):
    """Shows the family of a person. ``opened`` and ``asked_edit`` give the id of a person."""

    left = Signal()
    opened = Signal(str)
    asked_edit = Signal(str)

    def __init__(self, session: Session, person: Person, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._zoom = _USUAL
        self.person = person
        self._title = Label("", "title", wraps=True)
        self.chart = DrawingView(_TYPE)
        self.chart.setAccessibleDescription(self._hint_words())
        self.chart.say_with(lambda box: _("Family chart: {person}", person=box.name))
        self.chart.opened.connect(self.opened)
        self.chart.marked.connect(self.centre)
        self.chart.chosen.connect(lambda _id: self._bring_into_view())
        self._area = scrolling(self.chart)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self._area.setCornerWidget(QWidget())
        self._area.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._area.setMinimumHeight(scaled(_LEAST_HEIGHT))
        self.nobody = self._make_nobody()
        self._stack = Stack()
        self._stack.addWidget(self._area)
        self._stack.addWidget(self.nobody)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(scaled(12))
        layout.addWidget(self._make_head())
        layout.addWidget(self._title)
        layout.addWidget(self._stack, 1)
        self._hint = Label(self._hint_words(), "caption", "quiet", wraps=True)
        self._supposed = Label(_(SUPPOSED), "caption", "look", wraps=True)
        layout.addWidget(self._supposed)
        layout.addWidget(self._hint)
        self.centre(person.id)

    def centre(self, id: str) -> None:
        """Put a person in the middle of the chart."""
        self._show(id, id)
        self.take_focus()
        QTimer.singleShot(0, self, self._to_the_middle)

    def reload(self) -> None:
        """Show the family as it is now; ``left`` follows where the person is gone."""
        self._show(self.person.id, self.chart.chosen_id)

    def take_focus(self) -> None:
        """Give the keyboard to the chart, or to what there is instead."""
        (self.chart if self._is_drawn() else self.enter).setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        control = event.modifiers() & Qt.KeyboardModifier.ControlModifier
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        elif control and event.key() in _ZOOM_KEYS:
            self.zoom(_ZOOM_KEYS[Qt.Key(event.key())])
        else:
            super().keyPressEvent(event)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        QTimer.singleShot(0, self, self._to_the_middle)

    def zoom(self, steps: int) -> None:
        """Show the chart larger or smaller around who is chosen; 0 steps in its usual size."""
        wanted = self._zoom + steps if steps else _USUAL
        self._zoom = min(max(wanted, 0), len(ZOOMS) - 1)
        self.chart.set_zoom(ZOOMS[self._zoom])
        QTimer.singleShot(0, self, self._to_the_middle)

    def _show(self, id: str, chosen: str) -> None:
        store = self._session.store
        person = store.get(Person, id)
        if person is None:
            self.left.emit()
            return
        self.person = person
        self._title.setText(_("Family of {name}", name=person.full_name))
        self._family = family_of(store, person)
        chart = chart_of(self._family)
        drawn = len(chart.boxes) > 1
        self._stack.setCurrentIndex(0 if drawn else 1)
        for part in (*self._tools, self._hint):
            part.setVisible(drawn)
        for part in (self.keep, self._supposed):
            part.setVisible(bool(self._family.supposed))
        paper, day = Paper(spoken().language, Digits.ARABIC), store.clock().date()
        setting = Setting(Fonts(), whole_names(the_village(store)))
        self.chart.show_drawing(family_drawing(chart, day, paper, setting), chosen or id)

    def _is_drawn(self) -> bool:
        return self._stack.currentIndex() == 0

    def _bring_into_view(self) -> None:
        place, side = self._chosen_place(), scaled(16)
        middle, half = place.center(), place.size() / 2
        self._area.ensureVisible(middle.x(), middle.y(), half.width() + side, half.height() + side)

    def _to_the_middle(self) -> None:
        middle, room = self._chosen_place().center(), self._area.viewport().size() / 2
        self._area.ensureVisible(middle.x(), middle.y(), room.width(), room.height())

    def _chosen_place(self) -> QRect:
        return self.chart.place_of(self.chart.chosen_id)

    @staticmethod
    def _hint_words() -> str:
        return _("Arrow keys go from one to the next, Enter opens, Space puts in the middle.")

    def _make_head(self) -> QWidget:
        back = _button(_("Back"), "arrow-left", self.left.emit)
        self._tools = (
            _button(_("Smaller"), "minus", lambda: self.zoom(-1)),
            _button(_("Larger"), "plus", lambda: self.zoom(1)),
            _button(_("Print the chart"), "printer", self._on_paper),
        )
        self.keep = _button(_("Put on record"), "check", self._keep)
        return flowing(back, self.keep, *self._tools, split=1)

    def _keep(self) -> None:
        """Write what is only supposed into the record."""
        if self._session.done(keep_ties, self.person):
            self._session.told.emit(_("The dashed lines are on record now."), True)

    def _make_nobody(self) -> EmptyState:
        self.enter = Button(_("Enter father, mother or spouse"), Kind.MAIN, "pencil-simple")
        self.enter.clicked.connect(lambda: self.asked_edit.emit(self.person.id))
        return EmptyState(
            "users-three",
            _("No relative is on record yet"),
            _("Enter father, mother or spouse in the person’s form; the chart then draws itself."),
            self.enter,
        )

    def _on_paper(self) -> None:
        self._session.open_record("documents", f"kinship-chart:{self.person.id}")


def _button(words: str, icon: str, act: Callable[[], object]) -> Button:
    button = Button(words, icon=icon)
    button.clicked.connect(lambda: act())
    return button
