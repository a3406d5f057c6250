"""Nothing that is said begins inside a word."""

import pytest

from village_net.thai.spoken import spoken_text

WEEKDAYS = [f"วัน{day}" for day in ("จันทร์", "อังคาร", "พุธ", "พฤหัส", "ศุกร์", "เสาร์", "อาทิตย์")]
NUMBERS = ["15 ก.ย. 69", "3-4 ถุง", "3/2569", "0-4321-1234", "15/9/2569", "2 พ.ย."]
WORDS = [
    *["หรือ", "ติดต่อ", "สำรวจ", "ประกาศ", "เมื่อ", "ต่อ", "รอ", "ข้อ", "อากาศ", "ขอ", "สภาพ", "ภาพ"],
    *["ตรวจ", "เลือกเพศ", "โอกาส", "กระดาษ", "รส", "เอกสาร กศ"],
]


@pytest.mark.parametrize("number", NUMBERS)
@pytest.mark.parametrize("word", WORDS)
@pytest.mark.parametrize("space", [" ", ""])
def test_no_weekday_begins_inside_a_word(word: str, number: str, space: str) -> None:
    said = spoken_text(f"{word}{space}{number}")
    assert not [day for day in WEEKDAYS if day in said]
    assert word.split()[0].replace("ๆ", "") in said


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("วัน จ. 15 ก.ย. 69", "วันจันทร์"),
        ("วันอ. 15 ก.ย.", "วันอังคาร"),
        ("จ.-ศ. เวลา 8.00 น.", "วันจันทร์ ถึงวันศุกร์"),
        ("พบกัน พ. 15 ก.ย.", "วันพุธ"),
        ("(ส. 15 ก.ย. 69)", "วันเสาร์"),
    ],
)
def test_a_short_weekday_that_stands_alone_is_said(written: str, said: str) -> None:
    assert said in spoken_text(written)
