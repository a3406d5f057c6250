"""Writing a holiday: a new one, or another name for one of the list."""

from dataclasses import replace

from ui.parts.field_kinds import Day, Line
from ui.parts.form_fields import FormField, Room, Values
from ui.parts.record_form import FormOf, RecordForm, Saved
from ui.session import Session
from ui.text import _
from ui.widgets.button import Kind
from village_net.i18n import N_
from village_net.thai.near_days import Lies
from village_net.tower.air.errors import NoHolidayDayError
from village_net.tower.air.records import Holiday
from village_net.tower.air.schedule import save_holiday

_NAME = FormField("name", N_("Name of the day"), Line(N_("such as Songkran")))
_FIELDS = (FormField("day", N_("Day"), Day(Lies.AHEAD), needed=NoHolidayDayError), _NAME)


def new_holiday_form(session: Session) -> RecordForm:
    """Return what writes a day; it stays for the next one."""

    def write(values: Values) -> Saved:
        holiday = Holiday(values["day"].isoformat(), values["name"] or _("Holiday"))
        save_holiday(session.store, holiday)
        return Saved(holiday.id)

    about = FormOf(
        key=("holiday", ""),
        verb=_("Add day"),
        icon="plus",
        fields=_FIELDS,
        values=lambda: {"day": None, "name": ""},
        write=write,
        name=lambda values: values["name"],
        stays=True,
        leaves=False,
        scrolls=False,
        kind=Kind.PLAIN,
    )
    return RecordForm(session, about)


def holiday_name_form(session: Session, holiday: Holiday) -> RecordForm:
    """Return what writes another name for a day; without any it keeps its own."""

    def write(values: Values) -> Saved:
        name = values["name"] or holiday.name
        if name != holiday.name:
            save_holiday(session.store, replace(holiday, name=name))
        return Saved(holiday.id)

    about = FormOf(
        key=("holiday", holiday.id),
        verb=_("Keep"),
        back=_("Go back"),
        fields=(replace(_NAME, room=Room.WIDE),),
        values=lambda: {"name": holiday.name},
        write=write,
        scrolls=False,
        lasts=False,
        kind=Kind.PLAIN,
    )
    return RecordForm(session, about)
