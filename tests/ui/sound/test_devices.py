from pytestqt.qtbot import QtBot

from tests.ui.sound.conftest import device
from ui.sound.devices import Choice, Devices, by_id
from ui.sound.early import load_early

USUAL, USB = device("usual", default=True), device("usb")


def test_the_wished_device_is_given() -> None:
    assert by_id([USUAL, USB], "usb") == Choice(USB, fell_back=False)


def test_the_usual_one_is_given_where_the_wished_one_is_gone_and_it_is_said() -> None:
    assert by_id([USUAL], "usb") == Choice(USUAL, fell_back=True)


def test_no_wish_is_no_falling_back() -> None:
    assert by_id([USUAL, USB], None) == Choice(USUAL, fell_back=False)
    assert by_id([], "usb") == Choice(None, fell_back=False)


def test_this_computers_devices_are_listed_by_id_and_the_usual_one_first(qtbot: QtBot) -> None:
    devices = Devices()
    for listed in (devices.outputs(), devices.inputs()):
        assert len({device.id for device in listed}) == len(listed)
        assert not any(device.default for device in listed[1:])


def test_the_libraries_can_be_loaded_before_they_are_needed(qtbot: QtBot) -> None:
    load_early()
    load_early()
    Devices().outputs()
