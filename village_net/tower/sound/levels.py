"""How strong a piece of sound is, in decibels below full scale."""

import math
from array import array
from dataclasses import dataclass
from operator import mul

FULL_SCALE = 32768
# Below this nobody hears anything: the floor of 16-bit sound.
SILENCE = -96.0


@dataclass(frozen=True, slots=True)
class Level:
    """Peak and RMS in dBFS, from SILENCE to 0; a full sine has 0 at its peak and −3.01 RMS."""

    peak: float
    rms: float


def level(samples: "array[int]") -> Level:
    """Return the level of a buffer of 16-bit samples; an empty one is silent."""
    if not samples:
        return Level(SILENCE, SILENCE)
    highest = max(max(samples), -min(samples))
    mean_square = sum(map(mul, samples, samples)) / len(samples)
    return Level(dbfs(highest / FULL_SCALE), dbfs(math.sqrt(mean_square) / FULL_SCALE))


def dbfs(amplitude: float) -> float:
    """Return the decibels of an amplitude, where 1 is full scale; never below SILENCE."""
    return max(20 * math.log10(amplitude), SILENCE) if amplitude > 0 else SILENCE


def amplitude(decibels: float) -> float:
    """Return the factor that a number of decibels stands for."""
    return 10 ** (decibels / 20)
