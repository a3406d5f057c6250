"""Duplicates are found and nobody else; merging keeps all that is known and can be undone."""

from dataclasses import replace
from datetime import date

import pytest

from tests.people import fill, household, national_id, person, village_store
from village_net.groups.edits import join, save_group
from village_net.groups.queries import members_of
from village_net.groups.records import Group
from village_net.progress import Cancelled
from village_net.store import Store
from village_net.thai.dates import PartialDate
from village_net.thai.sound import sound
from village_net.village.life.edits import record_marriage
from village_net.village.quality.duplicates import likely_duplicates, still_open
from village_net.village.quality.merging import (
    SamePersonError,
    TwoIdsError,
    call_different,
    differing,
    known_of,
    merge,
)
from village_net.village.register.particulars import Consent, LifeEvent, Particulars, Photo
from village_net.village.register.queries import events_of, particulars_of, people_in_order
from village_net.village.register.records import Person, Sex

BORN = PartialDate(1972, 11, 15)
ONE = person(
    901, household(1), given="บุญมา", surname="แก้วมณี", title="นาย", sex=Sex.MALE, birth=BORN
)

ELSEWHERE = {"birth": None, "house_number": "3", "household_id": "h3"}


def changed_digit(id: str, place: int) -> str:
    return id[:place] + str((int(id[place]) + 1) % 10) + id[place + 1 :]


def turned_digits(id: str, place: int) -> str:
    assert id[place] != id[place + 1]
    return id[:place] + id[place + 1] + id[place] + id[place + 2 :]


@pytest.fixture
def store() -> Store:
    made = village_store()
    fill(made, 12, 3)
    with made.change("Fill"):
        made.put(ONE)
    return made


def put(store: Store, **changed: object) -> Person:
    values: dict[str, object] = {"id": "twin", "national_id": "", "phone": "", **changed}
    other = replace(ONE, **values)  # type: ignore[arg-type]
    with store.change("Fill"):
        store.put(other)
    return other


@pytest.mark.parametrize(
    ("one", "other"),
    [("จันทร์", "จัน"), ("แก้วมณี", "แก้วมนี"), ("รัตน์", "รัด"), ("วรรณา", "วันนา"), ("เพ็ญ", "เพน")],
)
def test_names_that_are_said_alike_sound_alike(one: str, other: str) -> None:
    assert sound(one) == sound(other) != ""


@pytest.mark.parametrize(("one", "other"), [("สมชาย", "สมหญิง"), ("บุญมา", "บุญมี"), ("แดง", "ดำ")])
def test_other_names_sound_otherwise(one: str, other: str) -> None:
    assert sound(one) != sound(other)


@pytest.mark.parametrize(
    "changed",
    [
        {"given": "บุนมา", "surname": "แก้วมนี"},
        {"house_number": "3", "household_id": "h3"},
        {"birth": PartialDate(1972)},
        {"birth": None},
        {"given": "บุญม"},
        {"national_id": national_id(901)[:11] + "99"},
        {"surname": "ใจดีศรีสุข"},
        {**ELSEWHERE, "given": "บุญม", "national_id": changed_digit(national_id(901), 4)},
        {**ELSEWHERE, "given": "บุญม", "national_id": turned_digits(national_id(901), 10)},
    ],
)
def test_a_second_record_is_found(store: Store, changed: dict[str, object]) -> None:
    put(store, **changed)
    assert {(p.one, p.other) for p in likely_duplicates(store)} in (
        {("p901", "twin")},
        {("twin", "p901")},
    )


@pytest.mark.parametrize(
    "changed",
    [
        {"given": "บุญมี", "birth": PartialDate(1974, 2, 1)},
        {"birth": PartialDate(1950, 1, 1), "house_number": "3", "household_id": "h3"},
        {"national_id": national_id(777_777)},
        {"given": "บัวผัน", "sex": Sex.FEMALE},
        {"given": "บุญมาก", "national_id": national_id(902)},
    ],
)
def test_others_are_left_alone(store: Store, changed: dict[str, object]) -> None:
    put(store, **changed)
    assert likely_duplicates(store) == []


def test_a_year_is_written_wrong_by_one_more_often_than_by_two(store: Store) -> None:
    other = changed_digit(ONE.national_id, 4)
    put(store, national_id=other, birth=PartialDate(1973, 2, 1))
    assert len(likely_duplicates(store)) == 1
    put(store, national_id=other, birth=PartialDate(1974, 2, 1))
    assert likely_duplicates(store) == []


def test_reasons_and_score_are_those_of_the_pair(store: Store) -> None:
    put(store, given="บุนมา", birth=PartialDate(1972), house_number="3", household_id="h3")
    [pair] = likely_duplicates(store)
    assert pair.reasons == ("names sound alike", "same birth year")
    put(store)
    [better] = likely_duplicates(store)
    assert better.reasons == ("same name", "same birth date", "same house")
    assert better.score > pair.score


def test_twins_with_numbers_in_a_row_are_two_people(store: Store) -> None:
    first, second = national_id(901), national_id(902)
    assert sum(a != b for a, b in zip(first, second, strict=True)) == 2
    put(store, given="บุญมาก", national_id=second)
    assert likely_duplicates(store) == []


def test_progress_only_grows_and_the_search_can_be_cancelled(store: Store) -> None:
    shares: list[float] = []
    likely_duplicates(store, lambda done, total: shares.append(done / total))
    assert shares == sorted(shares)
    assert 0 == shares[0] < shares[-1] <= 1

    def stop(done: int, total: int) -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        likely_duplicates(store, stop)


def test_pairs_close_when_one_is_gone_and_open_again_with_undo(store: Store) -> None:
    twin = put(store)
    pairs = likely_duplicates(store)
    assert still_open(store, pairs) == pairs
    call_different(store, twin.id, ONE.id)
    assert still_open(store, pairs) == []
    store.undo()
    merge(store, ONE, twin, {})
    assert still_open(store, pairs) == []
    store.undo()
    assert still_open(store, pairs) == pairs


def test_a_pair_that_was_called_different_is_not_asked_about_again(store: Store) -> None:
    put(store)
    [pair] = likely_duplicates(store)
    call_different(store, pair.one, pair.other)
    assert likely_duplicates(store) == []
    store.undo()
    assert len(likely_duplicates(store)) == 1


def snapshot(store: Store) -> list[object]:
    kinds: tuple[type, ...] = (Person, Particulars, LifeEvent, Photo)
    return [record for kind in kinds for record in store.records(kind, "ORDER BY id")]


def test_a_merge_keeps_all_that_is_known_and_is_undone_as_one(store: Store) -> None:
    twin = put(store, occupation="ทำนา", note="จากบัญชีเก่า", given="บุญมาก")
    wife = next(p for p in people_in_order(store) if p.id == "p2")
    record_marriage(store, twin, wife, PartialDate(1995))
    group = save_group(store, Group("g", "กลุ่ม"))
    join(store, group, twin, "ประธาน")
    with store.change("More"):
        store.put(replace(particulars_of(store, "twin"), skills="จักสาน", consent=Consent.GIVEN))
        store.put(Photo("twin", "AAAA"))
    before = snapshot(store)
    fresh = store.get(Person, "twin")
    assert fresh
    assert differing(known_of(store, ONE), known_of(store, fresh)) == ["given"]
    kept = merge(store, ONE, fresh, {"given": "บุญมาก"})
    assert store.get(Person, "twin") is None
    assert (kept.given, kept.occupation, kept.phone) == ("บุญมาก", "ทำนา", ONE.phone)
    assert kept.note == "จากบัญชีเก่า"
    more = particulars_of(store, ONE.id)
    assert (more.skills, more.spouse_id, more.consent) == ("จักสาน", "p2", Consent.GIVEN)
    assert particulars_of(store, "p2").spouse_id == ONE.id
    assert [m.name for m in members_of(store, "g", date(2026, 1, 1))] == [kept.full_name]
    assert len(events_of(store, ONE.id)) == 1
    assert store.get(Photo, ONE.id)
    store.undo()
    assert snapshot(store) == before


def test_two_ids_need_a_choice(store: Store) -> None:
    twin = put(store)
    second = replace(twin, national_id=national_id(555))
    with store.change("Fill"):
        store.put(second)
    with pytest.raises(TwoIdsError):
        merge(store, ONE, second, {})
    with pytest.raises(SamePersonError):
        merge(store, ONE, ONE, {})
    kept = merge(store, ONE, second, {"national_id": second.national_id})
    assert kept.national_id == second.national_id
