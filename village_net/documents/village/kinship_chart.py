"""A person's family, ผังเครือญาติ: up to five generations on one page."""

from dataclasses import dataclass, replace
from datetime import date

from reportlab.lib.pagesizes import A4, landscape

from village_net.documents.document import REGISTER, Document, Kind, Option, Options
from village_net.documents.errors import NoRecordError
from village_net.documents.head import data_of, heading, page_frame
from village_net.documents.paper import Paper
from village_net.documents.typeset.family_tree import FamilyTree, Words
from village_net.documents.typeset.frame import Margins, Story
from village_net.documents.typeset.lines import Setting
from village_net.documents.typeset.styles import Fonts
from village_net.documents.village_name import whole_names
from village_net.i18n import N_
from village_net.store import Store
from village_net.thai.dates import BUDDHIST_OFFSET, PartialDate
from village_net.village.family.chart import Box, Chart, chart_of, is_man
from village_net.village.family.relatives import SiblingFamily, family_of
from village_net.village.register.queries import the_village
from village_net.village.register.records import Person, Standing, Village

_CENTIMETRE = 72 / 2.54
_MARGINS = Margins(1.8 * _CENTIMETRE, 1.8 * _CENTIMETRE, 1.6 * _CENTIMETRE, 2.4 * _CENTIMETRE)


@dataclass(frozen=True)
class KinshipChart:
    """A person and the chart around them."""

    village: Village
    day: date
    person: Person
    chart: Chart


def collect(store: Store, options: Options) -> KinshipChart:
    """Read the family.

    Raises:
        NoRecordError: the person is gone, or nobody was chosen.
    """
    person = store.get(Person, options["person"])
    if person is None:
        raise NoRecordError
    chart = chart_of(family_of(store, person))
    return KinshipChart(the_village(store), store.clock().date(), person, chart)


def story(facts: KinshipChart, paper: Paper) -> Story:
    """Lay the chart out across one page."""
    setting = Setting(Fonts(), whole_names(facts.village))
    title = paper.say(N_("Family chart of {name}"), name=facts.person.full_name)
    frame = replace(page_frame(paper, facts.village, title, facts.day), margins=_MARGINS)
    parts = heading(setting, paper, facts.village, title, data_of(paper, facts.day))
    words = [_words(box, facts, paper) for box in facts.chart.boxes]
    parts.append(FamilyTree(setting, facts.chart, words))
    name, size = facts.village.name, landscape(A4)
    return Story(title, name, facts.day, setting, frame, parts, size)


def _words(box: Box, facts: KinshipChart, paper: Paper) -> Words:
    person = box.person
    dead = person.standing is Standing.DEAD
    lines = (person.full_name, _born(box, facts, paper), _state(box, paper))
    lines += _founded(box.founded, paper) if box.founded else ()
    return Words(tuple(line for line in lines if line), is_man(person), dead, box.focus)


def _born(box: Box, facts: KinshipChart, paper: Paper) -> str:
    birth = box.person.birth
    if birth is None:
        return ""
    born = paper.say(N_("born {year}"), year=_year(birth, paper))
    if box.person.standing is Standing.DEAD:
        return born
    return paper.say(N_("{born}, {age} years"), born=born, age=birth.age(facts.day))


def _state(box: Box, paper: Paper) -> str:
    match box.person.standing:
        case Standing.DEAD if box.died:
            return paper.say(N_("† died {year}"), year=_year(box.died, paper))
        case Standing.DEAD:
            return paper.say(N_("† died"))
        case Standing.MOVED:
            return paper.say(N_("moved away"))
        case Standing.HERE:
            return paper.say(N_("House {number}"), number=box.person.house_number)


def _founded(family: SiblingFamily, paper: Paper) -> tuple[str, ...]:
    """Return the lines that tell of a sibling's own family."""
    spouse, count = family.spouse_name, family.children
    married = paper.say(N_("with {spouse}"), spouse=spouse) if spouse else ""
    return married, paper.count("{count} child", "{count} children", count) if count else ""


def _year(day: PartialDate, paper: Paper) -> int:
    return day.year + (BUDDHIST_OFFSET if paper.thai else 0)


DOCUMENT = Document(
    "kinship-chart",
    N_("Family chart"),
    REGISTER,
    (Option("person", N_("Person"), Kind.RECORD, table="person", required=True),),
    collect,
    story,
)
