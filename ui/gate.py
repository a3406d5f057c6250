"""The gate to the store: lends it to work beside the window, and lets in who waits for it."""

import threading
from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, Signal

from ui.jobs import Job, Jobs, Work, is_gone
from village_net.store import Store


class Gate(QObject):
    """One store between a window and its jobs.

    ``changed`` names the tables that changes touched; while the store is lent it is held back, and
    comes once for all of them when nobody holds the store any more. ``lent`` gives each job that
    gets the store, ``free`` tells that the last one has given it back.
    """

    changed = Signal(object)
    lent = Signal(object)
    free = Signal()

    def __init__(self, store: Store, jobs: Jobs, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._store, self._jobs = store, jobs
        self._window = threading.get_ident()
        self._loans = 0
        self._held_back: frozenset[str] = frozenset()
        self._waiting: list[Callable[[], object]] = []
        store.subscribe(self._on_change)

    @property
    def is_lent(self) -> bool:
        """Whether a job has the store or is about to get it: nothing may be read then."""
        return self._loans > 0

    def lend(
        self, work: Work, done: Callable[[Any], None], failed: Callable[[Exception], None]
    ) -> Job:
        """Run work that needs the store in the background; several take turns."""
        self._loans += 1

        def with_store(report: Callable[[int, int], None]) -> Any:
            with self._store.lend():
                return work(report)

        job = self._jobs.start(with_store, done, failed)
        job.ended.connect(self._on_return)
        self.lent.emit(job)
        return job

    def when_free(self, act: Callable[[], object]) -> None:
        """Do at once what needs the store, or when nobody holds it; what waits already waits once.

        Nothing is done once the village is closed or the widget that asked is gone.
        """
        if self.is_lent:
            if act not in self._waiting:
                self._waiting.append(act)
        elif self._store.is_open and not is_gone(act):
            act()

    def _on_change(self, tables: frozenset[str]) -> None:
        if threading.get_ident() == self._window and not self.is_lent:
            self.changed.emit(tables)
        else:
            self._held_back |= tables

    def _on_return(self) -> None:
        self._loans -= 1
        if not self.is_lent:
            self.free.emit()
        if self._held_back and not self.is_lent:
            tables, self._held_back = self._held_back, frozenset()
            self.changed.emit(tables)
        self._let_in()

    def _let_in(self) -> None:
        """Do what waited, one after another, as long as nobody takes the store again."""
        if self._waiting and not self.is_lent:
            act = self._waiting.pop(0)
            try:
                self.when_free(act)
            finally:
                self._let_in()
