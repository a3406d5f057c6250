"""The window: the first screen, or one open village; it opens, closes and restyles them."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QApplication, QMainWindow, QWidget

from ui.mishap import note
from ui.session import Session
from ui.settings import Settings
from ui.shell.shell import Shell
from ui.text import _, speak, spoken
from ui.theme import apply_theme
from village_net.errors import Refusal
from village_net.store import Store, open_store
from village_net.village.queries import has_village, the_village

_FIRST_SIZE = (1180, 720)
_LEAST_SIZE = (720, 520)


class Window(QMainWindow):
    """One window on one village, or on none yet."""

    def __init__(self, settings: Settings) -> None:
        super().__init__()
        self.settings = settings
        self._session: Session | None = None
        self._again: Callable[[], None] = self.welcome
        self._leaving = self._without_backup = False
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

    def open_village(self, folder: Path) -> None:
        """Open the village in a folder, or say why that cannot be."""
        self._close_village()
        try:
            store = open_store(folder)
        except Refusal as refusal:
            self._refuse(folder, refusal)
            return
        self.show_village(store)

    def show_village(self, store: Store) -> None:
        """Show a village that is already open."""
        self._close_village()
        if not has_village(store):
            store.close()
            self.welcome()
            return
        self.settings.last_village = store.folder
        self._session = Session(store, self.settings, self)
        self._without_backup = False
        self._again = self._rebuild
        self._build(self._session, "home")

    def tell_mishap(self, sentence: str) -> None:
        """Show a sentence about something unforeseen."""
        if self.shell:
            self.shell.toast.warn(sentence)

    def closeEvent(self, event: QCloseEvent) -> None:
        session = self._session
        if self.shell and not self.shell.leave_studio():
            event.ignore()
            self.shell.open_studio()
            return
        if session and not self._may_close(session):
            event.ignore()
            return
        self._close_village()
        event.accept()

    def _may_close(self, session: Session) -> bool:
        """Tell whether all is through and kept; else see to it, and close the window then."""
        if not session.is_readable:
            session.when_free(self._close_soon)
            return False
        if not session.backups.needed or self._without_backup:
            return True
        if not self._leaving:
            self._leaving = True
            job = session.backups.make(self._on_not_kept)
            session.busy.emit(job)
            job.done.connect(self._close_soon)
            job.ended.connect(self._on_leaving_over)
        return False

    def _close_soon(self, *_done: object) -> None:
        QTimer.singleShot(0, self, self.close)

    def _on_leaving_over(self) -> None:
        self._leaving = False

    def _on_not_kept(self, error: Exception) -> None:
        """Tell why there is no backup; the window closes when this was read."""
        if self.shell:
            self._without_backup = True
            why = error.say(spoken()) if isinstance(error, Refusal) else ""
            words = _("No backup could be made before closing. {why}", why=why).strip()
            self.shell.toast.ask(words, _("Close all the same"), self.close)
        if not isinstance(error, Refusal):
            note(type(error), error.__traceback__)

    def _build(self, session: Session, key: str) -> None:
        shell = Shell(session)
        self._show(shell)
        shell.show_page(key)
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
            self._session.leaving.emit()
            focused = QApplication.focusWidget()
            name = focused.objectName() if focused else ""
            self._build(self._session, self.shell.key)
            again = self.shell.findChild(QWidget, name) if name else None
            if again:
                again.setFocus()

    def _refuse(self, folder: Path, refusal: Refusal) -> None:
        from ui.welcome.refused import Refused

        self._again = partial(self._refuse, folder, refusal)
        refused = Refused(folder, refusal.say(spoken()))
        refused.again.connect(partial(self.open_village, folder))
        refused.elsewhere.connect(self.welcome)
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
            self._session.store.close()
            self._session.deleteLater()
            self._session = None

    def _on_settings(self, *_scheme: object) -> None:
        self._restyle()
        self._again()

    def _restyle(self) -> None:
        speak(self.settings.language)
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        apply_theme(app, self.settings)
