"""One tower: where it stands, whom it reaches, its faults and repairs."""

from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from ui.parts.kept_draft import KeptDraft
from ui.session import Session
from ui.text import _, spoken
from ui.widgets.button import Button, Kind
from ui.widgets.fields.check_box import CheckBox
from ui.widgets.fields.chips import Choice
from ui.widgets.fields.field import Field, LineEdit
from ui.widgets.flow import flowing
from ui.widgets.label import Label
from ui.widgets.layouts import column, empty, hairline
from village_net.errors import Refusal
from village_net.store.ids import new_id
from village_net.thai.dates import DateStyle, format_date
from village_net.thai.digits import to_arabic
from village_net.tower.towers.records import (
    TOWER_EVENT_NAMES,
    TOWER_STATE_NAMES,
    Tower,
    TowerEvent,
    TowerEventKind,
    TowerState,
)
from village_net.tower.towers.towers import add_event, events_of, remove_tower, save_tower
from village_net.village.register.queries import zones

_MOST_SHOWN = 6


class TowerForm(QWidget):
    """Writes a tower; ``done`` tells that it is kept, taken away or left."""

    done = Signal()

    def __init__(self, session: Session, tower: Tower, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session, self._tower = session, tower
        self._is_new = not tower.name
        self.name, self.place = LineEdit(), LineEdit()
        self.amplifier, self.speakers = LineEdit(), LineEdit()
        states = [(state, _(name)) for state, name in TOWER_STATE_NAMES.items()]
        self.state: Choice[TowerState] = Choice(states)
        self.zones = {zone.id: CheckBox(zone.name) for zone in zones(session.store)}
        self._name_field = Field(_("Name of the tower"), self.name)
        self.setLayout(column(*self._parts(), space=10))
        self._show_tower()
        self.setFocusProxy(self.name)
        editors: dict[str, QWidget] = {
            "name": self.name, "place": self.place, "amplifier": self.amplifier,
            "speakers": self.speakers, "state": self.state,
            **{f"zone {id}": box for id, box in self.zones.items()},
        }  # fmt: skip
        if not self._is_new:
            editors["what"] = self.what
        key = ("tower", "" if self._is_new else tower.id)
        self.draft = KeptDraft(self, session, key, editors, self.name.text, whole=self._is_new)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.done.emit()
        else:
            super().keyPressEvent(event)

    def throw_away(self) -> None:
        """Leave, and forget what is written."""
        self.draft.throw_away()
        self.done.emit()

    def save(self) -> None:
        """Keep the tower, or say what is missing."""
        self._name_field.set_error("")
        number = to_arabic(self.speakers.text()).strip()
        covered = [id for id, box in self.zones.items() if box.isChecked()]
        written = replace(
            self._tower,
            name=self.name.text(),
            place=self.place.text().strip(),
            amplifier=self.amplifier.text().strip(),
            speakers=int(number) if number.isdigit() else None,
            state=self.state.value or TowerState.WORKING,
            zone_ids=" ".join(covered),
        )
        try:
            save_tower(self._session.store, written)
        except Refusal as refusal:
            self._name_field.set_error(refusal.say(spoken()))
            return
        self.draft.forget()
        self.done.emit()

    def note_event(self, kind: TowerEventKind) -> None:
        """Note a fault, a repair or a test; what else is written in the form stays."""
        self._what_field.set_error("")
        today = self._session.store.clock().date()
        event = TowerEvent(
            new_id(), self._tower.id, today, kind, self.what.text(), self._session.user
        )
        try:
            add_event(self._session.store, self._tower, event)
        except Refusal as refusal:
            self._what_field.set_error(refusal.say(spoken()))
            return
        self.what.clear()
        self.reload()
        self._session.told.emit(_("It was noted for {name}.", name=self._tower.name), True)

    def reload(self) -> None:
        """Show the tower as it is now; what the user has touched stays."""
        self._tower = self._session.store.get(Tower, self._tower.id) or self._tower
        self.draft.refill(self._show_tower)
        if not self._is_new:
            self._show_events()

    def _show_tower(self) -> None:
        tower, covered = self._tower, self._tower.zone_ids.split()
        self.name.setText(tower.name)
        self.place.setText(tower.place)
        self.amplifier.setText(tower.amplifier)
        self.speakers.setText(str(tower.speakers) if tower.speakers else "")
        self.state.set_value(tower.state)
        for id, box in self.zones.items():
            box.setChecked(id in covered)
        if not self._is_new:
            self.what.clear()

    def _parts(self) -> list[QWidget]:
        boxes = list(self.zones.values())
        heard = [Field(_("Who hears it; none ticked means every zone"), flowing(*boxes))]
        parts: list[QWidget] = [
            self._name_field,
            Field(_("Where it stands"), self.place),
            *(heard if boxes else []),
            Field(_("Amplifier"), self.amplifier),
            Field(_("Number of speakers"), self.speakers),
            Field(_("State"), self.state),
            self._buttons(),
        ]
        return parts if self._is_new else [*parts, *self._events()]

    def _buttons(self) -> QWidget:
        save, back = Button(_("Keep the tower"), Kind.MAIN, "check"), Button(_("Cancel"))
        save.clicked.connect(self.save)
        back.clicked.connect(self.throw_away)
        buttons = [save, back]
        if not self._is_new:
            away = Button(_("Remove tower"), Kind.QUIET, "trash")
            away.clicked.connect(self._on_remove)
            buttons.append(away)
        return flowing(*buttons)

    def _events(self) -> list[QWidget]:
        self.what = LineEdit(hint=_("such as: the cable to the school is torn"))
        self._what_field = Field(_("What is wrong, or what was done"), self.what)
        buttons: list[QWidget] = []
        for kind, name in TOWER_EVENT_NAMES.items():
            button = Button(_(name))
            button.clicked.connect(lambda _on=False, kind=kind: self.note_event(kind))
            buttons.append(button)
        shown = QWidget()
        self._lines = column(space=10)
        shown.setLayout(self._lines)
        self._show_events()
        return [hairline(), self._what_field, flowing(*buttons), shown]

    def _show_events(self) -> None:
        empty(self._lines)
        for event in events_of(self._session.store, self._tower.id)[:_MOST_SHOWN]:
            self._lines.addWidget(self._event_line(event))

    def _event_line(self, event: TowerEvent) -> Label:
        day = format_date(event.day, spoken().language, DateStyle.SHORT)
        words = f"{day} · {_(TOWER_EVENT_NAMES[event.kind])} · {event.text}"
        return Label(words, "caption", "quiet", wraps=True)

    def _on_remove(self) -> None:
        if self._session.done(remove_tower, self._tower):
            self.draft.forget()
            self._session.told.emit(
                _("{name} was taken off the list.", name=self._tower.name), True
            )
            self.done.emit()
