"""Thai cut into words."""

import random
import re

import nlpo3
import pytest

from village_net.paths import resource
from village_net.thai.cutting import Cutter

WORDS = resource("words", "words_th.txt")
RUN = re.compile("[\u0e01-\u0e2e\u0e30-\u0e3a\u0e40-\u0e45\u0e47-\u0e4e][\u0e01-\u0e4e.]*")
LETTERS = "กขคงจนมยรลวสหอะาิีึืุูเแโใไ่้๊๋็์ัำ."


def every_text() -> str:
    """Return what the app itself says and brings along in Thai."""
    files = [*resource("catalogue").glob("*.toml"), resource("..", "i18n", "th", "LC_MESSAGES")]
    found = [file for each in files for file in (each.glob("*.po") if each.is_dir() else [each])]
    return "\n".join(file.read_text(encoding="utf-8") for file in found)


def runs() -> list[str]:
    """Return runs of Thai: the app's own, words drawn from the dictionary, letters as they come."""
    chance = random.Random(7)
    words = [word for word in WORDS.read_text(encoding="utf-8").split() if RUN.fullmatch(word)]
    own = sorted(set(RUN.findall(every_text())))
    drawn = ["".join(chance.choices(words, k=chance.randint(1, 12))) for _ in range(500)]
    senseless = ["".join(chance.choices(LETTERS, k=chance.randint(1, 25))) for _ in range(1_500)]
    return [*own, *drawn, *senseless]


@pytest.fixture(scope="module")
def cutter() -> Cutter:
    return Cutter(WORDS.read_text(encoding="utf-8").split("\n"))


def test_words_are_cut_as_the_well_known_library_cuts_them(cutter: Cutter) -> None:
    nlpo3.load_dict(str(WORDS), "known")
    compared = runs()
    assert len(compared) > 5_000
    other = [run for run in compared if cutter.cut(run) != nlpo3.segment(run, "known")]
    assert other == []


def test_no_word_of_the_dictionary_is_too_long_to_be_found(cutter: Cutter) -> None:
    longest = max(filter(RUN.fullmatch, WORDS.read_text(encoding="utf-8").split("\n")), key=len)
    assert cutter.cut(longest) == [longest]


def test_what_can_be_read_in_very_many_ways_is_cut_at_once() -> None:
    cutter = Cutter(["กา" * length for length in range(1, 30)])
    assert "".join(cutter.cut("กา" * 2_000)) == "กา" * 2_000


def test_letters_that_no_word_holds_stay_together_up_to_the_next_word() -> None:
    assert Cutter(["บ้าน", "มา"]).cut("ฌฬะบ้านมา") == ["ฌฬะ", "บ้าน", "มา"]


def test_a_word_ends_at_no_silent_letter_of_the_next() -> None:
    assert Cutter(["จัน", "จันทร์", "ทร"]).cut("จันทร์") == ["จันทร์"]
