"""How text looks on paper."""

from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Self

from village_net.documents.typeset.font import Font
from village_net.paths import resource

# The line of TH Sarabun New in a word processor's single spacing.
_SINGLE_SPACING = 1.33


class Align(StrEnum):
    """Where the lines of a text stand between its edges."""

    LEFT = "left"
    CENTRE = "centre"
    RIGHT = "right"
    JUSTIFIED = "justified"


@dataclass(frozen=True)
class TextStyle:
    """Measures in points. ``balanced`` makes the lines of a title about equally long.

    ``grey`` goes from 0, black, to 1, white.
    """

    size: float = 16
    bold: bool = False
    align: Align = Align.LEFT
    indent: float = 0
    before: float = 0
    after: float = 0
    spacing: float = _SINGLE_SPACING
    grey: float = 0
    balanced: bool = False
    keep_with_next: bool = False

    @property
    def line(self) -> float:
        """The distance from one base line to the next."""
        return self.size * self.spacing

    def sized(self, size: float, *, bold: bool = False, spacing: float | None = None) -> Self:
        """Return this style in another size, and perhaps weight and spacing."""
        return replace(self, size=size, bold=bold, spacing=spacing or self.spacing)


@dataclass(frozen=True)
class Span:
    """A stretch of text in one weight."""

    text: str
    bold: bool = False


class Fonts:
    """The two weights of TH Sarabun New, new for each paper."""

    def __init__(self) -> None:
        # ReportLab gives its own fonts the names F1, F2 and so on.
        self.regular = _font("TR", "Regular")
        self.bold = _font("TB", "Bold")

    @property
    def all(self) -> list[Font]:
        """Both weights."""
        return [self.regular, self.bold]

    def of(self, bold: bool) -> Font:
        """Return the font of a weight."""
        return self.bold if bold else self.regular


def baseline(style: TextStyle, font: Font) -> float:
    """Return how far below the top of its line a text stands, so that it is in the middle."""
    height = (font.ascent - font.descent) * style.size / 1000
    return (style.line - height) / 2 + font.ascent * style.size / 1000


def _font(name: str, weight: str) -> Font:
    return Font(name, resource("fonts", "th-sarabun-new", f"THSarabunNew-{weight}.ttf"))
