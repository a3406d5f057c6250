from array import array
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from tests.ui.sound.conftest import FILES, FakeDevices
from ui.sound.player import Player
from ui.sound.trouble import SENTENCES, SoundTrouble
from village_net.tower.sound.chimes import find_chime, write_chime
from village_net.tower.sound.wav import write_wav


class Heard:
    """Notes what a player says, in order."""

    def __init__(self, player: Player) -> None:
        self.said: list[object] = []
        self.positions: list[int] = []
        player.started.connect(lambda: self.said.append("started"))
        player.ended.connect(lambda: self.said.append("ended"))
        player.failed.connect(self.said.append)
        player.moved.connect(self.positions.append)


def play_all(qtbot: QtBot, player: Player, *paths: Path) -> Heard:
    heard = Heard(player)
    with qtbot.waitSignal(player.ended, timeout=20_000):
        player.sequence(paths)
    return heard


@pytest.mark.parametrize("name", ["chime.mp3", "chime.ogg", "chime.flac"])
def test_each_format_is_played_to_its_end(qtbot: QtBot, name: str) -> None:
    player = Player()
    heard = play_all(qtbot, player, FILES / name)
    assert heard.said == ["started", "ended"]
    assert player.duration == pytest.approx(800, abs=100)
    assert heard.positions == sorted(heard.positions)
    assert heard.positions[-1] == pytest.approx(player.duration, abs=150)
    assert not player.is_active


def test_a_wav_file_is_played_to_its_end(qtbot: QtBot, tone: Path) -> None:
    player = Player()
    heard = play_all(qtbot, player, tone)
    assert heard.said == ["started", "ended"]
    assert player.duration == 500


@pytest.mark.parametrize(
    ("what", "trouble"),
    [
        ("gone", SoundTrouble.NO_FILE),
        ("empty", SoundTrouble.EMPTY),
        ("no length", SoundTrouble.EMPTY),
        ("garbage", SoundTrouble.BROKEN),
        ("folder", SoundTrouble.BROKEN),
        ("cut", SoundTrouble.BROKEN),
    ],
)
def test_what_cannot_be_played_is_said_once(
    qtbot: QtBot, bad_files: dict[str, Path], what: str, trouble: SoundTrouble
) -> None:
    player = Player(patience=3000)
    heard = Heard(player)
    with qtbot.waitSignal(player.failed, timeout=10_000):
        player.play(bad_files[what])
    with qtbot.waitSignal(player.ended, timeout=10_000):
        player.play(FILES / "chime.ogg")
    assert heard.said == [trouble, "started", "ended"]


def test_chime_message_chime_is_one_piece(qtbot: QtBot, tone: Path) -> None:
    player = Player()
    heard = play_all(qtbot, player, tone, FILES / "chime.mp3", tone, tone)
    assert heard.said == ["started", "ended"]
    assert player.duration == pytest.approx(500 * 3 + 800, abs=100)
    assert heard.positions == sorted(heard.positions)
    assert heard.positions[-1] == pytest.approx(player.duration, abs=150)


def test_nothing_is_heard_where_one_file_is_broken(
    qtbot: QtBot, tone: Path, bad_files: dict[str, Path]
) -> None:
    player = Player()
    heard = Heard(player)
    with qtbot.waitSignal(player.failed, timeout=10_000):
        player.sequence([tone, bad_files["garbage"], tone])
    assert heard.said == [SoundTrouble.BROKEN]
    assert heard.positions == []


def test_stopping_in_the_middle_ends_silently_and_lets_the_file_go(
    qtbot: QtBot, tone: Path
) -> None:
    player = Player()
    heard = Heard(player)
    with qtbot.waitSignal(player.moved, timeout=10_000):
        player.play(tone)
    assert player.is_active
    player.stop()
    assert (player.is_active, player.position) == (False, 0)
    tone.unlink()
    with qtbot.waitSignal(player.ended, timeout=10_000):
        player.play(FILES / "chime.ogg")
    assert heard.said == ["started", "started", "ended"]


def test_what_plays_gives_way_to_what_is_played_next(qtbot: QtBot, tmp_path: Path) -> None:
    player = Player()
    heard = Heard(player)
    with qtbot.waitSignal(player.moved, timeout=10_000):
        player.play(write_chime(tmp_path, find_chime("temple-bell")))
    with qtbot.waitSignal(player.ended, timeout=10_000):
        player.play(FILES / "chime.ogg")
    assert heard.said == ["started", "started", "ended"]
    assert player.duration < 1000


def test_a_pause_stands_still_and_outlasts_the_patience(qtbot: QtBot, tmp_path: Path) -> None:
    player = Player()
    heard = Heard(player)
    with qtbot.waitSignal(player.moved, timeout=10_000):
        player.play(write_chime(tmp_path, find_chime("rising")))
    player._watch.setInterval(200)
    player.pause()
    stood = player.position
    with qtbot.assertNotEmitted(player.failed, wait=600):
        assert player.is_paused
    player._watch.setInterval(8000)
    assert player.position == pytest.approx(stood, abs=60)
    with qtbot.waitSignal(player.ended, timeout=10_000):
        player.resume()
    assert heard.said == ["started", "ended"]


def test_a_player_that_shows_no_life_is_given_up(qtbot: QtBot, tone: Path) -> None:
    player = Player(patience=1)
    heard = Heard(player)
    with qtbot.waitSignal(player.failed, timeout=10_000):
        player.play(tone)
    assert heard.said[-1] is SoundTrouble.BROKEN
    assert not player.is_active


@pytest.mark.parametrize(("left", "last"), [(100, "ended"), (1_000, SoundTrouble.BROKEN)])
def test_a_sound_that_stands_still_has_ended_near_its_end_and_is_broken_before(
    qtbot: QtBot, tmp_path: Path, left: int, last: object
) -> None:
    player = Player()
    heard = Heard(player)
    with qtbot.waitSignal(player.started, timeout=10_000):
        player.play(write_chime(tmp_path, find_chime("temple-bell")))
    player._media.pause()
    player._media.setPosition(player.duration - left)
    player._watch.setInterval(100)
    qtbot.waitUntil(lambda: not player.is_active, timeout=10_000)
    assert heard.said == ["started", last]


def test_without_a_loudspeaker_it_says_so_where_one_is_needed(qtbot: QtBot, tone: Path) -> None:
    player = Player(FakeDevices(), needs_device=True)
    with qtbot.waitSignal(player.failed, timeout=10_000) as failed:
        player.play(tone)
    assert failed.args == [SoundTrouble.NO_DEVICE]


def test_a_loudspeaker_pulled_out_is_said_once_and_the_usual_one_goes_on(
    qtbot: QtBot, tone: Path
) -> None:
    devices = FakeDevices("usual", "usb")
    player = Player(devices)
    heard = Heard(player)
    with qtbot.waitSignal(player.moved, timeout=10_000):
        player.play(tone, device="usb")
    with qtbot.waitSignal(player.ended, timeout=10_000):
        devices.plug("usual")
        devices.plug("usual", "hdmi")
    assert heard.said == ["started", SoundTrouble.PULLED_OUT, "ended"]


@pytest.mark.parametrize(("goes_on", "left"), [(False, ["usual"]), (True, [])])
def test_it_ends_where_it_may_not_go_on_or_no_loudspeaker_is_left(
    qtbot: QtBot, tone: Path, goes_on: bool, left: list[str]
) -> None:
    devices = FakeDevices("usual", "usb")
    player = Player(devices, goes_on=goes_on)
    heard = Heard(player)
    with qtbot.waitSignal(player.moved, timeout=10_000):
        player.play(tone, device="usb")
    devices.plug(*left)
    assert heard.said == ["started", SoundTrouble.PULLED_OUT]
    assert not player.is_active


def test_another_loudspeaker_that_goes_disturbs_nobody(qtbot: QtBot, tone: Path) -> None:
    devices = FakeDevices("usual", "usb")
    player = Player(devices)
    heard = Heard(player)
    with qtbot.waitSignal(player.moved, timeout=10_000):
        player.play(tone)
    with qtbot.waitSignal(player.ended, timeout=10_000):
        devices.plug("usual")
    assert heard.said == ["started", "ended"]


def test_nothing_to_play_says_nothing(qtbot: QtBot) -> None:
    player = Player()
    with qtbot.assertNotEmitted(player.ended, wait=50):
        player.sequence([])
    assert not player.is_active


def test_a_very_short_sound_is_played(qtbot: QtBot, tmp_path: Path) -> None:
    click = write_wav(tmp_path / "click.wav", array("h", [1000] * 300), 8000)
    assert play_all(qtbot, Player(), click).said == ["started", "ended"]


def test_every_trouble_has_a_sentence() -> None:
    assert set(SENTENCES) == set(SoundTrouble)
