"""Likely the same person twice: pairs on the left, both records side by side on the right."""

from PySide6.QtWidgets import QWidget

from ui.pages.register.duplicates.pair_pane import PairPane
from ui.parts.list_kind import ListKind, Writes
from ui.parts.list_page import ListPage
from ui.session import Session
from ui.text import _, counted
from ui.widgets.button import Button, Kind
from ui.widgets.empty_state import EmptyState
from ui.widgets.entry_rows import Entry, Few, Rows
from ui.widgets.stack import Stack
from village_net.i18n import N_
from village_net.village.quality.duplicates import Pair, likely_duplicates, still_open
from village_net.village.register.records import Person

_TABLES = frozenset({"person", "household", "particulars", "health", "distinct_pair"})


class View(ListPage[Pair]):
    """Looks for pairs when asked to, and lets the user merge them or keep them apart."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        self._found: list[Pair] = []
        self._open: dict[str, Pair] = {}
        self._begins = Stack()
        super().__init__(session, self._kind(), parent)

    def look(self) -> None:
        """Look for pairs beside the window."""
        store = self.session.store
        self.session.edit_slowly(lambda report: likely_duplicates(store, report), self._show_found)

    def reload(self) -> None:
        """Show what is still open at once: a second press must not meet the pair before."""
        self.show_rows()
        self._reload_detail()

    def _show_found(self, pairs: list[Pair]) -> None:
        self._found = pairs
        self._begins.setCurrentIndex(1)
        self.reload()

    def _kind(self) -> ListKind[Pair]:
        return ListKind(
            N_("Likely the same person"),
            _TABLES,
            self._read,
            lambda _session, key: self._open.get(key),
            PairPane,
            self._teaching,
            told=self._told,
            shares=(38, 62),
            framed=False,
        )

    def _read(self, session: Session) -> Rows:
        """Return what is still to be looked at; a pair comes back when its settling is undone."""
        pairs = still_open(session.store, self._found)
        self._open = {pair.key: pair for pair in pairs}
        return Few([_entry(session, pair) for pair in pairs])

    def _told(self, _session: Session) -> str:
        count = len(self._open)
        return counted("{count} pair to look at", "{count} pairs to look at", count)

    def _teaching(self, _page: Writes) -> QWidget:
        look = Button(_("Look for duplicates"), Kind.MAIN, "magnifying-glass")
        look.clicked.connect(self.look)
        self._begins.addWidget(
            EmptyState(
                "users",
                _("Is somebody on record twice?"),
                _(
                    "The app compares names by sound and spelling, birth dates, houses and ID "
                    "numbers. You see both records side by side and decide; nothing is merged by "
                    "itself."
                ),
                look,
            )
        )
        self._begins.addWidget(
            EmptyState(
                "check-circle",
                _("Nobody seems to be on record twice"),
                _("Look again after the next list was brought in."),
            )
        )
        return self._begins


def _entry(session: Session, pair: Pair) -> Entry:
    person = session.store.get(Person, pair.one)
    name = person.full_name if person else ""
    return Entry(pair.key, name, " · ".join(map(_, pair.reasons)))
