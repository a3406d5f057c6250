"""Nothing is overwritten silently: differences are found, chosen one by one, undone as one."""

import pytest

from tests.exchange.rosters import plan_of
from tests.people import national_id, village_store
from village_net.exchange import RosterField, apply_import
from village_net.exchange.plan.differences import Difference, find_differences
from village_net.exchange.readers.sheet import Cell
from village_net.store import Store
from village_net.village.register.queries import people_in_order
from village_net.village.register.records import Person

HEADER: list[Cell] = ["บ้านเลขที่", "เลขประจำตัวประชาชน", "ชื่อ-สกุล", "วันเกิด", "อาชีพ", "โทรศัพท์"]
OLD: list[Cell] = ["5", national_id(1), "นายบุญมา แก้วมณี", "15/11/2515", "ทำนา", ""]
NEW: list[Cell] = ["5", national_id(1), "นายบุญมา แก้วมณี", "15/11/2515", "ค้าขาย", "0812345678"]


@pytest.fixture
def store() -> Store:
    made = village_store()
    apply_import(made, plan_of(HEADER, OLD, store=made))
    return made


def found(store: Store, *rows: list[Cell]) -> dict[RosterField, Difference]:
    plan = plan_of(HEADER, *rows, store=store)
    return {d.field: d for d in find_differences(store, plan)}


def person(store: Store) -> Person:
    return people_in_order(store)[0]


def test_the_same_list_differs_in_nothing(store: Store) -> None:
    assert found(store, OLD) == {}


def test_what_the_list_leaves_empty_never_differs(store: Store) -> None:
    bare: list[Cell] = ["5", national_id(1), "นายบุญมา แก้วมณี", "2515", "", ""]
    assert found(store, bare) == {}


def test_a_conflict_and_a_gap_are_told_apart(store: Store) -> None:
    differences = found(store, NEW)
    assert {field: d.fills for field, d in differences.items()} == {
        RosterField.OCCUPATION: False,
        RosterField.PHONE: True,
    }
    assert (
        differences[RosterField.OCCUPATION].own,
        differences[RosterField.OCCUPATION].listed,
    ) == (
        "ทำนา",
        "ค้าขาย",
    )


def test_only_what_is_taken_is_written_and_one_undo_takes_it_back(store: Store) -> None:
    other: list[Cell] = ["5", "", "นางคำ แก้วมณี", "2517", "", ""]
    plan = plan_of(HEADER, NEW, other, store=store)
    gap = next(d for d in find_differences(store, plan) if d.fills)
    apply_import(store, plan, taken=[gap])
    names = {p.given: p for p in people_in_order(store)}
    assert (names["บุญมา"].occupation, names["บุญมา"].phone) == ("ทำนา", "0812345678")
    assert "คำ" in names
    store.undo()
    assert [p.given for p in people_in_order(store)] == ["บุญมา"]
    assert person(store).phone == ""


def test_a_list_with_nobody_new_can_still_fill_gaps(store: Store) -> None:
    plan = plan_of(HEADER, NEW, store=store)
    apply_import(store, plan, taken=find_differences(store, plan))
    assert (person(store).occupation, person(store).phone) == ("ค้าขาย", "0812345678")
    assert found(store, NEW) == {}
