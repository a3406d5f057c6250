"""Whom something is for: everybody, some zones, groups or people of a filter; a kind of field."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Signal, SignalInstance
from PySide6.QtWidgets import QWidget

from ui.parts.field_kinds import FieldKind
from ui.session import Session
from ui.text import _
from ui.widgets.fields.chips import Choice
from ui.widgets.fields.ticks import Ticks
from ui.widgets.label import Label
from ui.widgets.layouts import column
from village_net.groups.queries import groups_in_order
from village_net.store import Store
from village_net.store.links import Ids
from village_net.tower.announcements.records import AUDIENCE_NAMES, Audience
from village_net.village.register.queries import saved_filters, zones

Offered = Sequence[tuple[str, str]]


class AudienceField(QWidget):
    """Asks whom it is for; ``value`` and ``ids`` give the answer."""

    edited = Signal()

    def __init__(self, store: Store, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        names = [(each, _(name)) for each, name in AUDIENCE_NAMES.items()]
        self.choice: Choice[Audience] = Choice(names, Audience.ALL)
        self._ticks = {each: Ticks(offer(store), "") for each, offer in _OFFERS.items()}
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


_OFFERS: dict[Audience, Callable[[Store], Offered]] = {
    Audience.ZONES: lambda store: [(zone.id, zone.name) for zone in zones(store)],
    Audience.GROUPS: lambda store: [(group.id, group.name) for group in groups_in_order(store)],
    Audience.PEOPLE: lambda store: [(kept.id, kept.name) for kept in saved_filters(store)],
}


@dataclass(frozen=True)
class ForWhom(FieldKind[AudienceField, tuple[Audience, Ids]]):
    """Whom it is for, with the zones, groups or filters that are meant."""

    def make(self, session: Session) -> AudienceField:
        return AudienceField(session.store)

    def show(self, editor: AudienceField, value: tuple[Audience, Ids]) -> None:
        editor.type_again(" ".join((value[0], *value[1])))

    def read(self, editor: AudienceField) -> tuple[Audience, Ids]:
        return editor.value, tuple(editor.ids.split())

    def edited(self, editor: AudienceField) -> Sequence[SignalInstance]:
        return (editor.edited,)
