"""Every change of tasks that a user can wish for."""

from dataclasses import replace
from datetime import date

from village_net.activities.tasks.records import Task, TaskState
from village_net.errors import Refusal, check_reason
from village_net.i18n import N_
from village_net.store import Store
from village_net.thai.dates import plain_day
from village_net.thai.fold import tidy


class NoTaskTitleError(Refusal):
    """A task without words."""

    key = "no-task-title"
    field = "title"
    message = N_("Write what is to be done.")


class TaskBeforeGivenError(Refusal):
    """A task that is due before it was given."""

    key = "task-before-given"
    field = "due"
    message = N_("It would be due before it was given. Choose a day from {given} on.")


class NobodyOwnsError(Refusal):
    """A task that nobody is to do."""

    key = "nobody-owns"
    field = "owner_id"
    message = N_("Choose who is to do it: a person or a group.")


class NoDueDayError(Refusal):
    """A task without a day."""

    key = "no-due-day"
    field = "due"
    message = N_("Choose the day by which it is to be done.")


class NotDoneWhyError(Refusal):
    """A task that is dropped without a reason."""

    key = "not-done-why"
    field = "note"
    message = N_("Say why it is not to be done any more.")


def save_task(store: Store, task: Task) -> Task:
    """Write a task, new or changed, and return it as stored.

    Raises:
        NoTaskTitleError, TaskBeforeGivenError, NobodyOwnsError.
    """
    task = replace(task, title=tidy(task.title), note=tidy(task.note))
    if not task.title:
        raise NoTaskTitleError
    if task.due < task.given:
        raise TaskBeforeGivenError(given=plain_day(task.given))
    if not task.owner_id and not task.group_id:
        raise NobodyOwnsError
    is_new = store.get(Task, task.id) is None
    with store.change(N_("Add task") if is_new else N_("Change task"), task.title):
        store.put(task)
    return task


def finish_task(store: Store, task: Task, day: date, note: str = "") -> Task:
    """Note that a task was done on a day, and what came of it, and return it.

    Raises:
        TaskBeforeGivenError: the day lies before it was given.
    """
    if day < task.given:
        raise TaskBeforeGivenError(given=plain_day(task.given)).about("ended")
    done = replace(task, state=TaskState.DONE, ended=day, note=tidy(note))
    with store.change(N_("Task done"), task.title):
        store.put(done)
    return done


def drop_task(store: Store, task: Task, day: date, why: str) -> Task:
    """Note that a task is not to be done any more, and why, and return it.

    Raises:
        NotDoneWhyError.
    """
    if not why.strip():
        raise NotDoneWhyError
    dropped = replace(task, state=TaskState.DROPPED, ended=day, note=tidy(why))
    with store.change(N_("Task dropped"), task.title):
        store.put(dropped)
    return dropped


def reopen_task(store: Store, task: Task) -> Task:
    """Let a task that was ended be open again and return it."""
    again = replace(task, state=TaskState.OPEN, ended=None)
    with store.change(N_("Task open again"), task.title):
        store.put(again)
    return again


def delete_task(store: Store, task: Task, reason: str) -> None:
    """Delete a task.

    Raises:
        NoReasonError.
    """
    check_reason(reason)
    with store.change(N_("Delete task"), task.title, reason=reason):
        store.remove(task)
