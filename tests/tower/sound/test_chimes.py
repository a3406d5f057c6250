import math
from array import array
from itertools import pairwise
from pathlib import Path

import pytest

from village_net.store.errors import ReadOnlyError
from village_net.tower.sound import chimes
from village_net.tower.sound.chimes import CHIMES, Chime, find_chime, write_chime
from village_net.tower.sound.levels import level
from village_net.tower.sound.wav import RATE, read_wav

by_key = pytest.mark.parametrize("chime", CHIMES, ids=[chime.key for chime in CHIMES])


def strength(samples: "array[int]", pitch: float) -> float:
    """How strong one pitch is in some samples, after Goertzel; a full sine of it gives 0.5."""
    factor = 2 * math.cos(math.tau * pitch / RATE)
    before = last = 0.0
    for sample in samples:
        before, last = last, sample / 32768 + factor * last - before
    power = last * last + before * before - factor * last * before
    return math.sqrt(max(power, 0)) / len(samples)


def test_there_are_at_least_four_chimes_of_different_names() -> None:
    assert len(CHIMES) >= 4
    assert len({chime.key for chime in CHIMES}) == len({chime.name for chime in CHIMES})
    assert find_chime("alarm").key == "alarm"
    assert find_chime("what nobody knows") is CHIMES[0]


@by_key
def test_a_chime_neither_clips_nor_clicks(chime: Chime) -> None:
    made = chimes.samples(chime)
    assert (made[0], made[-1]) == (0, 0)
    assert len(made) == round(chime.seconds * RATE)
    assert level(made).peak == pytest.approx(-1.0, abs=0.01)
    steps = [abs(after - before) for before, after in pairwise(made)]
    assert max(steps[:20]) < 400
    assert max(steps[-20:]) < 20


@by_key
def test_each_stroke_sounds_its_note_and_not_the_semitone_beside_it(chime: Chime) -> None:
    made = chimes.samples(chime)
    for note in chime.notes:
        begins = round((note.begins + 0.02) * RATE)
        heard = made[begins : begins + round(0.2 * RATE)]
        beside = strength(heard, note.pitch * 2 ** (1 / 12))
        assert strength(heard, note.pitch) > 3 * beside


@by_key
def test_a_stroke_is_silent_before_it_begins_and_dies_away(chime: Chime) -> None:
    made = chimes.samples(chime)
    tenth = RATE // 10
    assert level(made[-tenth:]).rms < level(made[:tenth]).rms - 20


def test_volume_is_a_share_of_the_loudest() -> None:
    chime = CHIMES[0]
    assert level(chimes.samples(chime, 0.5)).peak == pytest.approx(-1 - 6.02, abs=0.02)
    assert not any(chimes.samples(chime, 0))
    assert chimes.samples(chime, 7) == chimes.samples(chime, 1)


def test_the_test_tone_is_one_second_of_1_khz_at_minus_12() -> None:
    tone = chimes.test_tone()
    assert len(tone) == RATE
    assert (tone[0], tone[-1]) == (0, 0)
    assert level(tone).peak == pytest.approx(-12, abs=0.01)
    middle = tone[RATE // 4 : RATE // 4 + RATE // 2]
    rises = sum(a < 0 <= b for a, b in pairwise(middle))
    assert rises == pytest.approx(500, abs=1)


def test_a_chime_is_written_once_and_found_again(tmp_path: Path) -> None:
    folder = tmp_path / "chimes"
    file = write_chime(folder, CHIMES[0], 0.8)
    assert read_wav(file).samples == chimes.samples(CHIMES[0], 0.8)
    written = file.stat().st_mtime_ns
    assert write_chime(folder, CHIMES[0], 0.8) == file
    assert file.stat().st_mtime_ns == written
    assert write_chime(folder, CHIMES[0], 0.5) != file
    assert len(list(folder.iterdir())) == 2


def test_a_folder_that_cannot_be_made_is_said(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises((ReadOnlyError, NotADirectoryError, FileExistsError)):
        write_chime(tmp_path / "file", CHIMES[0])
