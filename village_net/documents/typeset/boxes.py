"""What is filled in by hand: boxes to tick, drawn because no Thai font has them, and lines."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from reportlab.platypus.flowables import Flowable

from village_net.documents.typeset.canvas import write
from village_net.documents.typeset.lines import Setting
from village_net.documents.typeset.paragraph import Paragraph
from village_net.documents.typeset.styles import TextStyle, baseline
from village_net.documents.typeset.text import line_of

_SIDE = 0.58  # of the type size
_GAP = 3.5  # between a box and its word
_BETWEEN = 11.0
_PADDING = 4.5
_ABOVE = 2.0
_HAIRLINE = "0.6 G 0.5 w"


@dataclass(frozen=True)
class AnswerBox:
    """A box and its word; with ``room`` a line as wide as that and its unit.

    ``label`` stands before it in bold. With ``known`` there is nothing to be filled in.
    """

    text: str = ""
    room: float = 0
    ticked: bool = False
    label: str = ""
    known: bool = False


class Boxed(Flowable):
    """A text with a box to tick in front of it."""

    def __init__(self, setting: Setting, text: str, style: TextStyle) -> None:
        super().__init__()
        self._setting, self._style = setting, style
        self._text = Paragraph(setting, text, style)
        self._indent = style.size * _SIDE + 2 * _GAP
        self.spaceBefore, self.spaceAfter = style.before, style.after

    def wrap(self, aW: float, aH: float) -> tuple[float, float]:  # noqa: N803
        """Return the size."""
        self.width = aW
        self.height = self._text.wrap(aW - self._indent, aH)[1]
        return self.width, self.height

    def draw(self) -> None:
        """Draw box and text."""
        base = self.height - baseline(self._style, self._setting.fonts.regular)
        write(self.canv, box(0, base, self._style.size))
        self._text.drawOn(self.canv, self._indent, 0)


class Answers(Flowable):
    """Answers one after the other, in as many lines as they need."""

    def __init__(self, setting: Setting, answers: Sequence[AnswerBox], style: TextStyle) -> None:
        super().__init__()
        self._setting, self._style, self._answers = setting, style, answers
        self.spaceBefore, self.spaceAfter = style.before, style.after

    def wrap(self, aW: float, aH: float) -> tuple[float, float]:  # noqa: N803
        """Return the size."""
        self.width = aW
        x, line = 0.0, 0
        self._places: list[tuple[float, int]] = []
        for answer in self._answers:
            width = answer_width(self._setting, answer, self._style)
            if x and x + width > aW:
                x, line = 0.0, line + 1
            self._places.append((x, line))
            x += width + _BETWEEN
        self.height = (line + 1) * self._style.line
        return self.width, self.height

    def draw(self) -> None:
        """Draw the answers."""
        style, drawn = self._style, list[str]()
        first = self.height - baseline(style, self._setting.fonts.regular)
        for answer, (x, line) in zip(self._answers, self._places, strict=True):
            drawn.append(written(self._setting, answer, style, x, first - line * style.line))
        write(self.canv, "".join(drawn))


class QuestionLine(Flowable):
    """A question, its answers at the right in ``room``, the last of them level with the others'."""

    def __init__(
        self,
        setting: Setting,
        question: str,
        answers: Sequence[AnswerBox],
        style: TextStyle,
        room: float,
    ) -> None:
        super().__init__()
        self._setting, self._answers, self._style, self._room = setting, answers, style, room
        self._question = Paragraph(setting, question, style)

    def wrap(self, aW: float, aH: float) -> tuple[float, float]:  # noqa: N803
        """Return the size."""
        self.width = aW
        self._text = self._question.wrap(aW - self._room - 2 * _PADDING, aH)[1]
        self.height = self._text + 2 * _ABOVE
        return self.width, self.height

    def draw(self) -> None:
        """Draw question, answers and the hairline below."""
        style, setting = self._style, self._setting
        self._question.drawOn(self.canv, _PADDING, _ABOVE)
        base = self.height - _ABOVE - baseline(style, setting.fonts.regular)
        *first, last = self._answers
        x, drawn = self.width - self._room, [f"{_HAIRLINE} 0 0 m {self.width:.2f} 0 l S\n"]
        for answer in first:
            drawn.append(written(setting, answer, style, x, base))
            x += answer_width(setting, answer, style) + _BETWEEN
        right = self.width - _PADDING - answer_width(setting, last, style)
        drawn.append(written(setting, last, style, right, base))
        write(self.canv, "".join(drawn))


def answers_room(setting: Setting, rows: Iterable[Sequence[AnswerBox]], style: TextStyle) -> float:
    """Return the room that the widest of several rows of answers needs."""
    widths = (
        sum(answer_width(setting, answer, style) + _BETWEEN for answer in row) for row in rows
    )
    return max(widths, default=0) - _BETWEEN + _PADDING


def answer_width(setting: Setting, answer: AnswerBox, style: TextStyle) -> float:
    """Return how wide an answer is."""
    text = setting.fonts.regular.width(answer.text, style.size)
    mark = _mark(answer, style)
    return _label(setting, answer, style) + mark + (_GAP if mark and answer.text else 0) + text


def written(setting: Setting, answer: AnswerBox, style: TextStyle, x: float, base: float) -> str:
    """Return the operators of an answer at a base line."""
    drawn = ""
    if answer.label:
        drawn = line_of(answer.label, style.sized(style.size, bold=True), setting, x, base)
        x += _label(setting, answer, style)
    if answer.room:
        drawn += dotted(x, base, answer.room)
    elif not answer.known:
        drawn += box(x, base, style.size, ticked=answer.ticked)
    if answer.text:
        mark = _mark(answer, style)
        drawn += line_of(answer.text, style, setting, x + mark + (_GAP if mark else 0), base)
    return drawn


def _label(setting: Setting, answer: AnswerBox, style: TextStyle) -> float:
    return setting.fonts.bold.width(answer.label, style.size) + 2 * _GAP if answer.label else 0


def _mark(answer: AnswerBox, style: TextStyle) -> float:
    return 0 if answer.known else answer.room or style.size * _SIDE


def box(x: float, base: float, size: float, *, ticked: bool = False) -> str:
    """Return the operators of a box that stands on a base line."""
    side = size * _SIDE
    drawn = f"0.2 G 0.8 w {x:.2f} {base - 0.6:.2f} {side:.2f} {side:.2f} re S\n"
    if ticked:
        points = ((0.15, 0.5), (0.42, 0.18), (1.05, 1.05))
        (a, b), (c, d), (e, f) = ((x + side * px, base - 0.6 + side * py) for px, py in points)
        drawn += f"0 G 1.2 w {a:.2f} {b:.2f} m {c:.2f} {d:.2f} l {e:.2f} {f:.2f} l S\n"
    return drawn


def dotted(x: float, base: float, width: float) -> str:
    """Return the operators of a dotted line to write on."""
    y = base - 1.5
    return f"q 0.4 G 0.7 w [0.8 2] 0 d {x:.2f} {y:.2f} m {x + width:.2f} {y:.2f} l S Q\n"
