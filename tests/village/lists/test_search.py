"""Search as one types: names, IDs, houses, phones, in true Thai order."""

import pytest

from tests.people import fill, household, national_id, person, village_store
from village_net.store import Store
from village_net.village.lists.search import PeopleSearch
from village_net.village.register.edits import delete_person
from village_net.village.register.queries import people_in_order


@pytest.fixture
def store() -> Store:
    store = village_store()
    homes = [household(1, "12/3"), household(2, "41"), household(3, "123")]
    people = [
        person(1, homes[0], given="แก้ว", surname="เงินยวง", phone="085-321-0000"),
        person(2, homes[0], given="จำเนียร", surname="เครือวัลย์", phone=""),
        person(3, homes[1], given="เกษม", surname="ใจดี", title="นาย", phone=""),
        person(4, homes[2], given="กรรณิการ์", surname="แก้วมณี", phone=""),
    ]
    with store.change("Fill"):
        store.put_all(homes)
        store.put_all(people)
    return store


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("", ["p4", "p3", "p1", "p2"]),
        ("แก้ว", ["p4", "p1"]),
        ("แกว", ["p4", "p1"]),
        ("ก", ["p4", "p3", "p1"]),
        ("ษ", ["p3"]),
        ("นางแก้ว", ["p1"]),
        ("แก้ว เงิน", ["p1"]),
        ("เงิน แก้ว", ["p1"]),
        ("จําเนียร", ["p2"]),
        ("12/3", ["p1", "p2"]),
        ("๑๒/๓", ["p1", "p2"]),
        ("41", ["p3"]),
        ("085-321", ["p1"]),
        ("๐๘๕๓๒๑", ["p1"]),
        (national_id(2)[1:], ["p2"]),
        ("แก้ว 12/3", ["p1"]),
        ("ไม่มีคนนี้", []),
        ("%", []),
        ("\x1f", ["p4", "p3", "p1", "p2"]),
    ],
)
def test_people_are_found_by_what_is_typed(store: Store, typed: str, found: list[str]) -> None:
    ids = [row.id for row in PeopleSearch(store).find(typed).take(100)]
    assert ids == found


def test_a_house_number_comes_before_ids_and_phones_that_hold_it(store: Store) -> None:
    first = PeopleSearch(store).find("123").take(1)
    assert [row.house_number for row in first] == ["123"]


def test_a_search_follows_every_change(store: Store) -> None:
    search = PeopleSearch(store)
    assert len(search.find("แก้ว").take(9)) == 2
    delete_person(store, people_in_order(store)[0], "ทดสอบ")
    assert len(search.find("แก้ว").take(9)) == 1
    store.undo()
    assert len(search.find("แก้ว").take(9)) == 2


def test_more_is_found_in_pages_until_the_end() -> None:
    store = village_store()
    fill(store, 11_000, 10)
    matches = PeopleSearch(store).find("แก้วมณี")
    seen: list[str] = []
    while not matches.complete:
        seen += [row.id for row in matches.take(2_500)]
    assert len(seen) == len(set(seen)) == 11_000
    keys = dict(store.rows("SELECT id, sort_key FROM person"))
    assert [keys[id] for id in seen] == sorted(keys.values())


def test_a_search_agrees_with_a_plain_reading_of_all_names() -> None:
    store = village_store()
    people = fill(store, 3_000, 50)
    search = PeopleSearch(store)
    for typed in ("ชื่อ12", "12", "มณี", "299", "/", "นาง"):
        folded = typed.replace("่", "").replace("้", "")
        plain = {p.id for p in people if folded in p.name_fold or folded in p.number_fold}
        if folded == "ชือ12":
            plain = {p.id for p in people if folded in p.name_fold}
        assert {row.id for row in search.find(typed).take(9_999)} == plain


def test_the_place_of_a_record_in_the_file_is_no_number_of_the_person() -> None:
    store = village_store()
    home = household(1)
    with store.change("Fill"):
        store.put(home)
        store.put_all(person(n, home, given="แก้ว", national_id="", phone="") for n in range(1, 30))
    search = PeopleSearch(store)
    assert search.find("27").take(9) == []
    assert search.find("แก้ว 27").take(9) == []
    assert len(search.find("1").take(99)) == 29
