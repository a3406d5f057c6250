"""A button is pressed once however long its key is held."""

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from ui.widgets.button import Button


@pytest.mark.parametrize("key", [Qt.Key.Key_Space, Qt.Key.Key_Return])
def test_a_key_that_is_held_presses_once(qtbot: QtBot, key: Qt.Key) -> None:
    button = Button("บันทึก")
    qtbot.addWidget(button)
    button.show()
    button.setFocus()
    pressed: list[str] = []
    button.clicked.connect(lambda: pressed.append(button.text()))
    for repeated in (False, True, True, True):
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            modifier = Qt.KeyboardModifier.NoModifier
            QApplication.sendEvent(button, QKeyEvent(kind, key, modifier, "", repeated))
    assert pressed == ["บันทึก"]
