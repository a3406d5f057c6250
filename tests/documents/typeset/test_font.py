"""Shaped text keeps its text, glyph by glyph."""

import pytest
import uharfbuzz

from village_net.documents.typeset.font import Font, Run
from village_net.documents.typeset.styles import Fonts
from village_net.paths import resource

MARKED = (
    "น้ำ ค่ำ ซ้ำ ทำ ป้ำ ฝำ ฟำ ญู ฐู ฎุ ฏู ก็ ปี่ ที่ ป๋า ฟ้า ฝั่ง ปั้น ฬ่อ ปิ๊ก ผู้ใหญ่ ฤๅษี ฦๅ กี้ กุ้ง จันทร์ ป์ น้ํา ดำ้ ฯลฯ ๑๒๓ ๆ"
).split()


@pytest.fixture(params=["regular", "bold"])
def font(request: pytest.FixtureRequest) -> Font:
    return getattr(Fonts(), request.param)


def codes(run: Run) -> list[int]:
    """Return the glyph codes of a run, without the kerning between them."""
    found: list[int] = []
    for part in run.codes.split("<"):
        hexadecimal = part.partition(">")[0]
        found += [int(hexadecimal[at : at + 4], 16) for at in range(0, len(hexadecimal), 4)]
    return found


def text_of(font: Font, run: Run) -> str:
    return "".join(font.glyphs[code].text for code in codes(run))


@pytest.mark.parametrize("word", MARKED)
def test_the_glyphs_of_a_word_spell_it(font: Font, word: str) -> None:
    assert text_of(font, font.shape(word)) == word


def test_no_glyph_is_without_text_because_readers_show_a_mark_for_it(font: Font) -> None:
    font.shape(" ".join(MARKED))
    assert all(glyph.text for glyph in font.glyphs[1:])


def test_one_glyph_that_stands_for_two_letters_has_a_code_for_each(font: Font) -> None:
    font.shape("กา กำ")
    assert {"า", "ำ"} <= {glyph.text for glyph in font.glyphs}


def test_vowel_and_tone_take_other_forms_over_a_tall_letter(font: Font) -> None:
    usual, tall = codes(font.shape("กี่")), codes(font.shape("ปี่"))
    assert usual[1:] != tall[1:]
    assert [font.glyphs[c].text for c in usual[1:]] == [font.glyphs[c].text for c in tall[1:]]


def test_a_glyph_has_one_code_however_often_it_is_used(font: Font) -> None:
    font.shape("กากา")
    font.shape("มากา")
    assert sorted(glyph.text for glyph in font.glyphs[1:]) == ["ก", "ม", "า"]


def test_latin_letters_are_kerned_in_width_and_in_place(font: Font) -> None:
    run = font.shape("AVAT")
    kerned = sum(float(part.partition("<")[0]) for part in run.codes.split(">")[1:])
    assert kerned > 0
    assert run.width == sum(font.shape(letter).width for letter in "AVAT") - kerned


def test_a_width_is_the_sum_of_its_parts_because_thai_has_no_kerning(font: Font) -> None:
    assert font.shape("บ้านเลขที่").width == font.shape("บ้าน").width + font.shape("เลขที่").width


def test_emoji_are_left_out_and_a_foreign_letter_shows_that_it_is_missing(font: Font) -> None:
    assert text_of(font, font.shape("ดี🙂\ufe0fมาก中")) == "ดีมาก?"
    assert text_of(font, font.shape("①\u2009ก")) == "1 ก"


def test_no_text_is_shown_as_a_box(font: Font) -> None:
    font.shape("ก" + "".join(map(chr, range(0x20, 0x2000))) + "🙂☐中")
    assert all(glyph.index for glyph in font.glyphs[1:])


@pytest.mark.parametrize("weight", ["Regular", "Bold"])
def test_the_font_never_moves_a_mark_up_or_sideways(weight: str) -> None:
    """``Font`` sets glyphs one after another; a font with such moves would need more."""
    file = resource("fonts", "th-sarabun-new", f"THSarabunNew-{weight}.ttf")
    shaper = uharfbuzz.Font(uharfbuzz.Face(uharfbuzz.Blob.from_file_path(str(file))))
    buffer = uharfbuzz.Buffer()
    buffer.add_str(resource("words", "village.txt").read_text(encoding="utf-8") + " ".join(MARKED))
    buffer.guess_segment_properties()
    uharfbuzz.shape(shaper, buffer)
    assert not any(place.x_offset or place.y_offset for place in buffer.glyph_positions)


def test_the_embedded_font_holds_what_was_used_and_little_else(font: Font) -> None:
    font.shape("ทะเบียนครัวเรือน")
    assert len(font.subset()) < 12_000
