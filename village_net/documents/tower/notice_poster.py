"""The notice as a poster for the board: what, when and what to do, readable from afar."""

from collections.abc import Iterator

from reportlab.lib.utils import ImageReader
from reportlab.platypus.flowables import Flowable

from village_net.documents.paper import Paper
from village_net.documents.tower.for_readers import for_readers
from village_net.documents.tower.notice_facts import (
    Notice,
    code,
    days,
    hours,
    issuer,
    public,
    signer,
)
from village_net.documents.typeset.frame import CENTIMETRE, Margins, PageFrame, Story
from village_net.documents.typeset.lines import Setting
from village_net.documents.typeset.paragraph import Paragraph
from village_net.documents.typeset.parts import Block, Foot, RuleLine, first_that_fits, title_size
from village_net.documents.typeset.picture import Picture, picture_from
from village_net.documents.typeset.styles import Align, Fonts, TextStyle
from village_net.documents.village_name import whole_names_in_prose
from village_net.i18n import N_

_EDGE = 3.3 * CENTIMETRE
_TOP, _BOTTOM = 3.4 * CENTIMETRE, 3.0 * CENTIMETRE
_PICTURE = 9.5 * CENTIMETRE
# How a title is tried: in how many lines at most, and in what size.
_TITLE_ATTEMPTS = (
    *((1, size) for size in range(72, 48, -2)),
    *((2, size) for size in range(72, 42, -2)),
    *((3, size) for size in range(56, 26, -2)),
)
# Of the size at which a short text is set, and of a picture's, which gives way first; a text that
# is too long even so goes on a second page.
_SCALES = ((1, 1), (1, 0.75), (0.92, 0.7), (0.85, 0.6), (0.78, 0.5), (0.72, 0.45), (0.66, 0.4))


def story(facts: Notice, paper: Paper) -> Story:
    """Lay the poster out on one page, or more where the text is long."""
    setting = Setting(Fonts(), whole_names_in_prose(facts.village))
    title = public(facts.announcement.title, paper)
    margins = _margins(facts.scale)
    frame = PageFrame(
        page_of=paper.page_of,
        foot=issuer(facts, paper),
        margins=margins,
        border=2.2 * facts.scale,
        foot_alone=False,
    )
    width = facts.size[0] - margins.left - margins.right
    height = facts.size[1] - margins.top - margins.bottom
    picture = picture_from(facts.picture)
    attempts = (
        _content(
            facts, paper, setting, width, scale * facts.scale, _pictured(picture, facts, share)
        )
        for scale, share in _SCALES
    )
    content = first_that_fits(attempts, width, height)
    day = facts.announcement.issued
    return Story(title, facts.village.name, day, setting, frame, content, facts.size)


def _margins(scale: float) -> Margins:
    """Return the margins; the border stands at the same distance on every paper."""
    return Margins(_EDGE * scale, _EDGE * scale, _TOP * scale, _BOTTOM * scale)


def _content(
    facts: Notice,
    paper: Paper,
    setting: Setting,
    width: float,
    scale: float,
    picture: list[Flowable],
) -> list[Flowable]:
    return [
        *_head(facts, paper, setting, width, scale),
        RuleLine(0.7, before=14 * scale, after=20 * scale),
        *picture,
        *_body(facts, paper, setting, scale),
        _foot(facts, paper, setting, scale),
    ]


def _pictured(picture: ImageReader | None, facts: Notice, share: float) -> list[Flowable]:
    high = _PICTURE * facts.scale * share
    return [Picture(picture, high, after=16 * facts.scale)] if picture else []


def _head(
    facts: Notice, paper: Paper, setting: Setting, width: float, scale: float
) -> Iterator[Flowable]:
    centre = TextStyle(align=Align.CENTRE, balanced=True)
    title = public(facts.announcement.title, paper)
    attempts = ((lines, size * scale) for lines, size in _TITLE_ATTEMPTS)
    size = title_size(setting, title, width, attempts)
    yield Paragraph(setting, issuer(facts, paper), centre.sized(23 * scale))
    big = TextStyle(
        size, bold=True, align=Align.CENTRE, balanced=True, spacing=1.2, before=14 * scale
    )
    yield Paragraph(setting, title, big)
    if when := days(facts, paper):
        yield Paragraph(setting, when, centre.sized(36 * scale, spacing=1.25))
    if when := hours(facts, paper):
        yield Paragraph(setting, when, centre.sized(34 * scale, bold=True, spacing=1.25))


def _body(facts: Notice, paper: Paper, setting: Setting, scale: float) -> Iterator[Flowable]:
    style = TextStyle(size=28 * scale, spacing=1.4, after=10 * scale)
    for text in public(for_readers(facts.announcement.text), paper).splitlines():
        if text.strip():
            yield Paragraph(setting, text.strip(), style)


def _foot(facts: Notice, paper: Paper, setting: Setting, scale: float) -> Foot:
    size = max(16 * facts.scale, 20 * scale)
    left, centre = TextStyle(size=size), TextStyle(size=size, align=Align.CENTRE)
    contact = public(facts.announcement.contact, paper)
    day = paper.day(facts.announcement.issued)
    signed = [*signer(facts, paper), paper.say(N_("Announced on {day}"), day=day)]
    return Foot(
        Block(
            [
                *code(facts, paper, setting, facts.scale),
                *([Paragraph(setting, contact, left)] if contact else []),
            ]
        ),
        Block([Paragraph(setting, line, centre) for line in signed]),
        share=0.42,
        before=20 * scale,
    )
