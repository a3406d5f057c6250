"""The family chart on screen: who stands in it, walked with the keyboard, opened, centred."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from tests.people import household, person
from ui.pages.documents.options import Several
from ui.pages.register.kinship_view import KinshipPane
from ui.pages.register.page import Page
from ui.pages.register.person_form import PersonForm
from ui.pages.register.person_pane import PersonPane
from ui.session import Session
from village_net.groups.edits import save_group
from village_net.groups.records import Group, GroupKind, Membership
from village_net.village.life import Particulars
from village_net.village.people_table import COLUMNS
from village_net.village.records import Sex, Standing
from village_net.village.wishes import EVERYBODY


@pytest.fixture
def page(session: Session, qtbot: QtBot) -> Page:
    home = household(1)
    people = [person(n, home, given=f"คน{n}", standing=Standing.DEAD if n == 2 else Standing.HERE)
              for n in range(1, 7)]  # fmt: skip
    with session.store.change("Fill"):
        session.store.put(home)
        session.store.put_all(people)
        session.store.put(Particulars("p1", father_id="p2", mother_id="p3", spouse_id="p4"))
        session.store.put(Particulars("p5", father_id="p1", mother_id="p4"))
    made = Page(session)
    qtbot.addWidget(made)
    made.resize(1200, 760)
    made.show()
    return made


def names(pane: KinshipPane) -> list[str]:
    return [box.person.given for box in pane.chart.boxes]


def standing_on(pane: KinshipPane) -> str:
    return pane.chart.boxes[pane.chart.current].person.given


def test_arrow_keys_walk_from_one_relative_to_the_next(page: Page) -> None:
    pane = page.browse.show_kinship("p1")
    assert pane
    assert sorted(names(pane)) == ["คน1", "คน2", "คน3", "คน4", "คน5"]
    walked: list[str] = []
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Left, Qt.Key.Key_Down, Qt.Key.Key_Up, Qt.Key.Key_Up):
        QTest.keyClick(pane.chart, key)
        walked.append(standing_on(pane))
    assert walked[:4] == ["คน4", "คน1", "คน5", "คน1"]
    assert walked[4] in ("คน2", "คน3")


def test_space_centres_and_enter_opens_the_record(page: Page) -> None:
    pane = page.browse.show_kinship("p1")
    assert pane
    QTest.keyClick(pane.chart, Qt.Key.Key_Down)
    QTest.keyClick(pane.chart, Qt.Key.Key_Space)
    assert standing_on(pane) == "คน5"
    assert sorted(names(pane)) == ["คน1", "คน2", "คน3", "คน4", "คน5"]
    QTest.keyClick(pane.chart, Qt.Key.Key_Return)
    opened = page.browse.detail()
    assert isinstance(opened, PersonPane)
    assert opened._person.id == "p5"


def test_a_press_chooses_and_a_second_one_opens(page: Page) -> None:
    pane = page.browse.show_kinship("p1")
    assert pane
    mother = next(box for box in pane.chart.boxes if box.person.id == "p3")
    middle = pane.chart.place_of(mother).center()
    QTest.mouseClick(pane.chart, Qt.MouseButton.LeftButton, pos=middle)
    assert standing_on(pane) == "คน3"
    QTest.mouseDClick(pane.chart, Qt.MouseButton.LeftButton, pos=middle)
    assert isinstance(page.browse.detail(), PersonPane)


def test_without_relatives_it_leads_to_the_form(page: Page, qtbot: QtBot) -> None:
    pane = page.browse.show_kinship("p6")
    assert pane
    assert pane._stack.currentIndex() == 1
    pane.asked_edit.emit("p6")
    assert isinstance(page.browse.detail(), PersonForm)


def test_larger_and_smaller_keep_everybody_in_the_chart(page: Page) -> None:
    pane = page.browse.show_kinship("p1")
    assert pane
    sizes = [pane.chart.width()]
    for key in (Qt.Key.Key_Plus, Qt.Key.Key_Plus, Qt.Key.Key_0):
        QTest.keyClick(pane.chart, key, Qt.KeyboardModifier.ControlModifier)
        sizes.append(pane.chart.width())
        assert all(pane.chart.rect().contains(pane.chart.place_of(b)) for b in pane.chart.boxes)
    assert sizes[0] == sizes[3] < sizes[1] < sizes[2]


def test_the_filter_knows_sex_and_group_and_shows_them_as_chips(
    page: Page, session: Session
) -> None:
    save_group(session.store, Group("g", "กลุ่มทอผ้า", GroupKind.OCCUPATION))
    with session.store.change("Join"):
        session.store.put(Membership("m", "g", "p5"))
    bar = page.browse.filter
    bar._group_setter("g")(True)
    assert page.browse.model.rowCount() == 1
    assert [chip.text() for chip in bar._chips] == ["กลุ่มทอผ้า"]
    bar._sex_setter(Sex.MALE)(True)
    assert page.browse.model.rowCount() == 0
    assert len(bar._chips) == 2
    bar.set_wish(EVERYBODY)
    assert page.browse.model.rowCount() == 5


def test_columns_keep_the_order_they_were_moved_into(page: Page, session: Session) -> None:
    settings, bar = session.settings, page.browse.filter
    settings.people_columns = ("name", "age", "house")
    bar.move_column("house", -1)
    assert settings.people_columns == ("name", "house", "age")
    bar._column_setter("phone")(True)
    assert settings.people_columns == ("name", "house", "age", "phone")
    bar._column_setter("house")(False)
    assert [column.key for column in page.browse._columns] == ["name", "age", "phone"]


def test_the_paper_keeps_the_order_that_the_columns_have_on_screen(qtbot: QtBot) -> None:
    choices = {key: column.title for key, column in COLUMNS.items()}
    several = Several(choices, "name,phone,house,age")
    qtbot.addWidget(several)
    assert several.value == "name,phone,house,age"
