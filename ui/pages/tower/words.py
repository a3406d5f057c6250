"""How an announcement's facts read: its state, its time, how long it takes to read out."""

from datetime import date, datetime, time

from ui.text import _, spoken
from ui.widgets.entries import Entry
from ui.widgets.words.reading_time import time_to_read
from village_net.thai.dates import DateStyle, format_date, short_day, weekday_name
from village_net.tower.air.calendar import weekday_of_month
from village_net.tower.air.records import REPEAT_NAMES, Repeat, Slot
from village_net.tower.announcements.records import (
    CATEGORY_NAMES,
    URGENCY_NAMES,
    Announcement,
    Urgency,
)
from village_net.tower.announcements.rules import reading_seconds
from village_net.tower.announcements.stages import STAGE_NAMES, AirTimes, Stage

URGENCY_STATES = {
    Urgency.NORMAL: "plain",
    Urgency.IMPORTANT: "accent",
    Urgency.URGENT: "look",
    Urgency.EMERGENCY: "danger",
}
STAGE_LOOKS = {
    Stage.DRAFT: "plain",
    Stage.WAITING: "look",
    Stage.APPROVED: "look",
    Stage.SCHEDULED: "accent",
    Stage.ON_AIR: "danger",
    Stage.MISSED: "danger",
    Stage.AIRED: "good",
    Stage.OVER: "plain",
    Stage.CANCELLED: "plain",
}


def entry(announcement: Announcement, stage: Stage, times: AirTimes, today: date) -> Entry:
    """Return the line of the list: first when it is on the air, then what it is about."""
    parts = [on_air_words(times, today), event_words(announcement, today)]
    if announcement.urgency is not Urgency.NORMAL:
        parts.append(_(URGENCY_NAMES[announcement.urgency]))
    parts.append(_(CATEGORY_NAMES[announcement.category]))
    caption = " · ".join(part for part in parts if part)
    return Entry(
        announcement.id, announcement.title, caption, _(STAGE_NAMES[stage]), STAGE_LOOKS[stage]
    )


def on_air_words(times: AirTimes, today: date) -> str:
    """Return when an announcement is on the air, was to be, or was last; nothing without times."""
    at = times.shown
    if at is None:
        return ""
    words = _("Missed {when}") if times.missed else _("On air {when}")
    return words.format(when=moment_on(at, today))


def event_words(announcement: Announcement, today: date) -> str:
    """Return from when to when what is announced holds, as far as it says."""
    first, last = announcement.starts, announcement.ends
    language = spoken().language
    if first is None and last is None:
        return ""
    if first is None or last is None or first == last:
        days = short_day(first or last or today, language, today)
        hours = hours_words(announcement.starts_at, announcement.ends_at)
        return _("Event {when}", when=" ".join(part for part in (days, hours) if part))
    begin = _moment(first, announcement.starts_at, today)
    end = _moment(last, announcement.ends_at, today)
    return _("Event {when}", when=f"{begin} – {end}")


def hours_words(begins: time | None, ends: time | None) -> str:
    """Return from which to which hour something lasts: 08:30–15:00 น."""
    if begins is None and ends is None:
        return ""
    if begins and ends:
        return clock_words(f"{begins:%H:%M}–{ends:%H:%M}")
    shown = clock_words(f"{begins or ends:%H:%M}")
    return shown if begins else _("until {time}", time=shown)


def clock_words(at: time | datetime | str) -> str:
    """Return a time of day as it stands on paper too."""
    return _("{time} h", time=at if isinstance(at, str) else f"{at:%H:%M}")


def reading_time(text: str, rate: int) -> str:
    """Return how long a text takes to read out at a speed in percent of the usual one."""
    return time_to_read(reading_seconds(text, rate))


def moment_words(at: datetime) -> str:
    """Return a day and time as they are shown, with the year."""
    return f"{format_date(at.date(), spoken().language, DateStyle.SHORT)} {clock_words(at)}"


def moment_on(at: datetime, today: date) -> str:
    """Return a day and time as they are shown near today: จ. 30 พ.ย. 07:00 น."""
    return f"{short_day(at.date(), spoken().language, today)} {clock_words(at)}"


def slot_words(slot: Slot, today: date) -> str:
    """Return when a slot comes round: ทุกวันจันทร์ 06:00 น. ครั้งแรก จ. 7 ธ.ค."""
    if slot.repeat is Repeat.ONCE:
        return moment_on(slot.first, today)
    return _(
        "{often} {time}, first {day}",
        often=repeat_words(slot.repeat, slot.first.date()),
        time=clock_words(slot.first),
        day=short_day(slot.first.date(), spoken().language, today),
    )


def _moment(day: date, at: time | None, today: date) -> str:
    shown = short_day(day, spoken().language, today)
    return f"{shown} {clock_words(at)}" if at else shown


def repeat_words(repeat: Repeat, first: date) -> str:
    """Return how a slot comes round, the weekday by its name."""
    weekday = weekday_name(first, spoken().language)
    if repeat is Repeat.WEEKLY:
        return _("Every {weekday}", weekday=weekday)
    if repeat is Repeat.MONTHLY:
        place = weekday_of_month(first)
        return _("Every month on {weekday} number {place}", weekday=weekday, place=place)
    return _(REPEAT_NAMES[repeat])
