"""One household, written: its number, where it lies, what it has."""

from dataclasses import replace

from PySide6.QtWidgets import QWidget

from ui.parts.choice_kinds import Named, Someone, zone_kind
from ui.parts.field_kinds import LAND, Day, Line
from ui.parts.form_fields import FormField, Room, Values, values_of
from ui.parts.record_form import FormOf, RecordForm, Saved
from ui.session import Session
from ui.text import _
from village_net.i18n import N_
from village_net.store.ids import new_id
from village_net.thai.near_days import Lies
from village_net.village.register.edits import save_household
from village_net.village.register.house_code import read_house_code
from village_net.village.register.map_point import point_text, read_point
from village_net.village.register.records import (
    ELECTRICITY_NAMES,
    TOILET_NAMES,
    WATER_NAMES,
    Household,
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


class HouseholdForm(RecordForm):
    """Writes a household."""

    def __init__(
        self, session: Session, written: Household | None = None, parent: QWidget | None = None
    ) -> None:
        home = written or Household(new_id(), "")

        def write(values: Values) -> Saved:
            own = dict(values)
            latitude, longitude = own.pop("point")
            saved = save_household(
                session.store, replace(home, latitude=latitude, longitude=longitude, **own)
            )
            return Saved(saved.id, _("House {number} was saved.", number=saved.house_number))

        about = FormOf(
            key=("household", written.id if written else ""),
            title=_("Edit household") if written else _("Add household"),
            fields=_FIELDS,
            values=lambda: {
                **values_of(home, _FIELDS),
                "point": (home.latitude, home.longitude),
            },
            write=write,
            name=lambda values: values["house_number"],
            is_new=not written,
        )
        super().__init__(session, about, parent)
