"""The editors of a person's form, each in its field, and what is written in them."""

from collections.abc import Callable
from dataclasses import replace
from enum import StrEnum
from typing import TypeVar

from ui.session import Session
from ui.text import _, spoken
from ui.widgets.fields.check_box import CheckBox
from ui.widgets.fields.chips import Choice
from ui.widgets.fields.chooser import Chooser
from ui.widgets.fields.date_field import DateField
from ui.widgets.fields.field import Field, LineEdit
from ui.widgets.fields.named_chooser import named_chooser
from ui.widgets.fields.person_picker import PersonPicker
from village_net.errors import Refusal
from village_net.thai.dates import PartialDate
from village_net.thai.fold import tidy
from village_net.thai.names import canonical_title
from village_net.thai.national_id import formatted, parse_national_id
from village_net.thai.near_days import Lies
from village_net.village.register.particulars import (
    CARE_NAMES,
    CONSENT_NAMES,
    DISABILITY_NAMES,
    Health,
    Particulars,
)
from village_net.village.register.queries import health_of, particulars_of
from village_net.village.register.records import (
    EDUCATION_NAMES,
    MARITAL_NAMES,
    RELATION_NAMES,
    RESIDENCE_NAMES,
    SEX_NAMES,
    Person,
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


class PersonFields:
    """The editors of a person, particulars and health; ``fields`` holds each with its label."""

    def __init__(self, session: Session, someone: Person) -> None:
        self._session, self._person = session, someone
        self._more = particulars_of(session.store, someone.id)
        self._health = health_of(session.store, someone.id)
        self._make_editors()
        self._make_more_editors()
        self._make_health_editors()
        self.fields = self._make_fields()

    def wrong(self) -> list[str]:
        """Return the keys of the fields that have an error."""
        return [key for key, field in self.fields.items() if field.error()]

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

    def show_age(self) -> None:
        """Show below the birth date what age follows from it."""
        self.fields["birth"].set_error("")
        self.fields["birth"].set_help(self._birth_help())

    def read(self) -> Person | None:
        """Return the person as written, or None where a field cannot be read."""
        national_id = self._understood("national_id", self._read_national_id)
        birth = self._understood("birth", self.birth.value)
        if self.wrong():
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

    def read_more(self) -> Particulars | None:
        """Return the particulars as written, or None where they are what is on record."""
        more = replace(
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
        return None if more == self._more else more

    def read_health(self) -> Health | None:
        """Return the health data as written, or None where they are what is on record."""
        health = replace(
            self._health,
            disability=self.disability.value,
            care=self.care.value,
            chronic=tidy(self.chronic.text()),
            due=self._understood("due", self.due.day),
        )
        return None if health == self._health else health

    def _read_national_id(self) -> str:
        written = self.national_id.text().strip()
        return parse_national_id(written) if written else ""

    def _understood(self, key: str, read: Callable[[], Read]) -> Read | None:
        try:
            return read()
        except Refusal as refusal:
            self.fields[key].set_error(refusal.say(spoken()))
            return None

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
        self.birth = DateField(someone.birth, partial=True, lies=Lies.BIRTH)
        self.birth.edited.connect(self.show_age)
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
        self.came_on = DateField(partial=True, lies=Lies.BEHIND)
        self.came_from = LineEdit()

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
        self.consent_on = DateField(PartialDate.of(day) if day else None, lies=Lies.BEHIND)

    def _make_health_editors(self) -> None:
        health = self._health
        self.disability = named_chooser(DISABILITY_NAMES, health.disability)
        self.care = named_chooser(CARE_NAMES, health.care)
        self.chronic = LineEdit(health.chronic)
        day = health.due
        self.due = DateField(PartialDate.of(day) if day else None, lies=Lies.AHEAD)

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


def _suggesting(words: tuple[str, ...], text: str) -> Chooser:
    """Return a chooser in which another word can be typed."""
    chooser = Chooser()
    chooser.setEditable(True)
    chooser.addItems(["", *words])
    chooser.setCurrentText(text)
    return chooser
