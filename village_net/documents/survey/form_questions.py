"""The questions of a set, one page for each household, with boxes to tick."""

from collections.abc import Sequence

from reportlab.platypus.flowables import Flowable, PageBreak

from village_net.documents.head import form_frame
from village_net.documents.paper import Paper
from village_net.documents.survey.facts import year_words
from village_net.documents.survey.form_facts import (
    MARGINS,
    HouseForm,
    SurveyForms,
    blank_or,
    form_head,
    house_line,
    margined,
)
from village_net.documents.typeset.boxes import AnswerBox, Answers, QuestionLine, answers_room
from village_net.documents.typeset.frame import Story
from village_net.documents.typeset.lines import Setting
from village_net.documents.typeset.paragraph import Paragraph
from village_net.documents.typeset.parts import first_that_fits
from village_net.documents.typeset.styles import Fonts, TextStyle
from village_net.documents.village_name import whole_names
from village_net.i18n import N_
from village_net.survey.queries import rule_of
from village_net.survey.records import Indicator

_SIZES = (16, 15, 14, 13)
_NUMBER_ROOM = 52


def question_form(facts: SurveyForms, paper: Paper) -> Story:
    """Lay the forms out, each in the largest type that fits on a page."""
    setting = Setting(Fonts(), whole_names(facts.village))
    year = year_words(paper, facts.year)
    title = paper.say(N_("Household survey form, year {year}"), year=year)
    width = paper.size[0] - MARGINS.left - MARGINS.right
    height = paper.size[1] - MARGINS.top - MARGINS.bottom
    parts: list[Flowable] = []
    for form in facts.forms:
        if parts:
            parts.append(PageBreak())
        attempts = (_form(form, facts, paper, setting, title, size) for size in _SIZES)
        parts += first_that_fits(attempts, width, height)
    frame = margined(form_frame(paper, facts.village, title, facts.day))
    return Story(title, facts.village.name, facts.day, setting, frame, parts)


def _form(
    form: HouseForm,
    facts: SurveyForms,
    paper: Paper,
    setting: Setting,
    title: str,
    size: int,
) -> list[Flowable]:
    style = TextStyle(size=size)
    head = TextStyle(size=size, bold=True, before=5, after=1, keep_with_next=True)
    made = paper.text(facts.made.title) if facts.made else ""
    parts = form_head(setting, paper, facts, f"{title} · {made}" if made else title)
    parts += [house_line(setting, paper, form), _people(form, facts, paper, setting)]
    rows = [(indicator, _answers(indicator, paper)) for indicator in facts.indicators]
    room = answers_room(setting, (answers for _indicator, answers in rows), style)
    domain = ""
    for indicator, answers in rows:
        if indicator.domain != domain:
            domain = indicator.domain
            parts.append(Paragraph(setting, paper.text(domain), head))
        question = paper.text(f"{indicator.code}. {indicator.question}")
        parts.append(QuestionLine(setting, question, answers, style, room))
    return parts


def _people(form: HouseForm, facts: SurveyForms, paper: Paper, setting: Setting) -> Flowable:
    """Return who lives there with their ages, or lines to write it on."""
    style = TextStyle(size=15, after=2)
    if not form.household:
        label = N_("Who lives there, and how old")
        return Answers(setting, [blank_or(paper, label, "", 300)], style)
    names = [
        f"{person.full_name} ({person.birth.age(facts.day)})" if person.birth else person.full_name
        for person in form.people
    ]
    count = paper.count("{count} person", "{count} people", len(names))
    return Paragraph(setting, f"{count}: {paper.text(', '.join(names))}", style)


def _answers(indicator: Indicator, paper: Paper) -> Sequence[AnswerBox]:
    applies_not = AnswerBox(paper.say(N_("does not apply")))
    if rule_of(indicator).numeric:
        return AnswerBox(paper.text(indicator.unit), room=_NUMBER_ROOM), applies_not
    return AnswerBox(paper.say(N_("yes"))), AnswerBox(paper.say(N_("no"))), applies_not
