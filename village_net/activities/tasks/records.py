"""Records of tasks: what somebody is to do by a day."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import ClassVar

from village_net.i18n import N_


class TaskState(StrEnum):
    """How far a task has come."""

    OPEN = "open"
    DONE = "done"
    DROPPED = "dropped"


TASK_STATE_NAMES = {
    TaskState.OPEN: N_("open"),
    TaskState.DONE: N_("done"),
    TaskState.DROPPED: N_("not to be done any more"),
}


@dataclass(frozen=True, slots=True)
class Task:
    """What a person or a group is to do by a day.

    ``item_id`` is the item of a meeting that it came from, and ``given`` the day on which it was
    given. ``ended`` is when it was done or dropped, and ``note`` what came of it or why not.
    """

    table: ClassVar[str] = "task"

    id: str
    title: str
    given: date
    due: date
    owner_id: str | None = None
    group_id: str | None = None
    item_id: str | None = None
    state: TaskState = TaskState.OPEN
    ended: date | None = None
    note: str = ""
