"""Likely the same person twice: pairs on the left, both records side by side on the right."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.pages.register.duplicates.pair_pane import PairPane
from ui.session import Session
from ui.text import _, counted
from ui.theme import scaled
from ui.widgets.button import Button, Kind
from ui.widgets.empty_state import EmptyState
from ui.widgets.entries import Entry, EntryList
from ui.widgets.label import Label
from ui.widgets.layouts import Card, empty
from ui.widgets.list_and_detail import Sides
from ui.widgets.stack import Stack
from village_net.village.quality.duplicates import Pair, likely_duplicates, still_open
from village_net.village.quality.merging import call_different, known_of
from village_net.village.register.records import Person


class View(QWidget):
    """Looks for pairs when asked to, and lets the user merge them or keep them apart."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.cannot: frozenset[str] = frozenset()
        self._found: list[Pair] = []
        self._open: dict[str, Pair] = {}
        self.pane: PairPane | None = None
        self.list = EntryList(_("Likely the same person"))
        self.list.chosen.connect(self._show)
        self._count = Label("", tone="quiet")
        listed, self._detail = Card(margin=8), Card()
        listed.body.addWidget(self._count)
        listed.body.addWidget(self.list, 1)
        self._sides = Sides(listed, self._detail, (38, 62))
        self.list.clicked.connect(lambda: self._sides.go_deep(True))
        self._body = Stack()
        self._body.addWidget(self._teach())
        self._body.addWidget(self._sides)
        self._body.addWidget(self._none())
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(scaled(12))
        layout.addWidget(self._body)

    def show_record(self, id: str) -> bool:
        """Tell that there are no records of its own here."""
        return False

    def reload(self) -> None:
        """Leave out the pairs that are settled; one comes back when its settling is undone."""
        if self._found:
            self._show_open()

    def look(self) -> None:
        """Look for pairs beside the window."""
        store = self._session.store
        self._session.edit_slowly(lambda report: likely_duplicates(store, report), self._show_found)

    def _show_found(self, pairs: list[Pair]) -> None:
        self._found = pairs
        self._show_open()

    def _show_open(self) -> None:
        """Show what is still to be looked at, and stay where the user was."""
        row = self.list.currentIndex().row()
        pairs = still_open(self._session.store, self._found)
        self._open = {pair.key: pair for pair in pairs}
        self.list.show_entries([self._entry(pair) for pair in pairs])
        self._count.setText(
            counted("{count} pair to look at", "{count} pairs to look at", len(pairs))
        )
        self._body.setCurrentIndex(1 if pairs else 2)
        if pairs:
            key = self.list.current or pairs[min(max(row, 0), len(pairs) - 1)].key
            self._show(key)

    def _entry(self, pair: Pair) -> Entry:
        person = self._session.store.get(Person, pair.one)
        name = person.full_name if person else ""
        return Entry(pair.key, name, " · ".join(map(_, pair.reasons)))

    def _show(self, key: str) -> None:
        """Show a pair; one that shows already and is as it was keeps what was chosen."""
        pair, store = self._open[key], self._session.store
        one, other = (store.get(Person, id) for id in (pair.one, pair.other))
        if one is None or other is None:
            return
        self.list.go_to(key)
        known = known_of(store, one), known_of(store, other)
        if self.pane and self.pane.known == known:
            return
        self.pane = PairPane(self._session, one, other, pair)
        self.pane.different.connect(lambda: self._on_different(pair))
        empty(self._detail.body)
        self._detail.body.addWidget(self.pane, 1)

    def _on_different(self, pair: Pair) -> None:
        if self._session.done(call_different, pair.one, pair.other):
            self._session.told.emit(_("They are kept apart from now on."), True)

    def _teach(self) -> EmptyState:
        look = Button(_("Look for duplicates"), Kind.MAIN, "magnifying-glass")
        look.clicked.connect(self.look)
        return EmptyState(
            "users",
            _("Is somebody on record twice?"),
            _(
                "The app compares names by sound and spelling, birth dates, houses and ID numbers. "
                "You see both records side by side and decide; nothing is merged by itself."
            ),
            look,
        )

    def _none(self) -> EmptyState:
        return EmptyState(
            "check-circle",
            _("Nobody seems to be on record twice"),
            _("Look again after the next list was brought in."),
        )
