"""The head of a page in large type: the main button stands there, the others are under "More"."""

import pytest
from pytestqt.qtbot import QtBot

from tests.ui.conftest import Dress
from ui.widgets.button import Button, Kind
from ui.widgets.label import Chip
from ui.widgets.page_head import PageHead


def offered(head: PageHead) -> list[tuple[str, bool]]:
    """Return the lines under "More" and whether they can be chosen now."""
    menu = head.more.menu()
    menu.aboutToShow.emit()
    return [(action.text(), action.isEnabled()) for action in menu.actions()]


def test_under_more_stands_what_can_be_done_now(dress: Dress, qtbot: QtBot) -> None:
    dress(18)
    one, other = Button("พิมพ์"), Button("นำเข้า")
    main = Button("เพิ่มคน", Kind.MAIN)
    head = PageHead("ทะเบียน", one, other, main)
    qtbot.addWidget(head)
    head.show()
    assert (main.isVisible(), one.isVisible(), head.more.isVisible()) == (True, False, True)
    other.setEnabled(False)
    assert offered(head) == [("พิมพ์", True), ("นำเข้า", False)]
    one.hide()
    assert head.more.isVisible()
    assert offered(head) == [("นำเข้า", False)]
    other.hide()
    assert not head.more.isVisible()
    one.show()
    assert head.more.isVisible()


@pytest.mark.parametrize("points", [14, 18])
def test_what_stands_beside_the_title_is_right_of_it(
    dress: Dress, qtbot: QtBot, points: int
) -> None:
    dress(points)
    chip = Chip("ตัวอย่าง")
    head = PageHead("ทะเบียน", Button("เพิ่มคน", Kind.MAIN))
    head.add_beside_title(chip)
    qtbot.addWidget(head)
    head.resize(900, 80)
    head.show()
    qtbot.waitUntil(lambda: chip.x() > 0)
    assert chip.isVisible()
    assert chip.x() >= head._title.geometry().right()
