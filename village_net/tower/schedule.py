"""Every reading of slots, holidays and the log, and every change of them by hand."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime, timedelta

from village_net.errors import Refusal
from village_net.i18n import N_
from village_net.store import Store
from village_net.tower.airing import (
    AiringRules,
    Broadcast,
    DayKind,
    Holiday,
    Repeat,
    Slot,
    SlotChange,
)
from village_net.tower.calendar import Occurrence, changes_by_due, occurrences
from village_net.tower.life_edits import NotApprovedError, check_filled, check_name, moved
from village_net.tower.records import Announcement, State
from village_net.village.edits import new_id

_MOST_TIMES = 10
_APPROVED = (State.APPROVED, State.SCHEDULED)
_FAR, _ONE_DAY = timedelta(days=400), timedelta(days=1)


class BadTimesError(Refusal):
    """A number of readings that nobody would stand."""

    key = "bad-times"
    message = N_("An announcement is read 1 to 10 times in a row.")


class EndsBeforeFirstError(Refusal):
    """A slot whose last day lies before its first."""

    key = "ends-before-first"
    message = N_("The last day lies before the first. Please look at the two dates.")


class SlotTakenError(Refusal):
    """The same announcement at the same time twice."""

    key = "slot-taken"
    message = N_("“{title}” is to be heard at that time already.")


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
    with store.change(N_("Change holidays")):
        store.put(holiday)


def remove_holiday(store: Store, holiday: Holiday) -> None:
    """Make a holiday an ordinary day."""
    with store.change(N_("Change holidays")):
        store.remove(holiday)


def slots(store: Store) -> list[Slot]:
    """Return all slots of announcements that are not over, the earliest first."""
    return store.records(
        Slot,
        "WHERE announcement_id IN (SELECT id FROM announcement WHERE state <> 'cancelled')"
        " ORDER BY first, id",
    )


def slots_within(store: Store, first: datetime, last: datetime) -> list[Slot]:
    """Return the slots that may come round from ``first`` to ``last``."""
    return store.records(
        Slot,
        "WHERE first < ?2 AND (repeat <> 'once' OR first >= ?1"
        " OR id IN (SELECT slot_id FROM slot_change)) AND coalesce(until, '9999') >= ?3"
        " AND announcement_id IN (SELECT id FROM announcement WHERE state <> 'cancelled')",
        (_text(first), _text(last), first.date().isoformat()),
    )


def slots_of(store: Store, announcement_id: str) -> list[Slot]:
    """Return the slots of an announcement, the earliest first."""
    return store.records(Slot, "WHERE announcement_id = ? ORDER BY first, id", (announcement_id,))


def planned(store: Store, first: datetime, last: datetime) -> list[Occurrence]:
    """Return what is to be heard from ``first`` to ``last`` (not included), in order of time."""
    found = slots_within(store, first, last)
    changes = changes_by_due(store.records(SlotChange))
    return occurrences(found, first, last, days_off(store), changes)


def next_occurrence(store: Store, announcement_id: str, after: datetime) -> Occurrence | None:
    """Return when an announcement is to be heard next, or None where it is not."""
    changes = changes_by_due(store.records(SlotChange))
    own = slots_of(store, announcement_id)
    last = max([after + _FAR, *(slot.first + _ONE_DAY for slot in own)])
    found = occurrences(own, after, last, days_off(store), changes)
    return found[0] if found else None


def logged(store: Store, first: datetime, last: datetime) -> list[Broadcast]:
    """Return the lines of the log that began from ``first`` to ``last``, the earliest first."""
    return store.records(
        Broadcast,
        "WHERE started >= ? AND started < ? ORDER BY started, rowid",
        (_text(first), _text(last)),
    )


def logged_dues(store: Store, first: datetime, last: datetime) -> set[tuple[str, datetime]]:
    """Return slot and own time of what the log knows already, heard or skipped."""
    rows = store.rows(
        "SELECT slot_id, due FROM broadcast WHERE slot_id <> '' AND due >= ? AND due < ?",
        (_text(first), _text(last)),
    )
    return {(slot_id, datetime.fromisoformat(due)) for slot_id, due in rows}


def schedule(
    store: Store, announcement: Announcement, slot: Slot, by: str, tower_ids: str = ""
) -> None:
    """Give an approved announcement a time on the air, over other towers where some are named.

    Raises:
        NotApprovedError, UnfilledError, BadTimesError, EndsBeforeFirstError, SlotTakenError,
        NoNameGivenError.
    """
    check_name(by)
    if announcement.state not in _APPROVED:
        raise NotApprovedError(title=announcement.title)
    check_filled(announcement)
    _check_slot(store, announcement, slot)
    changed, move = moved(store, announcement, State.SCHEDULED, by)
    changed = replace(changed, tower_ids=tower_ids or announcement.tower_ids)
    with store.change(N_("Schedule announcement"), by=by):
        store.put(slot)
        store.put(changed)
        if announcement.state is not State.SCHEDULED:
            store.put(move)


def change_slot(store: Store, announcement: Announcement, slot: Slot) -> None:
    """Write a slot at another time or with another repeat.

    Raises:
        BadTimesError, EndsBeforeFirstError, SlotTakenError.
    """
    _check_slot(store, announcement, slot)
    with store.change(N_("Change time of announcement")):
        store.put(slot)


def remove_slot(store: Store, announcement: Announcement, slot: Slot, by: str) -> None:
    """Take a slot away; without any the announcement is approved and waits for a time."""
    last = [each.id for each in slots_of(store, announcement.id)] == [slot.id]
    changed, move = moved(store, announcement, State.APPROVED, by)
    with store.change(N_("Take announcement off the plan")):
        store.remove(slot)
        if last and announcement.state is State.SCHEDULED:
            store.put(changed)
            store.put(move)


def move_occurrence(store: Store, occurrence: Occurrence, to: datetime | None) -> None:
    """Move one occurrence to another time, or leave it out; the others of its slot stay."""
    known = store.records(
        SlotChange, "WHERE slot_id = ? AND due = ?", (occurrence.slot_id, _text(occurrence.due))
    )
    id = known[0].id if known else new_id()
    with store.change(N_("Move announcement") if to else N_("Leave one time out")):
        store.put(SlotChange(id, occurrence.slot_id, occurrence.due, to))


def slot_moved(slot: Slot, to: datetime) -> Slot:
    """Return a slot that comes round once, at another time."""
    return replace(slot, first=to)


def _check_slot(store: Store, announcement: Announcement, slot: Slot) -> None:
    if not 1 <= slot.times <= _MOST_TIMES:
        raise BadTimesError
    if slot.until and slot.until < slot.first.date():
        raise EndsBeforeFirstError
    others: Sequence[Slot] = [s for s in slots_of(store, announcement.id) if s.id != slot.id]
    same = [o for o in others if o.first == slot.first and o.repeat is slot.repeat]
    if same or _meets(slot, others):
        raise SlotTakenError(title=announcement.title)


def _meets(slot: Slot, others: Sequence[Slot]) -> bool:
    """Tell whether a slot of one time falls on a time of another slot."""
    if slot.repeat is not Repeat.ONCE:
        return False
    after = slot.first + timedelta(minutes=1)
    return bool(occurrences(others, slot.first, after))


def _text(moment: datetime) -> str:
    return moment.isoformat(timespec="seconds")
