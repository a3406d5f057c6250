"""A record, read: what is asked about it stands in the place of its buttons, and goes again."""

import pytest
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from ui.parts.record_pane import RecordPane
from ui.widgets.buttons.button_row import PaneAct
from ui.widgets.label import Label


@pytest.mark.parametrize("alone", [False, True])
def test_the_record_and_its_buttons_are_back_when_nothing_is_asked_any_more(
    qtbot: QtBot, alone: bool
) -> None:
    pane = RecordPane()
    qtbot.addWidget(pane)
    pane.show_parts(Label("บุญมา แก้วมณี"))
    pane.show_acts(PaneAct("แก้ไข"))
    pane.show()
    asked = QLineEdit()
    pane.ask(asked, alone=alone)
    assert (asked.isVisible(), pane.acts.isVisible()) == (True, False)
    assert pane.area.isVisible() is not alone
    with qtbot.waitSignal(pane.settled):
        pane.stop_asking()
    assert (asked.isVisible(), pane.acts.isVisible(), pane.area.isVisible()) == (False, True, True)
