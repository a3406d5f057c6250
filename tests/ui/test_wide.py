"""On a wide screen a page stands in the middle, and what it needs of the width it gets."""

import pytest
from pytestqt.qtbot import QtBot

from ui.pages import PAGES
from ui.shell.shell import Shell


@pytest.mark.parametrize("width", [1366, 1920, 2560])
def test_a_page_is_as_far_from_the_left_as_from_the_right(
    shell: Shell, qtbot: QtBot, width: int
) -> None:
    shell.resize(width, 1080)
    for entry in PAGES:
        page = shell.show_page(entry.key)
        ground = page.parentWidget()
        qtbot.waitUntil(lambda ground=ground: ground.width() > width * 2 // 3)
        left, right = page.x(), ground.width() - page.x() - page.width()
        assert abs(left - right) <= 1
        assert page.width() <= 1600
    shell.session.jobs.wait()
