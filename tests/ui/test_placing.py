"""The window stands where it stood last, and never where nobody can see it."""

import pytest
from PySide6.QtCore import QRect
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from ui.placing import fitted, keep_place, place_window
from ui.settings import Settings, WindowPlace

ROOM = QRect(0, 0, 1920, 1040)


@pytest.mark.parametrize(
    "wanted",
    [
        QRect(-400, -300, 1180, 720),
        QRect(5000, 4000, 1180, 720),
        QRect(1900, 1030, 1180, 720),
        QRect(100, 100, 4000, 3000),
    ],
)
def test_a_window_never_reaches_beyond_its_screen(wanted: QRect) -> None:
    for room in (ROOM, QRect(1920, 200, 1366, 728), QRect(-1366, 0, 1366, 728)):
        placed = fitted(wanted, room)
        assert room.contains(placed)
        assert placed.size() == wanted.size().boundedTo(room.size())


def test_a_window_within_its_screen_stays_as_it_is() -> None:
    wanted = QRect(200, 100, 1180, 720)
    assert fitted(wanted, ROOM) == wanted


def test_a_window_comes_back_to_where_it_was_closed(qtbot: QtBot) -> None:
    room = QApplication.primaryScreen().availableGeometry()
    there = QRect(room.x() + 30, room.y() + 20, room.width() - 100, room.height() - 80)
    window, later = QWidget(), QWidget()
    for each in (window, later):
        qtbot.addWidget(each)
    window.setGeometry(there)
    keep_place(window, Settings())
    place_window(later, Settings())
    assert later.normalGeometry() == there or later.geometry() == there


def test_a_place_on_a_screen_that_is_gone_is_brought_back_into_sight(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    settings = Settings()
    settings.window_place = WindowPlace((9000, 7000, 600, 400))
    place_window(window, settings)
    room = QApplication.primaryScreen().availableGeometry()
    assert room.contains(window.geometry())


def test_a_window_that_filled_the_screen_fills_it_again(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    settings = Settings()
    settings.window_place = WindowPlace((10, 10, 600, 400), is_maximised=True)
    place_window(window, settings)
    assert window.isMaximized()


def test_a_window_that_fills_the_screen_keeps_the_place_it_has_besides(qtbot: QtBot) -> None:
    room = QApplication.primaryScreen().availableGeometry()
    there = QRect(room.x() + 30, room.y() + 20, 500, 400)
    window, settings = QWidget(), Settings()
    qtbot.addWidget(window)
    window.setGeometry(there)
    window.showMaximized()
    qtbot.waitUntil(lambda: window.geometry() != there)
    keep_place(window, settings)
    assert settings.window_place == WindowPlace(
        (there.x(), there.y(), there.width(), there.height()), is_maximised=True
    )


def test_a_window_that_never_stood_anywhere_begins_in_the_middle(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    window.setGeometry(0, 0, 400, 300)
    place_window(window, Settings())
    room = QApplication.primaryScreen().availableGeometry()
    away = window.normalGeometry().center() - room.center()
    assert away.manhattanLength() <= 2
