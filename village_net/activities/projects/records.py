"""Records of projects: the project, where its money is to come from, its cash book."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import ClassVar

from village_net.i18n import N_


class ProjectClass(StrEnum):
    """Who does a project, as village plans class them: ทำเอง · ทำร่วม · ขอรับการสนับสนุน."""

    OWN = "own"
    JOINT = "joint"
    SUPPORTED = "supported"


class ProjectState(StrEnum):
    """How far a project has come."""

    PROPOSED = "proposed"
    PLANNED = "planned"
    RUNNING = "running"
    DONE = "done"
    DROPPED = "dropped"


CLASS_NAMES = {
    ProjectClass.OWN: N_("done by the village itself"),
    ProjectClass.JOINT: N_("done together with others"),
    ProjectClass.SUPPORTED: N_("support is asked for"),
}
PROJECT_STATE_NAMES = {
    ProjectState.PROPOSED: N_("proposed"),
    ProjectState.PLANNED: N_("in the plan"),
    ProjectState.RUNNING: N_("under way"),
    ProjectState.DONE: N_("finished"),
    ProjectState.DROPPED: N_("given up"),
}


@dataclass(frozen=True, slots=True)
class Project:
    """A project of a plan year.

    ``fiscal_year`` is a fiscal year of the Buddhist Era: 2570 begins on 1 October 2569.
    ``quantity`` tells how much of what, ``indicator`` by what its success is known.
    """

    table: ClassVar[str] = "project"

    id: str
    title: str
    fiscal_year: int
    sort: ProjectClass = ProjectClass.OWN
    objective: str = ""
    quantity: str = ""
    place: str = ""
    indicator: str = ""
    starts: date | None = None
    ends: date | None = None
    responsible_id: str | None = None
    group_id: str | None = None
    problem_id: str | None = None
    item_id: str | None = None
    state: ProjectState = ProjectState.PROPOSED
    result: str = ""


@dataclass(frozen=True, slots=True)
class BudgetSource:
    """Where money for a project is to come from: ``amount`` in satang of one source."""

    table: ClassVar[str] = "budget_source"

    id: str
    project_id: str
    place: int
    name: str
    amount: int
    organisation_id: str | None = None


class CashKind(StrEnum):
    """Which way money went."""

    RECEIVED = "received"
    SPENT = "spent"


CASH_NAMES = {CashKind.RECEIVED: N_("received"), CashKind.SPENT: N_("spent")}


@dataclass(frozen=True, slots=True)
class CashLine:
    """A line of the cash book: ``amount`` in satang, for what, by which paper.

    Money that was received has the ``source_id`` that it came from where that is one of the budget.
    """

    table: ClassVar[str] = "cash_line"

    id: str
    project_id: str
    day: date
    kind: CashKind
    amount: int
    about: str
    paper: str = ""
    source_id: str | None = None
    by: str = ""
    number: int = 0


@dataclass(frozen=True, slots=True)
class CashPhoto:
    """A photo of the paper of a line of the cash book, a JPEG in base64, under the line's id."""

    table: ClassVar[str] = "cash_photo"

    id: str
    jpeg: str
