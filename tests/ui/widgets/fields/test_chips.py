"""Chips of which one is taken: what a press does, and what is only shown."""

from pytestqt.qtbot import QtBot

from ui.widgets.fields.chips import Choice

FEW = [("a", "เช้า"), ("b", "เย็น")]


def test_a_second_press_takes_an_optional_choice_back_and_no_other(qtbot: QtBot) -> None:
    optional, needed = Choice(FEW, "a", optional=True), Choice(FEW, "a")
    for choice in (optional, needed):
        qtbot.addWidget(choice)
        choice.chips[0].click()
    assert (optional.value, needed.value) == (None, "a")


def test_a_press_is_told_and_a_value_that_is_shown_is_not(qtbot: QtBot) -> None:
    choice = Choice(FEW, "a")
    qtbot.addWidget(choice)
    with qtbot.waitSignal(choice.picked):
        choice.chips[1].click()
    with qtbot.assertNotEmitted(choice.picked):
        choice.set_value("a")
    assert (choice.value, choice.text) == ("a", "เช้า")
