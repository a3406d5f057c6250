"""One household, written: its number, where it lies, what it has."""

import re
from collections.abc import Callable
from dataclasses import replace
from typing import TypeVar

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.parts.kept_draft import KeptDraft
from ui.session import Session
from ui.text import _, spoken
from ui.theme import scaled
from ui.widgets.button import Button, Kind
from ui.widgets.fields.chooser import Chooser
from ui.widgets.fields.date_field import DateField
from ui.widgets.fields.field import Field, LineEdit
from ui.widgets.fields.named_chooser import named_chooser
from ui.widgets.fields.person_picker import PersonPicker
from ui.widgets.label import Label
from ui.widgets.layouts import row, scrolling
from village_net.errors import Refusal
from village_net.i18n import N_
from village_net.store.ids import new_id
from village_net.thai.dates import PartialDate
from village_net.thai.digits import to_arabic
from village_net.thai.fold import tidy
from village_net.thai.near_days import Lies
from village_net.village.register.edits import save_household
from village_net.village.register.land import land_text, read_land
from village_net.village.register.queries import zones
from village_net.village.register.records import (
    ELECTRICITY_NAMES,
    TOILET_NAMES,
    WATER_NAMES,
    Household,
)

Read = TypeVar("Read")
_HOUSE_CODE = re.compile(r"\d{11}")
_POINT = re.compile(r"(-?\d{1,2}(?:\.\d+)?)\s*,\s*(-?\d{1,3}(?:\.\d+)?)")


class BadHouseCodeError(Refusal):
    """A house code that is no house code."""

    key = "bad-house-code"
    message = N_("The house code has 11 digits; it stands in the house’s registration book.")


class BadPointError(Refusal):
    """A place on the map in no known form."""

    key = "bad-point"
    message = N_("Write latitude and longitude with a comma between, such as 20.1234, 99.8765.")


class HouseholdForm(QWidget):
    """Writes a household; ``saved`` gives the id, ``left`` tells that nothing is to be saved."""

    saved = Signal(str)
    left = Signal()

    def __init__(
        self, session: Session, written: Household | None = None, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._household = written or Household(new_id(), "")
        self._is_new = written is None
        self._make_editors()
        self._fields = self._make_fields()
        self._lay_out()
        self.setFocusProxy(self.number)
        self.draft = KeptDraft(
            self,
            session,
            ("household", written.id if written else ""),
            {key: field.editor for key, field in self._fields.items()},
            self.number.text,
            whole=self._is_new,
        )

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.save()
        elif event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def save(self) -> None:
        """Save what is written, or say below the field what is wrong."""
        for field in self._fields.values():
            field.set_error("")
        written = self._read()
        wrong = [key for key, field in self._fields.items() if field.error()]
        if wrong:
            self._fields[wrong[0]].editor.setFocus()
            return
        try:
            household = save_household(self._session.store, written)
        except Refusal as refusal:
            self._fields["number"].set_error(refusal.say(spoken()))
            self.number.setFocus()
            return
        self.draft.forget()
        words = _("House {number} was saved.", number=household.house_number)
        self._session.told.emit(words, True)
        self.saved.emit(household.id)

    def throw_away(self) -> None:
        """Leave, and forget what is written."""
        self.draft.throw_away()
        self.left.emit()

    def _make_editors(self) -> None:
        home = self._household
        self.number, self.code = LineEdit(home.house_number), LineEdit(home.house_code)
        self.zone = Chooser()
        self.zone.addItem(_("Not told"), None)
        for zone in zones(self._session.store):
            self.zone.addItem(zone.name, zone.id)
        self.zone.setCurrentIndex(max(self.zone.findData(home.zone_id), 0))
        self.volunteer = PersonPicker(self._session, home.volunteer_id)
        self.water = named_chooser(WATER_NAMES, home.water)
        self.toilet = named_chooser(TOILET_NAMES, home.toilet)
        self.electricity = named_chooser(ELECTRICITY_NAMES, home.electricity)
        self.land = LineEdit(land_text(home.land))
        day = home.surveyed
        self.surveyed = DateField(PartialDate.of(day) if day else None, lies=Lies.BEHIND)
        self.interviewer = LineEdit(home.interviewer)
        self.point = LineEdit(f"{home.latitude}, {home.longitude}" if home.latitude else "")
        self.note = LineEdit(home.note)

    def _make_fields(self) -> dict[str, Field]:
        return {
            "number": Field(_("House number"), self.number, _("such as 12 or 12/3")),
            "zone": Field(_("Zone"), self.zone),
            "code": Field(_("House code"), self.code, _("11 digits; may stay empty")),
            "volunteer": Field(_("Health volunteer"), self.volunteer),
            "water": Field(_("Water"), self.water),
            "toilet": Field(_("Toilet"), self.toilet),
            "electricity": Field(_("Electricity"), self.electricity),
            "land": Field(_("Land held"), self.land, _("in rai, or as 5-2-50")),
            "surveyed": Field(_("Surveyed on"), self.surveyed),
            "interviewer": Field(_("Interviewer"), self.interviewer),
            "point": Field(_("Place on the map"), self.point, _("latitude, longitude")),
            "note": Field(_("Note"), self.note),
        }

    def _lay_out(self) -> None:
        fields = self._fields
        inside = QWidget()
        layout = QVBoxLayout(inside)
        layout.setContentsMargins(0, 0, scaled(8), 0)
        layout.setSpacing(scaled(12))
        title = _("Add household") if self._is_new else _("Edit household")
        layout.addWidget(Label(title, "section"))
        layout.addLayout(row(fields["number"], fields["zone"]))
        for key in ("volunteer", "code"):
            layout.addWidget(fields[key])
        layout.addLayout(row(fields["water"], fields["toilet"]))
        layout.addLayout(row(fields["electricity"], fields["land"]))
        for key in ("surveyed", "interviewer", "point", "note"):
            layout.addWidget(fields[key])
        layout.addStretch(1)
        save, back = Button(_("Save"), Kind.MAIN, "check"), Button(_("Cancel"))
        save.clicked.connect(self.save)
        back.clicked.connect(self.throw_away)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(scrolling(inside), 1)
        outer.addLayout(row(save, back, None))

    def _read(self) -> Household:
        latitude, longitude = self._understood("point", self._read_point) or ("", "")
        return replace(
            self._household,
            house_number=self.number.text().strip(),
            house_code=self._understood("code", self._read_code) or "",
            zone_id=self.zone.currentData(),
            volunteer_id=self.volunteer.value,
            water=self.water.value,
            toilet=self.toilet.value,
            electricity=self.electricity.value,
            land=self._understood("land", lambda: read_land(self.land.text())),
            surveyed=self._understood("surveyed", self.surveyed.day),
            interviewer=tidy(self.interviewer.text()),
            latitude=latitude,
            longitude=longitude,
            note=tidy(self.note.text()),
        )

    def _read_code(self) -> str:
        written = re.sub(r"[\s-]", "", to_arabic(self.code.text()))
        if written and not _HOUSE_CODE.fullmatch(written):
            raise BadHouseCodeError
        return written

    def _read_point(self) -> tuple[str, str]:
        written = to_arabic(self.point.text()).strip()
        if not written:
            return "", ""
        found = _POINT.fullmatch(written)
        if not found or abs(float(found[1])) > 90 or abs(float(found[2])) > 180:
            raise BadPointError
        return found[1], found[2]

    def _understood(self, key: str, read: Callable[[], Read]) -> Read | None:
        try:
            return read()
        except Refusal as refusal:
            self._fields[key].set_error(refusal.say(spoken()))
            return None
