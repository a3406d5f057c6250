"""Who may be the person that is just being written."""

from tests.people import fill, national_id, village_store
from village_net.store import Store
from village_net.thai.dates import PartialDate
from village_net.village.lists.search import PeopleSearch
from village_net.village.quality.alike import alike
from village_net.village.register.records import Person, Standing

KAEW = Person("kaew", "h1", "108", "แก้ว", "กันทะวงศ์", title="นาง", birth=PartialDate(1943))


def village(*people: Person) -> tuple[Store, PeopleSearch]:
    store = village_store()
    fill(store, 5)
    with store.change("Other"):
        store.put_all(people)
    return store, PeopleSearch(store)


def written(**facts: object) -> Person:
    usual: dict[str, object] = {"given": "แก้ว", "surname": "กันทะวงค์", "house_number": "108"}
    return Person(id="new", household_id="", **{**usual, **facts})  # type: ignore[arg-type]


def test_one_letter_of_the_surname_hides_nobody() -> None:
    assert alike(*village(KAEW), written(birth=PartialDate(1943))) == KAEW


def test_one_name_in_another_house_and_year_is_somebody_else() -> None:
    other = written(surname="กันทะวงศ์", house_number="7", birth=PartialDate(1999))
    assert alike(*village(KAEW), other) is None


def test_nobody_is_like_a_person_without_a_name_or_like_themselves() -> None:
    store, search = village(KAEW)
    assert alike(store, search, written(given="")) is None
    assert alike(store, search, KAEW) is None


def test_who_moved_away_is_not_told() -> None:
    gone = Person("gone", "h1", "108", "แก้ว", "กันทะวงศ์", standing=Standing.MOVED)
    assert alike(*village(gone), written()) is None


def test_the_likeliest_of_several_is_told() -> None:
    near = Person("near", "h1", "109", "แก้ว", "กันทะวงค์", birth=PartialDate(1943))
    one = written(house_number="109", birth=PartialDate(1943), national_id=national_id(77))
    assert alike(*village(KAEW, near), one) == near
