"""Loudspeakers and microphones that a test plugs in and pulls out."""

from array import array
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtMultimedia import QAudioDevice

from ui.sound.devices import Device, Devices
from ui.sound.microphone import Microphone
from village_net.tower.sound.wav import write_wav

FILES = Path(__file__).parents[2] / "files" / "sound"


def device(id: str, *, default: bool = False) -> Device:
    """A device of no system."""
    return Device(id, f"Loudspeaker {id}", default, QAudioDevice())


class FakeDevices(Devices):
    """Devices that come and go as the test wishes."""

    def __init__(self, *ids: str) -> None:
        super().__init__()
        self._ids = list(ids)

    def outputs(self) -> list[Device]:
        return [device(id, default=id == self._ids[0]) for id in self._ids]

    inputs = outputs

    def plug(self, *ids: str) -> None:
        """From now on there are these."""
        self._ids = list(ids)
        self.outputs_changed.emit()
        self.inputs_changed.emit()


class FakeMicrophone(Microphone):
    """A microphone into which a test speaks."""

    is_open = False

    def open(self, device: Device) -> int:
        self.is_open = True
        return 8000

    def close(self) -> None:
        self.is_open = False

    def speak(self, *samples: int) -> None:
        """Let these samples be heard."""
        self.heard.emit(array("h", samples))


@pytest.fixture
def tone(tmp_path: Path) -> Path:
    """Half a second of a soft tone as a WAV file."""
    saw = [(at % 50) * 40 - 1000 for at in range(4000)]
    return write_wav(tmp_path / "เสียง ก.wav", array("h", saw), 8000)


@pytest.fixture
def bad_files(tmp_path: Path) -> Iterator[dict[str, Path]]:
    """Files that look like sound and are none."""
    empty, garbage, cut = (tmp_path / name for name in ("zero.ogg", "garbage.mp3", "cut.flac"))
    empty.touch()
    garbage.write_bytes(bytes(range(256)) * 50)
    cut.write_bytes((FILES / "chime.flac").read_bytes()[:40])
    return {
        "gone": tmp_path / "gone.wav",
        "folder": tmp_path,
        "empty": empty,
        "no length": write_wav(tmp_path / "no-length.wav", array("h")),
        "garbage": garbage,
        "cut": cut,
    }
