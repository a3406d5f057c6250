"""What a reading is made of: the places of a text that are said otherwise than they are written."""

from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple

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


@dataclass(slots=True)
class Place:
    """Where the reader stands in a text whose digits are Arabic.

    ``free`` is where the last part ended, ``item`` the last number of a list on this line, and
    ``starts`` are the offsets at which words begin.
    """

    text: str
    at: int
    free: int
    last: Said | None
    item: int
    starts: list[int]
    times: TimeStyle

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
