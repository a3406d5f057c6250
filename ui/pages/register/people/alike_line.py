"""Below a name that is being typed: who is on record already and may be the same person."""

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QWidget

from ui.session import Session
from ui.text import _
from ui.widgets.button import Button, Kind
from ui.widgets.label import Label
from ui.widgets.layouts import row
from village_net.village.quality.alike import alike
from village_net.village.register.records import Person
from village_net.village.register.rules import age

_PAUSE = 250  # milliseconds after the last key


class AlikeLine(QWidget):
    """Shows only where there is somebody; ``opened`` gives their id."""

    opened = Signal(str)

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._asked: Person | None = None
        self._found = ""
        self.words = Label("", tone="look", wraps=True)
        self.open = Button(_("Open"), Kind.LINK)
        self.open.clicked.connect(lambda: self.opened.emit(self._found))
        layout = row(self.words, self.open)
        layout.setStretch(0, 1)
        self.setLayout(layout)
        self._timer = QTimer(self, singleShot=True, interval=_PAUSE)
        self._timer.timeout.connect(lambda: session.when_free(self.look))
        self.hide()

    def ask(self, person: Person) -> None:
        """Look, when nothing more is typed for a moment, who may be this person."""
        self._asked = person
        self._timer.start()

    def look(self) -> None:
        """Look now."""
        session = self._session
        found = alike(session.store, session.people, self._asked) if self._asked else None
        self._found = found.id if found else ""
        if found:
            self.words.setText(self._say(found))
        self.setVisible(found is not None)

    def _say(self, found: Person) -> str:
        years = age(found, self._session.store.clock().date())
        name, number = found.full_name, found.house_number
        if years is None:
            return _("Like {name}, house {number}.", name=name, number=number)
        return _(
            "Like {name}, house {number}, {years} years old.", name=name, number=number, years=years
        )
