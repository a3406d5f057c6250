"""Numbers and sums of money as people type them."""

import pytest

from village_net.thai.numbers import (
    NotACountError,
    NotMoneyError,
    money_text,
    read_count,
    read_money,
)


@pytest.mark.parametrize(
    ("written", "count"), [("4", 4), (" ๑๒ ", 12), ("1,250", 1250), ("", None), ("0", 0)]
)
def test_a_number_is_read_as_it_is_typed(written: str, count: int | None) -> None:
    assert read_count(written) == count


@pytest.mark.parametrize("written", ["สี่ตัว", "4 ตัว", "-4", "1,25", "4.5", "1" * 12])
def test_what_is_no_number_is_refused_in_a_sentence(written: str) -> None:
    with pytest.raises(NotACountError, match=written):
        read_count(written)


@pytest.mark.parametrize(
    ("written", "satang"),
    [("1,250.50", 125050), ("๒๐ บาท", 2000), ("7.5", 750), ("0", 0), ("", None)],
)
def test_a_sum_is_read_to_the_satang(written: str, satang: int | None) -> None:
    assert read_money(written) == satang


@pytest.mark.parametrize("written", ["ร้อยบาท", "1,25", "12.345", "-5"])
def test_what_is_no_sum_is_refused(written: str) -> None:
    with pytest.raises(NotMoneyError, match=written):
        read_money(written)


@pytest.mark.parametrize("satang", [None, 0, 5, 100, 125050, 99_999_999_00])
def test_a_sum_that_is_shown_is_read_again(satang: int | None) -> None:
    assert read_money(money_text(satang)) == satang
