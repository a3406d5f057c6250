"""Filters find whom they ask for, as counting by hand does; columns show what is stored."""

from dataclasses import replace
from datetime import date

import pytest

from tests.people import fill, household, person, village_store
from village_net.i18n import Language, Say
from village_net.store import Store
from village_net.store.ids import new_id
from village_net.thai.dates import PartialDate
from village_net.village.life.edits import record_arrival, record_death, record_departure
from village_net.village.lists.people_table import (
    BY_NAME,
    COLUMNS,
    Order,
    columns_of,
    count_conditions,
    count_filtered,
    filtered_rowids,
    lines,
    lines_at,
    shown,
)
from village_net.village.lists.search import PeopleSearch
from village_net.village.register.edits import (
    NoFilterNameError,
    change_people,
    delete_filter,
    put_in_zone,
    save_filter,
    save_person,
    save_zone,
)
from village_net.village.register.filters import (
    CONDITIONS,
    EVERYBODY,
    Filter,
    UnreadableFilterError,
)
from village_net.village.register.particulars import Care, Consent, Health, Particulars
from village_net.village.register.queries import households_in_order, people_in_order, saved_filters
from village_net.village.register.records import Education, Person, Zone


@pytest.fixture
def store() -> Store:
    made = village_store()
    fill(made, 30, 7)
    return made


def filtered_ids(store: Store, filter: Filter) -> list[str]:
    """Return the people that a filter finds, as the list shows them."""
    rows = filtered_rowids(store, filter, BY_NAME)
    return [line.id for line in lines_at(store, rows, (), filter)]


def ages(store: Store) -> dict[str, int]:
    today = store.clock().date()
    return {p.id: p.birth.age(today) for p in people_in_order(store) if p.birth}


@pytest.mark.parametrize(
    ("filter", "low", "high"),
    [
        (Filter(conditions=("elderly",)), 60, 200),
        (Filter(conditions=("small-child",)), 0, 5),
        (Filter(conditions=("school-age",)), 6, 14),
        (Filter(youngest=20, oldest=30), 20, 30),
    ],
)
def test_ages_are_whole_years_with_both_ends(
    store: Store, filter: Filter, low: int, high: int
) -> None:
    by_hand = {id for id, age in ages(store).items() if low <= age <= high}
    assert set(filtered_ids(store, filter)) == by_hand
    assert count_filtered(store, filter) == len(by_hand)


def test_on_the_leap_day_who_was_born_the_day_before_it_has_had_the_birthday(store: Store) -> None:
    births = {"before": PartialDate(2010, 2, 28), "after": PartialDate(2010, 3, 1)}
    with store.change("Fill"):
        store.put_all(
            person(n, household(1), id=id, birth=birth)
            for n, (id, birth) in enumerate(births.items(), start=900)
        )
    where, values = Filter(youngest=18, oldest=18).sql(date(2028, 2, 29))
    found = store.rows(f"SELECT id FROM person WHERE {where}", values)
    assert found == [("before",)]
    assert births["before"].age(date(2028, 2, 29)) == 18


def test_zone_conditions_and_health_are_joined_with_and(store: Store) -> None:
    zone = Zone(new_id(), "คุ้มวัด")
    save_zone(store, zone)
    put_in_zone(store, [households_in_order(store)[0].id], zone.id)
    inside = {p.id for p in people_in_order(store) if p.zone_id == zone.id}
    assert set(filtered_ids(store, Filter(zone_id=zone.id))) == inside != set()
    someone = people_in_order(store)[0]
    consent = Particulars(someone.id, consent=Consent.GIVEN)
    save_person(
        store, someone, someone.house_number, consent, Health(someone.id, care=Care.BEDRIDDEN)
    )
    assert filtered_ids(store, Filter(conditions=("bedridden",))) == [someone.id]
    assert count_conditions(store, ["bedridden", "elderly"])["bedridden"][2] == 1


def test_every_condition_can_be_asked_and_agrees_with_its_count(store: Store) -> None:
    counted = count_conditions(store, list(CONDITIONS))
    for key in CONDITIONS:
        assert count_filtered(store, Filter(conditions=(key,))) == counted[key][2], key


def test_who_lived_here_on_a_day(store: Store) -> None:
    one, two, *_rest = people_in_order(store)
    record_departure(store, [one], PartialDate(2022, 3, 1))
    record_arrival(store, Person("new", "", "", "ใหม่"), "3", PartialDate(2024))
    then = set(filtered_ids(store, Filter(on="2021-01-01")))
    assert one.id in then
    assert "new" not in then
    later = set(filtered_ids(store, Filter(on="2023-01-01")))
    assert one.id not in later
    assert two.id in later
    assert "new" in filtered_ids(store, Filter(on="2025-01-01"))


def test_a_list_is_ordered_by_any_column_that_says_so(store: Store) -> None:
    columns = columns_of(["name", "age"], with_health=False)
    for key, column in COLUMNS.items():
        if column.order:
            assert len(lines(store, columns, EVERYBODY, Order(key))) == 30, key
    births = [row[2] for row in lines(store, columns, EVERYBODY, Order("age"))]
    assert births == sorted(births, reverse=True)
    assert [row[2] for row in lines(store, columns, EVERYBODY, Order("age", True))] == births[::-1]


def test_text_and_filter_go_together(store: Store) -> None:
    search = PeopleSearch(store)
    columns = columns_of(["name"], with_health=False)
    elderly = Filter(conditions=("elderly",))
    found = [line.id for line in search.lines("ชือ1", columns, elderly).take(100)]
    by_hand = [
        p.id
        for p in people_in_order(store)
        if p.given.startswith("ชื่อ1") and ages(store)[p.id] >= 60
    ]
    assert found == by_hand


def test_cells_are_named_masked_and_aged(store: Store) -> None:
    say, today = Say(Language.THAI), date(2026, 11, 23)
    assert shown(COLUMNS["age"], "2000-11-24", say, today) == "25"
    assert shown(COLUMNS["age"], "2000", say, today) == "26"
    assert shown(COLUMNS["sex"], "female", say, today) == "หญิง"
    assert "xxxx" in shown(COLUMNS["national_id"], "9000000000012", say, today)
    assert shown(COLUMNS["phone"], None, say, today) == ""


def test_a_filter_is_kept_replaced_and_deleted(store: Store) -> None:
    kept = save_filter(store, " ผู้สูงอายุ ", Filter(conditions=("elderly",), youngest=70))
    assert kept.filter == Filter(conditions=("elderly",), youngest=70)
    save_filter(store, "ผู้สูงอายุ", Filter(youngest=80))
    [only] = saved_filters(store)
    assert only.filter.youngest == 80
    delete_filter(store, only)
    assert saved_filters(store) == []
    with pytest.raises(NoFilterNameError):
        save_filter(store, " ", EVERYBODY)


def test_many_people_are_changed_at_once_and_undone_as_one(store: Store) -> None:
    ids = [p.id for p in people_in_order(store)[:5]]
    change_people(store, ids, education=Education.PRIMARY)
    change_people(store, ids, religion="พุทธ")
    assert sum(p.education is Education.PRIMARY for p in people_in_order(store)) == 5
    assert len(store.records(Particulars)) == 5
    store.undo()
    assert store.records(Particulars) == []
    store.undo()
    assert all(p.education is None for p in people_in_order(store))


def test_an_age_stands_still_on_the_day_of_death_and_on_the_day_of_the_list() -> None:
    store = village_store()
    people = fill(store, 3, 1)
    man = replace(people[0], birth=PartialDate(1940, 3, 1))
    with store.change("x"):
        store.put(man)
    record_death(store, man, PartialDate(2019, 1, 15))
    columns = columns_of(("name", "age"), with_health=False)

    def age(filter: Filter) -> str:
        found = {row[0]: row[2] for row in lines(store, columns, filter, BY_NAME)}
        return shown(columns[1], found[man.id], Say(Language.THAI), date(2026, 11, 29))

    assert age(Filter(standing="dead")) == "78"
    assert age(Filter(on="2019-01-01")) == "78"
    assert age(Filter(on="2000-03-01")) == "60"


@pytest.mark.parametrize(
    "written",
    [
        "{", "[]", "7", "null", "", "ก", '{"x": 1}', '{"oldest": "60"}', '{"oldest": -1}',
        '{"youngest": true}', '{"youngest": 1.5}', '{"conditions": 7}', '{"conditions": [7]}',
        '{"standing": "gone"}', '{"sex": "x"}', '{"on": "2569-13"}', '{"zone_id": null}',
    ],
)  # fmt: skip
def test_what_no_filter_holds_is_refused(written: str) -> None:
    with pytest.raises(UnreadableFilterError):
        Filter.from_text(written)


def test_a_kept_filter_is_read_as_it_was_written() -> None:
    every = Filter("z", "male", 6, 60, "dead", "g", tuple(CONDITIONS), "2026-11-29")
    assert Filter.from_text(every.text()) == every
    assert Filter.from_text("{}") == EVERYBODY
    assert Filter.from_text('{"conditions": ["gone", "elderly"]}').conditions == ("elderly",)
