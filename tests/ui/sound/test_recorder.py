import struct
import sys
from array import array
from pathlib import Path

import pytest
from PySide6.QtMultimedia import QAudioFormat
from pytestqt.qtbot import QtBot

from tests.ui.sound.conftest import FakeDevices, FakeMicrophone
from ui.sound.microphone import as_samples
from ui.sound.recorder import Recorder
from ui.sound.trouble import SoundTrouble
from village_net.tower.sound.levels import SILENCE
from village_net.tower.sound.wav import read_wav

Kind = QAudioFormat.SampleFormat


class Heard:
    """Notes what a recorder says, in order."""

    def __init__(self, recorder: Recorder) -> None:
        self.said: list[object] = []
        self.levels: list[float] = []
        recorder.recorded.connect(self.said.append)
        recorder.failed.connect(self.said.append)
        recorder.level.connect(self.levels.append)


@pytest.fixture
def microphone(qapp: object) -> FakeMicrophone:
    return FakeMicrophone()


@pytest.fixture
def devices(qapp: object) -> FakeDevices:
    return FakeDevices("usual", "usb")


@pytest.fixture
def recorder(devices: FakeDevices, microphone: FakeMicrophone) -> Recorder:
    return Recorder(devices, microphone)


def test_what_was_said_is_in_the_file(
    recorder: Recorder, microphone: FakeMicrophone, tmp_path: Path
) -> None:
    heard = Heard(recorder)
    file = tmp_path / "ข้อความ.wav"
    recorder.start(file)
    assert recorder.is_recording
    microphone.speak(*[0] * 4000)
    microphone.speak(*[16384, -16384] * 2000)
    assert recorder.elapsed == 1000
    assert not file.exists()
    recorder.stop()
    sound = read_wav(file)
    assert sound.rate == 8000
    assert list(sound.samples) == [0] * 4000 + [16384, -16384] * 2000
    assert heard.said == [file]
    assert heard.levels == [SILENCE, pytest.approx(-6.02, abs=0.01)]
    assert (recorder.is_recording, microphone.is_open) == (False, False)


def test_a_microphone_pulled_out_keeps_what_was_said(
    recorder: Recorder, devices: FakeDevices, microphone: FakeMicrophone, tmp_path: Path
) -> None:
    heard = Heard(recorder)
    file = tmp_path / "message.wav"
    recorder.start(file, device="usb")
    microphone.speak(*range(100))
    devices.plug("usual")
    assert heard.said == [SoundTrouble.MICROPHONE_OUT, file]
    assert list(read_wav(file).samples) == list(range(100))
    assert not microphone.is_open


def test_another_microphone_that_goes_disturbs_nobody(
    recorder: Recorder, devices: FakeDevices, microphone: FakeMicrophone, tmp_path: Path
) -> None:
    recorder.start(tmp_path / "message.wav")
    devices.plug("usual", "headset")
    assert recorder.is_recording
    recorder.discard()


def test_a_computer_that_gives_no_more_keeps_what_was_said(
    recorder: Recorder, microphone: FakeMicrophone, tmp_path: Path
) -> None:
    heard = Heard(recorder)
    recorder.start(tmp_path / "message.wav")
    microphone.speak(1, 2, 3)
    microphone.lost.emit()
    microphone.lost.emit()
    assert heard.said == [SoundTrouble.MICROPHONE_OUT, tmp_path / "message.wav"]


def test_without_a_microphone_it_says_so(
    qtbot: QtBot, microphone: FakeMicrophone, tmp_path: Path
) -> None:
    recorder = Recorder(FakeDevices(), microphone)
    assert not recorder.available()
    with qtbot.waitSignal(recorder.failed) as failed:
        recorder.start(tmp_path / "message.wav")
    assert failed.args == [SoundTrouble.NO_MICROPHONE]
    assert not list(tmp_path.iterdir())


def test_a_mute_microphone_is_given_up(
    qtbot: QtBot, devices: FakeDevices, microphone: FakeMicrophone, tmp_path: Path
) -> None:
    recorder = Recorder(devices, microphone, patience=20)
    with qtbot.waitSignal(recorder.failed) as failed:
        recorder.start(tmp_path / "message.wav")
    assert failed.args == [SoundTrouble.NOTHING_HEARD]
    assert not list(tmp_path.iterdir())


def test_stopping_before_anything_was_heard_leaves_no_file(
    recorder: Recorder, tmp_path: Path
) -> None:
    heard = Heard(recorder)
    recorder.start(tmp_path / "message.wav")
    recorder.stop()
    recorder.stop()
    assert heard.said == [SoundTrouble.NOTHING_HEARD]
    assert not list(tmp_path.iterdir())


def test_discarding_leaves_nothing_and_says_nothing(
    recorder: Recorder, microphone: FakeMicrophone, tmp_path: Path
) -> None:
    heard = Heard(recorder)
    recorder.start(tmp_path / "message.wav")
    microphone.speak(1, 2, 3)
    recorder.discard()
    microphone.speak(4)
    assert heard.said == []
    assert not list(tmp_path.iterdir())


def test_a_second_start_throws_the_first_recording_away(
    recorder: Recorder, microphone: FakeMicrophone, tmp_path: Path
) -> None:
    recorder.start(tmp_path / "first.wav")
    microphone.speak(1, 2, 3)
    recorder.start(tmp_path / "second.wav")
    microphone.speak(4, 5)
    assert recorder.elapsed == 0
    recorder.stop()
    assert [file.name for file in tmp_path.iterdir()] == ["second.wav"]
    assert list(read_wav(tmp_path / "second.wav").samples) == [4, 5]


def test_it_ends_by_itself_after_the_longest_time(
    devices: FakeDevices, microphone: FakeMicrophone, tmp_path: Path
) -> None:
    recorder = Recorder(devices, microphone, longest=2)
    heard = Heard(recorder)
    recorder.start(tmp_path / "message.wav")
    for _second in range(3):
        microphone.speak(*[7] * 8000)
    assert heard.said == [tmp_path / "message.wav"]
    assert read_wav(tmp_path / "message.wav").seconds == 2


@pytest.mark.skipif(sys.platform != "linux", reason="the system has no full disk at hand")
def test_a_full_disk_is_said(
    recorder: Recorder, microphone: FakeMicrophone, tmp_path: Path
) -> None:
    heard = Heard(recorder)
    (tmp_path / "message.wav.part").symlink_to("/dev/full")
    recorder.start(tmp_path / "message.wav")
    microphone.speak(*[1] * 100)
    assert heard.said == [SoundTrouble.NOT_SAVED]
    assert not list(tmp_path.iterdir())


def test_a_folder_that_is_a_file_is_said(
    qtbot: QtBot, recorder: Recorder, microphone: FakeMicrophone, tmp_path: Path
) -> None:
    (tmp_path / "file").touch()
    with qtbot.waitSignal(recorder.failed) as failed:
        recorder.start(tmp_path / "file" / "message.wav")
    assert failed.args == [SoundTrouble.NOT_SAVED]
    assert not microphone.is_open


@pytest.mark.parametrize(
    ("kind", "frames"),
    [
        (Kind.UInt8, bytes([128, 192, 0])),
        (Kind.Int16, struct.pack("<3h", 0, 16384, -32768)),
        (Kind.Int32, struct.pack("<3i", 0, 16384 << 16, -32768 << 16)),
        (Kind.Float, struct.pack("<3f", 0, 0.5, -7.0)),
    ],
)
def test_every_format_of_a_microphone_becomes_the_same_samples(
    kind: QAudioFormat.SampleFormat, frames: bytes
) -> None:
    assert list(as_samples(frames, kind, 1)) == pytest.approx([0, 16384, -32768], abs=1)


def test_a_frame_that_is_not_whole_is_dropped() -> None:
    frames = array("h", [100, 300, -100, -300, 7]).tobytes()
    assert list(as_samples(frames, Kind.Int16, 2)) == [200, -200]
