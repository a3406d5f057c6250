"""Undo in the window: a message takes back its own step or nothing."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from tests.people import household, person
from ui.shell.shell import Shell
from ui.theme import DARK, LIGHT, Colours
from ui.widgets.toast import CLOSE_COLOUR, SIGN_COLOUR
from village_net.store import Store
from village_net.village.register.edits import save_person
from village_net.village.register.records import Person


def add(shell: Shell, number: int) -> None:
    """Save a new person as a form does, and tell of it."""
    session = shell.session
    assert session.done(save_person, person(number, household(1)), "1")
    session.told.emit(f"เพิ่มคนที่ {number} แล้ว", True)


def ids(store: Store) -> list[str]:
    return [one.id for one in store.records(Person, "ORDER BY id")]


def test_the_button_of_an_old_message_leaves_the_step_before_alone(shell: Shell) -> None:
    store = shell.session.store
    add(shell, 1)
    add(shell, 2)
    old = shell.toast.answer
    QTest.keyClick(shell, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert ids(store) == ["p1"]
    assert old.text() == "ทำอีกครั้ง"
    old.click()
    assert ids(store) == ["p1", "p2"]
    assert old.text() == "เลิกทำ"
    old.click()
    assert ids(store) == ["p1"]


def test_a_message_whose_step_was_overtaken_goes(shell: Shell) -> None:
    add(shell, 1)
    assert shell.toast.answer.isVisible()
    with shell.session.store.change("Other"):
        shell.session.store.put(household(7))
    assert not shell.toast.isVisible()


def test_a_message_whose_step_still_stands_stays_whatever_is_read_again(shell: Shell) -> None:
    add(shell, 1)
    shell.session.changed.emit(frozenset({"person"}))
    assert shell.toast.answer.isVisible()
    shell.toast.answer.click()
    assert ids(shell.session.store) == []


def test_a_message_of_nothing_changed_offers_no_undo(shell: Shell) -> None:
    add(shell, 1)
    shell.session.told.emit("ไม่มีอะไรเปลี่ยน", True)
    assert shell.toast.isVisible()
    assert not shell.toast.answer.isVisible()


def luminance(colour: str) -> float:
    parts = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    linear = [p / 12.92 if p <= 0.03928 else ((p + 0.055) / 1.055) ** 2.4 for p in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


@pytest.mark.parametrize("shade", [LIGHT, DARK])
@pytest.mark.parametrize("name", [CLOSE_COLOUR, SIGN_COLOUR])
def test_the_signs_of_a_message_stand_out_from_its_ground(shade: Colours, name: str) -> None:
    one, other = sorted((luminance(getattr(shade, name)), luminance(shade.ink)))
    assert (other + 0.05) / (one + 0.05) >= 3


def test_two_clicks_in_one_place_undo_twice(shell: Shell) -> None:
    store, bar = shell.session.store, shell.top_bar
    places = [bar.undo.geometry(), bar.redo.geometry()]
    add(shell, 1)
    add(shell, 2)
    for _ in range(2):
        QTest.mouseClick(bar.undo, Qt.MouseButton.LeftButton)
        assert [bar.undo.geometry(), bar.redo.geometry()] == places
    assert ids(store) == []
    assert not bar.undo.isEnabled()
    assert bar.redo.isEnabled()


def test_undo_says_whom_it_is_about(shell: Shell) -> None:
    add(shell, 1)
    step = shell.session.store.undo_step
    assert step
    assert step.about
    assert shell.top_bar.undo.accessibleName() == f"เลิกทำ: เพิ่มคน {step.about}"
