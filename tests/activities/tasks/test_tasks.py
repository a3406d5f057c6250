"""Tasks: given, due, done, dropped; overdue from the day after."""

from dataclasses import replace
from datetime import date

import pytest

from tests.people import fill, village_store
from village_net.activities.tasks import edits, queries
from village_net.activities.tasks.records import Task, TaskState
from village_net.groups.records import Group
from village_net.store import Store

GIVEN, DUE = date(2026, 11, 20), date(2026, 12, 1)
TASK = Task("t", "ซ่อมลำโพง", GIVEN, DUE, "p1")


@pytest.fixture
def store() -> Store:
    made = village_store()
    fill(made, 3)
    return made


def test_due_on_the_very_day_is_not_overdue(store: Store) -> None:
    edits.save_task(store, TASK)
    assert queries.overdue_tasks(store, DUE) == []
    [late] = queries.overdue_tasks(store, date(2026, 12, 3))
    assert (late.days, late.owner) == (2, "นางชื่อ1 แก้วมณี")
    [soon] = queries.open_tasks(store, date(2026, 11, 28))
    assert soon.days == -3


def test_a_task_is_a_groups_or_a_persons(store: Store) -> None:
    with store.change("Put"):
        store.put(Group("g", "กลุ่มเสียง"))
    both = edits.save_task(store, replace(TASK, group_id="g"))
    assert queries.owner_of(store, both) == "นางชื่อ1 แก้วมณี · กลุ่มเสียง"
    with pytest.raises(edits.NobodyOwnsError):
        edits.save_task(store, replace(TASK, owner_id=None))


def test_what_cannot_be_is_refused(store: Store) -> None:
    with pytest.raises(edits.NoTaskTitleError):
        edits.save_task(store, replace(TASK, title=" "))
    with pytest.raises(edits.TaskBeforeGivenError):
        edits.save_task(store, replace(TASK, due=date(2026, 11, 19)))
    with pytest.raises(edits.TaskBeforeGivenError) as refused:
        edits.finish_task(store, TASK, date(2026, 11, 19))
    assert refused.value.field == "ended"
    with pytest.raises(edits.NotDoneWhyError):
        edits.drop_task(store, TASK, DUE, "")


def test_done_dropped_and_open_again(store: Store) -> None:
    edits.save_task(store, TASK)
    done = edits.finish_task(store, TASK, DUE, " ใช้ได้แล้ว ")
    assert (done.state, done.note) == (TaskState.DONE, "ใช้ได้แล้ว")
    assert queries.open_tasks(store, date(2027, 1, 1)) == []
    edits.reopen_task(store, done)
    dropped = edits.drop_task(store, TASK, DUE, "ซื้อใหม่แทน")
    other = edits.save_task(store, replace(TASK, id="u", title="ซื้อลำโพง"))
    assert queries.tasks(store) == [other, dropped]
    edits.delete_task(store, dropped, "ซ้ำ")
    assert queries.tasks(store) == [other]
