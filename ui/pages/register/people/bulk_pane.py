"""Several people, chosen together: one value for all of them, or one event."""

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.session import Session
from ui.text import _, counted, spoken
from ui.theme import scaled
from ui.widgets.button import Button, Kind
from ui.widgets.fields.chooser import Chooser
from ui.widgets.fields.date_field import DateField
from ui.widgets.fields.field import Field, LineEdit
from ui.widgets.fields.named_chooser import NamedChooser, named_chooser
from ui.widgets.label import Label
from ui.widgets.layouts import Card, column, empty, row
from village_net.errors import Refusal
from village_net.i18n import N_
from village_net.thai.fold import tidy
from village_net.thai.near_days import Lies
from village_net.village.life.edits import record_departure
from village_net.village.register.edits import change_people, put_in_zone
from village_net.village.register.queries import zones
from village_net.village.register.records import (
    EDUCATION_NAMES,
    MARITAL_NAMES,
    RESIDENCE_NAMES,
    Person,
)

# What many people can be given at once: the field, its title, and its values where it has names.
_FIELDS: tuple[tuple[str, str, Mapping[Any, str] | None], ...] = (
    ("occupation", N_("Occupation"), None),
    ("education", N_("Education"), EDUCATION_NAMES),
    ("marital", N_("Marital status"), MARITAL_NAMES),
    ("religion", N_("Religion"), None),
    ("nationality", N_("Nationality"), None),
    ("residence", N_("Residence"), RESIDENCE_NAMES),
    ("skills", N_("Skills and local wisdom"), None),
    ("note", N_("Note"), None),
)


class BulkPane(QWidget):
    """Changes the chosen people as one change; ``done`` tells that it was made."""

    done = Signal()

    def __init__(self, session: Session, ids: list[str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session, self.ids = session, ids
        self.field = Chooser()
        self.field.addItems([_(title) for _key, title, _names in _FIELDS])
        self.field.currentIndexChanged.connect(self._show_editor)
        self._place = QVBoxLayout()
        self.editor: LineEdit | NamedChooser[Any] = LineEdit()
        set_it = Button(_("Set for all"), Kind.MAIN, "check")
        set_it.clicked.connect(self.set_for_all)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(scaled(12))
        words = counted("{count} person chosen", "{count} people chosen", len(ids))
        layout.addWidget(Label(words, "section"))
        change = Card()
        change.add(Field(_("Which field"), self.field), self._place, row(set_it, None))
        layout.addWidget(change)
        layout.addWidget(self._zone_card())
        layout.addWidget(self._departure_card())
        layout.addStretch(1)
        self._show_editor()

    def set_for_all(self) -> None:
        """Give all the chosen people the value."""
        key, _title, _names = _FIELDS[self.field.currentIndex()]
        editor = self.editor
        value = editor.value if isinstance(editor, NamedChooser) else tidy(editor.text())
        if self._session.done(lambda store: change_people(store, self.ids, **{key: value})):
            self._tell()

    def _zone_card(self) -> Card:
        self.zone = Chooser()
        for zone in zones(self._session.store):
            self.zone.addItem(zone.name, zone.id)
        put = Button(_("Put their houses in this zone"), icon="map-trifold")
        put.clicked.connect(self._on_zone)
        card = Card()
        card.add(Field(_("Zone"), self.zone), row(put, None))
        card.setVisible(self.zone.count() > 0)
        return card

    def _departure_card(self) -> Card:
        self.day, self.where = DateField(partial=True, lies=Lies.BEHIND), LineEdit()
        self._day = Field(_("Day"), self.day)
        leave = Button(_("Record moving out"), icon="sign-out")
        leave.clicked.connect(self._on_departure)
        card = Card()
        card.add(
            Label(_("They moved out together"), strong=True),
            column(self._day, Field(_("Place"), self.where)),
            row(leave, None),
        )
        return card

    def _show_editor(self) -> None:
        empty(self._place)
        key, _title, names = _FIELDS[self.field.currentIndex()]
        self.editor = named_chooser(names, None, empty=key != "residence") if names else LineEdit()
        self._place.addWidget(Field(_("New value"), self.editor))

    def _people(self) -> list[Person]:
        store = self._session.store
        return [person for id in self.ids if (person := store.get(Person, id))]

    def _on_zone(self) -> None:
        homes = sorted({person.household_id for person in self._people()})
        if self._session.done(put_in_zone, homes, self.zone.currentData()):
            self._tell()

    def _on_departure(self) -> None:
        self._day.set_error("")
        try:
            day = self.day.value()
            record_departure(self._session.store, self._people(), day, tidy(self.where.text()))
        except Refusal as refusal:
            self._day.set_error(refusal.say(spoken()))
            return
        self._tell()

    def _tell(self) -> None:
        words = counted(
            "{count} person was changed.", "{count} people were changed.", len(self.ids)
        )
        self._session.told.emit(words, True)
        self.done.emit()
