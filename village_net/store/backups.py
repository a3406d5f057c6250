"""Backups that restore: each is checked before and after it is written."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path

from village_net.files import discard, put_in_place, remove
from village_net.store.disk import flush
from village_net.store.engine import Connection, connect_plain
from village_net.store.errors import DamagedError, explained

FOLDER = "backups"
_NAME = "%Y%m%d-%H%M%S"
_ALL_FOR = timedelta(hours=48)
_DAILY_FOR = timedelta(days=14)
_WEEKLY_FOR = timedelta(weeks=8)
_LONGEST = timedelta(days=90)
_ALWAYS_KEPT = 3


@dataclass(frozen=True, order=True)
class Backup:
    """One verified copy of a village."""

    at: datetime
    file: Path


def back_up(connection: Connection, folder: Path, now: datetime) -> Backup:
    """Write a verified copy of an open village into its backup folder, then tidy the old ones.

    Raises:
        DamagedError: the source does not pass its own check; no good backup is replaced.
    """
    target = folder / FOLDER / f"{now:{_NAME}}.db"
    part = target.with_suffix(".part")
    with explained(target):
        target.parent.mkdir(exist_ok=True)
        remove(part)
        _require_sound(connection, folder)
        connection.execute("VACUUM INTO ?", (str(part),))
        flush(part)
        _verify(part, _row_counts(connection))
        put_in_place(part, target)
        flush(target.parent)
    _tidy(folder, now)
    return Backup(now.replace(microsecond=0), target)


def backups(folder: Path) -> list[Backup]:
    """Return a village's backups, oldest first."""
    found: list[Backup] = []
    for file in (folder / FOLDER).glob("*.db"):
        try:
            found.append(Backup(datetime.strptime(file.stem, _NAME), file))
        except ValueError:
            continue
    return sorted(found)


def kept(times: list[datetime], now: datetime) -> set[datetime]:
    """Return which backups stay: all of 48 hours, then one a day, then one a week.

    The newest three stay whatever their age; nothing else stays over 90 days.
    """
    newest_first = sorted(times, reverse=True)
    stay = set(newest_first[:_ALWAYS_KEPT])
    seen: set[object] = set()
    for at in newest_first:
        slot = _slot(at, now - at)
        if slot is not None and slot not in seen:
            seen.add(slot)
            stay.add(at)
    return stay


def _slot(at: datetime, age: timedelta) -> object:
    if age > _LONGEST:
        return None
    if age <= _ALL_FOR:
        return at
    if age <= _DAILY_FOR:
        return at.date()
    return at.isocalendar()[:2] if age <= _WEEKLY_FOR else None


def _tidy(folder: Path, now: datetime) -> None:
    found = backups(folder)
    stay = kept([backup.at for backup in found], now)
    for backup in found:
        if backup.at not in stay:
            discard(backup.file)


def _require_sound(connection: Connection, folder: Path) -> None:
    if connection.execute("PRAGMA quick_check(1)").fetchone()[0] != "ok":
        raise DamagedError(file=folder)


def _verify(copy: Path, counts: dict[str, int]) -> None:
    connection = connect_plain(copy)
    try:
        sound = connection.execute("PRAGMA integrity_check(1)").fetchone()[0] == "ok"
        if not sound or _row_counts(connection) != counts:
            raise DamagedError(file=copy)
    finally:
        connection.close()


def _row_counts(connection: Connection) -> dict[str, int]:
    tables = connection.execute(
        "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite\\_%'"
        " ESCAPE '\\'"
    ).fetchall()
    return {
        table: connection.execute(f"SELECT count(*) FROM {table}").fetchone()[0]
        for (table,) in tables
    }
