"""Which rows hold a person: totals, blanks, page headers, signatures and house lines do not."""

import pytest

from tests.exchange.rosters import plan_of
from tests.people import national_id
from village_net.exchange import ImportPlan, RosterField
from village_net.exchange.readers.sheet import Cell

HEADER: list[Cell] = ["ที่", "บ้านเลขที่", "ชื่อ-สกุล", "เลขประจำตัวประชาชน", "วันเกิด", "อาชีพ"]


def person(number: int, house: Cell = None, **cells: Cell) -> list[Cell]:
    name = cells.get("name", f"นายคนที่ {'กขคงจฉชซ'[number]}ใจดี")
    return [number, house, name, cells.get("id", national_id(number)), cells.get("birth"), None]


def houses(plan: ImportPlan) -> list[str]:
    return [row.house for row in plan.rows]


@pytest.mark.parametrize(
    "row",
    [
        [],
        [None, None, None, None, None, None],
        [3, None, None, None, None, None],
        ["รวม", None, None, "468 คน"],
        ["รวมทั้งสิ้น 468 คน"],
        [None, None, "รวมทั้งหมด 2 คน ชาย 1 คน หญิง 1 คน"],
        [None, None, "Total", 2],
        [None, None, "รวม", "468 คน"],
        [None, None, None, "468 คน"],
        HEADER,
        [None, None, "ลงชื่อ.......................ผู้ใหญ่บ้าน"],
        [None, None, "(นายประเสริฐ แก้วมณี)"],
        [None, None, "ผู้ใหญ่บ้าน หมู่ที่ 5"],
        [None, None, "บัญชีรายชื่อราษฎร (ต่อ)"],
        [None, None, "หน้า 2"],
        [None, None, "นาย..........................."],
        [None, None, "......................................"],
    ],
)
def test_rows_without_a_person_are_passed_over(row: list[Cell]) -> None:
    plan = plan_of(HEADER, person(1, "5"), person(2), row)
    assert (plan.read, plan.added) == (2, 2)


def test_the_house_number_is_carried_down_past_a_page_header_and_a_rejected_row() -> None:
    plan = plan_of(HEADER, person(1, "5", id="1-2345-67890-12-3"), person(2), HEADER, [], person(3))
    assert houses(plan) == ["5", "5", "5"]
    assert (plan.added, plan.rejected, plan.households) == (2, 1, 1)


def test_the_house_number_is_not_carried_past_a_total() -> None:
    plan = plan_of(HEADER, person(1, "5"), ["รวม", None, None, "1 คน"], person(2))
    assert plan.reasons == {"row-without-house": 1}


def test_a_ditto_mark_repeats_the_row_above() -> None:
    plan = plan_of(
        ["บ้านเลขที่", "ชื่อ", "นามสกุล"], ["5", "บุญมา", "แก้วมณี"], ['"', "คำ", '"'], ["”", "ใจ", "ดี"]
    )
    assert [row.name for row in plan.rows] == ["บุญมา แก้วมณี", "คำ แก้วมณี", "ใจ ดี"]
    assert houses(plan) == ["5", "5", "5"]


def test_a_line_with_a_house_stands_for_the_people_under_it() -> None:
    plan = plan_of(
        ["ลำดับ", "ชื่อ-สกุล", "เลขบัตร"],
        ["บ้านเลขที่ 12 หมู่ 5"],
        [1, "นายบุญมา แก้วมณี", national_id(1)],
        ["บ้านเลขที่ ๑๓/๑"],
        [2, "นายใจ ดี", national_id(2)],
    )
    assert [row.candidate and row.candidate.house_number for row in plan.rows] == ["12", "13/1"]


def test_a_rare_blank_house_number_is_pointed_out() -> None:
    rows = [person(n, str(n)) for n in range(1, 7)] * 2
    plan = plan_of(HEADER, *rows, person(7))
    assert [(remark.number, remark.key) for remark in plan.warnings] == [(14, "house-carried")]


def test_a_person_named_like_a_total_is_a_person() -> None:
    plan = plan_of(HEADER, person(1, "5", name="รวม ใจดี"), person(2, name="นายรวมพร ใจดี"))
    assert plan.added == 2


def test_a_row_with_an_id_and_no_name_is_rejected_not_dropped() -> None:
    plan = plan_of(HEADER, person(1, "5"), person(2, name=None))
    assert plan.reasons == {"row-without-name": 1}
    assert plan.rows[1].fault is RosterField.GIVEN
