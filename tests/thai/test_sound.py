"""The codes of lk82, as its paper and those who built it before give them."""

import pytest

from village_net.thai.sound import sound


@pytest.mark.parametrize(
    ("word", "code"),
    [
        ("ลัก", "ร1000"),
        ("รัก", "ร1000"),
        ("รักษ์", "ร1000"),
        ("รถ", "ร3000"),
        ("รส", "ร3000"),
        ("จักร", "จ1000"),
        ("บูรณการ", "บE419"),
        ("ปัจจุบัน", "ป3E54"),
    ],
)
def test_published_codes(word: str, code: str) -> None:
    assert sound(word) == code


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("สมศักดิ์", "สมสัก"),
        ("เพ็ญศรี", "เพนสี"),
        ("น้ำฝน", "ณำฝน"),
        ("ใจดี", "ไจดี"),
        ("ธิดา", "ทิดา"),
        ("จันทร์", "จัน"),
    ],
)
def test_spellings_of_one_sound_share_a_code(one: str, other: str) -> None:
    assert sound(one) == sound(other) != ""


@pytest.mark.parametrize(
    ("one", "other"), [("ชาย", "ซาย"), ("มาลี", "มาลัย"), ("ทองดี", "ทองดำ"), ("แก้ว", "เก้า")]
)
def test_other_sounds_have_other_codes(one: str, other: str) -> None:
    assert sound(one) != sound(other)


def test_equal_sounds_count_twice_only_where_a_vowel_parts_them() -> None:
    assert (sound("ติดตาม"), sound("กรรชิด")) == ("ต3960", "ก3300")
    assert sound("รรร") == sound("ร")


@pytest.mark.parametrize("text", ["", "์", "abc 12", "๑๒", "–"])
def test_what_has_no_thai_letter_has_no_code(text: str) -> None:
    assert sound(text) == ""


@pytest.mark.parametrize("text", ["ก", "เ", "เก", "สมชายสมหญิงสมศักดิ์"])
def test_every_code_has_five_signs(text: str) -> None:
    assert len(sound(text)) == 5
