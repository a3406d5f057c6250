"""Every reading of the tower's announcements."""

from datetime import date
from itertools import islice

from village_net.store import Store
from village_net.thai.fold import fold
from village_net.tower.records import Announcement


def announcements(store: Store) -> list[Announcement]:
    """Return all announcements, the latest first."""
    return store.records(Announcement, "ORDER BY issued DESC, coalesce(starts, issued) DESC, id")


def announcement(store: Store, id: str) -> Announcement | None:
    """Return one announcement, or None where there is none."""
    return store.get(Announcement, id)


def announcements_issued(store: Store, first: date, last: date) -> list[Announcement]:
    """Return what was issued from ``first`` to ``last``, both included, the earliest first."""
    return store.records(
        Announcement,
        "WHERE issued BETWEEN ? AND ? ORDER BY issued, id",
        (first.isoformat(), last.isoformat()),
    )


def announcements_on(store: Store, day: date) -> list[Announcement]:
    """Return what holds on a day: from its first to its last day, or the day it was issued."""
    return store.records(
        Announcement,
        "WHERE coalesce(starts, issued) <= ?1 AND coalesce(ends, starts, issued) >= ?1"
        " ORDER BY CASE urgency WHEN 'emergency' THEN 0 WHEN 'urgent' THEN 1 ELSE 2 END,"
        " coalesce(starts_at, '99'), title",
        (day.isoformat(),),
    )


def has_slots(store: Store, id: str) -> bool:
    """Tell whether an announcement has a time on the air."""
    return bool(store.value("SELECT 1 FROM slot WHERE announcement_id = ? LIMIT 1", (id,)))


def count_announcements(store: Store) -> int:
    """Return the number of announcements."""
    return store.value("SELECT count(*) FROM announcement")


def find_announcements(store: Store, text: str, limit: int) -> list[Announcement]:
    """Return announcements whose title or text holds every word of ``text``, the latest first."""
    words = [fold(word) for word in text.split()]
    found = (a for a in announcements(store) if _holds(a, words))
    return list(islice(found, limit))


def _holds(announcement: Announcement, words: list[str]) -> bool:
    searched = fold(f"{announcement.title} {announcement.text}")
    return all(word in searched for word in words)
