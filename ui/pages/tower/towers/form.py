"""One tower: where it stands, whom it reaches, its faults and repairs."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtWidgets import QWidget

from ui.parts.choice_kinds import Chips, ManyOf
from ui.parts.field_kinds import NUMBER, Tick
from ui.parts.form_fields import FormField, Room, Values, values_of
from ui.parts.record_form import FormOf, RecordForm, Saved
from ui.session import Session
from ui.text import _, spoken
from ui.widgets.button import Button, Kind
from ui.widgets.label import Label
from ui.widgets.layouts import column, empty, hairline
from village_net.i18n import N_
from village_net.store import Store
from village_net.store.ids import new_id
from village_net.thai.dates import DateStyle, format_date
from village_net.tower.towers.records import (
    TOWER_EVENT_NAMES,
    TOWER_STATE_NAMES,
    Tower,
    TowerEvent,
    TowerEventKind,
)
from village_net.tower.towers.towers import add_event, events_of, remove_tower, save_tower
from village_net.village.register.queries import zones

_MOST_SHOWN = 6
_HEARD = (
    FormField(
        "everywhere", N_("Who hears it"), Tick(N_("Every zone of the village")), room=Room.WIDE
    ),
    FormField(
        "zone_ids",
        N_("The zones that hear it"),
        ManyOf(lambda store: [(zone.id, zone.name) for zone in zones(store)]),
        room=Room.WIDE,
        shown=lambda values: not values["everywhere"],
    ),
)
_EVENT = (
    FormField("kind", N_("What befell it"), Chips(TOWER_EVENT_NAMES), room=Room.WIDE),
    FormField("text", N_("What is wrong, or what was done"), room=Room.WIDE),
)


def _fields(store: Store) -> Sequence[FormField]:
    return (
        FormField("name", N_("Name of the tower")),
        FormField("place", N_("Where it stands")),
        *(_HEARD if zones(store) else ()),
        FormField("amplifier", N_("Amplifier")),
        FormField("speakers", N_("Number of speakers"), NUMBER),
        FormField("state", N_("State"), Chips(TOWER_STATE_NAMES), room=Room.WIDE),
    )


class TowerForm(RecordForm):
    """Writes a tower; ``left`` tells also that it was taken off the list."""

    def __init__(
        self, session: Session, tower: Tower | None = None, parent: QWidget | None = None
    ) -> None:
        store, shown = session.store, tower or Tower(new_id(), "")
        fields = _fields(store)

        def write(values: Values) -> Saved:
            named = {} if values.get("everywhere") is None else {"zone_ids": ()}
            save_tower(store, replace(self.tower, **{**named, **values}))
            return Saved(shown.id)

        about = FormOf(
            key=("tower", tower.id if tower else ""),
            verb=_("Keep the tower"),
            fields=fields,
            values=lambda: values_of(store.get(Tower, shown.id) or shown, fields),
            write=write,
            name=lambda values: values["name"],
            is_new=tower is None,
            scrolls=False,
        )
        super().__init__(session, about, parent)
        self._shown = shown
        self.events = TowerEvents(session, tower) if tower else None
        if self.events:
            away = Button(_("Remove tower"), Kind.QUIET, "trash")
            away.clicked.connect(self._on_remove)
            self.add_button(away)
            self.layout().addWidget(self.events)

    @property
    def tower(self) -> Tower:
        """The tower as it stands on record, or a new one."""
        return self._session.store.get(Tower, self._shown.id) or self._shown

    def reload(self) -> None:
        super().reload()
        if self.events:
            self.events.reload()

    def _on_remove(self) -> None:
        tower = self.tower
        if self._session.done(remove_tower, tower):
            self.draft.forget()
            self._session.told.emit(_("{name} was taken off the list.", name=tower.name), True)
            self.left.emit()


class TowerEvents(QWidget):
    """Faults, repairs and tests of a tower: one to be noted, and the latest."""

    def __init__(self, session: Session, tower: Tower, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session, self._tower = session, tower
        self.form = _event_form(session, tower)
        self._lines = column(space=10)
        self.setLayout(column(hairline(), self.form, self._lines, space=12))
        self.reload()

    def reload(self) -> None:
        """Show the latest as they are now."""
        empty(self._lines)
        for event in events_of(self._session.store, self._tower.id)[:_MOST_SHOWN]:
            self._lines.addWidget(_event_line(event))


def _event_form(session: Session, tower: Tower) -> RecordForm:
    store = session.store

    def write(values: Values) -> Saved:
        event = TowerEvent(
            new_id(), tower.id, store.clock().date(), **values, by=session.user
        )  # fmt: skip
        add_event(store, store.get(Tower, tower.id) or tower, event)
        return Saved(event.id, _("It was noted for {name}.", name=tower.name))

    about = FormOf(
        key=("tower-event", tower.id),
        verb=_("Note this"),
        icon="pencil-simple",
        fields=_EVENT,
        values=lambda: {"kind": TowerEventKind.FAULT, "text": ""},
        write=write,
        name=lambda _values: tower.name,
        stays=True,
        leaves=False,
        scrolls=False,
        focus="text",
    )
    form = RecordForm(session, about)
    form.main.set_kind(Kind.PLAIN)
    return form


def _event_line(event: TowerEvent) -> Label:
    day = format_date(event.day, spoken().language, DateStyle.SHORT)
    words = f"{day} · {_(TOWER_EVENT_NAMES[event.kind])} · {event.text}"
    return Label(words, "caption", "quiet", wraps=True)
