"""Every reading of indicator sets, surveys and their results."""

from collections import defaultdict
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
    """How many households pass an indicator, of those to whom it applies."""

    indicator: Indicator
    passed: int
    asked: int

    @property
    def share(self) -> float | None:
        """Return the share that passes, None where it applied to nobody."""
        return self.passed / self.asked if self.asked else None


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
    rows = store.rows(
        "SELECT indicator_id, answer, count(*) FROM survey JOIN survey_answer"
        " ON survey_id = survey.id WHERE set_id = ? AND year = ? GROUP BY indicator_id, answer",
        (set_id, year),
    )
    counts: defaultdict[str, list[tuple[str, int]]] = defaultdict(list)
    for indicator, answer, count in rows:
        counts[indicator].append((answer, count))
    return [_result(each, counts[each.id]) for each in indicators_of(store, set_id)]


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


def _result(indicator: Indicator, counts: list[tuple[str, int]]) -> Result:
    rule = rule_of(indicator)
    judged = [(rule.passes(answer), count) for answer, count in counts]
    passed = sum(count for passes, count in judged if passes)
    return Result(indicator, passed, sum(n for passes, n in judged if passes is not None))
