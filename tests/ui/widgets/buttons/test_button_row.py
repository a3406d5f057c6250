"""A row of buttons: one row at any width, and nothing is out of reach."""

import pytest
from PySide6.QtWidgets import QMenu, QWidget
from pytestqt.qtbot import QtBot

from ui.widgets.button import Button
from ui.widgets.buttons.button_row import ButtonRow, PaneAct

WORDS = ("แก้ไข", "พิมพ์", "ย้ายออก เสียชีวิต", "ลบ")


@pytest.fixture
def done() -> list[str]:
    return []


@pytest.fixture
def room(qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    made.resize(1000, 100)
    return made


@pytest.fixture
def row(done: list[str], room: QWidget) -> ButtonRow:
    acts = [PaneAct(words, lambda words=words: done.append(words)) for words in WORDS]
    return beside(room, *acts, PaneAct("ลบถาวร", lambda: done.append("ลบถาวร"), rare=True))


def beside(room: QWidget, *acts: PaneAct) -> ButtonRow:
    """Show acts in a row whose width is set by hand."""
    made = ButtonRow(*acts, parent=room)
    made.resize(900, made.sizeHint().height())
    room.show()
    return made


def menu_of(row: ButtonRow) -> dict[str, object]:
    menu = row.more.menu()
    assert isinstance(menu, QMenu)
    return {action.text(): action for action in menu.actions()}


def shown(row: ButtonRow) -> list[str]:
    buttons = [b for b in row.findChildren(Button) if b.isVisible()]
    return [b.text() for b in sorted(buttons, key=lambda b: b.x())]


def test_with_room_everything_shows_but_what_is_rare(row: ButtonRow) -> None:
    assert shown(row) == [*WORDS, "เพิ่มเติม"]
    assert list(menu_of(row)) == ["ลบถาวร"]


def test_what_does_not_fit_stands_under_more_and_works_there(
    row: ButtonRow, done: list[str]
) -> None:
    for width in range(900, 60, -20):
        row.resize(width, row.height())
        assert {*shown(row), *menu_of(row)} == {*WORDS, "ลบถาวร", "เพิ่มเติม"}
        buttons = [b for b in row.findChildren(Button) if b.isVisible()]
        assert len({b.y() for b in buttons}) == 1
        assert len(buttons) <= 2 or max(b.geometry().right() for b in buttons) <= row.width()
    assert shown(row) == ["แก้ไข", "เพิ่มเติม"]
    delete = menu_of(row)["ลบ"]
    delete.trigger()  # type: ignore[attr-defined]
    assert done == ["ลบ"]


def test_where_nothing_is_hidden_there_is_no_more(room: QWidget) -> None:
    row = beside(room, PaneAct("แก้ไข"), PaneAct("ลบ"))
    assert shown(row) == ["แก้ไข", "ลบ"]


def test_an_act_with_several_to_choose_from_is_a_menu_also_under_more(
    room: QWidget, done: list[str]
) -> None:
    happened = PaneAct("ย้าย เสียชีวิต", acts=[PaneAct("เสียชีวิต", lambda: done.append("d"))])
    row = beside(room, PaneAct("แก้ไข"), happened)
    row.buttons[1].menu().actions()[0].trigger()
    row.resize(row.minimumSizeHint().width(), 50)
    [inner] = [a.menu() for a in row.more.menu().actions() if a.menu()]
    assert isinstance(inner, QMenu)
    inner.actions()[0].trigger()
    assert done == ["d", "d"]


def test_what_cannot_be_done_now_cannot_be_done_under_more_either(room: QWidget) -> None:
    def nothing() -> None: ...

    row = beside(
        room,
        PaneAct("แก้ไข", nothing),
        PaneAct("ลบถาวร", nothing, rare=True, enabled=False),
        PaneAct("พิมพ์", nothing, rare=True),
    )
    actions = row.more.menu().actions()
    assert [(each.text(), each.isEnabled()) for each in actions] == [
        ("ลบถาวร", False),
        ("พิมพ์", True),
    ]
