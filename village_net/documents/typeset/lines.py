"""Text filled into lines: between words where it can, inside a word only where it is too long."""

import re
from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
from itertools import pairwise
from typing import NamedTuple

from village_net.documents.typeset.font import Font
from village_net.documents.typeset.styles import Fonts, Span
from village_net.thai import words

_SLACK = 0.5
_SPACES = " \t\r\n"
_ZERO_WIDTH_SPACE = "\u200b"
_ADDRESS, _JOINT = re.compile(r"\S*?(://|www\.)"), re.compile("[/?&=_]+")


class Piece(NamedTuple):
    """Shaped text without spaces, and the number of spaces after it."""

    font: Font
    text: str
    codes: str
    width: float
    spaces: int


class Word(NamedTuple):
    """What no line end may cut: one piece, or several that are read together.

    ``gap`` is the width of the spaces after it. Here and below widths are in thousandths of the
    type size, so that a word is shaped once for all sizes.
    """

    pieces: tuple[Piece, ...]
    width: float
    gap: float
    ends_line: bool


class TextLine(NamedTuple):
    """Words side by side; the spaces after the last one hang over the edge."""

    words: Sequence[Word]
    width: float
    ends_paragraph: bool


class Setting:
    """The fonts of one paper and what stays whole in it; each word is shaped once.

    ``names`` are words to the dictionary; ``phrases`` are stretches of text, however long.
    """

    def __init__(
        self,
        fonts: Fonts,
        names: AbstractSet[str] = frozenset(),
        phrases: AbstractSet[str] = frozenset(),
    ) -> None:
        self.fonts = fonts
        self.names = names
        self._phrases = phrases
        self._words: dict[tuple[bool, str], Word] = {}

    def words(self, spans: Sequence[Span]) -> list[Word]:
        """Return the words of a text, in which only spaces and break points part them."""
        text = "".join(span.text for span in spans)
        edges = [0, *self._breaks(text), len(text)]
        if len(spans) == 1:
            bold = spans[0].bold
            return [self.word(text[start:end], bold) for start, end in pairwise(edges)]
        return [self._mixed(spans, start, end) for start, end in pairwise(edges)]

    def _breaks(self, text: str) -> list[int]:
        """Return where a line may begin: at no place inside a phrase."""
        found = words.break_points(text, self.names)
        inside = [
            (match.start(), match.end())
            for phrase in self._phrases
            for match in re.finditer(re.escape(phrase), text)
        ]
        return [at for at in found if not any(start < at < end for start, end in inside)]

    def word(self, text: str, bold: bool = False) -> Word:
        """Return a text as one word."""
        word = self._words.get((bold, text))
        if word is None:
            word = self._words[bold, text] = self._set(text, bold)
        return word

    def _set(self, text: str, bold: bool) -> Word:
        font = self.fonts.of(bold)
        pieces = tuple(_pieces(text.replace(_ZERO_WIDTH_SPACE, ""), font))
        gap = font.shape(" ").width
        width = sum(piece.width + piece.spaces * gap for piece in pieces)
        last = pieces[-1].spaces * gap if pieces else 0
        return Word(pieces, width - last, last, text.endswith("\n"))

    def _mixed(self, spans: Sequence[Span], start: int, end: int) -> Word:
        """Return a word that may change its weight inside."""
        parts: list[Word] = []
        for span in spans:
            if part := span.text[max(start, 0) : max(end, 0)]:
                parts.append(self.word(part, span.bold))
            start, end = start - len(span.text), end - len(span.text)
        width = sum(part.width + part.gap for part in parts) - parts[-1].gap
        pieces = tuple(piece for part in parts for piece in part.pieces)
        return Word(pieces, width, parts[-1].gap, parts[-1].ends_line)


def fill(found: Sequence[Word], width: float, indent: float = 0) -> list[TextLine]:
    """Return the lines of a width; the first is shorter by ``indent``."""
    lines: list[TextLine] = []
    current: list[Word] = []
    used, limit = 0.0, width - indent + _SLACK
    for word in _squeezed(found, width):
        if current and used + word.width > limit:
            lines.append(_line(current, ends_paragraph=False))
            current, used, limit = [], 0.0, width + _SLACK
        current.append(word)
        used += word.width + word.gap
        if word.ends_line:
            lines.append(_line(current, ends_paragraph=True))
            current, used, limit = [], 0.0, width + _SLACK
    if current or not lines:
        lines.append(_line(current, ends_paragraph=True))
    return lines


def fill_evenly(found: Sequence[Word], width: float) -> list[TextLine]:
    """Return as many lines as the width needs, about equally long."""
    lines = best = fill(found, width)
    longest = max((word.width for word in found), default=0)
    narrow, wide = max(width / len(lines), longest), width
    while wide - narrow > 100:
        middle = (narrow + wide) / 2
        lines = fill(found, middle)
        if len(lines) > len(best):
            narrow = middle
        else:
            wide, best = middle, lines
    return best


def _line(found: list[Word], ends_paragraph: bool) -> TextLine:
    width = sum(word.width + word.gap for word in found)
    return TextLine(found, width - (found[-1].gap if found else 0), ends_paragraph)


def _squeezed(found: Sequence[Word], width: float) -> Iterator[Word]:
    """Yield the words; one that is wider than a line comes in parts that are not."""
    for word in found:
        if word.width <= width or width <= 0:
            yield word
        else:
            yield from _parts(word, width)


def _parts(word: Word, width: float) -> Iterator[Word]:
    last = len(word.pieces) - 1
    for place, piece in enumerate(word.pieces):
        gap = piece.spaces * piece.font.shape(" ").width
        ends_line = word.ends_line and place == last
        if piece.width <= width:
            yield Word((piece,), piece.width, gap, ends_line)
        else:
            cuts = list(_cut(piece, width))
            for cut in cuts[:-1]:
                yield Word((cut,), cut.width, 0, ends_line=False)
            yield Word((cuts[-1],), cuts[-1].width, gap, ends_line)


def _cut(piece: Piece, width: float) -> Iterator[Piece]:
    """Yield stretches that fit: cut between words, else where no mark loses its letter."""
    font, text, start = piece.font, piece.text, 0
    between_words = _address_points(text) or words.break_points(text)
    ends = [*words.cluster_points(text), len(text)]
    for before, after in pairwise(ends):
        if before > start and font.shape(text[start:after]).width > width:
            cut = max((at for at in between_words if start < at <= before), default=before)
            yield _piece(font, text[start:cut], 0)
            start = cut
    yield _piece(font, text[start:], piece.spaces)


def _address_points(text: str) -> list[int]:
    """Return where an address of the web may be cut: behind its strokes and joints."""
    if not _ADDRESS.match(text):
        return []
    return [found.end() for found in _JOINT.finditer(text)]


def _pieces(text: str, font: Font) -> Iterator[Piece]:
    rest = text.rstrip("\n")
    while rest:
        shown = rest.split(" ", 1)[0]
        after = rest[len(shown) :]
        rest = after.lstrip(_SPACES)
        yield _piece(font, shown, len(after) - len(rest))


def _piece(font: Font, text: str, spaces: int) -> Piece:
    run = font.shape(text.rstrip(_SPACES))
    if text and not run.codes:
        spaces = 0  # an emoji that is left out leaves no gap either
    return Piece(font, text, run.codes, run.width, spaces)
