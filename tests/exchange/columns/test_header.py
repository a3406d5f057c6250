"""The header is found under titles, in two lines, under merged cells, and where there is none."""

import pytest

from tests.exchange.rosters import mapped, plan_of, sheet_of
from tests.people import national_id
from village_net.exchange import Basis, Mapping, RosterField
from village_net.exchange.errors import NoKnownColumnError
from village_net.exchange.readers.sheet import Cell


def fields(mapping: Mapping) -> list[str]:
    return [column.field.value for column in mapping.columns]


def test_title_rows_above_the_header_are_passed_over() -> None:
    mapping = mapped(
        sheet_of(
            ["บัญชีรายชื่อราษฎร หมู่ที่ 5"],
            ["ข้อมูล ณ วันที่", "1 ตุลาคม 2569"],
            [],
            ["ที่", "ชื่อ-สกุล", "บ้านเลขที่"],
            [1, "นายบุญมา แก้วมณี", "5"],
        )
    )
    assert (mapping.first, mapping.end) == (3, 4)
    assert fields(mapping) == ["row_number", "full_name", "house_number"]


TWO_LINES: list[list[Cell]] = [
    ["ลำดับ", "บ้าน", "ชื่อ - สกุล", None, None, "วันเดือนปีเกิด", None, None, "ที่อยู่", None],
    ["ที่", "เลขที่", "คำนำหน้า", "ชื่อ", "สกุล", "วัน", "เดือน", "ปี", "หมู่", "ตำบล"],
]


def test_a_header_of_two_lines_is_read_as_one() -> None:
    plan = plan_of(
        *TWO_LINES,
        [1, "5", "นาย", "บุญมา", "แก้วมณี", 15, "พ.ย.", 2515, 5, "สันทราย"],
        *TWO_LINES,
        [2, "", "นาง", "คำ", "แก้วมณี", 1, 1, 2520, 5, "สันทราย"],
    )
    assert fields(plan.mapping) == (
        "row_number house_number title given surname birth birth birth moo ignore".split()
    )
    people = [row.candidate for row in plan.rows]
    assert [p and p.birth and p.birth.iso() for p in people] == ["1972-11-15", "1977-01-01"]
    assert [p and p.house_number for p in people] == ["5", "5"]


def test_a_wide_heading_covers_the_columns_to_its_right() -> None:
    plan = plan_of(
        ["บ้านเลขที่", "ชื่อ - สกุล", None, None, "เลข ปชช."],
        ["5", "นาย", "บุญมา", "แก้วมณี", national_id(1)],
        ["6", "นาง", "คำ", "ใจดี", national_id(2)],
        ["7", "น.ส.", "แก้ว", "ใจดี", national_id(3)],
    )
    assert [row.name for row in plan.rows] == ["นายบุญมา แก้วมณี", "นางคำ ใจดี", "น.ส.แก้ว ใจดี"]
    assert plan.mapping.columns[2].basis is Basis.MERGED


def test_an_id_in_thirteen_boxes_is_put_together() -> None:
    digits: list[Cell] = [int(digit) for digit in national_id(1)]
    boxes: list[Cell] = [None] * 12
    plan = plan_of(
        ["ชื่อ-สกุล", "เลขประจำตัวประชาชน", *boxes, "บ้านเลขที่"],
        ["นายบุญมา แก้วมณี", *digits, "5"],
    )
    assert plan.rows[0].candidate
    assert plan.rows[0].candidate.national_id == national_id(1)


def test_without_a_header_the_cells_tell() -> None:
    mapping = mapped(
        sheet_of(
            [national_id(1), "นาย บุญมา แก้วมณี", "ทำนา", "12/3", "15/11/2515", "0812345678"],
            [national_id(2), "นาง คำ แก้วมณี", "ค้าขาย", "12/3", "1/2/2520", "0812345679"],
            [national_id(3), "น.ส. แก้ว ใจดี", "ทำสวน", "14", "9/12/2530", "0912345679"],
        )
    )
    assert (mapping.first, mapping.end) == (0, 0)
    assert fields(mapping) == "national_id full_name ignore house_number birth phone".split()
    assert mapping.columns[0].basis is Basis.CONTENT
    assert mapping.columns[2].basis is Basis.UNKNOWN


@pytest.mark.parametrize(
    "rows",
    [
        [["สินค้า", "ราคา"], ["ข้าว", 50], ["น้ำ", 10]],
        [["หมู่", "จำนวนบ้าน", "ชาย", "หญิง"], [5, 119, 230, 238]],
        [["วันที่", "รายการ"], ["1/2/2569", "ค่าไฟ"]],
    ],
)
def test_a_table_about_something_else_is_refused(rows: list[list[Cell]]) -> None:
    with pytest.raises(NoKnownColumnError):
        mapped(sheet_of(*rows))


def test_a_row_of_data_is_never_taken_for_the_header() -> None:
    mapping = mapped(
        sheet_of(
            ["ชื่อ", "สกุล", "สถานะ", "บ้านเลขที่"],
            ["บุญมา", "แก้วมณี", "หัวหน้าครัวเรือน", "5"],
        )
    )
    assert mapping.end == 1
    assert mapping.columns_of(RosterField.RELATION) == (2,)


def test_houses_that_count_up_stay_houses() -> None:
    rows: list[list[Cell]] = [[str(n), f"นายบุญมา {n * 'ก'}"] for n in range(1, 9)]
    mapping = mapped(sheet_of(["เลขที่", "ชื่อ-สกุล"], *rows))
    assert fields(mapping) == ["house_number", "full_name"]


def test_beside_a_column_of_houses_a_running_number_is_none() -> None:
    rows: list[list[Cell]] = [[n, f"{n * 7 % 5}/1", f"นายบุญมา {n * 'ก'}"] for n in range(1, 9)]
    mapping = mapped(sheet_of(["เลขที่", "บ้านเลขที่", "ชื่อ-สกุล"], *rows))
    assert fields(mapping) == ["row_number", "house_number", "full_name"]
