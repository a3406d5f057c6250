"""A family as boxes and lines, shrunk until it fits its page."""

from collections.abc import Sequence
from dataclasses import dataclass

from reportlab.platypus.flowables import Flowable

from village_net.documents.typeset.canvas import write
from village_net.documents.typeset.lines import Setting
from village_net.documents.typeset.styles import Align, TextStyle
from village_net.documents.typeset.text import line_of
from village_net.village.family.chart import Box, Chart

_WIDTH, _BETWEEN = 118.0, 34.0
_TYPE, _LINE, _EDGES, _SMALLEST = 14.0, 14.5, 12.5, 0.42
_LEAST_LINES = 3


@dataclass(frozen=True)
class Words:
    """What stands in a box, line by line, and whether the person is a man, dead, or the one."""

    lines: tuple[str, ...]
    man: bool
    dead: bool
    focus: bool


class FamilyTree(Flowable):
    """The chart of one person; ``words`` go with its boxes."""

    def __init__(self, setting: Setting, chart: Chart, words: Sequence[Words]) -> None:
        super().__init__()
        self._setting, self._chart, self._words = setting, chart, words
        lines = [_LEAST_LINES] * chart.rows
        for box, each in zip(chart.boxes, words, strict=True):
            lines[box.row] = max(lines[box.row], len(each.lines))
        self._heights = [count * _LINE + _EDGES for count in lines]
        self._scale = 1.0
        self.spaceBefore = 10

    def wrap(self, aW: float, aH: float) -> tuple[float, float]:  # noqa: N803
        """Return the size, after shrinking."""
        wide = self._chart.width * _WIDTH
        high = sum(self._heights) + (self._chart.rows - 1) * _BETWEEN
        self._scale = max(min(1.0, aW / wide, (aH - 4) / high), _SMALLEST)
        self.width, self.height = aW, high * self._scale
        return self.width, self.height

    def draw(self) -> None:
        """Write lines and boxes."""
        parts = ["q 0.3 G 0.8 w\n"]
        parts += [self._couple(c.left, c.right, c.row) for c in self._chart.couples]
        parts += [self._descent(d.x, d.row, d.children) for d in self._chart.descents]
        parts.append("Q\n")
        for box, words in zip(self._chart.boxes, self._words, strict=True):
            parts.append(self._box(box, words))
        write(self.canv, "".join(parts))

    def _x(self, place: float) -> float:
        left = (self.width - self._chart.width * _WIDTH * self._scale) / 2
        return left + place * _WIDTH * self._scale

    def _top(self, row: int) -> float:
        return self.height - (sum(self._heights[:row]) + row * _BETWEEN) * self._scale

    def _couple(self, left: float, right: float, row: int) -> str:
        y = self._top(row) - self._heights[row] * self._scale / 2
        return f"{self._x(left):.2f} {y:.2f} m {self._x(right):.2f} {y:.2f} l S\n"

    def _descent(self, x: float, row: int, children: tuple[float, ...]) -> str:
        high = self._heights[row] * self._scale
        start = self._top(row) - high
        # A couple's line begins between the boxes, so it comes from the middle of their line.
        between = not any(abs(b.x - x) < 0.4 and b.row == row for b in self._chart.boxes)
        if between:
            start += high / 2
        end = self._top(row + 1)
        bar = end + _BETWEEN * self._scale / 2
        parts = [f"{self._x(x):.2f} {start:.2f} m {self._x(x):.2f} {bar:.2f} l S\n"]
        reach = [*children, x]
        parts.append(
            f"{self._x(min(reach)):.2f} {bar:.2f} m {self._x(max(reach)):.2f} {bar:.2f} l S\n"
        )
        for child in children:
            place = self._x(child)
            parts.append(f"{place:.2f} {bar:.2f} m {place:.2f} {end:.2f} l S\n")
        return "".join(parts)

    def _box(self, box: Box, words: Words) -> str:
        x, top = self._x(box.x), self._top(box.row)
        wide, high = _WIDTH * self._scale, self._heights[box.row] * self._scale
        fill = "0.93 g" if words.focus else "1 g"
        line = "1.8 w" if words.focus else "0.8 w"
        dash = "[3 2] 0 d" if words.dead else "[] 0 d"
        corner = "" if words.man else f" {0:g} J"
        parts = [
            f"q {fill} 0.25 G {line} {dash}{corner}\n{x - wide / 2:.2f} {top - high:.2f}"
            f" {wide:.2f} {high:.2f} re B Q\n"
        ]
        style = TextStyle(size=_TYPE * self._scale, align=Align.CENTRE)
        y = top - 17 * self._scale
        for place, text in enumerate(words.lines):
            shown = self._fitting(text, wide - 6 * self._scale, style, bold=place == 0)
            parts.append(line_of(text, shown, self._setting, x, y))
            y -= _LINE * self._scale
        return "".join(parts)

    def _fitting(self, text: str, room: float, style: TextStyle, *, bold: bool) -> TextStyle:
        width = self._setting.fonts.of(bold).width(text, style.size)
        share = min(1.0, room / width) if width else 1.0
        return TextStyle(size=style.size * share, align=Align.CENTRE, bold=bold)
