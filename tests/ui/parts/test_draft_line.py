"""Above a list stand the drafts that wait, each with its own way on, and no more than two."""

import pytest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from ui.parts.draft_line import DraftLine
from ui.session import Session
from village_net.store.drafts import Draft


def goes_on(line: DraftLine) -> int:
    """Return how many drafts can be gone on with."""
    buttons = [each for each in line.findChildren(QPushButton) if each.isVisibleTo(line)]
    return sum(each.text() == "กรอกต่อ" for each in buttons)


@pytest.mark.parametrize(("waiting", "shown"), [(0, 0), (1, 1), (2, 2), (3, 2)])
def test_two_drafts_at_most_stand_above_a_list(
    session: Session, qtbot: QtBot, waiting: int, shown: int
) -> None:
    forms = ("person", "household", "zone")
    for form in forms[:waiting]:
        session.drafts.keep(Draft(form, "", "", {"name": "กำลังพิมพ์"}))
    line = DraftLine(session, forms)
    qtbot.addWidget(line)
    assert goes_on(line) == shown


def test_the_drafts_of_other_forms_wait_elsewhere(session: Session, qtbot: QtBot) -> None:
    line = DraftLine(session, ("person",))
    qtbot.addWidget(line)
    session.drafts.keep(Draft("household", "", "", {"name": "กำลังพิมพ์"}))
    assert goes_on(line) == 0
    session.drafts.keep(Draft("person", "", "", {"name": "กำลังพิมพ์"}))
    assert goes_on(line) == 1
