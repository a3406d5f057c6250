"""What is typed in an editor is typed again: who was chosen, or letters that are nobody."""

import pytest
from pytestqt.qtbot import QtBot

from tests.ui.conftest import Typed
from ui.parts.typed import type_again, typed_in
from ui.session import Session
from ui.widgets.fields.person_picker import PersonPicker


@pytest.fixture
def pickers(full_session: Session, qtbot: QtBot) -> tuple[PersonPicker, PersonPicker]:
    one, other = PersonPicker(full_session), PersonPicker(full_session)
    for each in (one, other):
        qtbot.addWidget(each)
    return one, other


def test_half_a_name_is_typed_again(
    pickers: tuple[PersonPicker, PersonPicker], type_in: Typed
) -> None:
    one, other = pickers
    type_in(one, "ชื่อ")
    type_again(other, typed_in(one))
    assert (other.text(), other.value) == ("ชื่อ", None)


def test_who_was_chosen_is_chosen_again(pickers: tuple[PersonPicker, PersonPicker]) -> None:
    one, other = pickers
    one.set_value("p3")
    type_again(other, typed_in(one))
    assert (other.text(), other.value) == (one.text(), "p3")
    type_again(other, "")
    assert (other.text(), other.value) == ("", None)
