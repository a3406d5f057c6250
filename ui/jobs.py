"""Slow work beside the window: it reports progress, can be cancelled, touches no widget."""

import threading
from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, QRunnable, QThreadPool, QTimer, Signal

from village_net.progress import Cancelled

Work = Callable[[Callable[[int, int], None]], Any]


class Job(QObject):
    """One piece of work under way; its signals arrive in the window's thread."""

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
        self._waiting: list[_Runner] = []

    def start(
        self,
        work: Work,
        done: Callable[[Any], None],
        failed: Callable[[Exception], None],
    ) -> Job:
        """Run ``work(report)`` in the background and hand its result or its error to the window.

        It begins when the caller is through, so that whoever listens to the job hears its end.
        """
        job = Job(self)
        job.done.connect(done)
        job.failed.connect(failed)
        job.ended.connect(job.deleteLater)
        self._waiting.append(_Runner(job, work))
        QTimer.singleShot(0, self, self._begin)
        return job

    def wait(self) -> None:
        """Return when all work has ended, that which has not begun included."""
        self._begin()
        self._pool.waitForDone()

    def _begin(self) -> None:
        while self._waiting:
            self._pool.start(self._waiting.pop(0))
