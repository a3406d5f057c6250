"""What may be said of a list by hand: headings, dates, who is the same; and more fields."""

from dataclasses import replace
from datetime import date

import pytest

from tests.exchange.rosters import plan_of, sheet_of
from tests.people import national_id, village_store
from village_net.exchange import (
    DateOrder,
    Matching,
    RosterField,
    apply_import,
    example_of_date,
    guess_mapping,
    plan_import,
    propose_mapping,
)
from village_net.exchange.columns.mapping import KeptMapping
from village_net.exchange.plan.differences import find_differences
from village_net.exchange.readers.sheet import Cell
from village_net.store import Store
from village_net.village.register.queries import particulars_of, people_in_order, the_village, zones
from village_net.village.register.records import Education, Household, Marital, Person, Residence

HEADER: list[Cell] = ["บ้านเลขที่", "ชื่อ-สกุล", "วันเกิด"]


@pytest.fixture
def store() -> Store:
    return village_store()


def births(store: Store) -> list[str]:
    return [person.birth.iso() for person in people_in_order(store) if person.birth]


def test_headings_that_nobody_understands_are_read_from_the_row_the_user_names(
    store: Store,
) -> None:
    sheet = sheet_of(["ก", "ข"], ["บ", "ค"], ["5", "นายบุญมา แก้วมณี"], ["6", "นางแก้ว เงินยวง"])
    assert propose_mapping(store, sheet, header_row=2).end == 2
    bare = propose_mapping(store, sheet, header_row=0)
    assert (bare.first, bare.end) == (0, 0)
    by_hand = propose_mapping(store, sheet, header_row=2)
    by_hand = by_hand.with_field(0, RosterField.HOUSE_NUMBER).with_field(1, RosterField.FULL_NAME)
    apply_import(store, plan_import(store, sheet, by_hand))
    assert [person.given for person in people_in_order(store)] == ["แก้ว", "บุญมา"]
    again = guess_mapping(store, sheet)
    assert (again.first, again.columns_of(RosterField.FULL_NAME)) == (1, (1,))


@pytest.mark.parametrize(
    ("order", "written", "birth"),
    [
        (DateOrder.BUDDHIST, "4/7/15", "1972-07-04"),
        (DateOrder.CHRISTIAN, "4/7/72", "1972-07-04"),
        (DateOrder.CHRISTIAN, "4/7/05", "2005-07-04"),
        (DateOrder.MONTH_FIRST, "4/7/2515", "1972-04-07"),
        (DateOrder.MONTH_FIRST, "๔/๗/๑๙๗๒", "1972-04-07"),
        (DateOrder.MONTH_FIRST, "4 ก.ค. 2515", "1972-07-04"),
    ],
)
def test_dates_are_read_in_the_order_that_was_chosen(
    store: Store, order: DateOrder, written: str, birth: str
) -> None:
    sheet = sheet_of(HEADER, ["5", "นายบุญมา แก้วมณี", written])
    mapping = replace(guess_mapping(store, sheet), dates=order)
    example = example_of_date(sheet, mapping, store.clock().date())
    assert example
    assert example.birth
    assert (example.written, example.birth.iso()) == (written, birth)
    apply_import(store, plan_import(store, sheet, mapping))
    assert births(store) == [birth]
    assert guess_mapping(store, sheet).dates is order


def test_a_date_of_the_spreadsheet_has_no_order_to_mistake(store: Store) -> None:
    sheet = sheet_of(HEADER, ["5", "นายบุญมา แก้วมณี", date(1972, 7, 4)])
    mapping = replace(guess_mapping(store, sheet), dates=DateOrder.MONTH_FIRST)
    apply_import(store, plan_import(store, sheet, mapping))
    assert births(store) == ["1972-07-04"]


def test_dates_that_can_only_be_american_are_seen_as_such(store: Store) -> None:
    rows: list[list[Cell]] = [
        ["5", "นายบุญมา แก้วมณี", "4/25/2515"],
        ["6", "นางแก้ว เงินยวง", "4/7/2520"],
    ]
    assert guess_mapping(store, sheet_of(HEADER, *rows)).dates is DateOrder.MONTH_FIRST
    mixed: list[Cell] = ["7", "นายคำ ดี", "25/4/2520"]
    assert guess_mapping(store, sheet_of(HEADER, *rows, mixed)).dates is DateOrder.BUDDHIST


def test_a_mapping_that_an_older_app_kept_is_still_known() -> None:
    kept = KeptMapping("x", '["house_number", "full_name"]')
    assert kept.fields() == [RosterField.HOUSE_NUMBER, RosterField.FULL_NAME]
    assert kept.dates() is None


MOVED: list[Cell] = ["9", "นายบุญมา แก้วมณี", "15/11/2515"]


@pytest.mark.parametrize(
    ("rule", "row", "added"),
    [
        (Matching.HOUSE, MOVED, 1),
        (Matching.BIRTHDAY, MOVED, 0),
        (Matching.BIRTHDAY, ["9", "นายบุญมา แก้วมณี", "2515"], 1),
        (Matching.HOUSE, ["5", "นายบุญมา แก้วมณี", "2515"], 0),
        (Matching.ID, ["5", "นายบุญมา แก้วมณี", "15/11/2515"], 1),
    ],
)
def test_who_is_the_same_is_decided_by_the_chosen_rule(
    store: Store, rule: Matching, row: list[Cell], added: int
) -> None:
    apply_import(store, plan_of(HEADER, ["5", "นายบุญมา แก้วมณี", "15/11/2515"], store=store))
    sheet = sheet_of(HEADER, row)
    plan = plan_import(store, sheet, guess_mapping(store, sheet), rule=rule)
    assert plan.added == added
    apply_import(store, plan)


FULL: list[Cell] = [
    "บ้านเลขที่", "เลขประจำตัวประชาชน", "ชื่อ-สกุล", "ชื่อเล่น",
    "สถานภาพ", "การศึกษา", "ศาสนา", "สัญชาติ", "TYPEAREA", "คุ้ม",
]  # fmt: skip
ROW: list[Cell] = [
    "5", national_id(1), "นายบุญมา แก้วมณี", "เปี๊ยก", "สมรส", "ม.ปลาย", "ศาสนาพุทธ", "099", "2", "คุ้มวัด",
]  # fmt: skip


def only(store: Store) -> Person:
    return people_in_order(store)[0]


def test_schooling_religion_zone_and_the_rest_come_in(store: Store) -> None:
    plan = plan_of(FULL, ROW, store=store)
    apply_import(store, plan)
    person = only(store)
    assert (person.nickname, person.marital, person.education, person.residence) == (
        "เปี๊ยก", Marital.MARRIED, Education.UPPER_SECONDARY, Residence.REGISTERED,
    )  # fmt: skip
    beside = particulars_of(store, person.id)
    assert (beside.religion, beside.nationality) == ("พุทธ", "ไทย")
    assert [zone.name for zone in zones(store)] == ["คุ้มวัด"]
    assert person.zone_id == zones(store)[0].id
    store.undo()
    assert (people_in_order(store), zones(store)) == ([], [])
    assert the_village(store)


def test_a_house_without_a_zone_gets_that_of_the_list_and_one_with_a_zone_keeps_its_own(
    store: Store,
) -> None:
    apply_import(store, plan_of(FULL[:3], ROW[:3], store=store))
    plan = plan_of(FULL, ROW, store=store)
    assert (plan.added, plan.zoned) == (0, 1)
    assert [remark.key for remark in plan.warnings].count("zone-given") == 1
    apply_import(store, plan)
    zone = zones(store)[0]
    assert (only(store).zone_id, store.records(Household)[0].zone_id) == (zone.id, zone.id)
    other = plan_of(FULL, [*ROW[:-1], "คุ้มใต้"], store=store)
    assert (other.zoned, other.zones) == (0, {})


def test_what_a_list_says_otherwise_of_religion_and_schooling_is_shown_and_taken_if_chosen(
    store: Store,
) -> None:
    apply_import(store, plan_of(FULL, ROW, store=store))
    other = [*ROW]
    other[5], other[6] = "ป.ตรี", "อิสลาม"
    plan = plan_of(FULL, other, store=store)
    differences = find_differences(store, plan)
    assert [(d.field, d.own, d.listed) for d in differences] == [
        (RosterField.EDUCATION, Education.UPPER_SECONDARY, Education.BACHELOR),
        (RosterField.RELIGION, "พุทธ", "อิสลาม"),
    ]
    apply_import(store, plan, taken=differences)
    assert only(store).education is Education.BACHELOR
    assert particulars_of(store, only(store).id).religion == "อิสลาม"


def test_words_that_are_not_understood_are_left_out_with_a_remark(store: Store) -> None:
    odd = [*ROW]
    odd[4], odd[5] = "ซับซ้อน", "เรียนเองที่บ้าน"
    plan = plan_of(FULL, odd, store=store)
    assert [remark.key for remark in plan.warnings if "unknown" in remark.key] == [
        "marital-unknown", "education-unknown",
    ]  # fmt: skip
    apply_import(store, plan)
    assert (only(store).marital, only(store).education) == (None, None)


def test_a_status_of_heads_and_residents_is_no_marital_status(store: Store) -> None:
    header: list[Cell] = ["บ้านเลขที่", "ชื่อ-สกุล", "สถานภาพ"]
    rows: list[list[Cell]] = [
        ["5", "นายบุญมา แก้วมณี", "เจ้าบ้าน"],
        ["5", "นางแก้ว แก้วมณี", "ผู้อาศัย"],
        ["5", "น.ส.ดาว แก้วมณี", "ผู้อาศัย"],
    ]
    assert guess_mapping(store, sheet_of(header, *rows)).columns_of(RosterField.RELATION) == (2,)
