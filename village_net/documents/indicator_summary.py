"""What a survey by indicators shows, ผลสำรวจตัวชี้วัด: coverage, pass rates, households below."""

from dataclasses import dataclass
from datetime import date
from itertools import groupby

from reportlab.platypus.flowables import Flowable

from village_net.documents.document import REGISTER, Document, Kind, Option, Options, Sheet
from village_net.documents.errors import NoRecordError
from village_net.documents.head import ROWS, SECTION, UNKNOWN, data_of, heading, page_frame
from village_net.documents.paper import Paper
from village_net.documents.typeset.columns import Column
from village_net.documents.typeset.frame import Story
from village_net.documents.typeset.lines import Setting
from village_net.documents.typeset.paragraph import Paragraph
from village_net.documents.typeset.styles import Align, Fonts
from village_net.documents.typeset.table import Table
from village_net.documents.village_name import whole_names
from village_net.i18n import N_
from village_net.store import Store
from village_net.survey.queries import Result, below, coverage, indicator_sets, results
from village_net.survey.records import IndicatorSet
from village_net.thai.dates import BUDDHIST_OFFSET
from village_net.village.queries import the_village
from village_net.village.records import Village

_HEADS = (
    N_("Indicator"),
    N_("Asked"),
    N_("Pass"),
    N_("Per cent"),
    N_("Change"),
    N_("Houses below"),
)


@dataclass(frozen=True)
class IndicatorSummary:
    """The results of a set in a year, beside those of the year before.

    ``below`` holds house numbers by indicator, in the version for the district office alone.
    """

    village: Village
    day: date
    made: IndicatorSet
    year: int
    done: int
    households: int
    results: list[Result]
    before: dict[str, float | None]
    below: dict[str, list[str]]


def collect(store: Store, options: Options) -> IndicatorSummary:
    """Read the results.

    Raises:
        NoRecordError: no set is loaded.
    """
    made = set_of(store, options["set"])
    year = year_of(store, options["year"])
    done, households = coverage(store, made.id, year)
    found = results(store, made.id, year)
    named = options["version"] == "district"
    return IndicatorSummary(
        the_village(store),
        store.clock().date(),
        made,
        year,
        done,
        households,
        found,
        {r.indicator.id: r.share for r in results(store, made.id, year - 1)},
        {
            r.indicator.id: [each.house_number for each in below(store, r.indicator, year)]
            for r in found
            if named
        },
    )


def set_of(store: Store, id: str) -> IndicatorSet:
    """Return the set of an id, or the newest one.

    Raises:
        NoRecordError: no set is loaded.
    """
    sets = indicator_sets(store)
    found = [each for each in sets if each.id == id] or sets
    if not found:
        raise NoRecordError
    return found[0]


def year_of(store: Store, written: str) -> int:
    """Return the year of the Buddhist Era that is written, or this year."""
    text = written.strip()
    return int(text) if text.isdecimal() else store.clock().year + BUDDHIST_OFFSET


def story(facts: IndicatorSummary, paper: Paper) -> Story:
    """Lay the results out by domain."""
    setting = Setting(Fonts(), whole_names(facts.village))
    title = paper.say(N_("Results of the household survey, year {year}"), year=facts.year)
    frame = page_frame(paper, facts.village, title, facts.day)
    told = paper.say(
        N_("{done} of {count} households surveyed"), done=facts.done, count=facts.households
    )
    mark = paper.say(N_("Example set, issued by no office")) if facts.made.example else ""
    lines = (paper.text(facts.made.title), f"{data_of(paper, facts.day)} · {told}")
    parts = heading(setting, paper, facts.village, title, *lines, warning=mark)
    for domain, group in groupby(facts.results, key=lambda result: result.indicator.domain):
        parts.append(Paragraph(setting, paper.text(domain) or UNKNOWN, SECTION))
        parts.append(_table(list(group), facts, paper, setting))
    return Story(title, facts.village.name, facts.day, setting, frame, parts)


def sheet(facts: IndicatorSummary, paper: Paper) -> Sheet:
    """Return a row for each indicator."""
    heads = [paper.plain(text) for text in (N_("Domain"), *_HEADS)]
    rows = [(r.indicator.domain, *_cells(r, facts)) for r in facts.results]
    return Sheet(f"{facts.year}", heads, rows)


def _table(
    found: list[Result], facts: IndicatorSummary, paper: Paper, setting: Setting
) -> Flowable:
    name, *numbers, houses = (paper.say(text) for text in _HEADS)
    columns = [Column(name, share=3), *(Column(head, align=Align.RIGHT) for head in numbers)]
    columns.append(Column(houses, share=1))
    rows = [[tuple(map(paper.text, _cells(result, facts)))] for result in found]
    return Table(setting, columns, rows, ROWS)


def _cells(result: Result, facts: IndicatorSummary) -> tuple[str, ...]:
    indicator, share = result.indicator, result.share
    before = facts.before.get(indicator.id)
    change = ""
    if share is not None and before is not None:
        change = f"{round((share - before) * 100):+d}"
    failing = result.asked - result.passed
    houses = facts.below.get(indicator.id)
    return (
        f"{indicator.code}. {indicator.name}",
        f"{result.asked:,}",
        f"{result.passed:,}",
        f"{share * 100:.0f}" if share is not None else UNKNOWN,
        change or UNKNOWN,
        (", ".join(houses) if houses else f"{failing:,}") if failing else UNKNOWN,
    )


SET_OPTION = Option("set", N_("Indicator set"), Kind.RECORD, table="indicator_set", required=True)
YEAR_OPTION = Option("year", N_("Year (empty: this year)"), Kind.TEXT)

DOCUMENT = Document(
    "indicator-summary",
    N_("Survey results"),
    REGISTER,
    (
        SET_OPTION,
        YEAR_OPTION,
        Option(
            "version",
            N_("Version"),
            Kind.CHOICE,
            default="public",
            choices={
                "public": N_("For the public: figures only"),
                "district": N_("For the district office: with house numbers"),
            },
        ),
    ),
    collect,
    story,
    sheet,
)
