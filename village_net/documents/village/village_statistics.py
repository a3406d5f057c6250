"""The village in figures, สถิติหมู่บ้าน: people, households, ages with a pyramid, work, schooling."""

from calendar import monthrange
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date

from village_net.documents.document import REGISTER, Document, Option, OptionKind, Options
from village_net.documents.head import data_of
from village_net.documents.listing import Chart, Column, Listing, Table, Where, number_column
from village_net.documents.listing_story import table_paper
from village_net.documents.paper import Paper
from village_net.documents.village.pyramid import band_words, pyramid_drawing, pyramid_steps
from village_net.i18n import N_
from village_net.store import Store
from village_net.thai.dates import parse_date
from village_net.village.figures.statistics import BANDS, Band, Figure, Statistics, statistics
from village_net.village.figures.vulnerable import VulnerableGroup
from village_net.village.register.queries import the_village
from village_net.village.register.records import Village

_AGES = N_("Age")
_UNKNOWN = N_("not on record")


@dataclass(frozen=True)
class VillageStatistics:
    """The figures of a day, and whose they are."""

    village: Village
    figures: Statistics


def collect(store: Store, options: Options) -> VillageStatistics:
    """Read the figures.

    Raises:
        ImpossibleDateError, UnreadableDateError: the day cannot be read.
    """
    return VillageStatistics(
        the_village(store), statistics(store, _day(store, options["day"]), options["bands"])
    )


def _listing(facts: VillageStatistics, paper: Paper) -> Listing:
    parts: list[Table[Figure] | Chart] = []
    for section, figures in _sections(facts.figures, paper):
        parts.append(Table(_COLUMNS, figures, title=paper.say(section)))
        if section is _AGES and facts.figures.total.everyone:
            parts.append(_pyramid(facts.figures.pyramid, paper))
    if facts.figures.vulnerable:
        looked_after = [_said(group, group.title, paper) for group in facts.figures.vulnerable]
        parts.append(
            Table(_WITHOUT_SUMS, looked_after, title=paper.say(N_("People to look after")))
        )
    return Listing(
        facts.village,
        facts.figures.day,
        paper.say(DOCUMENT.title),
        tuple(parts),
        (data_of(paper, facts.figures.day), _summary(facts, paper)),
        section=paper.say(N_("Figures")),
    )


def _day(store: Store, written: str) -> date:
    """Return the day that is meant, the last one of a month or a year; today where none is."""
    if not written.strip():
        return store.clock().date()
    known = parse_date(written)
    month = known.month or 12
    return date(known.year, month, known.day or monthrange(known.year, month)[1])


def _summary(facts: VillageStatistics, paper: Paper) -> str:
    total, figures = facts.figures.total, facts.figures
    return paper.say(
        N_("{people}: {men} men, {women} women · {households}, {mean} people each"),
        people=paper.count("{count} person", "{count} people", total.everyone),
        men=f"{total.men:,}",
        women=f"{total.women:,}",
        households=paper.count("{count} household", "{count} households", figures.households),
        mean=f"{figures.mean_size:.1f}",
    )


def _sections(figures: Statistics, paper: Paper) -> Iterator[tuple[str, list[Figure]]]:
    yield _AGES, [replace(band.figure, name=band_words(band, paper)) for band in figures.bands]
    for title, listed in (
        (N_("Zone"), figures.zones),
        (N_("Education"), figures.education),
        (N_("Marital status"), figures.marital),
        (N_("Occupation"), figures.occupations),
    ):
        if any(figure.name for figure in listed):
            yield title, [_said(figure, figure.name or _UNKNOWN, paper) for figure in listed]


def _said(figure: Figure | VulnerableGroup, name: str, paper: Paper) -> Figure:
    return Figure(paper.say(name), figure.men, figure.women, figure.everyone)


def _columns(*, summed: bool) -> tuple[Column[Figure], ...]:
    """Return the columns of a section, which is named above them on paper."""
    return (
        Column("", lambda figure, _paper: figure.name, share=1, where=Where.PAPER),
        Column(N_("Group"), lambda figure, _paper: figure.name, where=Where.SHEET),
        number_column(N_("Men"), lambda figure: figure.men, summed=summed),
        number_column(N_("Women"), lambda figure: figure.women, summed=summed),
        number_column(N_("All"), lambda figure: figure.everyone, summed=summed),
    )


_COLUMNS, _WITHOUT_SUMS = _columns(summed=True), _columns(summed=False)


def _pyramid(bands: list[Band], paper: Paper) -> Chart:
    steps = pyramid_steps(bands, paper)
    return Chart(lambda width: pyramid_drawing(steps, paper, width))


DOCUMENT: Document[VillageStatistics] = table_paper(
    "village-statistics",
    N_("The village in figures"),
    REGISTER,
    (
        Option("day", N_("As of the day (empty: today)"), OptionKind.TEXT),
        Option(
            "bands",
            N_("Age bands"),
            OptionKind.CHOICE,
            default="stages",
            choices={key: title for key, (title, _starts) in BANDS.items()},
        ),
    ),
    collect,
    _listing,
)
