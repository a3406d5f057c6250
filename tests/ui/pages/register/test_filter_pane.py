"""The panel of the filter: ticks in groups that stay, a live count, and filters kept by name."""

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from tests.people import fill
from tests.ui.conftest import Dress, Typed
from ui.pages.register.page import Page
from ui.pages.register.people.filter_pane import FilterPane
from ui.session import Session
from ui.widgets.label import Label
from village_net.village.lists.people_table import count_filtered
from village_net.village.register.filters import CONDITIONS, EVERYBODY, Filter
from village_net.village.register.queries import saved_filters


@pytest.fixture
def page(session: Session, qtbot: QtBot) -> Page:
    fill(session.store, 60, 10)
    made = Page(session)
    qtbot.addWidget(made)
    made.resize(1200, 760)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    return made


@pytest.fixture
def pane(page: Page, qtbot: QtBot) -> FilterPane:
    qtbot.mouseClick(page.browse.filter.more, Qt.MouseButton.LeftButton)
    made = page.browse.detail()
    assert isinstance(made, FilterPane)
    return made


def test_two_conditions_are_two_presses_and_the_count_follows(
    page: Page, pane: FilterPane, session: Session
) -> None:
    for key in ("elderly", "no-phone"):
        pane.boxes[key].click()
        assert page.browse.detail() is pane
        assert pane.boxes[key].isChecked()
    value = Filter(conditions=("elderly", "no-phone"))
    assert page.browse.filter.value == value
    found = count_filtered(session.store, value)
    assert pane.count.plain_text() == f"พบ {found} คน"
    assert page.browse.model.rowCount() == found


def test_every_condition_stands_under_one_of_the_groups(page: Page, pane: FilterPane) -> None:
    assert set(pane.boxes) == {key for key, each in CONDITIONS.items() if not each.closed}
    heads = [label.plain_text() for label in pane.findChildren(Label)]
    for head in ("วัย", "ดูแลเป็นพิเศษ", "ข้อมูลที่ขาด", "ย้าย–เสียชีวิต"):
        assert head in heads


def test_conditions_of_health_come_and_go_with_the_leave_to_ask_for_them(
    page: Page, pane: FilterPane
) -> None:
    pane.health.click()
    assert set(pane.boxes) == set(CONDITIONS)
    assert pane.health.isVisible()
    pane.boxes["bedridden"].click()
    assert page.browse.filter.value.closed
    pane.health.click()
    assert page.browse.filter.value == EVERYBODY
    assert "bedridden" not in pane.boxes


def test_all_is_cleared_at_once_here_or_above_the_list(page: Page, pane: FilterPane) -> None:
    browse = page.browse
    assert not browse.found.isVisible()
    for clear in (pane.clear, browse.found.clear):
        pane.boxes["elderly"].click()
        pane.boxes["head"].click()
        assert browse.found.isVisible()
        assert browse.found.words.plain_text() == f"พบ {browse.model.rowCount()} จาก 60 คน"
        clear.click()
        assert browse.filter.value == EVERYBODY
        assert not pane.boxes["elderly"].isChecked()
        assert not browse.found.isVisible()


def test_the_line_above_the_list_counts_what_the_search_leaves_too(
    page: Page, pane: FilterPane, qtbot: QtBot, type_in: Typed
) -> None:
    browse = page.browse
    pane.boxes["no-consent"].click()
    before = browse.found.words.plain_text()
    type_in(browse.search, "99999")
    qtbot.waitUntil(lambda: browse.found.words.plain_text() != before)
    assert browse.found.words.plain_text().startswith(f"พบ {browse.model.rowCount()} จาก")


def test_a_filter_is_kept_taken_and_deleted_in_the_panel(
    pane: FilterPane, session: Session, qtbot: QtBot, type_in: Typed
) -> None:
    pane.boxes["elderly"].click()
    type_in(pane.kept.name, "ผู้สูงอายุบ้านเรา")
    qtbot.keyClick(pane.kept.name, Qt.Key.Key_Return)
    assert [each.name for each in saved_filters(session.store)] == ["ผู้สูงอายุบ้านเรา"]
    pane.clear.click()
    pane.kept.filters["ผู้สูงอายุบ้านเรา"].click()
    assert pane.boxes["elderly"].isChecked()
    pane.kept.deletes["ผู้สูงอายุบ้านเรา"].click()
    assert not saved_filters(session.store)
    assert not pane.kept.filters


def test_who_lived_here_on_a_day_is_asked_in_place(
    page: Page, pane: FilterPane, qtbot: QtBot, type_in: Typed
) -> None:
    type_in(pane.day.line, "1/1/2564")
    qtbot.keyClick(pane.day.line, Qt.Key.Key_Return)
    assert page.browse.filter.value.on == "2021-01-01"
    pane.day.line.selectAll()
    type_in(pane.day.line, "สักวัน")
    qtbot.keyClick(pane.day.line, Qt.Key.Key_Return)
    assert page.browse.filter.value.on == "2021-01-01"
    assert "สักวัน" in pane.day.line.accessibleDescription()


def test_those_who_moved_or_died_are_a_choice(page: Page, pane: FilterPane) -> None:
    pane.standing.chips[1].click()
    assert page.browse.filter.value.standing == "moved"
    assert page.browse.model.rowCount() == 0


def test_in_large_type_the_choosers_fold_into_the_panel(
    session: Session, qtbot: QtBot, dress: Dress
) -> None:
    fill(session.store, 30, 5)
    dress(24)
    made = Page(session)
    qtbot.addWidget(made)
    made.resize(1200, 660)
    made.show()
    bar = made.browse.filter
    bar.set_value(Filter(sex="male", conditions=("elderly",)))
    assert bar.more.text() == "ตัวกรอง (2)"
    assert not any(part.isVisible() for part in (*bar.choosers.all, *bar.chips.values()))
    pane = made.browse.choose_filters()
    assert pane.folded is not None
    assert pane.folded.sex.currentText() == "ชาย"
    assert pane.folded.sex.isVisible()
