"""Backups that restore: each is read back before it gets its name, and wrong clocks harm none."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from pathlib import Path

from village_net.files import discard, put_in_place
from village_net.progress import Progress, unwatched
from village_net.store import audit
from village_net.store.copying import copy_verified
from village_net.store.disk import flush
from village_net.store.engine import APPLICATION_ID, Connection, DatabaseError, connect_plain
from village_net.store.errors import explained

FOLDER = "backups"
_NAME = "%Y%m%d-%H%M%S"
_ALL_FOR = timedelta(hours=48)
_DAILY_FOR = timedelta(days=14)
_WEEKLY_FOR = timedelta(weeks=8)
_LONGEST = timedelta(days=90)
_ALWAYS_KEPT = 3
# A longer gap between two backups may be a clock that jumped: time passed for certain when there
# are backups of so many days after it.
_GAP = timedelta(days=14)
_DAYS_THAT_CONFIRM = 14
_HEADER = 100
_MAGIC = b"SQLite format 3\x00"


@dataclass(frozen=True, order=True)
class Backup:
    """One verified copy of a village. Only a copy that was read back gets such a file's name."""

    at: datetime
    file: Path


def back_up(
    connection: Connection, folder: Path, now: datetime, report: Progress = unwatched
) -> Backup:
    """Write a verified copy of an open village into its backup folder, then tidy the old ones.

    The village may be used in another thread meanwhile.

    Raises:
        DamagedError: the source is not sound; no good backup is replaced.
        CopyUnsoundError, DiskFullError, ReadOnlyError, Cancelled: nothing was written.
    """
    target = folder / FOLDER / f"{now:{_NAME}}.db"
    part = target.with_suffix(".part")
    with explained(target):
        target.parent.mkdir(exist_ok=True)
        try:
            copy_verified(connection, part, report)
            put_in_place(part, target)
        except BaseException:
            discard(part)
            raise
        flush(target.parent)
    _tidy(folder, now)
    return Backup(now.replace(microsecond=0), target)


def backups(folder: Path) -> list[Backup]:
    """Return a village's backups, oldest first; files that are empty or cut off are none."""
    found: list[Backup] = []
    for file in (folder / FOLDER).glob("*.db"):
        try:
            at = datetime.strptime(file.stem, _NAME)
        except ValueError:
            continue
        if _is_whole(file):
            found.append(Backup(at, file))
    return sorted(found)


def latest_backup(folder: Path, now: datetime) -> Backup | None:
    """Return the newest backup; one dated in the future tells nothing about when it was made."""
    return max((backup for backup in backups(folder) if backup.at <= now), default=None)


def holds_all(backup: Backup, connection: Connection) -> bool:
    """Tell whether the last change of the open village is in a backup, whatever the clock says."""
    try:
        copy = connect_plain(backup.file)
        try:
            return audit.last_line(copy) == audit.last_line(connection)
        finally:
            copy.close()
    except DatabaseError:
        return False


def clear_unfinished(folder: Path) -> None:
    """Remove what backups left that were cut short; call it while nobody else has the village."""
    for part in (folder / FOLDER).glob("*.part*"):
        discard(part)


def kept(times: list[datetime], now: datetime) -> set[datetime]:
    """Return which backups stay: all of 48 hours, then one a day, then one a week.

    The newest three stay whatever their age; nothing else stays over 90 days. What is dated in the
    future stays and does not count.
    """
    stay = {at for at in times if at > now}
    newest_first = sorted((at for at in times if at <= now), reverse=True)
    stay |= set(newest_first[:_ALWAYS_KEPT])
    seen: set[object] = set()
    for at, age in zip(newest_first, _ages(newest_first, now), strict=True):
        slot = _slot(at, age)
        if slot is not None and slot not in seen:
            seen.add(slot)
            stay.add(at)
    return stay


def _ages(newest_first: list[datetime], now: datetime) -> list[timedelta]:
    """Return how old backups are for certain: a gap that nothing confirms does not count."""
    ages: list[timedelta] = []
    after, doubtful = now, timedelta()
    days: set[date] = set()
    for at in newest_first:
        if after - at > _GAP and len(days) < _DAYS_THAT_CONFIRM:
            doubtful += after - at
        days.add(at.date())
        ages.append(now - at - doubtful)
        after = at
    return ages


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


def _is_whole(file: Path) -> bool:
    """Tell by its header, without reading the rest, whether a file is as long as it says."""
    try:
        with file.open("rb") as opened:
            header = opened.read(_HEADER)
        size = file.stat().st_size
    except OSError:
        return False
    if len(header) < _HEADER or not header.startswith(_MAGIC):
        return False
    page = int.from_bytes(header[16:18], "big")
    pages = int.from_bytes(header[28:32], "big")
    mark = int.from_bytes(header[68:72], "big")
    return mark == APPLICATION_ID and size == (65536 if page == 1 else page) * pages
