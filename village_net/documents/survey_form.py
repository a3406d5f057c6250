"""Forms to fill in by hand, แบบสำรวจ: one page a household, its number and people filled in."""

from dataclasses import dataclass, replace
from datetime import date

from reportlab.platypus.flowables import Flowable, PageBreak

from village_net.documents.document import REGISTER, Document, Kind, Option, Options
from village_net.documents.head import PROSE, ROWS, form_frame
from village_net.documents.indicator_summary import SET_OPTION, YEAR_OPTION, set_of, year_of
from village_net.documents.paper import Paper
from village_net.documents.typeset.columns import Column
from village_net.documents.typeset.frame import Margins, Story
from village_net.documents.typeset.lines import Setting
from village_net.documents.typeset.paragraph import Paragraph
from village_net.documents.typeset.styles import Align, Fonts, TextStyle
from village_net.documents.typeset.table import Table
from village_net.documents.village_name import full_name, whole_names
from village_net.i18n import N_
from village_net.store import Store
from village_net.survey.queries import indicators_of, rule_of, surveyed_households
from village_net.survey.records import Indicator, IndicatorSet
from village_net.thai.dates import BUDDHIST_OFFSET
from village_net.village.queries import members, the_village
from village_net.village.records import RELATION_NAMES, Household, Person, Village

_TITLE = TextStyle(size=18, bold=True, align=Align.CENTRE, balanced=True)
_VILLAGE = TextStyle(size=15, align=Align.CENTRE, balanced=True, after=4)
_DOTS = "." * 26
_BLANK_ROWS = 8
_CENTIMETRE = 72 / 2.54
_MARGINS = Margins(1.8 * _CENTIMETRE, 1.5 * _CENTIMETRE, 1.4 * _CENTIMETRE, 2.4 * _CENTIMETRE)


@dataclass(frozen=True)
class HouseForm:
    """One form: the house number and its people, both empty on a blank one."""

    house_number: str
    people: list[Person]


@dataclass(frozen=True)
class SurveyForms:
    """The forms of a village for a set and a year."""

    village: Village
    day: date
    made: IndicatorSet
    year: int
    indicators: list[tuple[Indicator, bool]]
    forms: list[HouseForm]


def collect(store: Store, options: Options) -> SurveyForms:
    """Read the questions and the houses.

    Raises:
        NoRecordError: no set is loaded.
    """
    made = set_of(store, options["set"])
    year = year_of(store, options["year"])
    indicators = [(i, rule_of(i).numeric) for i in indicators_of(store, made.id)]
    return SurveyForms(
        the_village(store),
        store.clock().date(),
        made,
        year,
        indicators,
        _forms(store, made.id, year, options["households"]),
    )


def _forms(store: Store, set_id: str, year: int, which: str) -> list[HouseForm]:
    if which == "blank":
        return [HouseForm("", [])]
    homes = surveyed_households(store, set_id, year)
    wanted = [home for home in homes if which == "all" or not home.done]
    forms: list[HouseForm] = []
    for each in wanted:
        home = store.get(Household, each.id)
        if home:
            forms.append(HouseForm(home.house_number, members(store, home.id)))
    return forms or [HouseForm("", [])]


def story(facts: SurveyForms, paper: Paper) -> Story:
    """Lay the forms out, each on pages of its own."""
    setting = Setting(Fonts(), whole_names(facts.village))
    title = paper.say(DOCUMENT.title)
    frame = replace(form_frame(paper, facts.village, title, facts.day), margins=_MARGINS)
    parts: list[Flowable] = []
    for form in facts.forms:
        if parts:
            parts.append(PageBreak())
        parts += _form(form, facts, paper, setting)
    return Story(title, facts.village.name, facts.day, setting, frame, parts)


def _form(form: HouseForm, facts: SurveyForms, paper: Paper, setting: Setting) -> list[Flowable]:
    title = paper.say(N_("Household survey form, year {year}"), year=facts.year)
    asked = paper.say(
        N_("House {number}   Asked on {day}   by {name}"),
        number=form.house_number or _DOTS,
        day=_DOTS,
        name=_DOTS,
    )
    return [
        Paragraph(setting, title, _TITLE),
        Paragraph(setting, full_name(facts.village, paper), _VILLAGE),
        Paragraph(setting, asked, PROSE),
        _people(form, paper, setting),
        Paragraph(setting, " ", TextStyle(size=8)),
        _questions(facts, paper, setting),
    ]


def _people(form: HouseForm, paper: Paper, setting: Setting) -> Table:
    heads = (N_("No."), N_("Name"), N_("Relation"), N_("Born"), N_("Occupation"), N_("Telephone"))
    columns = [
        Column(paper.say(head), share=2 if head == "Name" else 1 if place else 0)
        for place, head in enumerate(heads)
    ]
    rows = [_person(number, person, paper) for number, person in enumerate(form.people, 1)]
    blank = _BLANK_ROWS if not form.people else 1
    for number in range(len(rows) + 1, len(rows) + 1 + blank):
        rows.append((paper.text(str(number)), " ", " ", " ", " ", " "))
    return Table(setting, columns, [[row] for row in rows], ROWS)


def _person(number: int, person: Person, paper: Paper) -> tuple[str, ...]:
    relation = paper.say(RELATION_NAMES[person.relation]) if person.relation else " "
    era = BUDDHIST_OFFSET if paper.thai else 0
    year = str(person.birth.year + era) if person.birth else " "
    written = (person.full_name, relation, year, person.occupation, person.phone)
    return (paper.text(str(number)), *(paper.text(text) or " " for text in written))


def _questions(facts: SurveyForms, paper: Paper, setting: Setting) -> Table:
    boxes = paper.say(N_("( ) yes   ( ) no   ( ) does not apply"))
    columns = [Column(paper.say(N_("Question")), share=3), Column(paper.say(N_("Answer")))]
    rows: list[list[tuple[str, ...]]] = []
    for indicator, numeric in facts.indicators:
        question = paper.text(f"{indicator.code}. {indicator.question}")
        answer = f"{_DOTS} {paper.text(indicator.unit)}" if numeric else boxes
        rows.append([(question, answer)])
    return Table(setting, columns, rows, ROWS)


DOCUMENT = Document(
    "survey-form",
    N_("Household survey form"),
    REGISTER,
    (
        SET_OPTION,
        YEAR_OPTION,
        Option(
            "households",
            N_("For which houses"),
            Kind.CHOICE,
            default="blank",
            choices={
                "blank": N_("One empty form"),
                "not-yet": N_("Houses not surveyed yet"),
                "all": N_("All houses"),
            },
        ),
    ),
    collect,
    story,
)
