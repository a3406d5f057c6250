import subprocess
import sys

from pytestqt.qtbot import QtBot

from tests.ui.sound.conftest import device
from ui.sound.devices import ChosenDevice, Devices, by_id

USUAL, USB = device("usual", default=True), device("usb")


def test_the_wished_device_is_given() -> None:
    assert by_id([USUAL, USB], "usb") == ChosenDevice(USB, fell_back=False)


def test_the_usual_one_is_given_where_the_wished_one_is_gone_and_it_is_said() -> None:
    assert by_id([USUAL], "usb") == ChosenDevice(USUAL, fell_back=True)


def test_no_wish_is_no_falling_back() -> None:
    assert by_id([USUAL, USB], None) == ChosenDevice(USUAL, fell_back=False)
    assert by_id([], "usb") == ChosenDevice(None, fell_back=False)


def test_this_computers_devices_are_listed_by_id_and_the_usual_one_first(qtbot: QtBot) -> None:
    devices = Devices()
    for listed in (devices.outputs(), devices.inputs()):
        assert len({device.id for device in listed}) == len(listed)
        assert not any(device.default for device in listed[1:])


def test_the_libraries_are_loaded_once_and_before_they_are_needed() -> None:
    told = subprocess.run(
        [
            sys.executable,
            "-c",
            "import sys; from ui.sound.early import load_early\n"
            "print('PySide6.QtMultimedia' in sys.modules)\n"
            "load_early(); load_early(); print('PySide6.QtMultimedia' in sys.modules)",
        ],
        check=True,
        capture_output=True,
        text=True,
        timeout=60,
    ).stdout
    assert told.split() == ["False", "True"]
