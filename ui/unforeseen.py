"""What nobody foresaw: a calm sentence for the user, and a log without anybody's data."""

import sys
import threading
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from traceback import extract_tb
from types import TracebackType

from ui.text import _, spoken
from village_net import paths
from village_net.errors import Refusal

_MOST_BYTES = 200_000


def log_file() -> Path:
    """Return where mishaps are noted."""
    return paths.home() / "problems.log"


def catch_mishaps(tell: Callable[[str], None]) -> None:
    """Answer every error that nothing else answers by noting it and telling the user."""

    def answer(
        kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, error, trace)
            return
        note(kind, trace)
        if isinstance(error, Refusal):
            tell(error.say(spoken()))
            return
        tell(
            _(
                "Something went wrong that we did not foresee. What you saved is safe. "
                "If it happens again, close the window and open it again."
            )
        )

    sys.excepthook = answer
    threading.excepthook = lambda args: note(args.exc_type, args.exc_traceback)


def note(kind: type[BaseException], trace: TracebackType | None) -> None:
    """Write which error came from which lines; its message may hold names, so it stays out."""
    places = [f"  {Path(f.filename).name}:{f.lineno} {f.name}" for f in extract_tb(trace)]
    entry = "\n".join((f"{datetime.now():%Y-%m-%d %H:%M:%S} {kind.__name__}", *places, ""))
    file = log_file()
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        long = file.exists() and file.stat().st_size > _MOST_BYTES
        with file.open("w" if long else "a", encoding="utf-8") as log:
            log.write(entry)
    except OSError:
        # A window on Windows has no such stream.
        if sys.stderr is not None:  # pyright: ignore[reportUnnecessaryComparison]
            sys.stderr.write(entry)
