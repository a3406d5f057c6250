"""A verified copy of an open village, made in small steps between which others may use it."""

import time
from pathlib import Path

from village_net.errors import Refusal
from village_net.files import remove
from village_net.i18n import N_
from village_net.progress import Cancelled, Progress
from village_net.store.disk import flush
from village_net.store.engine import Connection, connect_plain, sqlite3
from village_net.store.errors import DamagedError

# At once: a step holds up who wants the village meanwhile, for some milliseconds at most.
_PAGES = 64
_REST = 0.001  # seconds between steps, in which others get their turn
_LONGEST_WAIT = 60.0  # seconds for a change that is under way
_TRIES = 3
# Nobody reads the copy before it is flushed and checked: a cut leaves a .part that nobody takes.
_PRAGMAS = ("journal_mode = OFF", "synchronous = OFF", "locking_mode = EXCLUSIVE")


class CopyUnsoundError(Refusal):
    """A copy that cannot be read back as it was written, though the village itself is sound."""

    key = "copy-unsound"
    message = N_(
        "The backup could not be read back, so it was not kept; the older ones are. "
        "The disk may be failing: copy the village's folder to another one."
    )


def copy_verified(source: Connection, part: Path, report: Progress) -> None:
    """Write a copy that holds what the village holds, on the disk and read back.

    ``source`` may be used by another thread meanwhile. What it writes goes into the copy; where it
    wrote while rows were counted, the copy is made anew.

    Raises:
        Cancelled: the user does not want it, or the village was never left alone long enough.
        DamagedError: the source is not sound.
        CopyUnsoundError: the copy is not.
    """
    for _try in range(_TRIES):
        remove(part)
        mark = source.total_changes
        _copy(source, part, report)
        flush(part)
        counts = row_counts(source)
        if source.total_changes == mark and not source.in_transaction:
            _verify(source, part, counts)
            return
    raise Cancelled


def row_counts(connection: Connection) -> dict[str, int]:
    """Return how many rows each table of a village holds."""
    tables = connection.execute(
        "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite\\_%'"
        " ESCAPE '\\'"
    ).fetchall()
    return {
        table: connection.execute(f"SELECT count(*) FROM {table}").fetchone()[0]
        for (table,) in tables
    }


def _copy(source: Connection, part: Path, report: Progress) -> None:
    copy = sqlite3.connect(str(part), isolation_level=None)
    try:
        for pragma in _PRAGMAS:
            copy.execute(f"PRAGMA {pragma}").fetchall()
        source.backup(copy, pages=_PAGES, progress=_Steps(report), sleep=0.005)
        # It comes out marked as one with a write-ahead log, which a copy alone cannot have.
        copy.execute("PRAGMA journal_mode = DELETE").fetchall()
    finally:
        copy.close()


class _Steps:
    """Answers each step: tells how far it is, rests, and gives up where a change never ends.

    SQLite copies nothing while a change is open, and would ask for ever.
    """

    def __init__(self, report: Progress) -> None:
        self._report = report
        self._moved = time.monotonic()

    def __call__(self, status: int, remaining: int, pages: int) -> None:
        now = time.monotonic()
        if status in (sqlite3.SQLITE_OK, sqlite3.SQLITE_DONE):
            self._moved = now
        elif now - self._moved > _LONGEST_WAIT:
            raise Cancelled
        self._report(pages - remaining, pages)
        time.sleep(_REST)


def _verify(source: Connection, part: Path, counts: dict[str, int]) -> None:
    copy = connect_plain(part)
    try:
        sound = copy.execute("PRAGMA integrity_check(1)").fetchone()[0] == "ok"
        same = sound and row_counts(copy) == counts
    finally:
        copy.close()
    if same:
        return
    # A page is copied as it is: a fault of the source is in the copy too.
    if source.execute("PRAGMA integrity_check(1)").fetchone()[0] != "ok":
        raise DamagedError(file=part.parent.parent)
    raise CopyUnsoundError
