"""A table with what stands above and below it: no heading and no signature is left alone."""

from collections.abc import Sequence
from typing import Any

from reportlab.platypus.flowables import Flowable, PageBreak

from village_net.documents.typeset.parts import Block, height_of
from village_net.documents.typeset.table import PaperTable

# So many rows stand below a heading at the foot of a page, and above what ends the table.
_LEAST_ROWS = 2
_SHORT = 10  # rows


class Section(Flowable):
    """Headings ``above`` a table stay with its first rows, what is ``below`` with its last ones."""

    def __init__(
        self, above: Sequence[Flowable], table: PaperTable, below: Sequence[Flowable] = ()
    ) -> None:
        super().__init__()
        self._above, self._table, self._below = above, table, below
        whole: list[Flowable] = [*above, table, *below]
        self.spaceBefore, self.spaceAfter = whole[0].getSpaceBefore(), whole[-1].getSpaceAfter()

    def ended_by(self, below: Sequence[Flowable]) -> "Section":
        """Return this section with what stands below its table."""
        return Section(self._above, self._table, below)

    @property
    def weight(self) -> int:
        """The number of rows, by which progress is counted."""
        return self._table.weight

    def wrap(self, aW: float, aH: float) -> tuple[float, float]:  # noqa: N803
        """Return the size, or one that is too high as soon as that is certain."""
        around = self._around(aW)
        wide, high = self._table.wrap(aW, aH - around)
        self.width, self.height = wide, around + high
        return self.width, self.height

    def split(self, aW: float, aH: float) -> list[Flowable]:  # noqa: N803
        """Return what fits and the rest; nothing where a heading or an end would stand alone.

        A short table is not parted unless it begins a page.
        """
        is_at_top = getattr(getattr(self, "_frame", None), "_atTop", False)
        if self._above and self._table.weight <= _SHORT and not is_at_top:
            return []
        room = aH - self._around(aW, ends=False)
        stop = self._table.stop_within(aW, room, _LEAST_ROWS if self._below else 1)
        if stop < _LEAST_ROWS:
            return [*self._above, self._table, *self._below] if is_at_top else []
        first, rest = self._table.part(stop), self._table.rest(stop)
        following = Section((), rest, self._below) if self._below else rest
        return [*self._above, first, PageBreak(), following]

    def draw(self) -> None:
        """Draw heading, table and end from the top."""
        block = Block([*self._above, self._table, *self._below])
        block.wrap(self.width, self.height)
        canvas: Any = self.canv
        block.drawOn(canvas, 0, 0)

    def _around(self, width: float, *, ends: bool = True) -> float:
        """Return the height of what stands above and, where it ``ends`` here, below the table."""
        empty = self._table.part(0)
        below = self._below if ends else ()
        return height_of([*self._above, empty, *below], width) - height_of([empty], width)
