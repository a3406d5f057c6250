"""Recordings of announcements: kept once, whole or not at all, taken back by undo."""

import errno
import os
from pathlib import Path

import pytest

from tests.tower.tower import now_of, written
from village_net.progress import Cancelled
from village_net.store import Store
from village_net.store.errors import DiskFullError
from village_net.tower.announcements.recordings import (
    NoSoundInFileError,
    SoundTooLargeError,
    UnplayableFileError,
    copy_sound,
    keep_recording,
    recording_of,
    remove_recording,
    sounds_folder,
)
from village_net.tower.announcements.records import Way


@pytest.fixture
def sound(tmp_path: Path) -> Path:
    file = tmp_path / "ข่าวเช้า.mp3"
    file.write_bytes(bytes(range(256)) * 9_000)
    return file


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "sounds"


def test_a_recording_is_heard_as_it_was_and_every_step_is_taken_back(
    store: Store, sound: Path
) -> None:
    news = written(store, "a")
    keep_recording(store, news, sound.name, copy_sound(sounds_folder(store), sound))
    file = recording_of(store, "a")
    assert file
    assert file.read_bytes() == sound.read_bytes()
    assert now_of(store, "a").way is Way.FILE
    remove_recording(store, now_of(store, "a"))
    assert (recording_of(store, "a"), now_of(store, "a").way) == (None, Way.LIVE)
    store.undo()
    assert recording_of(store, "a") == file
    store.undo()
    assert (recording_of(store, "a"), now_of(store, "a").way) == (None, Way.LIVE)


def test_the_same_sound_is_kept_once(folder: Path, sound: Path) -> None:
    again = sound.with_name("สำเนา.mp3")
    again.write_bytes(sound.read_bytes())
    assert copy_sound(folder, sound) == copy_sound(folder, again)
    assert len(list(folder.iterdir())) == 1


def test_what_a_power_cut_emptied_is_whole_again_when_it_is_added_again(
    folder: Path, sound: Path
) -> None:
    kept = folder / copy_sound(folder, sound)
    kept.write_bytes(b"")
    assert folder / copy_sound(folder, sound) == kept
    assert kept.read_bytes() == sound.read_bytes()


def test_what_is_no_sound_to_keep_is_refused(folder: Path, tmp_path: Path) -> None:
    empty, text, large = (tmp_path / name for name in ("a.wav", "a.txt", "b.wav"))
    empty.touch()
    text.write_bytes(b"x")
    with large.open("wb") as out:
        out.truncate(200 * 1024 * 1024 + 1)
    for file, refusal in (
        (empty, NoSoundInFileError),
        (tmp_path / "gone.wav", NoSoundInFileError),
        (tmp_path, NoSoundInFileError),
        (text, UnplayableFileError),
        (large, SoundTooLargeError),
    ):
        with pytest.raises(refusal):
            copy_sound(folder, file)
    assert not folder.exists()


def test_a_copy_that_is_given_up_leaves_nothing(folder: Path, sound: Path) -> None:
    def give_up(done: int, _total: int) -> None:
        if done:
            raise Cancelled

    with pytest.raises(Cancelled):
        copy_sound(folder, sound, give_up)
    assert list(folder.iterdir()) == []


def test_a_disk_that_is_full_is_told_and_nothing_half_is_left(folder: Path, sound: Path) -> None:
    def fill(done: int, _total: int) -> None:
        if done:
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    with pytest.raises(DiskFullError):
        copy_sound(folder, sound, fill)
    assert list(folder.iterdir()) == []
