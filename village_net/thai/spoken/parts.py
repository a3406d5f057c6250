"""What a reading is made of: the places of a text that are said otherwise than they are written."""

from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property
from itertools import accumulate
from typing import NamedTuple

from village_net.thai.words import segment

_LOOK_BACK = 40


class SpokenKind(StrEnum):
    """What stands in a place that is said otherwise."""

    NUMBER = "number"
    DATE = "date"
    TIME = "time"
    TELEPHONE = "telephone"
    ABBREVIATION = "abbreviation"
    MONEY = "money"
    PERCENT = "percent"
    RANGE = "range"
    ORDINAL = "ordinal"
    CODE = "code"
    HARD = "hard"


class TimeStyle(StrEnum):
    """How the hour is said: เก้านาฬิกา as offices say it, เก้าโมงเช้า as villages do."""

    OFFICIAL = "official"
    EVERYDAY = "everyday"


@dataclass(frozen=True, slots=True)
class SpokenPart:
    """One place of a text, from ``start`` up to ``end``, and what is said for it."""

    start: int
    end: int
    written: str
    said: str
    kind: SpokenKind


class Said(NamedTuple):
    """What a rule says for the text from ``start`` up to ``end``."""

    start: int
    end: int
    words: str
    kind: SpokenKind


@dataclass
class ReaderPlace:
    """Where the reader stands in a line whose digits are Arabic.

    ``last`` is the last part and ``free`` is where it ended; ``item`` is the last number of a list.
    """

    text: str
    times: TimeStyle
    at: int = 0
    free: int = 0
    last: Said | None = None
    item: int = 0

    @cached_property
    def starts(self) -> list[int]:
        """Return the offsets at which the words of the line begin, and the line's end."""
        return list(accumulate(map(len, segment(self.text)), initial=0))

    @property
    def before(self) -> str:
        """Return the few characters that stand before."""
        return self.text[max(0, self.at - _LOOK_BACK) : self.at]

    @property
    def joined_at(self) -> int:
        """Return where a reading begins that leaves out the spaces before it."""
        start = self.at
        while start > self.free and self.text[start - 1] in " \t\u00a0":
            start -= 1
        return start

    @property
    def last_touches(self) -> bool:
        """Tell whether the last part ends just here, but for spaces."""
        return self.last is not None and self.free == self.joined_at
