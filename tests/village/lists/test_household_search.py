"""Households found as one types: by number, or by the names of who lives there."""

import pytest

from tests.people import household, person, village_store
from village_net.store import Store
from village_net.village.lists.household_search import find_households
from village_net.village.register.queries import HouseholdRow
from village_net.village.register.records import Relation


@pytest.fixture
def store() -> Store:
    store = village_store()
    homes = [household(1, "12/3"), household(2, "41"), household(3, "9"), household(4, "100%")]
    people = [
        person(1, homes[0], given="แก้ว", surname="เงินยวง"),
        person(2, homes[0], given="จำเนียร", surname="เครือวัลย์"),
        person(3, homes[1], given="เกษม", surname="ใจดี", relation=Relation.SPOUSE),
    ]
    with store.change("Fill"):
        store.put_all(homes)
        store.put_all(people)
    return store


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("", ["9", "12/3", "41", "100%"]),
        ("12", ["12/3"]),
        ("๑๒/๓", ["12/3"]),
        ("แกว", ["12/3"]),
        ("จําเนียร เครือ", ["12/3"]),
        ("แก้ว เครือวัลย์", []),
        ("เกษม 41", ["41"]),
        ("เกษม 12", []),
        ("0%", ["100%"]),
        ("ก_", []),
        ("%", []),
    ],
)
def test_households_are_found_by_what_is_typed(store: Store, typed: str, found: list[str]) -> None:
    assert [row.house_number for row in find_households(store, typed).take(9)] == found


def test_a_line_names_the_head_and_counts_the_members(store: Store) -> None:
    empty, full, headless, _last = find_households(store, "").take(9)
    assert empty == HouseholdRow("h3", "9", "", 0)
    assert full == HouseholdRow("h1", "12/3", "นางแก้ว เงินยวง", 2)
    assert headless == HouseholdRow("h2", "41", "", 1)


def test_more_households_come_in_pages_until_the_end(store: Store) -> None:
    matches = find_households(store, "")
    assert [row.id for row in matches.take(3)] == ["h3", "h1", "h2"]
    assert not matches.complete
    assert [row.id for row in matches.take(3)] == ["h4"]
    assert matches.complete
