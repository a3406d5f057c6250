"""What the tower is to do in a minute, and why not for the rest: the scheduler's one decision."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from village_net.i18n import N_
from village_net.store import Store
from village_net.tower.air.calendar import GRACE, Occurrence, is_quiet, minute_of, shifted
from village_net.tower.air.records import AiringRules
from village_net.tower.air.schedule import (
    airing_rules,
    next_occurrence,
    outcomes_of,
    planned,
    slots,
    unaired,
)
from village_net.tower.announcements.queries import announcement, announcements
from village_net.tower.announcements.records import Announcement, State, Urgency, Way

# How far back it is looked for what was missed: a long weekend with the laptop closed.
LOOK_BACK = timedelta(days=4)
_JUST_OVER = timedelta.resolution
_BEYOND_APPROVAL = (State.SCHEDULED, State.ON_AIR, State.DONE)
_PASSES_QUIET = (Urgency.URGENT, Urgency.EMERGENCY)


class Why(StrEnum):
    """Why an item goes on air, or why not."""

    DUE = "due"
    LATER = "later"
    QUIET = "quiet-hours"
    AIRED = "aired"
    MISSED = "missed"
    NOT_APPROVED = "not-approved"
    CANCELLED = "cancelled"
    NO_TIME = "no-time"
    OVER = "over"


WHY_NAMES = {
    Why.DUE: N_("It is time."),
    Why.LATER: N_("It is not time yet."),
    Why.QUIET: N_("These are quiet hours, and it is not urgent."),
    Why.AIRED: N_("It was on air at this time already."),
    Why.MISSED: N_("Its time went by."),
    Why.NOT_APPROVED: N_("It is not approved."),
    Why.CANCELLED: N_("It was cancelled."),
    Why.NO_TIME: N_("It has no time yet."),
    Why.OVER: N_("It was on air for the last time."),
}


@dataclass(frozen=True, slots=True)
class Decision:
    """Whether an announcement goes on air now, and why; ``occurrence`` is the time it is about."""

    announcement: Announcement
    why: Why
    occurrence: Occurrence | None = None

    @property
    def due(self) -> bool:
        """Whether it goes on air now."""
        return self.why is Why.DUE

    @property
    def starts_by_itself(self) -> bool:
        """Whether it needs no hand: that was wished, and nobody has to read it."""
        wished = self.occurrence is not None and self.occurrence.by_itself
        return wished and self.announcement.way is not Way.LIVE


def judged(
    announcement: Announcement, occurrence: Occurrence, rules: AiringRules, now: datetime
) -> Why:
    """Return whether an occurrence that the log does not know goes on air at ``now``."""
    if announcement.state is State.CANCELLED:
        return Why.CANCELLED
    if announcement.state in (State.DRAFT, State.WAITING):
        return Why.NOT_APPROVED
    if now < occurrence.at:
        return Why.LATER
    if occurrence.went_by(now):
        return Why.MISSED
    if is_quiet(rules, occurrence.at) and announcement.urgency not in _PASSES_QUIET:
        return Why.QUIET
    return Why.DUE


def decisions(store: Store, now: datetime) -> list[Decision]:
    """Return one decision for every announcement: what is due first, the most urgent first."""
    result = decisions_of_minute(store, now)
    decided = {decision.announcement.id for decision in result}
    scheduled = {slot.announcement_id for slot in slots(store)}
    minute = minute_of(now)
    rest = [item for item in announcements(store) if item.id not in decided]
    return result + [_of_the_rest(store, item, scheduled, minute) for item in rest]


def decisions_of_minute(store: Store, now: datetime) -> list[Decision]:
    """Return the decisions on what falls into this minute: what is due, the most urgent first."""
    found = planned(store, shifted(now, _JUST_OVER - GRACE), shifted(minute_of(now), GRACE))
    if not found:
        return []
    rules = airing_rules(store)
    known = outcomes_of(store, found)
    result: list[Decision] = []
    for occurrence in found:
        item = announcement(store, occurrence.announcement_id)
        if item:
            why = Why.AIRED if occurrence.key in known else judged(item, occurrence, rules, now)
            result.append(Decision(item, why, occurrence))
    order = list(Urgency)
    return sorted(result, key=lambda d: (not d.due, -order.index(d.announcement.urgency)))


def next_time(store: Store, now: datetime) -> datetime | None:
    """Return when something falls due next within a day, or None."""
    found = unaired(store, shifted(now, _JUST_OVER), shifted(now, timedelta(days=1)))
    return found[0].at if found else None


def missed(store: Store, now: datetime) -> list[Decision]:
    """Return what should have been heard in the last days and was neither heard nor skipped."""
    result: list[Decision] = []
    for occurrence in unaired(store, shifted(now, -LOOK_BACK), now):
        item = announcement(store, occurrence.announcement_id)
        if occurrence.went_by(now) and item and item.state in _BEYOND_APPROVAL:
            result.append(Decision(item, Why.MISSED, occurrence))
    return result


def due_now(found: Iterable[Decision]) -> list[Decision]:
    """Return the decisions that go on air now."""
    return [decision for decision in found if decision.due]


def _of_the_rest(store: Store, item: Announcement, scheduled: set[str], now: datetime) -> Decision:
    if item.state is State.CANCELLED:
        return Decision(item, Why.CANCELLED)
    upcoming = next_occurrence(store, item.id, now) if item.id in scheduled else None
    if item.state in (State.DRAFT, State.WAITING):
        return Decision(item, Why.NOT_APPROVED, upcoming)
    if upcoming:
        return Decision(item, Why.LATER, upcoming)
    if item.state is State.APPROVED:
        return Decision(item, Why.NO_TIME)
    return Decision(item, Why.OVER if item.state is State.DONE else Why.MISSED)
