"""Every reading of slots, holidays and the log, and every change of them by hand."""

import json
from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date, datetime, timedelta
from itertools import islice

from village_net.i18n import N_
from village_net.store import Store
from village_net.store.ids import new_id
from village_net.store.links import Ids
from village_net.thai.dates import plain_day
from village_net.tower.air.calendar import (
    GRACE,
    Key,
    Occurrence,
    changes_by_due,
    minute_of,
    occurrences,
    shifted,
)
from village_net.tower.air.errors import (
    AiredAlreadyError,
    BadTimesError,
    DayBeforeFirstError,
    EndsBeforeFirstError,
    NoDaysNamedError,
    SlotTakenError,
    TimeOverError,
    TooFarError,
)
from village_net.tower.air.records import (
    AiringRules,
    Broadcast,
    DayKind,
    Holiday,
    Outcome,
    Repeat,
    Slot,
    SlotChange,
)
from village_net.tower.announcements.approval import (
    NotApprovedError,
    check_filled,
    check_name,
    moved,
)
from village_net.tower.announcements.records import Announcement, State

_MOST_TIMES = 10
_APPROVED = (State.APPROVED, State.SCHEDULED)
_FAR = timedelta(days=400)
_FARTHEST = timedelta(days=3653)


def airing_rules(store: Store) -> AiringRules:
    """Return what the village agreed on for its tower, or the usual where nothing was said."""
    return store.get(AiringRules, "rules") or AiringRules()


def save_airing_rules(store: Store, rules: AiringRules) -> None:
    """Write what the village agreed on for its tower."""
    with store.change(N_("Change rules of the tower")):
        store.put(rules)


def holidays(store: Store) -> list[Holiday]:
    """Return the days that are no working days, in order."""
    return store.records(Holiday, "ORDER BY id")


def days_off(store: Store) -> frozenset[date]:
    """Return the public holidays as days."""
    public = [day for day in holidays(store) if day.kind is DayKind.PUBLIC]
    return frozenset(date.fromisoformat(day.id) for day in public)


def save_holiday(store: Store, holiday: Holiday) -> None:
    """Write a holiday, new or changed."""
    with store.change(N_("Change holidays"), holiday.name):
        store.put(holiday)


def remove_holiday(store: Store, holiday: Holiday) -> None:
    """Make a holiday an ordinary day."""
    with store.change(N_("Change holidays"), holiday.name):
        store.remove(holiday)


def slots(store: Store) -> list[Slot]:
    """Return all slots of announcements that are not over, the earliest first."""
    return store.records(
        Slot,
        "WHERE announcement_id NOT IN (SELECT id FROM announcement WHERE state = 'cancelled')"
        " ORDER BY first, id",
    )


def slots_within(store: Store, first: datetime, last: datetime) -> list[Slot]:
    """Return the slots of which a time may be heard from ``first`` to ``last``, moved or not."""
    return store.records(
        Slot,
        "WHERE id IN (SELECT id FROM slot WHERE first >= ?1 AND first < ?2"
        " UNION ALL SELECT id FROM slot WHERE repeat <> 'once' AND first < ?1"
        " AND (until IS NULL OR until >= ?3 OR repeat = 'dates')"
        " UNION ALL SELECT slot_id FROM slot_change WHERE moved_to >= ?1 AND moved_to < ?2)"
        " AND announcement_id NOT IN (SELECT id FROM announcement WHERE state = 'cancelled')",
        (*_texts(first, last), first.date().isoformat()),
    )


def slots_of(store: Store, announcement_id: str) -> list[Slot]:
    """Return the slots of an announcement, the earliest first."""
    return store.records(Slot, "WHERE announcement_id = ? ORDER BY first, id", (announcement_id,))


def planned(store: Store, first: datetime, last: datetime) -> list[Occurrence]:
    """Return what is to be heard from ``first`` to ``last`` (not included), in order of time.

    Moved times are where they were moved to. A time that had gone by before its slot got it was
    never planned, unless somebody broadcast it all the same.
    """
    span = _texts(first, last)
    changes = store.records(
        SlotChange, "WHERE due >= ?1 AND due < ?2 OR moved_to >= ?1 AND moved_to < ?2", span
    )
    around = slots_within(store, first, last)
    found = occurrences(around, first, last, days_off(store), changes_by_due(changes))
    known = outcomes_of(store, [each for each in found if not each.is_given_in_time])
    return [each for each in found if each.is_given_in_time or each.key in known]


def unaired(store: Store, first: datetime, last: datetime) -> list[Occurrence]:
    """Return of what is planned from ``first`` to ``last`` what the log does not know yet."""
    found = planned(store, first, last)
    known = outcomes_of(store, found)
    return [each for each in found if each.key not in known]


def next_occurrence(
    store: Store, announcement_id: str, after: datetime, besides: Occurrence | None = None
) -> Occurrence | None:
    """Return when an announcement is to be heard next, or None where it is not.

    What was broadcast ahead of its time comes no more; neither does ``besides``.
    """
    changes = store.records(
        SlotChange,
        "WHERE slot_id IN (SELECT id FROM slot WHERE announcement_id = ?)",
        (announcement_id,),
    )
    holidays, passed = days_off(store), {besides.key} if besides else set[Key]()
    found: list[Occurrence] = []
    for slot in slots_of(store, announcement_id):
        own = [change for change in changes if change.slot_id == slot.id]
        last = _horizon(slot, own, after)
        coming = occurrences([slot], after, last, holidays, changes_by_due(own))
        to_come = (each for each in coming if each.is_given_in_time and each.key not in passed)
        found += islice((each for each in to_come if not outcomes_of(store, [each])), 1)
    return min(found, default=None)


def outcomes_of(store: Store, found: Iterable[Occurrence]) -> dict[Key, Outcome]:
    """Return by slot and own time what came of those that the log knows.

    Of one that was cut off and gone on with the last line counts.
    """
    asked = [(slot_id, _text(due)) for slot_id, due in (each.key for each in found)]
    if not asked:
        return {}
    rows = store.rows(
        "SELECT aired.slot_id, aired.due, coalesce("
        " (SELECT later.outcome FROM broadcast AS later WHERE aired.outcome = 'interrupted'"
        " AND later.announcement_id = aired.announcement_id AND later.slot_id = aired.slot_id"
        " AND later.due = aired.due AND later.continues <> '' ORDER BY later.rowid DESC LIMIT 1),"
        " aired.outcome) FROM json_each(?) AS asked CROSS JOIN broadcast AS aired"
        " WHERE aired.slot_id = asked.value ->> 0 AND aired.due = asked.value ->> 1"
        " AND aired.slot_id <> '' AND aired.continues = ''",
        (json.dumps(asked),),
    )
    return {
        (slot_id, datetime.fromisoformat(due)): Outcome(outcome) for slot_id, due, outcome in rows
    }


def logged(store: Store, first: datetime, last: datetime) -> list[Broadcast]:
    """Return the lines of the log that began from ``first`` to ``last``, the earliest first."""
    return store.records(
        Broadcast,
        "WHERE started >= ? AND started < ? ORDER BY started, rowid",
        (_text(first), _text(last)),
    )


def schedule(
    store: Store, announcement: Announcement, slot: Slot, by: str, tower_ids: Ids = ()
) -> None:
    """Give an approved announcement a time on the air, over other towers where some are named.

    Raises:
        NotApprovedError, UnfilledError, BadTimesError, EndsBeforeFirstError, SlotTakenError,
        TimeOverError, TooFarError, NoNameGivenError.
    """
    check_name(by)
    if announcement.state not in _APPROVED:
        raise NotApprovedError(title=announcement.title)
    check_filled(announcement)
    _check_slot(store, announcement, slot)
    changed, move = moved(store, announcement, State.SCHEDULED, by)
    changed = replace(changed, tower_ids=tower_ids or announcement.tower_ids)
    with store.change(N_("Schedule announcement"), announcement.title, by=by):
        store.put(slot)
        store.put(changed)
        if announcement.state is not State.SCHEDULED:
            store.put(move)


def change_slot(store: Store, announcement: Announcement, slot: Slot) -> None:
    """Write a slot at another time or with another repeat.

    Times that it would have had in the past were never planned, so nobody is told of them.

    Raises:
        BadTimesError, EndsBeforeFirstError, SlotTakenError, TimeOverError, TooFarError.
    """
    before, now = store.get(Slot, slot.id), store.clock().replace(microsecond=0)
    _check_slot(store, announcement, slot, before)
    if before and _past_dues(store, slot, now) - _past_dues(store, before, now):
        slot = replace(slot, made=now)
    with store.change(N_("Change time of announcement"), announcement.title):
        store.put(slot)


def remove_slot(store: Store, announcement: Announcement, slot: Slot, by: str) -> None:
    """Take a slot away; without any the announcement is approved and waits for a time."""
    last = [each.id for each in slots_of(store, announcement.id)] == [slot.id]
    changed, move = moved(store, announcement, State.APPROVED, by)
    with store.change(N_("Take announcement off the plan"), announcement.title):
        store.remove(slot)
        if last and announcement.state is State.SCHEDULED:
            store.put(changed)
            store.put(move)


def move_occurrence(store: Store, occurrence: Occurrence, to: datetime | None) -> None:
    """Move one occurrence to another time, or leave it out; the others of its slot stay.

    Raises:
        TimeOverError, TooFarError, AiredAlreadyError.
    """
    check_to_come(store, to)
    check_not_aired(store, occurrence)
    known = store.records(
        SlotChange, "WHERE slot_id = ? AND due = ?", (occurrence.slot_id, _text(occurrence.due))
    )
    id = known[0].id if known else new_id()
    moved = store.get(Announcement, occurrence.announcement_id)
    label = N_("Move announcement") if to else N_("Leave one time out")
    with store.change(label, moved.title if moved else ""):
        store.put(SlotChange(id, occurrence.slot_id, occurrence.due, to))


def check_to_come(store: Store, at: datetime | None) -> None:
    """Raise TimeOverError where a time has gone by; the minute that has begun is still open.

    TooFarError where it is too far ahead.
    """
    check_near(at, store.clock())
    if at is not None and at < minute_of(store.clock()):
        raise TimeOverError


def check_near(at: datetime | None, now: datetime) -> None:
    """Raise TooFarError where a time lies more than ten years ahead."""
    if at is not None and at > shifted(now, _FARTHEST):
        raise TooFarError


def check_not_aired(store: Store, occurrence: Occurrence) -> None:
    """Raise AiredAlreadyError where the log knows an occurrence already, heard or skipped."""
    if outcomes_of(store, [occurrence]):
        item = store.get(Announcement, occurrence.announcement_id)
        raise AiredAlreadyError(title=item.title if item else "")


def slot_moved(slot: Slot, to: datetime) -> Slot:
    """Return a slot that comes round once, at another time."""
    return replace(slot, first=to)


def _check_slot(
    store: Store, announcement: Announcement, slot: Slot, before: Slot | None = None
) -> None:
    if not 1 <= slot.times <= _MOST_TIMES:
        raise BadTimesError
    if slot.until and slot.until < slot.first.date():
        raise EndsBeforeFirstError
    check_near(slot.first, store.clock())
    _check_days(slot)
    if slot.repeat is Repeat.ONCE and (before is None or before.first != slot.first):
        check_to_come(store, slot.first)
    stood = before is not None and before.until == slot.until
    if slot.until and not stood and slot.until < store.clock().date():
        raise TimeOverError().about("until")
    others: Sequence[Slot] = [s for s in slots_of(store, announcement.id) if s.id != slot.id]
    same = [o for o in others if o.first == slot.first and o.repeat is slot.repeat]
    if same or _meets(slot, others):
        raise SlotTakenError(title=announcement.title)


def _check_days(slot: Slot) -> None:
    """Refuse days that are to be named and are not, or that lie before the first."""
    if slot.repeat is not Repeat.DATES:
        return
    if not slot.days:
        raise NoDaysNamedError
    early = [day for day in slot.days.split() if day < slot.first.date().isoformat()]
    if early:
        raise DayBeforeFirstError(day=plain_day(date.fromisoformat(early[0])))


def _meets(slot: Slot, others: Sequence[Slot]) -> bool:
    """Tell whether a slot of one time falls on a time of another slot."""
    if slot.repeat is not Repeat.ONCE:
        return False
    return bool(occurrences(others, slot.first, shifted(slot.first, GRACE)))


def _past_dues(store: Store, slot: Slot, now: datetime) -> set[datetime]:
    """Return the times that a slot has had of its own, as far back as anybody looks."""
    past = occurrences([slot], shifted(now, -_FAR), now, days_off(store))
    return {occurrence.due for occurrence in past}


def _horizon(slot: Slot, changes: Iterable[SlotChange], after: datetime) -> datetime:
    """Return a time before which a slot is heard, unless it is over."""
    named = map(datetime.fromisoformat, slot.days.split())
    moved_to = (change.moved_to for change in changes if change.moved_to)
    return shifted(max([after, slot.first, *named, *moved_to]), _FAR)


def _texts(first: datetime, last: datetime) -> tuple[str, str]:
    """Return a span as the store holds times, to the second and no narrower."""
    return _text(first), _text(shifted(last, timedelta(seconds=1)))


def _text(moment: datetime) -> str:
    return moment.isoformat(timespec="seconds")
