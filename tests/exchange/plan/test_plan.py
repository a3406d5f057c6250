"""Who is added, who is there already, who is turned away; and what an import leaves behind."""

from datetime import date

import pytest

from tests.exchange.rosters import mapped, plan_of, sheet_of
from tests.people import fill, national_id, village_store
from village_net.exchange import RosterField, RowOutcome, apply_import, guess_mapping, plan_import
from village_net.exchange.errors import NoHouseColumnError, NoNameColumnError, OutdatedPlanError
from village_net.exchange.readers.sheet import Cell
from village_net.progress import Cancelled
from village_net.store import Store
from village_net.village.register.queries import (
    count_households,
    count_people,
    household_numbered,
    people_in_order,
)
from village_net.village.register.records import Relation, Sex

HEADER: list[Cell] = ["บ้านเลขที่", "เลขประจำตัวประชาชน", "ชื่อ-สกุล", "เพศ", "วันเกิด", "สถานะในครัวเรือน"]


@pytest.fixture
def store() -> Store:
    return village_store()


def row(house: Cell, id: Cell, name: str, *rest: Cell) -> list[Cell]:
    return [house, id, name, *rest]


def test_a_person_without_an_id_is_welcome_and_known_the_next_time(store: Store) -> None:
    rows = [HEADER, row("5", "", "นายบุญมา แก้วมณี", "ช", "2515"), row("", "-", "นางคำ แก้วมณี")]
    plan = plan_of(*rows, store=store)
    assert (plan.added, plan.rejected) == (2, 0)
    apply_import(store, plan)
    again = plan_of(*rows, store=store)
    assert (again.added, again.present) == (0, 2)


@pytest.mark.parametrize(
    ("other", "outcome"),
    [
        (row("บ้านเลขที่ ๕", "", "นาย บุญมา  แก้วมณี", "", "15/11/1972"), RowOutcome.PRESENT),
        (row("5", national_id(7), "นายบุญมา แก้วมณี", "", "15/11/2515"), RowOutcome.PRESENT),
        (row("6", "", "นายบุญมา แก้วมณี", "", "15/11/2515"), RowOutcome.ADD),
        (row("5", "", "นายบุญมา แก้วมณี", "", "2515"), RowOutcome.PRESENT),
        (row("5", "", "นายบุญมา แก้วมณี", "", "15/11/2516"), RowOutcome.ADD),
        (row("5", "", "นายบุญมี แก้วมณี", "", "15/11/2515"), RowOutcome.ADD),
    ],
)
def test_without_an_id_name_year_of_birth_and_house_make_a_person(
    store: Store, other: list[Cell], outcome: RowOutcome
) -> None:
    known = row("5", "", "นายบุญมา แก้วมณี", "", "15 พ.ย. 2515")
    apply_import(store, plan_of(HEADER, known, store=store))
    assert plan_of(HEADER, other, store=store).rows[0].outcome is outcome
    assert plan_of(HEADER, known, other).rows[1].outcome is outcome


def test_two_ids_are_two_people_even_of_one_name(store: Store) -> None:
    plan = plan_of(
        HEADER,
        row("5", national_id(1), "นายบุญมา แก้วมณี"),
        row("5", national_id(2), "นายบุญมา แก้วมณี"),
        store=store,
    )
    assert plan.added == 2


def test_who_is_in_the_village_stays_as_they_are(store: Store) -> None:
    known = fill(store, 1)[0]
    changed = row("77", known.national_id, "นายอื่น คนละคน", "ช", "2500")
    plan = plan_of(HEADER, changed, store=store)
    assert (plan.added, plan.homes, plan.present, plan.households) == (0, 0, 1, 1)
    assert [remark.key for remark in plan.warnings] == ["other-house"]
    newcomer = row("1", national_id(50), "นายใหม่ แก้วมณี")
    more = plan_of(
        HEADER, changed, newcomer, row("2", national_id(51), "นายสอง แก้วมณี"), store=store
    )
    assert (more.added, more.homes) == (2, 2)
    assert plan_of(HEADER, changed, newcomer, store=store).households == 1
    apply_import(store, plan)
    assert people_in_order(store) == [known]
    assert store.undo_step
    assert store.undo_step.label == "Fill"


def test_people_join_the_household_that_is_there(store: Store) -> None:
    fill(store, 1)
    plan = plan_of(HEADER, row("บ้านเลขที่ ๑", national_id(50), "นายใหม่ แก้วมณี"), store=store)
    apply_import(store, plan)
    home = household_numbered(store, "1")
    assert home
    assert {p.household_id for p in people_in_order(store)} == {home.id}


def test_nobody_is_made_head_unless_the_list_says_so(store: Store) -> None:
    plan = plan_of(
        HEADER,
        row("5", "", "นายบุญมา แก้วมณี", "", "", ""),
        row("6", "", "นายคำ แก้วมณี", "", "", "เจ้าบ้าน"),
        store=store,
    )
    apply_import(store, plan)
    assert {p.given: p.relation for p in people_in_order(store)} == {
        "บุญมา": None,
        "คำ": Relation.HEAD,
    }


def test_a_title_tells_the_sex_and_a_contradiction_is_only_pointed_out() -> None:
    plan = plan_of(HEADER, row("5", "", "นางคำ แก้วมณี"), row("5", "", "นางแก้ว แก้วมณี", "ชาย"))
    sexes = [row.candidate and row.candidate.sex for row in plan.rows]
    assert sexes == [Sex.FEMALE, Sex.MALE]
    assert [(remark.number, remark.key) for remark in plan.warnings] == [(3, "sex-against-title")]


def test_the_first_fault_of_a_row_is_told_with_its_field_and_text() -> None:
    plan = plan_of(
        HEADER,
        row("5", "1.10E+12", "นายก ใจดี"),
        row("5", national_id(1)[:-2], "นายข ใจดี", "", "31/2/2520"),
        row("5", "", "นายค ใจดี", "", "31/2/2520"),
        row(date(2026, 8, 2), "", "นายง ใจดี"),
    )
    faults = [(r.reason and r.reason.key, r.fault, r.found) for r in plan.rows]
    assert faults == [
        ("id-lost-digits", RosterField.NATIONAL_ID, "1.10E+12"),
        ("wrong-length", RosterField.NATIONAL_ID, national_id(1)[:-2]),
        ("impossible-date", RosterField.BIRTH, "31/2/2520"),
        ("house-became-date", RosterField.HOUSE_NUMBER, "2/8/2569"),
    ]
    assert [r.name for r in plan.rows] == ["นายก ใจดี", "นายข ใจดี", "นายค ใจดี", "นายง ใจดี"]


def test_a_mended_house_number_holds_for_the_rows_below() -> None:
    plan = plan_of(
        HEADER,
        row(date(2026, 8, 2), "", "นายก ใจดี"),
        row("", "", "นายข ใจดี"),
        row("7", "", "นายค ใจดี"),
    )
    assert plan.rejected == 2
    mended = plan.with_corrected(2, {RosterField.HOUSE_NUMBER: "2/8"})
    assert [row.candidate and row.candidate.house_number for row in mended.rows] == [
        "2/8",
        "2/8",
        "7",
    ]


def test_an_emptied_id_lets_a_person_in_without_one() -> None:
    plan = plan_of(HEADER, row("5", "12345", "นายก ใจดี"))
    assert plan.with_corrected(2, {RosterField.NATIONAL_ID: " "}).added == 1


def test_a_mended_row_that_is_still_wrong_says_why() -> None:
    plan = plan_of(HEADER, row("5", "12345", "นายก ใจดี"))
    still = plan.with_corrected(2, {RosterField.NATIONAL_ID: "1234567890123"})
    assert still.reasons == {"bad-check-digit": 1}
    assert still.with_corrected(2, {RosterField.NATIONAL_ID: national_id(1)}).added == 1


MOO: list[Cell] = ["ชื่อ", "สกุล", "บ้านเลขที่", "หมู่ที่"]


def test_neighbours_in_a_list_of_several_villages_are_turned_away() -> None:
    plan = plan_of(
        MOO,
        ["กบ", "ใจดี", "3", ""],
        ["ก้อง", "ใจดี", "1", "5"],
        ["แก้ว", "ใจดี", "1", "06"],
        ["กิ่ง", "ใจดี", "2", "ม.๕"],
    )
    assert (plan.added, plan.reasons) == (3, {"other-moo": 1})


def test_a_list_of_another_village_only_is_pointed_out() -> None:
    plan = plan_of(MOO, ["ก้อง", "ใจดี", "1", "6"], ["แก้ว", "ใจดี", "1", "6"])
    assert (plan.added, [remark.key for remark in plan.warnings]) == (2, ["other-list"])


def test_a_list_without_names_or_without_houses_is_refused() -> None:
    with pytest.raises(NoNameColumnError):
        plan_of(["เลขประจำตัวประชาชน", "บ้านเลขที่"], [national_id(1), "5"])
    with pytest.raises(NoHouseColumnError):
        plan_of(["ชื่อ-สกุล"], ["นายบุญมา แก้วมณี"])


def test_a_failure_midway_leaves_nothing_behind(store: Store) -> None:
    rows = [row("5", national_id(n), f"นายบุญ{'ก' * (n % 9)} ใจดี") for n in range(1, 2500)]
    plan = plan_of(HEADER, *rows, store=store)
    steps: list[int] = []

    def stop(done: int, total: int) -> None:
        steps.append(done)
        if done >= 2000:
            raise Cancelled

    with pytest.raises(Cancelled):
        apply_import(store, plan, stop)
    assert steps == [0, 1000, 2000]
    assert count_people(store) == count_households(store) == 0
    assert store.undo_step is None
    assert store.value("SELECT count(*) FROM column_mapping") == 0


def test_planning_tells_its_progress_and_can_be_cancelled(store: Store) -> None:
    sheet = sheet_of(HEADER, *[row("5", "", "นายก ใจดี")] * 10)
    steps: list[tuple[int, int]] = []
    plan_import(store, sheet, mapped(sheet), lambda done, total: steps.append((done, total)))
    assert steps == [(0, 10), (10, 10)]

    def stop(done: int, total: int) -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        plan_import(store, sheet, guess_mapping(store, sheet), stop)


def test_a_plan_that_the_village_has_outgrown_is_refused(store: Store) -> None:
    plan = plan_of(HEADER, row("5", national_id(1), "นายบุญมา แก้วมณี"), store=store)
    apply_import(store, plan)
    with pytest.raises(OutdatedPlanError):
        apply_import(store, plan)
    assert count_people(store) == 1


def test_undo_and_redo_take_the_whole_import(store: Store) -> None:
    rows = [row(str(n), national_id(n), "นายบุญมา แก้วมณี") for n in range(1, 30)]
    apply_import(store, plan_of(HEADER, *rows, store=store))
    before = people_in_order(store)
    store.undo()
    assert count_people(store) == count_households(store) == 0
    store.redo()
    assert people_in_order(store) == before
