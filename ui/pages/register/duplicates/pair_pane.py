"""Two records side by side, field by field; the one that stays takes what is chosen."""

from typing import Any

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QButtonGroup, QGridLayout, QWidget

from ui.pages.register.duplicates.pair_words import TITLES, shown_values
from ui.parts.record_pane import RecordPane
from ui.session import Session
from ui.text import _
from ui.theme import scaled
from ui.widgets.button import Button, Kind
from ui.widgets.buttons.button_row import PaneAct
from ui.widgets.flow import flowing
from ui.widgets.label import Chip, Label
from ui.widgets.layouts import column, row
from village_net.capabilities import merge_people
from village_net.store import Store
from village_net.village.quality.duplicates import Pair
from village_net.village.quality.merging import (
    COMPARED,
    HEALTH,
    call_different,
    differing,
    known_of,
    proposed,
)
from village_net.village.register.records import Person

_SHORT = 20  # letters that stand on a chip; a longer text wraps above it


class Either(QObject):
    """Two chips of which at most one is taken; ``picked`` tells that the user took one."""

    picked = Signal()

    def __init__(self, title: str, texts: tuple[str, str], parent: QWidget) -> None:
        super().__init__(parent)
        group = QButtonGroup(self)
        self.chips = [Button(_on_chip(text), Kind.CHOICE) for text in texts]
        for chip, text in zip(self.chips, texts, strict=True):
            chip.setCheckable(True)
            chip.setAccessibleName(f"{title}: {text or '–'}")
            chip.clicked.connect(self.picked)
            group.addButton(chip)

    @property
    def taken(self) -> int | None:
        """0 for the first, 1 for the second, None for neither."""
        return next((place for place, chip in enumerate(self.chips) if chip.isChecked()), None)

    def take(self, place: int) -> None:
        """Take one without telling it."""
        self.chips[place].setChecked(True)


class PairPane(RecordPane):
    """Shows both records; what is chosen stays while they are as they are."""

    def __init__(self, session: Session, pair: Pair, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session, self._pair = session, pair
        self.one, self.other = both_of(session.store, pair)
        self.known = known_of(session.store, self.one), known_of(session.store, self.other)
        self.choices: dict[str, Either] = {}
        self._closed: list[QWidget] = []
        table = QWidget()
        table.setLayout(self._table())
        self.show_parts(
            Label(_("Is this one person?"), "section"),
            flowing(*(Chip(_(reason)) for reason in pair.reasons)),
            Label(self._help(), tone="quiet", wraps=True),
            table,
            *([row(self._health_button(), None)] if self._closed else []),
        )
        self.show_acts(
            PaneAct(_("Merge into one"), self.merge, "git-merge", Kind.MAIN),
            PaneAct(_("They are different people"), self.call_different, "users"),
        )

    def still_shows(self, record: Pair) -> bool:
        """Tell whether both people are as they were read."""
        one, other = both_of(self._session.store, record)
        store = self._session.store
        return self.known == (known_of(store, one), known_of(store, other))

    def call_different(self) -> None:
        """Keep the two apart from now on."""
        if self._session.done(call_different, self._pair.one, self._pair.other):
            self._session.told.emit(_("They are kept apart from now on."), True)

    def merge(self) -> None:
        """Make the two records one, with what was chosen."""
        chosen: dict[str, Any] = {
            name: self.known[choice.taken].value(name)
            for name, choice in self.choices.items()
            if choice.taken is not None
        }
        name = self.one.full_name
        if self._session.done(merge_people, self.one, self.other, chosen):
            self._session.told.emit(_("The two records of {name} are one now.", name=name), True)

    def _help(self) -> str:
        if not differing(*self.known):
            return _("The two records nowhere say different things.")
        return _("Where the two differ, choose what is right. Nothing else is lost.")

    def _table(self) -> QGridLayout:
        """Return the fields in rows, first those that differ."""
        grid = QGridLayout()
        grid.setHorizontalSpacing(scaled(12))
        grid.setVerticalSpacing(scaled(8))
        grid.setColumnStretch(0, 4)
        for place, person in enumerate((self.one, self.other), start=1):
            grid.setColumnStretch(place, 5)
            grid.addWidget(Label(person.full_name, strong=True, wraps=True), 0, place)
        unlike, better = differing(*self.known), proposed(*self.known)
        for line, name in enumerate([*unlike, *(n for n in COMPARED if n not in unlike)], start=1):
            texts = shown_values(self._session.store, name, *self.known)
            if not any(texts):
                continue
            parts = self._choice(name, texts, better) if name in unlike else _same(name, texts)
            for place, part in enumerate(parts):
                grid.addWidget(part, line, place)
                if name in HEALTH:
                    part.hide()
                    self._closed.append(part)
        return grid

    def _choice(self, name: str, texts: tuple[str, str], better: dict[str, Any]) -> list[QWidget]:
        title = Label(_(TITLES[name]), strong=True, wraps=True)
        choice = Either(_(TITLES[name]), texts, self)
        self.choices[name] = choice
        if name in better:
            choice.take(0 if better[name] == self.known[0].value(name) else 1)
        if name == "household_id":
            choice.picked.connect(self._on_house)
        head = QWidget()
        hint = [Label(_("choose one"), "caption", "look")] if name not in better else []
        head.setLayout(column(title, *hint, space=0))
        return [head, *map(_cell, choice.chips, texts)]

    def _on_house(self) -> None:
        """Take the relation along with the house to which it belongs."""
        house, relation = self.choices["household_id"], self.choices.get("relation")
        if relation and house.taken is not None:
            relation.take(house.taken)

    def _health_button(self) -> Button:
        show = Button(_("Show health data"), icon="eye")

        def on_clicked() -> None:
            show.hide()
            for part in self._closed:
                part.show()

        show.clicked.connect(on_clicked)
        return show


def both_of(store: Store, pair: Pair) -> tuple[Person, Person]:
    """Return the two people of a pair, who are both on record."""
    one, other = store.get(Person, pair.one), store.get(Person, pair.other)
    assert one
    assert other
    return one, other


def _same(name: str, texts: tuple[str, str]) -> list[QWidget]:
    title = Label(_(TITLES[name]), tone="quiet", wraps=True)
    return [title, *(Label(text or "–", wraps=True) for text in texts)]


def _on_chip(text: str) -> str:
    return _("this one") if len(text) > _SHORT else text or "–"


def _cell(chip: Button, text: str) -> QWidget:
    """Return a chip at the left of its column, below its text where that is long."""
    cell = QWidget()
    long = [Label(text, wraps=True)] if len(text) > _SHORT else []
    cell.setLayout(column(*long, row(chip, None), space=4))
    return cell
