from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from pytestqt.qtbot import QtBot

from tests.ui.sound.conftest import FILES
from ui.sound.decoder import Decoder
from ui.sound.trouble import SoundTrouble
from village_net.tower.sound import chimes
from village_net.tower.sound.levels import level
from village_net.tower.sound.loudness import loudness
from village_net.tower.sound.wav import RATE, read_wav, write_wav


@pytest.mark.parametrize("name", ["chime.mp3", "chime.ogg", "chime.flac"])
def test_each_format_gives_the_loudness_of_what_it_was_made_from(qtbot: QtBot, name: str) -> None:
    decoder = Decoder()
    with qtbot.waitSignal(decoder.decoded, timeout=20_000) as decoded:
        decoder.decode(FILES / name)
    heard, rate = decoded.args
    made = chimes.samples(chimes.find_chime("rising"), 0.8)[: round(0.8 * RATE)]
    assert rate == RATE
    assert len(heard) / RATE == pytest.approx(0.8, abs=0.1)
    assert loudness(heard, RATE).integrated == pytest.approx(loudness(made, RATE).integrated, abs=1)


def test_a_wav_file_comes_out_sample_by_sample(qtbot: QtBot, tone: Path) -> None:
    decoder = Decoder()
    with qtbot.waitSignal(decoder.decoded, timeout=20_000) as decoded:
        decoder.decode(tone, 8000)
    assert decoded.args == [read_wav(tone).samples, 8000]


def test_another_rate_changes_the_count_and_not_the_level(qtbot: QtBot, tmp_path: Path) -> None:
    decoder = Decoder()
    with qtbot.waitSignal(decoder.decoded, timeout=20_000) as decoded:
        decoder.decode(write_wav(tmp_path / "tone.wav", chimes.test_tone()), 16_000)
    heard, _rate = decoded.args
    assert len(heard) == pytest.approx(16_000, abs=50)
    assert level(heard).peak == pytest.approx(-12, abs=0.2)


@pytest.mark.parametrize(
    ("what", "trouble"),
    [
        ("gone", SoundTrouble.NO_FILE),
        ("empty", SoundTrouble.EMPTY),
        ("garbage", SoundTrouble.BROKEN),
        ("folder", SoundTrouble.BROKEN),
        ("cut", SoundTrouble.BROKEN),
        ("no length", SoundTrouble.EMPTY),
    ],
)
def test_what_cannot_be_read_is_said_once(
    qtbot: QtBot, bad_files: dict[str, Path], what: str, trouble: SoundTrouble
) -> None:
    decoder = Decoder(patience=3000)
    said: list[object] = []
    decoder.failed.connect(said.append)
    with qtbot.waitSignal(decoder.failed, timeout=10_000):
        decoder.decode(bad_files[what])
    with qtbot.waitSignal(decoder.decoded, timeout=10_000):
        decoder.decode(FILES / "chime.ogg")
    assert said == [trouble]


def test_what_is_too_long_is_given_up(qtbot: QtBot, tmp_path: Path) -> None:
    decoder = Decoder(longest=1)
    with qtbot.waitSignal(decoder.failed, timeout=10_000) as failed:
        decoder.decode(write_wav(tmp_path / "tone.wav", chimes.test_tone() * 3))
    assert failed.args == [SoundTrouble.TOO_LONG]


def test_given_up_it_says_nothing(qtbot: QtBot) -> None:
    decoder = Decoder()
    decoder.decode(FILES / "chime.mp3")
    with qtbot.assertNotEmitted(decoder.decoded, wait=300):
        decoder.stop()


def test_the_window_moves_between_the_pieces_of_three_minutes(qtbot: QtBot, tmp_path: Path) -> None:
    decoder, seen, beat = Decoder(), set[int](), QTimer(interval=0)
    file = write_wav(tmp_path / "long.wav", chimes.test_tone() * 180)
    beat.timeout.connect(lambda: seen.add(len(decoder._samples)))
    beat.start()
    with qtbot.waitSignal(decoder.decoded, timeout=60_000) as decoded:
        decoder.decode(file, 16_000)
    beat.stop()
    assert len(decoded.args[0]) == pytest.approx(180 * 16_000, abs=200)
    assert len(seen) > 100
