"""What the village agreed on for its tower: quiet hours, how much in a day, how fast."""

from dataclasses import replace

from PySide6.QtWidgets import QWidget

from ui.parts.choice_kinds import Chips
from ui.parts.field_kinds import Clock
from ui.parts.form_fields import FormField, Room, Values, values_of
from ui.parts.record_form import FormOf, RecordForm, Saved
from ui.session import Session
from ui.text import _
from ui.widgets.button import Kind
from village_net.i18n import N_
from village_net.tower.air.errors import NoQuietTimeError
from village_net.tower.air.schedule import airing_rules, save_airing_rules


def _minutes() -> dict[int, str]:
    return {n: _("{minutes} minutes", minutes=n) for n in (10, 20, 30, 45)}


def _rates() -> dict[int, str]:
    return {rate: f"{rate} %" for rate in (80, 90, 100, 110, 120)}


_RULES = (
    FormField(
        "quiet_from",
        N_("Quiet from"),
        Clock(),
        N_("Only what is urgent is heard."),
        Room.NARROW,
        needed=NoQuietTimeError,
    ),
    FormField("quiet_to", N_("Quiet until"), Clock(), room=Room.NARROW, needed=NoQuietTimeError),
    FormField("most_minutes", N_("At most in a day"), Chips(_minutes), room=Room.WIDE),
    FormField(
        "rate",
        N_("Reading speed"),
        Chips(_rates),
        N_("100 % is a calm reader over a tower."),
        Room.WIDE,
    ),
)


class RulesForm(RecordForm):
    """Writes what was agreed on; it stays where it is."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        store = session.store

        def write(values: Values) -> Saved:
            rules = replace(airing_rules(store), **values)
            save_airing_rules(store, rules)
            return Saved(rules.id, _("What was agreed on is kept."))

        about = FormOf(
            key=("rules", ""),
            title=_("What the village agreed on"),
            verb=_("Keep these rules"),
            fields=_RULES,
            values=lambda: values_of(airing_rules(store), _RULES),
            write=write,
            stays=True,
            leaves=False,
            scrolls=False,
        )
        super().__init__(session, about, parent)
        self.main.set_kind(Kind.PLAIN)
