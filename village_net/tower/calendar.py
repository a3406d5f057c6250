"""On which days and at which times slots come round: pure rules over slots and holidays."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from village_net.tower.airing import AiringRules, Repeat, Slot, SlotChange

_SATURDAY = 5
_ONE_DAY = timedelta(days=1)

Changes = Mapping[tuple[str, datetime], SlotChange]


@dataclass(frozen=True, slots=True, order=True)
class Occurrence:
    """One time at which a slot comes round.

    ``due`` is the slot's own time, by which the log knows it; ``at`` is when it is to be heard,
    which is another time where it was moved.
    """

    at: datetime
    slot_id: str
    announcement_id: str
    due: datetime
    times: int = 1
    by_itself: bool = False


def changes_by_due(changes: Iterable[SlotChange]) -> dict[tuple[str, datetime], SlotChange]:
    """Return the moved and left-out occurrences by slot and own time."""
    return {(change.slot_id, change.due): change for change in changes}


def occurrences(
    slots: Iterable[Slot],
    first: datetime,
    last: datetime,
    holidays: frozenset[date] = frozenset(),
    changes: Changes | None = None,
) -> list[Occurrence]:
    """Return what is to be heard from ``first`` to ``last`` (not included), in order of time."""
    changed = changes or {}
    found: list[Occurrence] = []
    for slot in slots:
        moved = [c for c in changed.values() if c.slot_id == slot.id and c.moved_to]
        earliest = min([first, *(c.due for c in moved)])
        latest = max([last, *(c.due + _ONE_DAY for c in moved)])
        for due in _dues(slot, earliest, latest, holidays):
            change = changed.get((slot.id, due))
            at = due if change is None else change.moved_to
            if at is not None and first <= at < last:
                found.append(_occurrence(slot, due, at))
    return sorted(found)


def is_quiet(rules: AiringRules, at: datetime) -> bool:
    """Tell whether a time lies in the quiet hours, which mostly reach over midnight."""
    moment, begins, ends = at.time(), rules.quiet_from, rules.quiet_to
    if begins == ends:
        return False
    if begins < ends:
        return begins <= moment < ends
    return moment >= begins or moment < ends


def weekday_of_month(day: date) -> int:
    """Return the how-manieth of its weekday in the month a day is, from 1."""
    return (day.day - 1) // 7 + 1


def _occurrence(slot: Slot, due: datetime, at: datetime) -> Occurrence:
    return Occurrence(at, slot.id, slot.announcement_id, due, slot.times, slot.by_itself)


def _dues(
    slot: Slot, first: datetime, last: datetime, holidays: frozenset[date]
) -> Iterator[datetime]:
    """Yield a slot's own times from ``first`` to ``last`` (not included)."""
    moment = slot.first.time()
    if slot.repeat is Repeat.ONCE:
        if first <= slot.first < last:
            yield slot.first
        return
    if slot.repeat is Repeat.DATES:
        named = {slot.first.date(), *map(date.fromisoformat, slot.days.split())}
        dues = (datetime.combine(day, moment) for day in sorted(named))
        yield from (due for due in dues if first <= due < last and due >= slot.first)
        return
    day = max(first.date(), slot.first.date())
    end = min(last.date(), slot.until) if slot.until else last.date()
    while day <= end:
        due = datetime.combine(day, moment)
        if first <= due < last and due >= slot.first and _falls_on(slot, day, holidays):
            yield due
        day += _ONE_DAY


def _falls_on(slot: Slot, day: date, holidays: frozenset[date]) -> bool:
    begun = slot.first.date()
    if slot.repeat is Repeat.WORKDAYS:
        return day.weekday() < _SATURDAY and day not in holidays
    if slot.repeat is Repeat.WEEKLY:
        return day.weekday() == begun.weekday()
    if slot.repeat is Repeat.MONTHLY:
        same = day.weekday() == begun.weekday()
        return same and weekday_of_month(day) == weekday_of_month(begun)
    return True


def week_of(day: date) -> tuple[datetime, datetime]:
    """Return the begin of the week that a day is in, Monday, and of the next one."""
    monday = datetime.combine(day - timedelta(days=day.weekday()), time.min)
    return monday, monday + timedelta(days=7)
