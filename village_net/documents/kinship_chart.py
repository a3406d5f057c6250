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
from village_net.thai.dates import BUDDHIST_OFFSET
from village_net.village.kinship import Box, Chart, chart_of, family_of, is_man
from village_net.village.queries import the_village
from village_net.village.records import Person, Standing, Village

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
    years = ""
    if person.birth:
        era = BUDDHIST_OFFSET if paper.thai else 0
        years = paper.say(N_("born {year}"), year=person.birth.year + era)
        if not dead:
            age = person.birth.age(facts.day)
            years = paper.say(N_("{born}, {age} years"), born=years, age=age)
    state = paper.say(N_("died")) if dead else ""
    moved = paper.say(N_("moved away")) if person.standing is Standing.MOVED else ""
    home = paper.say(N_("House {number}"), number=person.house_number)
    lines = (person.full_name, years, state or moved or home)
    return Words(tuple(line for line in lines if line), is_man(person), dead, box.focus)


DOCUMENT = Document(
    "kinship-chart",
    N_("Family chart"),
    REGISTER,
    (Option("person", N_("Person"), Kind.RECORD, table="person", required=True),),
    collect,
    story,
)
