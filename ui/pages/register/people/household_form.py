"""One household, written: its number, where it lies, what it has."""

from dataclasses import replace
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ui.pages.register.people.person_fields import row_fields
from ui.parts.choice_kinds import Named, Someone, zone_kind
from ui.parts.field_kinds import LAND, Day, Line
from ui.parts.form_fields import Fold, FormField, Room, Values, values_of
from ui.parts.record_form import FormOf, RecordForm, Saved
from ui.parts.rows_kind import RowsOf
from ui.session import Session
from ui.text import _, counted
from ui.widgets.button import Button, Kind
from village_net.i18n import N_
from village_net.store.ids import new_id
from village_net.thai.names import canonical_title
from village_net.thai.near_days import Lies
from village_net.village.register.edits import save_household
from village_net.village.register.house_code import read_house_code
from village_net.village.register.map_point import point_text, read_point
from village_net.village.register.records import (
    ELECTRICITY_NAMES,
    TOILET_NAMES,
    WATER_NAMES,
    Household,
    Person,
    Relation,
)
from village_net.village.register.rules import sex_of_title

MORE = Fold(N_("More about the house"))


def _begun(place: int, above: Values) -> Values:
    """Return what a row begins with: the first one is the head, others have the surname above."""
    return {"relation": Relation.HEAD} if place == 0 else {"surname": above.get("surname", "")}


_PEOPLE = FormField(
    "newcomers",
    N_("Who lives there"),
    RowsOf(row_fields(), _begun),
    N_("One row a person. Tab goes on, Enter begins the next row."),
    Room.WIDE,
)
_FIELDS = (
    FormField("house_number", N_("House number"), hint=N_("such as 12 or 12/3"), room=Room.NARROW),
    FormField("zone_id", N_("Zone"), zone_kind(N_("Not told")), room=Room.NARROW),
    FormField("volunteer_id", N_("Health volunteer"), Someone()),
    FormField(
        "house_code", N_("House code"), Line(parse=read_house_code), N_("11 digits; may stay empty")
    ),
    FormField("land", N_("Land held"), LAND, N_("in rai, or as 5-2-50")),
    FormField("water", N_("Water"), Named(WATER_NAMES), room=Room.NARROW),
    FormField("toilet", N_("Toilet"), Named(TOILET_NAMES), room=Room.NARROW),
    FormField("electricity", N_("Electricity"), Named(ELECTRICITY_NAMES)),
    FormField("surveyed", N_("Surveyed on"), Day(Lies.BEHIND)),
    FormField("interviewer", N_("Interviewer")),
    FormField(
        "point",
        N_("Place on the map"),
        Line(parse=read_point, text=point_text),
        N_("latitude, longitude"),
        about=("latitude", "longitude"),
    ),
    FormField("note", N_("Note"), room=Room.WIDE),
)


_OF_NEW = (
    *_FIELDS[:3],
    _PEOPLE,
    *(replace(field, fold=MORE) for field in _FIELDS[3:]),
)


class HouseholdForm(RecordForm):
    """Writes a household, a new one with the people who live there; ``zones`` asks for those."""

    zones = Signal()

    def __init__(
        self, session: Session, written: Household | None = None, parent: QWidget | None = None
    ) -> None:
        home = written or Household(new_id(), "")

        def write(values: Values) -> Saved:
            own = dict(values)
            latitude, longitude = own.pop("point")
            newcomers = [_person(row) for row in own.pop("newcomers", ())]
            house = replace(home, latitude=latitude, longitude=longitude, **own)
            saved = save_household(session.store, house, newcomers)
            return Saved(saved.id, _told(saved.house_number, len(newcomers)))

        about = FormOf(
            key=("household", written.id if written else ""),
            title=_("Edit household") if written else _("Add household"),
            fields=_FIELDS if written else _OF_NEW,
            values=lambda: {
                **values_of(home, _FIELDS),
                "point": (home.latitude, home.longitude),
            },
            write=write,
            name=lambda values: values["house_number"],
            is_new=not written,
        )
        super().__init__(session, about, parent)
        manage = Button(_("Manage zones …"), Kind.LINK)
        manage.clicked.connect(self.zones)
        self.add_button(manage)
        if not written:
            self.editors["newcomers"].through.connect(self.main.setFocus)


def _person(row: Values) -> Person:
    title = canonical_title(row["title"])
    own: dict[str, Any] = {**row, "title": title, "sex": sex_of_title(title)}
    return Person(new_id(), "", "", **own)


def _told(number: str, people: int) -> str:
    if not people:
        return _("House {number} was saved.", number=number)
    return counted(
        "House {house} was saved with {count} person.",
        "House {house} was saved with {count} people.",
        people,
        house=number,
    )
