"""Files put in place whole and taken away, with patience for whoever reads them just now.

On Windows a file that another program has open (a virus scanner, a search index, a folder that is
copied to the internet) can be neither replaced nor removed; most let go of it within a second.
"""

import errno
import os
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from time import sleep

from village_net.errors import Refusal
from village_net.i18n import N_

# Seconds between the tries: at once again where it was a moment, a good second in all.
_PAUSES = (0.01, 0.02, 0.05, 0.1, 0.2, 0.3, 0.4)
# Windows: ERROR_ACCESS_DENIED, ERROR_SHARING_VIOLATION and ERROR_LOCK_VIOLATION, winerror.h.
_HELD = (5, 32, 33)


class FileInUseError(Refusal):
    """A file that another program has open and does not let go of."""

    key = "file-in-use"
    message = N_(
        "“{file}” is in use by another program, so it was left as it is. "
        "Close it there, or wait a little, then try again."
    )


def write_whole(file: Path, data: bytes) -> None:
    """Write a file that is there whole or not at all; what had the name before is replaced.

    Raises:
        FileInUseError: another program holds what had the name before.
        OSError: the system's own word on a disk that is full, a folder that may not be written.
    """
    unfinished = file.with_name(f"{file.name}.part")
    try:
        with unfinished.open("wb") as out:
            out.write(data)
            out.flush()
            os.fsync(out.fileno())
        put_in_place(unfinished, file)
    except BaseException:
        discard(unfinished)
        raise


def put_in_place(unfinished: Path, file: Path) -> None:
    """Give an unfinished file its name; what had the name before is replaced.

    Raises:
        FileInUseError, OSError.
    """
    _patiently(lambda: unfinished.replace(file), file)


def remove(file: Path) -> None:
    """Remove a file, or do nothing where there is none.

    Raises:
        FileInUseError, OSError.
    """
    _patiently(lambda: file.unlink(missing_ok=True), file)


def discard(file: Path) -> None:
    """Remove a file that nobody misses; one that cannot be removed stays."""
    with suppress(FileInUseError, OSError):
        remove(file)


def _patiently(act: Callable[[], object], file: Path) -> None:
    for pause in (*_PAUSES, None):
        try:
            act()
        except OSError as error:
            if not _is_held(error, file):
                raise
            if pause is None:
                raise FileInUseError(file=file.name) from error
            sleep(pause)
        else:
            return


def _is_held(error: OSError, file: Path) -> bool:
    """Tell a file that somebody holds from one that may not be written at all."""
    if error.errno == errno.EBUSY:
        return True
    if getattr(error, "winerror", None) not in _HELD or file.is_dir():
        return False
    return not file.exists() or os.access(file, os.W_OK)
