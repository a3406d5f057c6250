import math
from array import array

import pytest

from village_net.tower.sound.levels import SILENCE, Level, amplitude, dbfs, level


def test_a_sine_has_its_peak_and_three_decibels_less_on_average() -> None:
    sine = array("h", [round(3276.8 * math.sin(math.tau * i / 100)) for i in range(1000)])
    heard = level(sine)
    assert heard.peak == pytest.approx(-20, abs=0.01)
    assert heard.rms == pytest.approx(-23.01, abs=0.01)


def test_silence_and_nothing_are_silent() -> None:
    assert level(array("h")) == level(array("h", [0] * 10)) == Level(SILENCE, SILENCE)


def test_the_deepest_sample_is_full_scale() -> None:
    assert level(array("h", [-32768])).peak == 0


@pytest.mark.parametrize("decibels", [0, -1, -6.5, -40])
def test_decibels_and_amplitudes_are_each_others_inverse(decibels: float) -> None:
    assert dbfs(amplitude(decibels)) == pytest.approx(decibels)
