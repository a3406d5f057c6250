"""Figures: they agree with each other, and with counting the records by hand, on any day."""

from collections import Counter
from datetime import date

import pytest

from tests.people import fill, village_store
from village_net.store import Store
from village_net.thai.dates import PartialDate
from village_net.village.edits import new_id, put_in_zone, save_person, save_zone
from village_net.village.life import Care, Consent, Health, Particulars
from village_net.village.life_edits import change_household, record_arrival, record_death
from village_net.village.queries import households_in_order, people_in_order
from village_net.village.records import Education, Person, Sex, Zone
from village_net.village.statistics import BANDS, statistics
from village_net.village.vulnerable import vulnerable_groups


@pytest.fixture
def store() -> Store:
    made = village_store()
    fill(made, 40, 9)
    zone = Zone(new_id(), "คุ้มเหนือ")
    save_zone(made, zone)
    put_in_zone(made, [h.id for h in households_in_order(made)[:4]], zone.id)
    man = Person("m", "", "", "ชาย", sex=Sex.MALE, education=Education.PRIMARY, occupation="ทำนา")
    save_person(made, man, "1")
    return made


def today(store: Store) -> date:
    return store.clock().date()


@pytest.mark.parametrize("bands", list(BANDS))
def test_all_figures_agree_with_each_other_and_with_the_records(store: Store, bands: str) -> None:
    facts = statistics(store, today(store), bands)
    people = people_in_order(store)
    assert facts.total.everyone == len(people) == 41
    assert (facts.total.men, facts.total.women) == (1, 40)
    for figures in (facts.zones, facts.education, facts.marital, facts.occupations):
        assert sum(figure.everyone for figure in figures) == 41
    for listed in (facts.bands, facts.pyramid):
        assert sum(band.figure.everyone for band in listed) == 41
    ages = Counter(p.birth.age(today(store)) if p.birth else None for p in people)
    for band in facts.bands:
        low, high = band.youngest, band.oldest
        inside = range(low, (high or 200) + 1) if low is not None else [None]
        assert band.figure.everyone == sum(ages[age] for age in inside)
    assert facts.households == len({p.household_id for p in people}) == 9
    in_zone = [p for p in people if p.zone_id]
    assert {f.name: f.everyone for f in facts.zones}["คุ้มเหนือ"] == len(in_zone)


def test_a_past_day_is_told_as_it_was(store: Store) -> None:
    people = people_in_order(store)
    one, two = people[0], people[1]
    before = statistics(store, date(2020, 1, 1))
    record_death(store, one, PartialDate(2022, 3, 1))
    change_household(store, [two], "99", PartialDate(2023, 5))
    record_arrival(store, Person("new", "", "", "ใหม่"), "99", PartialDate(2024))
    then, now = statistics(store, date(2020, 1, 1)), statistics(store, today(store))
    assert then.total == before.total
    assert then.zones == before.zones
    assert then.households == before.households
    assert now.total.everyone == 41
    middle = statistics(store, date(2023, 6, 1))
    assert middle.total.everyone == 40
    assert middle.households == before.households + 1


def test_the_future_child_and_the_unborn_are_not_counted_before(store: Store) -> None:
    assert statistics(store, date(1900, 1, 1)).total.everyone == 1  # whose birth is not known


def test_people_to_look_after_are_counted_as_by_hand(store: Store) -> None:
    consent = Particulars("i", consent=Consent.GIVEN)
    ill = Person("i", "", "", "ป่วย", birth=PartialDate(1940), sex=Sex.MALE)
    save_person(store, ill, "77", consent, Health("i", care=Care.BEDRIDDEN))
    groups = {group.key: group for group in vulnerable_groups(store, with_names=True)}
    assert (groups["bedridden"].men, groups["bedridden"].everyone) == (1, 1)
    assert [row[0] for row in groups["elderly-alone"].rows] == ["ป่วย"]
    small = [p for p in people_in_order(store) if p.birth and p.birth.age(today(store)) < 6]
    assert groups["small-child"].everyone == len(small)
    open_only = vulnerable_groups(store, with_health=False)
    assert "bedridden" not in [group.key for group in open_only]
