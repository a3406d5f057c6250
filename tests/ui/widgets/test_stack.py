"""Of what lies in a stack one shows, and only that asks for room."""

from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from ui.widgets.stack import Stack


def test_what_is_hidden_in_a_stack_asks_for_no_room(qtbot: QtBot) -> None:
    stack, low, high = Stack(), QWidget(), QWidget()
    qtbot.addWidget(stack)
    high.setMinimumHeight(900)
    low.setMinimumHeight(10)
    stack.addWidget(low)
    stack.addWidget(high)
    assert stack.minimumSizeHint().height() == 10
    stack.setCurrentWidget(high)
    assert stack.minimumSizeHint().height() == 900
    assert (stack.currentIndex(), stack.count()) == (1, 2)
    stack.removeWidget(high)
    assert stack.currentWidget() is low


def test_another_one_shows_in_the_place_of_the_first(qtbot: QtBot) -> None:
    stack, first, second = Stack(), QWidget(), QWidget()
    qtbot.addWidget(stack)
    for page in (first, second):
        stack.addWidget(page)
    stack.show()
    assert [page.isVisible() for page in (first, second)] == [True, False]
    stack.setCurrentWidget(second)
    assert [page.isVisible() for page in (first, second)] == [False, True]
    stack.setCurrentIndex(0)
    assert [page.isVisible() for page in (first, second)] == [True, False]
