"""Every reading of the tower's announcements."""

import json
from collections.abc import Iterable, Sequence
from datetime import date, datetime

from village_net.store import Store
from village_net.store.rows import Row
from village_net.tower.announcements.records import Announcement


def announcements(store: Store) -> list[Announcement]:
    """Return all announcements, the latest first."""
    return store.records(Announcement, "ORDER BY issued DESC, coalesce(starts, issued) DESC, id")


def announcement(store: Store, id: str) -> Announcement | None:
    """Return one announcement, or None where there is none."""
    return store.get(Announcement, id)


def standing_rows(store: Store, now: datetime) -> list[Row]:
    """Return of all announcements, the latest first, rowid, id, state, and 1 where it has ended."""
    return store.rows(
        "SELECT rowid, id, state, coalesce(coalesce(ends, starts) || 'T'"
        " || coalesce(ends_at || ':00.000000', '23:59:59.999999') < ?, 0) FROM announcement"
        " ORDER BY issued DESC, coalesce(starts, issued) DESC, id",
        (now.isoformat(timespec="microseconds"),),
    )


def announcements_issued(store: Store, first: date, last: date) -> list[Announcement]:
    """Return what was issued from ``first`` to ``last``, both included, the earliest first."""
    return store.records(
        Announcement,
        "WHERE issued BETWEEN ? AND ? ORDER BY issued, id",
        (first.isoformat(), last.isoformat()),
    )


def announcements_with(store: Store, ids: Iterable[str]) -> list[Announcement]:
    """Return the announcements that have one of some ids, in one reading."""
    return store.records(
        Announcement,
        "WHERE id IN (SELECT value FROM json_each(?)) ORDER BY id",
        (json.dumps(sorted(ids)),),
    )


def events_on(store: Store, day: date) -> list[Announcement]:
    """Return what is announced for a day, the earliest first; what has no hour comes last.

    What lasts longer than a day and has no hours is no event of each of its days.
    """
    return store.records(
        Announcement,
        "WHERE starts <= ?1 AND coalesce(ends, starts) >= ?1 AND state <> 'cancelled'"
        " AND (starts_at IS NOT NULL OR ends_at IS NOT NULL OR coalesce(ends, starts) = starts)"
        " ORDER BY coalesce(starts_at, '99'), title",
        (day.isoformat(),),
    )


def has_slots(store: Store, id: str) -> bool:
    """Tell whether an announcement has a time on the air."""
    return bool(store.value("SELECT 1 FROM slot WHERE announcement_id = ? LIMIT 1", (id,)))


def count_announcements(store: Store) -> int:
    """Return the number of announcements."""
    return store.value("SELECT count(*) FROM announcement")


def count_waiting(store: Store) -> int:
    """Return how many announcements wait for approval."""
    return store.value("SELECT count(*) FROM announcement WHERE state = 'waiting'")


def announcement_texts(store: Store, after: int, count: int) -> list[Row]:
    """Return rows after a rowid with title and text."""
    return store.rows(
        "SELECT rowid, title, text FROM announcement WHERE rowid > ? ORDER BY rowid LIMIT ?",
        (after, count),
    )


def announcements_at(store: Store, rowids: Sequence[int]) -> list[Announcement]:
    """Return the announcements of some rows, the latest first."""
    return store.records(
        Announcement,
        "WHERE rowid IN (SELECT value FROM json_each(?))"
        " ORDER BY issued DESC, coalesce(starts, issued) DESC, id",
        (json.dumps(rowids),),
    )
