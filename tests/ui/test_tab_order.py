"""Tab goes through a page as it stands there: head, list, detail; what is done next is near."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QDeadlineTimer, QPoint, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractItemView, QApplication, QHeaderView, QWidget
from pytestqt.qtbot import QtBot

from tests.conftest import Put
from tests.ui.sample_window import PLACES, sample_window
from tests.ui.test_every_widget import spoken_name, way_to
from ui.pages import PAGES
from ui.shell.shell import Shell
from ui.widgets.button import Button, Kind
from ui.widgets.buttons.next_act import next_act
from ui.widgets.list_and_detail import Sides
from ui.widgets.page_head import PageHead

NEAR = 3  # presses of Tab
MOST = 120


@pytest.fixture(scope="module", params=[14, 24])
def shell(
    request: pytest.FixtureRequest,
    qapp: object,
    tmp_path_factory: pytest.TempPathFactory,
    put_sample: Put,
) -> Iterator[Shell]:
    """One window on a village that is full of everything, for each size of type."""
    folder = put_sample(tmp_path_factory.mktemp("tabs") / "village")
    with sample_window(folder, request.param) as made:
        yield made


def focused() -> QWidget:
    found = QApplication.focusWidget()
    assert found
    return found


def press(key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    QTest.keyClick(focused(), key, modifier)
    QApplication.processEvents()


def go(shell: Shell, page: str, view: str) -> QWidget:
    """Open a page as a user does, and return it."""
    shell.show_record(page, view)
    shell.sidebar._buttons[page].setFocus()
    QApplication.processEvents()
    press(Qt.Key.Key_Return)
    shell.session.jobs.wait()  # what is printed can be saved when it is made
    if page == "home":  # the look through the register comes after the day is painted
        patience = QDeadlineTimer(5000)
        while not shell.pages[page]._score.text() and not patience.hasExpired():
            QApplication.processEvents()
    for sides in shell.pages[page].findChildren(Sides):
        sides.go_deep(False)
    return shell.pages[page]


def round_trip(
    shell: Shell, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier
) -> list[QWidget]:
    """Press a key until the focus is where it was; return where it came by, that place last."""
    start, seen = focused(), list[QWidget]()
    while not seen or (seen[-1] is not start and len(seen) < MOST):
        press(key, modifier)
        assert focused() not in seen, f"goes round in {way_to(focused())}"
        place = QRect(focused().mapTo(shell, QPoint()), focused().size())
        assert focused().isVisible()
        assert shell.rect().intersects(place), f"{way_to(focused())} is out of sight"
        assert spoken_name(focused()).strip(), way_to(focused())
        seen.append(focused())
    return seen


def places_of(part: QWidget, seen: list[QWidget]) -> list[int]:
    return [place for place, each in enumerate(seen) if each is part or part.isAncestorOf(each)]


@pytest.mark.parametrize(("page", "view"), PLACES)
def test_tab_goes_from_head_to_list_to_detail_and_back_by_the_same_way(
    shell: Shell, page: str, view: str
) -> None:
    shown = go(shell, page, view)
    shell.sidebar._buttons[page].setFocus()
    there = round_trip(shell, Qt.Key.Key_Tab)
    shell.sidebar._buttons[page].setFocus()
    back = round_trip(shell, Qt.Key.Key_Backtab, Qt.KeyboardModifier.ShiftModifier)
    assert there[:-1] == back[-2::-1]
    rooms: list[QWidget] = [head for head in shown.findChildren(PageHead) if head.isVisible()]
    for sides in shown.findChildren(Sides):
        if sides.isVisible():
            rooms += [part for part in (sides._left, sides._detail) if part.isVisible()]
    walked = [places_of(room, there) for room in rooms]
    in_order = [place for places in walked for place in places]
    assert in_order == sorted(in_order)
    assert in_order or page in ("home", "settings")


def lists(shown: QWidget) -> Iterator[tuple[Sides, QAbstractItemView]]:
    """Yield the lists with a detail beside them, or behind them where it is tight."""
    for sides in shown.findChildren(Sides):
        if sides.isVisible():
            sides.go_deep(False)
            for listed in sides._left.findChildren(QAbstractItemView):
                is_head = isinstance(listed, QHeaderView)
                if listed.isVisible() and listed.model().rowCount() and not is_head:
                    yield sides, listed


@pytest.mark.parametrize(("page", "view"), PLACES)
def test_enter_goes_from_a_list_into_its_detail_and_escape_back(
    shell: Shell, page: str, view: str, qtbot: QtBot
) -> None:
    for sides, listed in lists(go(shell, page, view)):
        listed.setFocus()
        press(Qt.Key.Key_Return)
        qtbot.waitUntil(lambda sides=sides: sides._detail.isAncestorOf(focused()))
        button = next_act(sides._detail)
        assert button is None or is_saved_by_a_key(button) or is_near(button)
        press(Qt.Key.Key_Escape)
        qtbot.waitUntil(listed.hasFocus)


def is_saved_by_a_key(button: Button) -> bool:
    """Tell whether a button is that of a form, which Ctrl+S presses from anywhere in it."""
    at = button.parentWidget()
    while at and not hasattr(at, "draft"):
        at = at.parentWidget()
    return at is not None


@pytest.mark.parametrize(("page", "view"), PLACES)
def test_the_main_button_of_a_page_has_a_key_or_is_near(shell: Shell, page: str, view: str) -> None:
    shown = go(shell, page, view)
    assert shown.isAncestorOf(focused())
    heads = [head for head in shown.findChildren(PageHead) if head.isVisible()]
    buttons = [button for head in heads for button in head.findChildren(Button)]
    for button in buttons:
        if button.isVisible() and button.isEnabled() and button.kind is Kind.MAIN:
            assert button.toolTip() or is_near(button)


def is_near(button: Button) -> bool:
    """Tell whether a few presses of Tab, there or back, come to a button."""
    start = focused()
    for key in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab):
        start.setFocus()
        for _press in range(NEAR):
            if focused() is button:
                return True
            press(key)
    return focused() is button


@pytest.mark.parametrize("number", range(len(PAGES)))
def test_a_page_that_is_opened_by_its_key_has_the_focus_in_it(shell: Shell, number: int) -> None:
    shell.sidebar.who.setFocus()
    QTest.keyClick(shell, Qt.Key(Qt.Key.Key_1 + number), Qt.KeyboardModifier.AltModifier)
    QApplication.processEvents()
    assert shell.key == PAGES[number].key
    assert shell.pages[shell.key].isAncestorOf(focused())


def test_arrows_in_the_sidebar_stay_there(shell: Shell) -> None:
    shell.show_page("home")
    shell.sidebar._buttons["home"].setFocus()
    press(Qt.Key.Key_Down)
    assert shell.key == "register"
    assert shell.sidebar.isAncestorOf(focused())
