"""Tasks and organisations: lists with a pane, forms, and what is said of days."""

from datetime import date, datetime

import pytest
from pytestqt.qtbot import QtBot

from tests.ui.conftest import Typed
from ui.pages.activities.organisations.view import View as Organisations
from ui.pages.activities.tasks.form import TaskForm
from ui.pages.activities.tasks.pane import TaskPane
from ui.pages.activities.tasks.view import View
from ui.session import Session
from village_net.activities.tasks.edits import save_task
from village_net.activities.tasks.queries import tasks
from village_net.activities.tasks.records import Task, TaskState
from village_net.organisations.queries import organisations
from village_net.thai.dates import PartialDate

TODAY = date(2026, 11, 27)


@pytest.fixture
def village(full_session: Session) -> Session:
    full_session.store.clock = lambda: datetime(2026, 11, 27, 6, 52)
    return full_session


@pytest.fixture
def view(village: Session, qtbot: QtBot) -> View:
    for id, due in (("late", date(2026, 11, 15)), ("now", TODAY), ("far", date(2027, 1, 30))):
        save_task(village.store, Task(id, id, date(2026, 11, 1), due, "p1"))
    made = View(village)
    qtbot.addWidget(made)
    made.resize(900, 500)
    made.show()
    return made


def test_each_task_tells_how_far_its_day_is(view: View) -> None:
    marks = [entry.mark for entry in view.list.entries]
    assert marks == ["เลยมา 12 วัน", "ครบกำหนดวันนี้", ""]
    assert view.kind.told(view.session) == "งานเลยกำหนด 1 เรื่อง"


def test_done_by_one_press_and_open_again(view: View, village: Session) -> None:
    assert view.show_record("late")
    pane = view.detail()
    assert isinstance(pane, TaskPane)
    pane.finish()
    assert tasks(village.store)[-1].state is TaskState.DONE
    pane.reopen()
    assert tasks(village.store)[0].state is TaskState.OPEN


def test_a_task_needs_somebody_and_a_day(view: View, village: Session, type_in: Typed) -> None:
    form = view.add_task()
    assert isinstance(form, TaskForm)
    type_in(form.editors["title"], "ซื้อปูน")
    assert not form.save()
    assert form.fields["due"].error()
    form.editors["due"].set_value(PartialDate(2026, 11, 30))
    assert not form.save()
    assert "เลือกว่าใครรับทำ" in form.fields["owner_id"].error()
    form.editors["owner_id"].set_value("p2")
    assert form.save()
    assert [t.title for t in tasks(village.store)][:2] == ["late", "now"]
    assert "ซื้อปูน" in [t.title for t in tasks(village.store)]


def test_an_organisation_is_written_down_once(
    village: Session, qtbot: QtBot, type_in: Typed
) -> None:
    made = Organisations(village)
    qtbot.addWidget(made)
    for _time in range(2):
        form = made.add_organisation()
        assert form
        type_in(form.editors["name"], "อบต.สันทราย")  # type: ignore[attr-defined]
        form.save()  # type: ignore[attr-defined]
    assert [each.name for each in organisations(village.store)] == ["อบต.สันทราย"]
    assert "อยู่แล้ว" in form.fields["name"].error()  # type: ignore[attr-defined]
