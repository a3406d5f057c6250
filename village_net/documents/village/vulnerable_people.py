"""People to look after, กลุ่มเปราะบาง: names for the district office, figures for the public."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from reportlab.platypus.flowables import Flowable

from village_net.documents.document import REGISTER, Document, Kind, Option, Options, Sheet
from village_net.documents.head import (
    FOR_OFFICES,
    ROWS,
    SECTION,
    UNKNOWN,
    data_of,
    heading,
    page_frame,
)
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
from village_net.village.figures.vulnerable import VulnerableGroup, vulnerable_groups
from village_net.village.lists.people_table import age_on
from village_net.village.register.queries import the_village
from village_net.village.register.records import Village


@dataclass(frozen=True)
class VulnerablePeople:
    """The groups, with names only in the version for the district office."""

    village: Village
    day: date
    with_names: bool
    groups: list[VulnerableGroup]


def collect(store: Store, options: Options) -> VulnerablePeople:
    """Read the groups."""
    with_names = options["version"] == "district"
    return VulnerablePeople(
        the_village(store),
        store.clock().date(),
        with_names,
        vulnerable_groups(store, with_names=with_names),
    )


def story(facts: VulnerablePeople, paper: Paper) -> Story:
    """Lay the figures out, and below them the names of each group."""
    setting = Setting(Fonts(), whole_names(facts.village))
    title = paper.say(DOCUMENT.title)
    warning = paper.say(FOR_OFFICES) if facts.with_names else ""
    note = warning or paper.say(N_("Figures only, without names"))
    frame = page_frame(paper, facts.village, title, facts.day, note)
    data = data_of(paper, facts.day)
    parts = heading(setting, paper, facts.village, title, data, warning=warning)
    parts.append(_figures(facts, paper, setting))
    if facts.with_names:
        for group in facts.groups:
            parts += _names(group, facts, paper, setting)
    return Story(title, facts.village.name, facts.day, setting, frame, parts)


def sheet(facts: VulnerablePeople, paper: Paper) -> Sheet:
    """Return the names as a table, or the figures where there are none."""
    if not facts.with_names:
        heads = [paper.plain(text) for text in _FIGURES]
        rows = [(paper.plain(g.title), *map(str, _counts(g))) for g in facts.groups]
        return Sheet(paper.plain(DOCUMENT.title), heads, rows)
    heads = [paper.plain(text) for text in (_FIGURES[0], *_NAMES)]
    named = [
        (paper.plain(group.title), *_cells(row, facts.day))
        for group in facts.groups
        for row in group.rows
    ]
    return Sheet(paper.plain(DOCUMENT.title), heads, named)


_FIGURES = (N_("Group"), N_("Men"), N_("Women"), N_("All"))
_NAMES = (N_("Name"), N_("Age"), N_("House"), N_("Zone"), N_("Telephone"))


def _figures(facts: VulnerablePeople, paper: Paper, setting: Setting) -> Flowable:
    group, *counts = (paper.say(text) for text in _FIGURES)
    columns = [Column(group, share=1), *(Column(text, align=Align.RIGHT) for text in counts)]
    rows = [
        [(paper.say(g.title), *(paper.text(f"{count:,}") for count in _counts(g)))]
        for g in facts.groups
    ]
    return Table(setting, columns, rows, ROWS)


def _names(
    group: VulnerableGroup, facts: VulnerablePeople, paper: Paper, setting: Setting
) -> list[Flowable]:
    if not group.rows:
        return []
    people = paper.count("{count} person", "{count} people", group.everyone)
    name, age, *others = (paper.say(text) for text in _NAMES)
    columns = [
        Column(name, share=2, names=True),
        Column(age, align=Align.RIGHT),
        *(Column(text, share=1) for text in others),
    ]
    rows = [[tuple(map(paper.text, _cells(row, facts.day)))] for row in group.rows]
    return [
        Paragraph(setting, f"{paper.say(group.title)} · {people}", SECTION),
        Table(setting, columns, rows, ROWS),
    ]


def _counts(group: VulnerableGroup) -> tuple[int, int, int]:
    return group.men, group.women, group.everyone


def _cells(row: Sequence[str | None], day: date) -> tuple[str, ...]:
    name, birth, house, zone, phone = row
    age = str(age_on(birth, day)) if birth else ""
    return tuple(text or UNKNOWN for text in (name, age, house, zone, phone))


DOCUMENT = Document(
    "vulnerable-people",
    N_("People to look after"),
    REGISTER,
    (
        Option(
            "version",
            N_("Version"),
            Kind.CHOICE,
            default="public",
            choices={
                "public": N_("For the public: figures only"),
                "district": N_("For the district office: with names"),
            },
        ),
    ),
    collect,
    story,
    sheet,
)
