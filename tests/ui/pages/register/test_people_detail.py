"""The list of people beside its detail: a saved person is in sight, nobody's place is lost."""

from dataclasses import replace
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from tests.people import fill, household, person
from tests.ui.conftest import Typed
from ui.pages.register.page import Page
from ui.pages.register.people.bulk_pane import BulkPane
from ui.pages.register.people.person_pane import PersonPane
from ui.session import Session
from ui.widgets.button import Button
from village_net.village.register.edits import delete_person
from village_net.village.register.filters import Filter
from village_net.village.register.queries import count_households
from village_net.village.register.records import Person


@pytest.fixture
def page(session: Session, qtbot: QtBot) -> Page:
    made = Page(session)
    qtbot.addWidget(made)
    made.resize(1100, 700)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    return made


def in_sight(page: Page, id: str) -> bool:
    """Tell whether a person's row is chosen and can be seen as a whole."""
    table = page.browse.table
    index = table.currentIndex()
    row = table.visualRect(index)
    return page.browse.model.id_at(index.row()) == id and table.viewport().rect().contains(row)


def test_a_new_person_as_row_5000_is_chosen_and_in_sight(
    page: Page, session: Session, type_in: Typed
) -> None:
    homes = [household(n) for n in range(1, 2_001)]
    with session.store.change("Fill"):
        session.store.put_all(homes)
        session.store.put_all(
            person(n, homes[n % 2_000], given=f"ก{n:05}" if n < 5_001 else f"ม{n:05}")
            for n in range(1, 6_000)
        )
    form = page.browse.add_person(house_number="1")
    type_in(form.editors["given"], "ขวัญ")
    assert form.save()
    [made] = session.store.records(Person, "WHERE given = 'ขวัญ'")
    assert in_sight(page, made.id)
    assert page.browse.table.currentIndex().row() == 5_000
    assert isinstance(page.browse.detail(), PersonPane)
    assert page.browse.table.hasFocus()


def test_a_row_far_down_stays_chosen_and_where_it_is_when_it_changes(
    page: Page, session: Session, qtbot: QtBot
) -> None:
    fill(session.store, 900, 300)
    page.show_record("p700")
    assert in_sight(page, "p700")
    top = page.browse.table.verticalScrollBar().value()
    assert top > 200
    someone = session.store.get(Person, "p700")
    assert someone
    with session.store.change("Other"):
        session.store.put(replace(someone, note="ใหม่"))
    qtbot.waitUntil(lambda: in_sight(page, "p700"))
    assert page.browse.table.verticalScrollBar().value() == top


def test_escape_goes_back_to_the_row_and_second_thoughts_to_what_asked(
    page: Page, session: Session
) -> None:
    fill(session.store, 5)
    page.show_record("p3")
    pane: Any = page.browse.detail()
    first = pane.acts.buttons[0]
    first.setFocus()
    panel = pane.ask_to_delete()
    QTest.keyClick(panel.reason, Qt.Key.Key_Escape)
    again: Any = page.browse.detail()
    assert again.acts.buttons[0].hasFocus()
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Escape)
    assert page.browse.table.hasFocus()


def test_the_buttons_of_a_person_stand_in_one_row(page: Page, session: Session) -> None:
    fill(session.store, 5)
    page.show_record("p3")
    pane: Any = page.browse.detail()
    shown = [b for b in pane.acts.findChildren(Button) if b.isVisible()]
    assert len({b.y() for b in shown}) == 1
    assert shown[-1].text() == "เพิ่มเติม"
    reached = {b.text() for b in shown} | {a.text() for a in pane.acts.more.menu().actions()}
    assert {"แก้ไข", "ลบ", "ลบถาวร", "ผังเครือญาติ"} <= reached


def test_an_empty_register_teaches_again_after_a_form_was_left(
    page: Page, session: Session
) -> None:
    view = page.browse
    teaches = view.body.currentWidget()
    form = view.add_person()
    assert form.isVisible()
    QTest.keyClick(form, Qt.Key.Key_Escape)
    assert view.body.currentWidget() is teaches
    assert count_households(session.store) == 0


def test_the_filter_is_offered_to_be_cleared_only_where_one_is_on(
    page: Page, session: Session, type_in: Typed
) -> None:
    fill(session.store, 5)
    type_in(page.browse.search, "ไม่มี")
    assert not page.browse.nothing.clears.isVisible()
    page.browse.filter.set_value(Filter(conditions=("elderly",)))
    assert page.browse.nothing.clears.isVisible()


def test_choosing_all_takes_those_too_that_are_not_loaded_yet(
    page: Page, session: Session, qtbot: QtBot
) -> None:
    fill(session.store, 450, 20)
    qtbot.waitUntil(lambda: page.browse.model.rowCount() > 0)
    assert page.browse.model.rowCount() < 450
    page.browse.table.choose(0)
    page.browse.table.setFocus()
    QTest.keyClick(page.browse.table, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    pane = page.browse.detail()
    assert isinstance(pane, BulkPane)
    assert len(set(pane.ids)) == 450
    assert page.browse.table.hasFocus()
    QTest.keyClick(page.browse.table, Qt.Key.Key_Return)
    assert page.browse.detail() is pane
    assert pane.isAncestorOf(QApplication.focusWidget())
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Escape)
    assert page.browse.table.hasFocus()


def test_choosing_all_reads_no_further_rows_and_rows_that_come_later_are_chosen_too(
    page: Page, session: Session, qtbot: QtBot
) -> None:
    fill(session.store, 450, 20)
    table = page.browse.table
    qtbot.waitUntil(lambda: page.browse.model.rowCount() > 0)
    fetched = page.browse.model.rowCount()
    table.choose(0)
    table.setFocus()
    QTest.keyClick(table, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    assert page.browse.model.rowCount() == fetched < 450
    table.scrollToBottom()
    qtbot.waitUntil(lambda: page.browse.model.rowCount() > fetched)
    last = page.browse.model.index(page.browse.model.rowCount() - 1, 0)
    assert table.selectionModel().isSelected(last)
    assert len(chosen(page)) == 450


def test_a_row_is_taken_out_of_all_that_was_chosen_and_a_press_begins_anew(
    page: Page, session: Session, qtbot: QtBot
) -> None:
    fill(session.store, 450, 20)
    table = page.browse.table
    qtbot.waitUntil(lambda: page.browse.model.rowCount() > 0)
    table.selectAll()
    left_out = page.browse.model.id_at(2)
    control = Qt.KeyboardModifier.ControlModifier
    click(page, 2, control)
    assert len(set(chosen(page))) == 449
    assert left_out not in chosen(page)
    click(page, 2, control)
    assert len(set(chosen(page))) == 450
    click(page, 1)
    click(page, 3, Qt.KeyboardModifier.ShiftModifier)
    assert chosen(page) == [page.browse.model.id_at(n) for n in (1, 2, 3)]


def test_all_of_a_filter_are_chosen_in_its_order(
    page: Page, session: Session, qtbot: QtBot
) -> None:
    fill(session.store, 450, 20)
    qtbot.waitUntil(lambda: page.browse.model.rowCount() > 0)
    page.browse.filter.set_value(Filter(sex="female"))
    women = session.people.lines("", [], Filter(sex="female")).ids()
    assert len(set(women)) == 450
    page.browse.table.selectAll()
    assert chosen(page) == women


def chosen(page: Page) -> list[str]:
    pane = page.browse.detail()
    assert isinstance(pane, BulkPane)
    return pane.ids


def click(
    page: Page, row: int, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier
) -> None:
    table = page.browse.table
    place = table.visualRect(page.browse.model.index(row, 0)).center()
    QTest.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, modifier, place)


def test_a_form_has_the_room_of_list_and_filter_and_gives_it_back(
    page: Page, session: Session, qtbot: QtBot
) -> None:
    fill(session.store, 5)
    qtbot.waitUntil(page.browse.table.isVisible)
    assert page.browse.filter.isVisible()
    form = page.browse.edit_person("p3")
    assert form
    assert form.isVisible()
    assert not page.browse.table.isVisible()
    assert not page.browse.filter.isVisible()
    QTest.keyClick(form, Qt.Key.Key_Escape)
    assert page.browse.table.isVisible()
    assert page.browse.filter.isVisible()


def test_who_is_deleted_gives_way_to_the_next_in_the_list(
    page: Page, session: Session, qtbot: QtBot
) -> None:
    fill(session.store, 5)
    qtbot.waitUntil(lambda: page.browse.model.rowCount() == 5)
    page.browse.table.choose(1)
    gone, following = page.browse.shown, page.browse.model.id_at(2)
    someone = session.store.get(Person, gone)
    assert someone
    delete_person(session.store, someone, "บันทึกซ้ำ")
    qtbot.waitUntil(lambda: page.browse.shown == following)
    assert in_sight(page, following)


def test_a_house_that_a_person_leads_to_stays_beside_the_list_of_people(
    page: Page, session: Session, qtbot: QtBot
) -> None:
    fill(session.store, 5)
    qtbot.waitUntil(lambda: page.browse.model.rowCount() == 5)
    page.browse.table.choose(2)
    person = page.browse.shown
    shown: Any = page.browse.detail()
    shown.goes.emit("h1")
    assert page.browse.shown == "h1"
    assert page.browse.table.current == person
    with session.store.change("Other"):
        session.store.put(household(9))
    with qtbot.waitSignal(page.browse.reloaded):
        pass
    assert page.browse.shown == "h1"
    page.show_view("households")
    assert page.browse.tab == "households"
    assert page.browse.shown == "h1"


def test_nothing_of_a_person_is_cut_off_beside_the_list_in_a_small_window(
    page: Page, session: Session
) -> None:
    someone = replace(person(1, household(1)), given="กรรณิการ์บุษบา", surname="กันทะวงศ์ ณ เชียงใหม่")
    with session.store.change("Fill"):
        session.store.put(household(1))
        session.store.put(someone)
    page.resize(920, 430)
    page.show_record("p1")
    QApplication.processEvents()
    pane: Any = page.browse.detail()
    assert page.browse.table.isVisible()
    inside, room = pane.area.widget(), pane.area.viewport()
    assert inside.width() <= room.width()
    for part in pane.area.widget().findChildren(QWidget):
        if part.isVisible():
            right = part.mapTo(inside, part.rect().topRight()).x()
            assert right <= inside.width(), part.accessibleName()
    assert pane.acts.height() < 2 * pane.acts.buttons[0].height()
