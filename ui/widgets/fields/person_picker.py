"""A person, chosen by typing any part of the name, ID or house."""

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ui.session import Session
from ui.text import _
from ui.widgets.entries import Entry
from ui.widgets.fields.suggest import SuggestLine
from village_net.village.register.records import Person

_MOST = 8
Fits = Callable[[Person], bool]


class PersonPicker(SuggestLine):
    """A line that ends in a person or in none; ``changed`` tells of another.

    ``fits`` leaves out people who cannot be meant, such as the person in question.
    """

    changed = Signal()

    def __init__(
        self,
        session: Session,
        value: str | None = None,
        fits: Fits | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(_("Type a name or a house"), _("Nobody was found"), parent)
        self.setProperty("inside", "card")
        self._session = session
        self._fits = fits or (lambda _person: True)
        self.value: str | None = None
        self.textEdited.connect(self._on_edited)
        self.taken.connect(self._on_taken)
        self.set_value(value)

    def set_value(self, id: str | None) -> None:
        """Show a person, or nobody."""
        person = self._session.store.get(Person, id) if id else None
        self.value = person.id if person else None
        self.setText(_shown(person) if person else "")
        self.setCursorPosition(0)

    def suggest(self, text: str) -> list[Entry]:
        found = self._session.people.find(text).take(_MOST * 4)
        people = (self._session.store.get(Person, row.id) for row in found)
        fitting = [person for person in people if person and self._fits(person)]
        return [
            Entry(p.id, p.full_name, _("House {number}", number=p.house_number))
            for p in fitting[:_MOST]
        ]

    def _on_edited(self) -> None:
        self.value = None
        self.changed.emit()

    def _on_taken(self, id: str) -> None:
        self.set_value(id)
        self.changed.emit()


def _shown(person: Person) -> str:
    return _("{name}, house {number}", name=person.full_name, number=person.house_number)
