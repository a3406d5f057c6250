"""Writing down a season of the village."""

from dataclasses import replace

from PySide6.QtWidgets import QWidget

from ui.parts.choice_kinds import Chips, Named
from ui.parts.field_kinds import Day
from ui.parts.form_fields import FormField, Room, Values, values_of
from ui.parts.record_form import FormOf, RecordForm, Saved
from ui.session import Session
from ui.text import _
from village_net.activities.plan.edits import save_season
from village_net.activities.plan.errors import NoSeasonDayError
from village_net.activities.plan.records import (
    SEASON_NAMES,
    SEASON_REPEAT_NAMES,
    Season,
    SeasonKind,
)
from village_net.i18n import N_
from village_net.store.ids import new_id

FIELDS = (
    FormField("name", N_("Name of the season"), room=Room.WIDE),
    FormField("kind", N_("Kind"), Named(SEASON_NAMES, empty=False)),
    FormField("repeat", N_("Comes back"), Chips(SEASON_REPEAT_NAMES), room=Room.WIDE),
    FormField("first", N_("From"), Day(), needed=NoSeasonDayError, mends=("last",)),
    FormField("last", N_("To"), Day(), needed=NoSeasonDayError, mends=("first",)),
)


class SeasonForm(RecordForm):
    """Writes a season, new or changed."""

    def __init__(
        self, session: Session, shown: Season | None, parent: QWidget | None = None
    ) -> None:
        today = session.store.clock().date()
        record = shown or Season(new_id(), "", SeasonKind.FIELDS, today, today)

        def values() -> Values:
            days = {} if shown else {"first": None, "last": None}
            return {**values_of(record, FIELDS), **days}

        def write(typed: Values) -> Saved:
            kept = save_season(session.store, replace(record, **typed))
            return Saved(kept.id, _("“{name}” is kept.", name=kept.name))

        about = FormOf(
            key=("season", shown.id if shown else ""),
            title=_("Edit season") if shown else _("Add season"),
            verb=_("Keep"),
            fields=FIELDS,
            values=values,
            write=write,
            name=lambda typed: typed["name"],
            is_new=shown is None,
        )
        super().__init__(session, about, parent)


def season_form(session: Session, about: str) -> QWidget | None:
    """Return the form of a season, new where ``about`` is empty; None where it is gone."""
    found = session.store.get(Season, about) if about else None
    return None if about and not found else SeasonForm(session, found)
