"""One person, written; one edit takes the person, the particulars and the health data."""

from collections.abc import Collection, Mapping
from dataclasses import fields, replace
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from ui.pages.register.people.alike_line import AlikeLine
from ui.pages.register.people.newborn import Newborn
from ui.pages.register.people.person_fields import Coming, person_fields
from ui.parts.form_fields import Values, values_of
from ui.parts.record_form import FormOf, RecordForm, Saved
from ui.session import Session
from ui.text import _
from ui.widgets.button import Button
from ui.widgets.label import Label
from village_net.store.ids import new_id
from village_net.thai.fold import tidy
from village_net.thai.names import canonical_title
from village_net.village.life.edits import record_arrival, record_birth
from village_net.village.register.edits import PERSON_FIELDS, save_person
from village_net.village.register.particulars import Health, Particulars
from village_net.village.register.queries import (
    health_of,
    is_first_of_house,
    particulars_of,
    photo_of,
)
from village_net.village.register.records import Person, Relation
from village_net.village.register.rules import sex_of_title

NEW = "+"  # before what a new person's form was begun with
_MORE_FIELDS = {field.name for field in fields(Particulars)} - {"id"}
_HEALTH_FIELDS = {field.name for field in fields(Health)} - {"id"}


class PersonForm(RecordForm):
    """Writes a person. ``next`` asks, after a save, for the form of one more of the household."""

    next = Signal(str)
    opened = Signal(str)

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
        if written is None:
            # What a form was begun with tells its draft from that of another new person.
            begun = [part for part in (house_number, surname, name) if part]
            about = about or (" ".join([NEW, *begun]) if begun else "")
        self._is_new = written is None
        self._person = written or _begun(session, name, house_number, surname)
        declared = person_fields(self._person, is_new=self._is_new)
        form = FormOf(
            key=("person", written.id if written else about),
            title=_("Edit person") if written else _("Add person"),
            fields=declared,
            values=lambda: _values(session, self._person),
            write=self._write,
            name=lambda values: f"{values['given']} {values['surname']}",
            is_new=self._is_new,
            focus="given",
        )
        super().__init__(session, form, parent)
        more = Button(_("Save, next in household"), icon="plus")
        more.setToolTip("Ctrl+Enter")
        more.clicked.connect(self.save_and_next)
        self.add_button(more)
        self._comes = Label("", tone="accent", strong=True)
        if self._is_new and house_number:
            self._comes.setText(_("Comes into house {number}.", number=house_number))
            self.add_above(self._comes)
        self._newborn = Newborn(session.store, self.body, self._person)
        self._sex_told = sex_of_title(self._person.title)
        self.alike = AlikeLine(session)
        self.alike.opened.connect(self.opened)
        self.add_note(self.alike)
        self.edited.connect(self._on_followed)
        self._show_age()

    def save_and_next(self) -> None:
        """Save, and ask for the form of the next person of the household."""
        self.keep(self._write, self.next)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if enter and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.save_and_next()
        else:
            super().keyPressEvent(event)

    def _write(self, values: Values) -> Saved:
        store, house = self._session.store, values["house_number"]
        own = {**_part(values, PERSON_FIELDS), "title": canonical_title(values["title"])}
        person = replace(self._person, **own)
        known, healthy = particulars_of(store, person.id), health_of(store, person.id)
        kin = replace(known, **_part(values, _MORE_FIELDS))
        health = replace(healthy, **_part(values, _HEALTH_FIELDS))
        more = None if kin == known else kin
        healthy = None if health == healthy else health
        shown = values["jpeg"]
        photo = None if shown == photo_of(store, person.id) else shown
        match values.get("coming"):
            case Coming.BORN:
                kin = replace(kin, mother_id=values["mother"])
                more = None if kin == known else kin
                record_birth(store, person, house, more, health=healthy, photo=photo)
            case Coming.MOVED:
                day, place = values["came_on"], values["came_from"]
                record_arrival(
                    store, person, house, day, place, kin=more, health=healthy, photo=photo
                )
            case _:
                save_person(store, person, house, more, healthy, photo)
        words = _("{name} was added.") if self._is_new else _("{name} was saved.")
        return Saved(person.id, words.format(name=person.full_name))

    def _on_followed(self, attribute: str) -> None:
        if attribute and self._is_new:
            self._newborn.follow(attribute)
        if attribute in ("title", ""):
            self._follow_title()
        if attribute in ("birth", "coming", ""):
            self._show_age()
        if self._is_new:
            values = self.body.peek()
            self._comes.setVisible(values["house_number"] == self._person.house_number != "")
            self.alike.ask(replace(self._person, **_part(values, PERSON_FIELDS)))

    def _follow_title(self) -> None:
        """Let the title give the sex as long as the user has not said another one."""
        told = sex_of_title(canonical_title(self.editors["title"].currentText()))
        if told and self.editors["sex"].value in (None, self._sex_told):
            self.editors["sex"].set_value(told)
            self._sex_told = told

    def _show_age(self) -> None:
        """Show below the birth date what age follows from it."""
        born = self.body.peek().get("birth")
        years = born.age(self._session.store.clock().date()) if born else -1
        known = _("{count} years old", count=years) if years >= 0 else _("the year alone will do")
        self.fields["birth"].set_help(known)


def _begun(session: Session, name: str, house_number: str, surname: str) -> Person:
    given, _space, rest = tidy(name).partition(" ")
    person = Person(new_id(), "", house_number, given, rest or surname)
    if is_first_of_house(session.store, house_number):
        person = replace(person, relation=Relation.HEAD)
    return person


def _values(session: Session, person: Person) -> dict[str, Any]:
    store, declared = session.store, person_fields(person, is_new=False)
    return {
        "coming": Coming.HERE,
        "mother": None,
        "jpeg": photo_of(store, person.id),
        **values_of(particulars_of(store, person.id), declared),
        **values_of(health_of(store, person.id), declared),
        **values_of(person, declared),
    }


def _part(values: Mapping[str, Any], names: Collection[str]) -> dict[str, Any]:
    return {key: value for key, value in values.items() if key in names}
