"""The list of people: its filter with a chip a condition, and columns in one's own order."""

from urllib.parse import parse_qsl

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.people import household, person
from ui.pages.documents.options import Several
from ui.pages.register.page import Page
from ui.pages.register.people.columns_pane import ColumnsPane
from ui.session import Session
from ui.widgets.fields.chooser import Chooser
from village_net.documents import find_document
from village_net.groups.edits import delete_group, save_group
from village_net.groups.records import Group, GroupKind, Membership
from village_net.village.lists.people_table import COLUMNS
from village_net.village.register.edits import put_in_zone, save_zone
from village_net.village.register.filters import EVERYBODY, Filter
from village_net.village.register.queries import people_in_order
from village_net.village.register.records import Sex, Zone

GROUP = Group("g", "กลุ่มทอผ้า", GroupKind.OCCUPATION)


@pytest.fixture
def page(session: Session, qtbot: QtBot) -> Page:
    homes = [household(1), household(2)]
    with session.store.change("Fill"):
        session.store.put_all(homes)
        session.store.put_all(
            person(n, homes[n % 2], sex=Sex.MALE if n % 3 == 0 else Sex.FEMALE)
            for n in range(1, 13)
        )
    save_group(session.store, GROUP)
    save_zone(session.store, Zone("z", "คุ้มวัด"))
    put_in_zone(session.store, ["h1"], "z")
    with session.store.change("Join"):
        session.store.put_all(Membership(f"m{n}", "g", f"p{n}") for n in (3, 4, 5))
    made = Page(session)
    qtbot.addWidget(made)
    made.resize(1200, 760)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    return made


def listed(page: Page) -> set[str]:
    model = page.browse.model
    return {model.id_at(row) for row in range(model.rowCount())}


def choose_all(chooser: Chooser) -> None:
    chooser.setCurrentIndex(0)
    chooser.activated.emit(0)


def heads(page: Page) -> list[str]:
    model = page.browse.model
    count = model.columnCount()
    return [model.headerData(n, Qt.Orientation.Horizontal) for n in range(count)]


def columns(page: Page) -> ColumnsPane:
    page.browse.filter.columns.click()
    pane = page.browse.detail()
    assert isinstance(pane, ColumnsPane)
    QApplication.processEvents()
    return pane


def test_sex_and_group_stand_beside_zone_and_age(page: Page, session: Session) -> None:
    bar, everybody = page.browse.filter, people_in_order(session.store)
    bar.sex.setCurrentIndex(bar.sex.findData(Sex.MALE.value))
    bar.sex.activated.emit(bar.sex.currentIndex())
    men = {p.id for p in everybody if p.sex is Sex.MALE}
    assert listed(page) == men
    bar.group.setCurrentIndex(bar.group.findData("g"))
    bar.group.activated.emit(bar.group.currentIndex())
    assert listed(page) == men & {"p3", "p4", "p5"}
    assert bar.chips == {}  # the choosers say it


def test_a_chip_takes_its_own_condition_away_and_no_other(page: Page, session: Session) -> None:
    bar, everybody = page.browse.filter, people_in_order(session.store)
    today = session.store.clock().date()
    bar.set_value(Filter("z", "female", youngest=30, oldest=70, group_id="g", conditions=("head",)))
    titles = ["อายุ 30–70 ปี", "หัวหน้าครัวเรือน"]
    assert list(bar.chips) == titles
    assert all(title in bar.chips[title].accessibleName() for title in titles)
    bar.chips["หัวหน้าครัวเรือน"].click()
    assert list(bar.chips) == ["อายุ 30–70 ปี"]
    choose_all(bar.group)
    choose_all(bar.zone)
    women = {p.id for p in everybody if p.sex is Sex.FEMALE}
    grown = {p.id for p in everybody if p.birth and 30 <= p.birth.age(today) <= 70}
    assert 0 < len(women & grown) < len(women)
    assert listed(page) == women & grown
    assert bar.group.currentData() == ""
    bar.chips["อายุ 30–70 ปี"].click()
    assert listed(page) == women
    choose_all(bar.sex)
    assert (bar.value, bar.chips) == (EVERYBODY, {})


def test_chips_and_choices_go_while_households_are_listed(page: Page) -> None:
    bar = page.browse.filter
    page.show_view("households")
    bar.set_value(Filter(sex="male", group_id="g", conditions=("elderly",)))
    hidden = (bar.zone, bar.ages, bar.sex, bar.group, *bar.chips.values())
    assert not any(part.isVisible() for part in hidden)
    page.show_view("people")
    assert all(part.isVisible() for part in hidden)


def test_a_group_that_is_gone_is_no_longer_asked_for(page: Page, session: Session) -> None:
    bar = page.browse.filter
    bar.set_value(Filter(sex="male", group_id="g"))
    delete_group(session.store, GROUP, "เลิกกลุ่ม")
    assert bar.value == Filter(sex="male")
    assert not bar.group.isVisible()


def test_columns_are_moved_with_the_keyboard(page: Page, session: Session) -> None:
    session.settings.people_columns = ("name", "age", "house", "zone")
    pane = columns(page)
    house = pane.lines["house"]
    house.box.setFocus()
    QTest.keyClick(house.box, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert session.settings.people_columns == ("name", "house", "age", "zone")
    assert heads(page) == ["ชื่อ–สกุล", "บ้านเลขที่", "อายุ", "คุ้ม"]
    assert QApplication.focusWidget() is house.box
    for _ in range(4):
        QTest.keyClick(house.box, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert session.settings.people_columns == ("name", "age", "zone", "house")
    assert page.browse.detail() is pane


def test_columns_are_moved_with_their_buttons_which_end_at_the_ends(
    page: Page, session: Session
) -> None:
    session.settings.people_columns = ("name", "age", "house")
    pane = columns(page)
    up, down = pane.lines["house"].arrows
    assert (up.isEnabled(), down.isEnabled()) == (True, False)
    up.setFocus()
    QTest.mouseClick(up, Qt.MouseButton.LeftButton)
    assert session.settings.people_columns == ("name", "house", "age")
    assert (up.isEnabled(), down.isEnabled()) == (False, True)
    assert QApplication.focusWidget() is pane.lines["house"].box
    QApplication.processEvents()
    assert pane.lines["house"].y() < pane.lines["age"].y() < pane.lines["nickname"].y()


def test_a_column_is_shown_last_and_taken_off(page: Page, session: Session) -> None:
    session.settings.people_columns = ("name", "age", "house", "chronic")
    pane = columns(page)
    assert "chronic" not in pane.lines
    pane.lines["phone"].box.click()
    assert heads(page) == ["ชื่อ–สกุล", "อายุ", "บ้านเลขที่", "โทรศัพท์"]
    pane.lines["age"].box.click()
    assert session.settings.people_columns == ("name", "house", "phone", "chronic")
    assert not any(arrow.isVisible() for arrow in pane.lines["age"].arrows)


def test_the_list_is_handed_on_to_paper_in_its_own_order(page: Page, session: Session) -> None:
    session.settings.people_columns = ("name", "phone", "age", "house")
    pane = columns(page)
    pane.move_column("house", -2)
    pane.left.emit()
    asked: list[tuple[str, str]] = []
    session.shown.connect(lambda *where: asked.append(where))
    page.browse.print_list()
    [(where, what)] = asked
    key, _sign, values = what.partition("?")
    options = {o.key: o.default for o in find_document(key).options} | dict(parse_qsl(values))
    facts = find_document(key).collect(session.store, options)
    assert where == "documents"
    assert [c.key for c in facts.columns] == ["name", "house", "phone", "age"]  # type: ignore[attr-defined]


def test_every_column_can_be_reached_in_the_order_in_which_it_stands(
    page: Page, session: Session
) -> None:
    session.settings.people_columns = ("name", "zone", "age")
    pane = columns(page)
    pane.move_column("age", -1)
    reached = [pane.lines["age"].box]
    while (following := reached[-1].nextInFocusChain()) is not pane._done:
        reached.append(following)  # type: ignore[arg-type]
    boxes = [part for part in reached if part in [line.box for line in pane.lines.values()]]
    keys = [key for box in boxes for key, line in pane.lines.items() if line.box is box]
    shown = [key for key, column in COLUMNS.items() if key != "name" and not column.closed]
    assert keys == ["age", "zone", *(key for key in shown if key not in ("age", "zone"))]


def test_the_paper_keeps_the_order_that_the_columns_have_on_screen(qtbot: QtBot) -> None:
    choices = {key: column.title for key, column in COLUMNS.items()}
    several = Several(choices, "name,phone,house,age")
    qtbot.addWidget(several)
    assert several.value == "name,phone,house,age"
