"""The sample's surveys: two thirds of the houses this year, all last year, counted by hand."""

from collections.abc import Iterator
from operator import ge

import pytest

from tests.conftest import Put
from village_net.store import Store, open_store
from village_net.survey.queries import (
    below,
    by_domain,
    coverage,
    indicator_sets,
    results,
    survey_coverage,
    zone_coverage,
)
from village_net.survey.records import Answer, Indicator, Survey
from village_net.thai.dates import BUDDHIST_OFFSET
from village_net.village.register.queries import households_in_order, zones
from village_net.village.register.records import Household


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory, put_sample: Put) -> Iterator[Store]:
    store = open_store(put_sample(tmp_path_factory.mktemp("surveys") / "village"))
    yield store
    store.close()


def this_year(store: Store) -> int:
    return store.clock().year + BUDDHIST_OFFSET


def passes(indicator: Indicator, answer: str) -> bool:
    if indicator.rule.startswith(">="):
        return ge(int(answer), int(indicator.rule.removeprefix(">=")))
    return answer == indicator.rule


def test_two_thirds_are_asked_this_year_and_all_last_year(store: Store) -> None:
    [made] = indicator_sets(store)
    year, homes = this_year(store), len(households_in_order(store))
    done, all_homes = coverage(store, made.id, year)
    assert all_homes == homes
    assert done == len([n for n in range(homes) if n % 3])
    assert coverage(store, made.id, year - 1) == (homes, homes) == survey_coverage(store, year - 1)
    zoned = zone_coverage(store, made.id, year)
    assert (sum(z.done for z in zoned), sum(z.households for z in zoned)) == (done, homes)
    assert {z.zone for z in zoned} == {zone.name for zone in zones(store)}


def test_pass_rates_are_as_counted_in_plain_python(store: Store) -> None:
    [made] = indicator_sets(store)
    year = this_year(store)
    asked = {survey.id: survey for survey in store.records(Survey)}
    answers = store.records(Answer)
    for result in results(store, made.id, year):
        indicator, shares = result.indicator, []
        for of in (year, year - 1):
            told = [
                (passes(indicator, a.answer), asked[a.survey_id].household_id)
                for a in answers
                if a.indicator_id == indicator.id
                and asked[a.survey_id].year == of
                and a.answer != "na"
            ]
            shares.append(sum(good for good, _home in told) / len(told) if told else None)
            if of == year:
                assert (result.passed, result.asked) == (sum(g for g, _home in told), len(told))
                failing = {home for good, home in told if not good}
                assert {b.household_id for b in below(store, indicator, year)} == failing
        assert (result.share, result.before) == tuple(shares)


def test_domains_sum_up_their_indicators(store: Store) -> None:
    [made] = indicator_sets(store)
    found = results(store, made.id, this_year(store))
    domains = by_domain(found)
    assert len(domains) == 5
    assert sum(domain.passed for domain in domains) == sum(result.passed for result in found)
    assert all(0.5 < (domain.share or 0) < 1 for domain in domains)


def test_a_household_remembers_its_latest_survey_and_none_lies_ahead(store: Store) -> None:
    latest: dict[str, Survey] = {}
    for survey in sorted(store.records(Survey), key=lambda survey: str(survey.day)):
        latest[survey.household_id] = survey
        assert survey.day
        assert survey.day <= store.clock().date()
        assert survey.day.year + BUDDHIST_OFFSET in (survey.year, survey.year - 1)
    for home in store.records(Household):
        assert (home.surveyed, home.interviewer) == (
            latest[home.id].day,
            latest[home.id].interviewer,
        )
