"""The register's form, one page for each household: the house, and a table of its people."""

from collections.abc import Callable, Mapping
from enum import StrEnum
from typing import TypeVar

from reportlab.platypus.flowables import Flowable, PageBreak

from village_net.documents.head import form_frame
from village_net.documents.listing import Column, Table, Where
from village_net.documents.listing_story import rows_of
from village_net.documents.paper import Paper
from village_net.documents.survey.form_facts import (
    HouseForm,
    SurveyForms,
    blank_or,
    form_head,
    house_line,
    margined,
)
from village_net.documents.typeset.boxes import AnswerBox, Answers
from village_net.documents.typeset.frame import Story
from village_net.documents.typeset.lines import Setting
from village_net.documents.typeset.paragraph import Paragraph
from village_net.documents.typeset.styles import Fonts, TextStyle
from village_net.documents.village_name import whole_names
from village_net.i18n import N_
from village_net.thai.dates import DateStyle
from village_net.thai.national_id import masked
from village_net.thai.phones import grouped
from village_net.village.register.land import land_words
from village_net.village.register.records import (
    EDUCATION_NAMES,
    ELECTRICITY_NAMES,
    MARITAL_NAMES,
    RELATION_NAMES,
    SEX_NAMES,
    TOILET_NAMES,
    WATER_NAMES,
    Person,
)

Kind = TypeVar("Kind", bound=StrEnum)
_LINES = 9  # of the table at least, and _FREE of them empty
_FREE = 3
_ROW = TextStyle(size=15, spacing=1.5, before=5)
_CHOICES = TextStyle(size=15, after=1)
_NOTE = TextStyle(size=14, before=5, grey=0.2)


def people_form(facts: SurveyForms, paper: Paper) -> Story:
    """Lay the forms out on pages that lie across."""
    setting = Setting(Fonts(), whole_names(facts.village))
    title = paper.say(N_("Household form of the register"))
    parts: list[Flowable] = []
    for form in facts.forms:
        if parts:
            parts.append(PageBreak())
        parts += form_head(setting, paper, facts, title)
        parts += [house_line(setting, paper, form), *_house(form, paper, setting)]
        parts += [_people(form, paper, setting), _note(paper, setting)]
    frame = margined(form_frame(paper, facts.village, title, facts.day))
    size = (paper.size[1], paper.size[0])
    return Story(title, facts.village.name, facts.day, setting, frame, parts, size)


def _house(form: HouseForm, paper: Paper, setting: Setting) -> list[Flowable]:
    home = form.household
    land = land_words(home.land, paper.plain) if home and home.land is not None else ""
    code = home.house_code if home else ""
    return [
        _boxes(N_("Water"), WATER_NAMES, home.water if home else None, paper, setting),
        _boxes(N_("Toilet"), TOILET_NAMES, home.toilet if home else None, paper, setting),
        _boxes(
            N_("Electricity"), ELECTRICITY_NAMES, home.electricity if home else None, paper, setting
        ),
        Answers(
            setting,
            [
                blank_or(paper, N_("Land held"), land, 150),
                blank_or(paper, N_("House code"), code, 120),
            ],
            _CHOICES,
        ),
    ]


def _boxes(
    title: str,
    names: Mapping[Kind, str],
    known: Kind | None,
    paper: Paper,
    setting: Setting,
) -> Flowable:
    answers = [
        AnswerBox(paper.say(name), ticked=value == known, label="" if place else paper.say(title))
        for place, (value, name) in enumerate(names.items())
    ]
    return Answers(setting, answers, _CHOICES)


def _people(form: HouseForm, paper: Paper, setting: Setting) -> Flowable:
    empty = max(_LINES - len(form.people), _FREE)
    rows: list[Person | None] = [*form.people, *[None] * empty]
    table = Table(_COLUMNS, rows, numbered=Where.PAPER)
    return rows_of(setting, paper, table, _ROW)


def _column(
    title: str, known: Callable[[Person, Paper], str], share: float = 0, *, names: bool = False
) -> Column[Person | None]:
    """Return a column that is left to be written where nothing is known."""
    return Column(
        title,
        lambda person, paper: (known(person, paper) if person else "") or " ",
        share=share,
        names=names,
    )


def _named(names: Mapping[Kind, str], value: Kind | None, paper: Paper) -> str:
    return paper.say(names[value]) if value else ""


_COLUMNS: tuple[Column[Person | None], ...] = (
    _column(N_("Name"), lambda person, _paper: person.full_name, 3, names=True),
    _column(N_("Relation"), lambda p, paper: _named(RELATION_NAMES, p.relation, paper), 1),
    _column(N_("Sex"), lambda p, paper: _named(SEX_NAMES, p.sex, paper)),
    _column(
        N_("Born"),
        lambda p, paper: paper.day(p.birth, DateStyle.SHORT) if p.birth else "",
        1.5,
    ),
    _column(
        N_("National ID"), lambda p, _paper: masked(p.national_id) if p.national_id else "", 1.5
    ),
    _column(N_("Marital status"), lambda p, paper: _named(MARITAL_NAMES, p.marital, paper), 1),
    _column(N_("Education"), lambda p, paper: _named(EDUCATION_NAMES, p.education, paper), 1),
    _column(N_("Occupation"), lambda person, _paper: person.occupation, 1),
    _column(N_("Telephone"), lambda person, _paper: grouped(person.phone), 1.5),
)


def _note(paper: Paper, setting: Setting) -> Flowable:
    words = N_(
        "Correct what is wrong and add who is missing. Health data is written down only with a "
        "signed consent, on the consent’s own paper."
    )
    return Paragraph(setting, paper.say(words), _NOTE)
