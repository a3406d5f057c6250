"""How wide the columns of a table must be for what stands in them, and how many lines a row takes.

Widths are counted in digits, as spreadsheets do.
"""

from collections.abc import Sequence
from itertools import pairwise
from math import ceil

from village_net.thai.width import display_width
from village_net.thai.words import break_points

_NARROWEST, _WIDEST, _WIDEST_OF_SENTENCES = 6, 45, 60
# A Thai letter is a little wider than a digit, a bold one more so.
_LETTER, _BOLD_LETTER = 1.1, 1.2
_EDGE, _BUTTON = 1, 3
_SHORT = 16


def column_widths(
    headings: Sequence[Sequence[str]], rows: Sequence[Sequence[str]], wide: frozenset[int]
) -> list[int]:
    """Return the width of each column: all of a cell in one line as far as that goes.

    Long headings take two lines, but none of their words is cut; ``wide`` columns may be wider.
    """
    columns = max((len(row) for row in (*headings, *rows)), default=0)
    return [
        min(
            max(_NARROWEST, _of_headings(headings, column), _of_cells(rows, column)),
            _WIDEST_OF_SENTENCES if column in wide else _WIDEST,
        )
        for column in range(columns)
    ]


def lines_of(row: Sequence[str], widths: Sequence[int], bold: bool = False) -> int:
    """Return how many lines the cells of a row take in columns of these widths."""
    letter, edge = (_BOLD_LETTER, _BUTTON) if bold else (_LETTER, _EDGE)
    return max(
        (
            _lines(text, (width - edge) / letter)
            for text, width in zip(row, widths, strict=False)
            if "\n" in text or len(text) * letter > width - edge
        ),
        default=1,
    )


def _of_cells(rows: Sequence[Sequence[str]], column: int) -> int:
    texts = {row[column] for row in rows if column < len(row)}
    return ceil(max(map(display_width, texts), default=0) * _LETTER) + _EDGE


def _of_headings(headings: Sequence[Sequence[str]], column: int) -> int:
    texts = [row[column] for row in headings if column < len(row)]
    return ceil(max(map(_of_heading, texts), default=0) * _BOLD_LETTER) + _BUTTON


def _of_heading(heading: str) -> int:
    """Return the letters of a line that has a short heading whole, or a long one in two."""
    if display_width(heading) <= _SHORT:
        return display_width(heading)
    words = _words(heading)
    lengths = [display_width("".join(words[:n]).rstrip()) for n in range(len(words) + 1)]
    whole = lengths[-1]
    return min(max(first, whole - first) for first in lengths)


def _lines(text: str, letters: float) -> int:
    """Return how many lines of so many letters a text fills."""
    lines = 0
    for paragraph in text.split("\n"):
        lines, used = lines + 1, 0
        for word in _words(paragraph):
            if used and used + display_width(word.rstrip()) > letters:
                lines, used = lines + 1, 0
            used += display_width(word)
            # What is longer than a line goes on in the next.
            lines, used = lines + int(used // (letters + 1)), int(used % (letters + 1))
    return lines


def _words(text: str) -> list[str]:
    return [text[start:end] for start, end in pairwise([0, *break_points(text), len(text)])]
