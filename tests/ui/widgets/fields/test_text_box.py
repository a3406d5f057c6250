"""A box of prose: what is marked in it, and what is pasted into it."""

import pytest
from PySide6.QtCore import QMimeData
from pytestqt.qtbot import QtBot

from ui.widgets.fields.text_box import TextBox


@pytest.fixture
def box(qtbot: QtBot) -> TextBox:
    made = TextBox()
    qtbot.addWidget(made)
    return made


def test_a_word_is_marked_whatever_pictures_stand_before_it(box: TextBox) -> None:
    text = "😀 น้ำไม่ไหล 🚰 ตั้งแต่พรุ่งนี้ 😀"
    box.set_text(text)
    start = text.index("พรุ่งนี้")
    box.select(start, start + len("พรุ่งนี้"))
    assert box.textCursor().selectedText() == "พรุ่งนี้"


def test_what_is_pasted_keeps_its_lines_and_nothing_that_nobody_sees(
    box: TextBox, qtbot: QtBot
) -> None:
    pasted = QMimeData()
    pasted.setText("น้ำ\u200b  ไม่ไหล\r\nเเจ้งเพื่อทราบ ")
    with qtbot.waitSignal(box.edited):
        box.insertFromMimeData(pasted)
    assert box.text() == "น้ำ ไม่ไหล\nแจ้งเพื่อทราบ"


def test_what_is_shown_is_not_told_as_written(box: TextBox, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(box.edited):
        box.set_text("ประกาศ")
