"""Slow work beside the window: it reports progress, can be cancelled, touches no widget."""

import gc
import threading
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from functools import partial
from typing import Any

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, QTimer, Signal, Slot
from shiboken6 import isValid

from village_net.progress import Cancelled

Work = Callable[[Callable[[int, int], None]], Any]


class Job(QObject):
    """One piece of work under way; its signals come in the window's thread, ``ended`` the last."""

    progress = Signal(int, int)
    done = Signal(object)
    failed = Signal(object)
    cancelled = Signal()
    ended = Signal()
    _over = Signal()

    def __init__(self, work: Work, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._work = work
        self._stop = threading.Event()
        self._outcome: Callable[[], object] | None = None
        self.is_over = False
        self._over.connect(self._on_over, Qt.ConnectionType.QueuedConnection)

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

    def run(self) -> None:
        """Do the work, in whatever thread this is."""
        try:
            self._outcome = partial(self.done.emit, self._work(self.report))
        except Cancelled:
            self._outcome = self.cancelled.emit
        except Exception as error:  # noqa: BLE001 - handed to the window, which answers it
            self._outcome = partial(self.failed.emit, error)
        self._over.emit()

    @Slot()
    def _on_over(self) -> None:
        self.is_over = True
        outcome, self._outcome = self._outcome, None
        try:
            if outcome:
                outcome()
        finally:
            self.ended.emit()


def is_gone(answer: Callable[..., object]) -> bool:
    """Tell whether the widget whose method this is has been deleted."""
    owner = getattr(getattr(answer, "func", answer), "__self__", None)
    return isinstance(owner, QObject) and not isValid(owner)


def _if_there(answer: Callable[[Any], object]) -> Callable[[Any], None]:
    def answer_if_there(outcome: object) -> None:
        if not is_gone(answer):
            answer(outcome)

    return answer_if_there


class _Lane:
    """Jobs one after another in a thread: the next begins when the window has heard of the last.

    So whoever answers the end of a job finds the village in the window's hands.
    """

    def __init__(self, name: str) -> None:
        self._thread = ThreadPoolExecutor(max_workers=1, thread_name_prefix=name)
        self._waiting: list[Job] = []
        self.running: tuple[Job, Future[None]] | None = None

    def add(self, job: Job) -> None:
        self._waiting.append(job)

    @property
    def is_ready(self) -> bool:
        return bool(self._waiting) and self.running is None

    def begin(self) -> Job:
        job = self._waiting.pop(0)
        self.running = (job, self._thread.submit(job.run))
        return job


class Jobs(QObject):
    """Starts jobs one after another, so that a later one sees what an earlier one did.

    Those ``aside`` are a row of their own, which holds up nobody.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lanes = (_Lane("jobs"), _Lane("aside"))
        self._ended: list[tuple[Job, Future[None]]] = []
        self._turn = QTimer(self, singleShot=True, interval=0)
        self._turn.timeout.connect(self._begin)

    def start(
        self,
        work: Work,
        done: Callable[[Any], None],
        failed: Callable[[Exception], None],
        *,
        aside: bool = False,
    ) -> Job:
        """Run ``work(report)`` in the background and hand its result or its error to the window.

        It begins when the caller is through, so that whoever listens to the job hears its end.
        A method, or a ``partial`` of one, is not called any more once its widget is gone.
        """
        job = Job(work, self)
        job.done.connect(_if_there(done))
        job.failed.connect(_if_there(failed))
        self._lanes[aside].add(job)
        self._turn.start()
        return job

    def wait(self) -> None:
        """Return when all work has ended, that which has not begun included, and was answered."""
        self._begin()
        while running := [lane.running for lane in self._lanes if lane.running]:
            for job, begun in running:
                begun.result()
                QCoreApplication.sendPostedEvents(job, QEvent.Type.MetaCall)
        for _job, begun in self._ended:
            begun.result()

    def _begin(self) -> None:
        self._forget_ended()
        for lane in self._lanes:
            if lane.is_ready:
                # What the collector finds may be widgets, which only the window's thread may
                # delete; while work runs beside it, it would collect wherever it happens to be.
                gc.disable()
                lane.begin().ended.connect(self._on_ended)

    def _on_ended(self) -> None:
        for lane in self._lanes:
            if lane.running and lane.running[0].is_over:
                self._ended.append(lane.running)
                lane.running = None
        self._begin()
        if not any(each.running for each in self._lanes):
            gc.enable()

    def _forget_ended(self) -> None:
        """Delete jobs whose work has returned; one that deletes itself may do so while it still
        tells of its end."""
        for job, begun in self._ended:
            if begun.done():
                job.deleteLater()
        self._ended = [(job, begun) for job, begun in self._ended if not begun.done()]
