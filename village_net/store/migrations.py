"""Bringing a file to this version's schema, with sqlite-utils' own migrations.

Only a file that is behind needs this module, which is why it is imported so late: a village that
is up to date opens without it.
"""

import sqlite_utils.db
from sqlite_utils.db import Database
from sqlite_utils.migrations import Migrations

from village_net.store.engine import APPLICATION_ID, Connection, sqlite3
from village_net.store.schema import SCHEMAS, VERSION

if vars(sqlite_utils.db)["sqlite3"].Error is not sqlite3.Error:
    raise ImportError("sqlite-utils was imported before village_net.store")

MIGRATIONS = Migrations("village")


def _register(number: int, statements: str) -> None:
    @MIGRATIONS(name=f"{number:04d}")
    def _migration(db: Database) -> None:
        for statement in _split(statements):
            db.execute(statement)
        db.execute(f"PRAGMA user_version = {number}")


def _split(statements: str) -> list[str]:
    """Return the single statements; those of a trigger's body end inside a line."""
    return [part for part in statements.split(";\n") if part.strip()]


for _number, _statements in enumerate(SCHEMAS, start=1):
    _register(_number, _statements)


def migrate(connection: Connection, version: int = VERSION) -> None:
    """Bring the file to a version of the schema, each step in a transaction of its own.

    Keys rest meanwhile: where a table is written anew, its rows go for a moment, and nothing that
    hangs on them may follow.
    """
    connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
    connection.execute("PRAGMA foreign_keys = OFF")
    try:
        MIGRATIONS.apply(Database(connection), stop_before=f"{version + 1:04d}")
    finally:
        connection.execute("PRAGMA foreign_keys = ON")
