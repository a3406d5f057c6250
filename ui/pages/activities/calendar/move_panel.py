"""To which day an activity is moved, and why."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.session import Session
from ui.text import _, spoken
from ui.theme import scaled
from ui.widgets.button import Button, Kind
from ui.widgets.fields.date_field import DateField
from ui.widgets.fields.field import Field, LineEdit
from ui.widgets.flow import flowing
from village_net.activities.plan.errors import NoActivityDayError
from village_net.activities.plan.records import Activity
from village_net.errors import Refusal
from village_net.thai.dates import PartialDate
from village_net.thai.near_days import Lies


class MovePanel(QWidget):
    """``moved`` gives the day and the reason."""

    moved = Signal(object, str)
    left = Signal()

    def __init__(self, session: Session, shown: Activity, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        clock = session.store.clock
        self.day = DateField(lies=Lies.AHEAD, quick=True, today=lambda: clock().date())
        self.day.set_value(PartialDate.of(shown.day))
        self.reason = LineEdit()
        self._day_field = Field(_("To which day"), self.day)
        verb, back = Button(_("Move"), Kind.MAIN, "check"), Button(_("Cancel"))
        verb.clicked.connect(self.move_it)
        back.clicked.connect(self.left)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(scaled(8))
        for part in (self._day_field, Field(_("Why (may be empty)"), self.reason)):
            layout.addWidget(part)
        layout.addWidget(flowing(verb, back))
        self.setFocusProxy(self.day)

    def move_it(self) -> None:
        """Tell the day, or say below it what is wrong."""
        try:
            day = self.day.day()
            if day is None:
                raise NoActivityDayError
        except Refusal as refusal:
            self._day_field.set_error(refusal.say(spoken()))
            return
        self.moved.emit(day, self.reason.text())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)
