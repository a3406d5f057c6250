"""Zone, age, sex and group of a filter, each a chooser; beside the list, or below each other."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from PySide6.QtCore import QObject, Signal

from ui.session import Session
from ui.text import _
from ui.widgets.fields.chooser import Chooser
from village_net.groups.queries import groups_in_order
from village_net.i18n import N_
from village_net.village.register.filters import EVERYBODY, Filter
from village_net.village.register.queries import zones
from village_net.village.register.records import SEX_NAMES

AGES: tuple[tuple[str, int | None, int | None], ...] = (
    (N_("All ages"), None, None),
    (N_("Under 6"), None, 5),
    (N_("6–14"), 6, 14),
    (N_("15–59"), 15, 59),
    (N_("60 and over"), 60, None),
)


class FilterChoosers(QObject):
    """``asked`` gives another filter, ``manage_zones`` asks for the zones of the village."""

    asked = Signal(object)
    manage_zones = Signal()

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._value = EVERYBODY
        self.zone, self.ages = _chooser(_("Zone")), _chooser(_("Age"))
        self.sex, self.group = _chooser(_("Sex")), _chooser(_("Group"))
        self.all = (self.zone, self.ages, self.sex, self.group)
        self.ages.addItems([_(title) for title, _youngest, _oldest in AGES])
        sexes = [(_(name).capitalize(), sex.value) for sex, name in SEX_NAMES.items()]
        _fill(self.sex, _("Both sexes"), sexes)
        self.zone.activated.connect(self._on_zone)
        self.ages.activated.connect(self._on_ages)
        self.sex.activated.connect(lambda: self._ask(sex=self.sex.currentData()))
        self.group.activated.connect(lambda: self._ask(group_id=self.group.currentData()))
        self.reload()

    def reload(self) -> None:
        """Offer the zones and groups that there are now."""
        store = self._session.store
        named = [(zone.name, zone.id) for zone in zones(store)]
        _fill(self.zone, _("All zones"), named)
        self.zone.addItem(_("Manage zones …"), None)
        groups = [(group.name, group.id) for group in groups_in_order(store)]
        _fill(self.group, _("All groups"), groups)
        self.show_value(self._value)

    def show_value(self, value: Filter) -> None:
        """Show what a filter asks for."""
        self._value = value
        _choose(self.zone, value.zone_id)
        _choose(self.sex, value.sex)
        _choose(self.group, value.group_id)
        spans = [(youngest, oldest) for _title, youngest, oldest in AGES]
        span = (value.youngest, value.oldest)
        self.ages.setCurrentIndex(spans.index(span) if span in spans else 0)

    def _ask(self, **changed: Any) -> None:
        self.asked.emit(replace(self._value, **changed))

    def _on_zone(self) -> None:
        id = self.zone.currentData()
        if id is None:
            _choose(self.zone, self._value.zone_id)
            self.manage_zones.emit()
        else:
            self._ask(zone_id=id)

    def _on_ages(self, place: int) -> None:
        _title, youngest, oldest = AGES[place]
        self._ask(youngest=youngest, oldest=oldest)


def _chooser(name: str) -> Chooser:
    chooser = Chooser()
    chooser.setAccessibleName(name)
    return chooser


def _fill(chooser: Chooser, everything: str, choices: Sequence[tuple[str, str]]) -> None:
    chooser.clear()
    chooser.addItem(everything, "")
    for title, value in choices:
        chooser.addItem(title, value)
    chooser.updateGeometry()


def _choose(chooser: Chooser, value: str) -> None:
    chooser.setCurrentIndex(max(chooser.findData(value), 0))
