"""Records of monitoring and audit: a target, a report of progress with scores, a question."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import ClassVar

from village_net.i18n import N_


@dataclass(frozen=True, slots=True)
class Target:
    """What a project or an agreement is to reach: an indicator, how much of it, by when."""

    table: ClassVar[str] = "target"

    id: str
    indicator: str
    wanted: str
    due: date | None = None
    project_id: str | None = None
    agreement_id: str | None = None


@dataclass(frozen=True, slots=True)
class ProgressReport:
    """How a target stands on a day: what was done, what hindered, what is changed.

    ``scores`` are those that people who were there gave, 1 to 5, with spaces between: each answer
    is kept, and no mean stands for them.
    """

    table: ClassVar[str] = "progress_report"

    id: str
    target_id: str
    day: date
    done: str
    obstacles: str = ""
    correction: str = ""
    reached: str = ""
    scores: str = ""
    activity_id: str | None = None
    by: str = ""

    @property
    def answers(self) -> tuple[int, ...]:
        """The scores in order."""
        return tuple(sorted(map(int, self.scores.split())))


class AuditFinding(StrEnum):
    """What an audit found."""

    OPEN = "open"
    IN_ORDER = "in-order"
    UNCLEAR = "unclear"
    NOT_IN_ORDER = "not-in-order"


FINDING_NAMES = {
    AuditFinding.OPEN: N_("not answered yet"),
    AuditFinding.IN_ORDER: N_("in order"),
    AuditFinding.UNCLEAR: N_("unclear"),
    AuditFinding.NOT_IN_ORDER: N_("not in order"),
}


@dataclass(frozen=True, slots=True)
class AuditQuestion:
    """A question that members asked about a line of a cash book, an agreement or a promise.

    ``promise`` names what is asked about where it is neither. ``evidence`` tells what was shown.
    """

    table: ClassVar[str] = "audit_question"

    id: str
    day: date
    question: str
    asked_by: str
    promise: str = ""
    cash_line_id: str | None = None
    agreement_id: str | None = None
    evidence: str = ""
    finding: AuditFinding = AuditFinding.OPEN
    answer: str = ""
    answered_by: str = ""
    due: date | None = None
