"""Shares as bars: a name, a bar, a number, one line each."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from village_net.documents.drawing import Area, Box, Drawing, Role, Side, Text
from village_net.documents.typeset.drawing import measure_with
from village_net.documents.typeset.styles import Fonts

_TYPE, _ROW = 15.0, 20.0
_BAR, _ABOVE_BAR = 9.0, 6.0
_GAP = 10.0
_WIDEST_NAME = 0.45  # of the whole width; a longer name is set smaller


@dataclass(frozen=True)
class Share:
    """One line: its name, its share from 0 to 1 or None where there is none, and the number."""

    name: str
    share: float | None
    number: str


def bars_drawing(shares: Sequence[Share], width: float) -> Drawing:
    """Return the shares as wide as ``width``."""
    measure = measure_with(Fonts())
    names = max((measure(share.name, _TYPE, False) for share in shares), default=0)
    numbers = max((measure(share.number, _TYPE, False) for share in shares), default=0)
    names = min(names, width * _WIDEST_NAME)
    return Drawing(
        width,
        len(shares) * _ROW,
        boxes=tuple(_bars(shares, names + _GAP, width - numbers - _GAP)),
        texts=tuple(_words(shares, names, width - numbers, width)),
    )


def _bars(shares: Sequence[Share], left: float, right: float) -> Iterator[Box]:
    for place, share in enumerate(shares):
        top = place * _ROW + _ABOVE_BAR
        for role, part in ((Role.SOFT, 1.0), (Role.ACCENT, share.share or 0.0)):
            if part:
                yield Box(Area(left, top, (right - left) * part, _BAR), fill=role, line=None)


def _words(shares: Sequence[Share], names: float, numbers: float, width: float) -> Iterator[Text]:
    for place, share in enumerate(shares):
        top = place * _ROW
        yield Text(share.name, Area(0, top, names, _ROW), _TYPE)
        box = Area(numbers, top, width - numbers, _ROW)
        yield Text(share.number, box, _TYPE, side=Side.RIGHT)
