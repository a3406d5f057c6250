"""One person, written: fields in sections, errors below the field that has them."""

from collections.abc import Callable
from dataclasses import replace
from enum import StrEnum
from typing import TypeVar

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.pages.register.choices import named_chooser
from ui.session import Session
from ui.text import _, spoken
from ui.theme import scaled
from ui.widgets.button import Button, Kind
from ui.widgets.check_box import CheckBox
from ui.widgets.chips import Choice
from ui.widgets.chooser import Chooser
from ui.widgets.date_field import DateField
from ui.widgets.field import Field, LineEdit
from ui.widgets.flow import FlowLayout
from ui.widgets.label import Label
from ui.widgets.layouts import row, scrolling
from ui.widgets.person_picker import PersonPicker
from village_net.errors import Refusal
from village_net.thai.dates import PartialDate
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
from village_net.village.guards import (
    AncestorError,
    BornLaterError,
    DeathBeforeBirthError,
    NeedsConsentError,
    OwnParentError,
    ParentSexError,
    ParentTooYoungError,
    SecondHeadError,
)
from village_net.village.life import (
    CARE_NAMES,
    CONSENT_NAMES,
    DISABILITY_NAMES,
    Health,
    Particulars,
)
from village_net.village.life_edits import (
    BeforeBirthError,
    FutureEventError,
    NoDayError,
    record_arrival,
    record_birth,
)
from village_net.village.queries import health_of, is_first_of_house, particulars_of
from village_net.village.records import (
    EDUCATION_NAMES,
    MARITAL_NAMES,
    RELATION_NAMES,
    RESIDENCE_NAMES,
    SEX_NAMES,
    Person,
    Relation,
    Residence,
    Sex,
)

Read = TypeVar("Read")
TITLES = ("นาย", "นาง", "น.ส.", "ด.ช.", "ด.ญ.")
_RELIGIONS = ("พุทธ", "อิสลาม", "คริสต์", "ฮินดู", "ซิกข์")
_NATIONALITIES = ("ไทย", "ไม่มีสัญชาติ", "พม่า", "ลาว", "กัมพูชา", "จีน")


class Coming(StrEnum):
    """How somebody who is new in the register comes into it."""

    HERE = "here"
    BORN = "born"
    MOVED = "moved"


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
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._session = session
        given, _space, rest = tidy(name).partition(" ")
        self._person = written or Person(new_id(), "", house_number, given, rest or surname)
        self._is_new = written is None
        if self._is_new and is_first_of_house(session.store, house_number):
            self._person = replace(self._person, relation=Relation.HEAD)
        self._more = particulars_of(session.store, self._person.id)
        self._health = health_of(session.store, self._person.id)
        self._make_editors()
        self._make_more_editors()
        self._make_health_editors()
        self._fields = self._make_fields()
        self._lay_out()
        self.setFocusProxy(self.given)

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
            self.saved.emit(self._person.id)

    def save_and_next(self) -> None:
        """Save, and ask for the form of the next person of the household."""
        if self._save():
            self.next.emit(self._person.id)

    def show_health(self) -> None:
        """Show the fields of health, which stay closed until somebody asks for them."""
        self._ask_health.hide()
        self._health_part.show()

    def _save(self) -> bool:
        for field in self._fields.values():
            field.set_error("")
        person = self._read()
        more, health = self._read_more(), self._read_health()
        wrong = [key for key, field in self._fields.items() if field.error()]
        if person is None or wrong:
            self._show_field(wrong[0])
            return False
        try:
            self._person = self._write(
                person,
                None if more == self._more else more,
                None if health == self._health else health,
            )
        except Refusal as refusal:
            key = _FIELD_OF.get(type(refusal), "given")
            if key == "came_on" and self.coming.value is Coming.BORN:
                key = "birth"
            self._fields[key].set_error(refusal.say(spoken()))
            self._show_field(key)
            return False
        words = _("{name} was added.") if self._is_new else _("{name} was saved.")
        self._session.told.emit(words.format(name=person.full_name), True)
        return True

    def _write(self, person: Person, more: Particulars | None, health: Health | None) -> Person:
        store, house = self._session.store, self.house.text()
        match self.coming.value:
            case Coming.BORN if self._is_new:
                return record_birth(store, person, house, more, health=health)
            case Coming.MOVED if self._is_new:
                day, place = self.came_on.value(), tidy(self.came_from.text())
                return record_arrival(store, person, house, day, place, kin=more, health=health)
            case _:
                return save_person(store, person, house, more, health)

    def _show_coming(self) -> None:
        moved = self._is_new and self.coming.value is Coming.MOVED
        self._fields["coming"].setVisible(self._is_new)
        self._fields["came_on"].setVisible(moved)
        self._fields["came_from"].setVisible(moved)

    def _show_field(self, key: str) -> None:
        field = self._fields[key]
        field.editor.setFocus()
        # In the next turn the sentence below the field has its room too.
        QTimer.singleShot(0, self, lambda: self._area.ensureWidgetVisible(field))

    def _make_editors(self) -> None:
        someone = self._person
        self.title = Chooser()
        self.title.setEditable(True)
        self.title.addItems(["", *TITLES])
        self.title.setCurrentText(someone.title)
        self.given, self.surname = LineEdit(someone.given), LineEdit(someone.surname)
        self.nickname = LineEdit(someone.nickname)
        sexes = [(sex, _(name)) for sex, name in SEX_NAMES.items()]
        self.sex: Choice[Sex] = Choice(sexes, someone.sex, optional=True)
        self.house = LineEdit(someone.house_number)
        self.national_id = LineEdit(formatted(someone.national_id) if someone.national_id else "")
        self.birth = DateField(someone.birth, partial=True)
        self.birth.edited.connect(self._show_age)
        self.relation = named_chooser(RELATION_NAMES, someone.relation)
        self.residence = named_chooser(RESIDENCE_NAMES, someone.residence, empty=False)
        self.phone, self.occupation = LineEdit(someone.phone), LineEdit(someone.occupation)
        self.note = LineEdit(someone.note)
        ways = [
            (Coming.HERE, _("lives here already")),
            (Coming.BORN, _("newly born")),
            (Coming.MOVED, _("moved in")),
        ]
        self.coming = Choice[Coming](ways, Coming.HERE)
        self.came_on, self.came_from = DateField(partial=True), LineEdit()
        self.coming.picked.connect(self._show_coming)

    def _make_more_editors(self) -> None:
        more, session = self._more, self._session
        self.temporary = LineEdit(more.temporary_number)
        self.religion = _suggesting(_RELIGIONS, more.religion)
        self.nationality = _suggesting(_NATIONALITIES, more.nationality)
        self.marital = named_chooser(MARITAL_NAMES, self._person.marital)
        self.education = named_chooser(EDUCATION_NAMES, self._person.education)
        self.skills = LineEdit(more.skills)
        self.welfare_card = CheckBox(_("has a state welfare card"))
        self.welfare_card.setChecked(self._person.welfare_card)

        def another(person: Person) -> bool:
            return person.id != self._person.id

        self.father = PersonPicker(
            session, more.father_id, lambda p: another(p) and p.sex is not Sex.FEMALE
        )
        self.mother = PersonPicker(
            session, more.mother_id, lambda p: another(p) and p.sex is not Sex.MALE
        )
        self.spouse = PersonPicker(session, more.spouse_id, another)
        self.consent = named_chooser(CONSENT_NAMES, more.consent)
        day = more.consent_on
        self.consent_on = DateField(PartialDate(day.year, day.month, day.day) if day else None)

    def _make_health_editors(self) -> None:
        health = self._health
        self.disability = named_chooser(DISABILITY_NAMES, health.disability)
        self.care = named_chooser(CARE_NAMES, health.care)
        self.chronic = LineEdit(health.chronic)
        day = health.due
        self.due = DateField(PartialDate(day.year, day.month, day.day) if day else None)

    def _make_fields(self) -> dict[str, Field]:
        return {
            "coming": Field(_("How the person comes into the register"), self.coming),
            "came_on": Field(_("Moved in on"), self.came_on, _("the year alone will do")),
            "came_from": Field(_("Moved in from"), self.came_from),
            "title": Field(_("Title"), self.title),
            "given": Field(_("Given name"), self.given),
            "surname": Field(_("Surname"), self.surname),
            "nickname": Field(_("Nickname"), self.nickname),
            "sex": Field(_("Sex"), self.sex),
            "house": Field(_("House number"), self.house),
            "national_id": Field(_("ID number"), self.national_id, _("13 digits; may stay empty")),
            "temporary": Field(
                _("Temporary number"), self.temporary, _("for those who have no ID number")
            ),
            "birth": Field(_("Born"), self.birth, self._birth_help()),
            "relation": Field(_("Relation to the head of household"), self.relation),
            "residence": Field(_("Residence"), self.residence),
            "phone": Field(_("Telephone"), self.phone),
            "occupation": Field(_("Occupation"), self.occupation),
            "education": Field(_("Education"), self.education),
            "marital": Field(_("Marital status"), self.marital),
            "religion": Field(_("Religion"), self.religion),
            "nationality": Field(_("Nationality"), self.nationality),
            "skills": Field(
                _("Skills and local wisdom"), self.skills, _("such as weaving, herbs, carpentry")
            ),
            "welfare_card": Field("", self.welfare_card),
            "note": Field(_("Note"), self.note),
            "father": Field(_("Father"), self.father),
            "mother": Field(_("Mother"), self.mother),
            "spouse": Field(_("Husband or wife"), self.spouse),
            "consent": Field(
                _("Consent to keep health data"), self.consent, _("asked of the person on paper")
            ),
            "consent_on": Field(_("Day of the consent"), self.consent_on),
            "disability": Field(_("Disability"), self.disability),
            "care": Field(_("Care"), self.care),
            "chronic": Field(_("Chronic illness"), self.chronic),
            "due": Field(_("Child expected"), self.due),
        }

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
        back.clicked.connect(self.left)
        line = QWidget()
        flow = FlowLayout(line)
        for button in (save, more, back):
            flow.addWidget(button)
        return line

    def _birth_help(self) -> str:
        """Return the age that follows from what is typed, or what may be typed."""
        try:
            born = self.birth.value()
        except Refusal:
            born = None
        if born is None:
            return _("the year alone will do")
        years = born.age(self._session.store.clock().date())
        return _("{count} years old", count=years) if years >= 0 else _("the year alone will do")

    def _show_age(self) -> None:
        self._fields["birth"].set_error("")
        self._fields["birth"].set_help(self._birth_help())

    def _read(self) -> Person | None:
        """Return the person as written, or None where a field cannot be read."""
        national_id = self._understood("national_id", self._read_national_id)
        birth = self._understood("birth", self.birth.value)
        if any(field.error() for field in self._fields.values()):
            return None
        return replace(
            self._person,
            title=canonical_title(self.title.currentText()),
            given=tidy(self.given.text()),
            surname=tidy(self.surname.text()),
            nickname=tidy(self.nickname.text()),
            sex=self.sex.value,
            national_id=national_id or "",
            birth=birth,
            relation=self.relation.value,
            residence=self.residence.value or Residence.BOTH,
            marital=self.marital.value,
            education=self.education.value,
            welfare_card=self.welfare_card.isChecked(),
            phone=tidy(self.phone.text()),
            occupation=tidy(self.occupation.text()),
            note=tidy(self.note.text()),
        )

    def _read_more(self) -> Particulars:
        return replace(
            self._more,
            temporary_number=tidy(self.temporary.text()),
            religion=tidy(self.religion.currentText()),
            nationality=tidy(self.nationality.currentText()),
            skills=tidy(self.skills.text()),
            consent=self.consent.value,
            consent_on=self._understood("consent_on", self.consent_on.day),
            father_id=self.father.value,
            mother_id=self.mother.value,
            spouse_id=self.spouse.value,
        )

    def _read_health(self) -> Health:
        return replace(
            self._health,
            disability=self.disability.value,
            care=self.care.value,
            chronic=tidy(self.chronic.text()),
            due=self._understood("due", self.due.day),
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


def _suggesting(words: tuple[str, ...], text: str) -> Chooser:
    """Return a chooser in which another word can be typed."""
    chooser = Chooser()
    chooser.setEditable(True)
    chooser.addItems(["", *words])
    chooser.setCurrentText(text)
    return chooser


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
