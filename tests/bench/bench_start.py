"""From the start of the process to the first painted window."""

import os
import subprocess
import sys
import tempfile
from pathlib import Path
from statistics import median
from time import perf_counter

from tests.bench.people import build_village
from tests.bench.result import Result

_ROUNDS = 7
_BARE = (
    "from PySide6.QtCore import QTimer\n"
    "from PySide6.QtWidgets import QApplication, QWidget\n"
    "app = QApplication([]); window = QWidget(); window.resize(1366, 768); window.show()\n"
    "QTimer.singleShot(0, app.quit); app.exec()\n"
)


def run() -> list[Result]:
    """Compare villages of 100,000 and 500 people, and both with a bare PySide6 window."""
    with tempfile.TemporaryDirectory() as folder:
        large, small = Path(folder, "large"), Path(folder, "small")
        build_village(large, 100_000)
        build_village(small, 500)
        commands = {
            "bare": ["-c", _BARE],
            "small": ["-m", "ui", str(small), "--once"],
            "large": ["-m", "ui", str(large), "--once"],
        }
        times = _measured(commands, Path(folder))
    parts = ", ".join(f"{name} {seconds * 1000:.0f} ms" for name, seconds in times.items())
    return [
        Result(
            "start, 100,000 people against 500", times["large"] / times["small"], 1.2, "×", parts
        ),
        Result(
            "start against a bare window's process", times["large"] / times["bare"], 4, "×", parts
        ),
    ]


def _measured(commands: dict[str, list[str]], home: Path) -> dict[str, float]:
    """Return the median seconds of each command; rounds are mixed so that all see one load."""
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "VILLAGE_NET_HOME": str(home)}
    # As on a user's computer, what was compiled in the first round is kept for the others.
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    seconds: dict[str, list[float]] = {name: [] for name in commands}
    for _ in range(_ROUNDS + 1):
        for name, command in commands.items():
            began = perf_counter()
            subprocess.run([sys.executable, *command], env=environment, check=True)
            seconds[name].append(perf_counter() - began)
    return {name: median(times[1:]) for name, times in seconds.items()}
