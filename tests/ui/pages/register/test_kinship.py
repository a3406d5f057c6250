"""The family chart on screen: who stands in it, walked with the keyboard, opened, centred."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from tests.people import household, person
from ui.pages.register.kinship.pane import KinshipPane
from ui.pages.register.page import Page
from ui.pages.register.people.person_form import PersonForm
from ui.pages.register.people.person_pane import PersonPane
from ui.session import Session
from ui.widgets.button import Button
from ui.widgets.buttons.button_row import ButtonRow
from village_net.village.register.edits import delete_person
from village_net.village.register.particulars import Particulars
from village_net.village.register.records import Person, Relation, Sex, Standing


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
    return [given(box.id) for box in pane.chart.drawing.records]


def standing_on(pane: KinshipPane) -> str:
    return given(pane.chart.chosen_id)


def given(id: str) -> str:
    return f"คน{id.removeprefix('p')}"


def said(pane: KinshipPane, id: str) -> str:
    return next(box.name for box in pane.chart.drawing.records if box.id == id)


def test_arrow_keys_walk_from_one_relative_to_the_next(page: Page) -> None:
    pane = page.show_kinship("p1")
    assert pane
    assert sorted(names(pane)) == ["คน1", "คน2", "คน3", "คน4", "คน5"]
    walked: list[str] = []
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Left, Qt.Key.Key_Down, Qt.Key.Key_Up, Qt.Key.Key_Up):
        QTest.keyClick(pane.chart, key)
        walked.append(standing_on(pane))
    assert walked[:4] == ["คน4", "คน1", "คน5", "คน1"]
    assert walked[4] in ("คน2", "คน3")


def test_space_centres_and_enter_opens_the_record(page: Page) -> None:
    pane = page.show_kinship("p1")
    assert pane
    QTest.keyClick(pane.chart, Qt.Key.Key_Down)
    QTest.keyClick(pane.chart, Qt.Key.Key_Space)
    assert standing_on(pane) == "คน5"
    assert sorted(names(pane)) == ["คน1", "คน2", "คน3", "คน4", "คน5"]
    QTest.keyClick(pane.chart, Qt.Key.Key_Return)
    opened = page.browse.detail()
    assert isinstance(opened, PersonPane)
    assert opened._person.id == "p5"


def test_the_menu_of_a_person_leads_to_the_chart_in_place(page: Page) -> None:
    page.show_record("p1")
    opened = page.browse.detail()
    assert isinstance(opened, PersonPane)
    [row] = opened.findChildren(ButtonRow)
    menu = row.more.menu()
    assert isinstance(menu, QMenu)
    next(a for a in menu.actions() if a.text() == "ผังเครือญาติ").trigger()
    [pane] = [pane for pane in page.findChildren(KinshipPane) if pane.isVisible()]
    assert pane.person.id == "p1"
    next(b for b in pane.findChildren(Button) if b.text() == "ย้อนกลับ").click()
    assert page.browse.table.isVisible()
    back = page.browse.detail()
    assert isinstance(back, PersonPane)
    assert back._person.id == "p1"


def test_a_press_chooses_and_a_second_one_opens(page: Page) -> None:
    pane = page.show_kinship("p1")
    assert pane
    middle = pane.chart.place_of("p3").center()
    QTest.mouseClick(pane.chart, Qt.MouseButton.LeftButton, pos=middle)
    assert standing_on(pane) == "คน3"
    QTest.mouseDClick(pane.chart, Qt.MouseButton.LeftButton, pos=middle)
    QTest.mouseRelease(pane.chart, Qt.MouseButton.LeftButton, pos=middle)
    assert isinstance(page.browse.detail(), PersonPane)


def test_without_relatives_it_leads_to_the_form(page: Page) -> None:
    pane = page.show_kinship("p6")
    assert pane
    assert pane.nobody.isVisible()
    shown = [b.text() for b in pane.findChildren(Button) if b.isVisible()]
    assert shown == ["ย้อนกลับ", "ใส่พ่อ แม่ หรือคู่สมรส"]
    pane.enter.click()
    assert isinstance(page.browse.detail(), PersonForm)


def test_larger_and_smaller_keep_everybody_in_the_chart(page: Page) -> None:
    pane = page.show_kinship("p1")
    assert pane
    sizes = [pane.chart.width()]
    for key in (Qt.Key.Key_Plus, Qt.Key.Key_Plus, Qt.Key.Key_0):
        QTest.keyClick(pane.chart, key, Qt.KeyboardModifier.ControlModifier)
        sizes.append(pane.chart.width())
        places = [pane.chart.place_of(box.id) for box in pane.chart.drawing.records]
        assert all(pane.chart.rect().contains(place) for place in places)
    assert sizes[0] == sizes[3] < sizes[1] < sizes[2]


def test_undo_draws_the_chart_anew_and_keeps_who_is_chosen(page: Page, session: Session) -> None:
    pane = page.show_kinship("p1")
    assert pane
    QTest.keyClick(pane.chart, Qt.Key.Key_Down)
    with session.store.change("One more child"):
        session.store.put(Particulars("p6", father_id="p1"))
    assert "คน6" in names(pane)
    assert standing_on(pane) == "คน5"
    session.undo()
    assert "คน6" not in names(pane)
    assert standing_on(pane) == "คน5"


def test_the_chart_closes_when_its_person_is_erased(page: Page, session: Session) -> None:
    assert page.show_kinship("p6")
    someone = session.store.get(Person, "p6")
    assert someone
    delete_person(session.store, someone, "บันทึกผิด")
    assert page.tabs.isVisible()
    assert not any(pane.isVisible() for pane in page.findChildren(KinshipPane))


def test_escape_and_a_search_lead_back_to_the_list(page: Page) -> None:
    for leave in (
        lambda pane: QTest.keyClick(pane.chart, Qt.Key.Key_Escape),
        lambda _pane: page.find("คน3"),
        lambda _pane: page.show_record("p4"),
    ):
        pane = page.show_kinship("p1")
        assert pane
        assert not page.tabs.isVisible()
        leave(pane)
        assert page.tabs.isVisible()


def test_the_paper_is_about_who_stands_in_the_middle(page: Page, session: Session) -> None:
    pane = page.show_kinship("p1")
    assert pane
    asked: list[tuple[str, str]] = []
    session.shown.connect(lambda *where: asked.append(where))
    pane.centre("p5")
    next(b for b in pane.findChildren(Button) if b.text() == "พิมพ์ผัง").click()
    assert asked == [("documents", "kinship-chart:p5")]


def test_a_screen_reader_hears_who_is_chosen(page: Page) -> None:
    pane = page.show_kinship("p1")
    assert pane
    assert "คนที่ดูอยู่" in pane.chart.accessibleName()
    QTest.keyClick(pane.chart, Qt.Key.Key_Up)
    assert pane.chart.accessibleName() in (
        f"ผังเครือญาติ: {said(pane, 'p2')}",
        f"ผังเครือญาติ: {said(pane, 'p3')}",
    )
    assert "เสียชีวิต" in said(pane, "p2")
    assert "เสียชีวิต" not in said(pane, "p3")
    assert said(pane, "p3").startswith("นางคน3 แก้วมณี, แม่, เกิด 24")


def test_walking_brings_people_into_view(page: Page, session: Session) -> None:
    home = household(1)
    with session.store.change("Many children"):
        session.store.put_all(person(n, home, given=f"คน{n}") for n in range(20, 32))
        session.store.put_all(Particulars(f"p{n}", father_id="p1") for n in range(20, 32))
    pane = page.show_kinship("p1")
    assert pane
    room = pane._area.viewport()
    assert pane.chart.width() > room.width()
    assert pane._area.horizontalScrollBar().isVisible()
    QTest.keyClick(pane.chart, Qt.Key.Key_Down)
    for key in [Qt.Key.Key_Right] * 12 + [Qt.Key.Key_Left] * 12:
        QTest.keyClick(pane.chart, key)
        place = pane.chart.place_of(pane.chart.chosen_id)
        assert room.rect().contains(place.translated(pane.chart.pos()))


def test_what_the_household_s_list_lets_suppose_is_put_on_record(
    page: Page, session: Session
) -> None:
    home = household(2)
    facts = {"birth": None, "sex": Sex.MALE}
    with session.store.change("Another house"):
        session.store.put(home)
        session.store.put(person(50, home, id="old", relation=Relation.HEAD, **facts))
        session.store.put(person(51, home, id="young", relation=Relation.CHILD, **facts))
    pane = page.show_kinship("old")
    assert pane
    assert [box.id for box in pane.chart.drawing.records] == ["old", "young"]
    assert all(line.dashed for line in pane.chart.drawing.lines)
    assert pane.keep.isVisible()
    assert pane._supposed.isVisible()
    pane.keep.click()
    known = session.store.get(Particulars, "young")
    assert known
    assert known.father_id == "old"
    assert not any(line.dashed for line in pane.chart.drawing.lines)
    assert not pane.keep.isVisible()
    session.undo()
    assert pane.keep.isVisible()
