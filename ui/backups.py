"""Backups while the window is open: every half hour when something changed, and at the end."""

from collections.abc import Callable
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal

from ui.jobs import Job
from village_net.store import Store
from village_net.store.audit import last_change
from village_net.store.backups import Backup, back_up, backups

_EVERY = timedelta(minutes=30)
_LOOK_EVERY = 60_000  # milliseconds

Slowly = Callable[[Callable[[Any], Any], Callable[[Any], None]], Job]


class Backups(QObject):
    """The backups of the open village. ``made`` tells of a new one.

    ``needed`` tells whether something changed since the last one, ``latest``.
    """

    made = Signal()

    def __init__(self, store: Store, slowly: Slowly, parent: QObject) -> None:
        super().__init__(parent)
        self._store = store
        self._slowly = slowly
        self._job: Job | None = None
        self.latest = max(backups(store.folder), default=None)
        changed = last_change(store.connection)
        self.needed = changed is not None and (self.latest is None or changed > self.latest.at)
        store.subscribe(self._on_change)
        self._clock = QTimer(self, interval=_LOOK_EVERY)
        self._clock.timeout.connect(self._on_clock)
        self._clock.start()

    @property
    def folder(self) -> Path:
        """Where they lie."""
        return self._store.folder / "backups"

    def make(self) -> Job:
        """Write a backup beside the window."""
        store = self._store
        self._job = self._slowly(
            lambda report: back_up(store.connection, store.folder, store.clock()), self._on_made
        )
        self._job.ended.connect(self._on_ended)
        return self._job

    def is_due(self, now: datetime) -> bool:
        """Tell whether the half hour is over and there is something to keep."""
        if self.latest and now - self.latest.at < _EVERY:
            return False
        return self._job is None and self.needed

    def _on_clock(self) -> None:
        if self._store.is_open and self.is_due(self._store.clock()):
            self.make()

    def _on_change(self, _tables: frozenset[str]) -> None:
        self.needed = True

    def _on_made(self, backup: Backup) -> None:
        self.latest = backup
        self.needed = False
        self.made.emit()

    def _on_ended(self) -> None:
        self._job = None
