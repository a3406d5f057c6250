"""A field of several parts, each written on a card: added, put further up, taken away."""

import json
from collections.abc import Callable, Iterable, Sequence
from dataclasses import asdict, dataclass
from typing import Any, Protocol, cast

from PySide6.QtCore import Signal, SignalInstance
from PySide6.QtWidgets import QWidget

from ui.parts.field_kinds import FieldKind
from ui.session import Session
from ui.text import _
from ui.widgets.button import Button
from ui.widgets.flow import flowing
from ui.widgets.layouts import column


class WrittenCard(Protocol):
    """A card: ``edited`` tells of a change, ``removed`` and ``raised`` ask to be gone or higher."""

    edited: Any
    removed: Any
    raised: Any

    def value(self) -> Any:
        """Return the part as it is written."""
        ...


class Cards(QWidget):
    """Cards one below the other, in the order in which they are to stand."""

    edited = Signal()

    def __init__(
        self, make: Callable[[Any], QWidget], kind: type, add: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._make, self._kind = make, kind
        self.cards: list[Any] = []
        self._lines = column(space=12)
        self.more = Button(add, icon="plus")
        self.more.clicked.connect(self.add)
        self.setLayout(column(self._lines, flowing(self.more), space=12))

    def add(self) -> QWidget:
        """Add an empty card and go to it."""
        card = self._put(None)
        card.setFocus()
        self.edited.emit()
        return card

    def values(self) -> tuple[Any, ...]:
        """Return the parts as they are written, in their order."""
        return tuple(card.value() for card in self.cards)

    def show_values(self, values: Iterable[Any]) -> None:
        """Show these parts and no others."""
        for card in list(self.cards):
            self._drop(card)
        for value in values:
            self._put(value)

    def typed(self) -> str:
        """Return the parts as they are written."""
        return json.dumps([asdict(value) for value in self.values()], ensure_ascii=False)

    def type_again(self, typed: str) -> None:
        """Show the parts as they were written."""
        self.show_values(self._kind(**part) for part in json.loads(typed))

    def _put(self, value: Any) -> QWidget:
        card = self._make(value)
        written = cast(WrittenCard, card)
        written.edited.connect(self.edited)
        written.removed.connect(lambda: self._on_removed(card))
        written.raised.connect(lambda: self._on_raised(card))
        self.cards.append(card)
        self._lines.addWidget(card)
        return card

    def _drop(self, card: QWidget) -> None:
        self.cards.remove(card)
        self._lines.removeWidget(card)
        card.hide()
        card.deleteLater()

    def _on_removed(self, card: QWidget) -> None:
        """Take a card away; the focus goes to the one after it, else to the button."""
        place = self.cards.index(card)
        after = [*self.cards[place + 1 :], self.more][0]
        after.setFocus()
        self._drop(card)
        self.edited.emit()

    def _on_raised(self, card: QWidget) -> None:
        place = self.cards.index(card)
        if place:
            self.cards.insert(place - 1, self.cards.pop(place))
            self._lines.removeWidget(card)
            self._lines.insertWidget(place - 1, card)
            card.setFocus()
            self.edited.emit()


@dataclass(frozen=True)
class CardsOf(FieldKind[Cards, Sequence[Any]]):
    """Any number of parts of a record; ``card`` makes the card of one, or an empty one.

    ``kind`` is the record of a part, ``add`` the msgid of the button for another one.
    """

    kind: type
    card: Callable[[Session, Any], QWidget]
    add: str

    def make(self, session: Session) -> Cards:
        return Cards(lambda value: self.card(session, value), self.kind, _(self.add))

    def show(self, editor: Cards, value: Sequence[Any]) -> None:
        editor.show_values(value)

    def read(self, editor: Cards) -> tuple[Any, ...]:
        return editor.values()

    def edited(self, editor: Cards) -> Sequence[SignalInstance]:
        return (editor.edited,)
