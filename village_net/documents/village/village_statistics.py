"""The village in figures, สถิติหมู่บ้าน: people, households, ages with a pyramid, work, schooling."""

from calendar import monthrange
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from reportlab.platypus.flowables import Flowable

from village_net.documents.document import REGISTER, Document, Kind, Option, Options, Sheet
from village_net.documents.head import ROWS, SECTION, data_of, heading, page_frame
from village_net.documents.paper import Paper
from village_net.documents.typeset.columns import Column
from village_net.documents.typeset.frame import Story
from village_net.documents.typeset.lines import Setting
from village_net.documents.typeset.paragraph import Paragraph
from village_net.documents.typeset.pyramid import Pyramid, Step
from village_net.documents.typeset.styles import Align, Fonts
from village_net.documents.typeset.table import Table
from village_net.documents.village_name import whole_names
from village_net.i18n import N_
from village_net.store import Store
from village_net.thai.dates import parse_date
from village_net.village.figures.statistics import BANDS, Band, Figure, Statistics, statistics
from village_net.village.register.queries import the_village
from village_net.village.register.records import Village

_HEADS = (N_("Men"), N_("Women"), N_("All"))
Rows = list[tuple[str, int, int, int]]


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


def story(facts: VillageStatistics, paper: Paper) -> Story:
    """Lay the figures out, section by section."""
    setting = Setting(Fonts(), whole_names(facts.village))
    title, day = paper.say(DOCUMENT.title), facts.figures.day
    frame = page_frame(paper, facts.village, title, day)
    data = data_of(paper, day)
    parts = heading(setting, paper, facts.village, title, data, _summary(facts, paper))
    for section, rows in _sections(facts.figures, paper):
        parts += _table(section, rows, paper, setting)
        if section is _AGES:
            parts.append(_pyramid(facts.figures.pyramid, paper, setting))
    return Story(title, facts.village.name, day, setting, frame, parts)


def sheet(facts: VillageStatistics, paper: Paper) -> Sheet:
    """Return all sections as one table, the section in the first column."""
    heads = [paper.plain(text) for text in (N_("Figures"), N_("Group"), *_HEADS)]
    rows = [
        (paper.plain(section), name, *map(str, counts))
        for section, figures in _sections(facts.figures, paper)
        for name, *counts in figures
    ]
    return Sheet(paper.plain(DOCUMENT.title), heads, rows)


def band_words(band: Band, paper: Paper) -> str:
    """Return the ages of a band in words: 0–5, 60 and over, not known."""
    if band.youngest is None:
        return paper.say(N_("age not known"))
    if band.oldest is None:
        return paper.say(N_("{age} and over"), age=band.youngest)
    return paper.text(f"{band.youngest}–{band.oldest}")


_AGES = N_("Age")
_UNKNOWN = N_("not on record")


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


def _sections(figures: Statistics, paper: Paper) -> Iterator[tuple[str, Rows]]:
    ages = [(band_words(band, paper), *_counts(band.figure)) for band in figures.bands]
    yield _AGES, [*ages, _total(figures, paper)]
    for title, listed in (
        (N_("Zone"), figures.zones),
        (N_("Education"), figures.education),
        (N_("Marital status"), figures.marital),
        (N_("Occupation"), figures.occupations),
    ):
        if any(figure.name for figure in listed):
            rows = [(_name(figure, paper), *_counts(figure)) for figure in listed]
            yield title, [*rows, _total(figures, paper)]
    if figures.vulnerable:
        yield (
            N_("People to look after"),
            [(paper.say(g.title), g.men, g.women, g.everyone) for g in figures.vulnerable],
        )


def _name(figure: Figure, paper: Paper) -> str:
    return paper.text(paper.say(figure.name)) if figure.name else paper.say(_UNKNOWN)


def _counts(figure: Figure) -> tuple[int, int, int]:
    return figure.men, figure.women, figure.everyone


def _total(figures: Statistics, paper: Paper) -> tuple[str, int, int, int]:
    return (paper.say(N_("All")), *_counts(figures.total))


def _table(section: str, rows: Rows, paper: Paper, setting: Setting) -> list[Flowable]:
    heads = [Column(paper.say(head), align=Align.RIGHT) for head in _HEADS]
    cells: list[Sequence[Sequence[str]]] = [
        [(name, *(paper.text(f"{count:,}") for count in counts))] for name, *counts in rows
    ]
    return [
        Paragraph(setting, paper.say(section), SECTION),
        Table(setting, [Column("", share=1), *heads], cells, ROWS),
    ]


def _pyramid(bands: list[Band], paper: Paper, setting: Setting) -> Pyramid:
    steps = [
        Step(
            band_words(band, paper) if band.oldest is not None else paper.text(f"{band.youngest}+"),
            band.figure.men,
            band.figure.women,
            paper.text(f"{band.figure.men:,}"),
            paper.text(f"{band.figure.women:,}"),
        )
        for band in bands
        if band.youngest is not None
    ]
    heads = (paper.say(N_("Men")), paper.say(N_("Age")), paper.say(N_("Women")))
    return Pyramid(setting, steps, heads)


DOCUMENT = Document(
    "village-statistics",
    N_("The village in figures"),
    REGISTER,
    (
        Option("day", N_("As of the day (empty: today)"), Kind.TEXT),
        Option(
            "bands",
            N_("Age bands"),
            Kind.CHOICE,
            default="stages",
            choices={key: title for key, (title, _starts) in BANDS.items()},
        ),
    ),
    collect,
    story,
    sheet,
)
