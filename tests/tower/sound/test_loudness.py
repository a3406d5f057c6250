import math
import random
from array import array

import pytest

from village_net.tower.sound import chimes
from village_net.tower.sound.levels import level
from village_net.tower.sound.loudness import (
    NOTHING,
    gain_for,
    integrated,
    louder,
    loudness,
    normalised,
)
from village_net.tower.sound.wav import RATE


def sine(pitch: float, decibels: float, seconds: float = 2, rate: int = RATE) -> "array[int]":
    peak = 32767 * 10 ** (decibels / 20)
    count = round(seconds * rate)
    return array("h", [round(peak * math.sin(math.tau * pitch * i / rate)) for i in range(count)])


def noise(seconds: float) -> "array[int]":
    rolls = random.Random(5)
    return array("h", [rolls.randint(-8000, 8000) for _ in range(round(seconds * RATE))])


def speech_like(seconds: float) -> "array[int]":
    """Syllables of a low voice with hissing between and a pause in the middle."""
    rolls = random.Random(9)
    made: list[int] = []
    for index in range(round(seconds * RATE)):
        at = index / RATE
        syllable = max(math.sin(math.tau * 2 * at), 0)
        voice = sum(math.sin(math.tau * 140 * n * at) / n for n in range(1, 12))
        hiss = rolls.uniform(-0.3, 0.3) * (1 - syllable)
        pause = 0.001 if seconds * 0.4 < at < seconds * 0.6 else 1.0
        made.append(round(5000 * pause * (voice * syllable + hiss)))
    return array("h", made)


@pytest.mark.parametrize("rate", [48000, 44100, 22050, 16000])
def test_the_standards_sine_of_997_hz_has_3_less_than_its_peak(rate: int) -> None:
    """BS.1770-4: a full-scale sine of 997 Hz in one channel is −3.01 LUFS."""
    heard = loudness(sine(997, -20, rate=rate), rate)
    assert heard.integrated == pytest.approx(-23.01, abs=0.1)
    assert heard.peak == pytest.approx(-20, abs=0.01)


def test_low_tones_count_less_and_high_tones_more() -> None:
    middle = integrated(sine(500, -20), RATE)
    assert integrated(sine(40, -20), RATE) < middle - 5
    assert integrated(sine(5000, -20), RATE) == pytest.approx(middle + 4, abs=0.5)


@pytest.mark.parametrize("pitch", [60, 300, 997, 2000, 3000, 5500, 8000, 12000, 18000])
def test_thinning_changes_no_tone_by_half_a_unit(pitch: float) -> None:
    tone = sine(pitch, -20)
    assert loudness(tone, RATE).integrated == pytest.approx(integrated(tone, RATE), abs=0.5)


def test_thinning_changes_neither_noise_nor_speech_nor_chimes_by_half_a_unit() -> None:
    sounds = [noise(2), speech_like(4), *(chimes.samples(chime) for chime in chimes.CHIMES)]
    for sound in sounds:
        assert loudness(sound, RATE).integrated == pytest.approx(integrated(sound, RATE), abs=0.5)


def test_a_pause_does_not_make_a_message_quieter() -> None:
    tone = sine(997, -20, 4)
    paused = tone + array("h", [0] * (6 * RATE)) + tone
    assert integrated(paused, RATE) == pytest.approx(integrated(tone, RATE), abs=0.2)
    murmured = tone + sine(997, -45, 6) + tone
    assert integrated(murmured, RATE) == pytest.approx(integrated(tone, RATE), abs=0.2)


def test_silence_has_no_loudness_and_needs_no_gain() -> None:
    for silent in (array("h"), array("h", [0] * RATE)):
        heard = loudness(silent, RATE)
        assert heard.integrated == NOTHING
        assert gain_for(heard) == 0
        assert normalised(silent, RATE) == silent


def test_a_sound_shorter_than_a_block_is_measured_whole() -> None:
    assert loudness(sine(997, -20, 0.2), RATE).integrated == pytest.approx(-23, abs=0.6)


def test_a_quiet_message_comes_to_the_target() -> None:
    message = speech_like(4)
    brought = normalised(louder(message, -20), RATE, target=-23)
    assert loudness(brought, RATE).integrated == pytest.approx(-23, abs=0.3)


def test_the_peak_never_passes_the_ceiling() -> None:
    crack = sine(997, -40, 3)
    crack[RATE] = 20000
    brought = normalised(crack, RATE)
    assert level(brought).peak == pytest.approx(-1, abs=0.01)
    assert loudness(brought, RATE).integrated < -30


def test_too_loud_a_message_gets_quieter() -> None:
    assert loudness(normalised(noise(2), RATE), RATE).integrated == pytest.approx(-16, abs=0.2)


def test_a_gain_holds_at_full_scale_and_keeps_signs() -> None:
    assert louder(array("h", [-20000, -3, 0, 3, 20000]), 6.0206) == array(
        "h", [-32768, -6, 0, 6, 32767]
    )
