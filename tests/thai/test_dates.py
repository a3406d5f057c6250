"""Dates in the forms that villages write."""

from datetime import date

import pytest

from village_net.i18n import Language
from village_net.thai.dates import (
    DateStyle,
    ImpossibleDateError,
    PartialDate,
    UnreadableDateError,
    format_date,
    parse_date,
)

TODAY = date(2026, 11, 23)


@pytest.mark.parametrize(
    ("written", "iso"),
    [
        ("15 พ.ย.15", "1972-11-15"),
        ("26/7/2498", "1955-07-26"),
        ("02/08/2503", "1960-08-02"),
        ("2 มี.ค. 2481", "1938-03-02"),
        ("14-2-2496", "1953-02-14"),
        ("12.5.2520", "1977-05-12"),
        ("25 ม.ค.00", "1957-01-25"),
        ("4 ก.ย.90", "1947-09-04"),
        ("1/1/69", "2026-01-01"),
        ("1/1/70", "1927-01-01"),
        ("๑๕ พฤศจิกายน ๒๕๑๕", "1972-11-15"),
        ("15 พฤศจิกายน พ.ศ. 2515", "1972-11-15"),
        ("วันที่ 15 พย 2515", "1972-11-15"),
        ("15 พ.ย. ค.ศ. 1972", "1972-11-15"),
        ("15 Nov 1972", "1972-11-15"),
        ("15/11/1972", "1972-11-15"),
        ("2515-11-15", "1972-11-15"),
        ("1972-11-15 00:00:00", "1972-11-15"),
        ("19721115", "1972-11-15"),
        ("2518", "1975"),
        ("2518.0", "1975"),
        ("พ.ศ. 2518", "1975"),
        ("ปี 2518", "1975"),
        ("พ.ย. 2515", "1972-11"),
        ("11/2515", "1972-11"),
        ("29/2/2519", "1976-02-29"),
    ],
)
def test_a_written_date_is_understood(written: str, iso: str) -> None:
    assert parse_date(written, TODAY).iso() == iso
    assert PartialDate.from_iso(iso).iso() == iso


@pytest.mark.parametrize(
    "written",
    [
        "31/2/2520",
        "29 ก.พ. 2520",
        "0/5/2518",
        "5/0/2518",
        "5/13/2518",
        "3018",
        "1/1/1700",
    ],
)
def test_a_day_that_no_calendar_has_is_refused(written: str) -> None:
    with pytest.raises(ImpossibleDateError):
        parse_date(written, TODAY)


@pytest.mark.parametrize("written", ["", "abc", "15 พฤศ 2515", "1/2/3/2515", "25155"])
def test_what_is_no_date_is_refused(written: str) -> None:
    with pytest.raises(UnreadableDateError):
        parse_date(written, TODAY)


@pytest.mark.parametrize(
    ("iso", "style", "thai", "english"),
    [
        ("2026-11-23", DateStyle.LONG, "23 พฤศจิกายน 2569", "23 November 2026"),
        ("2026-11-23", DateStyle.SHORT, "23 พ.ย. 2569", "23 Nov 2026"),
        (
            "2026-11-24",
            DateStyle.WEEKDAY,
            "วันอังคารที่ 24 พฤศจิกายน 2569",
            "Tuesday 24 November 2026",
        ),
        ("1972-11", DateStyle.LONG, "พฤศจิกายน 2515", "November 1972"),
        ("1943", DateStyle.SHORT, "พ.ศ. 2486", "1943"),
    ],
)
def test_a_date_shows_in_the_era_of_the_language(
    iso: str, style: DateStyle, thai: str, english: str
) -> None:
    day = PartialDate.from_iso(iso)
    assert format_date(day, Language.THAI, style) == thai
    assert format_date(day, Language.ENGLISH, style) == english


@pytest.mark.parametrize("style", [DateStyle.LONG, DateStyle.SHORT])
def test_what_is_shown_is_read_back(style: DateStyle) -> None:
    for iso in ("1938-03-02", "1976-02-29", "2026-12-31", "1950-01", "1943"):
        day = PartialDate.from_iso(iso)
        for language in Language:
            assert parse_date(format_date(day, language, style), TODAY) == day


@pytest.mark.parametrize(
    ("iso", "years"),
    [("1976-11-23", 50), ("1976-11-24", 49), ("1976-12", 49), ("1976", 50)],
)
def test_age_counts_full_years(iso: str, years: int) -> None:
    assert PartialDate.from_iso(iso).age(TODAY) == years
