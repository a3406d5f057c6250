"""A health volunteer's evening: a new household, somebody who left, one person twice, a list."""

from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from tests.people import household, national_id, person
from tests.ui.conftest import Typed
from ui.pages.documents.page import Page as Documents
from ui.pages.register.duplicates.pair_pane import PairPane
from ui.pages.register.duplicates.view import View as Duplicates
from ui.pages.register.page import Page as Register
from ui.pages.register.people.household_form import HouseholdForm
from ui.pages.register.people.person_form import PersonForm
from ui.pages.register.people.person_pane import PersonPane
from ui.shell.shell import Shell
from ui.widgets.button import Button
from village_net.thai.dates import PartialDate
from village_net.village.register.filters import Filter
from village_net.village.register.particulars import EventKind
from village_net.village.register.queries import households_in_order, people_in_order
from village_net.village.register.records import Person, Relation, Standing


def press(root: QWidget | None, words: str) -> None:
    assert root
    buttons = [button for button in root.findChildren(Button) if not button.isHidden()]
    found = [b for b in buttons if words in b.accessibleName() + b.text()]
    assert found, words
    QTest.mouseClick(found[0], Qt.MouseButton.LeftButton)


def fill_village(shell: Shell) -> None:
    home = household(1)
    old = person(1, home, given="คำปัน", birth=PartialDate(1950, 5, 1), title="นาย")
    again = person(2, home, given="คำปั๋น", birth=PartialDate(1950), title="นาย", national_id="")
    young = person(
        3, home, given="ดาวเรือง", birth=PartialDate(2000, 2, 3), national_id=national_id(3)
    )
    with shell.session.store.change("Fill"):
        shell.session.store.put(home)
        shell.session.store.put_all([old, again, young])


def test_the_evening_of_a_volunteer(shell: Shell, qtbot: QtBot, type_in: Typed) -> None:
    fill_village(shell)
    store = shell.session.store
    register = shell.show_page("register")
    assert isinstance(register, Register)
    browse = register.browse

    press(register, "เพิ่มครัวเรือน")
    form = browse.detail()
    assert isinstance(form, HouseholdForm)
    press(form, "บันทึก")
    assert form.fields["house_number"].error()
    type_in(form.editors["house_number"], "99/9")
    QTest.keyClick(form.editors["house_number"], Qt.Key.Key_Return)
    press(browse.detail(), "เพิ่มคน")
    form = browse.detail()
    assert isinstance(form, PersonForm)
    assert form.editors["relation"].value is Relation.HEAD
    type_in(form.editors["given"], "สมหมาย")
    type_in(form.editors["surname"], "ใจงาม")
    form.editors["birth"].setFocus()
    typed = QApplication.focusWidget()
    assert typed
    type_in(typed, "31/2/2495")
    press(form, "บันทึก")
    assert form.fields["birth"].error()
    form.editors["birth"].set_value(PartialDate(1952))
    QTest.keyClick(form.editors["given"], Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    form = browse.detail()
    assert isinstance(form, PersonForm)
    assert (form.editors["house_number"].text(), form.editors["surname"].text()) == (
        "99/9",
        "ใจงาม",
    )
    type_in(form.editors["given"], "บัวผัน")
    QTest.keyClick(form.editors["given"], Qt.Key.Key_Return)
    assert "99/9" in [home.house_number for home in households_in_order(store)]

    type_in(browse.search, "ดาวเรือง")
    qtbot.waitUntil(lambda: browse.model.rowCount() == 1)
    QTest.keyClick(browse.search, Qt.Key.Key_Down)
    pane = browse.detail()
    assert isinstance(pane, PersonPane)
    event = pane.ask_event(EventKind.DEPARTURE)
    event.form.editors["day"].set_value(PartialDate.of(date(2026, 11, 20)))
    type_in(event.form.editors["place"], "กรุงเทพฯ")
    press(event, "ลงบันทึก")
    gone = store.get(Person, "p3")
    assert gone
    assert gone.standing is Standing.MOVED

    browse.search.clear()
    duplicates = register.show_view("duplicates")
    assert isinstance(duplicates, Duplicates)
    with qtbot.waitSignal(shell.session.free):
        duplicates.look()
    qtbot.waitUntil(lambda: isinstance(duplicates.detail(), PairPane))
    pair = duplicates.detail()
    assert isinstance(pair, PairPane)
    pair.merge()
    names = [each.full_name for each in people_in_order(store) if each.household_id == "h1"]
    assert len([name for name in names if "คำป" in name]) == 1

    register.show_view("people")
    browse.filter.set_value(Filter(conditions=("elderly",)))
    qtbot.waitUntil(lambda: browse.model.rowCount() == 2)
    press(register, "พิมพ์รายการนี้")
    documents = shell.pages["documents"]
    assert isinstance(documents, Documents)
    assert shell.key == "documents"
