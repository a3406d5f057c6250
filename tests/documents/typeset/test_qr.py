"""A QR code: its size, its fixed patterns, and what is too long for it."""

import pytest

from village_net.documents.typeset.qr import MOST_BYTES, dots

_FINDER = ["1111111", "1000001", "1011101", "1011101", "1011101", "1000001", "1111111"]


def corner(rows: list[list[bool]], top: int, left: int) -> list[str]:
    return ["".join("01"[dark] for dark in row[left : left + 7]) for row in rows[top : top + 7]]


@pytest.mark.parametrize(("bytes", "version"), [(14, 1), (15, 2), (213, 10), (666, 20)])
def test_a_code_is_as_small_as_its_text_allows(bytes: int, version: int) -> None:
    rows = dots("n" * bytes)
    side = 17 + 4 * version
    assert {len(rows), *map(len, rows)} == {side}
    for top, left in ((0, 0), (0, side - 7), (side - 7, 0)):
        assert corner(rows, top, left) == _FINDER


def test_thai_letters_take_three_bytes_and_more_than_the_most_is_refused() -> None:
    assert len(dots("ก" * (MOST_BYTES // 3))) == 97
    with pytest.raises(ValueError, match="223"):
        dots("ก" * (MOST_BYTES // 3 + 1))
