"""What a list of people is to hold: declared conditions, joined with "and"."""

import json
from collections.abc import Callable, Iterator, Mapping
from dataclasses import asdict, dataclass, field, replace
from datetime import date
from enum import StrEnum
from typing import Any, ClassVar, cast

from village_net.errors import Refusal
from village_net.i18n import N_
from village_net.thai.order import number_key
from village_net.village.register.particulars import Care
from village_net.village.register.records import Relation, Residence, Sex, Standing
from village_net.village.register.rules import OLD_AGE

_OLDEST = 999  # years that somebody may be asked for
_YOUNGEST_PUPIL, _OLDEST_PUPIL = 6, 14  # Compulsory Education Act B.E. 2545, section 4


class ConditionGroup(StrEnum):
    """What a condition is about; the value is the msgid of its name."""

    AGE = N_("Stage of life")
    CARE = N_("Special care")
    MISSING = N_("Missing data")
    MOVED = N_("Moved or died")
    OTHER = N_("Anything else")


@dataclass(frozen=True)
class Condition:
    """A question about a person: its title, its SQL, and whether it asks for health data.

    The SQL may name ``:today`` and days that lie years before it: ``:years_60`` is the day on
    which somebody was born who turns 60 today.
    """

    title: str
    sql: str
    group: ConditionGroup
    closed: bool = False


_ALONE = (
    "NOT EXISTS (SELECT 1 FROM person AS other WHERE other.household_id = person.household_id"
    " AND other.standing = 'here' AND other.rowid <> person.rowid)"
)

# The first move after the day tells whether somebody was here; without one, the record as it is.
_ON_DAY = (
    "(birth IS NULL OR birth <= :on) AND CASE"
    " (SELECT kind FROM life_event WHERE person_id = person.id AND day > :on"
    "  AND kind IN ('birth', 'death', 'arrival', 'departure', 'household')"
    "  ORDER BY day, number LIMIT 1)"
    " WHEN 'birth' THEN 0 WHEN 'arrival' THEN 0"
    " WHEN 'death' THEN 1 WHEN 'departure' THEN 1 WHEN 'household' THEN 1"
    " ELSE person.standing = 'here' END"
)

CONDITIONS: Mapping[str, Condition] = {
    "elderly": Condition(N_("Elderly"), f"birth <= :years_{OLD_AGE}", ConditionGroup.AGE),
    "elderly-alone": Condition(
        N_("Elderly living alone"), f"birth <= :years_{OLD_AGE} AND {_ALONE}", ConditionGroup.CARE
    ),
    "small-child": Condition(
        N_("Small children (under 6)"), f"birth > :years_{_YOUNGEST_PUPIL}", ConditionGroup.AGE
    ),
    "school-age": Condition(
        N_("Children of school age (6–14)"),
        f"birth <= :years_{_YOUNGEST_PUPIL} AND birth > :years_{_OLDEST_PUPIL + 1}",
        ConditionGroup.AGE,
    ),
    "due-for-school": Condition(
        N_("Children due for school this year"),
        f"substr(birth, 1, 4) = substr(:years_{_YOUNGEST_PUPIL}, 1, 4)",
        ConditionGroup.AGE,
    ),
    "head": Condition(
        N_("Heads of household"), f"relation = '{Relation.HEAD}'", ConditionGroup.OTHER
    ),
    "welfare-card": Condition(
        N_("With a state welfare card"), "welfare_card = 1", ConditionGroup.CARE
    ),
    "skilled": Condition(
        N_("With skills or local wisdom"),
        "person.id IN (SELECT id FROM particulars WHERE skills <> '')",
        ConditionGroup.OTHER,
    ),
    "no-national-id": Condition(
        N_("Without an ID number"), "national_id = ''", ConditionGroup.MISSING
    ),
    "no-birth": Condition(N_("Without a birth date"), "birth IS NULL", ConditionGroup.MISSING),
    "no-phone": Condition(N_("Without a telephone"), "phone = ''", ConditionGroup.MISSING),
    "no-consent": Condition(
        N_("Consent not asked yet"),
        "person.id NOT IN (SELECT id FROM particulars WHERE consent IS NOT NULL)",
        ConditionGroup.MISSING,
    ),
    "lives-elsewhere": Condition(
        N_("Registered here, live elsewhere"),
        f"residence = '{Residence.REGISTERED}'",
        ConditionGroup.MOVED,
    ),
    "not-registered": Condition(
        N_("Live here, registered elsewhere"),
        f"residence = '{Residence.LIVING}'",
        ConditionGroup.MOVED,
    ),
    "disabled": Condition(
        N_("Disabled"),
        "person.id IN (SELECT id FROM health WHERE disability IS NOT NULL)",
        ConditionGroup.CARE,
        closed=True,
    ),
    "bedridden": Condition(
        N_("Bedridden"),
        f"person.id IN (SELECT id FROM health WHERE care = '{Care.BEDRIDDEN}')",
        ConditionGroup.CARE,
        closed=True,
    ),
    "homebound": Condition(
        N_("Homebound"),
        f"person.id IN (SELECT id FROM health WHERE care = '{Care.HOMEBOUND}')",
        ConditionGroup.CARE,
        closed=True,
    ),
    "chronic": Condition(
        N_("Chronically ill"),
        "person.id IN (SELECT id FROM health WHERE chronic <> '')",
        ConditionGroup.CARE,
        closed=True,
    ),
    "pregnant": Condition(
        N_("Pregnant"),
        "person.id IN (SELECT id FROM health WHERE due >= :today)",
        ConditionGroup.CARE,
        closed=True,
    ),
}


# By a field of the filter that names a record, the SQL that asks for it as ``:FIELD``.
_NAMING = {"zone_id": "person.zone_id = :zone_id"}


def ask_of_record(field: str, sql: str) -> None:
    """Let filters ask for people by a record that a capability above keeps, by its own SQL.

    The SQL may name ``:today`` and, as ``:FIELD``, the id in a field of Filter.
    """
    _NAMING[field] = sql


class UnreadableFilterError(Refusal):
    """A filter that is not there, or holds what no filter can."""

    key = "unreadable-filter"
    message = N_("This filter is not there any more, or cannot be read. Choose another one.")


@dataclass(frozen=True)
class Filter:
    """Which people a list is to hold; what is empty asks for nothing.

    ``conditions`` are keys of CONDITIONS. Ages are full years, both ends included. ``on`` is a day
    (ISO): who lived in the village then, whatever became of them since.
    """

    zone_id: str = ""
    sex: str = ""
    youngest: int | None = None
    oldest: int | None = None
    standing: str = Standing.HERE.value
    group_id: str = ""
    conditions: tuple[str, ...] = ()
    on: str = ""

    @property
    def closed(self) -> bool:
        """Whether it asks for health data."""
        return any(CONDITIONS[key].closed for key in self.conditions)

    def with_condition(self, key: str, on: bool = True) -> "Filter":
        """Return the filter with a condition, or without it."""
        others = tuple(c for c in self.conditions if c != key)
        return replace(self, conditions=(*others, key) if on else others)

    def sql(self, today: date) -> tuple[str, dict[str, Any]]:
        """Return what follows WHERE, and its named parameters."""
        parts = [f"({sql})" for sql in self._parts()]
        years = {f"years_{n}": _years_before(today, n) for n in self._years()}
        own = {
            "zone_id": self.zone_id,
            "sex": self.sex,
            "standing": self.standing,
            "group_id": self.group_id,
            "on": self.on,
            "today": today.isoformat(),
        }
        clause = " AND ".join(parts)
        named = {key: value for key, value in {**own, **years}.items() if f":{key}" in clause}
        return clause, named

    def text(self) -> str:
        """Return the filter as a text to keep."""
        return json.dumps(asdict(self), ensure_ascii=False)

    @classmethod
    def from_text(cls, kept: str) -> "Filter":
        """Return the filter of a kept text; conditions that are no more are left out.

        Raises:
            UnreadableFilterError.
        """
        try:
            values = json.loads(kept)
        except ValueError as error:
            raise UnreadableFilterError from error
        if not isinstance(values, dict) or not all(
            key in _FITS and _FITS[key](value)
            for key, value in cast(dict[str, Any], values).items()
        ):
            raise UnreadableFilterError
        known = tuple(key for key in values.pop("conditions", ()) if key in CONDITIONS)
        return cls(**values, conditions=known)

    def _parts(self) -> Iterator[str]:
        yield _ON_DAY if self.on else "person.standing = :standing"
        yield from (_NAMING[name] for name in ("zone_id", "group_id") if getattr(self, name))
        if self.sex in (Sex.MALE, Sex.FEMALE):
            yield "person.sex = :sex"
        if self.youngest is not None:
            yield f"birth <= :years_{self.youngest}"
        if self.oldest is not None:
            yield f"birth > :years_{self.oldest + 1}"
        for key in self.conditions:
            yield CONDITIONS[key].sql

    def _years(self) -> set[int]:
        known = {OLD_AGE, _YOUNGEST_PUPIL, _OLDEST_PUPIL + 1}
        known |= {self.youngest} if self.youngest is not None else set()
        return known | ({self.oldest + 1} if self.oldest is not None else set())


EVERYBODY = Filter()


def _is_text(value: object) -> bool:
    return isinstance(value, str)


def _is_age(value: object) -> bool:
    return value is None or (type(value) is int and 0 <= value <= _OLDEST)


def _is_day(value: object) -> bool:
    if not isinstance(value, str):
        return False
    try:
        return not value or bool(date.fromisoformat(value))
    except ValueError:
        return False


def _are_texts(value: object) -> bool:
    return isinstance(value, list) and all(map(_is_text, cast(list[object], value)))


# What each part of a kept filter may hold.
_FITS: Mapping[str, Callable[[object], bool]] = {
    "zone_id": _is_text,
    "sex": lambda value: value in ("", *Sex),
    "youngest": _is_age,
    "oldest": _is_age,
    "standing": lambda value: value in tuple(Standing),
    "group_id": _is_text,
    "conditions": _are_texts,
    "on": _is_day,
}


@dataclass(frozen=True, slots=True)
class SavedFilter:
    """A filter with a name, kept with the village; ``conditions`` is its text without the ids."""

    table: ClassVar[str] = "saved_filter"

    id: str
    name: str
    conditions: str
    zone_id: str | None = None
    group_id: str | None = None
    sort_key: str = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "sort_key", number_key(self.name))

    @classmethod
    def of(cls, id: str, name: str, filter: Filter) -> "SavedFilter":
        """Return a filter to be kept under a name."""
        others = replace(filter, zone_id="", group_id="").text()
        return cls(id, name, others, filter.zone_id or None, filter.group_id or None)

    @property
    def filter(self) -> Filter:
        """The filter that is kept."""
        found = Filter.from_text(self.conditions)
        return replace(found, zone_id=self.zone_id or "", group_id=self.group_id or "")


def _years_before(day: date, years: int) -> str:
    """Return the latest birth date of those who are a number of years old on a day."""
    if (day.month, day.day) == (2, 29):
        try:
            return day.replace(year=day.year - years).isoformat()
        except ValueError:
            return date(day.year - years, 2, 28).isoformat()
    return f"{day.year - years:04d}-{day.month:02d}-{day.day:02d}"
