"""The shell: sidebar, top bar and the page that is open, with what the session has to say."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QApplication, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from ui.pages import PAGES
from ui.session import Session
from ui.shell.focus import FocusKeeper
from ui.shell.help import show_help
from ui.shell.keys import take_keys
from ui.shell.page_room import PageRoom
from ui.shell.sample_bar import SampleBar
from ui.shell.sidebar import Sidebar
from ui.shell.tab_order import step
from ui.shell.top_bar import TopBar
from ui.text import _
from ui.widgets.busy import Busy
from ui.widgets.help_sheet import HelpSheet
from ui.widgets.toast import Toast
from village_net.village.register.queries import the_village

if TYPE_CHECKING:
    from ui.studio.desk import Desk
    from ui.studio.studio import Studio
    from village_net.tower.air.due import Decision

_NARROW_BELOW = 1100
_AFTER_PAINT = 400  # milliseconds


class Shell(QWidget):
    """One open village. Pages are made on their first visit.

    ``village_asked`` gives the folder of another village that is wanted, ``elsewhere_asked`` asks
    for one of another folder, ``new_asked`` for a new one.
    """

    village_asked = Signal(Path)
    elsewhere_asked = Signal()
    new_asked = Signal()

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.session = session
        self.key = ""
        self.pages: dict[str, QWidget] = {}
        self.sidebar = Sidebar()
        self.top_bar = TopBar(session)
        self._stack = QStackedWidget()
        right = QVBoxLayout()
        right.setContentsMargins(0, 0, 0, 0)
        right.setSpacing(0)
        right.addWidget(self.top_bar)
        if the_village(session.store).is_sample:
            right.addWidget(self._sample_bar())
        right.addWidget(self._stack, 1)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.sidebar)
        layout.addLayout(right, 1)
        self.toast = Toast(self, self._stack)
        self._desk: Desk | None = None
        self.studio: Studio | None = None
        self.busy = Busy(self)
        self._listen()
        self.focus = FocusKeeper(self, session)
        take_keys(self, session)
        QShortcut(QKeySequence("F1"), self, lambda: session.when_free(self.show_help))

    def _sample_bar(self) -> SampleBar:
        bar = SampleBar()
        bar.new_asked.connect(self.new_asked)
        return bar

    def show_page(self, key: str) -> QWidget:
        """Show a page and return it; a focus that was in the one before goes into it."""
        if key not in self.pages:
            entry = next(entry for entry in PAGES if entry.key == key)
            page = entry.load()(self.session)
            page.setObjectName("content")
            page.setAccessibleName(_(entry.title))
            self._stack.addWidget(PageRoom(page))
            self.pages[key] = page
        page = self.pages[key]
        self.key = key
        self.sidebar.mark(key)
        with self.focus.turning(page):
            self._stack.setCurrentIndex(list(self.pages).index(key))
        return page

    def show_record(self, key: str, id: str) -> None:
        """Show a page and, where ``id`` is not empty, a record on it."""
        page = self.show_page(key)
        if id:
            page.show_record(id)  # type: ignore[attr-defined] - the pages' promise

    @property
    def desk(self) -> "Desk":
        """What watches the time; it begins once the window is painted."""
        if self._desk is None:
            from ui.studio.desk import Desk  # the first paint needs none of it

            self._desk = Desk(self.session, self)
            self._desk.rang.connect(self._on_rang)
            self._desk.changed.connect(self._show_waiting)
            self._desk.changed.connect(self.session.ticked)
            self._desk.start()
        return self._desk

    def _on_picked(self, key: str) -> None:
        self.session.when_free(lambda: self.show_page(key))

    def _on_entered(self, key: str) -> None:
        self.session.when_free(lambda: self.focus.enter(self.pages[key]))

    def _on_shown(self, key: str, id: str) -> None:
        self.session.when_free(lambda: self._go_to(key, id))

    def _go_to(self, key: str, id: str) -> None:
        """Show what was asked for from anywhere, and go on there."""
        self.show_record(key, id)
        now = QApplication.focusWidget()
        if now is None or not self.pages[key].isAncestorOf(now):
            self.focus.enter(self.pages[key])

    def _on_studio_asked(self, announcement_id: str) -> None:
        self.session.when_free(lambda: self.open_studio(announcement_id))

    def _begin_to_watch(self) -> None:
        if self.session.is_readable:
            _watching = self.desk

    def open_studio(self, announcement_id: str = "") -> None:
        """Open the studio, and go on air at once where an announcement is named."""
        if self.studio is None:
            from ui.studio.studio import Studio  # sound is loaded when it is first needed

            self.studio = Studio(self.session, self.desk, self)
            self.studio.closed.connect(self._on_studio_closed)
            self.studio.showFullScreen()
        self.studio.activateWindow()
        if announcement_id:
            self.studio.air_announcement(announcement_id)

    def leave_studio(self) -> bool:
        """Close the studio; tell whether it is, which it is not while something is on air."""
        return self.studio is None or self.studio.close()

    def stop_watching(self) -> None:
        """Let the desk rest; somebody else watches from now on, or nobody."""
        if self._desk:
            self._desk.stop()

    def _on_studio_closed(self) -> None:
        if self.studio:
            self.studio.deleteLater()
            self.studio = None

    def _show_waiting(self) -> None:
        desk = self.desk
        if self.session.is_readable:
            late = len(desk.missed) + len(desk.cut_off)
            self.top_bar.show_waiting(len(desk.waiting), late)

    def _on_rang(self, found: "list[Decision]") -> None:
        """Ring for what is due: by itself where that was wished, else with a word to the user."""
        titles = ", ".join(decision.announcement.title for decision in found)
        by_itself = [decision for decision in found if decision.starts_by_itself]
        QApplication.beep()
        if by_itself and (self.studio is None or self.studio.on_air is None):
            self.open_studio(by_itself[0].announcement.id)
        elif self.studio is None:
            self.toast.ask(
                _("It is time: {titles}", titles=titles), _("Go on air"), self.session.open_studio
            )

    def show_help(self) -> HelpSheet:
        """Show how the page that is open is used, and which keys do what here."""
        return show_help(self, self.key, self.pages[self.key])

    def focusNextPrevChild(self, next: bool) -> bool:
        return step(self, next)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.sidebar.set_narrow(self.width() < _NARROW_BELOW)

    def _listen(self) -> None:
        session = self.session
        self.top_bar.village.chosen.connect(self.village_asked)
        self.top_bar.village.elsewhere_asked.connect(self.elsewhere_asked)
        self.top_bar.village.new_asked.connect(self.new_asked)
        self.sidebar.picked.connect(self._on_picked)
        self.sidebar.entered.connect(self._on_entered)
        self.sidebar.asked_who.connect(lambda: self._on_shown("settings", "people"))
        self.sidebar.set_user(session.user)
        session.signed_in.connect(self._on_signed_in)
        session.shown.connect(self._on_shown)
        session.said.connect(self.toast.tell)
        session.changed.connect(self._on_changed)
        session.offered.connect(self.toast.offer)
        session.saved.connect(self.toast.tell_saved)
        session.refused.connect(self.toast.warn)
        session.busy.connect(self.busy.watch)
        session.studio_asked.connect(self._on_studio_asked)
        QTimer.singleShot(_AFTER_PAINT, self, self._begin_to_watch)
        session.free.connect(self._begin_to_watch)

    def _on_signed_in(self) -> None:
        self.sidebar.set_user(self.session.user)

    def _on_changed(self, _tables: frozenset[str]) -> None:
        self.toast.look_again()
