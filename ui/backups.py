"""Backups while the window is open: every half hour when something changed, and at the end."""

from collections.abc import Callable
from datetime import datetime, timedelta
from functools import partial
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QTimer, Signal

from ui.gate import Gate
from ui.jobs import Job, Jobs
from village_net.store import Store
from village_net.store.backups import Backup, back_up, holds_all, latest_backup
from village_net.tower.air.log import is_on_air

_EVERY = timedelta(minutes=30)
_LOOK_EVERY = 60_000  # milliseconds
_STILL_FOR = 3_000  # milliseconds without a key
_KEYS = (QEvent.Type.KeyPress, QEvent.Type.InputMethod)


class Backups(QObject):
    """The backups of the open village. ``made`` tells of a new one.

    ``needed`` tells whether there is a change that is not in ``latest``. They are written beside
    the window, which goes on as if nothing was.
    """

    made = Signal()

    def __init__(
        self,
        store: Store,
        jobs: Jobs,
        gate: Gate,
        failed: Callable[[Exception], None],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._store, self._jobs, self._gate, self._failed = store, jobs, gate, failed
        self._connection = store.connection
        self._job: Job | None = None
        self._tried: datetime | None = None
        self.latest = latest_backup(store.folder, store.clock())
        self.needed = not (self.latest and holds_all(self.latest, self._connection))
        store.subscribe(self._on_change)
        self._clock = QTimer(self, interval=_LOOK_EVERY)
        self._clock.timeout.connect(self.look)
        self._clock.start()
        self._still = QTimer(self, singleShot=True, interval=_STILL_FOR)
        self._still.timeout.connect(self._on_still)

    @property
    def folder(self) -> Path:
        """Where they lie."""
        return self._store.folder / "backups"

    def make(self, failed: Callable[[Exception], None] | None = None) -> Job:
        """Write a backup now, whatever else is going on; one that is being written is that one."""
        if self._job:
            return self._job
        store, connection, now = self._store, self._connection, self._store.clock()
        self._tried = now
        job = self._jobs.start(
            lambda report: back_up(connection, store.folder, now, report),
            self._on_made,
            failed or self._failed,
            aside=True,
        )
        self._job = job
        job.ended.connect(self._on_ended)
        return job

    def is_due(self, now: datetime) -> bool:
        """Tell whether the half hour is over and there is something to keep.

        A time that lies in the future was told by a clock that was wrong: nothing waits for it.
        """
        times = (self._tried, self.latest and self.latest.at)
        if any(timedelta() <= now - at < _EVERY for at in times if at):
            return False
        return self._job is None and self.needed

    def look(self) -> None:
        """Write a backup where one is due, as soon as nobody types and nothing else goes on."""
        app = QCoreApplication.instance()
        if app and self._may_begin() and not self._still.isActive():
            app.installEventFilter(self)
            self._still.start()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Wait on while keys are pressed; it is asked only in these seconds."""
        if event.type() in _KEYS:
            self._still.start()
        return super().eventFilter(watched, event)

    def _may_begin(self) -> bool:
        if not self._store.is_open or self._gate.is_lent:
            return False
        return self.is_due(self._store.clock()) and not is_on_air(self._store)

    def _on_still(self) -> None:
        if app := QCoreApplication.instance():
            app.removeEventFilter(self)
        if self._may_begin():
            self.make()

    def _on_change(self, _tables: frozenset[str]) -> None:
        self.needed = True

    def _on_made(self, backup: Backup) -> None:
        self.latest = backup
        self._gate.when_free(partial(self._on_kept, backup))

    def _on_kept(self, backup: Backup) -> None:
        self.needed = not holds_all(backup, self._connection)
        self.made.emit()

    def _on_ended(self) -> None:
        self._job = None
