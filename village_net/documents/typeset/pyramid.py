"""A population pyramid: men to the left, women to the right, the youngest below."""

from collections.abc import Sequence
from dataclasses import dataclass

from reportlab.platypus.flowables import Flowable

from village_net.documents.typeset.canvas import write
from village_net.documents.typeset.lines import Setting
from village_net.documents.typeset.styles import Align, TextStyle
from village_net.documents.typeset.text import line_of

_ROW, _GAP = 14.0, 2.5
_MIDDLE, _EDGE = 52.0, 34.0
_SMALL = TextStyle(size=13)
_MEN, _WOMEN = "0.45 g", "0.72 g"


@dataclass(frozen=True)
class Step:
    """One band of the pyramid: its ages in words, men and women as numbers and in digits."""

    label: str
    men: int
    women: int
    men_text: str
    women_text: str


class Pyramid(Flowable):
    """Bars for each band; the longest fills its side. It stays on one page."""

    def __init__(
        self, setting: Setting, steps: Sequence[Step], heads: tuple[str, str, str]
    ) -> None:
        super().__init__()
        self._setting, self._steps, self._heads = setting, steps, heads
        self.spaceBefore, self.spaceAfter = 4, 10

    def wrap(self, aW: float, aH: float) -> tuple[float, float]:  # noqa: N803
        """Return the size."""
        self.width, self.height = aW, (_ROW + _GAP) * (len(self._steps) + 1.2)
        return self.width, self.height

    def draw(self) -> None:
        """Write the bars, the youngest below."""
        centre = self.width / 2
        room = centre - _MIDDLE / 2 - _EDGE
        most = max((max(s.men, s.women) for s in self._steps), default=0) or 1
        top = self.height - _ROW
        parts = [self._words(self._heads, centre, room, top)]
        for place, step in enumerate(self._steps):
            y = place * (_ROW + _GAP)
            left, right = room * step.men / most, room * step.women / most
            x = centre - _MIDDLE / 2
            parts.append(f"{_MEN} {x - left:.2f} {y:.2f} {left:.2f} {_ROW:.2f} re f\n")
            x = centre + _MIDDLE / 2
            parts.append(f"{_WOMEN} {x:.2f} {y:.2f} {right:.2f} {_ROW:.2f} re f\n")
            parts.append(self._row(step, centre, left, right, y))
        write(self.canv, "".join(parts))

    def _row(self, step: Step, centre: float, left: float, right: float, y: float) -> str:
        base = y + 3.5
        places = (
            (step.men_text if step.men else "", centre - _MIDDLE / 2 - left - 4, Align.RIGHT),
            (step.label, centre, Align.CENTRE),
            (step.women_text if step.women else "", centre + _MIDDLE / 2 + right + 4, Align.LEFT),
        )
        return "".join(self._text(text, x, base, align) for text, x, align in places if text)

    def _words(self, heads: tuple[str, str, str], centre: float, room: float, y: float) -> str:
        men, ages, women = heads
        return (
            self._text(men, centre - _MIDDLE / 2 - room / 2, y, Align.CENTRE, bold=True)
            + self._text(ages, centre, y, Align.CENTRE, bold=True)
            + self._text(women, centre + _MIDDLE / 2 + room / 2, y, Align.CENTRE, bold=True)
        )

    def _text(self, text: str, x: float, y: float, align: Align, *, bold: bool = False) -> str:
        style = TextStyle(size=_SMALL.size, align=align, bold=bold)
        return line_of(text, style, self._setting, x, y)
