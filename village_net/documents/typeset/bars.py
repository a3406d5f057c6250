"""Shares as bars: a name, a bar, a number, one line each."""

from collections.abc import Sequence
from dataclasses import dataclass

from reportlab.platypus.flowables import Flowable

from village_net.documents.typeset.canvas import write
from village_net.documents.typeset.lines import Setting
from village_net.documents.typeset.styles import Align, TextStyle, baseline
from village_net.documents.typeset.text import line_of

_STYLE = TextStyle(size=15)
_HEIGHT = 9.0
_GAP = 10.0
_FULL, _PART = "0.9 g", "0.45 g"


@dataclass(frozen=True)
class Share:
    """One line: its name, its share from 0 to 1 or None where there is none, and the number."""

    name: str
    share: float | None
    number: str


class Bars(Flowable):
    """The lines stay on one page."""

    def __init__(self, setting: Setting, shares: Sequence[Share]) -> None:
        super().__init__()
        self._setting, self._shares = setting, shares
        self.spaceBefore, self.spaceAfter = 2, 8

    def wrap(self, aW: float, aH: float) -> tuple[float, float]:  # noqa: N803
        """Return the size."""
        self.width, self.height = aW, len(self._shares) * _STYLE.line
        return self.width, self.height

    def draw(self) -> None:
        """Draw name, bar and number of each line."""
        font = self._setting.fonts.regular
        left = self._widest([share.name for share in self._shares]) + _GAP
        right = self.width - self._widest([share.number for share in self._shares]) - _GAP
        room, base = max(right - left, 0), self.height - baseline(_STYLE, font)
        number = TextStyle(size=_STYLE.size, align=Align.RIGHT)
        drawn: list[str] = []
        for place, share in enumerate(self._shares):
            y = base - place * _STYLE.line
            drawn.append(line_of(share.name, _STYLE, self._setting, 0, y))
            drawn.append(line_of(share.number, number, self._setting, self.width, y))
            for colour, part in ((_FULL, 1.0), (_PART, share.share or 0)):
                wide = room * part
                drawn.append(f"{colour} {left:.2f} {y - 0.5:.2f} {wide:.2f} {_HEIGHT:g} re f\n")
        write(self.canv, "".join(drawn))

    def _widest(self, texts: Sequence[str]) -> float:
        font = self._setting.fonts.regular
        return max((font.width(text, _STYLE.size) for text in texts), default=0)
