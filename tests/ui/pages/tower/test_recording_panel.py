"""The recording of an announcement: copied beside the window, kept by one change, told when not."""

from array import array
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from tests.tower.tower import written
from ui.pages.tower.announcements.recording_panel import RecordingPanel
from ui.session import Session
from village_net.tower.announcements.recordings import recording_of, sounds_folder
from village_net.tower.sound.wav import write_wav


@pytest.fixture
def panel(session: Session, qtbot: QtBot) -> RecordingPanel:
    made = RecordingPanel(session, written(session.store, "a"))
    qtbot.addWidget(made)
    made.show()
    return made


def test_a_chosen_sound_is_kept_and_stays_where_it_was(
    panel: RecordingPanel, session: Session, tmp_path: Path, qtbot: QtBot
) -> None:
    file = write_wav(tmp_path / "ข่าว.wav", array("h", [1000, -1000] * 4000))
    with qtbot.waitSignal(panel.done):
        panel.take(file)
    kept = recording_of(session.store, "a")
    assert kept
    assert kept.read_bytes() == file.read_bytes()


def test_what_was_recorded_here_goes_once_it_is_kept(
    panel: RecordingPanel, session: Session, tmp_path: Path, qtbot: QtBot
) -> None:
    file = write_wav(tmp_path / "recording.wav", array("h", [1000, -1000] * 4000))
    with qtbot.waitSignal(panel.done):
        panel.take_own(file)
    assert recording_of(session.store, "a")
    assert not file.exists()


def test_a_sound_that_is_none_is_told_in_the_panel(
    panel: RecordingPanel, session: Session, tmp_path: Path, qtbot: QtBot
) -> None:
    file = tmp_path / "ว่าง.wav"
    file.touch()
    panel.take(file)
    qtbot.waitUntil(lambda: not panel._told.isHidden())
    assert "ไม่มีเสียง" in panel._told.text()
    assert not sounds_folder(session.store).exists()
