"""What of a person stays hidden until somebody asks for it: the ID number and health data."""

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QWidget

from ui.session import Session
from ui.text import _, spoken
from ui.widgets.button import Button, Kind
from ui.widgets.flow import FlowLayout
from ui.widgets.label import Label
from ui.widgets.layouts import row
from village_net.thai.dates import format_date
from village_net.thai.national_id import formatted, masked
from village_net.village.register.particulars import CARE_NAMES, DISABILITY_NAMES, Health
from village_net.village.register.queries import health_of
from village_net.village.register.records import Person

_SHOWN_FOR = 20_000  # milliseconds that a whole ID stays on screen


class HiddenId(QWidget):
    """A masked ID with an eye that shows it whole for a while."""

    def __init__(self, national_id: str) -> None:
        super().__init__()
        self._id = national_id
        self._text = Label(masked(national_id))
        self._eye = Button("", Kind.QUIET, "eye")
        self._eye.setAccessibleName(_("Show the whole number"))
        self._eye.setToolTip(_("Show the whole number"))
        self._eye.clicked.connect(self._show_whole)
        self._timer = QTimer(self, singleShot=True, interval=_SHOWN_FOR)
        self._timer.timeout.connect(self._hide)
        flow = FlowLayout(self)  # in a narrow pane the eye comes below the number
        flow.addWidget(self._text)
        flow.addWidget(self._eye)

    def _show_whole(self) -> None:
        if self._timer.isActive():
            self._timer.stop()
            self._hide()
            return
        self._text.setText(formatted(self._id))
        self._eye.set_icon("eye-slash")
        self._timer.start()

    def _hide(self) -> None:
        self._text.setText(masked(self._id))
        self._eye.set_icon("eye")


class HiddenHealth(QWidget):
    """Health data behind an eye."""

    def __init__(self, session: Session, person: Person) -> None:
        super().__init__()
        self._words = health_words(health_of(session.store, person.id))
        self._text = Label(_("hidden"), tone="quiet", wraps=True)
        self._eye = Button("", Kind.QUIET, "eye")
        self._eye.setAccessibleName(_("Show health data"))
        self._eye.setToolTip(_("Show health data"))
        self._eye.clicked.connect(self._on_eye)
        layout = row(self._text, self._eye)
        layout.setStretch(0, 1)
        self.setLayout(layout)

    def _on_eye(self) -> None:
        hidden = self._text.plain_text() == _("hidden")
        self._text.setText(self._words if hidden else _("hidden"))
        self._eye.set_icon("eye-slash" if hidden else "eye")


def health_words(health: Health) -> str:
    """Return a person's health data in words."""
    due = ""
    if health.due:
        due = _("expecting a child {day}", day=format_date(health.due, spoken().language))
    parts = (
        _(DISABILITY_NAMES[health.disability]) if health.disability else "",
        _(CARE_NAMES[health.care]) if health.care else "",
        health.chronic,
        due,
    )
    return " · ".join(part for part in parts if part) or "–"
