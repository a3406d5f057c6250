"""The window: the first screen, or one open village; it opens, closes and restyles them."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QApplication, QMainWindow, QWidget

from ui.placing import keep_place
from ui.session import Session
from ui.settings import Settings
from ui.shell.places import give_back, note_places
from ui.shell.shell import Shell
from ui.text import _, speak, spoken
from ui.theme import apply_theme
from ui.unforeseen import note
from ui.welcome.folder import ask_for_village
from village_net.errors import Refusal
from village_net.i18n import Language
from village_net.setting_up import open_village
from village_net.store import Store
from village_net.village.register.queries import the_village

_FIRST_SIZE = (1180, 720)
_LEAST_SIZE = (720, 520)


class Window(QMainWindow):
    """One window on one village, or on none yet."""

    def __init__(self, settings: Settings) -> None:
        super().__init__()
        self.settings = settings
        self._session: Session | None = None
        self._again: Callable[[], None] = self.welcome
        self._onward: Callable[[], object] = self.welcome
        self._leaving = self._without_backup = False
        self._made_for = self._wanted()
        self.setMinimumSize(*_LEAST_SIZE)
        self.resize(*_FIRST_SIZE)
        self._restyle()
        settings.changed.connect(self._on_settings)
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        app.styleHints().colorSchemeChanged.connect(self._on_settings)

    @property
    def shell(self) -> Shell | None:
        """The open village's shell."""
        shown = self.centralWidget()
        return shown if isinstance(shown, Shell) else None

    def welcome(self) -> None:
        """Show the first screen."""
        from ui.welcome.start import Start  # a village that opens at once needs none of it

        self._close_village()
        self._again = self.welcome
        start = Start(self.settings)
        start.opened.connect(self.show_village)
        start.chosen.connect(self.open_village)
        self._show(start)

    def create_village(self) -> None:
        """Show the form for a new village."""
        self.welcome()
        start = self.centralWidget()
        start.create_village()  # type: ignore[attr-defined] - what welcome shows

    def open_village(self, folder: Path) -> None:
        """Open the village in a folder; whatever goes wrong ends on a screen with ways on."""
        self._close_village()
        try:
            store = open_village(folder)
        except Exception as error:  # noqa: BLE001 - the screen answers it
            self._refuse(folder, error)
            return
        self.show_village(store)

    def show_village(self, store: Store) -> None:
        """Show a village that is already open; where it cannot be read, say so."""
        self._close_village()
        try:
            self._session = Session(store, self.settings, self)
            self._without_backup = False
            self._build(self._session, "home")
        except Exception as error:  # noqa: BLE001 - the screen answers it
            if self._session:
                self._session.deleteLater()
                self._session = None
            store.close()
            self._refuse(store.folder, error)
            return
        self._again = self._rebuild
        self.settings.remember_village(store.folder)

    def leave_for(self, onward: Callable[[], object]) -> None:
        """Close the open village as at the end of a day, then go on."""
        if self._may_leave(partial(self.leave_for, onward)):
            self._close_village()
            onward()

    def tell_mishap(self, sentence: str) -> None:
        """Show a sentence about something unforeseen."""
        if self.shell:
            self.shell.toast.warn(sentence)

    def closeEvent(self, event: QCloseEvent) -> None:
        if not self._may_leave(self.close):
            event.ignore()
            return
        self._close_village()
        keep_place(self, self.settings)
        event.accept()

    def _may_leave(self, again: Callable[[], object]) -> bool:
        """Tell whether all is through and kept; else see to it, and call ``again`` then."""
        self._onward = again
        if self.shell and not self.shell.leave_studio():
            self.shell.open_studio()
            return False
        return self._session is None or self._is_kept(self._session)

    def _is_kept(self, session: Session) -> bool:
        if not session.is_readable:
            session.when_free(self._go_on)
            return False
        if not session.backups.needed or self._without_backup:
            return True
        if not self._leaving:
            self._leaving = True
            job = session.backups.make(self._on_not_kept)
            session.busy.emit(job)
            job.done.connect(self._go_on)
            job.ended.connect(self._on_leaving_over)
        return False

    def _go_on(self, *_done: object) -> None:
        QTimer.singleShot(0, self, self._onward)

    def _on_leaving_over(self) -> None:
        self._leaving = False

    def _on_not_kept(self, error: Exception) -> None:
        """Tell why there is no backup; the window closes when this was read."""
        if self.shell:
            self._without_backup = True
            why = error.say(spoken()) if isinstance(error, Refusal) else ""
            words = _("No backup could be made before closing. {why}", why=why).strip()
            self.shell.toast.ask(words, _("Close all the same"), self._go_on)
        if not isinstance(error, Refusal):
            note(type(error), error.__traceback__)

    def _choose_elsewhere(self) -> None:
        folder = ask_for_village(self)
        if folder:
            self._go_to(folder)

    def _go_to(self, folder: Path) -> None:
        if self._session is None or folder != self._session.store.folder:
            self.leave_for(partial(self.open_village, folder))

    def _build(self, session: Session, key: str) -> None:
        shell = Shell(session)
        self._show(shell)
        shell.focus.enter(shell.show_page(key))
        shell.village_asked.connect(self._go_to)
        shell.elsewhere_asked.connect(self._choose_elsewhere)
        shell.new_asked.connect(lambda: self.leave_for(self.create_village))
        village = the_village(session.store)
        self.setWindowTitle(f"{village.name} – {_('VillageNet')}")

    def _rebuild(self) -> None:
        if self._session:
            self._session.when_free(self._rebuild_now)

    def _rebuild_now(self) -> None:
        if self._session and self.shell:
            if self.shell.studio:
                # The system may turn dark at dawn; whoever is on air must not notice.
                queued = Qt.ConnectionType.QueuedConnection
                self.shell.studio.closed.connect(self._rebuild, queued)
                return
            self.shell.stop_watching()
            noted = note_places(self.shell)
            self._session.leaving.emit()
            self._build(self._session, self.shell.key)
            give_back(self.shell, noted)

    def _refuse(self, folder: Path, error: Exception) -> None:
        from ui.welcome.refused import Refused

        if not isinstance(error, Refusal):
            note(type(error), error.__traceback__)
        self._again = partial(self._refuse, folder, error)
        refused = Refused(folder, error)
        refused.again.connect(partial(self.open_village, folder))
        refused.elsewhere.connect(self.welcome)
        refused.new.connect(self.create_village)
        self._show(refused)

    def _show(self, widget: QWidget) -> None:
        self.setCentralWidget(widget)
        self.setWindowTitle(_("VillageNet"))
        widget.setFocus()

    def _close_village(self) -> None:
        if self._session:
            if self.shell:
                self.shell.stop_watching()
            self._session.jobs.wait()
            self._session.leaving.emit()
            # What a job still has to say would be read from a store that is closed.
            for source in (self._session, self._session.backups):
                source.blockSignals(True)
            self._session.store.close()
            self._session.deleteLater()
            self._session = None
        self._leaving = False

    def _on_settings(self, *_scheme: object) -> None:
        """Look otherwise; only words and sizes need that the window is made anew."""
        made_for, self._made_for = self._made_for, self._wanted()
        self._restyle()
        if made_for != self._made_for:
            self._again()

    def _wanted(self) -> tuple[Language, int]:
        return self.settings.language, self.settings.type_size

    def _restyle(self) -> None:
        speak(self.settings.language)
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        apply_theme(app, self.settings)
