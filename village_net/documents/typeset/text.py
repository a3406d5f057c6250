"""Lines of text as PDF operators."""

from collections.abc import Iterable, Iterator
from itertools import groupby

from village_net.documents.typeset.lines import Piece, Setting, TextLine
from village_net.documents.typeset.styles import Align, TextStyle, baseline

# Where the spaces of a line would grow wider than this many times, it stays ragged.
_MOST_STRETCH = 2.5


def draw_lines(
    lines: Iterable[TextLine],
    style: TextStyle,
    setting: Setting,
    box: tuple[float, float, float],
    indent: float = 0,
) -> str:
    """Return operators that set lines into a box given as left edge, top edge and width."""
    shown = "\n".join(show_lines(lines, style, setting, box, indent))
    return f"{style.grey:g} g BT\n{shown}\nET\n"


def show_lines(
    lines: Iterable[TextLine],
    style: TextStyle,
    setting: Setting,
    box: tuple[float, float, float],
    indent: float = 0,
) -> Iterator[str]:
    """Yield the operators of ``draw_lines`` for a text object that is open already."""
    left, top, width = box
    y = top - baseline(style, setting.fonts.of(style.bold))
    for line in lines:
        room = width - indent - line.width * style.size / 1000
        x = left + indent + _shift(style.align, room)
        yield f"1 0 0 1 {x:.2f} {y:.2f} Tm"
        yield from _show(line, style, setting, room)
        y -= style.line
        indent = 0


def line_of(text: str, style: TextStyle, setting: Setting, x: float, y: float) -> str:
    """Return operators that set one line at a base line; ``x`` is its left, middle or right."""
    run = setting.fonts.of(style.bold).shape(text)
    x += _shift(style.align, 0 - run.width * style.size / 1000)
    font = setting.fonts.of(style.bold).name
    return (
        f"{style.grey:g} g BT /{font} {style.size:g} Tf"
        f" 1 0 0 1 {x:.2f} {y:.2f} Tm [<{run.codes}>] TJ ET\n"
    )


def _shift(align: Align, room: float) -> float:
    return {Align.CENTRE: room / 2, Align.RIGHT: room}.get(align, 0)


def _show(line: TextLine, style: TextStyle, setting: Setting, room: float) -> Iterator[str]:
    pieces = [piece for word in line.words for piece in word.pieces]
    stretch = _stretch(line, pieces, style, setting, room)
    for font, run in groupby(pieces, key=lambda piece: piece.font):
        space = font.shape(" ").codes
        if stretch:
            space += f">{-stretch:.1f}<"
        codes = "".join(piece.codes + space * piece.spaces for piece in run)
        yield f"/{font.name} {style.size:g} Tf [<{codes}>] TJ"


def _stretch(
    line: TextLine, pieces: list[Piece], style: TextStyle, setting: Setting, room: float
) -> float:
    """Return by how many thousandths each space grows to fill a justified line."""
    spaces = sum(piece.spaces for piece in pieces[:-1])
    if style.align is not Align.JUSTIFIED or line.ends_paragraph or not spaces:
        return 0
    stretch = room * 1000 / style.size / spaces
    usual = setting.fonts.regular.shape(" ").width
    return stretch if stretch < usual * _MOST_STRETCH else 0
