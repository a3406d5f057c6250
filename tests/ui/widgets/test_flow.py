"""Parts side by side that go on in the next row where the width ends."""

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from ui.theme import scaled
from ui.widgets.flow import flowing

SIDE = 100


def parts(count: int) -> list[QWidget]:
    made = [QWidget() for _number in range(count)]
    for each in made:
        each.setFixedSize(SIDE, 30)
    return made


def placed(qtbot: QtBot, width: int, *flow: QWidget, split: int | None = None) -> QWidget:
    """Return the whole, shown, to be held as long as its parts are looked at."""
    whole = flowing(*flow, split=split)
    qtbot.addWidget(whole)
    whole.resize(width, whole.heightForWidth(width))
    whole.show()
    return whole


def test_from_the_split_on_parts_stand_together_at_the_right(qtbot: QtBot) -> None:
    left, first, last = parts(3)
    whole = placed(qtbot, 600, left, first, last, split=1)
    assert left.x() == 0
    assert last.x() + SIDE == whole.width() == 600
    assert first.x() + SIDE + scaled(8) == last.x()


@pytest.mark.parametrize(("spare", "rows"), [(0, 1), (-1, 2)])
def test_what_fits_to_the_pixel_stays_in_the_row(qtbot: QtBot, spare: int, rows: int) -> None:
    made = parts(3)
    whole = placed(qtbot, 3 * SIDE + 2 * scaled(8) + spare, *made)
    assert whole.isVisible()
    assert len({each.y() for each in made}) == rows
