"""Every reading of indicator sets, surveys and their results."""

from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from village_net.store import Store
from village_net.survey.records import NOT_APPLICABLE, Answer, Indicator, IndicatorSet, Survey
from village_net.survey.rules import Rule, read_rule


@dataclass(frozen=True, slots=True)
class SurveyedHousehold:
    """A household in the list of a survey: its zone, and whether it was asked."""

    id: str
    house_number: str
    zone: str
    done: bool


@dataclass(frozen=True, slots=True)
class Result:
    """How many households pass an indicator, of those to whom it applies.

    ``before`` is the share that passed in the year that was asked last before this one.
    """

    indicator: Indicator
    passed: int
    asked: int
    before: float | None = None

    @property
    def share(self) -> float | None:
        """Return the share that passes, None where it applied to nobody."""
        return _share(self.passed, self.asked)

    @property
    def change(self) -> int | None:
        """Return by how many hundredths the share rose, None where a year is not known."""
        if self.share is None or self.before is None:
            return None
        return round((self.share - self.before) * 100)


@dataclass(frozen=True, slots=True)
class DomainResult:
    """How many answers pass in a domain, of all that count there."""

    domain: str
    passed: int
    asked: int

    @property
    def share(self) -> float | None:
        """Return the share that passes, None where nothing counted."""
        return _share(self.passed, self.asked)


@dataclass(frozen=True, slots=True)
class ZoneCoverage:
    """How many households of a zone were asked; the zone without a name is that of none."""

    zone: str
    done: int
    households: int


@dataclass(frozen=True, slots=True)
class Below:
    """A household that does not pass an indicator."""

    household_id: str
    house_number: str


def indicator_sets(store: Store) -> list[IndicatorSet]:
    """Return the sets, the newest first."""
    return store.records(IndicatorSet, "ORDER BY year DESC, title")


def indicators_of(store: Store, set_id: str) -> list[Indicator]:
    """Return the indicators of a set in their order."""
    return store.records(Indicator, "WHERE set_id = ? ORDER BY place", (set_id,))


def years_of(store: Store, set_id: str) -> list[int]:
    """Return the years in which a set was asked, the latest first."""
    rows = store.rows(
        "SELECT DISTINCT year FROM survey WHERE set_id = ? ORDER BY year DESC", (set_id,)
    )
    return [row[0] for row in rows]


def surveyed_households(store: Store, set_id: str, year: int) -> list[SurveyedHousehold]:
    """Return every household in which somebody lives, by house number."""
    rows = store.rows(
        "SELECT household.id, house_number, coalesce(zone.name, ''), survey.id IS NOT NULL"
        " FROM household LEFT JOIN zone ON zone.id = zone_id"
        " LEFT JOIN survey ON household_id = household.id AND set_id = ? AND year = ?"
        " WHERE EXISTS (SELECT 1 FROM person WHERE person.household_id = household.id"
        "  AND standing = 'here') ORDER BY house_key, household.id",
        (set_id, year),
    )
    return [SurveyedHousehold(id, number, zone, bool(done)) for id, number, zone, done in rows]


def coverage(store: Store, set_id: str, year: int) -> tuple[int, int]:
    """Return how many households were asked, and how many there are."""
    homes = surveyed_households(store, set_id, year)
    return sum(home.done for home in homes), len(homes)


def zone_coverage(store: Store, set_id: str, year: int) -> list[ZoneCoverage]:
    """Return the coverage of each zone in the order of zones; households without one come last."""
    homes = surveyed_households(store, set_id, year)
    done, all = Counter(home.zone for home in homes if home.done), Counter(h.zone for h in homes)
    names = [row[0] for row in store.rows("SELECT name FROM zone ORDER BY sort_key, id")]
    return [ZoneCoverage(name, done[name], all[name]) for name in [*names, ""] if all[name]]


def survey_coverage(store: Store, year: int) -> tuple[int, int]:
    """Return how many households were asked by any set in a year (B.E.), and how many there are."""
    [row] = store.rows(
        "SELECT coalesce(sum(EXISTS (SELECT 1 FROM survey WHERE household_id = household.id"
        "  AND year = ?)), 0), count(*) FROM household"
        " WHERE EXISTS (SELECT 1 FROM person WHERE person.household_id = household.id"
        "  AND standing = 'here')",
        (year,),
    )
    return row[0], row[1]


def year_before(store: Store, set_id: str, year: int) -> int | None:
    """Return the latest year before another in which a set was asked, None where there is none."""
    return next((known for known in years_of(store, set_id) if known < year), None)


def survey_of(store: Store, set_id: str, year: int, household_id: str) -> Survey | None:
    """Return the survey of a household, or None where it was not asked."""
    found = store.records(
        Survey, "WHERE set_id = ? AND year = ? AND household_id = ?", (set_id, year, household_id)
    )
    return found[0] if found else None


def answers_of(store: Store, survey_id: str) -> dict[str, Answer]:
    """Return the answers of a survey by their indicators."""
    found = store.records(Answer, "WHERE survey_id = ?", (survey_id,))
    return {answer.indicator_id: answer for answer in found}


def results(store: Store, set_id: str, year: int) -> list[Result]:
    """Return how each indicator of a set was met in a year; what does not apply never counts."""
    earlier = year_before(store, set_id, year)
    now, then = (_counts(store, set_id, of) for of in (year, earlier))
    return [
        Result(each, *_judged(each, now[each.id]), before=_share(*_judged(each, then[each.id])))
        for each in indicators_of(store, set_id)
    ]


def by_domain(found: Iterable[Result]) -> list[DomainResult]:
    """Return results summed up by domain, in the order of the set."""
    counts: dict[str, tuple[int, int]] = {}
    for result in found:
        passed, asked = counts.get(result.indicator.domain, (0, 0))
        counts[result.indicator.domain] = (passed + result.passed, asked + result.asked)
    return [DomainResult(domain, *both) for domain, both in counts.items()]


def below(store: Store, indicator: Indicator, year: int) -> list[Below]:
    """Return the households that do not pass an indicator, by house number."""
    rows = store.rows(
        "SELECT household.id, house_number, answer FROM survey"
        " JOIN survey_answer ON survey_id = survey.id AND indicator_id = ?"
        " JOIN household ON household.id = household_id WHERE year = ?"
        " ORDER BY house_key, household.id",
        (indicator.id, year),
    )
    rule = rule_of(indicator)
    return [Below(id, number) for id, number, answer in rows if rule.passes(answer) is False]


def rule_of(indicator: Indicator) -> Rule:
    """Return the rule of an indicator; every set was checked when it was loaded."""
    return read_rule(indicator.rule) or Rule(NOT_APPLICABLE)


def _counts(store: Store, set_id: str, year: int | None) -> defaultdict[str, list[tuple[str, int]]]:
    """Return how often each answer was given in a year, by indicators."""
    rows = store.rows(
        "SELECT indicator_id, answer, count(*) FROM survey JOIN survey_answer"
        " ON survey_id = survey.id WHERE set_id = ? AND year = ? GROUP BY indicator_id, answer",
        (set_id, year),
    )
    counts: defaultdict[str, list[tuple[str, int]]] = defaultdict(list)
    for indicator, answer, count in rows:
        counts[indicator].append((answer, count))
    return counts


def _judged(indicator: Indicator, counts: list[tuple[str, int]]) -> tuple[int, int]:
    """Return how many answers pass, and how many count."""
    rule = rule_of(indicator)
    judged = [(rule.passes(answer), count) for answer, count in counts]
    passed = sum(count for passes, count in judged if passes)
    return passed, sum(count for passes, count in judged if passes is not None)


def _share(passed: int, asked: int) -> float | None:
    return passed / asked if asked else None
