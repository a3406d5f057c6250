"""The ring shows where the focus is to whoever works by keys, and to nobody who presses."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor, QWindow
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from ui.settings import Settings
from ui.theme import apply_theme, colours, set_look
from ui.widgets.button import Button, Kind
from ui.widgets.fields.check_box import CheckBox
from ui.widgets.focus_ring import FocusRing, has_ring


@pytest.fixture
def window(qtbot: QtBot, qapp: QApplication) -> Iterator[QWidget]:
    """A window with two buttons and a box, and the ring that the app has."""
    ring = FocusRing(qapp)
    made = QWidget()
    layout = QVBoxLayout(made)
    for each in (Button("Save", Kind.MAIN), Button("Leave"), CheckBox("Keep")):
        layout.addWidget(each)
    qtbot.addWidget(made)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(lambda: QApplication.focusWindow() is made.windowHandle())
    yield made
    ring.deleteLater()


def handle(window: QWidget) -> QWindow:
    found = window.windowHandle()
    assert found
    return found


def press(window: QWidget, part: QWidget) -> None:
    """Press with the mouse as the system tells it: through the window."""
    place = part.mapTo(window, QPoint(10, part.height() // 2))
    left, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    QTest.mouseClick(handle(window), left, none, place)


def parts(window: QWidget) -> tuple[Button, Button, CheckBox]:
    main, plain = window.findChildren(Button)
    return main, plain, window.findChildren(CheckBox)[0]


def test_tab_shows_the_ring_and_takes_it_along(window: QWidget) -> None:
    main, plain, box = parts(window)
    main.setFocus()
    assert not has_ring(main)
    QTest.keyClick(handle(window), Qt.Key.Key_Tab)
    assert plain.hasFocus()
    assert [has_ring(each) for each in (main, plain, box)] == [False, True, False]
    QTest.keyClick(handle(window), Qt.Key.Key_Tab)
    assert [has_ring(each) for each in (main, plain, box)] == [False, False, True]


def test_a_press_shows_no_ring_and_takes_it_away(window: QWidget) -> None:
    main, plain, box = parts(window)
    press(window, plain)
    assert plain.hasFocus()
    assert not has_ring(plain)
    QTest.keyClick(handle(window), Qt.Key.Key_Tab)
    assert has_ring(box)
    press(window, box)
    assert box.isChecked()
    assert not has_ring(box)
    main.setFocus()  # as the app gives it after an act of the mouse
    assert not has_ring(main)


def test_a_key_shows_where_a_press_has_left_the_focus_but_shift_alone_does_not(
    window: QWidget,
) -> None:
    _main, plain, _box = parts(window)
    press(window, plain)
    QTest.keyClick(handle(window), Qt.Key.Key_Shift)
    assert not has_ring(plain)
    QTest.keyClick(handle(window), Qt.Key.Key_Left, Qt.KeyboardModifier.ShiftModifier)
    assert any(has_ring(each) for each in parts(window))


def test_the_ring_of_a_filled_button_has_a_gap(window: QWidget, qapp: QApplication) -> None:
    main, _plain, _box = parts(window)
    main.setFocus()
    shown = colours(qapp, Settings().shade)
    middle = main.height() // 2

    def edge() -> list[QColor]:
        picture = main.grab().toImage()
        return [picture.pixelColor(x, middle) for x in (0, 3, 6)]

    assert edge() == [QColor(shown.accent)] * 3
    QTest.keyClick(handle(window), Qt.Key.Key_Backtab)
    QTest.keyClick(handle(window), Qt.Key.Key_Tab)
    assert main.hasFocus()
    assert edge() == [QColor(shown.accent), QColor(shown.surface), QColor(shown.accent)]


@pytest.mark.parametrize("points", [12, 14, 17, 24])
@pytest.mark.parametrize("kind", list(Kind))
def test_the_ring_moves_nothing(qapp: QApplication, qtbot: QtBot, kind: Kind, points: int) -> None:
    settings = Settings()
    usual, settings.type_size = settings.type_size, points
    apply_theme(qapp, settings)
    button = Button("บันทึก", kind)
    qtbot.addWidget(button)
    button.ensurePolished()
    before = button.sizeHint()
    set_look(button, "ring", "yes")
    after = button.sizeHint()
    settings.type_size = usual
    apply_theme(qapp, settings)
    assert before == after


@pytest.mark.parametrize("kind", [Kind.PLAIN, Kind.DANGER, Kind.LOOK, Kind.QUIET, Kind.CHOICE])
def test_the_ring_has_one_colour_whatever_it_surrounds(
    qapp: QApplication, qtbot: QtBot, kind: Kind
) -> None:
    button = Button("–", kind)
    qtbot.addWidget(button)
    set_look(button, "ring", "yes")
    edge = button.grab().toImage().pixelColor(0, button.height() // 2)
    assert edge == QColor(colours(qapp, Settings().shade).accent)
