"""What the form of a child who was just born takes from the day and from the mother."""

from typing import Any

from ui.pages.register.people.person_fields import Coming
from ui.parts.form_body import FormBody
from village_net.errors import Refusal
from village_net.store import Store
from village_net.thai.dates import PartialDate
from village_net.village.register.records import Person
from village_net.village.register.rules import relation_of_child


class Newborn:
    """Fills fields with what follows, never over what the user wrote, and takes it back."""

    def __init__(self, store: Store, body: FormBody, begun: Person) -> None:
        self._store, self._body = store, body
        # What nobody wrote: the house that was open, and its surname.
        self._begun = {"house_number": begun.house_number, "surname": begun.surname}
        self._given: dict[str, tuple[Any, Any]] = {}  # by field: what was there, what is there now

    def follow(self, attribute: str) -> None:
        """Follow a field that the user has changed."""
        if attribute == "coming":
            if self._body.peek()["coming"] is Coming.BORN:
                today = self._store.clock().date()
                self._give("birth", PartialDate(today.year, today.month, today.day))
            else:
                self._take_back()
        elif attribute == "mother":
            self._take_back("house_number", "surname", "relation")
            mother = self._body.peek()["mother"]
            if person := self._store.get(Person, mother) if mother else None:
                self._give_from(person)
        else:
            self._given.pop(attribute, None)

    def _give_from(self, mother: Person) -> None:
        self._give("house_number", mother.house_number)
        self._give("surname", mother.surname)
        if self._read("house_number") == mother.house_number:
            self._give("relation", relation_of_child(mother))

    def _give(self, attribute: str, value: Any) -> None:
        if (before := self._read(attribute)) in (None, "", self._begun.get(attribute)):
            self._show(attribute, value)
            self._given[attribute] = before, value

    def _take_back(self, *attributes: str) -> None:
        for attribute in attributes or tuple(self._given):
            if attribute in self._given:
                before, _now = self._given.pop(attribute)
                self._show(attribute, before)

    def _show(self, attribute: str, value: Any) -> None:
        self._body.declared[attribute].kind.show(self._body.editors[attribute], value)

    def _read(self, attribute: str) -> Any:
        try:
            return self._body.declared[attribute].kind.read(self._body.editors[attribute])
        except Refusal:
            return "?"  # something is written, whatever it means
