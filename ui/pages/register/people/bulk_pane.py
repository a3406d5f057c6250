"""Several people, chosen together: one value for all of them, a zone, or one event."""

from collections.abc import Callable, Sequence
from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.pages.register.people.person_fields import shared_fields
from ui.parts.choice_kinds import OneOf, zone_kind
from ui.parts.field_kinds import PartialDay
from ui.parts.form_fields import FormField, Room, Values
from ui.parts.record_form import FormOf, RecordForm, Saved
from ui.session import Session
from ui.text import _, counted
from ui.theme import scaled
from ui.widgets.button import Kind
from ui.widgets.label import Label
from ui.widgets.layouts import Card, column, scrolling
from village_net.i18n import N_
from village_net.store import Store
from village_net.thai.near_days import Lies
from village_net.village.life.edits import record_departure
from village_net.village.register.edits import change_people, put_in_zone
from village_net.village.register.queries import zones
from village_net.village.register.records import Person

_ZONE = FormField("zone_id", N_("Zone"), zone_kind(""))
_DEPARTURE = (
    FormField("day", N_("Day"), PartialDay(Lies.BEHIND), N_("the year alone will do")),
    FormField("place", N_("Place")),
)


class BulkPane(QWidget):
    """Changes the chosen people as one change; ``saved`` tells that it was made.

    What is typed is kept nowhere: the people are chosen for one act.
    """

    saved = Signal(str)
    left = Signal()

    def __init__(self, session: Session, ids: Sequence[str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session, self.ids = session, list(ids)
        self.change = self._change_form()
        self.zone = self._zone_form() if zones(session.store) else None
        self.departure = self._departure_form()
        words = counted("{count} person chosen", "{count} people chosen", len(ids))
        inside = QWidget()
        cards = [_card(form) for form in (self.change, self.zone, self.departure) if form]
        inside.setLayout(column(Label(words, "section"), *cards, None, space=12))
        inside.layout().setContentsMargins(0, 0, scaled(8), 0)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(scrolling(inside))
        self.setFocusProxy(self.change)

    def _change_form(self) -> RecordForm:
        shared = shared_fields()
        titles = [(field.attribute, _(field.title)) for field in shared]
        which = FormField("which", N_("Which field"), OneOf(lambda _store: titles))

        def change(store: Store, values: Values) -> None:
            change_people(store, self.ids, **{values["which"]: values[values["which"]]})

        values = [_new_value(field) for field in shared]
        return self._form([which, *values], _("Set for all"), "check", change, kind=Kind.MAIN)

    def _zone_form(self) -> RecordForm:
        def put(store: Store, values: Values) -> None:
            homes = sorted({person.household_id for person in self._people(store)})
            put_in_zone(store, homes, values["zone_id"])

        return self._form([_ZONE], _("Put their houses in this zone"), "map-trifold", put)

    def _departure_form(self) -> RecordForm:
        def depart(store: Store, values: Values) -> None:
            record_departure(store, self._people(store), values["day"], values["place"])

        title = _("They moved out together")
        return self._form(_DEPARTURE, _("Record moving out"), "sign-out", depart, title=title)

    def _form(
        self,
        fields: Sequence[FormField],
        verb: str,
        icon: str,
        act: Callable[[Store, Values], object],
        *,
        title: str = "",
        kind: Kind = Kind.PLAIN,
    ) -> RecordForm:
        def write(values: Values) -> Saved:
            act(self._session.store, values)
            count = len(self.ids)
            return Saved(
                "", counted("{count} person was changed.", "{count} people were changed.", count)
            )

        about = FormOf(
            key=("", ""),
            title=title,
            verb=verb,
            icon=icon,
            kind=kind,
            fields=fields,
            values=dict[str, object],
            write=write,
            leaves=False,
            scrolls=False,
            lasts=False,
        )
        form = RecordForm(self._session, about)
        form.saved.connect(self.saved)
        return form

    def _people(self, store: Store) -> list[Person]:
        return [person for id in self.ids if (person := store.get(Person, id))]


def _new_value(field: FormField) -> FormField:
    """Return a field that is asked where it is the one to be changed."""
    name = field.attribute
    return replace(
        field, title=N_("New value"), room=Room.WIDE, shown=lambda values: values["which"] == name
    )


def _card(form: RecordForm) -> Card:
    card = Card()
    card.add(form)
    return card
