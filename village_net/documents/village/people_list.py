"""A list of people, รายชื่อ: chosen columns, filter and order, as the register shows it."""

from dataclasses import dataclass
from datetime import date

from reportlab.lib.pagesizes import A4, landscape

from village_net.documents.document import REGISTER, Document, Kind, Option, Options, Sheet
from village_net.documents.head import (
    EMPTY,
    FOR_OFFICES,
    ROWS,
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
from village_net.store.rows import Row
from village_net.thai.dates import PartialDate
from village_net.village.lists.people_table import (
    COLUMNS,
    USUAL_COLUMNS,
    Cell,
    Order,
    PeopleColumn,
    columns_of,
    lines,
    shown,
)
from village_net.village.register.filters import CONDITIONS, EVERYBODY, Filter, SavedFilter
from village_net.village.register.queries import the_village, zones
from village_net.village.register.records import Village

_MOST_UPRIGHT = 6  # columns
_SENSITIVE = ("national_id", "phone")


@dataclass(frozen=True)
class PeopleList:
    """Who stands on the list; ``rows`` hold an id and the values of ``columns``."""

    village: Village
    day: date
    title: str
    on: PartialDate | None
    what: tuple[str, ...]
    columns: list[PeopleColumn]
    rows: list[Row]
    full_ids: bool

    @property
    def for_offices(self) -> bool:
        """Whether the list holds what may not hang in public."""
        return self.full_ids or any(c.closed or c.key in _SENSITIVE for c in self.columns)


def collect(store: Store, options: Options) -> PeopleList:
    """Read the list."""
    filter = filter_of(store, options["filter"])
    keys = ["name", *(key for key in options["columns"].split(",") if key not in ("", "name"))]
    columns = columns_of(keys, with_health=True)
    order = Order(options["order"], options["backwards"] == "yes")
    day = PartialDate.from_iso(filter.on) if filter.on else None
    zone = next((zone.name for zone in zones(store) if zone.id == filter.zone_id), "")
    return PeopleList(
        the_village(store),
        store.clock().date(),
        options["title"],
        day,
        (zone, *(CONDITIONS[key].title for key in filter.conditions)),
        columns,
        lines(store, columns, filter, order),
        options["ids"] == "full",
    )


def filter_of(store: Store, written: str) -> Filter:
    """Return the filter of a kept filter's id or of its text, everybody where there is none."""
    kept = store.get(SavedFilter, written) if written else None
    text = kept.wish if kept else written
    return Filter.from_text(text) if text.startswith("{") else EVERYBODY


def story(facts: PeopleList, paper: Paper) -> Story:
    """Lay the list out; many columns lie across the page."""
    setting = Setting(Fonts(), whole_names(facts.village))
    title = paper.text(facts.title) or paper.say(DOCUMENT.title)
    warning = paper.say(FOR_OFFICES) if facts.for_offices else ""
    frame = page_frame(paper, facts.village, title, facts.day, warning)
    told = [paper.say(part) for part in facts.what if part]
    if facts.on:
        told.append(paper.say(N_("lived here on {day}"), day=paper.day(facts.on)))
    what = " · ".join(told)
    count = paper.count("{count} person", "{count} people", len(facts.rows))
    data = paper.say(N_("{data} · {count}"), data=data_of(paper, facts.day), count=count)
    head = heading(setting, paper, facts.village, title, what, data)
    if not facts.rows:
        body = Paragraph(setting, paper.say(N_("Nobody is on this list.")), EMPTY)
    else:
        numbered = enumerate(_cells(facts, paper), 1)
        rows = [[tuple(map(paper.text, (str(n), *cells)))] for n, cells in numbered]
        body = Table(setting, [_number(paper), *_columns(facts, paper)], rows, ROWS)
    flowables = [*head, body]
    size = landscape(A4) if len(facts.columns) > _MOST_UPRIGHT else None
    return Story(title, facts.village.name, facts.day, setting, frame, flowables, size)


def sheet(facts: PeopleList, paper: Paper) -> Sheet:
    """Return the list as a table."""
    heads = [paper.say(column.title) for column in facts.columns]
    return Sheet(facts.title or paper.say(DOCUMENT.title), heads, _cells(facts, paper))


def _cells(facts: PeopleList, paper: Paper) -> list[tuple[str, ...]]:
    return [
        tuple(
            shown(column, value, paper.plain, facts.day, full_ids=facts.full_ids) or UNKNOWN
            for column, value in zip(facts.columns, values, strict=True)
        )
        for _id, *values in facts.rows
    ]


def _number(paper: Paper) -> Column:
    return Column(paper.say(N_("No.")), align=Align.RIGHT)


def _columns(facts: PeopleList, paper: Paper) -> list[Column]:
    return [
        Column(
            paper.say(column.title),
            share=2 if column.key == "name" else 1 if column.cell is Cell.TEXT else 0,
            align=Align.RIGHT if column.cell is Cell.AGE else Align.LEFT,
            strong=False,
            names=column.key == "name",
        )
        for column in facts.columns
    ]


_ORDERS = {key: column.title for key, column in COLUMNS.items() if column.order}

DOCUMENT = Document(
    "people-list",
    N_("List of people"),
    REGISTER,
    (
        Option("title", N_("Title of the paper"), Kind.TEXT),
        Option("filter", N_("Who is on it"), Kind.FILTER),
        Option(
            "columns",
            N_("Columns"),
            Kind.MANY,
            default=",".join(USUAL_COLUMNS),
            choices={key: column.title for key, column in COLUMNS.items()},
        ),
        Option("order", N_("In order of"), Kind.CHOICE, default="name", choices=_ORDERS),
        Option("backwards", N_("Backwards"), Kind.FLAG, default="no"),
        Option(
            "ids",
            N_("ID numbers"),
            Kind.CHOICE,
            default="masked",
            choices={"masked": N_("Partly hidden"), "full": N_("In full")},
        ),
    ),
    collect,
    story,
    sheet,
)
