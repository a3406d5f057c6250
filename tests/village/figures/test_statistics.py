"""Figures: they agree with each other, and with counting the records by hand, on any day."""

import random
from collections import Counter
from datetime import date, timedelta

import pytest

from tests.people import fill, village_store
from village_net.store import Store
from village_net.store.ids import new_id
from village_net.thai.dates import PartialDate
from village_net.village.figures.statistics import BANDS, statistics
from village_net.village.figures.vulnerable import vulnerable_groups
from village_net.village.life.edits import (
    change_household,
    record_arrival,
    record_birth,
    record_death,
    record_departure,
)
from village_net.village.register.edits import delete_household, put_in_zone, save_person, save_zone
from village_net.village.register.particulars import Care, Consent, Health, Particulars
from village_net.village.register.queries import (
    households_in_order,
    members,
    people_in_order,
    zones,
)
from village_net.village.register.records import Education, Household, Person, Sex, Standing, Zone


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


def test_any_day_is_told_as_a_diary_tells_it(store: Store) -> None:
    """Many moves by chance; the diary keeps who lived where after each, without any event."""
    chance = random.Random(7)
    diary: list[tuple[date, dict[str, str]]] = [(date(1900, 1, 1), where_people_live(store))]
    day = date(2012, 1, 1)
    for number in range(60):
        day += timedelta(days=chance.choice((0, 1, 40)))
        move(store, chance, PartialDate.of(day), number)
        diary.append((day, where_people_live(store)))
    births = {p.id: p.birth for p in store.records(Person)}
    zone_of = {h.id: h.zone_id for h in store.records(Household)}
    names = {zone.id: zone.name for zone in zones(store)}
    for on in {entry[0] + timedelta(days=by) for entry in diary[1:] for by in (-1, 0, 1)}:
        homes = [lived for noted, lived in diary if noted <= on][-1]
        facts = statistics(store, on)
        assert facts.total.everyone == len(homes), on
        assert facts.households == len(set(homes.values())), on
        zoned = Counter(names.get(zone_of[home] or "", "") for home in homes.values())
        assert {f.name: f.everyone for f in facts.zones} == zoned, on
        born = (births[id] for id in homes)
        ages = Counter(birth.age(on) if birth else None for birth in born)
        bands = {band.youngest: band.figure.everyone for band in facts.pyramid}
        assert bands[30] == sum(ages[age] for age in range(30, 35)), on


def where_people_live(store: Store) -> dict[str, str]:
    return {person.id: person.household_id for person in people_in_order(store)}


def move(store: Store, chance: random.Random, day: PartialDate, number: int) -> None:
    someone = chance.choice(people_in_order(store))
    gone = [p for p in store.records(Person) if p.standing is Standing.MOVED]
    what = chance.choice(("death", "departure", "return", "arrival", "birth", "house", "house"))
    house = str(chance.randint(1, 12))
    if what == "death" and number % 3 == 0:
        record_death(store, someone, day)
    elif what == "departure":
        record_departure(store, [someone], day)
    elif what == "return" and gone:
        record_arrival(store, chance.choice(gone), house, day)
    elif what == "birth":
        record_birth(store, Person(new_id(), "", "", f"ลูก{number}", birth=day), house)
    elif what == "house" and someone.house_number != house:
        change_household(store, [someone], house, day)
    else:
        record_arrival(store, Person(new_id(), "", "", f"ใหม่{number}"), house, day)


def test_who_lived_in_a_house_that_is_gone_is_still_counted(store: Store) -> None:
    [old, *_rest] = households_in_order(store)
    before = statistics(store, date(2020, 1, 1)).total
    change_household(store, members(store, old.id), "99", PartialDate(2021, 5, 1))
    delete_household(store, old, "รื้อแล้ว")
    assert statistics(store, date(2020, 1, 1)).total == before


def test_an_event_known_by_its_year_lies_before_those_of_its_days(store: Store) -> None:
    someone = people_in_order(store)[0]
    before = statistics(store, date(2019, 12, 31)).zones
    change_household(store, [someone], "99", PartialDate(2020))
    moved = store.get(Person, someone.id)
    assert moved
    change_household(store, [moved], "98", PartialDate(2020, 5, 1))
    assert statistics(store, date(2019, 12, 31)).zones == before


def test_the_future_child_and_the_unborn_are_not_counted_before(store: Store) -> None:
    assert statistics(store, date(1900, 1, 1)).total.everyone == 1  # whose birth is not known


def test_small_children_are_counted_on_any_day_as_by_hand(store: Store) -> None:
    now = today(store)
    for day in (now, now.replace(year=now.year - 9), date(1990, 6, 1)):
        known = {group.key: group for group in statistics(store, day).vulnerable}
        people = [p for p in people_in_order(store) if p.birth and 0 <= p.birth.age(day) < 6]
        assert known["small-child"].everyone == len(people)


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
