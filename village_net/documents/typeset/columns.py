"""The columns of a table and how wide they are."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from village_net.documents.typeset.lines import Setting
from village_net.documents.typeset.styles import Align, Span, TextStyle

# Left and right of each cell, in points.
PADDING = 4.5
# No column claims more of the table for its own cells than this; longer cells wrap.
_WIDEST = 0.36
_MOST_SQUEEZED = 0.45


@dataclass(frozen=True)
class PaperColumn:
    """A column, as wide as its widest cell needs, and its ``share`` of the room that is left over.

    Where there is too little room the columns that have a share give way. ``strong`` cells are bold
    in the first row of a group. The cells of a column of ``names`` break at spaces. A column to
    ``tick`` has a box in each row.
    """

    title: str
    share: float = 0
    align: Align = Align.LEFT
    strong: bool = False
    names: bool = False
    tick: bool = False


def widths(
    columns: Sequence[PaperColumn],
    cells: Sequence[Iterable[Span]],
    style: TextStyle,
    setting: Setting,
    total: float,
) -> list[float]:
    """Return the widths of columns in points; together they are ``total``."""
    needed = [
        _needed(column, spans, style, setting, total)
        for column, spans in zip(columns, cells, strict=True)
    ]
    shares = [column.share for column in columns]
    if sum(needed) > total:
        return _squeezed(needed, shares, total)
    if not any(shares):
        shares = [1.0] * len(columns)
    spare = (total - sum(needed)) / sum(shares)
    return [width + spare * share for width, share in zip(needed, shares, strict=True)]


def _squeezed(needed: list[float], shares: list[float], total: float) -> list[float]:
    """Take what is too much from the widest columns that have a share, or from all if it is a lot.

    Of the columns that give way none becomes narrower than another one that gives way too.
    """
    yielding = sum(width for width, share in zip(needed, shares, strict=True) if share)
    left = total - sum(needed) + yielding
    if left < yielding * _MOST_SQUEEZED:
        return [width * total / sum(needed) for width in needed]
    most, still = 0.0, sorted(width for width, share in zip(needed, shares, strict=True) if share)
    while still:
        most = left / len(still)
        if still[0] >= most:
            break
        left -= still.pop(0)
    return [
        min(width, most) if share else width for width, share in zip(needed, shares, strict=True)
    ]


def _needed(
    column: PaperColumn, cells: Iterable[Span], style: TextStyle, setting: Setting, total: float
) -> float:
    fonts = setting.fonts
    title = fonts.bold.shape(column.title).width
    widest = max((fonts.of(cell.bold).shape(cell.text).width for cell in cells), default=0)
    return min(max(widest, title) * style.size / 1000 + 2 * PADDING, total * _WIDEST)
