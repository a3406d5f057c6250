"""One person, written: every field in place, errors below the field that has them."""

from collections.abc import Callable
from dataclasses import replace
from typing import TypeVar

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.session import Session
from ui.text import _, spoken
from ui.theme import scaled
from ui.widgets.button import Button, Kind
from ui.widgets.chips import Choice
from ui.widgets.chooser import Chooser
from ui.widgets.date_field import DateField
from ui.widgets.field import Field, LineEdit
from ui.widgets.label import Label
from ui.widgets.layouts import row, scrolling
from village_net.errors import Refusal
from village_net.thai.fold import tidy
from village_net.thai.names import canonical_title
from village_net.thai.national_id import formatted, parse_national_id
from village_net.village.edits import (
    NationalIdTakenError,
    NoHouseNumberError,
    NoNameError,
    new_id,
    save_person,
)
from village_net.village.records import RELATION_NAMES, SEX_NAMES, Person, Relation, Sex

Read = TypeVar("Read")
TITLES = ("นาย", "นาง", "น.ส.", "ด.ช.", "ด.ญ.")


class PersonForm(QWidget):
    """Writes a person; ``saved`` gives the id, ``left`` tells that nothing is to be saved."""

    saved = Signal(str)
    left = Signal()

    def __init__(
        self,
        session: Session,
        written: Person | None = None,
        *,
        name: str = "",
        house_number: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._session = session
        given, _space, surname = tidy(name).partition(" ")
        self._person = written or Person(new_id(), "", house_number, given, surname)
        self._is_new = written is None
        self._make_editors()
        self._fields = {
            "title": Field(_("Title"), self.title),
            "given": Field(_("Given name"), self.given),
            "surname": Field(_("Surname"), self.surname),
            "sex": Field(_("Sex"), self.sex),
            "house": Field(_("House number"), self.house),
            "national_id": Field(_("ID number"), self.national_id, _("13 digits; may stay empty")),
            "birth": Field(_("Born"), self.birth, _("the year alone will do")),
            "relation": Field(_("Relation to the head of household"), self.relation),
            "phone": Field(_("Telephone"), self.phone),
            "occupation": Field(_("Occupation"), self.occupation),
            "note": Field(_("Note"), self.note),
        }
        self._lay_out()
        self.setFocusProxy(self.given)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.save()
        elif event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def save(self) -> None:
        """Save what is written, or show below each field what is wrong with it."""
        for field in self._fields.values():
            field.set_error("")
        person = self._read()
        if person is None:
            return
        try:
            save_person(self._session.store, person, self.house.text())
        except Refusal as refusal:
            self._fields[_FIELD_OF.get(type(refusal), "given")].set_error(refusal.say(spoken()))
            return
        words = _("{name} was added.") if self._is_new else _("{name} was saved.")
        self._session.told.emit(words.format(name=person.full_name), True)
        self.saved.emit(person.id)

    def _make_editors(self) -> None:
        someone = self._person
        self.title = Chooser()
        self.title.setEditable(True)
        self.title.addItems(["", *TITLES])
        self.title.setCurrentText(someone.title)
        self.given, self.surname = LineEdit(someone.given), LineEdit(someone.surname)
        sexes = [(sex, _(name)) for sex, name in SEX_NAMES.items()]
        self.sex: Choice[Sex] = Choice(sexes, someone.sex, optional=True)
        self.house = LineEdit(someone.house_number)
        self.national_id = LineEdit(formatted(someone.national_id) if someone.national_id else "")
        self.birth = DateField(someone.birth, partial=True)
        self.relation = Chooser()
        self.relation.addItem("–", None)
        for relation, name in RELATION_NAMES.items():
            self.relation.addItem(_(name), relation)
        self.relation.setCurrentIndex(max(self.relation.findData(someone.relation), 0))
        self.phone, self.occupation = LineEdit(someone.phone), LineEdit(someone.occupation)
        self.note = LineEdit(someone.note)

    def _lay_out(self) -> None:
        fields = self._fields
        fields["title"].setFixedWidth(scaled(110))
        inside = QWidget()
        layout = QVBoxLayout(inside)
        layout.setContentsMargins(0, 0, scaled(8), 0)
        layout.setSpacing(scaled(12))
        layout.addWidget(Label(_("Add person") if self._is_new else _("Edit person"), "section"))
        layout.addLayout(row(fields["title"], fields["given"]))
        layout.addWidget(fields["surname"])
        layout.addLayout(row(fields["house"], fields["sex"], space=12))
        for key in ("national_id", "birth", "relation", "phone", "occupation", "note"):
            layout.addWidget(fields[key])
        layout.addStretch(1)
        save, back = Button(_("Save"), Kind.MAIN, "check"), Button(_("Cancel"))
        save.clicked.connect(self.save)
        back.clicked.connect(self.left)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(scrolling(inside), 1)
        outer.addLayout(row(save, back, None))

    def _read(self) -> Person | None:
        """Return the person as written, or None where a field cannot be read."""
        national_id = self._understood("national_id", self._read_national_id)
        birth = self._understood("birth", self.birth.value)
        if any(field.error() for field in self._fields.values()):
            return None
        kept = self.relation.currentData()
        return replace(
            self._person,
            title=canonical_title(self.title.currentText()),
            given=tidy(self.given.text()),
            surname=tidy(self.surname.text()),
            sex=self.sex.value,
            national_id=national_id or "",
            birth=birth,
            relation=Relation(kept) if kept else None,
            phone=tidy(self.phone.text()),
            occupation=tidy(self.occupation.text()),
            note=tidy(self.note.text()),
        )

    def _read_national_id(self) -> str:
        written = self.national_id.text().strip()
        return parse_national_id(written) if written else ""

    def _understood(self, key: str, read: Callable[[], Read]) -> Read | None:
        try:
            return read()
        except Refusal as refusal:
            self._fields[key].set_error(refusal.say(spoken()))
            return None


_FIELD_OF: dict[type[Refusal], str] = {
    NoNameError: "given",
    NoHouseNumberError: "house",
    NationalIdTakenError: "national_id",
}
