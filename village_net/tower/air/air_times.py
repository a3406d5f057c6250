"""When announcements are and were to be heard, for many at once in a few readings."""

import json
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date, datetime, timedelta

from village_net.store import Store
from village_net.tower.air.calendar import Occurrence, changes_by_due, occurrences, shifted
from village_net.tower.air.due import GRACE, LOOK_BACK
from village_net.tower.air.records import Repeat, Slot, SlotChange
from village_net.tower.air.schedule import days_off, slots_of
from village_net.tower.announcements.queries import announcements
from village_net.tower.announcements.records import Announcement
from village_net.tower.announcements.stages import AirTimes, Stage, stage_of

# Slot and own time, as the log writes them: reading 100,000 times as times would take longer.
Known = set[tuple[str, str]]
Changes = Mapping[tuple[str, datetime], SlotChange]

# What is heard every day or week comes round soon; only what comes seldom is looked for far ahead.
_AHEAD = (timedelta(days=8), timedelta(days=40), timedelta(days=400))
_WEEKS = timedelta(days=60)
# Slots of what may still go on the air.
STILL_TO_BE_HEARD = (
    "EXISTS (SELECT 1 FROM announcement WHERE announcement.id = slot.announcement_id"
    " AND state NOT IN ('done', 'cancelled'))"
)
_ONLY = " AND announcement_id IN (SELECT value FROM json_each(?))"
# Lines of the log that nobody went on with.
BROKEN_OFF = (
    "outcome = 'interrupted' AND NOT EXISTS (SELECT 1 FROM broadcast AS further"
    " WHERE further.announcement_id = broadcast.announcement_id"
    " AND further.continues = broadcast.id)"
)


def stages(
    store: Store, now: datetime, found: Iterable[Announcement] | None = None
) -> dict[str, Stage]:
    """Return by announcement where it stands; of all announcements where none are given."""
    times = air_times(store, now)
    items = announcements(store) if found is None else found
    return {each.id: stage_of(each, times.get(each.id, AirTimes()), now) for each in items}


def air_times(store: Store, now: datetime, *ids: str) -> dict[str, AirTimes]:
    """Return by announcement when it is and was to be heard; those without any are left out.

    It takes a handful of readings however many there are; ``ids`` asks for these alone.
    """
    only, given = (_ONLY, (json.dumps(ids),)) if ids else ("", ())
    heard = _latest(store, "outcome = 'aired'" + only, given)
    broken_off = _latest(store, BROKEN_OFF + only, given)
    upcoming: dict[str, datetime] = {}
    missed: dict[str, datetime] = {}
    for id, coming, gone in air_times_of_slots(store, now, f"{STILL_TO_BE_HEARD}{only}", given):
        if coming and coming < upcoming.get(id, datetime.max):
            upcoming[id] = coming
        if gone and gone > missed.get(id, datetime.min):
            missed[id] = gone
    for id, at in broken_off.items():
        missed[id] = max(at, missed.get(id, at))
    return {
        id: AirTimes(upcoming.get(id), _unheard(missed.get(id), heard.get(id)), heard.get(id))
        for id in heard.keys() | upcoming.keys() | missed.keys()
    }


def coming_times(store: Store, announcement_id: str) -> list[Occurrence]:
    """Return when an announcement is to be heard in the next weeks, in order of time."""
    now = store.clock()
    own = slots_of(store, announcement_id)
    changes = store.records(
        SlotChange,
        "WHERE slot_id IN (SELECT id FROM slot WHERE announcement_id = ?)",
        (announcement_id,),
    )
    return occurrences(own, now, now + _WEEKS, days_off(store), changes_by_due(changes))


def _unheard(missed: datetime | None, heard: datetime | None) -> datetime | None:
    """Return what was missed, unless the announcement was heard since."""
    return missed if missed and (heard is None or heard < missed) else None


def air_times_of_slots(
    store: Store, now: datetime, which: str, given: Sequence[str] = ()
) -> Iterator[tuple[str, datetime | None, datetime | None]]:
    """Yield announcement, next time and last missed time of the slots of an SQL condition."""
    slots = store.records(Slot, f"WHERE {which}", given)
    if not slots:
        return
    holidays = days_off(store)
    known = _known(store, which, given)
    changes: dict[str, list[SlotChange]] = defaultdict(list)
    for change in store.records(
        SlotChange, f"WHERE slot_id IN (SELECT id FROM slot WHERE {which})", given
    ):
        changes[change.slot_id].append(change)
    for slot in slots:
        if slot.repeat is Repeat.ONCE and slot.id not in changes:
            yield slot.announcement_id, *_of_one_time(slot, now, known)
            continue
        own = changes_by_due(changes.get(slot.id, ()))
        coming = _next(slot, now, holidays, own, known)
        yield slot.announcement_id, coming, _last_missed(slot, now, holidays, own, known)


def _of_one_time(
    slot: Slot, now: datetime, known: Known
) -> tuple[datetime | None, datetime | None]:
    """Return the one time of a slot as next or as missed, without looking through days."""
    at = slot.first
    if (slot.id, at.isoformat(timespec="seconds")) in known:
        return None, None
    if now < shifted(at, GRACE):
        return at, None
    return None, at if at >= slot.made else None


def _next(
    slot: Slot,
    now: datetime,
    holidays: frozenset[date],
    changes: Changes,
    known: Known,
) -> datetime | None:
    """Return when a slot comes round next; the minute that has begun is still to come."""
    first = now.replace(second=0, microsecond=0)
    for span in _spans(slot, first):
        found = occurrences([slot], first, span, holidays, changes)
        coming = [each for each in found if _key(each) not in known]
        if coming:
            return coming[0].at
    return None


def _spans(slot: Slot, first: datetime) -> Sequence[datetime]:
    begin = max(first, slot.first)
    if slot.repeat is Repeat.ONCE:
        return [begin + _AHEAD[-1]]
    return [begin + span for span in _AHEAD]


def _last_missed(
    slot: Slot,
    now: datetime,
    holidays: frozenset[date],
    changes: Changes,
    known: Known,
) -> datetime | None:
    """Return the latest time that went by unheard; of what comes back, of the last days only."""
    begin = now - LOOK_BACK
    if slot.repeat is Repeat.ONCE:
        begin = min(begin, slot.first)
    found = occurrences([slot], max(begin, slot.made), now - GRACE + _MOMENT, holidays, changes)
    gone = [each for each in found if _key(each) not in known]
    return gone[-1].at if gone else None


def _known(store: Store, which: str, given: Sequence[str]) -> Known:
    """Return slot and own time of what the log knows of some slots."""
    rows = store.rows(
        "SELECT slot_id, due FROM broadcast WHERE slot_id <> '' AND continues = ''"
        f" AND due IS NOT NULL AND slot_id IN (SELECT id FROM slot WHERE {which})",
        given,
    )
    return {(str(slot_id), str(due)) for slot_id, due in rows}


def _latest(store: Store, which: str, given: Sequence[str]) -> dict[str, datetime]:
    """Return by announcement when the last of some lines of the log began."""
    rows = store.rows(
        f"SELECT announcement_id, max(started) FROM broadcast WHERE {which}"
        " GROUP BY announcement_id",
        given,
    )
    return {id: datetime.fromisoformat(started) for id, started in rows}


def _key(occurrence: Occurrence) -> tuple[str, str]:
    return occurrence.slot_id, occurrence.due.isoformat(timespec="seconds")


_MOMENT = timedelta(microseconds=1)
