"""Days as they are said and typed in a field, seen from a Thursday."""

from datetime import date

import pytest

from village_net.errors import Refusal
from village_net.i18n import Language, Say
from village_net.thai.dates import ImpossibleDateError
from village_net.thai.near_days import Lies, parse_day

THURSDAY = date(2026, 11, 26)


@pytest.mark.parametrize(
    ("written", "iso"),
    [
        ("วันนี้", "2026-11-26"),
        (" พรุ่งนี้ ", "2026-11-27"),
        ("มะรืน", "2026-11-28"),
        ("วันมะรืนนี้", "2026-11-28"),
        ("เมื่อวาน", "2026-11-25"),
        ("จันทร์หน้า", "2026-11-30"),
        ("วันศุกร์หน้า", "2026-12-04"),
        ("ศุกร์นี้", "2026-11-27"),
        ("พฤหัส", "2026-11-26"),
        ("วันพุธ", "2026-12-02"),
        ("พุธที่แล้ว", "2026-11-18"),
        ("Next Monday", "2026-11-30"),
        ("tomorrow", "2026-11-27"),
        ("30/11", "2026-11-30"),
        ("๓๐/๑๑", "2026-11-30"),
        ("30 พ.ย.", "2026-11-30"),
        ("วันที่ 30 พฤศจิกายน", "2026-11-30"),
        ("5 ม.ค.", "2027-01-05"),
        ("5-1", "2027-01-05"),
        ("29/2", "2028-02-29"),
        ("5/1/70", "2027-01-05"),
        ("30/11/69", "2026-11-30"),
        ("15/11/2515", "1972-11-15"),
        ("พ.ย. 2569", "2026-11"),
        ("2569", "2026"),
    ],
)
def test_a_coming_day_is_understood(written: str, iso: str) -> None:
    assert parse_day(written, THURSDAY, Lies.AHEAD).iso() == iso


@pytest.mark.parametrize(
    ("written", "lies", "iso"),
    [
        ("5/1", Lies.BEHIND, "2026-01-05"),
        ("30/11", Lies.BEHIND, "2025-11-30"),
        ("26/11", Lies.BEHIND, "2026-11-26"),
        ("26/11", Lies.AHEAD, "2026-11-26"),
        ("30/11", Lies.AROUND, "2026-11-30"),
        ("1 ต.ค.", Lies.AROUND, "2026-10-01"),
        ("5 ม.ค.", Lies.AROUND, "2027-01-05"),
        ("วันศุกร์", Lies.BEHIND, "2026-11-20"),
        ("29/2", Lies.BIRTH, "2024-02-29"),
        ("15/11/15", Lies.BIRTH, "1972-11-15"),
        ("1/1/70", Lies.BIRTH, "1927-01-01"),
        ("2515", Lies.BIRTH, "1972"),
    ],
)
def test_the_year_is_the_nearest_that_fits_where_the_day_lies(
    written: str, lies: Lies, iso: str
) -> None:
    assert parse_day(written, THURSDAY, lies).iso() == iso


@pytest.mark.parametrize("written", ["31/2", "0/5", "5/13", "31 ก.พ.", "29/2/2569"])
def test_a_day_that_no_year_has_is_refused(written: str) -> None:
    with pytest.raises(ImpossibleDateError):
        parse_day(written, THURSDAY, Lies.AHEAD)


@pytest.mark.parametrize(
    ("lies", "example"),
    [
        (Lies.BIRTH, "15/11/2515"),
        (Lies.BEHIND, "26/11/2569"),
        (Lies.AROUND, "26/11/2569"),
        (Lies.AHEAD, "26/11/2569 พรุ่งนี้ หรือ จันทร์หน้า"),
    ],
)
def test_a_refusal_gives_an_example_of_the_day_that_is_asked_for(lies: Lies, example: str) -> None:
    with pytest.raises(Refusal) as refused:
        parse_day("สักวัน", THURSDAY, lies)
    assert example in refused.value.say(Say(Language.THAI))
