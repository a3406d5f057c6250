"""A watch over the window's thread: how long it stood still, and in which function of ours."""

import sys
import threading
from time import perf_counter, sleep
from types import FrameType

from PySide6.QtCore import QTimer

_BEAT = 2  # milliseconds


class Watch:
    """Counts from ``__enter__`` to ``__exit__``; ``blocks`` holds (milliseconds, function)."""

    def __init__(self, least: float = 20) -> None:
        self.blocks: list[tuple[float, str]] = []
        self._least = least
        self._last = perf_counter()
        self._where = ""
        self._stop = threading.Event()
        self._window = threading.get_ident()
        self._timer = QTimer(interval=_BEAT)
        self._timer.timeout.connect(self._on_beat)

    def __enter__(self) -> "Watch":
        self._last = perf_counter()
        self._timer.start()
        self._thread = threading.Thread(target=self._look, daemon=True)
        self._thread.start()
        return self

    def __exit__(self, *_error: object) -> None:
        self._timer.stop()
        self._stop.set()
        self._thread.join()

    def longest(self) -> tuple[float, str]:
        """Return the longest block and where it was."""
        return max(self.blocks, default=(0.0, ""))

    def _on_beat(self) -> None:
        now = perf_counter()
        blocked = (now - self._last) * 1000 - _BEAT
        if blocked >= self._least:
            self.blocks.append((blocked, self._where))
        self._last = now

    def _look(self) -> None:
        while not self._stop.is_set():
            if (perf_counter() - self._last) * 1000 >= self._least:
                self._where = _ours(sys._current_frames().get(self._window)) or self._where
            sleep(_BEAT / 1000)


def _ours(frame: FrameType | None) -> str:
    """Return the innermost function of the app on a stack."""
    while frame:
        name = frame.f_globals.get("__name__", "")
        if name.startswith(("ui.", "village_net.")):
            return f"{name}.{frame.f_code.co_name}"
        frame = frame.f_back
    return ""
