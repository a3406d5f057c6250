"""From nothing to a village with its own name on top, as a first-time user does it."""

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QFileDialog, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.conftest import Typed
from ui.settings import Settings
from ui.welcome.create import CreateVillage
from ui.welcome.press_card import PressCard
from ui.welcome.refused import Refused
from ui.welcome.start import Start
from ui.widgets.button import Button
from ui.widgets.label import Label
from ui.window import Window
from village_net.i18n import Language
from village_net.paths import villages_folder
from village_net.setting_up import create_village
from village_net.thai.places import find_places
from village_net.village.register.queries import count_people, the_village


@pytest.fixture
def window(qtbot: QtBot, qapp: QApplication) -> Window:
    made = Window(Settings())
    qtbot.addWidget(made)
    made.resize(1366, 768)
    made.show()
    return made


def test_a_village_is_made_from_a_name_a_moo_and_a_typed_place(
    window: Window, qtbot: QtBot, type_in: Typed
) -> None:
    window.welcome()
    start = window.centralWidget()
    assert isinstance(start, Start)
    start.create_village()
    form = start.currentWidget()
    assert isinstance(form, CreateVillage)
    type_in(form.name, "บ้านทุ่งเครือข่าย")
    type_in(form.moo, "๕")
    form.place.setFocus()
    type_in(form.place, "สันทราย แม่จัน")
    assert form.place.suggestions()
    qtbot.keyClick(form.place, Qt.Key.Key_Return)
    assert form.place.value is not None
    assert "57070505" in form._code.plain_text()
    qtbot.keyClick(form.name, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: window.shell is not None)
    assert window.shell is not None
    village = the_village(window.shell.session.store)
    assert (village.name, village.code) == ("บ้านทุ่งเครือข่าย", "57070505")
    assert "บ้านทุ่งเครือข่าย" in window.windowTitle()
    window._close_village()


def test_what_is_missing_is_said_below_the_field(
    window: Window, qtbot: QtBot, type_in: Typed
) -> None:
    window.welcome()
    start = window.centralWidget()
    assert isinstance(start, Start)
    start.create_village()
    form = start.currentWidget()
    assert isinstance(form, CreateVillage)
    qtbot.keyClick(form.name, Qt.Key.Key_Return)
    assert form._name_field.error()
    type_in(form.name, "ทุ่ง")
    qtbot.keyClick(form.name, Qt.Key.Key_Return)
    assert form._moo_field.error()


def test_what_is_mended_is_wrong_no_more(window: Window, qtbot: QtBot, type_in: Typed) -> None:
    window.create_village()
    start = window.centralWidget()
    assert isinstance(start, Start)
    form = start.currentWidget()
    assert isinstance(form, CreateVillage)
    lines = {form.name: form._name_field, form.moo: form._moo_field, form.place: form._place_field}
    for line, field in lines.items():
        field.set_error("ยังไม่ถูก")
        type_in(line, "1")
        assert not field.error()


def test_a_card_of_the_first_screen_is_pressed_anywhere(window: Window, qtbot: QtBot) -> None:
    window.welcome()
    start = window.centralWidget()
    assert isinstance(start, Start)
    card = next(iter(start.findChildren(PressCard)))
    qtbot.mouseClick(card, Qt.MouseButton.LeftButton, pos=QPoint(30, 30))
    assert isinstance(start.currentWidget(), CreateVillage)


def test_this_computers_villages_stand_on_the_first_screen_and_a_press_opens_one(
    window: Window, qtbot: QtBot
) -> None:
    for name in ("ทุ่งแรก", "ทุ่งสอง"):
        create_village(villages_folder() / name, name, 5, "570705").close()
    window.welcome()
    start = window.centralWidget()
    assert isinstance(start, Start)
    shown = [label.plain_text() for label in start.findChildren(Label)]
    assert "ทุ่งแรก หมู่ที่ 5" in shown
    lines = [line for line in shown if "ใช้ล่าสุด" in line]
    assert len(lines) == 2
    assert all(line.startswith("ตำบลสันทราย อำเภอแม่จัน") for line in lines)
    card = next(
        card
        for card in start.findChildren(PressCard)
        if any("ทุ่งสอง" in label.plain_text() for label in card.findChildren(Label))
    )
    assert card.findChildren(Button)[0].accessibleName() == "เปิดทุ่งสอง หมู่ที่ 5"
    qtbot.mouseClick(card, Qt.MouseButton.LeftButton, pos=QPoint(30, 10))
    assert window.shell is not None
    assert the_village(window.shell.session.store).name == "ทุ่งสอง"
    window._close_village()


def test_a_village_of_another_folder_is_looked_for_where_the_last_one_was(
    window: Window, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    begun: list[str] = []

    def ask(_parent: QWidget, _title: str, begins: str) -> str:
        begun.append(begins)
        return str(tmp_path / "stick" / "v")

    monkeypatch.setattr(QFileDialog, "getExistingDirectory", ask)
    create_village(tmp_path / "stick" / "v", "ทุ่ง", 5, "570705").close()
    files = window.settings.file_folder
    for _ in range(2):
        window.welcome()
        start = window.centralWidget()
        assert isinstance(start, Start)
        start.open_other()
        assert window.shell is not None
    assert begun[1] == str(tmp_path / "stick")
    assert window.settings.file_folder == files
    window._close_village()


def test_places_beyond_those_shown_are_told_with_their_number(
    window: Window, type_in: Typed
) -> None:
    window.create_village()
    start = window.centralWidget()
    assert isinstance(start, Start)
    form = start.currentWidget()
    assert isinstance(form, CreateVillage)
    form.place.setFocus()
    type_in(form.place, "หนองบัว")
    more = len(find_places("หนองบัว", 10_000)) - len(form.place.suggestions())
    assert more > 0
    assert form.place.shown_note() == f"ยังมีอีก {more} แห่ง พิมพ์อำเภอต่อท้าย"
    form.place.clear()
    type_in(form.place, "สันทราย แม่จัน")
    assert form.place.suggestions()
    assert not form.place.shown_note()


def test_the_sample_village_opens_with_its_people(window: Window, qtbot: QtBot) -> None:
    window.welcome()
    start = window.centralWidget()
    assert isinstance(start, Start)
    start.try_sample()
    qtbot.waitUntil(lambda: window.shell is not None, timeout=20_000)
    assert window.shell is not None
    assert count_people(window.shell.session.store) > 400
    window._close_village()


def test_a_folder_that_is_no_village_is_explained_with_a_way_out(
    window: Window, tmp_path: Path
) -> None:
    window.open_village(tmp_path / "ไม่มี")
    assert isinstance(window.centralWidget(), Refused)


def test_a_second_window_is_refused_calmly(window: Window, tmp_path: Path) -> None:
    store = create_village(tmp_path / "v", "ทุ่ง", 5, "570705")
    window.open_village(tmp_path / "v")
    assert isinstance(window.centralWidget(), Refused)
    store.close()
    window.open_village(tmp_path / "v")
    assert window.shell is not None
    window._close_village()


def test_another_language_shows_at_once(window: Window, tmp_path: Path, qtbot: QtBot) -> None:
    create_village(tmp_path / "v", "ทุ่ง", 5, "570705").close()
    window.open_village(tmp_path / "v")
    assert window.shell is not None
    before = window.shell.sidebar._names["register"]
    window.settings.language = Language.ENGLISH
    qtbot.waitUntil(
        lambda: window.shell is not None and "Register" in str(window.shell.sidebar._names)
    )
    assert before == "ทะเบียน"
    window.settings.language = Language.THAI
    window._close_village()
