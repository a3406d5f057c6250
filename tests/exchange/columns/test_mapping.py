"""What the columns hold can be corrected, is remembered, and follows the cells in doubt."""

import pytest

from tests.exchange.rosters import mapped, sheet_of
from tests.people import national_id, village_store
from village_net.exchange import Basis, RosterField, apply_import, guess_mapping, plan_import
from village_net.exchange.columns.mapping import KeptMapping
from village_net.exchange.errors import UnknownFieldError, UnknownHeadingError
from village_net.exchange.readers.sheet import Cell

HEADER: list[Cell] = ["บ้านเลขที่", "ชื่อ", "สกุล", "โทร"]


def test_a_choice_takes_the_field_from_the_column_that_was_guessed() -> None:
    mapping = mapped(sheet_of([*HEADER, "ชื่อในบัตร"], ["5", "แดง", "ใจดี", "", "บุญมา"]))
    better = mapping.with_field(4, RosterField.GIVEN)
    assert [column.field for column in better.columns][1:] == [
        RosterField.IGNORE,
        RosterField.SURNAME,
        RosterField.PHONE,
        RosterField.GIVEN,
    ]
    assert better.columns[4].basis is Basis.CHOSEN


@pytest.mark.parametrize(
    ("key", "field"),
    [
        ("note", RosterField.NOTE),
        (" Occupation ", RosterField.OCCUPATION),
        ("name", RosterField.FULL_NAME),
    ],
)
def test_a_column_is_chosen_by_its_heading_however_it_is_spaced(
    key: str, field: RosterField
) -> None:
    mapping = mapped(sheet_of(HEADER, ["5", "แดง", "ใจดี", ""])).with_heading(" โทร. ", key)
    assert mapping.columns_of(field) == (3,)


def test_an_unknown_heading_or_field_is_refused_with_what_there_is() -> None:
    mapping = mapped(sheet_of(HEADER, ["5", "แดง", "ใจดี", ""]))
    with pytest.raises(UnknownHeadingError) as heading:
        mapping.with_heading("อาชีพ", "occupation")
    assert "บ้านเลขที่" in str(heading.value)
    with pytest.raises(UnknownFieldError) as field:
        mapping.with_heading("โทร", "โทร")
    assert "national_id" in str(field.value)


def test_a_remembered_mapping_holds_for_the_rejects_with_their_extra_column() -> None:
    store = village_store()
    sheet = sheet_of([*HEADER, "รหัส"], ["5", "แดง", "ใจดี", "", "ทำนา"])
    mapping = guess_mapping(store, sheet, {"รหัส": "occupation"})
    apply_import(store, plan_import(store, sheet, mapping))
    rejects = sheet_of([*HEADER, "รหัส", "สิ่งที่ต้องแก้"], ["6", "ดำ", "ใจดี", "", "ทำสวน", "ดูบัตร"])
    again = guess_mapping(store, rejects)
    assert again.columns_of(RosterField.OCCUPATION) == (4,)
    assert again.columns_of(RosterField.REASON) == (5,)
    assert again.columns[4].basis in (Basis.REMEMBERED, Basis.CHOSEN)


def test_a_mapping_of_a_newer_app_is_forgotten() -> None:
    store = village_store()
    sheet = sheet_of(HEADER, ["5", "แดง", "ใจดี", ""])
    usual = guess_mapping(store, sheet)
    with store.change("Newer"):
        store.put(KeptMapping(usual.signature, '["house_number", "given", "surname", "drone"]'))
    assert guess_mapping(store, sheet) == usual


@pytest.mark.parametrize(
    ("heading", "cells", "field"),
    [
        ("ชื่อ", ["นายบุญมา แก้วมณี", "นางคำ แก้วมณี"], RosterField.FULL_NAME),
        ("ชื่อ", ["บุญมา แก้วมณี", "คำ แก้วมณี"], RosterField.FULL_NAME),
        ("ชื่อ", ["บุญมา", "คำ"], RosterField.GIVEN),
    ],
)
def test_what_a_name_column_holds_is_seen_in_its_cells(
    heading: str, cells: list[str], field: RosterField
) -> None:
    mapping = mapped(sheet_of(["บ้านเลขที่", heading], *[["5", cell] for cell in cells]))
    assert mapping.columns[1].field is field


def test_beside_a_given_name_chue_sakun_is_the_surname() -> None:
    mapping = mapped(sheet_of(["บ้านเลขที่", "ชื่อตัว", "ชื่อสกุล"], ["5", "บุญมา", "แก้วมณี"]))
    assert mapping.columns_of(RosterField.SURNAME) == (2,)


def test_a_member_number_is_no_national_id() -> None:
    rows: list[list[Cell]] = [["5", f"นายบุญ{n * 'ก'} ใจดี", n, national_id(n)] for n in range(3, 9)]
    mapping = mapped(sheet_of(["บ้านเลขที่", "ชื่อ-สกุล", "เลขประจำตัว", "หมายเลข"], *rows))
    assert mapping.columns_of(RosterField.NATIONAL_ID) == (3,)
    assert mapping.columns[3].basis is Basis.CONTENT
