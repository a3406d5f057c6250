"""The top bar: village, search, what waits for the tower, undo and redo, the last backup."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from ui.offers import step_words
from ui.session import Session
from ui.shell.page_room import page_margin
from ui.shell.search_box import SearchBox
from ui.shell.village_menu import VillageButton
from ui.text import _, spoken
from ui.theme import scaled
from ui.widgets.button import Button, Kind
from village_net.store.steps import Step
from village_net.thai.dates import DateStyle, format_date
from village_net.village.register.queries import the_village

_HEIGHT = 56
_LEAST_SEARCH = 200
# Undo and redo keep their places whatever they name, so that two clicks in one place undo twice.
_UNDO_WIDTH, _REDO_WIDTH, _ICON_WIDTH = 210, 160, 44
_AROUND_WORDS = 58  # icon, gap and padding of a button


class TopBar(QFrame):
    """Shows where one is and how to go back."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("topbar")
        self._session = session
        self.village = VillageButton(session.settings, session.store.folder)
        self.search = SearchBox(session)
        self.undo = Button("", Kind.QUIET, "arrow-u-up-left")
        self.redo = Button("", Kind.QUIET, "arrow-u-up-right")
        self._backup = Button("", Kind.QUIET, "shield-check")
        self.on_air = Button("", Kind.MAIN, "broadcast")
        self.on_air.clicked.connect(lambda: session.open_studio(""))
        self._waits = ""
        self.undo.clicked.connect(lambda: session.undo())
        self.redo.clicked.connect(lambda: session.redo())
        self._backup.clicked.connect(lambda: session.open_record("settings", "backup"))
        layout = QHBoxLayout(self)
        layout.setContentsMargins(page_margin(), 0, scaled(16), 0)
        layout.setSpacing(scaled(8))
        layout.addWidget(self.village)
        layout.addSpacing(scaled(8))
        layout.addWidget(self.search, 1)
        layout.addStretch(0)
        for button in (self.on_air, self.undo, self.redo, self._backup):
            layout.addWidget(button)
        self.setFixedHeight(scaled(_HEIGHT))
        self._words: dict[Button, str] = {}
        session.changed.connect(self._on_changed)
        session.backups.made.connect(self.reload)
        self.reload()

    def reload(self) -> None:
        """Show the village, the steps and the last backup as they are now."""
        store = self._session.store
        village = the_village(store)
        self.village.show_name(_("{village} Moo {moo}", village=village.name, moo=village.moo))
        self._words = {
            self.redo: _named(store.redo_step, _("Redo"), _("Redo: {change}")),
            self._backup: self._backup_words(),
            self.undo: _named(store.undo_step, _("Undo"), _("Undo: {change}")),
            self.on_air: self._waits,
        }
        for button, words in self._words.items():
            button.setVisible(bool(words))
        self.undo.setEnabled(store.undo_step is not None)
        self.redo.setEnabled(store.redo_step is not None)
        self._fit()

    def show_waiting(self, due: int, missed: int) -> None:
        """Show how many broadcasts are due now, else how many were missed; a click opens them."""
        self.on_air.set_kind(Kind.MAIN if due else Kind.LOOK)
        if due:
            self._waits = _("{count} due now", count=due)
        else:
            self._waits = _("{count} missed", count=missed) if missed else ""
        self.reload()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _on_changed(self, _tables: frozenset[str]) -> None:
        self.reload()

    def _backup_words(self) -> str:
        latest = self._session.backups.latest
        if latest is None:
            return _("Not backed up yet")
        if latest.at.date() == self._session.store.clock().date():
            return _("Backed up {when}", when=f"{latest.at:%H:%M}")
        day = format_date(latest.at.date(), spoken().language, DateStyle.SHORT)
        return _("Backed up {when}", when=day)

    def _fit(self) -> None:
        """Take words off buttons, the least important first, until the search has room."""
        self.village.give_way(0)
        for button, words in self._words.items():
            self._show_words(button, words)
        for button, words in self._words.items():
            if self._room_for_search() < scaled(_LEAST_SEARCH):
                self._show_words(button, words, tight=True)
        self.village.give_way(scaled(_LEAST_SEARCH) - self._room_for_search())

    def _show_words(self, button: Button, words: str, *, tight: bool = False) -> None:
        shown = "" if tight else words
        width = {self.undo: _UNDO_WIDTH, self.redo: _REDO_WIDTH}.get(button)
        if width:
            button.setFixedWidth(scaled(_ICON_WIDTH if tight else width))
            room = scaled(width - _AROUND_WORDS)
            metrics = button.fontMetrics()
            shown = metrics.elidedText(shown, Qt.TextElideMode.ElideRight, room)
        button.setText(shown)
        button.setToolTip(words if shown != words else "")
        button.setAccessibleName(words)

    def _room_for_search(self) -> int:
        shown = [button for button, words in self._words.items() if words]
        taken = sum(_width(button) + scaled(8) for button in shown)
        return self.width() - taken - self.village.sizeHint().width() - scaled(24 + 16 + 16)


def _named(step: Step | None, alone: str, words: str) -> str:
    return words.format(change=step_words(step)) if step else alone


def _width(button: Button) -> int:
    fixed = button.minimumWidth() == button.maximumWidth()
    return button.minimumWidth() if fixed else button.sizeHint().width()
