"""Small parts of papers: a rule, blocks side by side, what stands at the foot, what fits a page."""

from collections.abc import Iterable, Sequence

from reportlab.platypus.flowables import Flowable

from village_net.documents.typeset.canvas import write
from village_net.documents.typeset.lines import Setting, TextLine, fill
from village_net.documents.typeset.styles import Span

# So high is a page that is only measured.
UNLIMITED = 1e6
_OPENING = 4  # words


class RuleLine(Flowable):
    """A line in the middle of the text's width."""

    def __init__(self, share: float = 1, before: float = 0, after: float = 0) -> None:
        super().__init__()
        self._share = share
        self.spaceBefore, self.spaceAfter = before, after

    def wrap(self, aW: float, aH: float) -> tuple[float, float]:  # noqa: N803
        """Return the size."""
        self.width, self.height = aW, 1
        return self.width, self.height

    def draw(self) -> None:
        """Write the line."""
        left = self.width * (1 - self._share) / 2
        write(self.canv, f"0 G 0.8 w {left:.2f} 0 m {self.width - left:.2f} 0 l S")


class Block(Flowable):
    """Flowables that stay together, one below the other."""

    def __init__(self, content: Sequence[Flowable], before: float = 0) -> None:
        super().__init__()
        self.content = content
        self.spaceBefore = before

    def wrap(self, aW: float, aH: float) -> tuple[float, float]:  # noqa: N803
        """Return the size."""
        self.width, self.height = aW, height_of(self.content, aW)
        return self.width, self.height

    def draw(self) -> None:
        """Draw the content from the top."""
        y = self.height
        for place, flowable in enumerate(self.content):
            y -= _gap(self.content, place) + flowable.wrap(self.width, UNLIMITED)[1]
            flowable.drawOn(self.canv, 0, y)


class SideBySide(Flowable):
    """Blocks side by side from the same top, as wide as their shares say; they stay together."""

    def __init__(
        self, blocks: Sequence[Block], shares: Sequence[float], gap: float = 0, before: float = 0
    ) -> None:
        super().__init__()
        self._blocks, self._shares, self._gap = blocks, shares, gap
        self.spaceBefore = before

    def wrap(self, aW: float, aH: float) -> tuple[float, float]:  # noqa: N803
        """Return the size, as high as the highest block."""
        room = aW - self._gap * (len(self._blocks) - 1)
        self._widths = [room * share / sum(self._shares) for share in self._shares]
        self.width = aW
        self.height = max(
            block.wrap(width, UNLIMITED)[1]
            for block, width in zip(self._blocks, self._widths, strict=True)
        )
        return self.width, self.height

    def draw(self) -> None:
        """Draw the blocks."""
        x = 0.0
        for block, width in zip(self._blocks, self._widths, strict=True):
            block.drawOn(self.canv, x, self.height - block.wrap(width, UNLIMITED)[1])
            x += width + self._gap


class Foot(Flowable):
    """Two blocks at the foot of the page, their last lines level; ``share`` is the left one's."""

    def __init__(self, left: Block, right: Block, share: float = 0.5, before: float = 0) -> None:
        super().__init__()
        self._left, self._right, self._share = left, right, share
        self.spaceBefore = before

    def wrap(self, aW: float, aH: float) -> tuple[float, float]:  # noqa: N803
        """Return all the room that is left, or what is needed where that is more."""
        self._cut = aW * self._share
        needed = max(
            self._left.wrap(self._cut, UNLIMITED)[1],
            self._right.wrap(aW - self._cut, UNLIMITED)[1],
        )
        height = aH if aH < UNLIMITED else needed
        self.width, self.height = aW, max(needed, height)
        return self.width, self.height

    def draw(self) -> None:
        """Draw both blocks."""
        self._left.drawOn(self.canv, 0, 0)
        self._right.drawOn(self.canv, self._cut, 0)


def height_of(flowables: Sequence[Flowable], width: float) -> float:
    """Return the height of flowables one below the other, the spaces between them included."""
    heights = (flowable.wrap(width, UNLIMITED)[1] for flowable in flowables)
    gaps = (_gap(flowables, place) for place in range(len(flowables)))
    return sum(heights) + sum(gaps)


def opening_of(flowable: Flowable) -> str:
    """Return the first words of what a flowable says; empty where it says nothing."""
    if isinstance(flowable, Block):
        return next(filter(None, map(opening_of, flowable.content)), "")
    lines: Sequence[TextLine] = getattr(flowable, "lines", ())
    if not lines:
        return ""
    pieces = [piece for word in lines[0].words[:_OPENING] for piece in word.pieces]
    return "".join(f"{piece.text}{' ' * piece.spaces}" for piece in pieces).strip()


def first_that_fits(
    attempts: Iterable[list[Flowable]], width: float, height: float
) -> list[Flowable]:
    """Return the first attempt that is not higher than a page, or the last where none is."""
    chosen: list[Flowable] = []
    for chosen in attempts:
        if height_of(chosen, width) <= height:
            break
    return chosen


def title_size(
    setting: Setting, title: str, width: float, attempts: Iterable[tuple[int, float]]
) -> float:
    """Return the first size, tried as pairs of most lines and size, that cuts no word of a title.

    Where none does, it is the last of them.
    """
    words = setting.words([Span(title, bold=True)])
    longest = max((word.width for word in words), default=0)
    size = 0.0
    for most_lines, size in attempts:
        room = width * 1000 / size
        if longest <= room and len(fill(words, room)) <= most_lines:
            break
    return size


def _gap(flowables: Sequence[Flowable], place: int) -> float:
    """Return the space above a flowable, which is the larger of what it and its neighbour want."""
    if place == 0:
        return 0
    return max(flowables[place - 1].getSpaceAfter(), flowables[place].getSpaceBefore())
