"""Days side by side, each with what is on it: a week to hang up."""

from collections.abc import Sequence

from reportlab.platypus.flowables import Flowable

from village_net.documents.typeset.canvas import write
from village_net.documents.typeset.parts import UNLIMITED, Block

_PADDING = 5.0
_STRONG_LINE, _HAIRLINE = "0 G 0.8 w", "0.6 G 0.5 w"


class Days(Flowable):
    """Columns of the same width below their heads, down to the foot of the page."""

    def __init__(self, heads: Sequence[Block], days: Sequence[Block]) -> None:
        super().__init__()
        self._heads, self._days = heads, days

    def wrap(self, aW: float, aH: float) -> tuple[float, float]:  # noqa: N803
        """Return all the room that is left, or what is needed where that is more."""
        self._column = aW / len(self._days)
        self._head = self._highest(self._heads)
        needed = self._head + self._highest(self._days)
        self.width, self.height = aW, max(needed, aH if aH < UNLIMITED else 0)
        return self.width, self.height

    def draw(self) -> None:
        """Draw the lines, and the blocks between them."""
        write(self.canv, self._lines())
        for place, (head, day) in enumerate(zip(self._heads, self._days, strict=True)):
            self._put(head, place, self.height)
            self._put(day, place, self.height - self._head)

    def _put(self, block: Block, place: int, top: float) -> None:
        height = block.wrap(self._room, UNLIMITED)[1]
        block.drawOn(self.canv, place * self._column + _PADDING, top - _PADDING - height)

    def _highest(self, blocks: Sequence[Block]) -> float:
        return max(block.wrap(self._room, UNLIMITED)[1] for block in blocks) + 2 * _PADDING

    @property
    def _room(self) -> float:
        return self._column - 2 * _PADDING

    def _lines(self) -> str:
        head = self.height - self._head
        across = (f"0 {y:.2f} m {self.width:.2f} {y:.2f} l" for y in (self.height, head, 0.0))
        down = (
            f"{place * self._column:.2f} 0 m {place * self._column:.2f} {self.height:.2f} l"
            for place in range(1, len(self._days))
        )
        return f"{_HAIRLINE} {' '.join(down)} S {_STRONG_LINE} {' '.join(across)} S\n"
