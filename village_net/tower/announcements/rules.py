"""What follows from an announcement."""

import re
from datetime import date, datetime, time
from functools import lru_cache

from village_net.tower.announcements.records import Announcement

_LOOKED_AT = 6_000  # characters
# What a template leaves open: ⟦the date⟧, or dots to write upon.
_GAP = re.compile(r"⟦(?P<label>[^⟧]*)⟧|……")


def ends_before_it_starts(announcement: Announcement) -> bool:
    """Tell whether the end of an announcement lies before its beginning."""
    begins, ends = announcement.starts, announcement.ends
    if begins is None or (ends is None and announcement.ends_at is None):
        return False
    first = datetime.combine(begins, announcement.starts_at or time.min)
    last = datetime.combine(ends or begins, announcement.ends_at or time.max)
    return last < first


def is_over(announcement: Announcement, today: date) -> bool:
    """Tell whether an announcement no longer holds on a day."""
    last = announcement.ends or announcement.starts
    return last is not None and last < today


def event_ends(announcement: Announcement) -> datetime | None:
    """Return when what is announced has ended, or None where it has no day.

    Without an hour of its end it lasts to the end of its last day.
    """
    last = announcement.ends or announcement.starts
    return datetime.combine(last, announcement.ends_at or time.max) if last else None


def has_ended(announcement: Announcement, now: datetime) -> bool:
    """Tell whether what is announced has ended."""
    ends = event_ends(announcement)
    return ends is not None and ends < now


def gaps(announcement: Announcement) -> list[str]:
    """Return what is still to be filled in, as the words that stand in the gaps."""
    written = f"{announcement.title}\n{announcement.text}"
    return [found["label"] or found.group() for found in _GAP.finditer(written)]


@lru_cache(maxsize=1024)
def reading_seconds(text: str, rate: int = 100) -> int:
    """Return about how long the text takes to read out, in seconds, pauses included.

    ``rate`` is the reading speed in percent of the usual one. Of a very long text the begin is
    looked at, and the rest taken to read alike.
    """
    from village_net.thai.spoken import reading_seconds as spoken_seconds

    # A start without anything to read is a tenth faster without the rules of what is said.
    begin = text[:_LOOKED_AT]
    if not begin.strip():
        return 0
    return round(spoken_seconds(begin) * len(text) / len(begin) * 100 / rate)
