"""Whom an announcement is for: everybody, some zones or groups, or the people of a kept filter."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ui.text import _
from ui.widgets.fields.chips import Choice
from ui.widgets.fields.ticks import Ticks
from ui.widgets.label import Label
from ui.widgets.layouts import column
from village_net.groups.queries import groups_in_order
from village_net.store import Store
from village_net.store.links import Ids
from village_net.tower.announcements.drafts import EVERY_TOWER
from village_net.tower.announcements.records import AUDIENCE_NAMES, Audience
from village_net.tower.towers.towers import towers
from village_net.village.register.queries import saved_filters, zones

Offered = Sequence[tuple[str, str]]


class AudienceField(QWidget):
    """Asks whom it is for; ``value`` and ``ids`` give the answer."""

    edited = Signal()

    def __init__(
        self, store: Store, audience: Audience, ids: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        names = [(each, _(name)) for each, name in AUDIENCE_NAMES.items()]
        self.choice: Choice[Audience] = Choice(names, audience)
        self._ticks = {
            each: Ticks(offer(store), ids if each is audience else "")
            for each, offer in _OFFERS.items()
        }
        self._nothing = Label(_("There are none yet; make them in the register."), tone="quiet")
        self.setLayout(column(self.choice, *self._ticks.values(), self._nothing, space=4))
        self.choice.picked.connect(self._on_picked)
        for ticks in self._ticks.values():
            ticks.edited.connect(self.edited)
        self._show()

    @property
    def value(self) -> Audience:
        """Whom it is for."""
        return self.choice.value or Audience.ALL

    @property
    def ids(self) -> str:
        """The zones, groups or filters, by their ids."""
        ticks = self._ticks.get(self.value)
        return ticks.ids if ticks else ""

    def typed(self) -> str:
        """Return whom it is for."""
        return f"{self.value} {self.ids}".strip()

    def type_again(self, typed: str) -> None:
        """Show whom it was for."""
        value, _space, ids = typed.partition(" ")
        self.choice.set_value(Audience(value or Audience.ALL))
        if ticks := self._ticks.get(self.value):
            ticks.type_again(ids)
        self._show()

    def _on_picked(self) -> None:
        self._show()
        self.edited.emit()

    def _show(self) -> None:
        for audience, ticks in self._ticks.items():
            ticks.setVisible(audience is self.value)
        shown = self._ticks.get(self.value)
        self._nothing.setVisible(shown is not None and not shown.boxes)


class TowerTicks(Ticks):
    """The towers to tick, or that it is for all of them: what is named stays what was meant."""

    def __init__(self, store: Store, ids: str, parent: QWidget | None = None) -> None:
        found = [(tower.id, tower.name) for tower in towers(store)]
        super().__init__([(EVERY_TOWER, _("All towers")), *found], ids, parent)
        for id, box in self.boxes.items():
            box.clicked.connect(lambda _on=False, ticked=id: self._part(ticked))

    @property
    def is_asked(self) -> bool:
        """Whether there is anything to choose: two towers or more."""
        return len(self.boxes) > 2

    @property
    def everywhere(self) -> bool:
        """Whether it is for all the towers that there are."""
        return not self.is_asked or self.boxes[EVERY_TOWER].isChecked()

    @property
    def tower_ids(self) -> Ids:
        """The towers that are named."""
        return () if self.everywhere else tuple(self.ids.split())

    def _part(self, ticked: str) -> None:
        """Keep "all" and single towers apart: the one that was ticked last holds."""
        if self.boxes[ticked].isChecked():
            for id, box in self.boxes.items():
                if (id == EVERY_TOWER) != (ticked == EVERY_TOWER):
                    box.setChecked(False)


_OFFERS: dict[Audience, Callable[[Store], Offered]] = {
    Audience.ZONES: lambda store: [(zone.id, zone.name) for zone in zones(store)],
    Audience.GROUPS: lambda store: [(group.id, group.name) for group in groups_in_order(store)],
    Audience.PEOPLE: lambda store: [(kept.id, kept.name) for kept in saved_filters(store)],
}
