"""Where an announcement stands, in one word: from its record, its times on the air and the log."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from functools import cache

from village_net.i18n import N_
from village_net.tower.announcements.records import Announcement, State
from village_net.tower.announcements.rules import has_ended


class Stage(StrEnum):
    """How far an announcement has come, as people see it; each is at exactly one."""

    DRAFT = "draft"
    WAITING = "waiting"
    APPROVED = "approved"
    SCHEDULED = "scheduled"
    ON_AIR = "on-air"
    MISSED = "missed"
    AIRED = "aired"
    OVER = "over"
    CANCELLED = "cancelled"


STAGE_NAMES = {
    Stage.DRAFT: N_("Draft"),
    Stage.WAITING: N_("Waiting for approval"),
    Stage.APPROVED: N_("Approved, no time set"),
    Stage.SCHEDULED: N_("Scheduled"),
    Stage.ON_AIR: N_("On air"),
    Stage.MISSED: N_("Time missed"),
    Stage.AIRED: N_("Broadcast"),
    Stage.OVER: N_("Past its day"),
    Stage.CANCELLED: N_("Cancelled"),
}


@dataclass(frozen=True, slots=True)
class AirTimes:
    """When an announcement is to be heard next, was missed last, and was heard last to its end."""

    upcoming: datetime | None = None
    missed: datetime | None = None
    aired: datetime | None = None

    @property
    def shown(self) -> datetime | None:
        """The time that says most: what was missed and not made up for, the next, the last one."""
        return self.missed or self.upcoming or self.aired


def stage_of(announcement: Announcement, times: AirTimes, now: datetime) -> Stage:
    """Return where an announcement stands.

    What was missed and not heard since is missed until its event has ended; from then on it is
    over, and so is what nobody approved or gave a time. What was heard and has no further time
    was broadcast.
    """
    ended, heard = has_ended(announcement, now), times.aired is not None
    return stage_by(announcement.state, ended, bool(times.missed), bool(times.upcoming), heard)


@cache
def stage_by(state: str, ended: bool, missed: bool, coming: bool, heard: bool) -> Stage:
    """Return where an announcement stands by what decides it, as ``stage_of``."""
    match State(state):
        case State.CANCELLED:
            return Stage.CANCELLED
        case State.ON_AIR:
            return Stage.ON_AIR
        case State.DONE:
            return Stage.AIRED if heard else Stage.OVER
        case State.DRAFT | State.WAITING as written:
            return Stage.OVER if ended else Stage(written.value)
        case State.APPROVED | State.SCHEDULED:
            if missed and not ended:
                return Stage.MISSED
            if coming:
                return Stage.SCHEDULED
            if heard:
                return Stage.AIRED
            return Stage.OVER if ended else Stage.APPROVED
