"""Files that live while the app runs: papers in the preview, letters that another program shows.

Each run keeps them in a folder of its own that only the user can read. It goes when the app ends;
what a program still holds then, or what a power cut left, goes when the app is next started.
"""

import atexit
import shutil
from functools import cache
from pathlib import Path
from tempfile import gettempdir
from uuid import uuid4

from PySide6.QtCore import QLockFile

from village_net.file_names import file_name, free_file

_PREFIX = "village-net-"


def passing_file(name: str) -> Path:
    """Return a file of this run that is not there yet, under the name or one like it."""
    wished = Path(name)
    return free_file(_folder(), file_name(wished.stem, suffix=wished.suffix))


def tidy_passing(around: Path | None = None) -> None:
    """Remove what runs that have ended left behind; what is still held stays for the next time."""
    for folder in (around or Path(gettempdir())).glob(f"{_PREFIX}*"):
        if folder.is_dir() and not folder.is_symlink():
            lock = _lock_of(folder)
            if lock.tryLock(0):
                shutil.rmtree(folder, ignore_errors=True)
                lock.unlock()


def make_folder(around: Path) -> tuple[Path, QLockFile]:
    """Make the folder of a run and the lock that tells others that the run goes on."""
    folder = around / f"{_PREFIX}{uuid4().hex}"
    lock = _lock_of(folder)
    lock.tryLock(0)
    folder.mkdir(mode=0o700)
    return folder, lock


@cache
def _folder() -> Path:
    folder, lock = make_folder(Path(gettempdir()))
    atexit.register(_end, folder, lock)
    return folder


def _end(folder: Path, lock: QLockFile) -> None:
    shutil.rmtree(folder, ignore_errors=True)
    lock.unlock()


def _lock_of(folder: Path) -> QLockFile:
    """Return the lock beside a run's folder; it is free as soon as its process is gone."""
    lock = QLockFile(f"{folder}.lock")
    lock.setStaleLockTime(0)
    return lock
