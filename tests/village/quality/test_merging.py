"""Merging two records of one person: what is chosen, what follows, what is refused, undo."""

from collections.abc import Sequence
from dataclasses import fields, replace
from datetime import date
from typing import Any

import pytest

from tests.people import fill, household, national_id, person, village_store
from village_net.capabilities import merge_people
from village_net.groups.edits import change_membership, join, save_group
from village_net.groups.queries import members_of
from village_net.groups.records import Group
from village_net.store import Store
from village_net.store.ids import new_id
from village_net.store.rows import Row
from village_net.thai.dates import PartialDate
from village_net.village.life.edits import record_death, record_marriage, take_back_event
from village_net.village.quality.duplicates import Pair, still_open
from village_net.village.quality.merging import (
    COMPARED,
    TwoIdsError,
    call_different,
    differing,
    known_of,
    merge,
    proposed,
)
from village_net.village.register.guards import AncestorError, SecondHeadError
from village_net.village.register.particulars import (
    Care,
    Consent,
    EventBefore,
    EventKind,
    Health,
    LifeEvent,
    Particulars,
    Photo,
)
from village_net.village.register.queries import events_of, health_of, members, particulars_of
from village_net.village.register.records import Household, Person, Relation, Sex

MAN = Sex.MALE
KEEP = person(901, household(1), given="บุญมา", sex=MAN, birth=PartialDate(1972), relation=None)
TWIN = person(902, household(2), given="บุนมา", sex=MAN, birth=PartialDate(1972, 11, 15))
TWIN = replace(TWIN, national_id="", phone="")
TABLES = (
    *("person", "household", "particulars", "health", "photo"),
    *("life_event", "event_before", "membership", "distinct_pair"),
)


@pytest.fixture
def store() -> Store:
    made = village_store()
    fill(made, 12, 3)
    put(made, KEEP, TWIN)
    return made


def put(store: Store, *records: Any) -> None:
    with store.change("Fill"):
        for record in records:
            store.put(record)


def everything(store: Store) -> dict[str, Sequence[Row]]:
    return {table: store.rows(f"SELECT * FROM {table} ORDER BY id") for table in TABLES}


def test_every_field_of_a_person_is_compared_or_follows(store: Store) -> None:
    whole = known_of(store, KEEP)
    for name in COMPARED:
        whole.value(name)
    follows = {"id", "house_number", "zone_id", "standing", "note", "family", "consent_on"}
    names = {f.name for kind in (Person, Particulars, Health) for f in fields(kind) if f.init}
    assert names - follows == set(COMPARED)


def test_a_closer_date_is_proposed_and_no_id(store: Store) -> None:
    put(store, replace(TWIN, national_id=national_id(777)))
    other = store.get(Person, TWIN.id)
    assert other
    one, two = known_of(store, KEEP), known_of(store, other)
    assert set(differing(one, two)) == {
        "household_id",
        "given",
        "birth",
        "national_id",
        "relation",
    }
    better = proposed(one, two)
    assert better["birth"] == TWIN.birth
    assert better["given"] == KEEP.given
    assert "national_id" not in better
    with pytest.raises(TwoIdsError):
        merge(store, KEEP, other, better)
    kept = merge(store, KEEP, other, {"national_id": other.national_id})
    assert kept.national_id == national_id(777)
    assert kept.birth == TWIN.birth


def test_of_two_dates_known_as_closely_that_of_the_one_who_stays_is_proposed(store: Store) -> None:
    known = replace(KEEP, birth=PartialDate(1972, 11, 16))
    assert proposed(known_of(store, known), known_of(store, TWIN))["birth"] == known.birth


def test_the_house_that_is_chosen_brings_number_and_zone(store: Store) -> None:
    before = everything(store)
    kept = merge(store, KEEP, TWIN, {"household_id": "h2", "relation": TWIN.relation})
    stored = store.get(Person, KEEP.id)
    assert stored == kept
    assert (kept.household_id, kept.house_number, kept.relation) == ("h2", "2", Relation.CHILD)
    store.undo()
    assert everything(store) == before
    stayed = merge(store, KEEP, TWIN, {})
    assert (stayed.household_id, stayed.relation) == ("h1", None)


def test_no_second_head_comes_into_a_house(store: Store) -> None:
    assert Relation.HEAD in {member.relation for member in members(store, "h2")}
    put(store, replace(TWIN, relation=Relation.HEAD))
    other = store.get(Person, TWIN.id)
    assert other
    before = everything(store)
    with pytest.raises(SecondHeadError):
        merge(store, KEEP, other, {"household_id": "h2", "relation": Relation.HEAD})
    assert everything(store) == before
    kept = merge(store, KEEP, other, {"relation": Relation.HEAD})
    assert (kept.household_id, kept.relation) == ("h1", Relation.HEAD)


def test_the_head_of_the_same_house_stays_the_head(store: Store) -> None:
    home = Household("h9", "9")
    one = person(911, home, relation=Relation.CHILD)
    other = person(912, home, relation=Relation.HEAD, national_id="")
    put(store, home, one, other)
    assert merge(store, one, other, {}).relation is Relation.HEAD


def test_both_notes_and_what_only_the_other_knows_are_kept(store: Store) -> None:
    put(store, replace(KEEP, note="ก", phone=""), replace(TWIN, note="ข", phone="0811111111"))
    one, other = store.get(Person, KEEP.id), store.get(Person, TWIN.id)
    assert one
    assert other
    put(store, Particulars(KEEP.id, religion="พุทธ"), Particulars(TWIN.id, "ท-1", skills="จักสาน"))
    kept = merge(store, one, other, {})
    assert (kept.note, kept.phone) == ("ก · ข", "0811111111")
    more = particulars_of(store, KEEP.id)
    assert (more.religion, more.temporary_number, more.skills) == ("พุทธ", "ท-1", "จักสาน")
    assert store.get(Particulars, TWIN.id) is None


def test_parents_and_spouses_name_the_one_who_stays(store: Store) -> None:
    put(store, Particulars("p3", father_id=TWIN.id), Particulars("p4", spouse_id=TWIN.id))
    put(store, Particulars(TWIN.id, spouse_id="p4"))
    home = store.get(Household, "h3")
    assert home
    put(store, replace(home, volunteer_id=TWIN.id))
    before = everything(store)
    merge(store, KEEP, TWIN, {})
    assert particulars_of(store, "p3").father_id == KEEP.id
    assert particulars_of(store, "p4").spouse_id == KEEP.id
    assert particulars_of(store, KEEP.id).spouse_id == "p4"
    after = store.get(Household, "h3")
    assert after
    assert after.volunteer_id == KEEP.id
    store.undo()
    assert everything(store) == before


def test_of_two_wives_on_record_only_the_one_who_was_chosen_stays(store: Store) -> None:
    put(store, Particulars("p3", spouse_id=KEEP.id), Particulars("p4", spouse_id=TWIN.id))
    put(store, Particulars(KEEP.id, spouse_id="p3"), Particulars(TWIN.id, spouse_id="p4"))
    merge(store, KEEP, TWIN, {"spouse_id": "p4"})
    assert particulars_of(store, KEEP.id).spouse_id == "p4"
    assert particulars_of(store, "p4").spouse_id == KEEP.id
    assert particulars_of(store, "p3").spouse_id is None


def test_nobody_becomes_their_own_kin_or_ancestor(store: Store) -> None:
    put(store, Particulars(KEEP.id, father_id=TWIN.id))
    merge(store, KEEP, TWIN, {})
    assert particulars_of(store, KEEP.id).father_id is None
    store.undo()
    put(store, person(5, household(2), birth=PartialDate(1950), sex=None))
    put(store, Particulars(KEEP.id, father_id="p5"), Particulars("p5", father_id=TWIN.id))
    before = everything(store)
    with pytest.raises(AncestorError):
        merge(store, KEEP, TWIN, {})
    assert everything(store) == before


GIVEN, REFUSED = Consent.GIVEN, Consent.REFUSED


def test_the_later_word_on_consent_decides_about_health(store: Store) -> None:
    put(store, Particulars(KEEP.id, consent=GIVEN, consent_on=date(2024, 1, 1)))
    put(store, Particulars(TWIN.id, consent=REFUSED, consent_on=date(2025, 1, 1)))
    put(store, Health(KEEP.id, care=Care.BEDRIDDEN))
    before = everything(store)
    merge(store, KEEP, TWIN, {})
    kin = particulars_of(store, KEEP.id)
    assert (kin.consent, kin.consent_on) == (REFUSED, date(2025, 1, 1))
    assert store.get(Health, KEEP.id) is None
    store.undo()
    assert everything(store) == before
    merge(store, KEEP, TWIN, {"consent": GIVEN})
    kin = particulars_of(store, KEEP.id)
    assert (kin.consent, kin.consent_on) == (GIVEN, date(2024, 1, 1))
    assert health_of(store, KEEP.id).care is Care.BEDRIDDEN


def test_consent_and_health_come_along_together(store: Store) -> None:
    put(store, Particulars(TWIN.id, consent=GIVEN, consent_on=date(2025, 1, 1)))
    put(store, Health(TWIN.id, chronic="เบาหวาน"), Photo(TWIN.id, "AAAA"))
    merge(store, KEEP, TWIN, {})
    assert particulars_of(store, KEEP.id).consent is GIVEN
    assert health_of(store, KEEP.id).chronic == "เบาหวาน"
    assert store.get(Photo, KEEP.id) == Photo(KEEP.id, "AAAA")


def test_a_membership_that_both_had_is_there_once(store: Store) -> None:
    one, two = (save_group(store, Group(id, id)) for id in ("กลุ่มหนึ่ง", "กลุ่มสอง"))
    join(store, one, KEEP)
    told = join(store, one, TWIN, "เลขานุการ")
    change_membership(store, replace(told, joined=PartialDate(2020)))
    join(store, two, KEEP, "ประธาน")
    join(store, two, TWIN, "เหรัญญิก")
    before = everything(store)
    merge_people(store, KEEP, TWIN, {})
    on = date(2026, 1, 1)
    assert [m.membership.post for m in members_of(store, one.id, on)] == ["เลขานุการ"]
    assert {m.membership.post for m in members_of(store, two.id, on)} == {"ประธาน", "เหรัญญิก"}
    store.undo()
    assert everything(store) == before


def test_history_goes_along_and_that_of_others_can_still_be_taken_back(store: Store) -> None:
    wife = store.get(Person, "p4")
    assert wife
    record_marriage(store, TWIN, wife, PartialDate(1995))
    man = person(950, household(3), sex=MAN, birth=PartialDate(1960))
    put(store, man, replace(particulars_of(store, "p4"), spouse_id=None))
    put(store, replace(particulars_of(store, "p4"), spouse_id=TWIN.id))
    twin = store.get(Person, TWIN.id)
    assert twin
    event = LifeEvent(new_id(), "p4", EventKind.HEAD, PartialDate(2020), number=99)
    spouse = EventBefore(new_id(), event.id, "p4", "particulars", "spouse_id", "", named_id=TWIN.id)
    note = EventBefore(new_id(), event.id, TWIN.id, "person", "note", '"p902"')
    put(store, event, spouse, note)
    merge(store, KEEP, twin, {})
    assert [e.kind for e in events_of(store, KEEP.id)] == [EventKind.MARRIAGE]
    theirs = {e.kind: e for e in events_of(store, "p4")}
    assert theirs[EventKind.MARRIAGE].other_id == KEEP.id
    take_back_event(store, theirs[EventKind.HEAD])
    assert particulars_of(store, "p4").spouse_id == KEEP.id
    kept = store.get(Person, KEEP.id)
    assert kept
    assert kept.note == KEEP.note


def test_a_death_recorded_of_the_one_who_stays_can_be_taken_back(store: Store) -> None:
    merge(store, KEEP, TWIN, {})
    stored = store.get(Person, KEEP.id)
    assert stored
    record_death(store, stored, PartialDate(2025))
    take_back_event(store, events_of(store, KEEP.id)[0])
    assert store.get(Person, KEEP.id) == stored


def test_who_was_kept_apart_from_the_other_is_kept_apart_from_the_one(store: Store) -> None:
    call_different(store, "p3", TWIN.id)
    call_different(store, KEEP.id, "p5")
    merge(store, KEEP, TWIN, {})
    pairs = [Pair(KEEP.id, third, 90, ()) for third in ("p3", "p4", "p5")]
    assert [pair.other for pair in still_open(store, pairs)] == ["p4"]
