"""A list of people, รายชื่อ: chosen columns, filter and order, as the register shows it."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any

from village_net.documents.document import (
    FULL_IDS,
    IDS_OPTION,
    REGISTER,
    Document,
    Option,
    OptionKind,
    Options,
)
from village_net.documents.head import data_of
from village_net.documents.listing import Column, Listing, Table, Where
from village_net.documents.listing_story import table_paper
from village_net.documents.paper import Paper
from village_net.documents.village.columns import phone_columns
from village_net.documents.village.filter_words import filter_words
from village_net.groups.records import Group
from village_net.i18n import N_
from village_net.store import Store
from village_net.store.rows import Row
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
from village_net.village.register.filters import EVERYBODY, Filter, SavedFilter
from village_net.village.register.queries import the_village, zones
from village_net.village.register.records import Village

_MOST_UPRIGHT = 6  # columns
_PHONE = "phone"


@dataclass(frozen=True)
class PeopleList:
    """Who stands on the list; ``rows`` hold an id and the values of ``columns``.

    ``named`` are the names of the zone and the group that the filter asks for.
    """

    village: Village
    day: date
    title: str
    filter: Filter
    named: tuple[str, str]
    columns: list[PeopleColumn]
    rows: list[Row]
    full_ids: bool


def collect(store: Store, options: Options) -> PeopleList:
    """Read the list."""
    wanted = filter_of(store, options["filter"])
    keys = ["name", *(key for key in options["columns"].split(",") if key not in ("", "name"))]
    columns = columns_of(keys, with_health=True)
    order = Order(options["order"], options["backwards"] == "yes")
    zone = next((zone.name for zone in zones(store) if zone.id == wanted.zone_id), "")
    group = store.get(Group, wanted.group_id) if wanted.group_id else None
    return PeopleList(
        the_village(store),
        store.clock().date(),
        options["title"],
        wanted,
        (zone, group.name if group else ""),
        columns,
        lines(store, columns, wanted, order),
        options["ids"] == FULL_IDS,
    )


def filter_of(store: Store, written: str) -> Filter:
    """Return the filter of a kept filter's id or of its text, everybody where nothing is written.

    Raises:
        UnreadableFilterError.
    """
    if not written:
        return EVERYBODY
    kept = store.get(SavedFilter, written)
    return kept.filter if kept else Filter.from_text(written)


def _listing(facts: PeopleList, paper: Paper) -> Listing:
    who = filter_words(facts.filter, *facts.named, paper)
    said = paper.say(N_("List of {who}"), who=who) if who else paper.say(DOCUMENT.title)
    count = paper.count("{count} person", "{count} people", len(facts.rows))
    data = paper.say(N_("{data} · {count}"), data=data_of(paper, facts.day), count=count)
    table = Table(
        [each for place in range(len(facts.columns)) for each in _columns(place, facts)],
        [values for _id, *values in facts.rows],
        empty=paper.say(N_("Nobody is on this list.")),
        numbered=Where.PAPER,
    )
    return Listing(
        facts.village,
        facts.day,
        paper.text(facts.title) or said,
        (table,),
        (paper.text(who) if facts.title else "", data),
        wide=len(facts.columns) > _MOST_UPRIGHT,
    )


def _columns(place: int, facts: PeopleList) -> Iterator[Column[list[Any]]]:
    """Yield a column of the list, as it stands on paper and in a spreadsheet."""
    column, full = facts.columns[place], facts.full_ids

    def value(values: list[Any], paper: Paper) -> str:
        return shown(column, values[place], paper.plain, facts.day, full_ids=full)

    def phone(values: list[Any]) -> str:
        return values[place]

    if column.key == _PHONE:
        yield from phone_columns(phone)
        return
    yield Column(
        column.title,
        lambda values, paper: value(values, paper) or None,
        share=2 if column.key == "name" else 1 if column.cell is Cell.TEXT else 0,
        right=column.cell is Cell.AGE,
        names=column.key == "name",
        private=column.closed or column.cell is Cell.ID,
        masked=column.cell is Cell.ID and not full,
    )


_ORDERS = {key: column.title for key, column in COLUMNS.items() if column.order}

DOCUMENT: Document[PeopleList] = table_paper(
    "people-list",
    N_("List of people"),
    REGISTER,
    (
        Option("title", N_("Title of the paper"), OptionKind.TEXT),
        Option("filter", N_("Who is on it"), OptionKind.FILTER),
        Option(
            "columns",
            N_("Columns"),
            OptionKind.MANY,
            default=",".join(USUAL_COLUMNS),
            choices={key: column.title for key, column in COLUMNS.items()},
        ),
        Option("order", N_("In order of"), OptionKind.CHOICE, default="name", choices=_ORDERS),
        Option("backwards", N_("Backwards"), OptionKind.FLAG, default="no"),
        IDS_OPTION,
    ),
    collect,
    _listing,
)
