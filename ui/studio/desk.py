"""The desk of the tower: rings when something is due, remembers what waits, never airs it twice."""

from datetime import datetime, timedelta
from math import ceil
from time import monotonic

from PySide6.QtCore import QObject, Qt, QTimer, Signal

from ui.session import Session
from ui.studio.awake import Awake
from village_net.store import Store
from village_net.tower.air.calendar import Key, shifted
from village_net.tower.air.due import Decision, decisions_of_minute, due_now, missed, next_time
from village_net.tower.air.log import close_cut_off, to_go_on_with
from village_net.tower.air.records import Broadcast
from village_net.tower.announcements.records import Urgency

_WATCH_EVERY = 200  # milliseconds; whether the clock was set or the computer slept
_JUMP = timedelta(seconds=5)
_AGAIN = timedelta(minutes=1)
_SOON = timedelta(minutes=10)
_LATE = timedelta(minutes=30)  # after which what rang and was not answered counts as missed
_TABLES = frozenset("announcement slot slot_change broadcast holiday airing_rules".split())

# A time that has rung rings once; where it is moved afterwards it rings at its new place.
Rung = tuple[str, datetime, datetime]


class Desk(QObject):
    """Watches the clock of one open village.

    ``rang`` gives the decisions that have just fallen due; ``changed`` tells that what waits or
    was missed is other than before. ``urgent`` gives an emergency, which may interrupt.
    """

    rang = Signal(object)
    urgent = Signal(object)
    changed = Signal()

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._rung: set[Rung] = set()
        self._next: datetime | None = None
        self._upcoming: datetime | None = None
        self._looked_at = (session.store.clock(), monotonic())
        self.waiting: list[Decision] = []
        self.missed: list[Decision] = []
        self.cut_off: list[Broadcast] = []
        self._awake = Awake()
        self._stale = True
        session.changed.connect(self._on_changed)
        session.free.connect(self._on_free)
        self._timer = QTimer(self, singleShot=True, timerType=Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._on_time)

    def start(self) -> None:
        """Begin to watch: what the last time was cut off is told first."""
        close_cut_off(self._session.store)
        self._on_time()

    def stop(self) -> None:
        """Watch no more."""
        self._timer.stop()
        self._awake.hold(False)

    @property
    def is_due_soon(self) -> bool:
        """Whether something is due within ten minutes, so that the computer should stay awake."""
        now = self._session.store.clock()
        coming = self._upcoming
        return bool(self.waiting) or (coming is not None and coming - now <= _SOON)

    def look(self) -> None:
        """Ring for what is due now. It reads the village only when a time has come."""
        if not self._session.is_readable:
            return
        now = self._session.store.clock()
        if not (self._stale or self._has_jumped(now) or (self._next and now >= self._next)):
            return
        self._stale = False
        fresh = self._newly_due(now)
        if fresh:
            self.rang.emit(fresh)
        self._read_the_rest(now)
        self.changed.emit()
        for decision in fresh:
            if decision.announcement.urgency is Urgency.EMERGENCY:
                self.urgent.emit(decision)

    def _newly_due(self, now: datetime) -> list[Decision]:
        """Return what has not rung yet; what waits is brought up to date with it."""
        store = self._session.store
        fresh = [
            decision
            for decision in due_now(decisions_of_minute(store, now))
            if _rung(decision) not in self._rung
        ]
        self._rung |= {_rung(decision) for decision in fresh}
        self.waiting = [d for d in [*self.waiting, *fresh] if self._still_waits(store, d, now)]
        return fresh

    def _read_the_rest(self, now: datetime) -> None:
        """Read what can wait until it has rung: what was missed, cut off and comes next."""
        store = self._session.store
        waiting = frozenset(key_of(decision) for decision in self.waiting)
        self._session.waiting = waiting
        self.missed = [d for d in missed(store, now) if key_of(d) not in waiting]
        self.cut_off = to_go_on_with(store)
        self._upcoming = next_time(store, now)
        again = shifted(now, _AGAIN)
        self._next = min(self._upcoming or again, again)
        self._awake.hold(self.is_due_soon)

    def _on_time(self) -> None:
        self._timer.start(_WATCH_EVERY)
        self.look()
        self._arm()

    def _arm(self) -> None:
        """Come back when the next time is there, or soon, to see whether the clock was set."""
        if not (self._timer.isActive() and self._session.is_readable and self._next):
            return
        left = (self._next - self._session.store.clock()) / timedelta(milliseconds=1)
        self._timer.start(min(max(ceil(left), 0), _WATCH_EVERY))

    def _still_waits(self, store: Store, decision: Decision, now: datetime) -> bool:
        """Tell whether what has rung lately was not aired, skipped, moved or cancelled since."""
        occurrence = decision.occurrence
        if occurrence is None or not timedelta() <= now - occurrence.at < _LATE:
            return False
        found = decisions_of_minute(store, occurrence.at)
        return key_of(decision) in {key_of(d) for d in due_now(found)}

    def _has_jumped(self, now: datetime) -> bool:
        """Tell whether the clock was set, or the computer slept."""
        before, ticks = self._looked_at
        self._looked_at = (now, monotonic())
        passed = timedelta(seconds=self._looked_at[1] - ticks)
        return abs(now - before - passed) > _JUMP

    def _on_changed(self, tables: frozenset[str]) -> None:
        if tables & _TABLES:
            self._stale = True
            self.look()
            self._arm()

    def _on_free(self) -> None:
        self._stale = True


def key_of(decision: Decision) -> Key:
    """Return by what the log knows the time that a decision is about."""
    return decision.occurrence.key if decision.occurrence else ("", datetime.min)


def _rung(decision: Decision) -> Rung:
    at = decision.occurrence.at if decision.occurrence else datetime.min
    return *key_of(decision), at
