"""A chooser: as wide as its words where there is room, and a menu's ticks."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QHBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from ui.widgets.fields.chooser import Chooser
from ui.widgets.fields.named_chooser import named_chooser
from ui.widgets.menu import Menu
from village_net.village.register.records import SEX_NAMES

LONG = "คำนำหน้า ชื่อ และนามสกุลของทุกคนในบ้าน"


def shown(chooser: Chooser, qtbot: QtBot, width: int = 0) -> QWidget:
    window = QWidget()
    qtbot.addWidget(window)
    layout = QHBoxLayout(window)
    layout.addWidget(chooser)
    layout.addStretch(1)
    window.resize(width or 700, 60)
    window.show()
    return window


def test_no_word_of_a_chooser_is_cut_where_there_is_room(qtbot: QtBot) -> None:
    chooser = Chooser()
    for words in ("ก", LONG):
        chooser.addItem(words)
    chooser.setCurrentIndex(1)
    _window = shown(chooser, qtbot)
    assert chooser.shown_words() == LONG


def test_a_chooser_gives_way_where_there_is_no_room(qtbot: QtBot) -> None:
    chooser = Chooser()
    chooser.addItem(LONG)
    window = shown(chooser, qtbot, 180)
    assert window.width() == 180
    assert chooser.shown_words().endswith("…")


def test_the_list_shows_every_word_whole_however_narrow_its_chooser_is(qtbot: QtBot) -> None:
    chooser = Chooser()
    chooser.addItem(LONG)
    _window = shown(chooser, qtbot, 180)
    qtbot.mouseClick(chooser, Qt.MouseButton.LeftButton)
    assert chooser.view().viewport().width() > chooser.fontMetrics().horizontalAdvance(LONG)
    assert chooser.view().visualRect(chooser.model().index(0, 0)).height() >= 36
    chooser.hidePopup()


def test_what_was_not_told_is_said_in_words(qtbot: QtBot) -> None:
    chooser = named_chooser(SEX_NAMES, None)
    qtbot.addWidget(chooser)
    assert (chooser.currentText(), chooser.value) == ("ไม่ระบุ", None)


def test_a_line_of_a_menu_that_is_chosen_has_a_tick_and_no_filled_square(qtbot: QtBot) -> None:
    pictures: list[QImage] = []
    for on in (False, True):
        menu = Menu()
        qtbot.addWidget(menu)
        action = menu.addAction("ก")
        action.setCheckable(True)
        action.setChecked(on)
        menu.popup(menu.pos())
        pictures.append(menu.grab().toImage())
        menu.close()
    inked = [_share_of_ink(picture) for picture in pictures]
    assert inked[0] == 0
    assert 0 < inked[1] < 0.5


def _share_of_ink(picture: QImage) -> float:
    """Return how much of the room for the tick is not the menu's ground."""
    middle, ground = picture.height() // 2, picture.pixelColor(12, 6)
    places = [(x, y) for x in range(10, 27) for y in range(middle - 8, middle + 8)]
    return sum(picture.pixelColor(x, y) != ground for x, y in places) / len(places)


def test_the_tip_of_a_chooser_tells_what_it_cuts(qtbot: QtBot) -> None:
    chooser = Chooser()
    qtbot.addWidget(chooser)
    chooser.addItems(["สั้น", "ชุดตัวชี้วัดความจำเป็นพื้นฐานของครัวเรือน"])
    chooser.setToolTip("ชุดตัวชี้วัด")
    chooser.resize(140, 40)
    chooser.show()
    assert chooser.toolTip() == "ชุดตัวชี้วัด"
    chooser.setCurrentIndex(1)
    assert chooser.shown_words().endswith("…")
    assert chooser.toolTip() == "ชุดตัวชี้วัด\nชุดตัวชี้วัดความจำเป็นพื้นฐานของครัวเรือน"
    chooser.resize(600, 40)
    assert chooser.toolTip() == "ชุดตัวชี้วัด"
