"""Folding for search, and tidying for storage."""

import pytest

from village_net.thai.fold import fold, fold_number, found_in, tidy


@pytest.mark.parametrize(
    ("typed", "stored"),
    [
        ("แกว", "แก้ว"),
        ("จําเนียร", "จำเนียร"),
        ("เเก้ว", "แก้ว"),
        ("น้ํา", "น้ำ"),
        ("นํ้า", "น้ำ"),
        ("๑๒/๓", "12/3"),
        ("SOMCHAI", "Somchai"),
        ("คําปัน", "คำปัน"),
        ("แก้ว\u200bมณี", "แก้วมณี"),
    ],
)
def test_what_is_meant_as_the_same_folds_to_the_same(typed: str, stored: str) -> None:
    assert fold(typed) == fold(stored)


def test_different_names_stay_different() -> None:
    assert len({fold(name) for name in ("แก้ว", "แกะ", "กาว", "กำ", "กา")}) == 5


def test_tidying_keeps_tone_marks_and_mends_a_split_sara_am() -> None:
    assert tidy("  น้ํา   ใส ") == "น้ำ ใส"
    assert tidy("แก้ว") == "แก้ว"


def test_a_number_is_found_with_and_without_dashes() -> None:
    assert fold_number("๐๘-1234 5678") == fold_number("0812345678") == "0812345678"
    assert fold_number("12/3") == "12/3"


def test_what_matches_is_found_in_the_text_as_it_is_shown() -> None:
    def shown(text: str, asked: str) -> list[str]:
        return [text[start:end] for start, end in found_in(text, fold(asked).split())]

    assert shown("นางแก้ว แก้วมณี", "แกว") == ["แก้ว", "แก้ว"]
    assert shown("น้ำ\u200bประปา", "นำประ") == ["น้ำ\u200bประ"]
    assert shown("บ้าน ๑๒/๓", "12/3") == ["๑๒/๓"]
    assert shown("SUDA สุดา", "suda สุ") == ["SUDA", "สุ"]
    assert shown("แก้วกานดา", "แก้ว แก้วกาน") == ["แก้วกาน"]
    assert shown("แก้ว", "ก่า") == []
    assert shown("แก้ว", "") == []
