"""The right side of a list: what is shown anew is read on from where one was."""

import pytest
from PySide6.QtWidgets import QScrollArea
from pytestqt.qtbot import QtBot

from ui.parts.list_detail import ListDetail
from ui.parts.record_pane import RecordPane
from ui.widgets.label import Label


def long_pane() -> RecordPane:
    """A record of sixty lines, more than there is room for."""
    made = RecordPane()
    made.show_parts(*(Label(f"บรรทัดที่ {number}") for number in range(60)))
    return made


def scrolled(detail: ListDetail) -> int:
    assert detail.pane
    area = detail.pane.findChild(QScrollArea)
    assert isinstance(area, QScrollArea)
    return area.verticalScrollBar().value()


@pytest.fixture
def detail(qtbot: QtBot) -> ListDetail:
    """The pane of a record in a low room, read as far as its third part."""
    made = ListDetail()
    qtbot.addWidget(made)
    made.resize(400, 300)
    made.show()
    made.put(long_pane(), "a")
    area = made.findChild(QScrollArea)
    assert isinstance(area, QScrollArea)
    qtbot.waitUntil(lambda: area.verticalScrollBar().maximum() > 200)
    area.verticalScrollBar().setValue(200)
    return made


def test_the_same_record_shown_anew_is_scrolled_as_before(detail: ListDetail, qtbot: QtBot) -> None:
    detail.put(long_pane(), "a")
    qtbot.waitUntil(lambda: scrolled(detail) == 200)


def test_another_record_is_shown_from_its_beginning(detail: ListDetail) -> None:
    detail.put(long_pane(), "b")
    assert scrolled(detail) == 0
