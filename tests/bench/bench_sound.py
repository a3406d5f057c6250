"""The tower's sound in plain Python: a chime made, and three minutes brought to one loudness."""

import random
from array import array
from time import process_time

from tests.bench.result import Result
from village_net.tower.sound import chimes
from village_net.tower.sound.loudness import normalised
from village_net.tower.sound.wav import RATE

_SECONDS = 180


def run() -> list[Result]:
    """Measure both as shares of how long the sound itself lasts."""
    share, name = max((_made(chime), chime.key) for chime in chimes.CHIMES)
    return [
        Result("a chime made, against its own length, the slowest", share, 0.1, "×", name),
        Result("three minutes brought to one loudness, against them", _brought(), 0.03, "×"),
    ]


def _made(chime: chimes.Chime) -> float:
    def once(_again: int) -> float:
        began = process_time()
        made = chimes.samples(chime)
        return (process_time() - began) / (len(made) / RATE)

    return min(map(once, range(5)))


def _brought() -> float:
    rolls = random.Random(5)
    second = array("h", [rolls.randint(-8000, 8000) for _ in range(RATE)])
    message = second * _SECONDS
    began = process_time()
    normalised(message, RATE)
    return (process_time() - began) / _SECONDS
