"""Life events: applied to the record, kept as history, refused where they cannot be, reversible."""

from dataclasses import replace

import pytest

from tests.people import fill, household, person, village_store
from village_net.errors import Refusal
from village_net.store import Store
from village_net.thai.dates import PartialDate
from village_net.village.life import edits as life
from village_net.village.life.errors import FormerHouseGoneError
from village_net.village.register import queries
from village_net.village.register.edits import (
    delete_household,
    delete_person,
    save_household,
    save_person,
)
from village_net.village.register.particulars import EventKind, LifeEvent, Particulars
from village_net.village.register.queries import particulars_of
from village_net.village.register.records import Household, Marital, Person, Relation, Sex, Standing

DAY = PartialDate(2020, 5, 1)


@pytest.fixture
def store() -> Store:
    made = village_store()
    fill(made, 4, 2)  # p1 (head) and p3 in house 2, p2 and p4 in house 1
    return made


def get(store: Store, id: str) -> Person:
    found = store.get(Person, id)
    assert found
    return found


def latest(store: Store, id: str) -> LifeEvent:
    return queries.events_of(store, id)[0]


def everything(store: Store) -> list[object]:
    return [*store.records(Person, "ORDER BY id"), *store.records(Particulars, "ORDER BY id")]


def test_a_death_takes_the_person_out_of_lists_and_widows_the_spouse(store: Store) -> None:
    life.record_marriage(store, get(store, "p1"), get(store, "p2"), DAY)
    before = everything(store)
    life.record_death(store, get(store, "p1"), PartialDate(2021), place="โรงพยาบาล")
    assert get(store, "p1").standing is Standing.DEAD
    assert "p1" not in [p.id for p in queries.people_in_order(store)]
    assert queries.count_people(store) == 3
    assert get(store, "p2").marital is Marital.WIDOWED
    event = latest(store, "p1")
    assert (event.kind, event.day, event.place) == (
        EventKind.DEATH,
        PartialDate(2021),
        "โรงพยาบาล",
    )
    life.take_back_event(store, event)
    assert everything(store) == before
    store.undo()
    assert get(store, "p1").standing is Standing.DEAD
    store.undo()
    assert everything(store) == before


def test_a_child_is_born_into_a_household_with_its_parents(store: Store) -> None:
    child = Person("c", "", "", "น้อย", birth=PartialDate(2024, 1, 2))
    born = life.record_birth(store, child, "2", Particulars("c", mother_id="p1"))
    assert born.house_number == "2"
    assert [c.id for c in queries.children_of(store, "p1")] == ["c"]
    life.take_back_event(store, latest(store, "c"))
    assert store.get(Person, "c") is None
    assert store.get(Particulars, "c") is None


def test_who_moves_out_can_come_back_to_another_house(store: Store) -> None:
    life.record_departure(store, [get(store, "p1"), get(store, "p3")], DAY, place="กรุงเทพฯ")
    assert queries.members(store, get(store, "p1").household_id) == []
    back = life.record_arrival(store, get(store, "p1"), "9", PartialDate(2022))
    assert (back.house_number, back.standing, back.relation) == ("9", Standing.HERE, None)
    life.take_back_event(store, latest(store, "p1"))
    assert get(store, "p1").standing is Standing.MOVED
    assert get(store, "p1").house_number == "2"


def test_one_who_moves_alone_into_an_empty_house_is_its_head(store: Store) -> None:
    life.change_household(store, [get(store, "p4")], "77", DAY)
    assert (get(store, "p4").house_number, get(store, "p4").relation) == ("77", Relation.HEAD)
    life.change_household(store, [get(store, "p3")], "77", DAY)
    assert get(store, "p3").relation is None
    assert latest(store, "p3").from_household_id == "h2"


def test_a_marriage_is_in_both_histories_and_taken_back_from_either(store: Store) -> None:
    before = everything(store)
    life.record_marriage(store, get(store, "p1"), get(store, "p2"), DAY)
    assert particulars_of(store, "p1").spouse_id == "p2"
    assert particulars_of(store, "p2").spouse_id == "p1"
    life.take_back_event(store, latest(store, "p2"))
    assert everything(store) == before
    assert queries.events_of(store, "p1") == []


def test_nobody_is_married_who_was_a_child_on_that_day(store: Store) -> None:
    born = {"p1": PartialDate(1980, 2, 3), "p2": PartialDate(2014, 5, 6)}
    with store.change("Know their births"):
        store.put_all([replace(get(store, key), birth=born[key]) for key in born])
    before = everything(store)
    for day in (PartialDate(2020, 5, 1), PartialDate(2026)):
        for one, other in (("p1", "p2"), ("p2", "p1")):
            with pytest.raises(life.ChildMarriageError) as refusal:
                life.record_marriage(store, get(store, one), get(store, other), day)
            assert get(store, "p2").full_name in str(refusal.value)
    assert everything(store) == before


def test_a_new_head_changes_what_the_others_are(store: Store) -> None:
    home = household(5)
    father = person(51, home, relation=Relation.HEAD, sex=Sex.MALE)
    mother = person(52, home, relation=Relation.SPOUSE)
    son = person(53, home, relation=Relation.CHILD, sex=Sex.MALE)
    daughter = person(54, home, relation=Relation.CHILD)
    grandson = person(55, home, relation=Relation.GRANDCHILD, sex=Sex.MALE)
    lodger = person(56, home, relation=Relation.RESIDENT)
    with store.change("Fill"):
        store.put(home)
        store.put_all([father, mother, son, daughter, grandson, lodger])
        store.put(Particulars(grandson.id, father_id=son.id))
    before = everything(store)
    life.change_head(store, son, DAY)
    now = {p.id: p.relation for p in queries.members(store, home.id)}
    assert now == {
        "p51": Relation.PARENT,
        "p52": Relation.PARENT,
        "p53": Relation.HEAD,
        "p54": Relation.SIBLING,
        "p55": Relation.CHILD,
        "p56": Relation.RESIDENT,
    }
    life.take_back_event(store, latest(store, "p53"))
    assert everything(store) == before


def test_an_earlier_event_waits_for_the_later_one(store: Store) -> None:
    life.change_household(store, [get(store, "p4")], "77", DAY)
    first = latest(store, "p4")
    life.record_departure(store, [get(store, "p4")], PartialDate(2021))
    with pytest.raises(life.LaterEventError):
        life.take_back_event(store, first)
    life.take_back_event(store, latest(store, "p4"))
    life.take_back_event(store, first)
    assert get(store, "p4").house_number == "1"


def test_families_of_a_household_are_split_and_joined(store: Store) -> None:
    life.split_family(store, [get(store, "p3")])
    assert (get(store, "p1").family, get(store, "p3").family) == (1, 2)
    life.join_families(store, "h2")
    assert get(store, "p3").family == 1


@pytest.mark.parametrize(
    ("kind", "wish"),
    [
        (life.NoDayError, lambda s: life.record_death(s, get(s, "p1"), None)),
        (
            life.FutureEventError,
            lambda s: life.record_death(s, get(s, "p1"), PartialDate(2999)),
        ),
        (
            life.DeathBeforeBirthError,
            lambda s: life.record_death(s, get(s, "p1"), PartialDate(1900)),
        ),
        (
            life.BeforeBirthError,
            lambda s: life.record_departure(s, [get(s, "p1")], PartialDate(1900)),
        ),
        (
            life.SameHouseholdError,
            lambda s: life.change_household(s, [get(s, "p1")], "2", DAY),
        ),
        (life.StillHereError, lambda s: life.record_arrival(s, get(s, "p1"), "9", DAY)),
        (
            Refusal,
            lambda s: life.record_marriage(s, get(s, "p1"), get(s, "p1"), DAY),
        ),
    ],
)
def test_what_cannot_be_is_refused_and_changes_nothing(
    store: Store, kind: type[Refusal], wish: object
) -> None:
    before = everything(store)
    with pytest.raises(kind):
        wish(store)  # type: ignore[operator]
    assert everything(store) == before


def test_the_dead_and_the_married_are_refused_a_second_time(store: Store) -> None:
    life.record_marriage(store, get(store, "p1"), get(store, "p2"), DAY)
    with pytest.raises(life.AlreadyMarriedError):
        life.record_marriage(store, get(store, "p3"), get(store, "p1"), DAY)
    life.record_death(store, get(store, "p1"), PartialDate(2021))
    with pytest.raises(life.NotHereError):
        life.record_death(store, get(store, "p1"), PartialDate(2022))
    life.record_marriage(store, get(store, "p3"), get(store, "p2"), PartialDate(2022))


def test_a_move_out_of_a_house_that_is_gone_stays_and_says_why(store: Store) -> None:
    life.change_household(store, [get(store, "p2")], "2", DAY)
    home = store.get(Household, "h1")
    assert home
    delete_household(store, home, "ซ้ำ")
    before = everything(store)
    with pytest.raises(FormerHouseGoneError):
        life.take_back_event(store, latest(store, "p2"))
    assert everything(store) == before


def test_a_move_is_taken_back_into_the_house_as_it_is_numbered_now(store: Store) -> None:
    life.change_household(store, [get(store, "p2")], "2", DAY)
    home = store.get(Household, "h1")
    assert home
    save_household(store, replace(home, house_number="1/9"))
    life.take_back_event(store, latest(store, "p2"))
    assert (get(store, "p2").household_id, get(store, "p2").house_number) == ("h1", "1/9")


def test_a_second_marriage_is_taken_back_when_the_first_spouse_is_gone(store: Store) -> None:
    life.record_marriage(store, get(store, "p1"), get(store, "p2"), DAY)
    life.record_death(store, get(store, "p2"), PartialDate(2021))
    life.record_marriage(store, get(store, "p1"), get(store, "p3"), PartialDate(2022))
    delete_person(store, get(store, "p2"), "ซ้ำ")
    life.take_back_event(store, latest(store, "p1"))
    assert particulars_of(store, "p1").spouse_id is None
    assert get(store, "p1").marital is Marital.WIDOWED


def test_choosing_a_married_person_in_a_form_leaves_the_third_unnamed(store: Store) -> None:
    life.record_marriage(store, get(store, "p3"), get(store, "p2"), DAY)
    save_person(store, get(store, "p1"), "2", Particulars("p1", spouse_id="p2"))
    spouses = [particulars_of(store, id).spouse_id for id in ("p1", "p2", "p3")]
    assert spouses == ["p2", "p1", None]


def test_a_known_death_before_a_new_birth_date_is_refused(store: Store) -> None:
    life.record_death(store, get(store, "p1"), PartialDate(2021))
    with pytest.raises(life.DeathBeforeBirthError):
        save_person(store, replace(get(store, "p1"), birth=PartialDate(2022)), "2")
