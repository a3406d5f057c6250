"""A new house with all who live in it, entered as a table by keys alone."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from tests.people import national_id
from tests.ui.conftest import Typed
from ui.pages.register.page import Page
from ui.pages.register.people.household_form import HouseholdForm
from ui.pages.register.people.household_pane import HouseholdPane
from ui.pages.register.people.zones_pane import ZonesPane
from ui.parts.rows_editor import RowsEditor
from ui.session import Session
from ui.shell.shell import Shell
from ui.widgets.button import Button
from village_net.thai.dates import PartialDate
from village_net.village.register.queries import (
    count_households,
    count_people,
    household_numbered,
    members,
)
from village_net.village.register.records import Person, Relation, Sex


@pytest.fixture
def page(full_session: Session, qtbot: QtBot) -> Page:
    made = Page(full_session)
    qtbot.addWidget(made)
    made.resize(1150, 700)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    return made


@pytest.fixture
def form(page: Page) -> HouseholdForm:
    page.browse.add_household()
    made = page.browse.detail()
    assert isinstance(made, HouseholdForm)
    QApplication.processEvents()
    return made


def table(form: HouseholdForm) -> RowsEditor:
    editor = form.editors["newcomers"]
    assert isinstance(editor, RowsEditor)
    return editor


def focused() -> QWidget:
    widget = QApplication.focusWidget()
    assert widget
    return widget


def key(key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    QTest.keyClick(focused(), key, modifier)


def enter_row(type_in: Typed, *cells: str) -> None:
    """Type a row from the cell that has the focus on, with Tab between the cells."""
    for place, text in enumerate(cells):
        if place:
            key(Qt.Key.Key_Tab)
        if text:
            type_in(focused(), text)


def test_a_house_with_four_people_is_entered_by_keys_as_in_a_spreadsheet(
    page: Page, form: HouseholdForm, full_session: Session, type_in: Typed
) -> None:
    store = full_session.store
    type_in(form.editors["house_number"], "99/1")
    while focused() is not table(form).rows[0].cells["title"]:
        key(Qt.Key.Key_Tab)
    enter_row(type_in, "นาย", "สมหมาย", "ใจงาม", "", "2495", national_id(801))
    key(Qt.Key.Key_Return)
    assert focused() is table(form).rows[1].cells["title"]
    enter_row(type_in, "นาง", "บัวผัน", "", "", "12/3/2500")
    key(Qt.Key.Key_Return)
    enter_row(type_in, "ด.ญ.", "ดาว", "แก้วมณี")
    key(Qt.Key.Key_Return)
    enter_row(type_in, "ด.ช.", "เดือน")
    key(Qt.Key.Key_Return)
    key(Qt.Key.Key_Return)  # from an empty row on to the button
    assert form.main.hasFocus()
    key(Qt.Key.Key_Return)

    home = household_numbered(store, "99/1")
    assert home
    people = members(store, home.id)
    assert {(p.title, p.given, p.surname, p.sex) for p in people} == {
        ("นาย", "สมหมาย", "ใจงาม", Sex.MALE),
        ("นาง", "บัวผัน", "ใจงาม", Sex.FEMALE),
        ("ด.ญ.", "ดาว", "แก้วมณี", Sex.FEMALE),
        ("ด.ช.", "เดือน", "แก้วมณี", Sex.MALE),
    }
    assert people[0].relation is Relation.HEAD
    assert people[0].national_id == national_id(801)
    assert PartialDate(1957, 3, 12) in [p.birth for p in people]
    shown = page.browse.detail()
    assert isinstance(shown, HouseholdPane)
    assert shown.house_number == "99/1"
    full_session.undo()
    assert household_numbered(store, "99/1") is None
    assert count_people(store) == 12


def test_a_faulty_row_says_so_and_nothing_is_saved(
    form: HouseholdForm, full_session: Session, type_in: Typed
) -> None:
    type_in(form.editors["house_number"], "99/1")
    rows = table(form).rows
    rows[0].cells["given"].setFocus()
    type_in(focused(), "สมหมาย")
    rows[1].cells["given"].setFocus()
    type_in(focused(), "บัวผัน")
    for place, cell, text, words in (
        (1, "birth", "31/2/2500", "ไม่มีวันที่"),
        (1, "national_id", "123", "13"),
        (0, "national_id", national_id(1), "เลข"),
        (1, "given", "", "ชื่อ"),
    ):
        row = rows[place]
        before = row.typed()
        line = row.cells[cell].focusProxy() or row.cells[cell]
        line.setFocus()
        line.selectAll()
        key(Qt.Key.Key_Delete)
        type_in(line, text)
        if cell == "given":
            type_in(row.cells["title"].lineEdit(), "นาง")
        assert not form.save()
        form.draft.keep()
        assert words in row.fault.plain_text()
        assert row.fault.isVisibleTo(form)
        assert focused() is line
        assert [each.fault.text() for each in rows if each is not row] == [""] * (len(rows) - 1)
        row.type_again(before)
        row.clear_fault()
    assert count_households(full_session.store) == 3
    assert form.save()
    assert count_people(full_session.store) == 14


def test_empty_rows_are_nobody_and_a_row_can_be_taken_away(
    form: HouseholdForm, full_session: Session, type_in: Typed
) -> None:
    type_in(form.editors["house_number"], "99/1")
    for place, name in ((0, "หนึ่ง"), (1, "สอง"), (2, "สาม")):
        table(form).rows[place].cells["given"].setFocus()
        type_in(focused(), name)
    assert len(table(form).rows) == 4
    table(form).rows[1].away.click()
    table(form).rows[2].cells["given"].setFocus()
    key(Qt.Key.Key_Up)
    assert focused() is table(form).rows[1].cells["given"]
    assert form.save()
    names = {p.given for p in full_session.store.records(Person)}
    assert {"หนึ่ง", "สาม"} <= names
    assert "สอง" not in names
    assert count_people(full_session.store) == 14


def test_a_half_written_table_waits_as_it_was(
    page: Page, form: HouseholdForm, type_in: Typed
) -> None:
    type_in(form.editors["house_number"], "99/1")
    table(form).rows[0].cells["given"].setFocus()
    type_in(focused(), "สมหมาย")
    table(form).rows[0].cells["birth"].line.setText("32/1")
    page.show_record("p1")
    page.browse.add_household()
    again = page.browse.detail()
    assert isinstance(again, HouseholdForm)
    assert again is not form
    row = table(again).rows[0]
    assert row.cells["given"].text() == "สมหมาย"
    assert row.cells["birth"].line.text() == "32/1"
    assert row.cells["relation"].value is Relation.HEAD


def test_where_it_is_narrow_each_row_takes_two_lines_under_its_own_heads(
    page: Page, form: HouseholdForm
) -> None:
    cells = table(form).rows[1].cells
    assert len({cell.y() for cell in cells.values()}) == 1
    page.resize(700, 700)
    QApplication.processEvents()
    cells = table(form).rows[1].cells
    assert len({cell.y() for cell in cells.values()}) == 2
    assert all(head.isVisibleTo(form) for head in table(form).rows[1].heads.values())


def test_a_zone_that_is_missing_is_made_from_the_form_and_what_was_typed_waits(
    page: Page, form: HouseholdForm, full_session: Session, type_in: Typed
) -> None:
    type_in(form.editors["house_number"], "99/1")
    next(b for b in form.findChildren(Button) if "จัดการคุ้ม" in b.text()).click()
    pane = page.browse.detail()
    assert isinstance(pane, ZonesPane)
    pane.editors["name"].setText("คุ้มเหนือ")
    assert pane.save()
    again = page.browse.write("household")
    assert isinstance(again, HouseholdForm)
    assert again.editors["house_number"].text() == "99/1"
    zone = again.editors["zone_id"]
    assert "คุ้มเหนือ" in [zone.itemText(place) for place in range(zone.count())]


def test_a_row_shows_all_digits_of_an_id_and_whole_examples_in_a_window_of_1366(
    full_session: Session, qtbot: QtBot
) -> None:
    shell = Shell(full_session)
    qtbot.addWidget(shell)
    shell.resize(1366, 728)
    shell.show()
    page = shell.show_page("register")
    assert isinstance(page, Page)
    page.browse.add_household()
    form = page.browse.detail()
    assert isinstance(form, HouseholdForm)
    QApplication.processEvents()
    editor = table(form)
    cells = editor.rows[0].cells
    assert len({cell.y() for cell in cells.values()}) == 1
    line = cells["national_id"]
    air = 2 * line.cursorRect().left()
    assert line.fontMetrics().horizontalAdvance("1-1017-00207-03-0") + air <= line.width()
    born = cells["birth"].line
    assert "15" in born.placeholderText()
    relation = cells["relation"]
    widest = relation.fontMetrics().horizontalAdvance("หัวหน้าครัวเรือน")
    frame = relation.sizeHint().width() - max(
        relation.fontMetrics().horizontalAdvance(relation.itemText(n))
        for n in range(relation.count())
    )
    assert widest + frame <= relation.width()
