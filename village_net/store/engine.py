"""The SQLite library under everything: sqlcipher3, and sqlite-utils set upon it.

sqlite-utils catches the exception classes of the module it finds as ``pysqlite3``, and two SQLite
libraries on one file lose each other's locks: so sqlcipher3 takes that name before the import.
"""

import importlib
import sys
from pathlib import Path, PurePath
from typing import Any

# Any, because sqlcipher3 ships no types.
sqlite3: Any = importlib.import_module("sqlcipher3.dbapi2")
Connection = Any

sys.modules["pysqlite3"] = sys.modules["sqlcipher3"]
sys.modules["pysqlite3.dbapi2"] = sqlite3

APPLICATION_ID = 0x564E4554  # "VNET" in the file's header

# The order matters: locking before WAL keeps the wal-index in memory. FULL makes commits durable.
_PRAGMAS = (
    "locking_mode = EXCLUSIVE",
    "journal_mode = WAL",
    "synchronous = FULL",
    "foreign_keys = ON",
    "secure_delete = ON",
    "trusted_schema = OFF",
    "cell_size_check = ON",
    "mmap_size = 0",
    "temp_store = MEMORY",
    "cache_size = -65536",
)

DatabaseError: type[Exception] = sqlite3.DatabaseError
OperationalError: type[Exception] = sqlite3.OperationalError


def connect(file: Path | str) -> Connection:
    """Return a connection that commits durably and keeps every other process out.

    Threads take turns on it: see ``Store.lend``.
    """
    connection = sqlite3.connect(
        str(file), isolation_level=None, check_same_thread=False, timeout=0
    )
    try:
        for pragma in _PRAGMAS:
            connection.execute(f"PRAGMA {pragma}").fetchall()
    except Exception:
        connection.close()
        raise
    return connection


def connect_plain(file: Path) -> Connection:
    """Return a connection with SQLite's own settings, to look at a copy without changing it."""
    address = f"file:{uri_path(file.resolve())}?mode=ro"
    return sqlite3.connect(address, uri=True, isolation_level=None)


def connect_frozen(file: Path) -> Connection:
    """Return a connection that reads a file as it lies there, locks and log left alone."""
    address = f"file:{uri_path(file.resolve())}?mode=ro&immutable=1"
    return sqlite3.connect(address, uri=True, isolation_level=None)


def uri_path(file: PurePath) -> str:
    """Return a whole path as it follows ``file:``; a network's share has four strokes in SQLite."""
    return ("//" if file.drive.startswith("\\\\") else "") + file.as_uri().removeprefix("file:")
