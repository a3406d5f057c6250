"""What a kind of field offers and reads besides the value it was given."""

import pytest
from pytestqt.qtbot import QtBot

from ui.parts.choice_kinds import OneOf, group_kind, household_kind, zone_kind
from ui.parts.field_kinds import Prose
from ui.session import Session


@pytest.mark.parametrize("kind", [zone_kind("–"), group_kind("–"), household_kind("–")])
def test_none_of_them_can_be_chosen_where_it_may_be(
    full_session: Session, qtbot: QtBot, kind: OneOf
) -> None:
    editor = kind.make(full_session)
    qtbot.addWidget(editor)
    assert editor.itemText(0) == "–"
    kind.show(editor, "gone")
    assert kind.read(editor) is None


def test_where_one_is_needed_none_is_not_offered(session: Session, qtbot: QtBot) -> None:
    kind = OneOf(lambda _store: [("a", "ก"), ("b", "ข")])
    editor = kind.make(session)
    qtbot.addWidget(editor)
    assert [editor.itemData(place) for place in range(editor.count())] == ["a", "b"]


def test_of_prose_the_lines_within_are_kept_and_what_is_empty_around_is_not(
    session: Session, qtbot: QtBot
) -> None:
    kind = Prose()
    editor = kind.make(session)
    qtbot.addWidget(editor)
    kind.show(editor, "\n  บรรทัดหนึ่ง\n\nบรรทัดสอง \n")
    assert kind.read(editor) == "บรรทัดหนึ่ง\n\nบรรทัดสอง"
