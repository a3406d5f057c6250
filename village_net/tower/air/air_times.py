"""When announcements are and were to be heard, for many at once in a few readings."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date, datetime, timedelta

from village_net.store import Store
from village_net.tower.air.calendar import Occurrence, changes_by_due, occurrences
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
_STILL_TO_BE_HEARD = "state NOT IN ('done', 'cancelled')"
_NOT_GONE_ON_WITH = " AND id NOT IN (SELECT continues FROM broadcast WHERE continues <> '')"


def stages(
    store: Store, now: datetime, found: Iterable[Announcement] | None = None
) -> dict[str, Stage]:
    """Return by announcement where it stands; of all announcements where none are given."""
    times = air_times(store, now)
    items = announcements(store) if found is None else found
    return {each.id: stage_of(each, times.get(each.id, AirTimes()), now) for each in items}


def air_times(store: Store, now: datetime, announcement_id: str = "") -> dict[str, AirTimes]:
    """Return by announcement when it is and was to be heard; those without any are left out.

    It takes a handful of readings however many there are; ``announcement_id`` asks for one alone.
    """
    heard = _latest(store, "aired", announcement_id)
    broken_off = _latest(store, "interrupted", announcement_id, _NOT_GONE_ON_WITH)
    upcoming: dict[str, datetime] = {}
    missed: dict[str, datetime] = {}
    for id, coming, gone in _by_slots(store, now, announcement_id):
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


def _by_slots(
    store: Store, now: datetime, announcement_id: str
) -> Iterator[tuple[str, datetime | None, datetime | None]]:
    """Yield announcement, next time and last missed time of each slot still to be heard."""
    only, ids = _only(announcement_id)
    slots = store.records(
        Slot,
        f"WHERE announcement_id IN (SELECT id FROM announcement WHERE {_STILL_TO_BE_HEARD}){only}",
        ids,
    )
    if not slots:
        return
    holidays = days_off(store)
    known = _known(store, announcement_id)
    changes: dict[str, list[SlotChange]] = defaultdict(list)
    for change in store.records(SlotChange):
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
    if now < at + GRACE:
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


def _known(store: Store, announcement_id: str) -> Known:
    """Return slot and own time of what the log knows of announcements still to be heard."""
    only, ids = _only(announcement_id)
    rows = store.rows(
        "SELECT slot_id, due FROM broadcast WHERE slot_id <> '' AND due IS NOT NULL"
        f" AND announcement_id IN (SELECT id FROM announcement WHERE {_STILL_TO_BE_HEARD}){only}",
        ids,
    )
    return {(str(slot_id), str(due)) for slot_id, due in rows}


def _latest(
    store: Store, outcome: str, announcement_id: str, more: str = ""
) -> dict[str, datetime]:
    only, ids = _only(announcement_id)
    rows = store.rows(
        "SELECT announcement_id, max(started) FROM broadcast WHERE outcome = ?"
        f"{more}{only} GROUP BY announcement_id",
        (outcome, *ids),
    )
    return {id: datetime.fromisoformat(started) for id, started in rows}


def _only(announcement_id: str) -> tuple[str, tuple[str, ...]]:
    return (" AND announcement_id = ?", (announcement_id,)) if announcement_id else ("", ())


def _key(occurrence: Occurrence) -> tuple[str, str]:
    return occurrence.slot_id, occurrence.due.isoformat(timespec="seconds")


_MOMENT = timedelta(microseconds=1)
