"""Headings that nobody listed are understood, and those about other things are not."""

import tomllib
from collections import defaultdict

import pytest

from village_net.exchange import FIELD_NAMES, Basis, RosterField
from village_net.exchange.columns.headings import plain, recognise
from village_net.i18n import Language, Say
from village_net.paths import resource

UNLISTED = {
    RosterField.NATIONAL_ID: "เลขบัตร ปชช. (13 หลัก)|เลขประจําตัวประชาชนของราษฎร|Citizen_ID no.",
    RosterField.FULL_NAME: "ชื่อ – นามสกุล ราษฎร|คำนำหน้า / ชื่อ / สกุล|ชื่อและนามสกุลผู้อาศัย",
    RosterField.SURNAME: "นามสกุล(ปัจจุบัน)|Lastname TH",
    RosterField.TITLE: "คำนำหน้าบุคคล|คํานําหน้า",
    RosterField.BIRTH: "วันที่เกิด (พ.ศ.)|เกิด ว/ด/ป|วัน เดือน ปี พ.ศ. ที่เกิด|DOB (BE)",
    RosterField.HOUSE_NUMBER: "บ้าน  เลขที่|บ้านเลขที|ที่อยู่ (บ้านเลขที่)|house_number",
    RosterField.PHONE: "โทรศัพท์ที่ติดต่อได้|เบอร์ติดต่อกลับ|Mobile No",
    RosterField.RELATION: "ความสัมพันธ์กับ หน.ครัวเรือน|เจ้าบ้าน/ผู้อาศัย",
    RosterField.IGNORE: "เลขประจำตัวประชาชนบิดา|ชื่อ-สกุล มารดา|วันหมดอายุบัตรประชาชน|สถานที่เกิด (จังหวัด)",
}


@pytest.mark.parametrize(
    ("heading", "field"),
    [(heading, field) for field, listed in UNLISTED.items() for heading in listed.split("|")],
)
def test_unlisted_headings_are_understood(heading: str, field: RosterField) -> None:
    found = recognise(heading)
    assert found
    assert found.field is field


@pytest.mark.parametrize(
    "text", ["นายบุญมา แก้วมณี", "12/3", "บ้านเลขที่ 12", "รับจ้างทั่วไป", "ราคา", "0812345678", "", "#"]
)
def test_other_texts_are_no_headings(text: str) -> None:
    assert recognise(text) is None


def test_a_misspelt_heading_says_that_it_was_guessed() -> None:
    found = recognise("นามสกลุ")
    assert found
    assert (found.field, found.basis) == (RosterField.SURNAME, Basis.SPELLING)


def test_no_heading_is_listed_under_two_fields() -> None:
    listed = tomllib.loads(resource("catalogue", "roster_headings.toml").read_text("utf-8"))
    del listed["part"]
    fields: defaultdict[str, set[str]] = defaultdict(set)
    for field, entry in listed.items():
        for heading in entry["headings"]:
            fields[plain(heading)].add(field)
    assert {heading for heading, found in fields.items() if len(found) > 1} == set()
    assert "" not in fields


@pytest.mark.parametrize("language", list(Language))
def test_the_app_understands_its_own_headings(language: Language) -> None:
    unread = {RosterField.AGE, RosterField.ROW_NUMBER, RosterField.IGNORE, RosterField.FULL_NAME}
    for field in set(RosterField) - unread:
        found = recognise(Say(language)(FIELD_NAMES[field]))
        assert found, field
        assert found.field is field
