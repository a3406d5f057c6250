"""The list of people with chosen columns, filter, order: one query for screen, paper, file."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Any

from village_net.i18n import N_, Say
from village_net.store import Store
from village_net.store.rows import Row
from village_net.thai.dates import DateStyle, PartialDate, format_date
from village_net.thai.national_id import formatted, masked
from village_net.village.register.filters import CONDITIONS, Filter
from village_net.village.register.particulars import CARE_NAMES, DISABILITY_NAMES
from village_net.village.register.queries import zones
from village_net.village.register.records import (
    EDUCATION_NAMES,
    MARITAL_NAMES,
    RELATION_NAMES,
    RESIDENCE_NAMES,
    SEX_NAMES,
    STANDING_NAMES,
)

# Reading the whole table in its own order takes 20 ms for 100,000 people, through an index 90.
_DECEMBER, _EVERYWHERE = 12, 28  # of a death known in part: the last day that every month has
_PEOPLE = " FROM person NOT INDEXED"
_ILL = " FROM health CROSS JOIN person ON person.id = health.id"
_JOINED = (
    " FROM person LEFT JOIN zone ON zone.id = person.zone_id"
    " LEFT JOIN particulars ON particulars.id = person.id"
    " LEFT JOIN health ON health.id = person.id"
)


# A birth, and after a stroke the day on which its age stands still.
_DIED = "(SELECT max(day) FROM life_event WHERE person_id = person.id AND kind = 'death')"
_LIFE = f"iif(person.standing = 'dead', birth || coalesce('/' || {_DIED}, ''), birth)"
_LIFE_ON_DAY = (
    f"birth || '/' || iif(person.standing = 'dead', min(coalesce({_DIED}, :on), :on), :on)"
)


class Cell(StrEnum):
    """How a column's value is shown."""

    TEXT = "text"
    NAMED = "named"
    DAY = "day"
    AGE = "age"
    ID = "id"
    YES = "yes"


@dataclass(frozen=True)
class PeopleColumn:
    """A column: its title, what it reads, how it shows, what orders it.

    A column with an ``order`` of the person's own table can order a list. ``names`` are the msgids
    of a NAMED value. ``width`` is in pixels at 14 pt, 0 takes what is left. ``closed`` columns hold
    health data and show only where they are asked for.
    """

    key: str
    title: str
    sql: str
    cell: Cell = Cell.TEXT
    order: str = ""
    width: int = 130
    names: Mapping[Any, str] | None = None
    closed: bool = False


_COLUMNS = (
    PeopleColumn(
        "name",
        N_("Name"),
        "rtrim(person.title || given || ' ' || surname)",
        order="person.sort_key, name_fold, number_fold, person.rowid",
        width=0,
    ),
    PeopleColumn("nickname", N_("Nickname"), "nickname", order="nickname", width=110),
    PeopleColumn("age", N_("Age"), _LIFE, Cell.AGE, order="birth DESC", width=80),
    PeopleColumn("house", N_("House"), "house_number", order="house_key", width=100),
    PeopleColumn(
        "zone",
        N_("Zone"),
        "coalesce(zone.name, '')",
        order="nullif(instr(:zones, ' ' || person.zone_id || ' '), 0)",
        width=120,
    ),
    PeopleColumn("sex", N_("Sex"), "sex", Cell.NAMED, names=SEX_NAMES, order="sex", width=80),
    PeopleColumn("birth", N_("Born"), "birth", Cell.DAY, order="birth", width=130),
    PeopleColumn(
        "national_id", N_("National ID"), "national_id", Cell.ID, order="national_id", width=190
    ),
    PeopleColumn(
        "relation",
        N_("Relation"),
        "relation",
        Cell.NAMED,
        names=RELATION_NAMES,
        order="relation",
        width=150,
    ),
    PeopleColumn("phone", N_("Telephone"), "phone", order="phone", width=140),
    PeopleColumn("occupation", N_("Occupation"), "occupation", order="occupation", width=140),
    PeopleColumn(
        "education",
        N_("Education"),
        "education",
        Cell.NAMED,
        order="education",
        names=EDUCATION_NAMES,
        width=150,
    ),
    PeopleColumn(
        "marital",
        N_("Marital status"),
        "marital",
        Cell.NAMED,
        order="marital",
        names=MARITAL_NAMES,
        width=120,
    ),
    PeopleColumn("religion", N_("Religion"), "coalesce(religion, '')", width=110),
    PeopleColumn("nationality", N_("Nationality"), "coalesce(nationality, '')", width=110),
    PeopleColumn(
        "residence",
        N_("Residence"),
        "residence",
        Cell.NAMED,
        names=RESIDENCE_NAMES,
        order="residence",
        width=180,
    ),
    PeopleColumn(
        "standing", N_("State"), "person.standing", Cell.NAMED, names=STANDING_NAMES, width=130
    ),
    PeopleColumn(
        "welfare_card",
        N_("Welfare card"),
        "welfare_card",
        Cell.YES,
        order="welfare_card",
        width=120,
    ),
    PeopleColumn("skills", N_("Skills and local wisdom"), "coalesce(skills, '')", width=200),
    PeopleColumn("note", N_("Note"), "person.note", width=180),
    PeopleColumn(
        "disability",
        N_("Disability"),
        "disability",
        Cell.NAMED,
        names=DISABILITY_NAMES,
        width=140,
        closed=True,
    ),
    PeopleColumn("care", N_("Care"), "care", Cell.NAMED, names=CARE_NAMES, width=120, closed=True),
    PeopleColumn("chronic", N_("Chronic illness"), "coalesce(chronic, '')", width=160, closed=True),
    PeopleColumn("due", N_("Child expected"), "due", Cell.DAY, width=130, closed=True),
)
COLUMNS: Mapping[str, PeopleColumn] = {column.key: column for column in _COLUMNS}
USUAL_COLUMNS = ("name", "age", "house", "zone")
_BY_NAME = COLUMNS["name"].order


@dataclass(frozen=True)
class Order:
    """By which column a list is ordered, and whether backwards."""

    key: str = "name"
    backwards: bool = False

    @property
    def sql(self) -> str:
        """What follows ORDER BY; what is not known stands last, equals stand by name."""
        by = COLUMNS[self.key].order if self.key in COLUMNS else ""
        if self.key == "name" or not by:
            return _reversed(_BY_NAME) if self.backwards else _BY_NAME
        if self.backwards:
            by = by.removesuffix(" DESC") if by.endswith(" DESC") else f"{by} DESC"
        return f"{by} NULLS LAST, {_BY_NAME}"

    def named(self, store: Store) -> dict[str, str]:
        """Return the parameters that ``sql`` names: the ids of the zones in their order."""
        if ":zones" not in self.sql:
            return {}
        return {"zones": "".join(f" {zone.id} " for zone in zones(store))}


BY_NAME = Order()


@dataclass(frozen=True, slots=True)
class PeopleLine:
    """One person of a list: the values of its columns as stored."""

    id: str
    values: tuple[Any, ...]


def columns_of(keys: Iterable[str], *, with_health: bool) -> list[PeopleColumn]:
    """Return the columns of keys, the unknown and, unless asked for, the closed left out."""
    known = (COLUMNS[key] for key in keys if key in COLUMNS)
    return [column for column in known if with_health or not column.closed]


def count_filtered(store: Store, filter: Filter, terms: Sequence[str] = ()) -> int:
    """Return how many people a filter finds, of those with each of the folded ``terms``."""
    clause, named = _with_terms(filter, terms, store.clock().date())
    return store.value(f"SELECT count(*) {_PEOPLE} WHERE {clause}", named)


def count_conditions(store: Store, keys: Sequence[str]) -> dict[str, tuple[int, int, int]]:
    """Return how many men, women and people in all each condition finds."""
    counts: dict[str, tuple[int, int, int]] = {}
    for closed, source in ((False, _PEOPLE), (True, _ILL)):
        asked = [key for key in keys if CONDITIONS[key].closed is closed]
        counts |= _counted(store, asked, source) if asked else {}
    return counts


def _counted(store: Store, keys: Sequence[str], source: str) -> dict[str, tuple[int, int, int]]:
    """Read for everybody at once which conditions hold, as a word, and count equal words."""
    _clause, named = Filter(conditions=tuple(keys)).sql(store.clock().date())
    flags = " || ".join(f"iif({CONDITIONS[key].sql}, 1, 0)" for key in keys)
    any_of = " OR ".join(f"({CONDITIONS[key].sql})" for key in keys)
    joined = store.value(
        f"SELECT group_concat(ifnull(substr(sex, 1, 1), '-') || {flags}, ' ')"
        f" {source} WHERE person.standing = :standing AND ({any_of})",
        named,
    )
    words = Counter((joined or "").split())
    counts: dict[str, tuple[int, int, int]] = {}
    for place, key in enumerate(keys, start=1):
        sexes = Counter[str]()
        for word, count in words.items():
            sexes[word[0]] += count * (word[place] == "1")
        counts[key] = sexes["m"], sexes["f"], sexes.total()
    return counts


def filtered_rowids(
    store: Store,
    filter: Filter,
    order: Order,
    terms: Sequence[str] = (),
    count: int = -1,
    skip: int = 0,
) -> list[int]:
    """Return the rows of the people that a filter finds, in order; without ``count`` all.

    Each of the folded ``terms`` occurs in a name or a number of theirs.
    """
    clause, named = _with_terms(filter, terms, store.clock().date())
    limits = {"count": count, "skip": skip}
    rows = store.rows(
        f"SELECT person.rowid {_PEOPLE} WHERE {clause} ORDER BY {order.sql}"
        " LIMIT :count OFFSET :skip",
        {**named, **order.named(store), **limits},
    )
    return [row[0] for row in rows]


def _with_terms(filter: Filter, terms: Sequence[str], today: date) -> tuple[str, dict[str, Any]]:
    clause, named = filter.sql(today)
    for number, term in enumerate(terms):
        clause += f" AND (instr(name_fold, :term{number}) OR instr(number_fold, :term{number}))"
        named[f"term{number}"] = term
    return clause, named


def lines_at(
    store: Store, rowids: Sequence[int], columns: Sequence[PeopleColumn], filter: Filter
) -> list[PeopleLine]:
    """Return lines of the list in the order of ``rowids``; ages are those of the filter's day."""
    rows = store.rows(
        f"SELECT person.rowid, person.id {_values(columns, filter)} {_JOINED}"
        f" WHERE person.rowid IN ({', '.join(map(str, rowids))})",
        {"on": filter.on} if filter.on else {},
    )
    by_rowid = {rowid: PeopleLine(id, tuple(values)) for rowid, id, *values in rows}
    return [by_rowid[rowid] for rowid in rowids if rowid in by_rowid]


def ids_at(store: Store, rowids: Sequence[int]) -> list[str]:
    """Return the ids of people in the order of ``rowids``."""
    ids: dict[int, str] = {row[0]: row[1] for row in store.rows("SELECT rowid, id FROM person")}
    return [ids[rowid] for rowid in rowids if rowid in ids]


def lines(store: Store, columns: Sequence[PeopleColumn], filter: Filter, order: Order) -> list[Row]:
    """Return the values of everybody whom a filter finds, for paper and files."""
    clause, named = filter.sql(store.clock().date())
    return store.rows(
        f"SELECT person.id {_values(columns, filter)} {_JOINED}"
        f" WHERE {clause} ORDER BY {order.sql}",
        {**named, **order.named(store)},
    )


def shown(
    column: PeopleColumn, value: Any, say: Say, today: date, *, full_ids: bool = False
) -> str:
    """Return a cell as it shows: named in words, dates in full, IDs masked unless asked for."""
    if value is None or value == "":
        return ""
    match column.cell:
        case Cell.NAMED:
            return say(column.names[value]) if column.names and value in column.names else ""
        case Cell.AGE:
            return str(age_on(value, today))
        case Cell.DAY:
            return format_date(PartialDate.from_iso(value), say.language, DateStyle.SHORT)
        case Cell.ID:
            return formatted(value) if full_ids else masked(value)
        case Cell.YES:
            return say(N_("yes")) if value else ""
        case Cell.TEXT:
            return str(value)


def age_on(birth: str, day: date) -> int:
    """Return full years on a day of somebody whose birth is stored so; see PartialDate.age.

    After a stroke may follow the day on which the age stands still: of death, or of the list.
    """
    birth, _, until = birth.partition("/")
    if until:
        day = date(int(until[:4]), int(until[5:7] or _DECEMBER), int(until[8:10] or _EVERYWHERE))
    year, month, day_of_month = int(birth[:4]), int(birth[5:7] or 1), int(birth[8:10] or 1)
    return day.year - year - ((day.month, day.day) < (month, day_of_month))


def _values(columns: Sequence[PeopleColumn], filter: Filter) -> str:
    ages = _LIFE_ON_DAY if filter.on else _LIFE
    return "".join(f", {ages if column.cell is Cell.AGE else column.sql}" for column in columns)


def _reversed(order: str) -> str:
    return ", ".join(f"{part} DESC" for part in order.split(", "))
