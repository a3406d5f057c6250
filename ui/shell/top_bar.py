"""The top bar: village, search, what waits for the tower, undo and redo, the last backup."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

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
_GAP = 8
_LEAST_SEARCH = 160
_WAITING = 230  # room for what waits, with its words
# Undo and redo keep their places whatever they name, so that two clicks in one place undo twice.
# The words of nine steps in ten, and the names of most people, stand whole in 300.
_LEAST_NAMED, _MOST_NAMED = 210, 360
_ICON_WIDTH = 44
_AROUND_WORDS = 58  # icon, gap and padding of a button


class TopBar(QFrame):
    """Shows where one is and how to go back."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("topbar")
        self._session = session
        self.village = VillageButton(session.settings, session.store.folder)
        self.search = SearchBox(session)
        self.on_air = Button("", Kind.MAIN, "broadcast")
        self._backup = Button("", Kind.QUIET, "shield-check")
        self.undo = Button("", Kind.QUIET, "arrow-u-up-left")
        self.redo = Button("", Kind.QUIET, "arrow-u-up-right")
        self.on_air.clicked.connect(lambda: session.open_studio(""))
        self._waits = ""
        self.undo.clicked.connect(lambda: session.undo())
        self.redo.clicked.connect(lambda: session.redo())
        self._backup.clicked.connect(lambda: session.open_record("settings", "backup"))
        self._first, self._second = QHBoxLayout(), QHBoxLayout()
        self._lay_out()
        self._words: dict[Button, str] = {}
        self._alone = {self.undo: _("Undo"), self.redo: _("Redo")}
        session.changed.connect(self._on_changed)
        session.backups.made.connect(self.reload)
        self.reload()

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(page_margin(), 0, scaled(16), 0)
        layout.setSpacing(0)
        for line in (self._first, self._second):
            line.setSpacing(scaled(_GAP))
            layout.addLayout(line)
        self._first.addStrut(scaled(_HEIGHT))
        self._first.addWidget(self.village)
        self._first.addWidget(self.search, 1)
        for button in (self.on_air, self._backup, self.undo, self.redo):
            self._first.addWidget(button)
        self._second.addStretch(1)

    def reload(self) -> None:
        """Show the village, the steps and the last backup as they are now."""
        store = self._session.store
        village = the_village(store)
        self.village.show_name(_("{village} Moo {moo}", village=village.name, moo=village.moo))
        self._words = {
            self.redo: _named(store.redo_step, self._alone[self.redo], _("Redo: {change}")),
            self._backup: self._backup_words(),
            self.undo: _named(store.undo_step, self._alone[self.undo], _("Undo: {change}")),
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
        """Give all of it a place: the name and the backup give way to words of what can be done.

        The width alone decides where undo and redo stand. What waits has a line of its own where
        its words find no room.
        """
        self.village.give_way(0)
        whole = _width(self.village)
        self.village.give_way(whole)
        self._show_words(self._backup, "")
        self._show_words(self.on_air, self._waits)
        room = self.width() - self.layout().contentsMargins().left() - scaled(16)
        room -= _width(self.village) + _width(self._backup) + scaled(_LEAST_SEARCH + 2 * _GAP)
        room = self._place_steps(room)
        room = self._place_waiting(room) - (whole - _width(self.village))
        icon = _width(self._backup)
        self._show_words(self._backup, self._words[self._backup])
        if _width(self._backup) - icon > room:
            self._show_words(self._backup, "")
        self.village.give_way(-room)
        # Last, because this may bring all here once more.
        has_second = self._has_second()
        self._second.setContentsMargins(0, 0, 0, scaled(_GAP) if has_second else 0)
        second = self._second.sizeHint().height() if has_second else 0
        self.setFixedHeight(scaled(_HEIGHT) + second)

    def _has_second(self) -> bool:
        steps, waiting = (self._second.indexOf(each) >= 0 for each in (self.undo, self.on_air))
        return steps or (waiting and bool(self._waits))

    def _place_steps(self, room: int) -> int:
        """Place undo and redo; return the room that the first line has left."""
        if widths := self._step_widths(room):
            self._put(self._first, self.undo, self.redo)
            self._show_steps(widths)
            return room - sum(widths) - 2 * scaled(_GAP)
        self._put(self._second, self.undo, self.redo)
        line = self.width() - page_margin() - scaled(16)
        widths = self._step_widths(line, beside=scaled(_WAITING))
        self._show_steps(widths or [scaled(_ICON_WIDTH)] * 2)
        return room

    def _step_widths(self, room: int, beside: int = 0) -> list[int]:
        """Return how wide undo and redo may be: undo names what it takes back before redo does.

        Nothing where not even their verbs have room, ``beside`` something else.
        """
        room -= 2 * scaled(_GAP)
        brief = [_width_with(button, words) for button, words in self._alone.items()]
        least, most = scaled(_LEAST_NAMED), scaled(_MOST_NAMED)
        named = room - scaled(_WAITING) - brief[1]
        if named >= least:
            undo = min(named, most)
            redo = named - undo + brief[1]
            return [undo, min(redo, most) if redo >= least else brief[1]]
        return brief if room - beside >= sum(brief) else []

    def _show_steps(self, widths: list[int]) -> None:
        """Show undo and redo as widely as this allows: what they would change, a word, or none."""
        steps = (self._session.store.undo_step, self._session.store.redo_step)
        for (button, alone), step, width in zip(self._alone.items(), steps, widths, strict=True):
            button.setFixedWidth(width)
            if width == scaled(_ICON_WIDTH):
                self._show_words(button, "")
            elif step is None or width < scaled(_LEAST_NAMED):
                self._show_words(button, alone)
            else:
                self._show_words(button, self._fitting(button, step, width))

    def _fitting(self, button: Button, step: Step, width: int) -> str:
        """Return what a button can say of a step: a name gives way, what was done is never cut."""
        metrics, space = button.fontMetrics(), width - scaled(_AROUND_WORDS)
        whole, alone = self._words[button], self._alone[button]
        done = whole.removesuffix(step.about).rstrip()
        shown = metrics.elidedText(whole, Qt.TextElideMode.ElideRight, space)
        if shown == whole or shown.startswith(f"{done} "):
            return shown
        return done if metrics.horizontalAdvance(done) <= space else alone

    def _place_waiting(self, room: int) -> int:
        """Place what waits; return the room that the first line has left."""
        needed = _width(self.on_air) + scaled(_GAP) if self._waits else 0
        fits = needed <= room
        self._put(self._first if fits else self._second, self.on_air)
        return room - needed if fits else room

    def _put(self, line: QHBoxLayout, *buttons: Button) -> None:
        """Put buttons into a line where they are not there: what waits before the backup."""
        for button in buttons:
            if line.indexOf(button) < 0:
                # The second line has nothing before its stretch.
                before = max(line.indexOf(self._backup), 0)
                line.insertWidget(before if button is self.on_air else line.count(), button)

    def _show_words(self, button: Button, shown: str) -> None:
        words = self._words[button]
        button.setText(shown)
        button.setToolTip(words if shown != words else "")
        button.setAccessibleName(words)


def _named(step: Step | None, alone: str, words: str) -> str:
    return words.format(change=step_words(step)) if step else alone


def _width(button: Button) -> int:
    button.ensurePolished()
    return button.sizeHint().width()


def _width_with(button: Button, words: str) -> int:
    """Return how wide a button with other words would be."""
    button.setText(words)
    return _width(button)
