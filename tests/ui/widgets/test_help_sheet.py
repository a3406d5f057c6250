"""The sheet of help lies over a window: what is below it is not reached until it is closed."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from ui.widgets.help_sheet import HelpSheet
from ui.widgets.label import Label


@pytest.fixture
def room(qtbot: QtBot) -> QWidget:
    made = QWidget()
    layout = QVBoxLayout(made)
    for words in ("ก่อน", "หลัง"):
        layout.addWidget(QPushButton(words))
    qtbot.addWidget(made)
    made.resize(900, 700)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    return made


@pytest.fixture
def sheet(room: QWidget) -> HelpSheet:
    return HelpSheet(room, "ทะเบียน", "ค้นหาแล้วเลือก", [("ปุ่มลัด", [("F1", "วิธีใช้")]), ("ว่าง", [])])


@pytest.mark.parametrize("key", [Qt.Key.Key_Tab, Qt.Key.Key_Backtab])
def test_tab_reaches_nothing_below_the_sheet(sheet: HelpSheet, key: Qt.Key) -> None:
    for _press in range(3):
        focused = QApplication.focusWidget()
        assert focused
        QTest.keyClick(focused, key)
    now = QApplication.focusWidget()
    assert now
    assert sheet.isAncestorOf(now)


@pytest.mark.parametrize("key", [Qt.Key.Key_Escape, Qt.Key.Key_F1])
def test_escape_and_its_own_key_close_it(sheet: HelpSheet, key: Qt.Key) -> None:
    QTest.keyClick(sheet, key)
    assert not sheet.isVisible()


def test_a_group_of_keys_without_any_has_no_heading(sheet: HelpSheet) -> None:
    told = [label.plain_text() for label in sheet.findChildren(Label)]
    assert "ปุ่มลัด" in told
    assert "ว่าง" not in told
