"""What follows from an announcement."""

import re
from datetime import date, datetime, time

from village_net.tower.records import Announcement

# A calm reader over a tower: about 11 Thai characters a second, pauses included.
_CHARACTERS_A_SECOND = 11
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


def gaps(announcement: Announcement) -> list[str]:
    """Return what is still to be filled in, as the words that stand in the gaps."""
    written = f"{announcement.title}\n{announcement.text}"
    return [found["label"] or found.group() for found in _GAP.finditer(written)]


def reading_seconds(text: str) -> int:
    """Return about how long the text takes to read out, in seconds."""
    return round(len("".join(text.split())) / _CHARACTERS_A_SECOND)
