"""What a survey by indicators shows, ผลสำรวจตัวชี้วัด: coverage, pass rates, households below."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from itertools import groupby

from village_net.documents.choices import version_option
from village_net.documents.document import REGISTER, Document, Options
from village_net.documents.head import data_of
from village_net.documents.listing import (
    UNKNOWN,
    Chart,
    Column,
    Listing,
    Sentence,
    Table,
    Where,
    number_column,
)
from village_net.documents.listing_story import table_paper
from village_net.documents.paper import Paper
from village_net.documents.periods import joined
from village_net.documents.survey.bars import Share, bars_drawing
from village_net.documents.survey.facts import (
    SET_OPTION,
    YEAR_OPTION,
    plain_year,
    set_of,
    year_of,
    year_words,
)
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


def _listing(facts: IndicatorSummary, paper: Paper) -> Listing:
    title = paper.say(
        N_("Results of the household survey, year {year}"), year=year_words(paper, facts.year)
    )
    told = paper.say(
        N_("{done} of {count} households surveyed"), done=facts.done, count=facts.households
    )
    example = paper.say(N_("Example set, issued by no office")) if facts.made.example else ""
    columns = _columns(facts)
    by_domain = groupby(facts.results, key=lambda result: result.indicator.domain)
    tables = [
        Table(columns, list(group), title=paper.text(domain) or UNKNOWN)
        for domain, group in by_domain
    ]
    return Listing(
        facts.village,
        facts.day,
        title,
        (*_overview(facts, paper), *tables, *_houses(facts, paper)),
        (paper.text(facts.made.title), joined(data_of(paper, facts.day), told)),
        warning=example,
        section=paper.say(N_("Domain")),
        sheet_name=str(plain_year(paper, facts.year)),
        private=facts.below is not None,
    )


def _overview(facts: IndicatorSummary, paper: Paper) -> Iterator[Chart]:
    """Yield bars: the zones where there are several, and the domains."""
    if len(facts.zones) > 1:
        lines = [(z.zone or paper.say(N_("No zone")), z.done, z.households) for z in facts.zones]
        yield _bars(N_("Households surveyed"), lines, paper)
    lines = [(domain.domain or UNKNOWN, domain.passed, domain.asked) for domain in facts.domains]
    yield _bars(N_("Answers that pass, by domain"), lines, paper)


def _bars(title: str, lines: Sequence[tuple[str, int, int]], paper: Paper) -> Chart:
    shares: list[Share] = []
    for name, part, of in lines:
        words = paper.say(N_("{passed} of {asked}"), passed=f"{part:,}", asked=f"{of:,}")
        share = part / of if of else None
        number = f"{paper.text(f'{share:.0%}')} · {words}" if share is not None else UNKNOWN
        shares.append(Share(paper.text(name), share, number))
    return Chart(lambda width: bars_drawing(shares, width), title=paper.say(title))


def _columns(facts: IndicatorSummary) -> tuple[Column[Result], ...]:
    columns: tuple[Column[Result], ...] = (
        Column(N_("Indicator"), lambda result, _paper: _name(result), share=1),
        number_column(N_("Concerned"), lambda result: result.asked),
        number_column(N_("Pass"), lambda result: result.passed),
        number_column(N_("Below"), lambda result: result.asked - result.passed),
        number_column(N_("Per cent"), _percent),
    )
    if facts.before is not None:
        columns += (_since(facts.before),)
    if facts.below is not None:
        columns += (_houses_below(facts.below),)
    return columns


def _since(year: int) -> Column[Result]:
    return Column(
        N_("Since {year}"),
        lambda result, _paper: _change(result),
        right=True,
        holes=lambda paper: {"year": plain_year(paper, year)},
    )


def _houses_below(below: Mapping[str, Sequence[str]]) -> Column[Result]:
    """Return the column of house numbers, which paper tells below all tables."""
    return Column(
        N_("House numbers"),
        lambda result, _paper: ", ".join(below[result.indicator.id]),
        where=Where.SHEET,
    )


def _name(result: Result) -> str:
    return f"{result.indicator.code}. {result.indicator.name}"


def _percent(result: Result) -> int | None:
    return round(result.share * 100) if result.share is not None else None


def _change(result: Result) -> str | None:
    if result.change is None:
        return None
    return f"{result.change:+d}".replace("-", "−") if result.change else "0"


def _houses(facts: IndicatorSummary, paper: Paper) -> Iterator[Sentence]:
    """Yield the houses below each indicator, where they may be told."""
    title = paper.say(N_("Houses below, by indicator"))
    for result in facts.results:
        if houses := (facts.below or {}).get(result.indicator.id):
            name = paper.text(f"{_name(result)}: ")
            yield Sentence(paper.text(", ".join(houses)), head=name, title=title)
            title = ""


DOCUMENT: Document[IndicatorSummary] = table_paper(
    "indicator-summary",
    N_("Survey results"),
    REGISTER,
    (
        replace(SET_OPTION, required=True),
        YEAR_OPTION,
        version_option(N_("For the district office: with house numbers")),
    ),
    collect,
    _listing,
)
