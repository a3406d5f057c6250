"""What survey forms are made of, and what both kinds of them have in common."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from reportlab.platypus.flowables import Flowable

from village_net.documents.paper import Paper
from village_net.documents.typeset.boxes import AnswerBox, Answers
from village_net.documents.typeset.frame import CENTIMETRE, Margins, PageFrame
from village_net.documents.typeset.lines import Setting
from village_net.documents.typeset.paragraph import Paragraph
from village_net.documents.typeset.styles import Align, TextStyle
from village_net.documents.village_name import full_name
from village_net.i18n import N_
from village_net.survey.records import Indicator, IndicatorSet
from village_net.village.register.records import Household, Person, Village

MARGINS = Margins(1.8 * CENTIMETRE, 1.5 * CENTIMETRE, 1.4 * CENTIMETRE, 2.2 * CENTIMETRE)
_TITLE = TextStyle(size=18, bold=True, align=Align.CENTRE, balanced=True)
_VILLAGE = TextStyle(size=15, align=Align.CENTRE, balanced=True, after=6)
_FACTS = TextStyle(size=15, after=3)


@dataclass(frozen=True)
class HouseForm:
    """One form: a household, its zone by name and its people; nothing at all on an empty one."""

    household: Household | None = None
    zone: str = ""
    people: Sequence[Person] = ()


@dataclass(frozen=True)
class SurveyForms:
    """The forms of a village: with the questions of a set in a year, or of the register."""

    village: Village
    day: date
    year: int
    made: IndicatorSet | None
    indicators: Sequence[Indicator]
    forms: Sequence[HouseForm]


def form_head(setting: Setting, paper: Paper, facts: SurveyForms, title: str) -> list[Flowable]:
    """Return title and village."""
    return [
        Paragraph(setting, title, _TITLE),
        Paragraph(setting, full_name(facts.village, paper), _VILLAGE),
    ]


def house_line(setting: Setting, paper: Paper, form: HouseForm) -> Flowable:
    """Return house number and zone, then lines for the day and who asks."""
    home = form.household
    parts = [
        blank_or(paper, N_("House no."), home.house_number if home else "", 40),
        blank_or(paper, N_("Zone"), form.zone, 64),
        blank_or(paper, N_("Asked on"), "", 80),
        blank_or(paper, N_("Interviewer"), "", 105),
    ]
    return Answers(setting, parts, _FACTS)


def blank_or(paper: Paper, label: str, known: str, room: float) -> AnswerBox:
    """Return what is known behind its label, or a line to write it on."""
    if known:
        return AnswerBox(paper.text(known), label=paper.say(label), known=True)
    return AnswerBox(room=room, label=paper.say(label))


def margined(frame: PageFrame) -> PageFrame:
    """Return the frame with the narrow margins of forms."""
    return replace(frame, margins=MARGINS)
