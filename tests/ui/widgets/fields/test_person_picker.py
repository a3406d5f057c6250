"""A person is chosen by typing; what is typed on is nobody until somebody is taken."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from tests.ui.conftest import Typed
from ui.session import Session
from ui.widgets.fields.person_picker import PersonPicker


@pytest.fixture
def picker(full_session: Session, qtbot: QtBot) -> PersonPicker:
    made = PersonPicker(full_session, fits=lambda person: person.id != "p2")
    qtbot.addWidget(made)
    made.resize(400, 300)
    made.show()
    made.activateWindow()
    made.setFocus()
    return made


def test_who_is_typed_and_taken_is_the_value(
    picker: PersonPicker, type_in: Typed, qtbot: QtBot
) -> None:
    type_in(picker, "ชื่อ12")
    assert [entry.id for entry in picker.suggestions()] == ["p12"]
    with qtbot.waitSignal(picker.changed):
        QTest.keyClick(picker, Qt.Key.Key_Return)
    assert picker.value == "p12"
    assert "ชื่อ12" in picker.text()
    assert picker.suggestions() == ()


def test_a_name_that_is_typed_on_is_nobody_any_more(
    picker: PersonPicker, type_in: Typed, qtbot: QtBot
) -> None:
    picker.set_value("p1")
    picker.end(False)
    with qtbot.waitSignal(picker.changed):
        type_in(picker, "ก")
    assert picker.value is None


def test_who_cannot_be_meant_is_not_offered(picker: PersonPicker, type_in: Typed) -> None:
    type_in(picker, "ชื่อ")
    offered = {entry.id for entry in picker.suggestions()}
    assert offered
    assert "p2" not in offered


def test_arrow_keys_go_round_what_is_offered(picker: PersonPicker, type_in: Typed) -> None:
    type_in(picker, "ชื่อ")
    offered = [entry.id for entry in picker.suggestions()]
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Up, Qt.Key.Key_Up):
        QTest.keyClick(picker, key)
    QTest.keyClick(picker, Qt.Key.Key_Return)
    assert picker.value == offered[-1]


def test_what_is_offered_goes_when_the_focus_goes_elsewhere(
    picker: PersonPicker, type_in: Typed, qtbot: QtBot
) -> None:
    type_in(picker, "ชื่อ1")
    assert picker.suggestions()
    picker.clearFocus()
    qtbot.waitUntil(lambda: not picker.suggestions())


def test_who_can_be_meant_is_offered_however_many_others_are_called_so(
    full_session: Session, type_in: Typed, qtbot: QtBot
) -> None:
    picker = PersonPicker(full_session, fits=lambda person: person.id == "p9")
    qtbot.addWidget(picker)
    picker.show()
    type_in(picker, "ชื่อ")
    assert [entry.id for entry in picker.suggestions()] == ["p9"]
