"""What a survey by indicators shows, ผลสำรวจตัวชี้วัด: coverage, pass rates, households below."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from itertools import groupby

from reportlab.platypus.flowables import Flowable

from village_net.documents.document import REGISTER, Document, Kind, Option, Options, Sheet
from village_net.documents.head import (
    FOR_OFFICES,
    PROSE,
    ROWS,
    SECTION,
    UNKNOWN,
    data_of,
    heading,
    page_frame,
)
from village_net.documents.paper import Paper
from village_net.documents.survey.facts import (
    SET_OPTION,
    YEAR_OPTION,
    plain_year,
    set_of,
    year_of,
    year_words,
)
from village_net.documents.typeset.bars import Bars, Share
from village_net.documents.typeset.columns import Column
from village_net.documents.typeset.frame import Story
from village_net.documents.typeset.lines import Setting
from village_net.documents.typeset.paragraph import Paragraph
from village_net.documents.typeset.styles import Align, Fonts, Span
from village_net.documents.typeset.table import Table
from village_net.documents.village_name import whole_names
from village_net.i18n import N_
from village_net.store import Store
from village_net.survey.queries import (
    DomainResult,
    Result,
    ZoneCoverage,
    below,
    by_domain,
    coverage,
    results,
    year_before,
    zone_coverage,
)
from village_net.survey.records import IndicatorSet
from village_net.village.register.queries import the_village
from village_net.village.register.records import Village


@dataclass(frozen=True)
class IndicatorSummary:
    """The results of a set in a year, and the year that they are compared with.

    ``below`` holds house numbers by indicator, in the version for the district office alone.
    """

    village: Village
    day: date
    made: IndicatorSet
    year: int
    before: int | None
    done: int
    households: int
    zones: Sequence[ZoneCoverage]
    domains: Sequence[DomainResult]
    results: Sequence[Result]
    below: Mapping[str, Sequence[str]] | None


def collect(store: Store, options: Options) -> IndicatorSummary:
    """Read the results.

    Raises:
        NoRecordError: no set is loaded.
        BadSurveyYearError.
    """
    made = set_of(store, options["set"])
    year = year_of(store, options["year"])
    found = results(store, made.id, year)
    named = options["version"] == "district"
    houses = {
        result.indicator.id: [each.house_number for each in below(store, result.indicator, year)]
        for result in found
        if named
    }
    return IndicatorSummary(
        the_village(store),
        store.clock().date(),
        made,
        year,
        year_before(store, made.id, year),
        *coverage(store, made.id, year),
        zone_coverage(store, made.id, year),
        by_domain(found),
        found,
        houses if named else None,
    )


def story(facts: IndicatorSummary, paper: Paper) -> Story:
    """Lay the results out: where the survey stands, the domains, then each indicator."""
    setting = Setting(Fonts(), whole_names(facts.village))
    year = year_words(paper, facts.year)
    title = paper.say(N_("Results of the household survey, year {year}"), year=year)
    note = paper.say(FOR_OFFICES) if facts.below is not None else ""
    frame = page_frame(paper, facts.village, title, facts.day, note)
    told = paper.say(
        N_("{done} of {count} households surveyed"), done=facts.done, count=facts.households
    )
    example = paper.say(N_("Example set, issued by no office")) if facts.made.example else ""
    lines = (paper.text(facts.made.title), f"{data_of(paper, facts.day)} · {told}")
    warning = " · ".join(words for words in (note, example) if words)
    parts = heading(setting, paper, facts.village, title, *lines, warning=warning)
    parts += _overview(facts, paper, setting)
    for domain, group in groupby(facts.results, key=lambda result: result.indicator.domain):
        parts.append(Paragraph(setting, paper.text(domain) or UNKNOWN, SECTION))
        parts.append(_table(list(group), facts, paper, setting))
    if facts.below is not None:
        parts += _houses(facts, facts.below, paper, setting)
    return Story(title, facts.village.name, facts.day, setting, frame, parts)


def sheet(facts: IndicatorSummary, paper: Paper) -> Sheet:
    """Return a row for each indicator; the house numbers last, where they may be told."""
    heads = [paper.plain(N_("Domain")), *_heads(facts, paper)]
    rows = [[result.indicator.domain, *_cells(result, facts)] for result in facts.results]
    if facts.below is not None:
        heads.append(paper.plain(N_("House numbers")))
        for row, result in zip(rows, facts.results, strict=True):
            row.append(", ".join(facts.below[result.indicator.id]))
    return Sheet(str(facts.year), heads, rows)


def _overview(facts: IndicatorSummary, paper: Paper, setting: Setting) -> Iterator[Flowable]:
    """Yield bars: the zones where there are several, and the domains."""
    if len(facts.zones) > 1:
        yield Paragraph(setting, paper.say(N_("Households surveyed")), SECTION)
        yield _bars(
            [(z.zone or paper.say(N_("No zone")), z.done, z.households) for z in facts.zones],
            paper,
            setting,
        )
    yield Paragraph(setting, paper.say(N_("Answers that pass, by domain")), SECTION)
    lines = [(domain.domain or UNKNOWN, domain.passed, domain.asked) for domain in facts.domains]
    yield _bars(lines, paper, setting)


def _bars(lines: Sequence[tuple[str, int, int]], paper: Paper, setting: Setting) -> Flowable:
    shares: list[Share] = []
    for name, part, of in lines:
        words = paper.say(N_("{passed} of {asked}"), passed=f"{part:,}", asked=f"{of:,}")
        share = part / of if of else None
        number = f"{paper.text(f'{share:.0%}')} · {words}" if share is not None else UNKNOWN
        shares.append(Share(paper.text(name), share, number))
    return Bars(setting, shares)


def _table(
    found: Sequence[Result], facts: IndicatorSummary, paper: Paper, setting: Setting
) -> Flowable:
    name, *numbers = (paper.text(head) for head in _heads(facts, paper))
    columns = [Column(name, share=1), *(Column(head, align=Align.RIGHT) for head in numbers)]
    rows = [[tuple(map(paper.text, _cells(result, facts)))] for result in found]
    return Table(setting, columns, rows, ROWS)


def _heads(facts: IndicatorSummary, paper: Paper) -> list[str]:
    heads = [N_("Indicator"), N_("Concerned"), N_("Pass"), N_("Below"), N_("Per cent")]
    said = [paper.plain(head) for head in heads]
    if facts.before is not None:
        said.append(paper.plain(N_("Since {year}"), year=plain_year(paper, facts.before)))
    return said


def _cells(result: Result, facts: IndicatorSummary) -> list[str]:
    indicator, share = result.indicator, result.share
    cells = [
        f"{indicator.code}. {indicator.name}",
        f"{result.asked:,}",
        f"{result.passed:,}",
        f"{result.asked - result.passed:,}",
        f"{share * 100:.0f}" if share is not None else UNKNOWN,
    ]
    if facts.before is not None:
        cells.append(_change(result))
    return cells


def _change(result: Result) -> str:
    if result.change is None:
        return UNKNOWN
    return f"{result.change:+d}".replace("-", "−") if result.change else "0"


def _houses(
    facts: IndicatorSummary, below: Mapping[str, Sequence[str]], paper: Paper, setting: Setting
) -> Iterator[Flowable]:
    """Yield the houses below each indicator."""
    yield Paragraph(setting, paper.say(N_("Houses below, by indicator")), SECTION)
    for result in facts.results:
        if houses := below[result.indicator.id]:
            name = paper.text(f"{result.indicator.code}. {result.indicator.name}: ")
            yield Paragraph(
                setting, [Span(name, bold=True), Span(paper.text(", ".join(houses)))], PROSE
            )


DOCUMENT = Document(
    "indicator-summary",
    N_("Survey results"),
    REGISTER,
    (
        replace(SET_OPTION, required=True),
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
