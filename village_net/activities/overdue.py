"""What fell due: tasks, answers, commitments, agreements to look at, questions, activities."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from village_net.activities.agreements.queries import to_review
from village_net.activities.commitments.commitments import commitments
from village_net.activities.monitoring.queries import audit_questions
from village_net.activities.monitoring.records import AuditFinding
from village_net.activities.plan.queries import activities_between
from village_net.activities.plan.records import ActivityState
from village_net.activities.tasks.queries import open_tasks
from village_net.i18n import N_
from village_net.letters.queries import addressees, unanswered
from village_net.store import Store
from village_net.thai.dates import day_after

# How long one looks back for activities of which nobody said whether they were held.
_LOOKED_BACK = 60  # days


class DueKind(StrEnum):
    """What is due."""

    TASK = "task"
    LETTER = "letter"
    COMMITMENT = "commitment"
    AGREEMENT = "agreement"
    QUESTION = "question"
    ACTIVITY = "activity"


DUE_NAMES = {
    DueKind.TASK: N_("task"),
    DueKind.LETTER: N_("letter without an answer"),
    DueKind.COMMITMENT: N_("commitment"),
    DueKind.AGREEMENT: N_("agreement to look at again"),
    DueKind.QUESTION: N_("question without an answer"),
    DueKind.ACTIVITY: N_("activity that nobody noted as held"),
}


@dataclass(frozen=True, slots=True)
class Due:
    """Something that is due: ``days`` are those since then, below zero those that are left.

    ``owner`` is who is to see to it, as far as that is known; ``id`` that of the record.
    """

    kind: DueKind
    id: str
    title: str
    due: date
    days: int
    owner: str = ""


def overdue(store: Store, today: date) -> list[Due]:
    """Return what fell due before a day, the longest first; due on that very day is not overdue."""
    return [each for each in due_until(store, today) if each.days > 0]


def due_until(store: Store, today: date, ahead: int = 0) -> list[Due]:
    """Return what fell due or does within a number of days from today, the longest first."""
    found = [each for look in _LOOKS for each in look(store, today) if each.days >= -ahead]
    return sorted(found, key=lambda each: (each.due, each.title, each.id))


def _tasks(store: Store, today: date) -> Iterator[Due]:
    for each in open_tasks(store, today):
        yield Due(DueKind.TASK, each.task.id, each.task.title, each.task.due, each.days, each.owner)


def _letters(store: Store, today: date) -> Iterator[Due]:
    for each in unanswered(store, today):
        letter = each.letter
        to = addressees(store, letter.id)
        yield Due(
            DueKind.LETTER,
            letter.id,
            f"{letter.written} {letter.subject}",
            today - timedelta(days=each.days),
            each.days,
            to[0].name if to else "",
        )


def _commitments(store: Store, today: date) -> Iterator[Due]:
    for each in commitments(store, today):
        yield Due(
            DueKind.COMMITMENT, each.commitment.id, each.commitment.title, each.due, each.days
        )


def _agreements(store: Store, today: date) -> Iterator[Due]:
    for agreement in to_review(store, today):
        day = agreement.review or today
        yield Due(DueKind.AGREEMENT, agreement.id, agreement.title, day, (today - day).days)


def _questions(store: Store, today: date) -> Iterator[Due]:
    for question in audit_questions(store):
        if question.finding is AuditFinding.OPEN and question.due:
            days = (today - question.due).days
            yield Due(DueKind.QUESTION, question.id, question.question, question.due, days)


def _activities(store: Store, today: date) -> Iterator[Due]:
    begin = day_after(today, -_LOOKED_BACK)
    for activity in activities_between(store, begin, day_after(today, -1)):
        if activity.state is ActivityState.PLANNED and begin <= activity.last_day < today:
            days = (today - activity.last_day).days
            yield Due(DueKind.ACTIVITY, activity.id, activity.title, activity.last_day, days)


_LOOKS: tuple[Callable[[Store, date], Iterator[Due]], ...] = (
    _tasks,
    _letters,
    _commitments,
    _agreements,
    _questions,
    _activities,
)
