"""Every reading of tasks."""

from dataclasses import dataclass
from datetime import date

from village_net.activities.tasks.records import Task, TaskState
from village_net.groups.records import Group
from village_net.store import Store
from village_net.village.register.records import Person


@dataclass(frozen=True, slots=True)
class DueTask:
    """An open task with the name of who is to do it; ``days`` are those since it fell due, below
    zero those that are left."""

    task: Task
    owner: str
    days: int


def tasks(store: Store) -> list[Task]:
    """Return all tasks: open ones by the day they are due, then the ended ones, the last first."""
    waiting = store.records(Task, "WHERE state = 'open' ORDER BY due, title, id")
    ended = store.records(Task, "WHERE state <> 'open' ORDER BY ended DESC, title, id")
    return [*waiting, *ended]


def open_tasks(store: Store, today: date) -> list[DueTask]:
    """Return the open tasks by the day they are due, the longest overdue first."""
    found = store.records(Task, "WHERE state = ? ORDER BY due, title, id", (TaskState.OPEN.value,))
    return [DueTask(task, owner_of(store, task), (today - task.due).days) for task in found]


def overdue_tasks(store: Store, today: date) -> list[DueTask]:
    """Return the open tasks that fell due before a day; due on that very day is not overdue."""
    return [each for each in open_tasks(store, today) if each.days > 0]


def tasks_of_item(store: Store, item_id: str) -> list[Task]:
    """Return the tasks that came from an item of a meeting."""
    return store.records(Task, "WHERE item_id = ? ORDER BY due, title, id", (item_id,))


def owner_of(store: Store, task: Task) -> str:
    """Return the name of who is to do a task, and in a group's name the group's; else nothing."""
    person = store.get(Person, task.owner_id) if task.owner_id else None
    group = store.get(Group, task.group_id) if task.group_id else None
    return " · ".join(name for name in (person and person.full_name, group and group.name) if name)
