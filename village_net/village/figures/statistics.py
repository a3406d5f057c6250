"""The village in figures, on any day: one reading, the same for screen, paper and file."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from village_net.i18n import N_
from village_net.store import Store
from village_net.village.figures.vulnerable import VulnerableGroup, vulnerable_groups
from village_net.village.register.queries import zones
from village_net.village.register.records import EDUCATION_NAMES, MARITAL_NAMES

# The facts of the people of each sex, each joined over all of them: SQLite reads them at once and
# Python counts equal words, which takes a third of the time of grouping in SQL. What is not on
# record joins nothing, so it is what is left of the count. The year of birth goes with whether
# this year's birthday is still to come.
_FACTS = (
    "substr(birth, 1, 4) || (substr(birth, 6, 5) > substr(:day, 6, 5))",
    *("zone_id", "education", "marital", "occupation"),
)
_SEXES = {"m": "sex = 'male'", "f": "sex = 'female'", "-": "sex IS NULL"}
_READ = "SELECT " + ", ".join(
    f"{fact} FILTER (WHERE {sex})"
    for sex in _SEXES.values()
    for fact in ("count(*)", *(f"group_concat({fact}, char(31))" for fact in _FACTS))
)
# Who lived here on a day: the first move after it tells; without one, the record as it is. Where
# nobody moved after the day, as today, the shorter form gives the same.
_HERE_NOW = " FROM person NOT INDEXED WHERE standing = 'here' AND (birth IS NULL OR birth <= :day)"
_LATER = (
    "WITH later AS (SELECT person_id, kind, from_household_id,"
    "  min(day || ' ' || substr('000000000' || number, -9)) FROM life_event"
    "  WHERE day > :day AND kind IN ('birth', 'death', 'arrival', 'departure', 'household')"
    "  GROUP BY person_id)"
)
_HERE_THEN = (
    " FROM (SELECT sex, birth, occupation, education, marital,"
    "  CASE WHEN later.kind IS NULL THEN household_id ELSE from_household_id END AS home,"
    "  CASE WHEN later.kind IS NULL THEN zone_id"
    "   ELSE (SELECT zone_id FROM household WHERE id = from_household_id) END AS zone_id"
    "  FROM person NOT INDEXED LEFT JOIN later ON later.person_id = person.id"
    "  WHERE (birth IS NULL OR birth <= :day) AND CASE WHEN later.kind IS NULL"
    "   THEN standing = 'here' ELSE later.kind IN ('death', 'departure', 'household') END)"
)
_HOUSEHOLDS_NOW = (
    "(SELECT count(*) FROM household WHERE EXISTS (SELECT 1 FROM person"
    " WHERE household_id = household.id AND standing = 'here'"
    " AND (birth IS NULL OR birth <= :day)))"
)
_NOW = f"{_READ}, {_HOUSEHOLDS_NOW} {_HERE_NOW}"
_THEN = f"{_LATER} {_READ}, count(DISTINCT home) {_HERE_THEN}"
_MOST_OCCUPATIONS = 12

# Bands by their keys: the youngest age of each; the last has no end.
BANDS: Mapping[str, tuple[str, tuple[int, ...]]] = {
    "stages": (N_("Stages of life"), (0, 6, 15, 25, 60)),
    "working": (N_("Children, working age, elderly"), (0, 15, 60)),
    "schools": (N_("School ages"), (0, 3, 6, 12, 15, 18)),
    "tens": (N_("Ten years"), tuple(range(0, 90, 10))),
    "fives": (N_("Five years"), tuple(range(0, 90, 5))),
}
FIVES = BANDS["fives"][1]


@dataclass(frozen=True)
class Figure:
    """A row of figures: its name (a msgid, or a name of the village's own), men, women, all.

    Whose sex is not on record is in ``everyone`` alone.
    """

    name: str
    men: int
    women: int
    everyone: int


@dataclass(frozen=True)
class Band:
    """An age band from ``youngest`` to ``oldest``, None where it has no end; unknown ages apart."""

    youngest: int | None
    oldest: int | None
    figure: Figure


@dataclass(frozen=True)
class Statistics:
    """All figures of one day; people and households agree in each of them."""

    day: date
    total: Figure
    households: int
    bands: list[Band]
    pyramid: list[Band]
    zones: list[Figure]
    education: list[Figure]
    marital: list[Figure]
    occupations: list[Figure]
    vulnerable: list[VulnerableGroup]

    @property
    def mean_size(self) -> float:
        """People to a household."""
        return self.total.everyone / self.households if self.households else 0.0


_SCHOOL = 6  # years; who is younger is a small child


def statistics(store: Store, on: date, bands: str = "stages") -> Statistics:
    """Return the figures of a day; ``bands`` is a key of BANDS. All come from one reading.

    Of the people to look after a past day knows the small children, whose age follows from their
    birth; how somebody fared otherwise is not kept day by day and is told for today alone.
    """
    (births, zoned, schooling, marital, work), households = _read(store, on)
    ages = _ages(births, on)
    names = {zone.id: zone.name for zone in zones(store)}
    today = on >= store.clock().date()
    return Statistics(
        on,
        _figure("", births),
        households,
        age_bands(ages, BANDS[bands][1]),
        age_bands(ages, FIVES),
        _named(_figures(zoned), names),
        _named(_figures(schooling), EDUCATION_NAMES),
        _named(_figures(marital), MARITAL_NAMES),
        _most_frequent(_figures(work)),
        vulnerable_groups(store) if today else [_small_children(ages)],
    )


def _read(store: Store, on: date) -> tuple[list[Counter[str]], int]:
    """Return how often each fact stands with each sex among the people of a day, see _FACTS, and
    in how many households they lived."""
    select = _THEN if _moved_after(store, on) else _NOW
    [(*read, households)] = store.rows(select, {"day": on.isoformat()})
    facts = [Counter[str]() for _fact in _FACTS]
    width = 1 + len(_FACTS)
    for place, sex in enumerate(_SEXES):
        people, *joined = read[place * width : (place + 1) * width]
        for counts, texts in zip(facts, joined, strict=True):
            known = Counter(texts.split("\x1f")) if texts else Counter[str]()
            counts.update({sex + value: count for value, count in known.items()})
            counts[sex] += people - known.total()
    return [+counts for counts in facts], households


def _small_children(ages: Counter[tuple[str, int | None]]) -> VulnerableGroup:
    young = Counter({key: n for key, n in ages.items() if key[1] is not None and key[1] < _SCHOOL})
    figure = _figure("", _by_sex(young))
    return VulnerableGroup("small-child", figure.men, figure.women, figure.everyone, [])


def _by_sex(ages: Counter[tuple[str, int | None]]) -> Counter[str]:
    sexes = Counter[str]()
    for (sex, _age), count in ages.items():
        sexes[sex] += count
    return sexes


def _moved_after(store: Store, on: date) -> bool:
    day = on.isoformat()
    return bool(store.value("SELECT 1 FROM life_event WHERE day > ? LIMIT 1", (day,)))


def _ages(births: Counter[str], on: date) -> Counter[tuple[str, int | None]]:
    """Return how many people of each sex have each age in full years; what is unknown is None."""
    ages = Counter[tuple[str, int | None]]()
    for fact, count in births.items():
        sex, year, ahead = fact[0], fact[1:5], fact[5:] == "1"
        ages[sex, on.year - int(year) - ahead if year else None] += count
    return ages


def _figures(facts: Counter[str]) -> dict[str, Figure]:
    """Return a figure for each value; what is not on record is under an empty name."""
    parts: dict[str, Counter[str]] = {}
    for fact, count in facts.items():
        parts.setdefault(fact[1:], Counter())[fact[0]] += count
    return {name: _figure(name, counts) for name, counts in parts.items()}


def _most_frequent(figures: dict[str, Figure]) -> list[Figure]:
    """Return the most frequent, the others together under a msgid, the unknown last."""
    unknown = [figures.pop("")] if "" in figures else []
    known = sorted(figures.values(), key=lambda figure: (-figure.everyone, figure.name))
    shown, rest = known[:_MOST_OCCUPATIONS], known[_MOST_OCCUPATIONS:]
    return [*shown, *([_sum(N_("other occupations"), rest)] if rest else []), *unknown]


def age_bands(ages: Counter[tuple[str, int | None]], starts: Sequence[int]) -> list[Band]:
    """Return the bands that begin at ``starts``, and last those of unknown age, where there are."""
    spans = zip(starts, [*(start - 1 for start in starts[1:]), None], strict=True)
    bands = [Band(*span, _within(ages, *span)) for span in spans]
    unknown = _figure("", Counter({sex: n for (sex, age), n in ages.items() if age is None}))
    return [*bands, Band(None, None, unknown)] if unknown.everyone else bands


def _named(figures: dict[str, Figure], names: Mapping[Any, str]) -> list[Figure]:
    """Return figures in the order of ``names``; what is not on record comes last, unnamed."""
    known = [_renamed(figures[key], title) for key, title in names.items() if key in figures]
    return [*known, figures[""]] if "" in figures else known


def _figure(name: str, counts: Counter[str]) -> Figure:
    """Return the figure of counts whose keys begin with the sex: m, f or a dash."""
    sexes = Counter[str]()
    for fact, count in counts.items():
        sexes[fact[0]] += count
    return Figure(name, sexes["m"], sexes["f"], counts.total())


def _renamed(figure: Figure, name: str) -> Figure:
    return Figure(name, figure.men, figure.women, figure.everyone)


def _sum(name: str, figures: Sequence[Figure]) -> Figure:
    return Figure(
        name,
        sum(figure.men for figure in figures),
        sum(figure.women for figure in figures),
        sum(figure.everyone for figure in figures),
    )


def _within(ages: Counter[tuple[str, int | None]], youngest: int, oldest: int | None) -> Figure:
    counts = Counter[str]()
    for (sex, age), count in ages.items():
        if age is not None and youngest <= age and (oldest is None or age <= oldest):
            counts[sex] += count
    return _figure("", counts)
