"""Many parts made in turns, so that a long page never holds up the window."""

from collections.abc import Iterable
from time import perf_counter

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QWidget

_TURN = 0.008  # seconds


class Turns(QTimer):
    """Goes through ``steps`` for a short while at once, and for the rest whenever nothing waits.

    ``ended`` tells that all are done.
    """

    ended = Signal()

    def __init__(self, steps: Iterable[object], parent: QWidget) -> None:
        super().__init__(parent, interval=0)
        self._steps = iter(steps)
        self.timeout.connect(self._take)
        self.start()
        self._take()

    def finish(self) -> None:
        """Go through what is left now."""
        for _step in self._steps:
            pass
        self._end()

    def _take(self) -> None:
        ends = perf_counter() + _TURN
        for _step in self._steps:
            if perf_counter() > ends:
                return
        self._end()

    def _end(self) -> None:
        if self.isActive():
            self.stop()
            self.ended.emit()
