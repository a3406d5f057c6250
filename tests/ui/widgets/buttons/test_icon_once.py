"""The icon of a button is drawn for its look, and left alone while that stays."""

from pytestqt.qtbot import QtBot

from tests.ui.conftest import Dress
from ui.settings import Shade
from ui.widgets.button import Button, Kind


def test_an_icon_follows_what_its_button_is_and_no_more(
    qtbot: QtBot,
) -> None:
    button = Button("บันทึก", Kind.MAIN, "check")
    qtbot.addWidget(button)
    first = button.icon().cacheKey()
    button.setText("บันทึกไว้")
    button.setEnabled(True)
    assert button.icon().cacheKey() == first
    button.setEnabled(False)
    second = button.icon().cacheKey()
    assert second != first
    button.set_icon("trash")
    assert button.icon().cacheKey() not in (first, second)


def test_an_icon_follows_the_shade(qtbot: QtBot, dress: Dress) -> None:
    button = Button("ลบ", Kind.QUIET, "trash")
    qtbot.addWidget(button)
    button.show()
    light = button.icon().cacheKey()
    dress(shade=Shade.DARK)
    assert button.icon().cacheKey() != light
