"""A new village comes into being whole or not at all, and what a cut left behind is put aside.

Everything is written in a folder of its own and takes its place by a rename; the file with the data
comes last, so that at no moment does a folder hold half a village.
"""

import shutil
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from village_net.errors import Refusal
from village_net.i18n import N_
from village_net.store.backups import FOLDER as BACKUPS
from village_net.store.disk import flush
from village_net.store.engine import DatabaseError, connect
from village_net.store.errors import VillageExistsError, explained
from village_net.store.schema import VERSION, tables_of

DATA_FILE = "data.db"
# What SQLite keeps beside the data; alone it would be taken for a part of the next file there.
_BESIDE = (f"{DATA_FILE}-wal", f"{DATA_FILE}-shm", f"{DATA_FILE}-journal")
_UNFINISHED = "unfinished"
# A village without a record takes a tenth of this.
_LARGEST_UNFINISHED = 4_000_000
# What only a village that was open has.
_SIGNS_OF_LIFE = (f"{BACKUPS}/*.db", "sounds/*", "draft-*")
# Written when the tables are made.
_OF_SQLITE = {"_sqlite_migrations", "sqlite_sequence"}


class UnfinishedError(Refusal):
    """The file holds no record: most likely making the village was cut short."""

    key = "unfinished"
    message = N_(
        "The village's file in “{folder}” holds nothing yet; most likely making the village was "
        "cut short. Create the village again; what lies there is put aside and not deleted."
    )


@contextmanager
def making(folder: Path) -> Iterator[Path]:
    """Yield an empty folder that becomes ``folder`` once the block is through.

    Where the block fails nothing is left; where the power fails, a folder that no one takes for a
    village. What an earlier making left in ``folder`` is put aside, never deleted.

    Raises:
        VillageExistsError, ReadOnlyError, DiskFullError.
    """
    if (folder / DATA_FILE).exists() and not is_unfinished(folder):
        raise VillageExistsError(folder=folder)
    with explained(folder / DATA_FILE):
        # Beside a folder that is there already nothing may be writable: the root of a stick.
        room = _free(folder / _UNFINISHED if folder.exists() else _sibling(folder))
        room.mkdir(parents=True)
        try:
            yield room
            _flush_all(room)
            _settle(room, folder)
        except BaseException:
            shutil.rmtree(room, ignore_errors=True)
            raise


def is_unfinished(folder: Path) -> bool:
    """Tell whether a folder holds what a making that was cut short left, with no record in it.

    The files are looked at as copies and stay as they are.
    """
    if not (folder / DATA_FILE).is_file():
        return False
    if any(True for sign in _SIGNS_OF_LIFE for _found in folder.glob(sign)):
        return False
    parts = [folder / name for name in (DATA_FILE, *_BESIDE) if (folder / name).exists()]
    if sum(part.stat().st_size for part in parts) > _LARGEST_UNFINISHED:
        return False
    try:
        with TemporaryDirectory() as copies:
            for part in parts:
                shutil.copy(part, copies)
            return _is_empty(Path(copies) / DATA_FILE)
    except (DatabaseError, OSError):
        return False


def is_being_made(folder: Path) -> bool:
    """Tell whether a folder is one in which a village was being written when it was cut short."""
    return f".{_UNFINISHED}" in folder.name


def _is_empty(file: Path) -> bool:
    """Tell whether a file has no table but ours, and no record in any."""
    with closing(connect(file)) as connection:
        rows = connection.execute("SELECT name FROM sqlite_schema WHERE type = 'table'").fetchall()
        names = {name for (name,) in rows} - _OF_SQLITE
        if not names <= tables_of(VERSION):
            return False
        return not any(connection.execute(f"SELECT 1 FROM {n} LIMIT 1").fetchone() for n in names)


def _sibling(folder: Path) -> Path:
    return folder.with_name(f"{folder.name}.{_UNFINISHED}")


def _free(wanted: Path) -> Path:
    number, free = 1, wanted
    while free.exists():
        number += 1
        free = wanted.with_name(f"{wanted.name}-{number}")
    return free


def _flush_all(room: Path) -> None:
    for path in (*room.rglob("*"), room):
        flush(path)


def _settle(room: Path, folder: Path) -> None:
    if not folder.exists():
        room.rename(folder)
        flush(folder.parent)
        return
    _put_aside(folder)
    whole = sorted(room.iterdir(), key=lambda path: path.name == DATA_FILE)
    for path in whole:
        path.rename(folder / path.name)
        flush(folder)
    room.rmdir()


def _put_aside(folder: Path) -> None:
    """Move what an earlier making left; the data last, so that it is known until then."""
    left = [folder / name for name in (*_BESIDE, DATA_FILE) if (folder / name).exists()]
    if left:
        aside = _free(folder / f"{_UNFINISHED}-before")
        aside.mkdir()
        for path in left:
            path.rename(aside / path.name)
        flush(folder)
