"""Lists as offices really send them: totals, repeats, marks of programs, tables under tables."""

from pathlib import Path

import pytest

from tests.exchange.rosters import plan_of, planned, sheet_of
from tests.people import national_id, village_store
from village_net.exchange import (
    RowOutcome,
    guess_mapping,
    not_read,
    other_sheets,
    passed_over,
    plan_import,
    write_rejects,
)
from village_net.exchange.readers.sheet import Cell, Sheet
from village_net.exchange.readers.source import Source
from village_net.i18n import Language, Say

THAI = Say(Language.THAI)
HEADER: list[Cell] = ["ที่", "บ้านเลขที่", "ชื่อ-สกุล", "วันเกิด"]
PEOPLE: list[list[Cell]] = [
    [1, "5", "นายบุญมา แก้วมณี", "15/11/2515"],
    [2, "5", "นางคำ แก้วมณี", "2/3/2518"],
]


@pytest.mark.parametrize(
    "total",
    [
        ["รวม", None, "2 คน"],
        ["รวมทั้งสิ้น", "", "๒ ราย", ""],
        [None, "ทั้งสิ้น", "2 คน", "ชาย 1 คน หญิง 1 คน"],
        ["Total", None, "2 people"],
        [None, None, "2 คน"],
        ["ยอดรวม", None, "2 คน", "1"],
    ],
)
def test_a_total_is_nobody_and_is_compared_with_what_was_read(total: list[Cell]) -> None:
    plan = plan_of(HEADER, *PEOPLE, total)
    assert (plan.added, plan.rejected, len(plan.totals), plan.told) == (2, 0, 1, 2)
    assert passed_over(plan, THAI) == ["ข้าม 1 แถว (ยอดรวม)", "ในไฟล์เขียนว่า 2 คน อ่านได้ 2 คน"]


def test_somebody_whose_name_is_a_word_of_totals_stays_a_person() -> None:
    header: list[Cell] = ["บ้านเลขที่", "ชื่อ", "นามสกุล", "วันเกิด"]
    plan = plan_of(header, ["5", "รวม", "ใจดี", None], ["6", "รวม", None, "1/2/2500"])
    assert [row.name for row in plan.rows] == ["รวม ใจดี", "รวม"]


def test_who_stands_twice_in_the_file_is_told_apart_from_who_is_in_the_register() -> None:
    plan = plan_of(HEADER, *PEOPLE, PEOPLE[0])
    assert (plan.added, plan.present, plan.repeated) == (2, 1, 1)
    assert plan.rows_that(RowOutcome.PRESENT)[0].repeats


def test_an_apostrophe_before_any_value_is_no_part_of_it() -> None:
    plan = plan_of(
        ["บ้านเลขที่", "เลขบัตร", "ชื่อ-สกุล", "โทรศัพท์"],
        ["'12/1", f"'{national_id(1)}", "'นางคำ แก้วมณี", "'0812345678"],
    )
    (someone,) = [row.candidate for row in plan.rows]
    assert someone
    assert (someone.house_number, someone.national_id) == ("12/1", national_id(1))
    assert (someone.title, someone.given, someone.phone) == ("นาง", "คำ", "0812345678")


@pytest.mark.parametrize(
    "mark", ["\u200b", "\u200e", "\u202a", "\u202c", "\u2060", "\ufe0e", "\u2067"]
)
def test_marks_that_nobody_sees_are_dropped_everywhere(mark: str) -> None:
    plan = plan_of(
        ["บ้านเลขที่", "เลขบัตร", "ชื่อ-สกุล", "วันเกิด", "โทรศัพท์"],
        *[
            [
                f"{m}5",
                f"{m}{national_id(1)}{m}",
                f"นาย{m}ทอง ใจ{m}ดี",
                f"{m}9/9/2522",
                f"081{m}2345678",
            ]
            for m in (mark, "")
        ],
    )
    assert (plan.added, plan.repeated, plan.rejected) == (1, 1, 0)
    assert plan.rows[0].candidate == plan.rows[1].candidate


@pytest.mark.parametrize(
    "none", ["0", 0, "0000000000000", "ยังไม่มี", "แจ้งเกิดแล้ว", "ไม่มีเลข", "รอเลข", "-"]
)
def test_who_has_no_number_yet_comes_in_without_one(none: Cell) -> None:
    plan = plan_of(
        ["บ้านเลขที่", "เลขประจำตัวประชาชน", "ชื่อ-สกุล", "วันเกิด"],
        ["5", national_id(1), "นายบุญมา แก้วมณี", "1/2/2520"],
        ["5", none, "ด.ช.ดินแดง แก้วมณี", "1/2/2568"],
    )
    assert (plan.added, plan.rejected) == (2, 0)


def test_an_english_month_with_a_short_year_is_of_the_christian_era() -> None:
    births = ["15-Nov-72", "5-Apr-15", "29-Feb-56", "1-Jan-2515"]
    plan = plan_of(HEADER, *[[n, n, f"นายคนที่{n}", birth] for n, birth in enumerate(births, 1)])
    found = [
        row.candidate.birth.iso() for row in plan.rows if row.candidate and row.candidate.birth
    ]
    assert found == ["1972-11-15", "2015-04-05", "1956-02-29", "1972-01-01"]


def test_what_is_merged_downwards_holds_for_every_row_of_the_block() -> None:
    rows: list[list[Cell]] = [
        ["คุ้ม", "บ้านเลขที่", "ชื่อ", "นามสกุล"],
        ["ใต้", "1", "หนึ่ง", "ใจดี"],
        ["", "", "สอง", ""],
        ["เหนือ", "2", "สาม", "คำดี"],
        ["", "", "", ""],
    ]
    merged = ((1, 3, 0), (1, 2, 1), (1, 2, 3), (3, 4, 2))
    sheet = Sheet("ก", list(rows), merged=merged)
    store = village_store()
    plan = plan_import(store, sheet, guess_mapping(store, sheet))
    assert [row.name for row in plan.rows] == ["หนึ่ง ใจดี", "สอง ใจดี", "สาม คำดี"]
    assert [row.candidate.zone for row in plan.rows if row.candidate] == ["ใต้", "ใต้", "เหนือ"]


def test_a_second_table_is_read_by_its_own_header() -> None:
    plan = plan_of(
        ["บ้านเลขที่", "ชื่อ", "นามสกุล", "อาชีพ", "โทรศัพท์"],
        ["1", "นายเอก", "ใจดี", "ทำนา", "0811111111"],
        ["", "", "", "", ""],
        ["คุ้มเหนือ"],
        ["ชื่อ", "นามสกุล", "บ้านเลขที่", "โทรศัพท์", "อาชีพ"],
        ["นายตรี", "ใจเย็น", "3", "0833333333", "รับจ้าง"],
    )
    found = [row.candidate for row in plan.rows if row.candidate]
    assert [(c.house_number, c.given, c.phone, c.occupation) for c in found] == [
        ("1", "เอก", "0811111111", "ทำนา"),
        ("3", "ตรี", "0833333333", "รับจ้าง"),
    ]
    assert [remark.number for remark in plan.warnings if remark.key == "later-table"] == [5]


def test_the_other_sheets_with_people_are_named() -> None:
    header: list[Cell] = ["บ้านเลขที่", "ชื่อ-สกุล"]
    sheets = (
        sheet_of(header, ["1", "นายเอก ใจดี"]),
        Sheet("คุ้มเหนือ", [header, ["2", "นายโท ใจดี"]]),
        Sheet("ยอด", [["รวม", 2]]),
    )
    others = other_sheets(Source(Path("ก.xlsx"), "xlsx", sheets), sheets[0])
    assert others == ["คุ้มเหนือ"]
    assert "คุ้มเหนือ" in not_read(others, THAI)[0]
    assert not_read([], THAI) == []


def test_rejected_rows_are_written_as_the_kind_that_the_name_says(tmp_path: Path) -> None:
    plan = plan_of(["บ้านเลขที่", "ชื่อ-สกุล", "เลขบัตร"], ["12", "นายบุญมา แก้วมณี", "123"])
    file = tmp_path / "mended.csv"
    write_rejects(plan, file, THAI)
    again = planned(village_store(), file)
    assert (again.read, again.reasons) == (1, {"wrong-length": 1})
