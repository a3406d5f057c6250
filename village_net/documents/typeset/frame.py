"""The frame around pages: margins, border, running head, foot; and a story set page by page."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import BinaryIO

from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus.doctemplate import BaseDocTemplate, PageTemplate
from reportlab.platypus.flowables import Flowable
from reportlab.platypus.frames import Frame

from village_net.documents.typeset.canvas import About, PaperCanvas, write
from village_net.documents.typeset.lines import Setting
from village_net.documents.typeset.parts import Block, height_of, opening_of
from village_net.documents.typeset.styles import Align, TextStyle
from village_net.documents.typeset.text import line_of
from village_net.progress import Progress

CENTIMETRE = 72 / 2.54

COLUMN_GAP = 0.9 * CENTIMETRE
_FOOT_LINE = 1.75 * CENTIMETRE
_FOOT_TEXT = 1.25 * CENTIMETRE
_HEAD_TEXT = 1.4 * CENTIMETRE
_FOOT_GAP = 12
_NUMBER_ABOVE = 1.5 * CENTIMETRE
_CATCHWORD_BELOW = 0.9 * CENTIMETRE
_SMALL = TextStyle(size=12, grey=0.3)
_HAIRLINE = "0.6 G 0.5 w"


@dataclass(frozen=True)
class Margins:
    """The four margins of a page in points."""

    left: float = 3 * CENTIMETRE
    right: float = 2 * CENTIMETRE
    top: float = 2 * CENTIMETRE
    bottom: float = 2.5 * CENTIMETRE


@dataclass(frozen=True)
class PageFrame:
    """What stands around the text of every page.

    ``foot`` stands left, ``note`` in the middle, ``page_of(page, pages)`` right. ``running_head``
    is for the pages after the first. A paper of one page has a foot only if ``foot_alone``. On an
    ``official`` one there is no foot: later pages have their number at the top, and each page ends
    with the first words of the next one.
    """

    page_of: Callable[[int, int], str]
    foot: str = ""
    note: str = ""
    running_head: str = ""
    margins: Margins = Margins()
    border: float = 0
    foot_alone: bool = True
    official: bool = False


@dataclass(frozen=True)
class Story:
    """What a paper consists of: flowables, the setting they are made in, the frame around them.

    ``title``, ``author`` and ``day`` are what the file says of itself. ``size`` is that of the page
    where it is not the paper's own. The flowables run in ``columns``, on the first page below the
    ``masthead``. ``short`` is by how many points they end sooner on the first page and on later
    ones.
    """

    title: str
    author: str
    day: date
    setting: Setting
    frame: PageFrame
    flowables: list[Flowable]
    size: tuple[float, float] | None = None
    columns: int = 1
    masthead: Sequence[Flowable] = ()
    short: tuple[float, float] = (0, 0)


def build(
    story: Story, language: str, size: tuple[float, float], out: BinaryIO, progress: Progress
) -> int:
    """Set a story page by page, write it as PDF and return the number of pages."""

    openings: dict[int, str] = {}

    def foot(page: int, pages: int) -> str:
        if story.frame.official:
            return _official(story, size, (page, pages), openings.get(page + 1, ""))
        if pages == 1 and not story.frame.foot_alone:
            return ""
        return _foot(story.frame, story.setting, size, page, pages)

    about = About(story.title, story.author, language, story.day)
    canvas = PaperCanvas(out, size, story.setting.fonts.all, about, foot)
    template = _Template(story, size, progress, openings)
    template.build(story.flowables, canvasmaker=lambda *_args, **_settings: canvas)
    return template.page


class _Template(BaseDocTemplate):
    def __init__(
        self,
        story: Story,
        size: tuple[float, float],
        progress: Progress,
        openings: dict[int, str],
    ) -> None:
        super().__init__("", pagesize=size, pageCompression=1)
        self._openings = openings
        self._story = story
        self._report = progress
        self._done, self._total = 0, sum(map(_weight, story.flowables))
        margins = story.frame.margins
        self._masthead = height_of(story.masthead, size[0] - margins.left - margins.right)
        tops = zip(("first", "later"), (self._masthead, 0.0), story.short, strict=True)
        for name, top, short in tops:
            frames = self._frames(margins, size, top, short)
            template = PageTemplate(name, frames, self._on_page, pagesize=size)
            template.autoNextPageTemplate = "later"
            self.addPageTemplates(template)

    def afterFlowable(self, flowable: Flowable) -> None:  # noqa: N802
        """Report how much stands on paper, and note with what words each page begins."""
        if opening := opening_of(flowable):
            self._openings.setdefault(self.page, opening)
        self._done += _weight(flowable)
        self._report(min(self._done, self._total), self._total)

    def _frames(
        self, margins: Margins, size: tuple[float, float], top: float, short: float
    ) -> list[Frame]:
        """Return the columns of a page, from ``top`` below its margin to ``short`` above."""
        count, height = self._story.columns, size[1] - margins.top - margins.bottom - top - short
        width = column_width(self._story.columns, size, margins)
        return [
            Frame(
                margins.left + place * (width + COLUMN_GAP),
                margins.bottom + short,
                width,
                height,
                *(0, 0, 0, 0),
            )
            for place in range(count)
        ]

    def _on_page(self, canvas: Canvas, _template: BaseDocTemplate) -> None:
        frame, (width, height) = self._story.frame, self.pagesize
        if frame.border:
            write(canvas, _border(frame, width, height))
        top = self._masthead if self.page == 1 else 0.0
        if top:
            self._put_masthead(canvas, frame.margins, width, height)
        short = self._story.short[0 if self.page == 1 else 1]
        write(canvas, _gutters(self._story, (width, height), top, short))
        if frame.running_head and self.page > 1:
            x, y = frame.margins.left, height - _HEAD_TEXT
            write(canvas, line_of(frame.running_head, _SMALL, self._story.setting, x, y))

    def _put_masthead(self, canvas: Canvas, margins: Margins, width: float, height: float) -> None:
        room = width - margins.left - margins.right
        block = Block(self._story.masthead)
        block.wrap(room, height)
        block.drawOn(canvas, margins.left, height - margins.top - self._masthead)


def _gutters(story: Story, size: tuple[float, float], top: float, short: float) -> str:
    """Return the operators of the hairlines between columns."""
    margins, width = story.frame.margins, column_width(story.columns, size, story.frame.margins)
    lines: list[str] = []
    for place in range(1, story.columns):
        x = margins.left + place * (width + COLUMN_GAP) - COLUMN_GAP / 2
        upper = size[1] - margins.top - top
        lower = margins.bottom + short
        lines.append(f"{_HAIRLINE} {x:.2f} {lower:.2f} m {x:.2f} {upper:.2f} l S\n")
    return "".join(lines)


def column_width(columns: int, size: tuple[float, float], margins: Margins) -> float:
    """Return how wide each of the columns of a page is."""
    room = size[0] - margins.left - margins.right
    return (room - COLUMN_GAP * (columns - 1)) / columns


def _weight(flowable: Flowable) -> int:
    return getattr(flowable, "weight", 1)


def _border(frame: PageFrame, width: float, height: float) -> str:
    inset = 2 * CENTIMETRE
    return (
        f"q 0 G {frame.border:g} w {inset:.2f} {inset:.2f}"
        f" {width - 2 * inset:.2f} {height - 2 * inset:.2f} re S Q"
    )


def _official(
    story: Story, size: tuple[float, float], page_of: tuple[int, int], following: str
) -> str:
    """Return the number above a later page, and below what the next page begins with.

    After the Prime Minister's Office rules on correspondence.
    """
    (page, pages), margins = page_of, story.frame.margins
    written = ""
    if page > 1:
        middle = (margins.left + size[0] - margins.right) / 2
        style, y = TextStyle(align=Align.CENTRE), size[1] - _NUMBER_ABOVE
        written = line_of(story.frame.page_of(page, pages), style, story.setting, middle, y)
    if page < pages and following:
        right, style = size[0] - margins.right, TextStyle(align=Align.RIGHT)
        y = margins.bottom - _CATCHWORD_BELOW
        written += line_of(f"/{following}...", style, story.setting, right, y)
    return written


def _foot(
    frame: PageFrame, setting: Setting, size: tuple[float, float], page: int, pages: int
) -> str:
    left, right = frame.margins.left, size[0] - frame.margins.right
    texts = [frame.foot, frame.note, frame.page_of(page, pages)]
    style = _fitting(texts, setting, right - left)
    ends = [setting.fonts.regular.width(text, style.size) for text in texts]
    middle = (left + ends[0] + right - ends[2]) / 2
    places = [(left, Align.LEFT), (middle, Align.CENTRE), (right, Align.RIGHT)]
    return (
        f"{_HAIRLINE} {left:.2f} {_FOOT_LINE:.2f} m {right:.2f} {_FOOT_LINE:.2f} l S\n"
        + "".join(
            line_of(
                text, TextStyle(style.size, align=align, grey=style.grey), setting, x, _FOOT_TEXT
            )
            for text, (x, align) in zip(texts, places, strict=True)
            if text
        )
    )


def _fitting(texts: Sequence[str], setting: Setting, width: float) -> TextStyle:
    """Return the small style, smaller still where the texts would run into each other."""
    needed = sum(setting.fonts.regular.width(text, _SMALL.size) for text in texts)
    share = (width - 2 * _FOOT_GAP) / needed if needed else 1
    return _SMALL if share >= 1 else TextStyle(size=_SMALL.size * share, grey=_SMALL.grey)
