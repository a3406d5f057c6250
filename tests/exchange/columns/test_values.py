"""Cells mean what a village list means by them."""

from datetime import date, datetime

import pytest

from village_net.errors import Refusal
from village_net.exchange.columns import values
from village_net.exchange.columns.content import is_running_number
from village_net.exchange.columns.faults import FutureBirthError, HouseBecameDateError
from village_net.exchange.readers.sheet import Cell, cell_text
from village_net.thai.dates import ImpossibleDateError, UnreadableDateError
from village_net.thai.national_id import LostDigitsError, check_digit, parse_national_id
from village_net.village.register.records import Relation, Sex

TODAY = date(2026, 11, 23)


@pytest.mark.parametrize(
    ("cell", "text"),
    [
        (" ก ", "ก"),
        (1.0, "1"),
        (3459374543568.0, "3459374543568"),
        (3459374543568, "3459374543568"),
        (12.5, "12.5"),
        (date(1972, 11, 15), "15/11/2515"),
        (datetime(1972, 11, 15, 10, 30), "15/11/2515"),
        (date(2515, 11, 15), "15/11/2515"),
        (None, ""),
        (True, ""),
        (float("nan"), ""),
        ('="0812345678"', "0812345678"),
        ("'=1+1", "=1+1"),
        ("'กา", "กา"),
    ],
)
def test_a_cell_becomes_the_text_that_was_typed(cell: Cell, text: str) -> None:
    assert cell_text(cell) == text


def test_an_id_that_a_spreadsheet_rounded_is_told_from_a_mistyped_one() -> None:
    with pytest.raises(LostDigitsError):
        parse_national_id(cell_text(1.1007e12))
    with pytest.raises(LostDigitsError):
        parse_national_id(cell_text("1.10E+12"))
    first = next(f"{n}0000000" for n in range(10000, 10100) if check_digit(f"{n}0000000") == 0)
    assert parse_national_id(cell_text(float(f"{first}0"))) == f"{first}0"


def test_numbers_run_when_they_count_up_by_one() -> None:
    assert is_running_number(["1", "2", "๓", "4"])
    assert not is_running_number(["1", "1", "2", "5", "5"])
    assert not is_running_number(["1", "2"])


@pytest.mark.parametrize(
    ("written", "number"),
    [
        ("5", "5"),
        ("๕", "5"),
        ("บ้านเลขที่ 5", "5"),
        ("5 หมู่ 3", "5"),
        ("12/1 ม.5 ต.สันทราย อ.แม่จัน", "12/1"),
        ("5.0", "5"),
        ("005", "5"),
        ("12 / 1", "12/1"),
        ("12/1 ก", "12/1 ก"),
        ("บ้านพักครู", "พักครู"),
        ("ไม่มีเลขที่", "ไม่มีเลขที่"),
        ("110", "110"),
    ],
)
def test_a_house_number_is_freed_of_what_stands_around_it(written: str, number: str) -> None:
    assert values.house_number(written) == number


@pytest.mark.parametrize(
    "written", ["2/8/2569", "2026-08-02", "2-ส.ค.", "2-ส.ค.-69", "8-Feb", "02 ก.พ."]
)
def test_a_house_number_that_became_a_date_is_refused(written: str) -> None:
    with pytest.raises(HouseBecameDateError):
        values.house_number(written)


def test_spellings_of_one_house_have_one_key() -> None:
    spellings = ("12/1ก", "๑๒/๑ ก", "บ้านเลขที่ 12 / 1ก", "012/1 ก")
    assert len({values.house_key(written) for written in spellings}) == 1


@pytest.mark.parametrize(
    ("written", "iso"),
    [
        ("15/11/2515", "1972-11-15"),
        ("15/11/1972", "1972-11-15"),
        ("15 พ.ย.15", "1972-11-15"),
        ("15-11-15", "1972-11-15"),
        ("19721115", "1972-11-15"),
        ("2515", "1972"),
        ("1972", "1972"),
        ("00/00/2480", "1937"),
        ("0/5/2480", "1937-05"),
        ("-/-/2480", "1937"),
        ("19370000", "1937"),
        ("19370500", "1937-05"),
        ("23/11/2569", "2026-11-23"),
    ],
)
def test_a_birth_date_is_known_as_far_as_it_is_written(written: str, iso: str) -> None:
    assert values.birth_date(written, TODAY).iso() == iso


@pytest.mark.parametrize(
    ("written", "reason"),
    [
        ("31/2/2520", ImpossibleDateError),
        ("0/13/2520", ImpossibleDateError),
        ("เมื่อวาน", UnreadableDateError),
        ("26618", UnreadableDateError),
        ("1/1/2570", FutureBirthError),
        ("24/11/2569", FutureBirthError),
        ("2027", FutureBirthError),
    ],
)
def test_a_birth_date_that_cannot_be_is_refused(written: str, reason: type[Refusal]) -> None:
    with pytest.raises(reason):
        values.birth_date(written, TODAY)


@pytest.mark.parametrize(
    ("written", "kept"),
    [("852100778", "0852100778"), ("53123456", "053123456"), ("085-210-0778", "085-210-0778")],
)
def test_a_phone_number_gets_its_lost_zero_back(written: str, kept: str) -> None:
    assert values.phone(written) == kept


def test_words_and_codes_mean_a_sex_a_relation_a_title() -> None:
    assert [values.sex(w) for w in ("ช", "ชาย", "1", "ญ.", "หญิง", "F", "?")] == [
        *[Sex.MALE] * 3,
        *[Sex.FEMALE] * 3,
        None,
    ]
    assert values.relation("หัวหน้าครัวเรือน") is Relation.HEAD
    assert values.relation("บุตรสะใภ้") is Relation.CHILD_IN_LAW
    assert values.relation("เพื่อน") is None
    assert [values.title(w) for w in ("003", "4", "นางสาว", "674", "พ.ต.")] == (
        "นาย น.ส. น.ส. จ.ส.ต. พ.ต.".split()
    )
