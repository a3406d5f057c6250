"""The rows of a table: measured once, written page by page as PDF operators."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from village_net.documents.typeset.boxes import box
from village_net.documents.typeset.columns import PADDING, PaperColumn, widths
from village_net.documents.typeset.lines import Setting, TextLine, Word, fill
from village_net.documents.typeset.styles import Align, Span, TextStyle, baseline
from village_net.documents.typeset.text import show_lines

_ABOVE_TEXT = 1.2
_STRONG_LINE, _HAIRLINE = "0 G 0.8 w", "0.6 G 0.5 w"
# However long a cell is, its row must fit on a page.
_MOST_LINES = 20

Group = Sequence[Sequence[str]]


class TableRows:
    """All rows of one table, and what its pages share.

    The first row of a group is its head; the first cell of the head names the group. The line of
    ``total`` is the last row, and bold.
    """

    def __init__(
        self,
        setting: Setting,
        columns: Sequence[PaperColumn],
        groups: Sequence[Group],
        style: TextStyle,
        total: Sequence[str] | None = None,
    ) -> None:
        self._setting = setting
        self.has_total = total is not None
        self.head_of: list[int] = []
        whole = [*groups, [total]] if total is not None else groups
        self.cells = [row for group in whole for row in group]
        for group in whole:
            self.head_of += [len(self.head_of)] * len(group)
        self._columns = columns
        self._style = style
        self._strong = replace(style, bold=True)
        self._line_counts: dict[int, int] = {}
        self._wrapped: dict[tuple[int, int], list[TextLine]] = {}
        self._measured_for = -1.0

    def measure(self, width: float) -> None:
        """Give the columns their places in a table of a width."""
        if width == self._measured_for:
            return
        self._measured_for = width
        self._line_counts.clear()
        self._wrapped.clear()
        cells = [self._cells_of(at) for at in range(len(self._columns))]
        self._widths = widths(self._columns, cells, self._style, self._setting, width)
        self._lefts = [sum(self._widths[:at]) for at in range(len(self._widths))]
        self._rooms = [(wide - 2 * PADDING) * 1000 / self._style.size for wide in self._widths]
        self._titles = [
            fill(self._setting.words([Span(column.title, bold=True)]), room)
            for column, room in zip(self._columns, self._rooms, strict=True)
        ]

    @property
    def head_height(self) -> float:
        """The height of the titles above the rows of each page."""
        return self._height(max(map(len, self._titles)))

    def height(self, row: int) -> float:
        """Return the height of a row in points."""
        count = self._line_counts.get(row)
        if count is None:
            count = self._line_counts[row] = self._fill(row)
        return self._height(count)

    def written(self, start: int, stop: int, top: float) -> str:
        """Return the operators of a page that holds the titles and some rows."""
        lines = list(self._lines(start, stop, top))
        boxes = list(self._boxes(start, stop, top))
        texts = list(self._texts(start, stop, top))
        return "\n".join([*lines, *boxes, "0 g BT", *texts, "ET"])

    def _height(self, lines: int) -> float:
        return lines * self._style.line + 2 * _ABOVE_TEXT

    def _fill(self, row: int) -> int:
        """Fill the cells that need more than one line, and return how many the row needs."""
        count = 1
        for at, (cell, room) in enumerate(zip(self.cells[row], self._rooms, strict=True)):
            bold = self._is_strong(row, at)
            if self._setting.fonts.of(bold).shape(cell).width > room:
                lines = fill(self._words(cell, at, bold), room)[:_MOST_LINES]
                self._wrapped[row, at] = lines
                count = max(count, len(lines))
        return count

    def _cells_of(self, at: int) -> set[Span]:
        """Return the different cells of a column."""
        cells = {(row[at], self._is_strong(number, at)) for number, row in enumerate(self.cells)}
        return {Span(*cell) for cell in cells}

    def _words(self, cell: str, at: int, bold: bool) -> list[Word]:
        if self._columns[at].names:
            return [self._setting.word(f"{name} ", bold) for name in cell.split()]
        return self._setting.words([Span(cell, bold)])

    def _is_strong(self, row: int, at: int) -> bool:
        if self.has_total and row == len(self.cells) - 1:
            return True
        return self._columns[at].strong and self.head_of[row] == row

    def _lines(self, start: int, stop: int, top: float) -> Iterator[str]:
        """Yield the rules: strong ones around the titles, hairlines around rows and groups."""
        left, right = 0.0, self._measured_for
        inner = self._lefts[1] if len(self._lefts) > 1 else left
        y = top - self.head_height
        yield f"{_STRONG_LINE} {left:g} {top:.2f} m {right:.2f} {top:.2f} l"
        yield f"{left:g} {y:.2f} m {right:.2f} {y:.2f} l S {_HAIRLINE}"
        for row in range(start, stop):
            y -= self.height(row)
            inside = row + 1 < stop and self.head_of[row + 1] <= row
            yield f"{inner if inside else left:.2f} {y:.2f} m {right:.2f} {y:.2f} l"
        yield "S"

    def _boxes(self, start: int, stop: int, top: float) -> Iterator[str]:
        """Yield a box for each row of the columns to tick."""
        size, font = self._style.size, self._setting.fonts.regular
        base = _ABOVE_TEXT + baseline(self._style, font)
        lefts = [
            self._lefts[at] + PADDING for at, column in enumerate(self._columns) if column.tick
        ]
        y = top - self.head_height
        for row in range(start, stop if lefts else start):
            yield from (box(left, y - base, size) for left in lefts)
            y -= self.height(row)

    def _texts(self, start: int, stop: int, top: float) -> Iterator[str]:
        for at, title in enumerate(self._titles):
            yield from self._wrapped_cell(title, at, top, bold=True)
        y = top - self.head_height
        for row in range(start, stop):
            yield from self._row(row, y, repeat_name=row == start)
            y -= self.height(row)

    def _row(self, row: int, top: float, repeat_name: bool) -> Iterator[str]:
        style, fonts = self._style, self._setting.fonts
        y = f"{top - _ABOVE_TEXT - baseline(style, fonts.regular):.2f}"
        for at, cell in enumerate(self.cells[row]):
            if at == 0 and repeat_name and self.head_of[row] != row:
                cell = self.cells[self.head_of[row]][0]
            if lines := self._wrapped.get((row, at)):
                yield from self._wrapped_cell(lines, at, top, self._is_strong(row, at))
            elif cell:
                font = fonts.of(self._is_strong(row, at))
                run = font.shape(cell)
                x = self._x(at, run.width * style.size / 1000)
                yield f"/{font.name} {style.size:g} Tf 1 0 0 1 {x:.2f} {y} Tm [<{run.codes}>] TJ"

    def _wrapped_cell(
        self, lines: Sequence[TextLine], at: int, top: float, bold: bool
    ) -> Iterator[str]:
        style = self._strong if bold else self._style
        style = replace(style, align=self._columns[at].align)
        box = (self._lefts[at] + PADDING, top - _ABOVE_TEXT, self._widths[at] - 2 * PADDING)
        return show_lines(lines, style, self._setting, box)

    def _x(self, at: int, width: float) -> float:
        room = self._widths[at] - 2 * PADDING - width
        left = self._lefts[at] + PADDING
        align = self._columns[at].align
        if align is Align.RIGHT:
            return left + room
        return left + room / 2 if align is Align.CENTRE else left
