"""Every wish about households and people, with its refusals and its undo."""

from dataclasses import replace

import pytest

from tests.people import fill, household, national_id, person, village_store
from village_net.errors import NoReasonError, Refusal
from village_net.store import Store
from village_net.store.checks import findings_of
from village_net.village.quality.checks import CHECKS
from village_net.village.register import edits, guards, queries
from village_net.village.register.records import Household, Person, Relation


def found(store: Store, key: str) -> tuple[str, ...]:
    findings = findings_of(store, CHECKS, store.clock().date())
    return next((finding.ids for finding in findings if finding.key == key), ())


@pytest.fixture
def store() -> Store:
    return village_store()


def test_a_person_is_added_to_a_household_that_is_made_for_them(store: Store) -> None:
    someone = replace(person(1, household(1)), household_id="", house_number="")
    added = edits.save_person(store, someone, " 12/3 ")
    home = queries.household_numbered(store, "12/3")
    assert home
    assert queries.members(store, home.id) == [added]
    store.undo()
    assert queries.count_people(store) == queries.count_households(store) == 0


def test_a_person_joins_a_household_that_is_there(store: Store) -> None:
    fill(store, 2)
    edits.save_person(store, person(7, household(1)), "1")
    assert queries.count_households(store) == 1
    assert queries.count_people(store) == 3


def test_moving_a_person_takes_the_new_house_number_along(store: Store) -> None:
    fill(store, 1)
    other = edits.add_household(store, "99")
    one = queries.people_in_order(store)[0]
    edits.save_person(store, one, other.house_number)
    assert queries.people_in_order(store)[0].house_number == "99"


def test_a_house_number_in_thai_digits_is_the_same_house(store: Store) -> None:
    home = edits.add_household(store, " ๑๒/๓ ")
    assert home.house_number == "12/3"
    edits.save_person(store, replace(person(1, home), id="n"), "๑๒/๓")
    assert queries.count_households(store) == 1
    with pytest.raises(edits.HouseNumberTakenError):
        edits.add_household(store, "12/๓")
    edits.save_household(store, replace(home, house_number="๑๓"))
    assert [p.house_number for p in queries.people_in_order(store)] == ["13"]


def test_a_new_house_number_reaches_every_member(store: Store) -> None:
    fill(store, 3)
    edits.save_household(store, replace(household(1), house_number="77/1"))
    assert {p.house_number for p in queries.people_in_order(store)} == {"77/1"}
    assert found(store, "stale-house-number") == ()
    store.undo()
    assert {p.house_number for p in queries.people_in_order(store)} == {"1"}


def test_a_household_comes_with_its_people_in_one_step(store: Store) -> None:
    home = household(1)
    people = [person(n, Household("", ""), sex=None) for n in (1, 2, 3, 4)]
    edits.save_household(store, home, people)
    assert {p.house_number for p in queries.members(store, home.id)} == {"1"}
    assert len(queries.members(store, home.id)) == 4
    store.undo()
    assert queries.count_people(store) == queries.count_households(store) == 0


def test_of_many_people_the_refusal_tells_the_row(store: Store) -> None:
    fill(store, 2)
    home, new = household(7), [person(n, Household("", "")) for n in (11, 12, 13)]
    nameless = [new[0], replace(new[1], given=" "), new[2]]
    on_record = [*new[:2], replace(new[2], national_id=national_id(1))]
    twice = [new[0], new[1], replace(new[2], national_id=national_id(11))]
    heads = [replace(each, relation=Relation.HEAD) for each in new]
    for people, kind, row, field in (
        (nameless, guards.NoNameError, 1, "given"),
        (on_record, guards.NationalIdTakenError, 2, "national_id"),
        (twice, guards.NationalIdTakenError, 2, "national_id"),
        (heads, guards.SecondHeadError, 1, "relation"),
    ):
        refusal = refused(store, edits.save_household, home, people)
        assert isinstance(refusal, kind)
        assert (refusal.row, refusal.field) == (row, field)


def test_deleting_a_household_takes_its_people_and_undo_brings_all_back(
    store: Store,
) -> None:
    people = fill(store, 4)
    edits.delete_household(store, household(1), "ย้ายออกทั้งบ้าน")
    assert queries.count_people(store) == 0
    store.undo()
    assert sorted(queries.people_in_order(store), key=lambda p: p.id) == people


def test_the_reason_of_a_delete_is_in_the_audit(store: Store) -> None:
    fill(store, 1)
    edits.delete_person(store, queries.people_in_order(store)[0], "บันทึกซ้ำ")
    detail = store.value("SELECT detail FROM audit_detail ORDER BY seq DESC LIMIT 1")
    assert "บันทึกซ้ำ" in detail


def refused(store: Store, change: object, *arguments: object) -> Refusal:
    before = (
        store.rows("SELECT * FROM person ORDER BY id"),
        store.rows("SELECT * FROM household"),
    )
    with pytest.raises(Refusal) as caught:
        change(store, *arguments)  # type: ignore[operator]
    after = (
        store.rows("SELECT * FROM person ORDER BY id"),
        store.rows("SELECT * FROM household"),
    )
    assert after == before
    return caught.value


def test_bad_wishes_are_refused_and_change_nothing(store: Store) -> None:
    one, two = fill(store, 2)
    again = replace(person(9, household(1)), national_id=national_id(1))
    assert isinstance(refused(store, edits.delete_person, one, " "), NoReasonError)
    assert isinstance(refused(store, edits.save_person, again, "1"), guards.NationalIdTakenError)
    assert one.full_name in str(refused(store, edits.save_person, again, "1"))
    taken = replace(two, national_id=one.national_id)
    assert isinstance(refused(store, edits.save_person, taken, "1"), guards.NationalIdTakenError)
    nameless = replace(one, given=" ")
    assert isinstance(refused(store, edits.save_person, nameless, "1"), guards.NoNameError)
    assert isinstance(refused(store, edits.add_household, "1"), edits.HouseNumberTakenError)
    assert isinstance(refused(store, edits.add_household, " "), edits.NoHouseNumberError)
    assert isinstance(refused(store, edits.save_person, one, ""), edits.NoHouseNumberError)


def test_the_head_stands_first_then_from_old_to_young(store: Store) -> None:
    fill(store, 5)
    people = queries.members(store, "h1")
    assert people[0].id == "p1"
    births = [p.birth for p in people[1:] if p.birth]
    assert births == sorted(births)


def test_people_and_households_stand_in_their_order(store: Store) -> None:
    homes = [Household(str(n), number) for n, number in enumerate(("12/1", "9", "100", "12"))]
    names = ("แสวง", "เกษม", "กาญจนา", "ไกรสร")
    with store.change("Fill"):
        store.put_all(homes)
        store.put_all(
            Person(str(n), homes[n].id, homes[n].house_number, name) for n, name in enumerate(names)
        )
    assert [h.house_number for h in queries.households_in_order(store)] == [
        "9", "12", "12/1", "100",
    ]  # fmt: skip
    assert [p.given for p in queries.people_in_order(store)] == [
        "กาญจนา", "เกษม", "ไกรสร", "แสวง",
    ]  # fmt: skip
