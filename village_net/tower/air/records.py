"""Records of the air: when an announcement is to be heard, and what was heard."""

from dataclasses import dataclass
from datetime import date, datetime, time
from enum import StrEnum
from typing import ClassVar

from village_net.i18n import N_
from village_net.tower.announcements.records import Category, Way


class Repeat(StrEnum):
    """On which days a slot comes back."""

    ONCE = "once"
    DAILY = "daily"
    WORKDAYS = "workdays"
    WEEKLY = "weekly"
    MONTHLY = "monthly"
    DATES = "dates"


REPEAT_NAMES = {
    Repeat.ONCE: N_("Once"),
    Repeat.DAILY: N_("Every day"),
    Repeat.WORKDAYS: N_("Every working day"),
    Repeat.WEEKLY: N_("Every week on this weekday"),
    Repeat.MONTHLY: N_("Every month on this weekday of the month"),
    Repeat.DATES: N_("On days that I name"),
}


@dataclass(frozen=True, slots=True)
class Slot:
    """When an announcement is to be heard: first at ``first``, then as ``repeat`` says.

    ``until`` is the last day; ``days`` are ISO dates with spaces between, for days that are named.
    ``times`` is how often it is read in a row. ``by_itself`` lets it start without a hand.
    """

    table: ClassVar[str] = "slot"

    id: str
    announcement_id: str
    first: datetime
    made: datetime
    repeat: Repeat = Repeat.ONCE
    until: date | None = None
    days: str = ""
    times: int = 1
    by_itself: bool = False


@dataclass(frozen=True, slots=True)
class SlotChange:
    """One occurrence of a slot that was moved, or left out where ``moved_to`` is None."""

    table: ClassVar[str] = "slot_change"

    id: str
    slot_id: str
    due: datetime
    moved_to: datetime | None = None


class Outcome(StrEnum):
    """What came of a broadcast."""

    ON_AIR = "on-air"
    AIRED = "aired"
    INTERRUPTED = "interrupted"
    SKIPPED = "skipped"


OUTCOME_NAMES = {
    Outcome.ON_AIR: N_("On air"),
    Outcome.AIRED: N_("Broadcast"),
    Outcome.INTERRUPTED: N_("Interrupted"),
    Outcome.SKIPPED: N_("Skipped"),
}


@dataclass(frozen=True, slots=True)
class Broadcast:
    """One line of the log: what was on air, or was skipped and why.

    ``due`` is the slot's own time, by which nothing goes on air twice. Names of towers and zones
    stand as they were; ``unheard`` are zones whose towers were broken. ``continues`` is the id of
    the interrupted broadcast that this one goes on with. Once it ended the store refuses changes.
    """

    table: ClassVar[str] = "broadcast"

    id: str
    announcement_id: str
    title: str
    category: Category
    started: datetime
    by: str
    way: Way = Way.LIVE
    slot_id: str = ""
    due: datetime | None = None
    ended: datetime | None = None
    towers: str = ""
    zones: str = ""
    unheard: str = ""
    outcome: Outcome = Outcome.ON_AIR
    reason: str = ""
    continues: str = ""

    @property
    def seconds(self) -> int:
        """How long it was on air; of an unknown end 0."""
        return round((self.ended - self.started).total_seconds()) if self.ended else 0


@dataclass(frozen=True, slots=True)
class BroadcastNote:
    """A note that somebody put beside a line of the log later."""

    table: ClassVar[str] = "broadcast_note"

    id: str
    broadcast_id: str
    at: datetime
    by: str
    text: str


class DayKind(StrEnum):
    """Why a day is no working day, or is kept in another way."""

    PUBLIC = "public"
    HOLY = "holy"


@dataclass(frozen=True, slots=True)
class Holiday:
    """A day on which there is no work; the id is its ISO date."""

    table: ClassVar[str] = "holiday"

    id: str
    name: str
    kind: DayKind = DayKind.PUBLIC


@dataclass(frozen=True, slots=True)
class AiringRules:
    """What the village agreed on for its tower; there is one such record.

    Nothing but what is urgent is heard from ``quiet_from`` to ``quiet_to``. ``most_minutes`` is
    how much is said in one day before people stop listening. ``rate`` is the reading speed in
    percent of the usual one; ``particle`` is how the reader ends a sentence: ครับ or ค่ะ.
    """

    table: ClassVar[str] = "airing_rules"

    id: str = "rules"
    quiet_from: time = time(20, 0)
    quiet_to: time = time(5, 30)
    most_minutes: int = 20
    rate: int = 100
    particle: str = "ครับ"
    chime_before: str = "rising"
    chime_after: str = ""
