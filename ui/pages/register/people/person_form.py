"""One person, written: fields in sections, errors below the field that has them."""

from dataclasses import replace

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.pages.register.people.person_fields import Coming, PersonFields
from ui.parts.kept_draft import KeptDraft
from ui.session import Session
from ui.text import _, spoken
from ui.theme import scaled
from ui.widgets.button import Button, Kind
from ui.widgets.flow import FlowLayout
from ui.widgets.label import Label
from ui.widgets.layouts import row, scrolling
from village_net.errors import Refusal
from village_net.store.ids import new_id
from village_net.thai.fold import tidy
from village_net.village.life.edits import record_arrival, record_birth
from village_net.village.life.errors import BeforeBirthError, FutureEventError, NoDayError
from village_net.village.register.edits import (
    NationalIdTakenError,
    NoHouseNumberError,
    NoNameError,
    save_person,
)
from village_net.village.register.guards import (
    AncestorError,
    BornLaterError,
    DeathBeforeBirthError,
    NeedsConsentError,
    OwnParentError,
    ParentSexError,
    ParentTooYoungError,
    SecondHeadError,
)
from village_net.village.register.particulars import Health, Particulars
from village_net.village.register.queries import is_first_of_house
from village_net.village.register.records import Person, Relation

NEW = "+"  # before what a new person's form was begun with


class PersonForm(QWidget):
    """Writes a person; ``saved`` gives the id, ``left`` tells that nothing is to be saved.

    ``next`` asks, after a save, for the form of one more person of the household.
    """

    saved = Signal(str)
    next = Signal(str)
    left = Signal()

    def __init__(
        self,
        session: Session,
        written: Person | None = None,
        *,
        name: str = "",
        house_number: str = "",
        surname: str = "",
        about: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._session = session
        if written is None:
            # What a form was begun with tells its draft from that of another new person.
            begun = [part for part in (house_number, surname, name) if part]
            about = about or (" ".join([NEW, *begun]) if begun else "")
        given, _space, rest = tidy(name).partition(" ")
        self._person = written or Person(new_id(), "", house_number, given, rest or surname)
        self._is_new = written is None
        if self._is_new and is_first_of_house(session.store, house_number):
            self._person = replace(self._person, relation=Relation.HEAD)
        self.editors = PersonFields(session, self._person)
        self.editors.coming.picked.connect(self._show_coming)
        self._fields = self.editors.fields
        self._lay_out()
        self.setFocusProxy(self.editors.given)
        self.draft = KeptDraft(
            self,
            session,
            ("person", written.id if written else about),
            {key: field.editor for key, field in self._fields.items()},
            lambda: f"{self.editors.given.text()} {self.editors.surname.text()}",
            shown=self._show_what_was_typed,
            whole=self._is_new,
        )

    def keyPressEvent(self, event: QKeyEvent) -> None:
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if enter and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.save_and_next()
        elif enter:
            self.save()
        elif event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def save(self) -> None:
        """Save what is written, or show below each field what is wrong with it."""
        if self._save():
            self.draft.forget()
            self.saved.emit(self._person.id)

    def save_and_next(self) -> None:
        """Save, and ask for the form of the next person of the household."""
        if self._save():
            self.draft.forget()
            self.next.emit(self._person.id)

    def throw_away(self) -> None:
        """Leave, and forget what is written."""
        self.draft.throw_away()
        self.left.emit()

    def show_health(self) -> None:
        """Show the fields of health, which stay closed until somebody asks for them."""
        self._ask_health.hide()
        self._health_part.show()

    def _save(self) -> bool:
        for field in self._fields.values():
            field.set_error("")
        person = self.editors.read()
        more, health = self.editors.read_more(), self.editors.read_health()
        wrong = self.editors.wrong()
        if person is None or wrong:
            self._show_field(wrong[0])
            return False
        try:
            self._person = self._write(person, more, health)
        except Refusal as refusal:
            key = _FIELD_OF.get(type(refusal), "given")
            if key == "came_on" and self.editors.coming.value is Coming.BORN:
                key = "birth"
            self._fields[key].set_error(refusal.say(spoken()))
            self._show_field(key)
            return False
        words = _("{name} was added.") if self._is_new else _("{name} was saved.")
        self._session.told.emit(words.format(name=person.full_name), True)
        return True

    def _write(self, person: Person, more: Particulars | None, health: Health | None) -> Person:
        store, house = self._session.store, self.editors.house.text()
        match self.editors.coming.value:
            case Coming.BORN if self._is_new:
                return record_birth(store, person, house, more, health=health)
            case Coming.MOVED if self._is_new:
                day, place = self.editors.came_on.value(), tidy(self.editors.came_from.text())
                return record_arrival(store, person, house, day, place, kin=more, health=health)
            case _:
                return save_person(store, person, house, more, health)

    def _show_what_was_typed(self) -> None:
        self._show_coming()
        self.editors.show_age()
        if self.editors.read_health():
            self.show_health()

    def _show_coming(self) -> None:
        moved = self._is_new and self.editors.coming.value is Coming.MOVED
        self._fields["coming"].setVisible(self._is_new)
        self._fields["came_on"].setVisible(moved)
        self._fields["came_from"].setVisible(moved)

    def _show_field(self, key: str) -> None:
        field = self._fields[key]
        field.editor.setFocus()
        # In the next turn the sentence below the field has its room too.
        QTimer.singleShot(0, self, lambda: self._area.ensureWidgetVisible(field))

    def _lay_out(self) -> None:
        fields = self._fields
        fields["title"].setFixedWidth(scaled(110))
        inside = QWidget()
        layout = QVBoxLayout(inside)
        layout.setContentsMargins(0, 0, scaled(8), 0)
        layout.setSpacing(scaled(12))
        layout.addWidget(Label(_("Add person") if self._is_new else _("Edit person"), "section"))
        for key in ("coming", "came_on", "came_from"):
            layout.addWidget(fields[key])
        self._show_coming()
        layout.addLayout(row(fields["title"], fields["given"]))
        layout.addLayout(row(fields["surname"], fields["nickname"]))
        layout.addLayout(row(fields["house"], fields["sex"], space=12))
        for key in ("national_id", "birth", "relation", "phone", "occupation", "note"):
            layout.addWidget(fields[key])
        layout.addWidget(Label(_("More about the person"), strong=True))
        layout.addLayout(row(fields["education"], fields["marital"]))
        layout.addLayout(row(fields["religion"], fields["nationality"]))
        for key in ("residence", "skills", "welfare_card", "temporary"):
            layout.addWidget(fields[key])
        layout.addWidget(Label(_("Family"), strong=True))
        for key in ("father", "mother", "spouse"):
            layout.addWidget(fields[key])
        self._lay_out_health(layout)
        layout.addStretch(1)
        self._area = scrolling(inside)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self._area, 1)
        outer.addWidget(self._buttons())

    def _lay_out_health(self, layout: QVBoxLayout) -> None:
        layout.addWidget(Label(_("Health"), strong=True))
        self._ask_health = Button(_("Show health data"), icon="eye")
        self._ask_health.clicked.connect(self.show_health)
        layout.addLayout(row(self._ask_health, None))
        self._health_part = QWidget()
        part = QVBoxLayout(self._health_part)
        part.setContentsMargins(0, 0, 0, 0)
        part.setSpacing(scaled(12))
        for key in ("consent", "consent_on", "disability", "care", "chronic", "due"):
            part.addWidget(self._fields[key])
        self._health_part.hide()
        layout.addWidget(self._health_part)

    def _buttons(self) -> QWidget:
        save, back = Button(_("Save"), Kind.MAIN, "check"), Button(_("Cancel"))
        more = Button(_("Save, next in household"), icon="plus")
        more.setToolTip("Ctrl+Enter")
        save.clicked.connect(self.save)
        more.clicked.connect(self.save_and_next)
        back.clicked.connect(self.throw_away)
        line = QWidget()
        flow = FlowLayout(line)
        for button in (save, more, back):
            flow.addWidget(button)
        return line


_FIELD_OF: dict[type[Refusal], str] = {
    NoNameError: "given",
    NoHouseNumberError: "house",
    NationalIdTakenError: "national_id",
    SecondHeadError: "relation",
    BornLaterError: "birth",
    DeathBeforeBirthError: "birth",
    OwnParentError: "father",
    ParentSexError: "father",
    ParentTooYoungError: "mother",
    AncestorError: "father",
    NeedsConsentError: "consent",
    NoDayError: "came_on",
    FutureEventError: "came_on",
    BeforeBirthError: "came_on",
}
