"""A paragraph that breaks between Thai words and over pages."""

from collections.abc import Sequence

from reportlab.platypus.flowables import Flowable

from village_net.documents.typeset.canvas import write
from village_net.documents.typeset.lines import Setting, TextLine, fill, fill_evenly
from village_net.documents.typeset.styles import Span, TextStyle
from village_net.documents.typeset.text import draw_lines


class FilledLines(Flowable):
    """Lines that are filled already, such as the rest of a paragraph on its next page."""

    def __init__(
        self, setting: Setting, lines: Sequence[TextLine], style: TextStyle, indent: float = 0
    ) -> None:
        super().__init__()
        self.setting = setting
        self.lines = lines
        self.style = style
        self.indent = indent
        self.spaceBefore = style.before
        self.spaceAfter = style.after
        self.keepWithNext = style.keep_with_next

    def wrap(self, aW: float, aH: float) -> tuple[float, float]:  # noqa: N803
        """Return the size."""
        self.width = aW
        self.height = len(self.lines) * self.style.line
        return self.width, self.height

    def split(self, aW: float, aH: float) -> list[Flowable]:  # noqa: N803
        """Return what fits and the rest; neither is one line torn from a paragraph."""
        self.wrap(aW, aH)
        count = len(self.lines)
        # Who is asked to split does not fit, if only by a hair.
        fits = min(int(aH / self.style.line + 0.001), count - 1)
        kept = fits - 1 if count - fits == 1 else fits
        if kept < min(2, count - 1):
            return []
        first = FilledLines(self.setting, self.lines[:kept], self.style, self.indent)
        return [first, FilledLines(self.setting, self.lines[kept:], self.style)]

    def draw(self) -> None:
        """Write the lines."""
        box = (0, self.height, self.width)
        write(self.canv, draw_lines(self.lines, self.style, self.setting, box, self.indent))


class Paragraph(FilledLines):
    """Text in one style, some of it perhaps bold; a line feed in it begins a new line."""

    def __init__(self, setting: Setting, text: str | Sequence[Span], style: TextStyle) -> None:
        super().__init__(setting, (), style, style.indent)
        self._spans = [Span(text, style.bold)] if isinstance(text, str) else list(text)
        self._filled_for = -1.0

    def wrap(self, aW: float, aH: float) -> tuple[float, float]:  # noqa: N803
        """Fill the lines and return the size."""
        if aW != self._filled_for:
            self.lines = self._fill(aW)
            self._filled_for = aW
        return super().wrap(aW, aH)

    def _fill(self, width: float) -> list[TextLine]:
        words = self.setting.words(self._spans)
        scale = 1000 / self.style.size
        if self.style.balanced:
            return fill_evenly(words, width * scale)
        return fill(words, width * scale, self.indent * scale)
