"""Records of meetings: the meeting, an item of its agenda, a correction of adopted minutes."""

from dataclasses import dataclass
from datetime import date, time
from enum import StrEnum
from typing import ClassVar

from village_net.i18n import N_


class Base(StrEnum):
    """Whose number a quorum is reckoned from, and who votes."""

    HOUSEHOLDS = "households"
    COMMITTEE = "committee"
    PEOPLE = "people"
    MEMBERS = "members"


class Rounding(StrEnum):
    """How a fraction of a number becomes a number: at least it, more than it, its whole part."""

    UP = "up"
    OVER = "over"
    DOWN = "down"


BASE_NAMES = {
    Base.HOUSEHOLDS: N_("households of the village"),
    Base.COMMITTEE: N_("members of the committee"),
    Base.PEOPLE: N_("people from 18 years on"),
    Base.MEMBERS: N_("members of the group"),
}
ROUNDING_NAMES = {
    Rounding.UP: N_("at least"),
    Rounding.OVER: N_("more than"),
    Rounding.DOWN: N_("rounded down"),
}


@dataclass(frozen=True, slots=True)
class MeetingKind:
    """A kind of meeting: its quorum as base, fraction and rounding, and its standing items.

    ``items`` are lines, one an item. ``adopts``, ``follows`` and ``decides`` are the numbers of the
    items under which minutes are adopted, open matters come back and proposals stand. ``law`` tells
    where the rule comes from.
    """

    table: ClassVar[str] = "meeting_kind"

    id: str
    name: str
    base: Base
    numerator: int
    denominator: int
    rounding: Rounding
    items: str
    adopts: int
    follows: int
    decides: int
    law: str = ""

    @property
    def titles(self) -> tuple[str, ...]:
        """The standing items in order."""
        return tuple(self.items.splitlines())


class MeetingState(StrEnum):
    """How far a meeting has come."""

    PREPARED = "prepared"
    OPEN = "open"
    CLOSED = "closed"
    CIRCULATED = "circulated"
    ADOPTED = "adopted"


MEETING_STATE_NAMES = {
    MeetingState.PREPARED: N_("agenda prepared"),
    MeetingState.OPEN: N_("minutes being written"),
    MeetingState.CLOSED: N_("minutes written"),
    MeetingState.CIRCULATED: N_("minutes circulated"),
    MeetingState.ADOPTED: N_("minutes adopted"),
}


@dataclass(frozen=True, slots=True)
class Meeting:
    """A meeting, under the id of its activity.

    ``number`` counts the meetings of a kind in a calendar ``year`` (Buddhist Era), as minutes are
    headed. ``started`` and ``ended`` are the hours, ``eligible`` how many the quorum is reckoned
    from, as it was when the meeting began. ``adopted_at_id`` is the meeting that adopted the
    minutes.
    """

    table: ClassVar[str] = "meeting"

    id: str
    kind: str
    number: int
    year: int
    state: MeetingState = MeetingState.PREPARED
    started: time | None = None
    ended: time | None = None
    eligible: int | None = None
    group_id: str | None = None
    chair_id: str | None = None
    recorder_id: str | None = None
    checker_id: str | None = None
    circulated: date | None = None
    adopted: date | None = None
    adopted_at_id: str | None = None


class ItemOutcome(StrEnum):
    """What a meeting did with an item of its agenda."""

    OPEN = "open"
    DECIDED = "decided"
    NOTED = "noted"
    CARRIED = "carried"
    WITHDRAWN = "withdrawn"


class Vote(StrEnum):
    """How a resolution was made."""

    UNANIMOUS = "unanimous"
    COUNTED = "counted"
    MAJORITY = "majority"


OUTCOME_NAMES = {
    ItemOutcome.OPEN: N_("not dealt with yet"),
    ItemOutcome.DECIDED: N_("decided"),
    ItemOutcome.NOTED: N_("noted"),
    ItemOutcome.CARRIED: N_("carried over"),
    ItemOutcome.WITHDRAWN: N_("withdrawn"),
}
VOTE_NAMES = {
    Vote.UNANIMOUS: N_("unanimous"),
    Vote.COUNTED: N_("votes counted"),
    Vote.MAJORITY: N_("majority, not counted"),
}


@dataclass(frozen=True, slots=True)
class AgendaItem:
    """An item of the agenda: the standing one where ``place`` is 0, else one below it.

    ``at`` is when the meeting came to it. A resolution keeps who could vote (``eligible``), who was
    there (``present``) and, where votes were counted, how they fell. ``carried_from_id`` is the
    item of an earlier meeting that it goes on with.
    """

    table: ClassVar[str] = "agenda_item"

    id: str
    meeting_id: str
    section: int
    place: int
    title: str
    text: str = ""
    outcome: ItemOutcome = ItemOutcome.OPEN
    resolution: str = ""
    vote: Vote | None = None
    eligible: int | None = None
    present: int | None = None
    votes_for: int | None = None
    votes_against: int | None = None
    abstained: int | None = None
    at: time | None = None
    carried_from_id: str | None = None

    @property
    def number(self) -> str:
        """Its number on the agenda, such as 5.1."""
        return f"{self.section}.{self.place}" if self.place else str(self.section)


@dataclass(frozen=True, slots=True)
class MinutesCorrection:
    """What a later meeting corrected in minutes that it adopted; the minutes stay as they were."""

    table: ClassVar[str] = "minutes_correction"

    id: str
    meeting_id: str
    at_meeting_id: str
    text: str
