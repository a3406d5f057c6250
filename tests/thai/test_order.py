"""True Thai order, as the dictionary has it."""

from village_net.thai.order import name_key, number_key, sort_key

# In the order of ICU's Thai collator.
DICTIONARY = [
    "กก", "กรรณิการ์", "กฤษณา", "กาญจนา", "เก", "เกศินี", "เกษม", "แก่น", "แก้ว", "โกวิท", "ไกรสร",
    "ข่า", "ข้า", "คำปัน", "จำเนียร", "ญาดา", "ฐิติมา", "ณรงค์", "ธนกร", "นพคุณ", "บัวผัน",
    "บุญมา", "ปราณี", "เปรมฤดี", "ไพลิน", "ฟองจันทร์", "ภูมิ", "มาลี", "รัตนา", "ฤทัย", "ลำดวน",
    "วีระ", "แสงเดือน", "แสวง", "ไสว", "หนูแดง", "อำนวย", "เอก",
]  # fmt: skip


def test_names_stand_in_dictionary_order() -> None:
    assert sorted(sorted(DICTIONARY), key=sort_key) == DICTIONARY


def test_a_leading_vowel_counts_after_its_consonant() -> None:
    assert sorted(["ไก่", "เข", "ขา", "กา"], key=sort_key) == ["กา", "ไก่", "ขา", "เข"]


def test_tone_marks_decide_only_between_equal_words() -> None:
    assert sorted(["ข้าว", "ขาวา", "ข่าว", "ขาว"], key=sort_key) == [
        "ขาว",
        "ข่าว",
        "ข้าว",
        "ขาวา",
    ]


def test_of_equal_letters_the_word_whose_mark_comes_later_stands_first() -> None:
    assert sorted(["ก่ากา", "กาก่า"], key=sort_key) == ["กาก่า", "ก่ากา"]


def test_spaces_and_hyphens_do_not_count() -> None:
    assert sort_key("ณ เชียงใหม่") == sort_key("ณเชียงใหม่")


def test_house_numbers_stand_by_value() -> None:
    numbers = ["9", "12", "12/1", "12/10", "12/2", "100", "๑๓"]
    assert sorted(numbers, key=number_key) == [
        "9",
        "12",
        "12/1",
        "12/2",
        "12/10",
        "๑๓",
        "100",
    ]


def test_names_with_numbers_stand_by_word_and_then_by_value() -> None:
    names = ["คุ้ม 10", "คุ้มวัด", "คุ้ม ๒", "คุ้มใต้", "ซอย 1", "คุ้มเกาะ"]
    in_order = ["คุ้ม ๒", "คุ้ม 10", "คุ้มเกาะ", "คุ้มใต้", "คุ้มวัด", "ซอย 1"]
    assert sorted(names, key=name_key) == in_order
    assert sorted(DICTIONARY, key=name_key) == sorted(DICTIONARY, key=sort_key)
