"""Records of problems: the problem, each step with who said so, ways to solve it, needs."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import ClassVar

from village_net.i18n import N_
from village_net.store.links import Ids, linked


class ProblemState(StrEnum):
    """How far a problem has come; an agency that is done does not end it, those affected do."""

    RAISED = "raised"
    WEIGHED = "weighed"
    VILLAGE_ACTS = "village-acts"
    ASKED = "asked"
    REFUSED = "refused"
    AGENCY_DONE = "agency-done"
    CONFIRMED = "confirmed"
    NOT_SOLVED = "not-solved"


PROBLEM_STATE_NAMES = {
    ProblemState.RAISED: N_("raised"),
    ProblemState.WEIGHED: N_("being weighed"),
    ProblemState.VILLAGE_ACTS: N_("the village acts"),
    ProblemState.ASKED: N_("an agency was asked"),
    ProblemState.REFUSED: N_("refused"),
    ProblemState.AGENCY_DONE: N_("done, the agency says"),
    ProblemState.CONFIRMED: N_("solved, those affected say"),
    ProblemState.NOT_SOLVED: N_("not solved, closed by a meeting"),
}
ENDED = frozenset({ProblemState.CONFIRMED, ProblemState.NOT_SOLVED})


@dataclass(frozen=True, slots=True)
class Problem:
    """Something that troubles the village.

    ``who`` tells whom it troubles, ``people`` and ``households`` how many. ``causes`` are lines,
    one a cause; each is indented by two spaces more than the one of which it is the reason.
    ``state`` is that of its last step. ``chosen_id`` is the way that was decided on, and
    ``item_id`` the item of the meeting that did.
    """

    table: ClassVar[str] = "problem"

    id: str
    title: str
    raised: date
    text: str = ""
    raised_by: str = ""
    who: str = ""
    people: int | None = None
    households: int | None = None
    causes: str = ""
    state: ProblemState = ProblemState.RAISED
    zone_ids: Ids = linked("problem_zone", "problem_id", "zone_id", "zone")
    chosen_id: str | None = None
    item_id: str | None = None


@dataclass(frozen=True, slots=True)
class ProblemStep:
    """One step of a problem: what was said of it, when, and by whom."""

    table: ClassVar[str] = "problem_step"

    id: str
    problem_id: str
    day: date
    state: ProblemState
    said_by: str
    note: str = ""
    organisation_id: str | None = None
    letter_id: str | None = None
    number: int = 0


@dataclass(frozen=True, slots=True)
class Alternative:
    """A way to solve a problem, with what speaks for and against it.

    ``cost`` is in satang, None where it is not known; ``helpers`` are who could help.
    """

    table: ClassVar[str] = "alternative"

    id: str
    problem_id: str
    place: int
    title: str
    speaks_for: str = ""
    speaks_against: str = ""
    cost: int | None = None
    helpers: str = ""


@dataclass(frozen=True, slots=True)
class Need:
    """What groups need; one of several groups is common ground."""

    table: ClassVar[str] = "need"

    id: str
    text: str
    group_ids: Ids = linked("need_group", "need_id", "group_id", "community_group")
    problem_id: str | None = None

    @property
    def is_shared(self) -> bool:
        """Whether more than one group has it."""
        return len(self.group_ids) > 1
