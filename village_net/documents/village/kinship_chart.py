"""A person's family, ผังเครือญาติ: up to five generations on one page."""

from dataclasses import dataclass, replace
from datetime import date

from reportlab.lib.pagesizes import A4, landscape
from reportlab.platypus.flowables import PageBreak

from village_net.documents.document import REGISTER, Document, Option, OptionKind, Options
from village_net.documents.drawing import Drawing, pages_of
from village_net.documents.errors import NoRecordError
from village_net.documents.head import data_of, heading, page_frame
from village_net.documents.paper import Paper
from village_net.documents.typeset.drawing import Drawn
from village_net.documents.typeset.frame import Margins, Story
from village_net.documents.typeset.lines import Setting
from village_net.documents.typeset.parts import height_of
from village_net.documents.typeset.styles import Fonts
from village_net.documents.village.family_drawing import family_drawing
from village_net.documents.village_name import whole_names
from village_net.i18n import N_
from village_net.store import Store
from village_net.village.family.chart import FamilyChart, chart_of
from village_net.village.family.relatives import family_of, most_related
from village_net.village.register.queries import the_village
from village_net.village.register.records import Person, Village

_CENTIMETRE = 72 / 2.54
_MARGINS = Margins(1.8 * _CENTIMETRE, 1.8 * _CENTIMETRE, 2 * _CENTIMETRE, 2.4 * _CENTIMETRE)
SUPPOSED = N_("Dashed lines follow from the lists of the households and are not on record yet.")
_ABOVE = 10
# Of its size: in how little a chart that is too wide can still be read, the best first.
_SMALL = (0.6, 0.57, 0.54)
# Of the width of a page: how narrow pages may be where not all of it is needed.
_NARROWER = (0.55, 0.6, 0.65, 0.7, 0.75, 0.8, 0.85, 0.9, 0.95)


@dataclass(frozen=True)
class KinshipChart:
    """A person and the chart around them."""

    village: Village
    day: date
    person: Person
    chart: FamilyChart
    has_supposed: bool


def collect(store: Store, options: Options) -> KinshipChart:
    """Read the family.

    Raises:
        NoRecordError: the person is gone, or nobody was chosen.
    """
    person = store.get(Person, options["person"])
    if person is None:
        raise NoRecordError
    family = family_of(store, person)
    return KinshipChart(
        the_village(store),
        store.clock().date(),
        person,
        chart_of(family),
        bool(family.supposed),
    )


def story(facts: KinshipChart, paper: Paper) -> Story:
    """Lay the chart out across a page, or over several where it would become too small."""
    setting = Setting(Fonts(), whole_names(facts.village))
    title = paper.say(N_("Family chart of {name}"), name=facts.person.full_name)
    frame = replace(page_frame(paper, facts.village, title, facts.day), margins=_MARGINS)
    told = paper.say(SUPPOSED) if facts.has_supposed else ""
    parts = heading(setting, paper, facts.village, title, data_of(paper, facts.day), told)
    drawing = family_drawing(facts.chart, facts.day, paper, setting)
    name, size = facts.village.name, landscape(A4)
    wide = size[0] - _MARGINS.left - _MARGINS.right
    high = size[1] - _MARGINS.top - _MARGINS.bottom - height_of(parts, wide) - _ABOVE
    scale, pages = paged(drawing, wide, high)
    for page in pages:
        parts += [Drawn(setting, page, scale, before=_ABOVE), PageBreak()]
    return Story(title, name, facts.day, setting, frame, parts[:-1], size)


def paged(drawing: Drawing, width: float, height: float) -> tuple[float, list[Drawing]]:
    """Return in how much of its size a drawing is printed, and what stands on each page.

    It goes on one page as long as it can be read then, else on as few as that goes, evenly filled.
    """
    low = min(1.0, height / drawing.height)
    if drawing.width * min(low, _SMALL[0]) <= width:
        scale = min(low, width / drawing.width)
        return scale, pages_of(drawing, width / scale)
    tried = {min(low, scale): pages_of(drawing, width / min(low, scale)) for scale in _SMALL}
    scale = min(tried, key=lambda scale: (len(tried[scale]), -scale))
    fewest = len(tried[scale])
    evenly = (pages_of(drawing, width / scale * share) for share in _NARROWER)
    return scale, next((pages for pages in evenly if len(pages) == fewest), tried[scale])


DOCUMENT = Document(
    "kinship-chart",
    N_("Family chart"),
    REGISTER,
    (
        Option(
            "person",
            N_("Person"),
            OptionKind.RECORD,
            table="person",
            required=True,
            example=most_related,
        ),
    ),
    collect,
    story,
)
