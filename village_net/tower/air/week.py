"""The plan of some days with what has become of it, and what will not go well in it."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from enum import StrEnum

from village_net.i18n import N_
from village_net.store import Store
from village_net.tower.air.calendar import Key, Occurrence, is_quiet, shifted
from village_net.tower.air.misfit import Misfit, misfit
from village_net.tower.air.records import AiringRules, Outcome
from village_net.tower.air.schedule import airing_rules, outcomes_of, planned
from village_net.tower.announcements.queries import announcements_with
from village_net.tower.announcements.records import Announcement, State, Urgency
from village_net.tower.announcements.rules import reading_seconds

_PASSES_QUIET = (Urgency.URGENT, Urgency.EMERGENCY)


class WeekTrouble(StrEnum):
    """What will not go well."""

    CLASH = "clash"
    QUIET = "quiet"
    TOO_MUCH = "too-much"
    MISSED = "missed"
    NOT_APPROVED = "not-approved"
    MISFIT = "misfit"
    NO_TOWER = "no-tower"


TROUBLE_NAMES = {
    WeekTrouble.CLASH: N_("runs into another one"),
    WeekTrouble.QUIET: N_("in quiet hours"),
    WeekTrouble.TOO_MUCH: N_("more than people listen to in a day"),
    WeekTrouble.MISSED: N_("its time went by"),
    WeekTrouble.NOT_APPROVED: N_("not approved"),
    WeekTrouble.MISFIT: N_("does not fit its day"),
    WeekTrouble.NO_TOWER: N_("the tower chosen for it was removed"),
}


@dataclass(frozen=True, slots=True)
class Planned:
    """One occurrence on the plan; ``seconds`` is how long all its readings take.

    ``heard`` is when it was on air, where that was on a day that was asked for; ``misfit`` is what
    in it does not fit this time. ``has_tower`` tells that a tower is left of those named for it.
    """

    occurrence: Occurrence
    title: str
    urgency: Urgency
    state: State
    seconds: int
    outcome: Outcome | None = None
    troubles: tuple[WeekTrouble, ...] = ()
    heard: datetime | None = None
    misfit: Misfit | None = None
    has_tower: bool = True

    @property
    def ends(self) -> datetime:
        """When it is over, as far as the reading speed tells."""
        return shifted(self.occurrence.at, timedelta(seconds=self.seconds))


def plan_of(store: Store, first: datetime, last: datetime, now: datetime) -> list[Planned]:
    """Return what is planned from ``first`` to ``last``, in order of time, as it stands now."""
    found = planned(store, first, last)
    items = _announcements(store, {occurrence.announcement_id for occurrence in found})
    outcomes = outcomes_of(store, found)
    rules = airing_rules(store)
    plan = [
        _planned(occurrence, items[occurrence.announcement_id], outcomes, rules.rate)
        for occurrence in found
        if occurrence.announcement_id in items
    ]
    return with_troubles(plan, rules, now)


def with_troubles(plan: Sequence[Planned], rules: AiringRules, now: datetime) -> list[Planned]:
    """Return a plan with what will not go well in it; what is over has no more troubles."""
    clashing = _clashing(plan)
    full = _full_days(plan, rules)

    def troubles(place: int, item: Planned) -> Iterable[WeekTrouble]:
        if item.outcome is not None:
            return
        at = item.occurrence.at
        if item.occurrence.went_by(now):
            yield WeekTrouble.MISSED
            return
        if item.state in (State.DRAFT, State.WAITING):
            yield WeekTrouble.NOT_APPROVED
        if place in clashing:
            yield WeekTrouble.CLASH
        if is_quiet(rules, at) and item.urgency not in _PASSES_QUIET:
            yield WeekTrouble.QUIET
        if at.date() in full:
            yield WeekTrouble.TOO_MUCH
        if item.misfit:
            yield WeekTrouble.MISFIT
        if not item.has_tower:
            yield WeekTrouble.NO_TOWER

    return [replace(item, troubles=tuple(troubles(place, item))) for place, item in enumerate(plan)]


def minutes_of(plan: Iterable[Planned]) -> dict[date, float]:
    """Return how many minutes are said on each day."""
    seconds: dict[date, int] = defaultdict(int)
    for item in plan:
        seconds[item.occurrence.at.date()] += item.seconds
    return {day: total / 60 for day, total in seconds.items()}


def _planned(
    occurrence: Occurrence,
    item: Announcement,
    outcomes: Mapping[Key, Outcome],
    rate: int,
) -> Planned:
    seconds = reading_seconds(item.text, rate) * occurrence.times
    outcome = outcomes.get(occurrence.key)
    unfit = None if outcome else misfit(item, occurrence.at)
    return Planned(
        occurrence,
        item.title,
        item.urgency,
        item.state,
        seconds,
        outcome,
        misfit=unfit,
        has_tower=item.everywhere or bool(item.tower_ids),
    )


def _announcements(store: Store, ids: set[str]) -> dict[str, Announcement]:
    return {item.id: item for item in announcements_with(store, ids)}


def _clashing(plan: Sequence[Planned]) -> set[int]:
    """Return the places of what overlaps in time; the plan is in order of time."""
    found: set[int] = set()
    latest, ends = -1, datetime.min
    for place, item in enumerate(plan):
        if item.outcome is not None:
            continue
        if item.occurrence.at < ends:
            found |= {latest, place}
        if item.ends > ends:
            latest, ends = place, item.ends
    return found


def _full_days(plan: Sequence[Planned], rules: AiringRules) -> set[date]:
    most = rules.most_minutes
    return {day for day, minutes in minutes_of(plan).items() if minutes > most}
