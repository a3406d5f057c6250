"""The schema, one migration after another; a released one is never edited."""

from sqlite_utils.db import Database
from sqlite_utils.migrations import Migrations

from village_net.store.engine import APPLICATION_ID, Connection

MIGRATIONS = Migrations("village")

# Each list of statements is one migration; its place in the list is the schema's version.
_FIRST = """
CREATE TABLE village (
    id TEXT PRIMARY KEY, name TEXT NOT NULL, moo INTEGER NOT NULL,
    subdistrict_code TEXT NOT NULL, subdistrict TEXT NOT NULL, district TEXT NOT NULL,
    province TEXT NOT NULL, postcode TEXT NOT NULL, head_name TEXT NOT NULL,
    head_post TEXT NOT NULL, phone TEXT NOT NULL
) STRICT;
CREATE TABLE household (
    id TEXT PRIMARY KEY, house_number TEXT NOT NULL, house_code TEXT NOT NULL,
    note TEXT NOT NULL, house_key TEXT NOT NULL
) STRICT;
CREATE INDEX household_in_order ON household (house_key);
CREATE TABLE person (
    id TEXT PRIMARY KEY, household_id TEXT NOT NULL REFERENCES household (id),
    house_number TEXT NOT NULL, given TEXT NOT NULL, surname TEXT NOT NULL, title TEXT NOT NULL,
    sex TEXT, birth TEXT, national_id TEXT NOT NULL, phone TEXT NOT NULL,
    occupation TEXT NOT NULL, relation TEXT, note TEXT NOT NULL,
    sort_key TEXT NOT NULL, name_fold TEXT NOT NULL, number_fold TEXT NOT NULL
) STRICT;
CREATE INDEX person_of_household ON person (household_id);
CREATE INDEX person_in_order ON person (sort_key, name_fold, number_fold);
CREATE UNIQUE INDEX person_by_national_id ON person (national_id) WHERE national_id <> '';
CREATE TABLE announcement (
    id TEXT PRIMARY KEY, title TEXT NOT NULL, text TEXT NOT NULL, issued TEXT NOT NULL,
    category TEXT NOT NULL, urgency TEXT NOT NULL, starts TEXT, starts_at TEXT, ends TEXT,
    ends_at TEXT, contact TEXT NOT NULL
) STRICT;
CREATE TABLE column_mapping (
    id TEXT PRIMARY KEY, mapping TEXT NOT NULL
) STRICT;
CREATE TABLE audit (
    seq INTEGER PRIMARY KEY AUTOINCREMENT, at TEXT NOT NULL, by TEXT NOT NULL,
    kind TEXT NOT NULL, label TEXT NOT NULL, tables TEXT NOT NULL,
    detail_digest TEXT NOT NULL, digest TEXT NOT NULL
) STRICT;
CREATE TABLE audit_detail (seq INTEGER PRIMARY KEY REFERENCES audit (seq), detail TEXT NOT NULL)
STRICT;
CREATE TRIGGER audit_is_kept BEFORE DELETE ON audit
BEGIN SELECT RAISE(ABORT, 'the audit is never deleted'); END;
CREATE TRIGGER audit_is_true BEFORE UPDATE ON audit
BEGIN SELECT RAISE(ABORT, 'the audit is never changed'); END;
"""

_SCHEMAS = [_FIRST]
VERSION = len(_SCHEMAS)


def _register(number: int, statements: str) -> None:
    @MIGRATIONS(name=f"{number:04d}")
    def _migration(db: Database) -> None:
        for statement in _split(statements):
            db.execute(statement)
        db.execute(f"PRAGMA user_version = {number}")


def _split(statements: str) -> list[str]:
    """Return the single statements; those of a trigger's body end inside a line."""
    return [part for part in statements.split(";\n") if part.strip()]


for _number, _statements in enumerate(_SCHEMAS, start=1):
    _register(_number, _statements)


def migrate(connection: Connection) -> None:
    """Bring the file to this version's schema, each step in a transaction of its own."""
    connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
    MIGRATIONS.apply(Database(connection))
