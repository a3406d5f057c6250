"""How an announcement's facts read: its state, its time, how long it takes to read out."""

from datetime import date, datetime

from ui.text import _, spoken
from ui.widgets.entries import Entry
from village_net.thai.dates import DateStyle, format_date
from village_net.tower.records import (
    CATEGORY_NAMES,
    STATE_NAMES,
    URGENCY_NAMES,
    Announcement,
    State,
    Urgency,
)
from village_net.tower.rules import is_over, reading_seconds

URGENCY_STATES = {
    Urgency.NORMAL: "plain",
    Urgency.IMPORTANT: "accent",
    Urgency.URGENT: "look",
    Urgency.EMERGENCY: "danger",
}
STATE_LOOKS = {
    State.DRAFT: "plain",
    State.WAITING: "look",
    State.APPROVED: "accent",
    State.SCHEDULED: "accent",
    State.ON_AIR: "danger",
    State.DONE: "good",
    State.CANCELLED: "plain",
}


def entry(announcement: Announcement, today: date) -> Entry:
    """Return the line of the list."""
    parts = [_(CATEGORY_NAMES[announcement.category]), when(announcement)]
    mark, state = _(STATE_NAMES[announcement.state]), STATE_LOOKS[announcement.state]
    if announcement.urgency is not Urgency.NORMAL:
        parts.insert(0, _(URGENCY_NAMES[announcement.urgency]))
    if is_over(announcement, today):
        parts.append(_("over"))
    caption = " · ".join(part for part in parts if part)
    return Entry(announcement.id, announcement.title, caption, mark, state)


def when(announcement: Announcement) -> str:
    """Return from when to when an announcement holds, as far as it says."""
    first = _moment(announcement.starts, announcement.starts_at)
    last = _moment(announcement.ends, announcement.ends_at)
    return f"{first} – {last}" if first and last else first or last


def reading_time(text: str, rate: int) -> str:
    """Return how long a text takes to read out at a speed in percent of the usual one."""
    minutes, seconds = divmod(reading_seconds(text, rate), 60)
    if not minutes:
        return _("{seconds} seconds to read", seconds=seconds)
    return _("{minutes} minutes {seconds} seconds to read", minutes=minutes, seconds=seconds)


def moment_words(at: datetime) -> str:
    """Return a day and time as they are shown."""
    return f"{format_date(at.date(), spoken().language, DateStyle.SHORT)} {at:%H:%M}"


def _moment(day: date | None, at: object) -> str:
    shown = format_date(day, spoken().language, DateStyle.SHORT) if day else ""
    time = f"{at:%H:%M}" if at else ""
    return " ".join(part for part in (shown, time) if part)
