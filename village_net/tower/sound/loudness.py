"""How loud people hear a recording, and bringing recordings to one loudness.

Integrated loudness after Recommendation ITU-R BS.1770-4, Annex 1: K-weighting, blocks of 400 ms
that overlap by three quarters, an absolute gate at −70 LUFS and a relative one at −10 LU. The
filters are set for any sampling rate from the analogue ones behind the tables of the annex.

The filters run over sound thinned to about 12 kHz. What thinning loses lies above 1.5 kHz, where
K-weighting is a plain gain of about 4 dB, so its power is added with that gain. Speech, music,
chimes and noise come within 0.5 LU of the reckoning at the full rate.
"""

import math
from array import array
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import reduce
from operator import add, mul

from village_net.tower.sound.levels import FULL_SCALE, amplitude, dbfs

TARGET = -16.0  # LUFS, of a message
CEILING = -1.0  # dBFS, which no peak may pass
NOTHING = -math.inf
# BS.1770-4: the loudness of a mean square, and the gates.
_OFFSET = -0.691
_ABSOLUTE_GATE, _RELATIVE_GATE = -70.0, -10.0
_STEPS_A_SECOND, _STEPS_A_BLOCK = 10, 4
_SHELF_PITCH, _SHELF_GAIN, _SHELF_Q = 1681.974450955533, 3.999843853973347, 0.7071752369554196
_HIGH_PASS_PITCH, _HIGH_PASS_Q = 38.13547087602444, 0.5003270373238773
_THINNED_RATE = 12_000


@dataclass(frozen=True, slots=True)
class Loudness:
    """Integrated loudness in LUFS, NOTHING for silence, and the peak in dBFS."""

    integrated: float
    peak: float


@dataclass(frozen=True, slots=True)
class _Biquad:
    """y = (b0 + b1 z⁻¹ + b2 z⁻²) / (1 + a1 z⁻¹ + a2 z⁻²)."""

    b0: float
    b1: float
    b2: float
    a1: float
    a2: float


def loudness(samples: "array[int]", rate: int) -> Loudness:
    """Return the loudness of mono samples; shorter than a block, they are one block."""
    every = max(round(rate / _THINNED_RATE), 1)
    highest = max(max(samples), -min(samples)) if samples else 0
    return Loudness(integrated(samples, rate, every), dbfs(highest / FULL_SCALE))


def integrated(samples: "array[int]", rate: int, every: int = 1) -> float:
    """Return the gated loudness in LUFS, reckoned on means of ``every`` samples."""
    steps = _step_powers(samples, rate, every)
    if not steps:
        return NOTHING
    count = min(_STEPS_A_BLOCK, len(steps))
    blocks = [sum(steps[first : first + count]) / count for first in range(len(steps) - count + 1)]
    loud = [power for power in blocks if _lufs(power) > _ABSOLUTE_GATE]
    if not loud:
        return NOTHING
    gate = _lufs(_mean(loud)) + _RELATIVE_GATE
    return _lufs(_mean([power for power in loud if _lufs(power) > gate]))


def gain_for(heard: Loudness, target: float = TARGET, ceiling: float = CEILING) -> float:
    """Return the decibels that bring sound to the target as far as its peak lets it; 0 for none."""
    if heard.integrated == NOTHING:
        return 0.0
    return min(target - heard.integrated, ceiling - heard.peak)


def normalised(
    samples: "array[int]", rate: int, target: float = TARGET, ceiling: float = CEILING
) -> "array[int]":
    """Return the samples at the target loudness; no peak passes the ceiling."""
    return louder(samples, gain_for(loudness(samples, rate), target, ceiling))


def louder(samples: "array[int]", decibels: float) -> "array[int]":
    """Return the samples with a gain; what would pass full scale is held there."""
    factor = amplitude(decibels)
    # A negative sample counts from the end of the table, as Python's indices do.
    order = (*range(FULL_SCALE), *range(-FULL_SCALE, 0))
    table = [min(max(round(value * factor), -FULL_SCALE), FULL_SCALE - 1) for value in order]
    return array("h", map(table.__getitem__, samples))


def _step_powers(samples: "array[int]", rate: int, every: int) -> list[float]:
    """Return the K-weighted mean square of each tenth of a second."""
    if not any(samples):
        return []
    size = max(rate // _STEPS_A_SECOND // every * every, every)
    whole = len(samples) // size * size or len(samples) // every * every
    thinned = _thinned(samples[:whole], every)
    weighted = _weighted_powers(thinned, rate / every, size // every)
    lost = _lost_powers(samples[:whole], thinned, size, every)
    full = (FULL_SCALE * every) ** 2
    return [(kept + _HIGH_GAIN * more) / full for kept, more in zip(weighted, lost, strict=True)]


def _thinned(samples: "array[int]", every: int) -> Sequence[int]:
    """Return the sum of each ``every`` samples."""
    parts = (samples[first::every] for first in range(every))
    return samples if every == 1 else list(reduce(_sums, parts))


def _sums(one: Iterable[int], other: Iterable[int]) -> Iterable[int]:
    return map(add, one, other)


def _lost_powers(
    samples: "array[int]", thinned: Sequence[int], size: int, every: int
) -> list[float]:
    """Return the mean square that thinning took from each step."""
    if every == 1:
        return [0.0] * math.ceil(len(samples) / size)
    few = size // every
    return [
        _mean_square(samples[step * size : (step + 1) * size]) * every**2
        - _mean_square(thinned[step * few : (step + 1) * few])
        for step in range(math.ceil(len(samples) / size))
    ]


def _weighted_powers(values: Sequence[int], rate: float, size: int) -> list[float]:
    """Filter values and return the mean square of every ``size`` of them."""
    shelf, high_pass = _shelf(rate), _high_pass(rate)
    b0, b1, b2, a1, a2 = shelf.b0, shelf.b1, shelf.b2, shelf.a1, shelf.a2
    c1, c2 = high_pass.a1, high_pass.a2
    s1 = s2 = t1 = t2 = 0.0
    powers: list[float] = []
    evened = (_STANDARD_TOP / _top_gain(high_pass)) ** 2
    for first in range(0, len(values), size):
        total = 0.0
        for value in values[first : first + size]:
            shelved = b0 * value + s1
            s1 = b1 * value - a1 * shelved + s2
            s2 = b2 * value - a2 * shelved
            passed = shelved + t1
            t1 = t2 - shelved - shelved - c1 * passed
            t2 = shelved - c2 * passed
            total += passed * passed
        powers.append(evened * total / min(size, len(values) - first))
    return powers


def _shelf(rate: float) -> _Biquad:
    """Return the first stage of the K-weighting: the effect of the head."""
    k = math.tan(math.pi * _SHELF_PITCH / rate)
    high = 10 ** (_SHELF_GAIN / 20)
    middle = high**0.4996667741545416
    norm = 1 + k / _SHELF_Q + k * k
    return _Biquad(
        b0=(high + middle * k / _SHELF_Q + k * k) / norm,
        b1=2 * (k * k - high) / norm,
        b2=(high - middle * k / _SHELF_Q + k * k) / norm,
        a1=2 * (k * k - 1) / norm,
        a2=(1 - k / _SHELF_Q + k * k) / norm,
    )


def _high_pass(rate: float) -> _Biquad:
    """Return the second stage of the K-weighting, the RLB curve."""
    k = math.tan(math.pi * _HIGH_PASS_PITCH / rate)
    norm = 1 + k / _HIGH_PASS_Q + k * k
    return _Biquad(1.0, -2.0, 1.0, 2 * (k * k - 1) / norm, (1 - k / _HIGH_PASS_Q + k * k) / norm)


def _top_gain(high_pass: _Biquad) -> float:
    """Return the gain of a high pass at half the sampling rate, where it is flat."""
    return 4 / (1 - high_pass.a1 + high_pass.a2)


def _mean(values: Sequence[float]) -> float:
    return sum(values) / len(values)


def _mean_square(values: Sequence[int]) -> float:
    return sum(map(mul, values, values)) / len(values) if values else 0.0


def _lufs(power: float) -> float:
    return _OFFSET + 10 * math.log10(power) if power > 0 else NOTHING


# The standard's filter, at 48 kHz, has a gain of its own that −0.691 takes back.
_STANDARD_TOP = _top_gain(_high_pass(48_000))
_HIGH_GAIN = 10 ** (_SHELF_GAIN / 10) * _STANDARD_TOP**2
