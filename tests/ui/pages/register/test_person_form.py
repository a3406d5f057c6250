"""Writing a person: what follows from what is typed, and where a refusal stands."""

from dataclasses import replace
from pathlib import Path

import pytest
from PIL import Image
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from tests.ui.conftest import Typed
from ui.pages.register.page import Page
from ui.pages.register.people.household_pane import HouseholdPane
from ui.pages.register.people.person_fields import Coming
from ui.pages.register.people.person_form import PersonForm
from ui.session import Session
from ui.widgets.fields.person_picker import PersonPicker
from ui.widgets.label import Label
from village_net.thai.dates import PartialDate
from village_net.village.register.queries import particulars_of, people_in_order, photo_of
from village_net.village.register.records import Person, Relation, Sex


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
    form.editors["birth"].line.setText("")
    assert not form.save()
    assert form.fields["birth"].error()
    form.editors["coming"].chips[2].click()
    assert not form.save()
    assert form.fields["came_on"].error()


def test_a_newborn_takes_day_house_surname_and_relation_from_the_day_and_the_mother(
    page: Page, full_session: Session, type_in: Typed
) -> None:
    store = full_session.store
    mother = replace(people_in_order(store)[0], sex=Sex.FEMALE, relation=Relation.CHILD)
    with store.change("Mother"):
        store.put(mother)
    form = page.browse.add_person()
    assert not form.fields["mother"].isVisibleTo(form)
    form.editors["coming"].chips[1].click()
    today = store.clock().date()
    assert form.editors["birth"].value() == PartialDate(today.year, today.month, today.day)
    assert form.fields["mother"].isVisibleTo(form)
    for grown in ("occupation", "phone", "marital", "mother_id", "spouse_id"):
        assert not form.body.is_asked(grown)
    take(form.editors["mother"], mother.id)
    assert form.editors["house_number"].text() == mother.house_number
    assert form.editors["surname"].text() == mother.surname
    assert form.editors["relation"].value is Relation.GRANDCHILD
    titled(form, "ด.ญ.", type_in)
    type_in(form.editors["given"], "น้อย")
    assert form.save()
    born = next(p for p in people_in_order(store) if p.given == "น้อย")
    assert (born.household_id, born.sex) == (mother.household_id, Sex.FEMALE)
    assert particulars_of(store, born.id).mother_id == mother.id


def test_what_the_user_wrote_of_a_newborn_stays_and_what_followed_goes_again(
    page: Page, full_session: Session, type_in: Typed
) -> None:
    one, other = people_in_order(full_session.store)[:2]
    form = page.browse.add_person()
    form.editors["coming"].chips[1].click()
    type_in(form.editors["surname"], "ของพ่อ")
    take(form.editors["mother"], one.id)
    assert form.editors["surname"].text() == "ของพ่อ"
    take(form.editors["mother"], other.id)
    assert form.editors["house_number"].text() == other.house_number
    form.editors["coming"].chips[0].click()
    assert form.editors["birth"].line.text() == form.editors["house_number"].text() == ""
    assert form.editors["surname"].text() == "ของพ่อ"


def test_a_mother_elsewhere_takes_a_newborn_along_from_the_house_that_was_open(
    page: Page, full_session: Session, type_in: Typed
) -> None:
    mother = next(p for p in people_in_order(full_session.store) if p.household_id != "h2")
    page.browse.show_record("h2")
    form = page.browse.add_person()
    assert "เข้าบ้านเลขที่ 2" in words(form)
    form.editors["coming"].chips[1].click()
    take(form.editors["mother"], mother.id)
    assert form.editors["house_number"].text() == mother.house_number
    assert "เข้าบ้านเลขที่ 2" not in words(form)


def take(picker: PersonPicker, id: str) -> None:
    """Choose a person from what the picker offers."""
    picker.taken.emit(id)


def test_a_photo_is_chosen_kept_and_taken_away_with_the_rest_of_the_form(
    page: Page, full_session: Session, tmp_path: Path, qtbot: QtBot, type_in: Typed
) -> None:
    store = full_session.store
    Image.new("RGB", (900, 600), "navy").save(tmp_path / "face.png")
    (tmp_path / "note.png").write_text("no picture")
    form = page.browse.edit_person("p1")
    assert form
    form.body.bring_up("jpeg")
    photo, field = form.editors["jpeg"], form.fields["jpeg"]
    photo.take(tmp_path / "note.png")
    qtbot.waitUntil(lambda: "note.png" in field.error())
    assert photo.choose.isEnabled()
    photo.take(tmp_path / "face.png")
    qtbot.waitUntil(lambda: bool(photo.content))
    assert not field.error()
    assert form.draft.is_changed
    assert not photo_of(store, "p1")
    type_in(form.editors["nickname"], "แดง")
    assert form.save()
    person = store.get(Person, "p1")
    assert person
    assert (person.nickname, photo_of(store, "p1")) == ("แดง", photo.content)
    store.undo()
    assert not photo_of(store, "p1")
    store.redo()
    again = page.browse.edit_person("p1")
    assert again
    assert not again.editors["jpeg"].picture.pixmap().isNull()
    QTest.mouseClick(again.editors["jpeg"].away, Qt.MouseButton.LeftButton)
    assert again.save()
    assert not photo_of(store, "p1")


def test_a_photo_that_was_chosen_and_not_saved_is_there_again(
    page: Page, full_session: Session, tmp_path: Path, qtbot: QtBot
) -> None:
    Image.new("RGB", (90, 90), "navy").save(tmp_path / "face.png")
    form = page.browse.edit_person("p1")
    assert form
    form.editors["jpeg"].take(tmp_path / "face.png")
    qtbot.waitUntil(lambda: bool(form.editors["jpeg"].content))
    chosen = form.editors["jpeg"].content
    QTest.keyClick(form, Qt.Key.Key_Escape)
    again = page.browse.edit_person("p1")
    assert again
    assert again is not form
    assert again.editors["jpeg"].content == chosen


@pytest.mark.parametrize("coming", list(Coming))
def test_who_comes_into_the_register_brings_a_photo_along(
    page: Page, full_session: Session, type_in: Typed, coming: Coming
) -> None:
    form = page.browse.add_person(house_number="1")
    form.editors["coming"].set_value(coming)
    type_in(form.editors["given"], "ใหม่")
    form.editors["birth"].set_value(PartialDate(2020, 1, 2))
    form.editors["came_on"].set_value(PartialDate(2024, 1, 2))
    form.editors["jpeg"].put("eA==")
    assert form.save()
    added = next(p for p in people_in_order(full_session.store) if p.given == "ใหม่")
    assert photo_of(full_session.store, added.id) == "eA=="
