"""Chimes that open and close a broadcast, made of the partials of bells."""

import math
import zlib
from array import array
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import accumulate, repeat
from operator import add, mul
from pathlib import Path

from village_net.i18n import N_
from village_net.tower.sound.levels import FULL_SCALE, amplitude
from village_net.tower.sound.wav import RATE, write_wav

LOUDEST = -1.0  # dBFS, the peak of a chime at full volume
_TEST_TONE, _TEST_LEVEL = 1000.0, -12.0
# A partial is over when it has lost this much.
_LOST = 60.0
_FADE = 0.02  # seconds
_ATTACK = 0.004


@dataclass(frozen=True, slots=True)
class Partial:
    """One tone of a bell: its frequency to the note's, its strength, its share of the length."""

    ratio: float
    strength: float
    length: float


@dataclass(frozen=True, slots=True)
class Note:
    """One stroke: when in seconds, at which pitch in Hz, how long it rings, how strong."""

    begins: float
    pitch: float
    rings: float
    strength: float = 1.0


@dataclass(frozen=True, slots=True)
class Chime:
    """A chime: its strokes and what they are struck on."""

    key: str
    name: str
    notes: tuple[Note, ...]
    partials: tuple[Partial, ...]

    @property
    def seconds(self) -> float:
        """The length, until the last stroke is over."""
        return max(note.begins + note.rings for note in self.notes)


# Ratios of a free bar and of a bell after Fletcher and Rossing, The Physics of Musical
# Instruments, 2nd ed., ch. 2.14 and 21.1. Horns carry 300 Hz to 5 kHz: no chime stands below.
_BAR = (Partial(1.0, 1.0, 1.0), Partial(2.76, 0.22, 0.35), Partial(5.40, 0.08, 0.15))
_BELL = (
    Partial(0.5, 0.30, 1.0),
    Partial(1.0, 1.00, 0.80),
    Partial(1.2, 0.45, 0.50),
    Partial(1.5, 0.25, 0.35),
    Partial(2.0, 0.60, 0.40),
    Partial(2.5, 0.15, 0.25),
    Partial(3.0, 0.20, 0.20),
    Partial(4.2, 0.10, 0.10),
)
_HORN = (Partial(1.0, 1.0, 1.0), Partial(2.0, 0.35, 1.0), Partial(3.0, 0.20, 1.0))

_C5, _E5, _G5, _C6 = 523.25, 659.26, 783.99, 1046.50
_ALARM = tuple(Note(begins=step * 0.3, pitch=(_G5, _C6)[step % 2], rings=0.5) for step in range(8))

CHIMES = (
    Chime(
        "rising",
        N_("Three rising tones"),
        (Note(0.0, _C5, 1.2), Note(0.45, _E5, 1.2), Note(0.9, _G5, 2.0)),
        _BAR,
    ),
    Chime(
        "ding-dong",
        N_("Four tones, ding-dong"),
        (Note(0.0, _G5, 1.2), Note(0.5, _E5, 1.2), Note(1.0, _C5, 1.2), Note(1.5, _G5, 2.0)),
        _BAR,
    ),
    Chime("temple-bell", N_("One stroke of a temple bell"), (Note(0.0, 660.0, 3.6),), _BELL),
    Chime(
        "falling",
        N_("Three falling tones"),
        (Note(0.0, _G5, 1.2), Note(0.45, _E5, 1.2), Note(0.9, _C5, 2.0)),
        _BAR,
    ),
    Chime("alarm", N_("Urgent, two tones in turn"), _ALARM, _HORN),
)


def find_chime(key: str) -> Chime:
    """Return the chime of a key, the first one where there is none of it."""
    return next((chime for chime in CHIMES if chime.key == key), CHIMES[0])


def samples(chime: Chime, volume: float = 1.0) -> "array[int]":
    """Return the chime at 44.1 kHz; it begins and ends at zero and peaks at −1 dBFS × volume."""
    mix = [0.0] * round(chime.seconds * RATE)
    for note in chime.notes:
        _strike(mix, note, chime.partials)
    _fade_out(mix)
    highest = max(max(mix), -min(mix))
    return _as_samples(mix, _share(volume) * amplitude(LOUDEST) / highest)


def test_tone() -> "array[int]":
    """Return one second of 1 kHz with its peak at −12 dBFS, faded in and out."""
    turn = math.tau * _TEST_TONE / RATE
    tone = [math.sin(turn * index) for index in range(RATE)]
    _fade_in(tone)
    _fade_out(tone)
    return _as_samples(tone, amplitude(_TEST_LEVEL))


def write_chime(folder: Path, chime: Chime, volume: float = 1.0) -> Path:
    """Return the WAV file of a chime in ``folder``, which is made where it is not there yet.

    Raises:
        ReadOnlyError, DiskFullError.
    """
    percent = round(_share(volume) * 100)
    # A chime that a later version declares otherwise is another file.
    sound = zlib.crc32(repr((chime.notes, chime.partials)).encode())
    file = folder / f"{chime.key}-{percent:03}-{sound:08x}.wav"
    return file if file.exists() else write_wav(file, samples(chime, percent / 100))


def write_test_tone(folder: Path) -> Path:
    """Return the WAV file of the test tone in ``folder``, made where it is not there yet.

    Raises:
        ReadOnlyError, DiskFullError.
    """
    file = folder / f"test-tone-{_TEST_TONE:.0f}{_TEST_LEVEL:+.0f}.wav"
    return file if file.exists() else write_wav(file, test_tone())


def _strike(mix: list[float], note: Note, partials: Iterable[Partial]) -> None:
    """Add a stroke; it swells within a few milliseconds, so that it does not click."""
    turning = [0j] * round(note.rings * RATE)
    for partial in partials:
        tone = _ringing(note, partial)
        turning[: len(tone)] = map(add, turning, tone)
    struck = [value.imag for value in turning]
    _fade_in(struck)
    begins = round(note.begins * RATE)
    ends = min(begins + len(struck), len(mix))
    mix[begins:ends] = map(add, mix[begins:ends], struck)


def _ringing(note: Note, partial: Partial) -> list[complex]:
    """Return the powers of one complex number: their imaginary parts are a decaying sine."""
    count = round(note.rings * partial.length * RATE)
    decay = _LOST / 20 * math.log(10) / count
    turn = math.tau * note.pitch * partial.ratio / RATE
    step = complex(math.cos(turn), math.sin(turn)) * math.exp(-decay)
    first = complex(note.strength * partial.strength)
    return list(accumulate(repeat(step, count - 1), mul, initial=first))


def _fade_in(tone: list[float]) -> None:
    count = round(_ATTACK * RATE)
    tone[:count] = [value * index / count for index, value in enumerate(tone[:count])]


def _fade_out(tone: list[float]) -> None:
    count = round(_FADE * RATE)
    tone[-count:] = [
        value * index / count
        for index, value in zip(range(count - 1, -1, -1), tone[-count:], strict=True)
    ]


def _as_samples(tone: list[float], factor: float) -> "array[int]":
    full = factor * (FULL_SCALE - 1)
    return array("h", map(int, map(mul, tone, repeat(full))))


def _share(volume: float) -> float:
    return min(max(volume, 0.0), 1.0)
