"""The national ID and its check digit."""

import pytest

from tests.people import national_id
from village_net.thai.national_id import (
    BadCheckDigitError,
    LostDigitsError,
    NotDigitsError,
    WrongLengthError,
    formatted,
    is_valid,
    masked,
    parse_national_id,
)

GOOD = national_id(12345)


@pytest.mark.parametrize(
    "written",
    [
        GOOD,
        formatted(GOOD),
        formatted(GOOD).replace("-", " "),
        f" {GOOD}\t",
        f"{GOOD}.0",
        GOOD.translate(str.maketrans("0123456789", "๐๑๒๓๔๕๖๗๘๙")),
    ],
)
def test_an_id_is_read_as_lists_write_it(written: str) -> None:
    assert parse_national_id(written) == GOOD


def test_an_id_that_begins_with_zero_exists() -> None:
    assert parse_national_id("0000000000001") == "0000000000001"


@pytest.mark.parametrize(
    ("written", "refusal"),
    [
        (GOOD[:-1], WrongLengthError),
        (GOOD + "1", WrongLengthError),
        ("", NotDigitsError),
        ("ไม่มี", NotDigitsError),
        ("1.10E+12", LostDigitsError),
        ("1,1E+12".replace(",", "."), LostDigitsError),
    ],
)
def test_a_faulty_id_is_refused_with_its_own_reason(written: str, refusal: type[Exception]) -> None:
    with pytest.raises(refusal):
        parse_national_id(written)


def test_only_one_last_digit_fits() -> None:
    for digit in "0123456789":
        if digit != GOOD[-1]:
            with pytest.raises(BadCheckDigitError):
                parse_national_id(GOOD[:-1] + digit)
    assert sum(is_valid(GOOD[:-1] + digit) for digit in "0123456789") == 1


def test_the_rule_worked_out_by_hand() -> None:
    digits = [int(d) for d in GOOD[:12]]
    total = 0
    for weight, digit in zip(range(13, 1, -1), digits, strict=True):
        total += weight * digit
    assert GOOD[12] == str((11 - total % 11) % 10)


def test_a_masked_id_hides_all_but_the_first_and_the_last_three() -> None:
    assert masked("1234567890123") == "1-xxxx-xxxxx-12-3"
