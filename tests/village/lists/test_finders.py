"""What Ctrl+K finds among people and houses: the given name first, age and house beside it."""

from dataclasses import replace

import pytest

from tests.people import household, person, village_store
from village_net.i18n import Language, Say
from village_net.store import Store, memory_store
from village_net.village.lists.finders import HouseFinder, PeopleFinder
from village_net.village.lists.search import PeopleSearch
from village_net.village.register.particulars import Particulars
from village_net.village.register.records import Person, Relation, Standing

THAI = Say(Language.THAI)


@pytest.fixture
def store() -> Store:
    made = village_store()
    homes = [household(n, number) for n, number in enumerate(("108", "8", "8/12"), 1)]
    names = (("เกศินี", "แก้วมณี"), ("แก้ว", "กันทะวงศ์"), ("บุญแก้ว", "ใจดี"), ("แก้วตา", "แสนดี"))
    people = [
        person(n, homes[n % 3], given=given, surname=surname)
        for n, (given, surname) in enumerate(names, 1)
    ]
    with made.change("Fill"):
        made.put_all(homes)
        made.put_all(people)
        made.put(replace(people[3], occupation="ช่างไม้"))
        made.put(Particulars(people[2].id, skills="จักสาน"))
    return made


def people(store: Store, text: str, most: int = 6) -> list[str]:
    finder = PeopleFinder(store, PeopleSearch(store))
    while not finder.warm():
        pass
    return [found.title for found in finder.find(text, most, THAI)]


def houses(store: Store, text: str) -> list[tuple[str, str]]:
    return [(f.title, f.caption) for f in HouseFinder(store).find(text, 4, THAI)]


def test_a_given_name_that_begins_so_stands_before_a_surname(store: Store) -> None:
    given = ["นางแก้ว กันทะวงศ์", "นางแก้วตา แสนดี"]
    assert people(store, "แกว") == [*given, "นางเกศินี แก้วมณี", "นางบุญแก้ว ใจดี"]
    assert people(store, "แก้ว", most=2) == given
    assert people(store, "แก้ว แสน") == ["นางแก้วตา แสนดี"]
    assert people(store, "แ")[0].startswith("นาง")


def test_who_died_or_moved_away_is_not_called(store: Store) -> None:
    [kaew] = [p for p in store.records(Person) if p.given == "แก้ว"]
    with store.change("Gone"):
        store.put(replace(kaew, standing=Standing.DEAD))
    assert "นางแก้ว กันทะวงศ์" not in people(store, "แก้ว")


def test_age_and_house_stand_beside_a_name(store: Store) -> None:
    finder = PeopleFinder(store, PeopleSearch(store))
    [found] = finder.find("เกศินี", 6, THAI)
    age = store.clock().year - 1951
    assert found.caption in (f"{age} ปี · บ้านเลขที่ 8", f"{age - 1} ปี · บ้านเลขที่ 8")
    with store.change("Unknown"):
        [unknown] = [p for p in store.records(Person) if p.given == "เกศินี"]
        store.put(replace(unknown, birth=None))
    assert finder.find("เกศินี", 6, THAI)[0].caption == "บ้านเลขที่ 8"


def test_work_and_skills_are_found_after_names_and_say_so(store: Store) -> None:
    finder = PeopleFinder(store, PeopleSearch(store))
    while not finder.warm():
        pass
    [carpenter] = finder.find("ช่างไม", 6, THAI)
    assert carpenter.title == "นางแก้วตา แสนดี"
    assert carpenter.caption.endswith("ช่างไม้")
    assert [each.title for each in finder.find("จักสาน", 6, THAI)] == ["นางบุญแก้ว ใจดี"]


def test_a_house_is_found_by_its_number_however_it_is_asked_for(store: Store) -> None:
    with store.change("Head"):
        someone = store.records(Person)[1]
        store.put(replace(someone, relation=Relation.HEAD))
    titles = ["บ้านเลขที่ 8", "บ้านเลขที่ 8/12"]
    for asked in ("8", "บ้าน 8", "บ้านเลขที่ ๘", "House 8"):
        assert [title for title, _caption in houses(store, asked)] == titles
    assert houses(store, "บ้าน 8/12") == [("บ้านเลขที่ 8/12", "นางแก้ว กันทะวงศ์ · 1 คน")]
    assert houses(store, "แก้ว") == []


def test_a_note_of_a_house_is_found(store: Store) -> None:
    with store.change("Note"):
        store.put(replace(household(1, "108"), note="มีหมาดุ"))
    assert [title for title, _caption in houses(store, "หมาดุ")] == ["บ้านเลขที่ 108"]


def test_nothing_is_found_in_an_empty_village() -> None:
    empty = memory_store()
    assert PeopleFinder(empty, PeopleSearch(empty)).find("แก้ว", 6, THAI) == []
