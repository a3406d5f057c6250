"""The log of the tower: what went on air, what was skipped, what was cut off."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta

from village_net.errors import Refusal, check_reason
from village_net.i18n import N_
from village_net.store import Store
from village_net.store.ids import new_id
from village_net.tower.air.calendar import Occurrence, shifted
from village_net.tower.air.records import Broadcast, BroadcastNote, Outcome
from village_net.tower.air.schedule import check_not_aired, next_occurrence
from village_net.tower.announcements.approval import (
    NotApprovedError,
    check_filled,
    check_name,
    moved,
)
from village_net.tower.announcements.records import Announcement, State, Way
from village_net.tower.towers.towers import reached_by

_APPROVED = (State.APPROVED, State.SCHEDULED, State.ON_AIR, State.DONE)


class NoNoteError(Refusal):
    """A note without words."""

    key = "no-note"
    field = "text"
    message = N_("Write what is to be noted beside this broadcast.")


@dataclass(frozen=True, slots=True)
class Airing:
    """What goes on air: an announcement, at which of its times, which way, and by whom."""

    announcement: Announcement
    by: str
    way: Way = Way.LIVE
    occurrence: Occurrence | None = None
    continues: str = ""


def begin(store: Store, airing: Airing) -> Broadcast:
    """Write into the log that something goes on air now, and return the line.

    It cannot be taken back. The store itself refuses the same time of a slot twice.

    Raises:
        NotApprovedError, UnfilledError, AiredAlreadyError, NoNameGivenError.
    """
    announcement = airing.announcement
    check_name(airing.by)
    if announcement.state not in _APPROVED:
        raise NotApprovedError(title=announcement.title)
    check_filled(announcement)
    line = _line(store, airing, Outcome.ON_AIR)
    changed, move = moved(store, announcement, State.ON_AIR, airing.by)
    with store.logging(N_("Begin broadcast"), by=airing.by):
        store.put(line)
        store.put(changed)
        store.put(move)
    return line


def end(
    store: Store,
    line: Broadcast,
    outcome: Outcome,
    reason: str = "",
    at: datetime | None = None,
) -> Broadcast:
    """Write into the log how a broadcast ended, now or ``at`` a moment, and return the line.

    An announcement that comes round again is scheduled again; else it is done.
    """
    moment = (at or store.clock()).replace(microsecond=0)
    ended = replace(line, ended=moment, outcome=outcome, reason=reason.strip())
    announcement = store.get(Announcement, line.announcement_id)
    with store.logging(N_("End broadcast"), by=line.by):
        store.put(ended)
        if announcement and announcement.state is State.ON_AIR:
            after = _state_after(store, announcement, outcome)
            changed, move = moved(store, announcement, after, line.by, reason)
            store.put(changed)
            store.put(move)
    return ended


def skip(store: Store, airing: Airing, reason: str) -> Broadcast:
    """Write into the log that one time of an announcement is left out, and why.

    Raises:
        NoReasonError, AiredAlreadyError, NoNameGivenError.
    """
    check_reason(reason)
    check_name(airing.by)
    now = _now(store)
    line = replace(_line(store, airing, Outcome.SKIPPED), ended=now, reason=reason.strip())
    announcement = airing.announcement
    after = _state_after(store, announcement, Outcome.SKIPPED, airing.occurrence)
    changed, move = moved(store, announcement, after, airing.by, reason)
    with store.logging(N_("Skip broadcast"), by=airing.by):
        store.put(line)
        if announcement.state is State.SCHEDULED and after is not announcement.state:
            store.put(changed)
            store.put(move)
    return line


def close_cut_off(store: Store) -> list[Broadcast]:
    """End what the log still shows on air from before the app was closed, and return the lines.

    When it really ended nobody knows, so the end stays open.
    """
    open_lines = store.records(Broadcast, "WHERE outcome = 'on-air' ORDER BY started")
    cut_off = [replace(line, outcome=Outcome.INTERRUPTED) for line in open_lines]
    items = [store.get(Announcement, line.announcement_id) for line in cut_off]
    if not cut_off:
        return []
    with store.logging(N_("Broadcast cut off")):
        store.put_all(cut_off)
        for item in items:
            if item and item.state is State.ON_AIR:
                changed, move = moved(store, item, State.SCHEDULED, store.by)
                store.put(changed)
                store.put(move)
    return cut_off


def is_on_air(store: Store) -> bool:
    """Tell whether something is on air now."""
    return bool(store.value("SELECT 1 FROM broadcast WHERE outcome = 'on-air' LIMIT 1"))


def to_go_on_with(store: Store) -> list[Broadcast]:
    """Return what was cut off in the last day and was neither gone on with nor left at that."""
    since = shifted(store.clock(), -timedelta(days=1)).isoformat(timespec="seconds")
    return store.records(
        Broadcast,
        "WHERE outcome = 'interrupted' AND started >= ?1 AND id NOT IN"
        " (SELECT continues FROM broadcast WHERE started >= ?1)"
        " AND EXISTS (SELECT 1 FROM announcement WHERE id = announcement_id) ORDER BY started",
        (since,),
    )


def add_note(store: Store, line: Broadcast, text: str, by: str) -> BroadcastNote:
    """Put a note beside a line of the log, which itself stays as it is, and return the note.

    Raises:
        NoNoteError, NoNameGivenError.
    """
    check_name(by)
    if not text.strip():
        raise NoNoteError
    note = BroadcastNote(new_id(), line.id, _now(store), by, text.strip())
    with store.change(N_("Note on broadcast"), line.title):
        store.put(note)
    return note


def notes_of(store: Store, broadcast_id: str) -> Sequence[BroadcastNote]:
    """Return the notes beside a line of the log, the first one first."""
    return store.records(BroadcastNote, "WHERE broadcast_id = ? ORDER BY at", (broadcast_id,))


def log_of_month(store: Store, month: date) -> list[Broadcast]:
    """Return the lines of the log of the month that a day is in, the latest first."""
    year_and_month = month.isoformat()[:7]
    return store.records(
        Broadcast,
        "WHERE started >= ? AND started < ? ORDER BY started DESC, rowid DESC",
        (year_and_month, f"{year_and_month}-32"),
    )


def broadcasts_of(store: Store, announcement_id: str) -> list[Broadcast]:
    """Return the lines of the log about an announcement, the latest first."""
    return store.records(
        Broadcast, "WHERE announcement_id = ? ORDER BY started DESC, rowid DESC", (announcement_id,)
    )


def times_on_air(store: Store) -> dict[str, int]:
    """Return by announcement how often it was on air to its end."""
    rows = store.rows(
        "SELECT announcement_id, count(*) FROM broadcast WHERE outcome = 'aired'"
        " GROUP BY announcement_id"
    )
    return {str(id): int(count) for id, count in rows}


def _line(store: Store, airing: Airing, outcome: Outcome) -> Broadcast:
    announcement, occurrence = airing.announcement, airing.occurrence
    if occurrence and not airing.continues:
        check_not_aired(store, occurrence)
    reached = reached_by(store, announcement)
    return Broadcast(
        new_id(),
        announcement.id,
        announcement.title,
        announcement.category,
        started=_now(store),
        by=airing.by,
        way=airing.way,
        slot_id=occurrence.slot_id if occurrence else "",
        due=occurrence.due if occurrence else None,
        towers=", ".join(reached.towers),
        zones=", ".join(reached.zones),
        unheard=", ".join(reached.unheard),
        outcome=outcome,
        continues=airing.continues,
    )


def _state_after(
    store: Store,
    announcement: Announcement,
    outcome: Outcome,
    skipped: Occurrence | None = None,
) -> State:
    after = shifted(_now(store), timedelta(seconds=1))
    if next_occurrence(store, announcement.id, after, skipped):
        return State.SCHEDULED
    return State.SCHEDULED if outcome is Outcome.INTERRUPTED else State.DONE


def _now(store: Store) -> datetime:
    return store.clock().replace(microsecond=0)
