"""Attendance: a house by its number and Enter, by ticks, by a line of the sheet, with mistakes."""

from datetime import date, datetime, time

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from ui.pages.activities.attendance.house_card import HouseCard
from ui.pages.activities.attendance.panel import AttendancePanel
from ui.pages.activities.page import Page
from ui.session import Session
from village_net.activities.attendance.edits import issue_sheet
from village_net.activities.attendance.queries import attendance_of, houses_there
from village_net.activities.plan.edits import plan_activity
from village_net.activities.plan.queries import activity
from village_net.activities.plan.records import Activity, ActivityKind, ActivityState
from village_net.groups.records import Group

DAY = date(2026, 11, 22)
WORK = Activity("a", "ลอกลำห้วย", ActivityKind.JOINT_WORK, DAY, DAY, time(8), time(12))


@pytest.fixture
def village(full_session: Session) -> Session:
    full_session.store.clock = lambda: datetime(2026, 11, 27, 6, 52)
    plan_activity(full_session.store, WORK)
    return full_session


@pytest.fixture
def panel(village: Session, qtbot: QtBot) -> AttendancePanel:
    page = Page(village)
    qtbot.addWidget(page)
    page.resize(1100, 600)
    page.show()
    page.show_record("attend:a")
    found = page.in_place
    assert isinstance(found, AttendancePanel)
    return found


def keys(card: HouseCard, text: str) -> None:
    for letter in text:
        key = Qt.Key.Key_Return if letter == "⏎" else letter
        QTest.keyClick(card.number, key)  # type: ignore[arg-type]


def there(village: Session) -> dict[str, int]:
    return {each.house_number: each.people for each in houses_there(village.store, "a")}


def test_a_number_and_enter_record_the_head_and_make_room_for_the_next(
    panel: AttendancePanel, village: Session
) -> None:
    keys(panel.card, "1⏎2⏎3⏎")
    assert there(village) == {"1": 1, "2": 1, "3": 1}
    assert panel.card.number.text() == ""
    assert panel.summary.count.plain_text() == "3 คน"
    assert panel.summary.list.ids[0] == houses_there(village.store, "a")[0].household_id


def test_how_many_came_can_be_typed_behind_the_number(
    panel: AttendancePanel, village: Session
) -> None:
    keys(panel.card, "2 4⏎")
    assert there(village) == {"2": 4}
    assert [row.person_id for row in attendance_of(village.store, "a")] == [None]


def test_a_star_ticks_the_whole_house(panel: AttendancePanel, village: Session) -> None:
    keys(panel.card, "1*")
    assert panel.card.number.text() == "1"
    keys(panel.card, "⏎")
    assert there(village) == {"1": 4}


def test_down_and_space_tick_and_enter_records_there_too(
    panel: AttendancePanel, village: Session
) -> None:
    keys(panel.card, "1")
    QTest.keyClick(panel.card.number, Qt.Key.Key_Down)
    QTest.keyClick(panel.card.ticks[0], Qt.Key.Key_Down)
    QTest.keyClick(panel.card.ticks[1], Qt.Key.Key_Space)
    QTest.keyClick(panel.card.ticks[1], Qt.Key.Key_Return)
    assert there(village) == {"1": 2}
    assert panel.card.number.hasFocus()


def test_those_who_came_last_time_are_ticked_already(
    panel: AttendancePanel, village: Session
) -> None:
    keys(panel.card, "1")
    panel.card.ticks[0].setChecked(False)
    panel.card.ticks[2].setChecked(True)
    keys(panel.card, "⏎")
    later = Activity("b", "ประชุม", ActivityKind.MEETING, date(2026, 11, 26), date(2026, 11, 26))
    plan_activity(village.store, later)
    card = HouseCard(village, later)
    keys(card, "1")
    assert [tick.isChecked() for tick in card.ticks] == [False, False, True, False]
    card.deleteLater()


def test_a_house_that_is_not_there_is_said_and_typed_over(
    panel: AttendancePanel, village: Session
) -> None:
    keys(panel.card, "99⏎")
    assert "ไม่มีบ้านเลขที่ 99" in panel.card.said
    keys(panel.card, "1")
    assert (panel.card.number.text(), panel.card.said) == ("1", "")
    keys(panel.card, "⏎")
    assert there(village) == {"1": 1}


def test_undo_takes_the_last_house_back(panel: AttendancePanel, village: Session) -> None:
    keys(panel.card, "1⏎2⏎")
    village.store.undo()
    panel.reload()
    assert there(village) == {"1": 1}
    assert panel.summary.count.plain_text() == "1 คน"


def test_a_house_noted_again_is_written_anew(panel: AttendancePanel, village: Session) -> None:
    keys(panel.card, "1*⏎1")
    assert all(tick.isChecked() for tick in panel.card.ticks)
    panel.card.ticks[3].setChecked(False)
    keys(panel.card, "⏎")
    assert there(village) == {"1": 3}


def test_a_line_of_the_printed_sheet_ticks_its_person(
    panel: AttendancePanel, village: Session
) -> None:
    lines = issue_sheet(village.store, WORK)
    keys(panel.card, "#3⏎")
    [row] = attendance_of(village.store, "a")
    assert row.person_id == lines[2].person_id


def test_somebody_comes_in_the_name_of_a_group(panel: AttendancePanel, village: Session) -> None:
    with village.store.change("Put"):
        village.store.put(Group("g", "กลุ่มทอผ้า"))
    card = HouseCard(village, WORK)
    keys(card, "1")
    card.group.setCurrentIndex(card.group.findData("g"))
    keys(card, "⏎")
    assert [row.group_id for row in attendance_of(village.store, "a")] == ["g"]
    keys(card, "2⏎")
    assert [row.group_id for row in attendance_of(village.store, "a")] == ["g", None]
    card.deleteLater()


def test_all_noted_means_held_and_the_way_back(panel: AttendancePanel, village: Session) -> None:
    page = panel.window()
    assert isinstance(page, Page)
    keys(panel.card, "1⏎")
    panel.done.click()
    held = activity(village.store, "a")
    assert held
    assert held.state is ActivityState.HELD
    assert page.in_place is None
