"""How a field is chosen: one of some names, a record of the register, any number of records."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from PySide6.QtCore import SignalInstance

from ui.parts.field_kinds import FieldKind
from ui.session import Session
from ui.text import _
from ui.widgets.fields.chips import Choice
from ui.widgets.fields.chooser import Chooser
from ui.widgets.fields.named_chooser import NamedChooser
from ui.widgets.fields.offered_ticks import OfferedTicks
from ui.widgets.fields.person_picker import Fits, PersonPicker
from ui.widgets.fields.place_picker import PlacePicker
from ui.widgets.fields.ticks import Ticks
from village_net.groups.queries import groups_in_order
from village_net.store import Store
from village_net.store.links import Ids
from village_net.thai.places import Place
from village_net.village.register.queries import households_in_order, zones

# What can be chosen of a store: keys, and the words for them as they are shown.
Offers = Callable[[Store], Iterable[tuple[Any, str]]]


@dataclass(frozen=True)
class Named(FieldKind[NamedChooser[Any], Any]):
    """One value of an enumeration by its name, from a list that opens; none where ``empty``."""

    names: Mapping[Any, str]
    empty: bool = True

    def make(self, session: Session) -> NamedChooser[Any]:
        return NamedChooser[Any](self.names, empty=self.empty)

    def show(self, editor: NamedChooser[Any], value: StrEnum | None) -> None:
        editor.set_value(value)

    def read(self, editor: NamedChooser[Any]) -> StrEnum | None:
        return editor.value

    def edited(self, editor: NamedChooser[Any]) -> Sequence[SignalInstance]:
        return (editor.activated,)


@dataclass(frozen=True)
class Chips(FieldKind[Choice[Any], Any]):
    """One of a few by chips side by side; ``optional`` lets none be taken.

    ``names`` are msgids, or a function that gives the words as they are shown.
    """

    names: Mapping[Any, str] | Callable[[], Mapping[Any, str]]
    optional: bool = False

    def make(self, session: Session) -> Choice[Any]:
        if callable(self.names):
            words = self.names()
        else:
            words = {value: _(name) for value, name in self.names.items()}
        return Choice[Any](words.items(), optional=self.optional)

    def show(self, editor: Choice[Any], value: Any) -> None:
        editor.set_value(value)

    def read(self, editor: Choice[Any]) -> Any:
        return editor.value

    def edited(self, editor: Choice[Any]) -> Sequence[SignalInstance]:
        return (editor.picked,)


@dataclass(frozen=True)
class OneOf(FieldKind[Chooser, Any]):
    """One record from a list that opens; ``none`` is the msgid for none of them."""

    offers: Offers
    none: str = ""

    def make(self, session: Session) -> Chooser:
        chooser = Chooser()
        if self.none:
            chooser.addItem(_(self.none), None)
        for key, words in self.offers(session.store):
            chooser.addItem(words, key)
        return chooser

    def show(self, editor: Chooser, value: Any) -> None:
        editor.setCurrentIndex(max(editor.findData(value), 0))

    def read(self, editor: Chooser) -> Any:
        return editor.currentData()

    def edited(self, editor: Chooser) -> Sequence[SignalInstance]:
        return (editor.activated,)


def zone_kind(none: str) -> OneOf:
    """Return the choice of a zone."""
    return OneOf(lambda store: [(zone.id, zone.name) for zone in zones(store)], none)


def group_kind(none: str) -> OneOf:
    """Return the choice of a group."""
    return OneOf(lambda store: [(group.id, group.name) for group in groups_in_order(store)], none)


def household_kind(none: str) -> OneOf:
    """Return the choice of a household."""
    return OneOf(
        lambda store: [(home.id, home.house_number) for home in households_in_order(store)], none
    )


@dataclass(frozen=True)
class Someone(FieldKind[PersonPicker, Any]):
    """A person of the register by id; ``fits`` leaves out who cannot be meant."""

    fits: Fits | None = None

    def make(self, session: Session) -> PersonPicker:
        return PersonPicker(session, None, self.fits)

    def show(self, editor: PersonPicker, value: str | None) -> None:
        editor.set_value(value)

    def read(self, editor: PersonPicker) -> str | None:
        return editor.value

    def edited(self, editor: PersonPicker) -> Sequence[SignalInstance]:
        return (editor.changed,)


@dataclass(frozen=True)
class Somewhere(FieldKind[PlacePicker, Any]):
    """A place of the official list."""

    def make(self, session: Session) -> PlacePicker:
        return PlacePicker()

    def show(self, editor: PlacePicker, value: Place | None) -> None:
        editor.set_value(value)

    def read(self, editor: PlacePicker) -> Place | None:
        return editor.value

    def edited(self, editor: PlacePicker) -> Sequence[SignalInstance]:
        return (editor.changed,)


@dataclass(frozen=True)
class ManyByOthers(FieldKind[OfferedTicks, Ids]):
    """Any number of records out of those that follow from what is typed in other fields, ``by``.

    ``offers`` gives None where that cannot be told yet; what is offered for the first time is
    ticked. ``none`` is the msgid for nothing to choose from.
    """

    by: Sequence[str]
    offers: Callable[[Store, Mapping[str, Any]], Iterable[tuple[str, str]] | None]
    none: str

    def make(self, session: Session) -> OfferedTicks:
        return OfferedTicks(_(self.none))

    def show(self, editor: OfferedTicks, value: Ids) -> None:
        editor.type_again(" ".join(value))

    def read(self, editor: OfferedTicks) -> Ids:
        return editor.ids

    def edited(self, editor: OfferedTicks) -> Sequence[SignalInstance]:
        return (editor.edited,)

    def follow(self, editor: OfferedTicks, session: Session, typed: Mapping[str, Any]) -> None:
        now = {each: typed.get(each) for each in self.by}
        if now == editor.offered_by or (offered := self.offers(session.store, now)) is None:
            return
        editor.offer(dict(offered))
        editor.offered_by = now


@dataclass(frozen=True)
class ManyOf(FieldKind[Ticks, Ids]):
    """Any number of records, by their ids."""

    offers: Offers

    def make(self, session: Session) -> Ticks:
        return Ticks(list(self.offers(session.store)), "")

    def show(self, editor: Ticks, value: Ids) -> None:
        editor.type_again(" ".join(value))

    def read(self, editor: Ticks) -> Ids:
        return tuple(editor.ids.split())

    def edited(self, editor: Ticks) -> Sequence[SignalInstance]:
        return (editor.edited,)
