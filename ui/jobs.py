"""Slow work beside the window: it reports progress, can be cancelled, touches no widget."""

import gc
import threading
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal

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


def _run(job: Job, work: Work) -> None:
    try:
        result = work(job.report)
    except Cancelled:
        job.cancelled.emit()
    except Exception as error:  # noqa: BLE001 - handed to the window, which answers it
        job.failed.emit(error)
    else:
        job.done.emit(result)
    job.ended.emit()


class Jobs(QObject):
    """Starts jobs one after another, so that a later one sees what an earlier one did."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._thread = ThreadPoolExecutor(max_workers=1, thread_name_prefix="jobs")
        self._waiting: list[tuple[Job, Work]] = []
        self._begun: list[tuple[Job, Future[None]]] = []

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
        self._waiting.append((job, work))
        QTimer.singleShot(0, self, self._begin)
        return job

    def wait(self) -> None:
        """Return when all work has ended, that which has not begun included."""
        self._begin()
        for _job, begun in self._begun:
            begun.result()
        gc.enable()

    def _begin(self) -> None:
        self._forget_ended()
        while self._waiting:
            job, work = self._waiting.pop(0)
            # What the collector finds may be widgets, which only the window's thread may delete;
            # while work runs beside it, it would collect wherever it happens to be.
            gc.disable()
            job.ended.connect(self._on_ended)
            self._begun.append((job, self._thread.submit(_run, job, work)))

    def _on_ended(self) -> None:
        """Let garbage be collected again, here in the window's thread."""
        if not self._waiting and sum(not begun.done() for _job, begun in self._begun) <= 1:
            gc.enable()

    def _forget_ended(self) -> None:
        """Delete jobs whose work has returned; one that deletes itself may do so while it still
        tells of its end, and who has not been told by then never is."""
        for job, begun in self._begun:
            if begun.done():
                job.deleteLater()
        self._begun = [(job, begun) for job, begun in self._begun if not begun.done()]
