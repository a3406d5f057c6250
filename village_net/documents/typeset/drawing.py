"""Paints a drawing on paper, in greys that a copier keeps apart."""

from reportlab.platypus.flowables import Flowable

from village_net.documents.drawing import Box, Drawing, Measure, Role, Side, Stroke, Text
from village_net.documents.typeset.canvas import write
from village_net.documents.typeset.lines import Setting
from village_net.documents.typeset.styles import Align, Fonts, TextStyle, baseline
from village_net.documents.typeset.text import line_of

# From 0, black, to 1, white.
_GREYS = {
    Role.INK: 0.0,
    Role.QUIET: 0.25,
    Role.LINE: 0.3,
    Role.ACCENT: 0.45,
    Role.PALE: 0.72,
    Role.SOFT: 0.91,
    Role.FILL: 1.0,
}
_ALIGNS = {Side.LEFT: Align.LEFT, Side.MIDDLE: Align.CENTRE, Side.RIGHT: Align.RIGHT}
_BESIDE = {Side.LEFT: 0.0, Side.MIDDLE: 0.5, Side.RIGHT: 1.0}
_CURVE = 0.5523  # how far a quarter of a circle's handles reach


def measure_with(fonts: Fonts) -> Measure:
    """Return what tells how wide a text is in these fonts."""
    return lambda text, size, bold: fonts.of(bold).width(text, size)


class Drawn(Flowable):
    """A drawing in the middle of the width; it stays on one page."""

    def __init__(
        self, setting: Setting, drawing: Drawing, scale: float = 1, before: float = 4
    ) -> None:
        super().__init__()
        self._setting, self._drawing, self._scale = setting, drawing, scale
        self.spaceBefore, self.spaceAfter = before, 10

    def wrap(self, aW: float, aH: float) -> tuple[float, float]:  # noqa: N803
        """Return the size."""
        self.width, self.height = aW, self._drawing.height * self._scale
        return self.width, self.height

    def draw(self) -> None:
        """Paint lines, then boxes, then texts."""
        drawing, scale = self._drawing, self._scale
        left = max(self.width - drawing.width * scale, 0) / 2
        parts = [f"q {scale:.5g} 0 0 {scale:.5g} {left:.2f} 0 cm\n"]
        parts += [_line(line, drawing.height) for line in drawing.lines]
        parts += [_box(box, drawing.height) for box in drawing.boxes]
        parts += [self._text(text, drawing.height) for text in drawing.texts]
        write(self.canv, "".join([*parts, "Q\n"]))

    def _text(self, text: Text, high: float) -> str:
        size = text.fitted(measure_with(self._setting.fonts))
        style = TextStyle(
            size=size,
            bold=text.bold,
            align=_ALIGNS[text.side],
            grey=_GREYS[text.role],
            spacing=text.place.height / size,
        )
        x = text.place.x + text.place.width * _BESIDE[text.side]
        base = high - text.place.y - baseline(style, self._setting.fonts.of(text.bold))
        return line_of(text.text, style, self._setting, x, base)


def _line(line: Stroke, high: float) -> str:
    first, *others = line.points
    path = f"{first[0]:.2f} {high - first[1]:.2f} m"
    for x, y in others:
        path += f" {x:.2f} {high - y:.2f} l"
    return f"q {_GREYS[line.role]:g} G {line.width:g} w {_dash(line.dashed)} {path} S Q\n"


def _box(box: Box, high: float) -> str:
    colour = f"{_GREYS[box.fill]:g} g " if box.fill else ""
    if box.line:
        colour += f"{_GREYS[box.line]:g} G {box.width:g} w {_dash(box.dashed)} "
    paint = {(True, True): "B", (True, False): "f", (False, True): "S"}.get(
        (box.fill is not None, box.line is not None), "n"
    )
    return f"q {colour}{_path(box, high)} {paint} Q\n"


def _path(box: Box, high: float) -> str:
    x, y = box.place.x, high - box.place.bottom
    wide, tall, r = box.place.width, box.place.height, box.corner
    if not r:
        return f"{x:.2f} {y:.2f} {wide:.2f} {tall:.2f} re"
    right, top, k = x + wide, y + tall, r * (1 - _CURVE)
    return (
        f"{x + r:.2f} {y:.2f} m {right - r:.2f} {y:.2f} l"
        f" {right - k:.2f} {y:.2f} {right:.2f} {y + k:.2f} {right:.2f} {y + r:.2f} c"
        f" {right:.2f} {top - r:.2f} l"
        f" {right:.2f} {top - k:.2f} {right - k:.2f} {top:.2f} {right - r:.2f} {top:.2f} c"
        f" {x + r:.2f} {top:.2f} l"
        f" {x + k:.2f} {top:.2f} {x:.2f} {top - k:.2f} {x:.2f} {top - r:.2f} c"
        f" {x:.2f} {y + r:.2f} l"
        f" {x:.2f} {y + k:.2f} {x + k:.2f} {y:.2f} {x + r:.2f} {y:.2f} c h"
    )


def _dash(dashed: bool) -> str:
    return "[3 2] 0 d" if dashed else "[] 0 d"
