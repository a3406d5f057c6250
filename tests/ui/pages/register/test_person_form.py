"""Writing a person: what follows from what is typed, and where a refusal stands."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from tests.ui.conftest import Typed
from ui.pages.register.page import Page
from ui.pages.register.people.household_pane import HouseholdPane
from ui.pages.register.people.person_form import PersonForm
from ui.session import Session
from ui.widgets.label import Label
from village_net.thai.dates import PartialDate
from village_net.village.register.queries import people_in_order
from village_net.village.register.records import Person, Sex


@pytest.fixture
def page(full_session: Session, qtbot: QtBot) -> Page:
    made = Page(full_session)
    qtbot.addWidget(made)
    made.resize(1200, 700)
    made.show()
    return made


def titled(form: PersonForm, title: str, type_in: Typed) -> None:
    line = form.editors["title"].lineEdit()
    line.clear()
    type_in(line, title)


def words(form: PersonForm) -> list[str]:
    return [label.plain_text() for label in form.findChildren(Label) if label.isVisibleTo(form)]


def test_the_title_gives_the_sex_until_the_user_says_another_one(
    page: Page, type_in: Typed
) -> None:
    form = page.browse.add_person()
    titled(form, "ด.ช.", type_in)
    assert form.editors["sex"].value is Sex.MALE
    titled(form, "นางสาว", type_in)
    assert form.editors["sex"].value is Sex.FEMALE
    form.editors["sex"].chips[0].click()
    titled(form, "นาง", type_in)
    assert form.editors["sex"].value is Sex.MALE


def test_a_title_that_both_bear_leaves_the_sex_to_be_asked(page: Page, type_in: Typed) -> None:
    form = page.browse.add_person()
    titled(form, "ดร.", type_in)
    assert form.editors["sex"].value is None


def test_who_is_added_beside_an_open_house_comes_into_it_and_the_form_says_so(
    page: Page, full_session: Session, type_in: Typed
) -> None:
    page.browse.show_record("h2")
    assert isinstance(page.browse.detail(), HouseholdPane)
    form = page.browse.add_person()
    assert form.editors["house_number"].text() == "2"
    assert "เข้าบ้านเลขที่ 2" in words(form)
    type_in(form.editors["given"], "ใหม่")
    QTest.keyClick(form.editors["given"], Qt.Key.Key_Return)
    added = next(p for p in people_in_order(full_session.store) if p.given == "ใหม่")
    assert added.household_id == "h2"


def test_a_form_without_a_house_beside_it_says_nothing_of_one(page: Page) -> None:
    form = page.browse.add_person()
    assert form.editors["house_number"].text() == ""
    assert not any("เข้าบ้าน" in each for each in words(form))


def test_who_may_be_on_record_already_is_told_while_the_name_is_typed(
    page: Page, full_session: Session, qtbot: QtBot, type_in: Typed
) -> None:
    store = full_session.store
    with store.change("Other"):
        store.put(Person("kaew", "h2", "2", "แก้ว", "กันทะวงศ์", title="นาง", birth=PartialDate(1943)))
    form = page.browse.add_person()
    form.editors["birth"].line.setText("2486")
    form.editors["house_number"].setText("2")
    type_in(form.editors["given"], "แก้ว")
    type_in(form.editors["surname"], "กันทะวงค์")
    qtbot.waitUntil(form.alike.isVisible)
    assert form.alike.words.plain_text() == "คล้ายนางแก้ว กันทะวงศ์ บ้านเลขที่ 2 อายุ 83 ปี"
    form.alike.open.click()
    assert page.browse.shown == "kaew"


def test_nobody_is_told_of_a_name_that_is_new(page: Page, type_in: Typed) -> None:
    form = page.browse.add_person()
    type_in(form.editors["given"], "ปัญจพล")
    type_in(form.editors["surname"], "ศรีวิชัย")
    form.alike.look()
    assert not form.alike.isVisible()


def test_the_form_has_the_room_of_the_list_in_two_columns(page: Page, qtbot: QtBot) -> None:
    form = page.browse.add_person()
    fields = form.fields
    qtbot.waitUntil(lambda: fields["surname"].y() == fields["title"].y() and form.width() > 1000)
    QTest.keyClick(form, Qt.Key.Key_Escape)
    assert page.browse.table.isVisible()


def test_a_father_who_cannot_be_is_refused_below_the_father(
    page: Page, full_session: Session
) -> None:
    form = page.browse.edit_person("p1")
    assert form
    form.editors["father_id"].set_value("p1")
    assert not form.save()
    assert form.fields["father_id"].error()
    assert form.fields["father_id"].isVisibleTo(form)
    assert not form.fields["mother_id"].error()


def test_a_birth_without_a_day_is_refused_below_the_birth(page: Page, type_in: Typed) -> None:
    form = page.browse.add_person(house_number="1")
    type_in(form.editors["given"], "น้อย")
    form.editors["coming"].chips[1].click()
    assert not form.save()
    assert form.fields["birth"].error()
    form.editors["coming"].chips[2].click()
    assert not form.save()
    assert form.fields["came_on"].error()
