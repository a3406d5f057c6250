"""How many syllables a text has, and how long it takes to read out."""

import pytest

from village_net.thai.spoken import DEFAULT_RATE, number_in_words, reading_seconds, syllables
from village_net.thai.spoken.lexicon import table

# Counted by ear.
COUNTED = {
    1: """
        คน วัด ครู กลับ เดือน เมีย เสีย เรือ เสื้อ เธอ เกาะ เพราะ เหมาะ แกะ และ โต๊ะ
        ใหญ่ ไทย ไหม ตัว หัว สวน รวม ช่วย ด้วย ตรวจ หมวด รอบ ของ น้อง พ่อ มือ ชื่อ
        ดื่ม การ ความ ธรรม พรรค กรรม พุธ ศุกร์ เสาร์ หนึ่ง สอง ศูนย์ ร้อย ล้าน แมว
        ควาย วัว ปุ๋ย ครั้ง เริ่ม เสร็จ พร้อม ทราบ จริง สร้าง ทราย ห้าม เผา ควัน ฝน
        เณร บวช เด็ก คลอง หนอง บาท เกียรติ ครับ ค่ะ อยู่ อย่า หยุด หวาน กว้าง ขวา
        หลวง ขวด แปล กรุง เปลี่ยน เกลียว เรียน เพื่อน เลี้ยว เปล่า แพะ
    """.split(),
    2: """
        ถนน สนาม ตลาด ขอเชิญ พี่น้อง ประชุม หมู่บ้าน กำนัน ศาลา โรงเรียน นักเรียน
        ไฟฟ้า ขยะ สนุก ตลก ขนม ละคร อักษร อากาศ เวลา นาที ชั่วโมง รายการ วันจันทร์
        อังคาร อาทิตย์ สามสิบ อำเภอ จังหวัด ตำบล วัคซีน ยุงลาย สุนัข ข้าวเปลือก
        สำเนา กองทุน ประธาน มติ วาระ จุดไฟ ระวัง พายุ น้ำท่วม ภัยแล้ง ช่วยเหลือ
        ฉุกเฉิน ตำรวจ ทหาร กู้ภัย ทำบุญ กฐิน ผ้าป่า งานศพ สวดมนต์ พระสงฆ์ สงกรานต์
        ปีใหม่ ค่าเทอม กีฬา แข่งขัน รางวัล ซ่อมแซม สะพาน ประปา มิเตอร์ ค่าน้ำ ชำระ
        เงินสด สตางค์ เฟซบุ๊ก ประสบ เสนอ แสดง เจริญ ขอบคุณ นะคะ ตลอด อร่อย ความดัน
        เบาหวาน นายก ปลัด ศึกษา อบรม ฤดู พฤกษา อังกฤษ สบาย ชนะ กะทิ มะลิ ระฆัง
        เสมียน แถลง ขนุน มะนาว ถวาย
    """.split(),
    3: """
        ผู้ใหญ่บ้าน น้ำประปา ถังขยะ จราจร อนามัย ประชาชน กุมภาพันธ์ มีนาคม เมษายน
        สิงหาคม กันยายน ตุลาคม ธันวาคม ยี่สิบเอ็ด บ้านเลขที่ เบี้ยยังชีพ ผู้พิการ
        ไข้เลือดออก เมล็ดพันธุ์ ลงทะเบียน เอกสาร ทะเบียนบ้าน ธนาคาร สหกรณ์ สมาชิก
        เหรัญญิก อันตราย อพยพ ศูนย์พักพิง ประเพณี ลอยกระทง เยาวชน ผู้ปกครอง โทรศัพท์
        อินเทอร์เน็ต คอมพิวเตอร์ ปรารถนา วิทยุ พัสดุ ไปรษณีย์ สถานี สถานที่ สวัสดี
        เทศบาล ทฤษฎี กิจกรรม รัฐบาล
    """.split(),
    4: """
        มิถุนายน โรงพยาบาล ผู้สูงอายุ เกษตรกร บัตรประชาชน สมุดบัญชี เลขานุการ
        อาสาสมัคร ทุนการศึกษา ถนนคอนกรีต แอปพลิเคชัน อุบัติเหตุ
    """.split(),
    5: """
        โรคพิษสุนัขบ้า คณะกรรมการ
    """.split(),
    8: """
        องค์การบริหารส่วนตำบล
    """.split(),
    13: """
        อาสาสมัครสาธารณสุขประจำหมู่บ้าน
    """.split(),
}
WORDS = [(word, count) for count, words in COUNTED.items() for word in words]


def test_two_hundred_words_are_counted_nearly_all_right() -> None:
    wrong = {word: (syllables(word), count) for word, count in WORDS if syllables(word) != count}
    assert len(WORDS) >= 200
    assert len(wrong) <= len(WORDS) * 0.02, wrong


def test_a_text_has_the_syllables_of_its_words() -> None:
    text = " ".join(word for word, _ in WORDS)
    assert syllables(text) == pytest.approx(sum(count for _, count in WORDS), rel=0.02)


def test_words_without_spaces_are_counted_as_with_them() -> None:
    phrase = "ขอเชิญ พี่น้อง มา ประชุม ที่ ศาลา ใน วันจันทร์"
    assert syllables(phrase.replace(" ", "")) == syllables(phrase) == 13


def test_a_hard_word_has_the_syllables_of_its_reading() -> None:
    for word, reading in table("hard").items():
        assert syllables(word) == len(reading.split("-")), word


@pytest.mark.parametrize(("number", "count"), [(0, 1), (21, 3), (2569, 7), (1_000_001, 3)])
def test_numbers_in_words_are_counted(number: int, count: int) -> None:
    assert syllables(number_in_words(number)) == count


@pytest.mark.parametrize(
    ("text", "count"), [("ATM", 3), ("COVID-19", 7), ("LINE", 4), ("village", 3), ("", 0), ("…", 0)]
)
def test_latin_letters_are_counted_one_by_one_or_by_vowels(text: str, count: int) -> None:
    assert syllables(text) == count


def test_nothing_takes_no_time() -> None:
    assert reading_seconds("") == reading_seconds(" \n ") == 0


def test_what_is_written_in_digits_takes_as_long_as_in_words() -> None:
    assert reading_seconds("โทร 081-234-5678") == reading_seconds(
        "โทร ศูนย์แปดหนึ่ง สองสามสี่ ห้าหกเจ็ดแปด"
    )


def test_a_faster_reader_is_done_earlier() -> None:
    text = "ขอเชิญพี่น้องมาประชุมที่ศาลา" * 20
    assert reading_seconds(text, 7.0) == pytest.approx(reading_seconds(text, 3.5) / 2, abs=1)
    assert reading_seconds(text) == pytest.approx(syllables(text) / DEFAULT_RATE, abs=1)


def test_paragraphs_lines_and_phrases_are_pauses() -> None:
    words = ["ขอเชิญพี่น้องมาประชุม"] * 20
    joined = [reading_seconds(mark.join(words)) for mark in ("", " ", "\n", "\n\n")]
    assert joined == sorted(set(joined))
