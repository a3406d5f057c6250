"""A drawing as pure data: shapes and lines of text in points, from the top left corner.

It is laid out once and painted twice, on paper and in the window, so that both show the same. How
its lines of text lie is known without a picture: none may cover another or leave the drawing.
"""

from collections.abc import Callable
from dataclasses import dataclass, replace
from enum import StrEnum
from itertools import combinations

# Tells how wide a text is in a size and perhaps bold, in points.
Measure = Callable[[str, float, bool], float]
# Of the type size: how high a line of text is.
LINE = 1.2
_HAIR = 0.01
_EDGE = 2.0  # beside the first box of a part


class Role(StrEnum):
    """What a colour is for; each painter has its own for it."""

    INK = "ink"
    QUIET = "quiet"
    LINE = "line"
    ACCENT = "accent"
    PALE = "pale"
    SOFT = "soft"
    FILL = "fill"


class Side(StrEnum):
    """Where a text stands in its box."""

    LEFT = "left"
    MIDDLE = "middle"
    RIGHT = "right"


@dataclass(frozen=True)
class Area:
    """A rectangle."""

    x: float
    y: float
    width: float
    height: float

    @property
    def right(self) -> float:
        """Its right edge."""
        return self.x + self.width

    @property
    def bottom(self) -> float:
        """Its lower edge."""
        return self.y + self.height

    def meets(self, other: "Area") -> bool:
        """Tell whether the two have more in common than an edge."""
        return (
            self.x < other.right - _HAIR
            and other.x < self.right - _HAIR
            and self.y < other.bottom - _HAIR
            and other.y < self.bottom - _HAIR
        )

    def holds(self, other: "Area") -> bool:
        """Tell whether the other lies in this one."""
        return (
            self.x <= other.x + _HAIR
            and self.y <= other.y + _HAIR
            and other.right <= self.right + _HAIR
            and other.bottom <= self.bottom + _HAIR
        )


@dataclass(frozen=True)
class Stroke:
    """A line from point to point."""

    points: tuple[tuple[float, float], ...]
    role: Role = Role.LINE
    width: float = 0.8
    dashed: bool = False


@dataclass(frozen=True)
class Box:
    """A rectangle, filled or not, with or without a border, perhaps round at its corners.

    One that stands for a record carries its ``id``, and the ``name`` that is said of it.
    """

    place: Area
    fill: Role | None = Role.FILL
    line: Role | None = Role.LINE
    width: float = 0.8
    dashed: bool = False
    corner: float = 0
    id: str = ""
    name: str = ""


@dataclass(frozen=True)
class Text:
    """One line of text in its box, which is as high as the line; too long it is set smaller."""

    text: str
    place: Area
    size: float
    bold: bool = False
    role: Role = Role.INK
    side: Side = Side.LEFT

    def fitted(self, measure: Measure) -> float:
        """Return the size in which the text is no wider than its box."""
        width = measure(self.text, self.size, self.bold)
        return self.size * min(1.0, self.place.width / width) if width else self.size


@dataclass(frozen=True)
class Drawing:
    """Lines lie below boxes, and texts above both."""

    width: float
    height: float
    lines: tuple[Stroke, ...] = ()
    boxes: tuple[Box, ...] = ()
    texts: tuple[Text, ...] = ()

    @property
    def records(self) -> list[Box]:
        """The boxes that stand for records, in the order in which they are walked."""
        return [box for box in self.boxes if box.id]

    def part(self, left: float, right: float) -> "Drawing":
        """Return what stands wholly between two upright cuts, moved to the left edge.

        Lines are cut, boxes and texts are not.
        """
        inside = Area(left, 0, right - left, self.height)
        return Drawing(
            right - left,
            self.height,
            tuple(cut for line in self.lines for cut in _cut(line, left, right)),
            tuple(
                replace(box, place=_moved(box.place, left))
                for box in self.boxes
                if inside.holds(box.place)
            ),
            tuple(
                replace(text, place=_moved(text.place, left))
                for text in self.texts
                if inside.holds(text.place)
            ),
        )


def covered(drawing: Drawing) -> list[tuple[Text, Text]]:
    """Return the texts that lie upon one another."""
    return [
        (one, other)
        for one, other in combinations(drawing.texts, 2)
        if one.place.meets(other.place)
    ]


def outside(drawing: Drawing) -> list[Box | Text]:
    """Return what is not wholly in the drawing."""
    whole = Area(0, 0, drawing.width, drawing.height)
    parts: list[Box | Text] = [*drawing.boxes, *drawing.texts]
    return [part for part in parts if not whole.holds(part.place)]


def pages_of(drawing: Drawing, width: float) -> list[Drawing]:
    """Return a drawing in parts that are no wider than a page, which no box may be.

    A part begins with the first box that is not whole on the part before: what else stands there
    is shown again, as on the sheets of a map.
    """
    parts: list[Drawing] = []
    left = 0.0
    while drawing.width - left > width:
        right = left + width
        parts.append(drawing.part(left, right))
        beyond = [box.place.x for box in drawing.boxes if box.place.right > right + _HAIR]
        left = max(min(beyond, default=right) - _EDGE, left + _EDGE)
    return [*parts, drawing.part(left, drawing.width)] if parts else [drawing]


def _cut(line: Stroke, left: float, right: float) -> list[Stroke]:
    """Return the parts of a line of upright and level stretches between two upright cuts."""
    found: list[Stroke] = []
    for (x1, y1), (x2, y2) in zip(line.points, line.points[1:], strict=False):
        start, end = max(min(x1, x2), left), min(max(x1, x2), right)
        if start <= end and (start < end or x1 == x2):
            points = ((start - left, y1), (end - left, y2))
            found.append(replace(line, points=points))
    return found


def _moved(place: Area, left: float) -> Area:
    return replace(place, x=place.x - left)
