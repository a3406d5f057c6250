"""A village's folder on disk: make it, open it, and refuse what is not one."""

import os
from datetime import datetime
from functools import cache
from pathlib import Path

from village_net.paths import home
from village_net.store import backups
from village_net.store.engine import APPLICATION_ID, Connection, connect
from village_net.store.errors import (
    DamagedError,
    FileTooNewError,
    ForeignFileError,
    NoVillageError,
    ReadOnlyError,
    WrongTablesError,
    explained,
)
from village_net.store.making import DATA_FILE, is_unfinished, making
from village_net.store.schema import VERSION, tables_of
from village_net.store.store import Clock, Store

_MAGIC = b"SQLite format 3\x00"


def is_village(folder: Path) -> bool:
    """Tell whether a folder holds a village's file, whole or damaged."""
    return (folder / DATA_FILE).exists() and not is_unfinished(folder)


def create_store(folder: Path, clock: Clock = datetime.now, by: str = "") -> Store:
    """Make a new, empty village file and open it.

    Raises:
        VillageExistsError, ReadOnlyError, DiskFullError.
    """
    with making(folder) as room:
        begin_store(room, clock).close()
    return open_store(folder, clock, by)


def begin_store(room: Path, clock: Clock = datetime.now) -> Store:
    """Open a new file in a folder of ``making``; it must be closed before the folder is whole."""
    file = room / DATA_FILE
    with explained(file):
        return _opened(file, _begun(connect(file)), clock, "")


def open_store(folder: Path, clock: Clock = datetime.now, by: str = "") -> Store:
    """Open a village's file, bringing an older schema up to date after a verified backup.

    Raises:
        NoVillageError, InUseError, DamagedError, ForeignFileError, WrongTablesError,
        FileTooNewError, ReadOnlyError.
    """
    file = folder / DATA_FILE
    with explained(file):
        _check_header(file)
        _check_rights(file)
        return _opened(file, connect(file), clock, by)


def memory_store(clock: Clock = datetime.now, by: str = "") -> Store:
    """Open an empty village whose data live in memory only, for tests and trial runs.

    What stands beside the data, such as drafts, goes into the user's data folder.
    """
    folder = home()
    folder.mkdir(parents=True, exist_ok=True)
    return _opened(folder / ":memory:", _begun(connect(":memory:")), clock, by)


def _begun(connection: Connection) -> Connection:
    """Write the tables of an empty village, all at once."""
    try:
        _empty().backup(connection)
        # Until its first checkpoint the file is empty, and an empty file counts as damage.
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
    except Exception:
        connection.close()
        raise
    return connection


@cache
def _empty() -> Connection:
    """Return an empty village in memory to copy: making one takes ten times as long."""
    from village_net.store.migrations import migrate  # rarely needed, slow to import

    made = connect(":memory:")
    migrate(made)
    return made


def _opened(file: Path, connection: Connection, clock: Clock, by: str) -> Store:
    try:
        version = _checked_version(file, connection)
        _check_tables(file, connection, version)
        backups.clear_unfinished(file.parent)
        if version < VERSION:
            from village_net.store.migrations import migrate  # rarely needed, slow to import

            backups.back_up(connection, file.parent, clock())
            migrate(connection)
            connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
        return Store(connection, file, clock, by)
    except Exception:
        connection.close()
        raise


def _check_header(file: Path) -> None:
    """Refuse what SQLite would quietly take for a new file, or turn into one."""
    if not file.is_file():
        raise NoVillageError(folder=file.parent)
    with file.open("rb") as opened:
        header = opened.read(100)
    if len(header) < 100 or not header.startswith(_MAGIC):
        raise DamagedError(file=file)
    if int.from_bytes(header[68:72], "big") != APPLICATION_ID:
        raise ForeignFileError(file=file)
    version = int.from_bytes(header[60:64], "big")
    if version > VERSION:
        raise FileTooNewError
    if version == 0:
        raise WrongTablesError(file=file)


def _check_rights(file: Path) -> None:
    """Refuse before SQLite does, which cannot tell a read-only folder from a broken disk."""
    if not os.access(file, os.W_OK) or not os.access(file.parent, os.W_OK):
        raise ReadOnlyError(folder=file.parent)


def _checked_version(file: Path, connection: Connection) -> int:
    version = connection.execute("PRAGMA user_version").fetchone()[0]
    if version > VERSION:
        raise FileTooNewError
    return version


def _check_tables(file: Path, connection: Connection, version: int) -> None:
    rows = connection.execute("SELECT name FROM sqlite_schema WHERE type = 'table'").fetchall()
    tables = {name for (name,) in rows}
    if not tables_of(version) <= tables:
        raise WrongTablesError(file=file)
    with explained(file):
        for name in sorted(tables_of(version)):
            # The first row is reached through the table's own root page, so a lost one shows now.
            connection.execute(f"SELECT 1 FROM {name} NOT INDEXED LIMIT 1").fetchall()
