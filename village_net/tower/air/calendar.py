"""On which days and at which times slots come round: pure rules over slots and holidays."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from village_net.tower.air.records import AiringRules, Repeat, Slot, SlotChange

_SATURDAY, _WEEK = 5, 7
# How long after its time an item is still on time: a minute that has begun.
GRACE = timedelta(minutes=1)

# What the log knows a time by: its slot and the slot's own time.
Key = tuple[str, datetime]
Changes = Mapping[Key, SlotChange]


@dataclass(frozen=True, slots=True, order=True)
class Occurrence:
    """One time at which a slot comes round.

    ``due`` is the slot's own time, by which the log knows it; ``at`` is when it is to be heard,
    which is another time where it was moved. ``made`` is when the slot got its times.
    """

    at: datetime
    slot_id: str
    announcement_id: str
    due: datetime
    times: int = 1
    by_itself: bool = False
    made: datetime = datetime.min

    @property
    def key(self) -> Key:
        """What the log knows it by."""
        return self.slot_id, self.due

    @property
    def is_given_in_time(self) -> bool:
        """Whether its slot had this time before it had gone by."""
        return self.at >= minute_of(self.made)

    def went_by(self, now: datetime) -> bool:
        """Tell whether it is too late for it now."""
        return now - self.at >= GRACE


def minute_of(moment: datetime) -> datetime:
    """Return the begin of the minute that a moment is in."""
    return moment.replace(second=0, microsecond=0)


def shifted(moment: datetime, by: timedelta) -> datetime:
    """Return a moment later or earlier, but never beyond the first or the last that there is."""
    try:
        return moment + by
    except OverflowError:
        return datetime.max if by > timedelta() else datetime.min


def changes_by_due(changes: Iterable[SlotChange]) -> dict[Key, SlotChange]:
    """Return the moved and left-out occurrences by slot and own time."""
    return {(change.slot_id, change.due): change for change in changes}


def occurrences(
    slots: Iterable[Slot],
    first: datetime,
    last: datetime,
    holidays: frozenset[date] = frozenset(),
    changes: Changes | None = None,
) -> list[Occurrence]:
    """Return what is to be heard from ``first`` to ``last`` (not included), in order of time.

    A moved time is where it was moved to, however far that is from its own; a change whose own
    time the slot no longer has counts for nothing.
    """
    changed: dict[str, dict[datetime, datetime | None]] = defaultdict(dict)
    for change in (changes or {}).values():
        changed[change.slot_id][change.due] = change.moved_to
    found: list[Occurrence] = []
    for slot in slots:
        own = changed.get(slot.id, {})
        stay = (due for due in _dues(slot, first, last, holidays) if due not in own)
        found += [_occurrence(slot, due, due) for due in stay]
        for due, at in own.items():
            if at is not None and first <= at < last and comes_round(slot, due, holidays):
                found.append(_occurrence(slot, due, at))
    return sorted(found)


def comes_round(slot: Slot, due: datetime, holidays: frozenset[date]) -> bool:
    """Tell whether a time is one of a slot's own."""
    return due in _dues(slot, due, shifted(due, GRACE), holidays)


def is_quiet(rules: AiringRules, at: datetime) -> bool:
    """Tell whether a time lies in the quiet hours, which mostly reach over midnight."""
    moment, begins, ends = at.time(), rules.quiet_from, rules.quiet_to
    if begins == ends:
        return False
    if begins < ends:
        return begins <= moment < ends
    return moment >= begins or moment < ends


def weekday_of_month(day: date) -> int:
    """Return whether a day is the first, second … of its weekday in the month, as a number."""
    return (day.day - 1) // 7 + 1


def _occurrence(slot: Slot, due: datetime, at: datetime) -> Occurrence:
    return Occurrence(at, slot.id, slot.announcement_id, due, slot.times, slot.by_itself, slot.made)


def _dues(
    slot: Slot, first: datetime, last: datetime, holidays: frozenset[date]
) -> Iterator[datetime]:
    """Yield a slot's own times from ``first`` to ``last`` (not included)."""
    moment, begin = slot.first.time(), max(first, slot.first)
    for day in _days(slot, begin.date(), last.date()):
        due = datetime.combine(day, moment)
        if begin <= due < last and _falls_on(slot, day, holidays):
            yield due


def _days(slot: Slot, begin: date, end: date) -> Iterable[date]:
    """Return the days that come into question for a slot, ``begin`` and ``end`` included."""
    if slot.repeat is Repeat.ONCE:
        return [slot.first.date()]
    if slot.repeat is Repeat.DATES:
        return sorted({slot.first.date(), *map(date.fromisoformat, slot.days.split())})
    after = min(end, slot.until or end).toordinal() + 1
    if slot.repeat in (Repeat.WEEKLY, Repeat.MONTHLY):
        to_weekday = (slot.first.weekday() - begin.weekday()) % _WEEK
        return map(date.fromordinal, range(begin.toordinal() + to_weekday, after, _WEEK))
    return map(date.fromordinal, range(begin.toordinal(), after))


def _falls_on(slot: Slot, day: date, holidays: frozenset[date]) -> bool:
    if slot.repeat is Repeat.WORKDAYS:
        return day.weekday() < _SATURDAY and day not in holidays
    if slot.repeat is Repeat.MONTHLY:
        return weekday_of_month(day) == weekday_of_month(slot.first.date())
    return True


def week_of(day: date) -> tuple[datetime, datetime]:
    """Return the begin of the week that a day is in, Monday, and of the next one."""
    monday = datetime.combine(day - timedelta(days=day.weekday()), time.min)
    return monday, shifted(monday, timedelta(days=_WEEK))
