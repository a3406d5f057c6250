"""What lists have in common: title, village and a line of data above, title and pages below."""

from dataclasses import replace
from datetime import date

from reportlab.platypus.flowables import Flowable

from village_net.documents.paper import Paper
from village_net.documents.typeset.frame import PageFrame
from village_net.documents.typeset.lines import Setting
from village_net.documents.typeset.paragraph import Paragraph
from village_net.documents.typeset.styles import Align, TextStyle
from village_net.documents.village_name import full_name, short_name
from village_net.i18n import N_
from village_net.village.register.records import Village

ROWS = TextStyle(size=15)
SECTION = TextStyle(size=17, bold=True, before=12, after=4, keep_with_next=True)
PROSE = TextStyle(size=16, after=6)
EMPTY = TextStyle(size=16, align=Align.CENTRE, before=36, balanced=True)
_TITLE = TextStyle(size=20, bold=True, align=Align.CENTRE, balanced=True)
_VILLAGE = TextStyle(size=17, bold=True, align=Align.CENTRE, balanced=True)
_LINE = TextStyle(size=16, align=Align.CENTRE, grey=0.15, balanced=True)
_LAST_LINE = TextStyle(size=16, align=Align.CENTRE, grey=0.15, balanced=True, after=9)
_WARNING = TextStyle(size=15, bold=True, align=Align.CENTRE, balanced=True, after=9)
_LETTERHEAD = TextStyle(size=16, align=Align.CENTRE, balanced=True, keep_with_next=True)
_LAST_OF_LETTERHEAD = replace(_LETTERHEAD, after=10)
FOR_OFFICES = N_("For official use: contains personal data")


def heading(
    setting: Setting, paper: Paper, village: Village, title: str, *lines: str, warning: str = ""
) -> list[Flowable]:
    """Return title, village and further lines, centred; the warning stands bold below."""
    parts: list[Flowable] = [
        *letterhead(setting, paper, village),
        Paragraph(setting, title, _TITLE),
        Paragraph(setting, full_name(village, paper), _VILLAGE),
    ]
    told = [line for line in lines if line]
    for line in told:
        parts.append(Paragraph(setting, line, _LAST_LINE if line is told[-1] else _LINE))
    if warning:
        parts.append(Paragraph(setting, warning, _WARNING))
    return parts


def letterhead(
    setting: Setting, paper: Paper, village: Village, scale: float = 1
) -> list[Flowable]:
    """Return the lines that a village wants above its papers; none where it named none."""
    written = paper.text(village.letterhead).splitlines()
    lines = [line.strip() for line in written if line.strip()]
    styles = [_LETTERHEAD] * (len(lines) - 1) + [_LAST_OF_LETTERHEAD]
    return [
        Paragraph(setting, line, style.sized(style.size * scale))
        for line, style in zip(lines, styles, strict=False)
    ]


def page_frame(paper: Paper, village: Village, title: str, day: date, note: str = "") -> PageFrame:
    """Return the frame of a list: title and village left below, pages right, all above."""
    name = short_name(village, paper)
    return PageFrame(
        page_of=paper.page_of,
        foot=f"{title} · {name}",
        note=note,
        running_head=f"{title} · {name} · {data_of(paper, day)}",
    )


def form_frame(paper: Paper, village: Village, title: str, day: date) -> PageFrame:
    """Return the frame of a form: below it also when it was printed, nothing above."""
    note = paper.say(N_("Printed on {day}"), day=paper.day(day))
    return PageFrame(paper.page_of, f"{title} · {short_name(village, paper)}", note)


def data_of(paper: Paper, day: date) -> str:
    """Return the date of the data in words."""
    return paper.say(N_("Data of {day}"), day=paper.day(day))
