"""Where all announcements stand, for a list of many: a few readings over sets, no record made.

It says the same as ``stages.stage_of`` does of each, and a test holds the two together.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from village_net.store import Store
from village_net.tower.air.air_times import BROKEN_OFF, STILL_TO_BE_HEARD, air_times_of_slots
from village_net.tower.air.due import GRACE
from village_net.tower.announcements.queries import standing_rows
from village_net.tower.announcements.stages import Stage, stage_by

_OF_SLOTS = frozenset({"slot", "slot_change", "broadcast"})
_UNUSUAL = "repeat <> 'once' OR id IN (SELECT slot_id FROM slot_change)"


# One announcement: its row, its id, and where it stands.
Standing = tuple[int, str, Stage]


class Standings:
    """Reads where announcements stand; of the log only what was added since the last reading."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._heard: dict[str, str] = {}
        self._broken_off: dict[str, tuple[str, str]] = {}
        self._read_to = -1
        self._singles: _Singles | None = None
        store.subscribe(self._on_changed)

    def read(self, now: datetime) -> list[Standing]:
        """Return all announcements, the latest first."""
        self._read_log()
        coming, gone = self._by_slots(now)
        heard = self._heard
        missed = {id for id, at in gone.items() if at > heard.get(id, "")}
        return [
            (rowid, id, stage_by(state, ended, id in missed, id in coming, id in heard))
            for rowid, id, state, ended in standing_rows(self._store, now)
        ]

    def _read_log(self) -> None:
        """Take in the lines that are new or were still on the air: a line that ended stays."""
        store = self._store
        if self._read_to < 0:
            self._read_whole_log()
        lines = store.rows(
            "SELECT id, announcement_id, outcome, started, continues FROM broadcast"
            " WHERE rowid > ? ORDER BY rowid",
            (self._read_to,),
        )
        for id, about, outcome, started, continues in lines:
            if outcome == "aired":
                self._heard[about] = max(started, self._heard.get(about, started))
            elif outcome == "interrupted":
                self._broken_off[id] = about, started
            self._broken_off.pop(continues, None)
        self._read_to = store.value(
            "SELECT coalesce((SELECT min(rowid) - 1 FROM broadcast WHERE outcome = 'on-air'),"
            " (SELECT max(rowid) FROM broadcast), -1)"
        )

    def _read_whole_log(self) -> None:
        store = self._store
        self._read_to = store.value("SELECT coalesce(max(rowid), -1) FROM broadcast")
        # A look into the index for each costs a third of a pass over the whole log.
        heard = store.rows(
            "SELECT id, (SELECT max(started) FROM broadcast"
            " WHERE announcement_id = announcement.id AND outcome = 'aired') FROM announcement"
        )
        self._heard = {about: started for about, started in heard if started}
        broken_off = store.rows(
            f"SELECT id, announcement_id, started FROM broadcast WHERE {BROKEN_OFF}"
        )
        self._broken_off = {id: (about, started) for id, about, started in broken_off}

    def _by_slots(self, now: datetime) -> tuple[set[str], dict[str, str]]:
        """Return which announcements come round, and when others were missed last, as stored."""
        if self._singles is None or not self._singles.since <= now < self._singles.until:
            self._singles = _single_slots(self._store, now)
        coming, missed = set(self._singles.coming), dict(self._singles.missed)
        others = air_times_of_slots(self._store, now, f"({_UNUSUAL}) AND {STILL_TO_BE_HEARD}")
        for id, comes, gone in others:
            if comes:
                coming.add(id)
            if gone:
                missed[id] = max(missed.get(id, ""), _stored(gone))
        for about, started in self._broken_off.values():
            missed[about] = max(missed.get(about, ""), started)
        return coming, missed

    def _on_changed(self, tables: frozenset[str]) -> None:
        if tables & _OF_SLOTS:
            self._singles = None


@dataclass(frozen=True)
class _Singles:
    """What comes and what was missed of slots that come once; true for a while."""

    coming: frozenset[str]
    missed: Mapping[str, str]
    since: datetime
    until: datetime


def _single_slots(store: Store, now: datetime) -> _Singles:
    """Read the slots that come once, were never moved, and that the log does not know."""
    rows = store.rows(
        "SELECT announcement_id, min(CASE WHEN first > ?1 THEN first END),"
        " max(CASE WHEN first <= ?1 AND first >= made THEN first END) FROM slot"
        f" WHERE NOT ({_UNUSUAL}) AND NOT EXISTS (SELECT 1 FROM broadcast AS b"
        "  WHERE b.slot_id = slot.id AND b.slot_id <> '' AND b.continues = ''"
        "  AND b.due = slot.first) GROUP BY announcement_id",
        (_stored(now - GRACE),),
    )
    coming = {id: comes for id, comes, _gone in rows if comes}
    first = min(coming.values(), default="")
    return _Singles(
        frozenset(coming),
        {id: gone for id, _comes, gone in rows if gone},
        now,
        datetime.fromisoformat(first) + GRACE if first else datetime.max,
    )


def _stored(at: datetime) -> str:
    return at.isoformat(timespec="seconds")
