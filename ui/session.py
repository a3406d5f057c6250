"""What the pages share: the open village, its changes, jobs, and messages to the user."""

import threading
from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, Signal

from ui.backups import Backups
from ui.jobs import Job, Jobs, Work
from ui.settings import Settings
from ui.text import spoken
from village_net.errors import Refusal
from village_net.store import Store
from village_net.store.steps import Step
from village_net.village.search import PeopleSearch
from village_net.village.users import usual_name


class Session(QObject):
    """One open village in one window.

    ``changed`` names the tables that a change touched. ``told`` and ``refused`` are sentences for
    the user; ``told`` may be answered with undo. ``busy`` holds a job while the store is with it,
    and ``is_lent`` is set until ``free``: nothing may be read then. ``ticked`` tells that a
    minute has passed, or that something else is due. ``leaving`` tells, while the
    store is still open, that the pages are about to go: what is being typed is put on disk.
    """

    changed = Signal(object)
    told = Signal(str, bool)
    refused = Signal(str)
    busy = Signal(object)
    free = Signal()
    shown = Signal(str, str)
    signed_in = Signal()
    ticked = Signal()
    leaving = Signal()
    studio_asked = Signal(str)

    def __init__(self, store: Store, settings: Settings, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.store = store
        store.by = settings.user_in(store.folder) or usual_name(store)
        self.settings = settings
        self.jobs = Jobs(self)
        self.people = PeopleSearch(store)
        self._window = threading.get_ident()
        self._held_back: set[str] = set()
        self.is_lent = False
        self.backups = Backups(store, self.edit_slowly, self)
        store.subscribe(self._on_change)

    @property
    def user(self) -> str:
        """The name that stands behind every change made here."""
        return self.store.by

    @property
    def is_readable(self) -> bool:
        """Whether the store may be read now: it is open, and not with a job."""
        return self.store.is_open and not self.is_lent

    def sign_in(self, name: str) -> None:
        """Let another name stand behind what is done from now on."""
        self.settings.set_user_in(self.store.folder, name)
        self.store.by = name
        self.signed_in.emit()

    def done(self, change: Callable[..., Any], *args: Any) -> bool:
        """Call ``change(store, *args)``; tell whether it was done, and the user why not."""
        try:
            change(self.store, *args)
        except Refusal as refusal:
            self.refused.emit(refusal.say(spoken()))
            return False
        return True

    def edit_slowly(
        self,
        work: Work,
        done: Callable[[Any], None],
        failed: Callable[[Exception], None] | None = None,
    ) -> Job:
        """Run long work that needs the store beside the window, which waits with a progress bar."""

        self.is_lent = True

        def with_store(report: Callable[[int, int], None]) -> Any:
            with self.store.lend():
                return work(report)

        job = self.jobs.start(with_store, done, failed or self.tell_failure)
        job.ended.connect(self._on_store_back)
        self.busy.emit(job)
        return job

    def tell_failure(self, error: Exception) -> None:
        """Tell the user of a failure; what nobody foresaw goes up to the window's own handler."""
        if not isinstance(error, Refusal):
            raise error
        self.refused.emit(error.say(spoken()))

    def undo(self) -> None:
        """Take back the last change, beside the window when it is a large one."""
        self._play(self.store.undo_step, self.store.undo)

    def redo(self) -> None:
        """Do again the change that was taken back last."""
        self._play(self.store.redo_step, self.store.redo)

    def open_studio(self, announcement_id: str = "") -> None:
        """Ask for the on-air view, with an announcement to read at once where one is named."""
        self.studio_asked.emit(announcement_id or "")

    def open_record(self, page: str, id: str) -> None:
        """Ask the shell to show a record on its page; an empty id shows the page alone."""
        self.shown.emit(page, id)

    def _play(self, step: Step | None, play: Callable[[], Step]) -> None:
        if step is None:
            return
        if step.rows > _LARGE_STEP:
            self.edit_slowly(lambda report: play(), lambda _step: None)
        else:
            self.done(lambda _store: play())

    def _on_change(self, tables: frozenset[str]) -> None:
        if threading.get_ident() == self._window:
            self.changed.emit(tables)
        else:
            self._held_back |= tables

    def _on_store_back(self) -> None:
        self.is_lent = False
        tables, self._held_back = frozenset(self._held_back), set()
        self.free.emit()
        if tables:
            self.changed.emit(tables)


_LARGE_STEP = 1_000
