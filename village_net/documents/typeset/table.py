"""A table for registers: its head on every page, hairlines, and groups of rows kept together."""

from collections.abc import Sequence

from reportlab.platypus.flowables import Flowable, PageBreak

from village_net.documents.typeset.canvas import write
from village_net.documents.typeset.columns import PaperColumn
from village_net.documents.typeset.lines import Setting
from village_net.documents.typeset.rows import Group, TableRows
from village_net.documents.typeset.styles import TextStyle

# Larger groups are cut over pages like any other rows.
_MOST_TOGETHER = 10
# A table does not begin in what is left of a page if that is less, in points.
_LEAST_HEIGHT = 90


class PaperTable(Flowable):
    """Groups of rows, such as households with their people, over as many pages as they need.

    The line of ``total`` is bold and stands never alone on a page.
    """

    def __init__(
        self,
        setting: Setting,
        columns: Sequence[PaperColumn],
        groups: Sequence[Group],
        style: TextStyle,
        total: Sequence[str] | None = None,
    ) -> None:
        super().__init__()
        self._rows = TableRows(setting, columns, groups, style, total)
        self._start, self._stop = 0, len(self._rows.cells)
        self.spaceBefore, self.spaceAfter = style.before, style.after

    @property
    def weight(self) -> int:
        """The number of rows, by which progress is counted."""
        return self._stop - self._start

    def wrap(self, aW: float, aH: float) -> tuple[float, float]:  # noqa: N803
        """Return the size, or one that is too high as soon as that is certain."""
        self._rows.measure(aW)
        stop, height = self._fitting(aH)
        self.width, self.height = aW, height
        return aW, height if stop == self._stop else aH + 1

    def split(self, aW: float, aH: float) -> list[Flowable]:  # noqa: N803
        """Return what fits and the rest, which begins a page even if a small group is left over."""
        stop = self.stop_within(aW, aH)
        if stop == 0 or (stop < self.weight and aH < _LEAST_HEIGHT):
            return []
        return [self.part(stop), PageBreak(), self.rest(stop)]

    def stop_within(self, width: float, height: float, left_over: int = 0) -> int:
        """Return how many rows a page holds so that at least ``left_over`` go on the next one."""
        self._rows.measure(width)
        stop, _height = self._fitting(height)
        if self._rows.has_total and (left_over or stop < self._stop):
            left_over = max(left_over, 1) + 1
        stop = min(stop, self._stop - left_over)
        if self._start < stop < self._stop:
            stop = self._at_group(stop)
        return max(stop - self._start, 0)

    def part(self, count: int) -> "PaperTable":
        """Return the first rows as a table."""
        return self._cut(self._start, self._start + count)

    def rest(self, count: int) -> "PaperTable":
        """Return all but the first rows as a table."""
        return self._cut(self._start + count, self._stop)

    def draw(self) -> None:
        """Write the rows."""
        write(self.canv, self._rows.written(self._start, self._stop, self.height))

    def _fitting(self, available: float) -> tuple[int, float]:
        """Return behind which row a height is full, and how much of it the rows need."""
        height = self._rows.head_height
        for row in range(self._start, self._stop):
            more = self._rows.height(row)
            if height + more > available:
                return row, height
            height += more
        return self._stop, height

    def _at_group(self, stop: int) -> int:
        """Return the end of the page moved up to where a group begins, unless that is too far."""
        head = self._rows.head_of[stop]
        return head if head > self._start and stop - head < _MOST_TOGETHER else stop

    def _cut(self, start: int, stop: int) -> "PaperTable":
        part = PaperTable.__new__(PaperTable)
        Flowable.__init__(part)
        part._rows, part._start, part._stop = self._rows, start, stop
        part.spaceBefore, part.spaceAfter = self.spaceBefore, self.spaceAfter
        return part
