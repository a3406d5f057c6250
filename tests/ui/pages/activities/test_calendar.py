"""The calendar: days with what is on them, plans with what speaks against them, due things."""

from dataclasses import replace
from datetime import date, datetime, time

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from tests.ui.conftest import Typed
from ui.pages.activities.calendar.days import day_cells, weeks_of_month
from ui.pages.activities.calendar.due_panel import DuePanel
from ui.pages.activities.calendar.form import ActivityForm
from ui.pages.activities.calendar.grid import spoken_day
from ui.pages.activities.calendar.painting import places_of
from ui.pages.activities.calendar.pane import ActivityPane
from ui.pages.activities.calendar.view import View
from ui.session import Session
from ui.widgets.button import Button
from ui.widgets.empty_state import EmptyState
from ui.widgets.label import Label
from village_net.activities.plan.edits import plan_activity, save_season
from village_net.activities.plan.queries import activities_between, activity
from village_net.activities.plan.records import (
    Activity,
    ActivityKind,
    ActivityState,
    Rhythm,
    Season,
    SeasonKind,
    Series,
)
from village_net.activities.tasks.edits import save_task
from village_net.activities.tasks.records import Task
from village_net.thai.dates import PartialDate

TODAY = date(2026, 11, 27)
WORK = Activity(
    "a",
    "ลอกลำห้วย",
    ActivityKind.JOINT_WORK,
    date(2026, 11, 22),
    date(2026, 11, 22),
    time(8),
    time(12),
)


@pytest.fixture
def village(full_session: Session) -> Session:
    full_session.store.clock = lambda: datetime(2026, 11, 27, 6, 52)
    return full_session


@pytest.fixture
def view(village: Session, qtbot: QtBot) -> View:
    plan_activity(village.store, WORK)
    made = View(village)
    qtbot.addWidget(made)
    made.resize(1100, 560)
    made.show()
    return made


def at_item(view: View, id: str) -> QPoint:
    """Return the middle of an activity in the grid."""
    for row in range(view.grid.model().rowCount()):
        for column in range(7):
            index = view.grid.model().index(row, column)
            cell = view.grid.model().cell(index)  # type: ignore[attr-defined]
            for item, place in places_of(cell, view.grid.visualRect(index)):
                if item.id == id:
                    return place.center()
    raise AssertionError(id)


def words(widget: object) -> str:
    labels = widget.findChildren(Label)  # type: ignore[attr-defined]
    return "\n".join(label.plain_text() for label in labels)


def button(widget: object, text: str) -> Button:
    found = widget.findChildren(Button)  # type: ignore[attr-defined]
    return next(each for each in found if each.text() == text)


def test_weeks_begin_on_sunday_and_hold_the_whole_month() -> None:
    assert weeks_of_month(TODAY) == (date(2026, 11, 1), date(2026, 12, 5))
    assert weeks_of_month(date(2026, 2, 10)) == (date(2026, 2, 1), date(2026, 2, 28))


def test_a_day_tells_that_it_is_holy_and_what_is_on_it(village: Session) -> None:
    plan_activity(village.store, replace(WORK, day=date(2026, 11, 24), last_day=date(2026, 11, 25)))
    first, second = day_cells(village.store, date(2026, 11, 24), date(2026, 11, 25), 11)
    assert spoken_day(first) == "วันอังคารที่ 24 พฤศจิกายน 2569, วันพระ, ลอกลำห้วย"
    assert (second.is_holy, [item.id for item in second.items]) == (False, ["a"])


def test_an_empty_village_is_taught_how_to_begin(village: Session, qtbot: QtBot) -> None:
    made = View(village)
    qtbot.addWidget(made)
    assert isinstance(made.body.currentWidget(), EmptyState)


def test_a_pressed_activity_shows_beside_and_its_day_is_chosen(view: View) -> None:
    QTest.mouseClick(view.grid.viewport(), Qt.MouseButton.LeftButton, pos=at_item(view, "a"))
    assert isinstance(view.detail(), ActivityPane)
    assert view.shown == "a"


def test_arrows_go_over_days_and_enter_goes_into_one(view: View) -> None:
    view.grid.setFocus()
    assert view.grid.day == TODAY
    for _step in range(5):
        QTest.keyClick(view.grid, Qt.Key.Key_Left)
    QTest.keyClick(view.grid, Qt.Key.Key_Return)
    assert view.grid.day == date(2026, 11, 22)
    assert view.shown == "a"


def test_later_months_are_shown_and_today_comes_back(view: View) -> None:
    view.go(1)
    assert view.title.plain_text() == "ธันวาคม 2569"
    assert view.grid.cells[0].day == date(2026, 11, 29)
    view.go_to_today()
    assert view.title.plain_text() == "พฤศจิกายน 2569"
    assert view.grid.day == TODAY


def test_a_week_is_one_row_and_a_list_is_no_grid(view: View) -> None:
    view.span.set_value("week")
    view.reload()
    assert view.grid.model().rowCount() == 1
    view.span.set_value("list")
    view.reload()
    assert view.grid.isHidden()
    assert view.list.ids == ["a"]


def test_what_is_due_stands_beside_while_nothing_is_chosen(view: View, village: Session) -> None:
    late = Task("t", "ซ่อมลำโพง", date(2026, 11, 1), date(2026, 11, 15), "p1")
    save_task(village.store, late)
    view.reload()
    view._show_again()  # the next turn's work, now
    panel = view.detail()
    assert isinstance(panel, DuePanel)
    told = words(panel)
    assert "เลยมา 12 วัน · นางชื่อ1 แก้วมณี" in told
    assert "เลยกำหนด 2" in told  # the task, and the work that nobody noted as held


def test_a_plan_says_at_once_what_speaks_against_it_and_offers_a_day(
    view: View, type_in: Typed, qtbot: QtBot
) -> None:
    form = view.write("activity", "2026-12-02")
    assert isinstance(form, ActivityForm)
    qtbot.waitUntil(lambda: form.clashes.isVisibleTo(form))
    assert form.clashes.words == ["2 ธ.ค. 2569 เป็นวันพระ หลายคนไปวัด"]
    assert form.clashes.better
    form.clashes.better.click()
    assert form.editors["day"].value() == PartialDate(2026, 12, 3)
    qtbot.waitUntil(lambda: not form.clashes.isVisibleTo(form))


def test_a_plan_is_kept_and_comes_round(view: View, village: Session, type_in: Typed) -> None:
    form = view.write("activity", "2026-12-03")
    assert isinstance(form, ActivityForm)
    type_in(form.editors["title"], "ประชุมหมู่บ้าน")
    form.editors["kind"].set_value(ActivityKind.MEETING)
    form.editors["rhythm"].set_value(Rhythm.MONTHLY)
    form.body.follow()
    assert form.save()
    days = [
        each.day.isoformat()
        for each in activities_between(village.store, date(2026, 12, 1), date(2027, 2, 28))
    ]
    assert days == ["2026-12-03", "2027-01-03", "2027-02-03"]
    assert isinstance(view.detail(), ActivityPane)


def test_a_refusal_stands_below_its_field(view: View, type_in: Typed) -> None:
    form = view.write("activity", "")
    assert isinstance(form, ActivityForm)
    assert not form.save()
    assert form.fields["day"].error() or form.fields["kind"].error()


def test_one_of_a_series_is_changed_alone_or_from_here_on(
    view: View, village: Session, type_in: Typed
) -> None:
    day = date(2026, 12, 3)
    plain = replace(WORK, id="", title="ประชุม", day=day, last_day=day)
    first = plan_activity(village.store, plain, Series("", day, day, Rhythm.MONTHLY))
    form = view.write("activity", first.id)
    assert isinstance(form, ActivityForm)
    form.editors["title"].setText("ประชุมใหญ่")
    assert form.save()
    between = (date(2026, 12, 1), date(2027, 1, 31))
    titles = [each.title for each in activities_between(village.store, *between)]
    assert titles == ["ประชุมใหญ่", "ประชุม"]


def test_an_activity_is_held_moved_and_called_off_in_place(view: View, village: Session) -> None:
    assert view.show_record("a")
    pane = view.detail()
    assert isinstance(pane, ActivityPane)
    button(pane, "จัดแล้ว").click()
    held = activity(village.store, "a")
    assert held
    assert held.state is ActivityState.HELD
    village.store.undo()
    view._show_again()
    pane = view.detail()
    assert isinstance(pane, ActivityPane)
    panel = pane.ask_to_move()
    panel.day.set_value(PartialDate(2026, 12, 3))
    panel.move_it()
    moved = activity(village.store, "a")
    assert moved
    assert moved.day == date(2026, 12, 3)


def test_the_better_day_of_a_pane_moves_the_activity(view: View, village: Session) -> None:
    day = date(2026, 12, 2)
    plan_activity(village.store, replace(WORK, id="b", day=day, last_day=day))
    view.show_record("b")
    pane = view.detail()
    assert isinstance(pane, ActivityPane)
    assert pane.clashes.isVisibleTo(pane)
    assert pane.clashes.better
    pane.clashes.better.click()
    moved = activity(village.store, "b")
    assert moved
    assert moved.day == date(2026, 12, 3)


def test_seasons_stand_in_a_band_over_the_year(view: View, village: Session) -> None:
    assert view.band.isHidden()
    harvest = Season("s", "เกี่ยวข้าว", SeasonKind.FIELDS, date(2020, 11, 10), date(2020, 12, 5))
    save_season(village.store, harvest)
    view.reload()
    assert not view.band.isHidden()
    assert view.band.accessibleName().endswith("เกี่ยวข้าว 10 พ.ย. 2569–5 ธ.ค. 2569")
