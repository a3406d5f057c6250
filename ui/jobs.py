"""Slow work beside the window: it reports progress, can be cancelled, and never touches a widget."""

import threading
from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, QRunnable, QThreadPool, Signal

from village_net.progress import Cancelled

Work = Callable[[Callable[[int, int], None]], Any]


class Job(QObject):
    """One piece of work under way. ``done``, ``failed`` and ``progress`` arrive in the window's thread."""

    progress = Signal(int, int)
    done = Signal(object)
    failed = Signal(object)
    cancelled = Signal()
    ended = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._stop = threading.Event()

    def cancel(self) -> None:
        """Ask the work to stop; it stops at its next progress report and leaves nothing behind."""
        self._stop.set()

    def report(self, done: int, total: int) -> None:
        """Tell how far the work is.

        Raises:
            Cancelled: the user does not want it any more.
        """
        if self._stop.is_set():
            raise Cancelled
        self.progress.emit(done, total)


class _Runner(QRunnable):
    def __init__(self, job: Job, work: Work) -> None:
        super().__init__()
        self._job = job
        self._work = work

    def run(self) -> None:
        try:
            result = self._work(self._job.report)
        except Cancelled:
            self._job.cancelled.emit()
        except Exception as error:  # noqa: BLE001 - handed to the window, which answers it
            self._job.failed.emit(error)
        else:
            self._job.done.emit(result)
        self._job.ended.emit()


class Jobs(QObject):
    """Starts jobs one after another, so that a later one sees what an earlier one did."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(1)

    def start(
        self,
        work: Work,
        done: Callable[[Any], None],
        failed: Callable[[Exception], None],
    ) -> Job:
        """Run ``work(report)`` in the background and hand its result or its error to the window."""
        job = Job(self)
        job.done.connect(done)
        job.failed.connect(failed)
        job.ended.connect(job.deleteLater)
        self._pool.start(_Runner(job, work))
        return job

    def wait(self) -> None:
        """Return when all work has ended."""
        self._pool.waitForDone()
