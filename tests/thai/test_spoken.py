"""Announcements as they are said over the tower."""

import random
import re
from datetime import date, time
from decimal import Decimal
from time import process_time

import pytest

from village_net.i18n import Language
from village_net.thai.spoken import (
    SpokenKind,
    TimeStyle,
    baht_in_words,
    digits_in_words,
    hard_words,
    number_in_words,
    reading_seconds,
    spoken_date,
    spoken_parts,
    spoken_text,
    spoken_time,
)
from village_net.thai.spoken.lexicon import choices, short_forms, table
from village_net.tower.templates.catalogue import announcement_templates

_DATES = """
23 พ.ย. 69 → วันที่ยี่สิบสาม พฤศจิกายน สองพันห้าร้อยหกสิบเก้า
23 พฤศจิกายน 2569 → วันที่ยี่สิบสาม พฤศจิกายน สองพันห้าร้อยหกสิบเก้า
23/11/2569 → วันที่ยี่สิบสาม พฤศจิกายน สองพันห้าร้อยหกสิบเก้า
23-11-69 → วันที่ยี่สิบสาม พฤศจิกายน สองพันห้าร้อยหกสิบเก้า
๒๓/๑๑/๒๕๖๙ → วันที่ยี่สิบสาม พฤศจิกายน สองพันห้าร้อยหกสิบเก้า
2026-11-23 → วันที่ยี่สิบสาม พฤศจิกายน สองพันห้าร้อยหกสิบเก้า
23/11/2026 → วันที่ยี่สิบสาม พฤศจิกายน สองพันห้าร้อยหกสิบเก้า
23พ.ย.69 → วันที่ยี่สิบสาม พฤศจิกายน สองพันห้าร้อยหกสิบเก้า
23 พ. ย. 69 → วันที่ยี่สิบสาม พฤศจิกายน สองพันห้าร้อยหกสิบเก้า
23 พย. 69 → วันที่ยี่สิบสาม พฤศจิกายน สองพันห้าร้อยหกสิบเก้า
วันที่ 23 พ.ย. 69 → วันที่ยี่สิบสาม พฤศจิกายน สองพันห้าร้อยหกสิบเก้า
วันที่23 พ.ย. 69 → วันที่ยี่สิบสาม พฤศจิกายน สองพันห้าร้อยหกสิบเก้า
ในวันที่ 15/12/69 นี้ → ในวันที่สิบห้า ธันวาคม สองพันห้าร้อยหกสิบเก้า นี้
วันที่ 23/11 → วันที่ยี่สิบสาม พฤศจิกายน
วันจันทร์ที่ 23 พ.ย. 2569 → วันจันทร์ที่ยี่สิบสาม พฤศจิกายน สองพันห้าร้อยหกสิบเก้า
วันจันทร์ 23 พ.ย. → วันจันทร์ที่ยี่สิบสาม พฤศจิกายน
วันจ. 23 พ.ย. → วันจันทร์ที่ยี่สิบสาม พฤศจิกายน
จ. 23 พ.ย. → วันจันทร์ที่ยี่สิบสาม พฤศจิกายน
23 พ.ย. → วันที่ยี่สิบสาม พฤศจิกายน
1 ม.ค. 2570 → วันที่หนึ่ง มกราคม สองพันห้าร้อยเจ็ดสิบ
23 พ.ย. พ.ศ. 2569 → วันที่ยี่สิบสาม พฤศจิกายน พุทธศักราช สองพันห้าร้อยหกสิบเก้า
23 พ.ย. ค.ศ. 2026 → วันที่ยี่สิบสาม พฤศจิกายน คริสต์ศักราช สองพันยี่สิบหก
23-25 พ.ย. 69 → วันที่ยี่สิบสาม ถึงยี่สิบห้า พฤศจิกายน สองพันห้าร้อยหกสิบเก้า
วันที่ 23 - 25 พ.ย. → วันที่ยี่สิบสาม ถึงยี่สิบห้า พฤศจิกายน
23 ถึง 25 พ.ย. → วันที่ยี่สิบสาม ถึงยี่สิบห้า พฤศจิกายน
23-25/11/69 → วันที่ยี่สิบสาม ถึงยี่สิบห้า พฤศจิกายน สองพันห้าร้อยหกสิบเก้า
วันที่ 23, 24 และ 25 พ.ย. → วันที่ยี่สิบสาม ยี่สิบสี่ และยี่สิบห้า พฤศจิกายน
30 พ.ย. - 2 ธ.ค. → วันที่สามสิบ พฤศจิกายน ถึงวันที่สอง ธันวาคม
พ.ย. 69 - ม.ค. 70 → พฤศจิกายน สองพันห้าร้อยหกสิบเก้า ถึงมกราคม สองพันห้าร้อยเจ็ดสิบ
ม.ค.-มี.ค. → มกราคม ถึงมีนาคม
เดือน ก.ย. → เดือน กันยายน
เดือนพฤศจิกายน 69 → เดือนพฤศจิกายน สองพันห้าร้อยหกสิบเก้า
พ.ศ. 2542 → พุทธศักราช สองพันห้าร้อยสี่สิบสอง
พ.ศ.2570 → พุทธศักราช สองพันห้าร้อยเจ็ดสิบ
พ.ศ. 69 → พุทธศักราช สองพันห้าร้อยหกสิบเก้า
10 ธ.ค. 50 คน → วันที่สิบ ธันวาคม ห้าสิบคน
10 ธ.ค. 09.00 น. → วันที่สิบ ธันวาคม เก้าโมงเช้า
จ.-ศ. → วันจันทร์ ถึงวันศุกร์
จันทร์-ศุกร์ → จันทร์ ถึงศุกร์
วันที่ 29 ก.พ. 67 → วันที่ยี่สิบเก้า กุมภาพันธ์ สองพันห้าร้อยหกสิบเจ็ด
วันที่ 25 ของเดือน → วันที่ยี่สิบห้า ของเดือน
"""
_TIMES = """
09.00 น. → เก้าโมงเช้า
๐๙.๐๐ น. → เก้าโมงเช้า
9 น. → เก้าโมงเช้า
9 นาฬิกา → เก้าโมงเช้า
9 นาฬิกา 30 นาที → เก้าโมงครึ่ง
13.30 น. → บ่ายโมงครึ่ง
13.30น. → บ่ายโมงครึ่ง
15.15 น. → บ่ายสามโมงสิบห้านาที
8:30 → แปดโมงครึ่ง
8:30 น. → แปดโมงครึ่ง
เวลา 18.00 → เวลา หกโมงเย็น
18.30 น. → หกโมงครึ่งตอนเย็น
06.30 น. → หกโมงครึ่งตอนเช้า
20.00 น. → สองทุ่ม
19.30 น. → หนึ่งทุ่มครึ่ง
12.00 น. → เที่ยงวัน
12.30 น. → เที่ยงครึ่ง
24.00 น. → เที่ยงคืน
00.30 น. → เที่ยงคืนครึ่ง
05.00 น. → ตีห้า
5.30 น. → ตีห้าครึ่ง
08.00-12.00 น. → แปดโมงเช้า ถึงเที่ยงวัน
เวลา 08.30 – 15.45 น. ที่ศาลา → เวลา แปดโมงครึ่ง ถึงบ่ายสามโมงสี่สิบห้านาที ที่ศาลา
ตั้งแต่เวลา 9.00 ถึง 11.30 น. → ตั้งแต่เวลา เก้าโมงเช้า ถึงสิบเอ็ดโมงครึ่ง
8-12 น. → แปดโมงเช้า ถึงเที่ยงวัน
08.00 น. - 10.00 น. → แปดโมงเช้า ถึงสิบโมงเช้า
9.00 น.เป็นต้นไป → เก้าโมงเช้าเป็นต้นไป
8 โมงเช้า → แปดโมงเช้า
ตี 5 → ตีห้า
2 ทุ่ม → สองทุ่ม
อัตราส่วน 1:20 → อัตราส่วน หนึ่งต่อยี่สิบ
"""
_TELEPHONES = """
โทร. 081-234-5678 → โทรศัพท์ ศูนย์แปดหนึ่ง สองสามสี่ ห้าหกเจ็ดแปด
ติดต่อโทร.081-234-5678 → ติดต่อโทรศัพท์ ศูนย์แปดหนึ่ง สองสามสี่ ห้าหกเจ็ดแปด
โทร 0812345678 → โทร ศูนย์แปดหนึ่ง สองสามสี่ ห้าหกเจ็ดแปด
มือถือ 08 1234 5678 → มือถือ ศูนย์แปด หนึ่งสองสามสี่ ห้าหกเจ็ดแปด
โทรศัพท์ 043-123-456 → โทรศัพท์ ศูนย์สี่สาม หนึ่งสองสาม สี่ห้าหก
โทร 021234567 → โทร ศูนย์สอง หนึ่งสองสาม สี่ห้าหกเจ็ด
โทร 043-123456 ต่อ 12 → โทร ศูนย์สี่สาม หนึ่งสองสามสี่ห้าหก ต่อ หนึ่งสอง
โทร 043-123-456-8 → โทร ศูนย์สี่สาม หนึ่งสองสาม สี่ห้าหก ถึงแปด
โทร ๑๖๖๙ → โทร หนึ่งหกหกเก้า
โทร 1669 → โทร หนึ่งหกหกเก้า
สายด่วน 191 → สายด่วน หนึ่งเก้าหนึ่ง
เบอร์ 1784 → เบอร์ หนึ่งเจ็ดแปดสี่
สายด่วนการไฟฟ้า 1129 → สายด่วนการไฟฟ้า หนึ่งหนึ่งสองเก้า
โทร 191 หรือ 1669 → โทร หนึ่งเก้าหนึ่ง หรือ หนึ่งหกหกเก้า
โทร 199 เจ็บป่วยฉุกเฉิน 1669 → โทร หนึ่งเก้าเก้า เจ็บป่วยฉุกเฉิน หนึ่งหกหกเก้า
+66 81 234 5678 → บวกหกหก แปดหนึ่ง สองสามสี่ ห้าหกเจ็ดแปด
โทรมา 100 คน → โทรมา หนึ่งร้อยคน
ปลูกต้นไม้ 1669 ต้น → ปลูกต้นไม้ หนึ่งพันหกร้อยหกสิบเก้าต้น
"""
_NUMBERS = """
2.5 → สองจุดห้า
10.05 → สิบจุดศูนย์ห้า
21 → ยี่สิบเอ็ด
500 บาท → ห้าร้อยบาท
500 บาทถ้วน → ห้าร้อยบาทถ้วน
1,500.50 บาท → หนึ่งพันห้าร้อยบาทห้าสิบสตางค์
0.25 บาท → ยี่สิบห้าสตางค์
฿200 → สองร้อยบาท
500.- → ห้าร้อยบาท
3.5 ล้านบาท → สามจุดห้าล้านบาท
600-1,000 บาท/เดือน → หกร้อยถึงหนึ่งพันบาทต่อเดือน
500 บาท/คน/วัน → ห้าร้อยบาทต่อคนต่อวัน
10% → สิบเปอร์เซ็นต์
15 % → สิบห้าเปอร์เซ็นต์
10%-20% → สิบเปอร์เซ็นต์ ถึงยี่สิบเปอร์เซ็นต์
5-10% → ห้าถึงสิบเปอร์เซ็นต์
3-5 คน → สามถึงห้าคน
๓ – ๕ คน → สามถึงห้าคน
มี5คน → มีห้าคน
ตรวจ 100 กว่าคน → ตรวจ หนึ่งร้อยกว่าคน
ลดเหลือ -2 องศา → ลดเหลือ ลบสององศา
5 กก. → ห้ากิโลกรัม
5 กก → ห้ากิโลกรัม
ราคา กก.ละ 20 บาท → ราคา กิโลกรัมละ ยี่สิบบาท
3 ก.ม. → สามกิโลเมตร
ห่างจากหมู่บ้าน 3 กม. → ห่างจากหมู่บ้าน สามกิโลเมตร
40 กม./ชม. → สี่สิบกิโลเมตรต่อชั่วโมง
4 ซม. → สี่เซนติเมตร
สูง 1.5 ม. → สูง หนึ่งจุดห้าเมตร
10 ล. → สิบลิตร
20 ตร.ม. → ยี่สิบตารางเมตร
12 ไร่ 3 งาน 45 ตร.ว. → สิบสองไร่ สามงาน สี่สิบห้าตารางวา
เนื้อที่ 5-2-35 ไร่ → เนื้อที่ ห้าไร่ สองงาน สามสิบห้าตารางวา
ปุ๋ยสูตร 46-0-0 → ปุ๋ยสูตร สี่สิบหก ศูนย์ ศูนย์
22-25 °C → ยี่สิบสองถึงยี่สิบห้าองศาเซลเซียส
1/2 ถุง → ครึ่งถุง
1/4 ช้อน → เศษหนึ่งส่วนสี่ช้อน
ปี 2569 หมู่บ้านเรา → ปี สองพันห้าร้อยหกสิบเก้า หมู่บ้านเรา
รุ่นที่ 2 → รุ่นที่สอง
ครั้งที่ 1/2569 → ครั้งที่หนึ่ง ทับสองพันห้าร้อยหกสิบเก้า
เข็มที่ 3 และ 4 → เข็มที่สาม และ สี่
1. บัตรประชาชน 2. ยา → ข้อหนึ่ง บัตรประชาชน ข้อสอง ยา
1) ลงทะเบียน → ข้อหนึ่ง ลงทะเบียน
ข้อ 1. ห้ามเผา → ข้อหนึ่ง ห้ามเผา
"""
_CODES = """
บ้านเลขที่ 45/2 → บ้านเลขที่ สี่สิบห้า ทับสอง
บ้านเลขที่ ๕๖/๓๔๒ → บ้านเลขที่ ห้าสิบหก ทับสามสี่สอง
บ้านเลขที่ 0864/1108 → บ้านเลขที่ ศูนย์แปดหกสี่ ทับหนึ่งหนึ่งศูนย์แปด
บ้านเลขที่ 10 → บ้านเลขที่ สิบ
หมู่ 3 → หมู่ที่สาม
หมู่ที่ 3 → หมู่ที่สาม
ม.3 → หมู่ที่สาม
ม. 3 ต.หนองบัว → หมู่ที่ สาม ตำบลหนองบัว
บ้านเลขที่ 45 ม.3 → บ้านเลขที่ สี่สิบห้า หมู่ที่สาม
หมู่ 1-5 → หมู่ที่หนึ่งถึงห้า
นักเรียนชั้น ม.3 → นักเรียนชั้น มัธยมศึกษาปีที่สาม
ป.1-ป.6 → ประถมศึกษาปีที่หนึ่ง ถึงประถมศึกษาปีที่หก
รหัสไปรษณีย์ 40000 → รหัสไปรษณีย์ สี่ศูนย์ศูนย์ศูนย์ศูนย์
จ.ขอนแก่น 40000 → จังหวัดขอนแก่น สี่ศูนย์ศูนย์ศูนย์ศูนย์
เลขที่บัญชี 123-4-56789-0 → เลขที่บัญชี หนึ่งสองสาม สี่ ห้าหกเจ็ดแปดเก้า ศูนย์
เลข 1234567890123 → เลข หนึ่ง สองสามสี่ห้า หกเจ็ดแปดเก้าศูนย์ หนึ่งสอง สาม
เลข 007 → เลข ศูนย์ศูนย์เจ็ด
"""
_SHORT = """
ที่อบต.หนองบัว → ที่องค์การบริหารส่วนตำบลหนองบัว
อบต หนองบัว → องค์การบริหารส่วนตำบล หนองบัว
อ.บ.ต.หนองบัว → องค์การบริหารส่วนตำบลหนองบัว
นายก อบจ. → นายก องค์การบริหารส่วนจังหวัด
ไปรพ.ขอนแก่น → ไปโรงพยาบาลขอนแก่น
รพ.สต.บ้านเรา → โรงพยาบาลส่งเสริมสุขภาพตำบลบ้านเรา
บอก อสม. ใกล้บ้าน → บอก อาสาสมัครสาธารณสุขประจำหมู่บ้าน ใกล้บ้าน
ผช.ผญบ. กับ ผญบ. → ผู้ช่วยผู้ใหญ่บ้าน กับ ผู้ใหญ่บ้าน
ธกส → ธนาคารเพื่อการเกษตรและสหกรณ์การเกษตร
น.ส.มาลี → นางสาวมาลี
น.ส.3 ก. → นอสอสามกอ
ด.ช.แดง ด.ญ.ขาว → เด็กชายแดง เด็กหญิงขาว
ร.ต.อ.สมชาย → ร้อยตำรวจเอกสมชาย
พ.ต.ท.สมชาย กับ ส.ต.แดง → พันตำรวจโทสมชาย กับ สิบตรีแดง
ผศ.ดร.แดง → ผู้ช่วยศาสตราจารย์ดอกเตอร์แดง
อ.สมชาย → อาจารย์สมชาย
อ.เมือง → อำเภอเมือง
อ.ชุมแพ จ.ขอนแก่น → อำเภอชุมแพ จังหวัดขอนแก่น
ต.บ้านเป็ดอ.เมืองจ.ขอนแก่น → ตำบลบ้านเป็ดอำเภอเมืองจังหวัดขอนแก่น
ถ.มิตรภาพ ซ.5 → ถนนมิตรภาพ ซอยห้า
ม.ขอนแก่น → มหาวิทยาลัยขอนแก่น
คณะกรรมการ กม. ประชุม → คณะกรรมการหมู่บ้าน ประชุม
ประชุม กม. → ประชุม คณะกรรมการหมู่บ้าน
สิบ กม. → สิบ กิโลเมตร
บัตร ปชช. → บัตรประชาชน
กรุงเทพฯ → กรุงเทพมหานคร
การไฟฟ้าฯ แจ้ง → การไฟฟ้า แจ้ง
ข้าวสาร ฯลฯ → ข้าวสาร และอื่นๆ
พ.ร.บ. ใหม่ → พระราชบัญญัติ ใหม่
เด็ก ๆ → เด็กเด็ก
ต่างๆ → ต่างต่าง
ไปเรื่อย ๆ → ไปเรื่อยเรื่อย
มากๆๆ → มากมากมาก
และอื่น ๆ → และอื่นๆ
"""
_KEPT = """
COVID-19
กระดาษ A4
ตู้ ATM
เน็ต 5G
ดูที่ www.example.go.th/a?b=12
LINE: @village99
อาคม.เมือง
อสมการ
น. หนู
วัน …… เวลา ……
รับ-ส่ง นักเรียน
Meeting at 9:30, room 12, Nov. 23
"""


def pairs(lines: str) -> list[tuple[str, str]]:
    return [(a, b) for a, b in (line.split(" → ") for line in lines.strip().splitlines())]


PAIRS = pairs(_DATES + _TIMES.strip() + _TELEPHONES + _NUMBERS.strip() + _CODES + _SHORT.strip())
ANNOUNCEMENT = """ด้วยอบต.หนองบัว ร่วมกับ รพ.สต.บ้านโนนสะอาด และ อสม. จะออกหน่วยฉีดวัคซีน
ในวันเสาร์ที่ ๒๘ พ.ย. ๒๕๖๙ เวลา ๐๘.๓๐ - ๑๒.๐๐ น. ณ ศาลาประชาคม ม.5 ต.หนองบัว อ.เมือง จ.ขอนแก่น

ค่าฉีดตัวละ 20-30 บาท ลด 10% เด็ก ๆ ฟรี โทร. 081-234-5678 หรือ 1669 ต่อ 12
"""


def test_there_are_enough_pairs() -> None:
    assert len(PAIRS) >= 150


@pytest.mark.parametrize(("written", "said"), PAIRS)
def test_an_announcement_is_said(written: str, said: str) -> None:
    assert spoken_text(written) == said


@pytest.mark.parametrize("text", _KEPT.strip().splitlines())
def test_what_is_read_as_it_stands_is_left(text: str) -> None:
    assert spoken_text(text) == text
    assert spoken_parts(text) == []


@pytest.mark.parametrize("text", [ANNOUNCEMENT, *(said for _, said in PAIRS)])
def test_what_is_spoken_is_spoken_again_unchanged(text: str) -> None:
    once = spoken_text(text)
    assert spoken_text(once) == once


@pytest.mark.parametrize("text", [ANNOUNCEMENT, *(written for written, _ in PAIRS)])
def test_the_parts_are_what_differs(text: str) -> None:
    assert_parts_fit(text)


def assert_parts_fit(text: str) -> None:
    rebuilt, at = "", 0
    for part in spoken_parts(text):
        assert at <= part.start < part.end
        assert text[part.start : part.end] == part.written
        assert part.written != part.said
        rebuilt += text[at : part.start] + part.said
        at = part.end
    assert rebuilt + text[at:] == spoken_text(text)


def test_nothing_is_left_to_be_spelled_out_by_the_reader() -> None:
    assert not re.search("[0-9๐-๙%฿ฯ/]|[ก-ฮ]\\.", spoken_text(ANNOUNCEMENT))


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("5", SpokenKind.NUMBER),
        ("23 พ.ย. 69", SpokenKind.DATE),
        ("09.00 น.", SpokenKind.TIME),
        ("0812345678", SpokenKind.TELEPHONE),
        ("อสม.", SpokenKind.ABBREVIATION),
        ("5 บาท", SpokenKind.MONEY),
        ("5%", SpokenKind.PERCENT),
        ("3-5 คน", SpokenKind.RANGE),
        ("ที่ 5", SpokenKind.ORDINAL),
        ("บ้านเลขที่ 4/5", SpokenKind.CODE),
    ],
)
def test_a_part_tells_its_kind(text: str, kind: SpokenKind) -> None:
    assert [part.kind for part in spoken_parts(text)] == [kind]


@pytest.mark.parametrize(
    ("hour", "said"),
    list(
        enumerate(
            "เที่ยงคืน ตีหนึ่ง ตีสอง ตีสาม ตีสี่ ตีห้า หกโมงเช้า เจ็ดโมงเช้า แปดโมงเช้า เก้าโมงเช้า สิบโมงเช้า สิบเอ็ดโมง"
            " เที่ยงวัน บ่ายโมง บ่ายสองโมง บ่ายสามโมง สี่โมงเย็น ห้าโมงเย็น หกโมงเย็น"
            " หนึ่งทุ่ม สองทุ่ม สามทุ่ม สี่ทุ่ม ห้าทุ่ม".split()
        )
    ),
)
def test_the_hours_of_the_village(hour: int, said: str) -> None:
    assert spoken_time(time(hour)) == said
    assert spoken_text(f"{hour:02d}.00 น.") == said


def test_the_hours_of_offices() -> None:
    assert spoken_time(time(9), TimeStyle.OFFICIAL) == "เก้านาฬิกา"
    assert spoken_text("13.30 น.", TimeStyle.OFFICIAL) == "สิบสามนาฬิกา สามสิบนาที"
    assert spoken_text("0.05 น.", times=TimeStyle.OFFICIAL) == "ศูนย์นาฬิกา ห้านาที"


def test_no_two_minutes_of_a_day_are_said_alike() -> None:
    moments = [time(hour, minute) for hour in range(24) for minute in range(60)]
    for style in TimeStyle:
        assert len({spoken_time(moment, style) for moment in moments}) == 24 * 60


def test_a_day_is_said_with_weekday_and_era() -> None:
    assert spoken_date(date(2026, 11, 23)) == "วันจันทร์ที่ยี่สิบสาม พฤศจิกายน พุทธศักราช สองพันห้าร้อยหกสิบเก้า"


@pytest.mark.parametrize(
    ("value", "said"),
    [
        (0, "ศูนย์"),
        (1, "หนึ่ง"),
        (10, "สิบ"),
        (11, "สิบเอ็ด"),
        (20, "ยี่สิบ"),
        (101, "หนึ่งร้อยเอ็ด"),
        (-5, "ลบห้า"),
        (123_456, "หนึ่งแสนสองหมื่นสามพันสี่ร้อยห้าสิบหก"),
        (1_000_001, "หนึ่งล้านเอ็ด"),
        (11_000_000, "สิบเอ็ดล้าน"),
        (21_000_021, "ยี่สิบเอ็ดล้านยี่สิบเอ็ด"),
        (10**12, "หนึ่งล้านล้าน"),
        (Decimal("2.50"), "สองจุดห้าศูนย์"),
        (Decimal("1E+3"), "หนึ่งพัน"),
        (Decimal("-0.05"), "ลบศูนย์จุดศูนย์ห้า"),
    ],
)
def test_a_number_in_words(value: int | Decimal, said: str) -> None:
    assert number_in_words(value) == said


def test_the_words_of_a_number_add_up_to_it() -> None:
    chance = random.Random(2569)
    for digits in range(1, 19):
        for _ in range(60):
            number = chance.randrange(10**digits)
            assert summed(number_in_words(number)) == number


def summed(said: str) -> int:
    """Add up the words of a number, as a listener does."""
    head, million, tail = said.rpartition("ล้าน")
    if million:
        return summed(head) * 10**6 + (summed(tail) if tail else 0)
    units = dict(zip("ศูนย์ หนึ่ง สอง สาม สี่ ห้า หก เจ็ด แปด เก้า".split(), range(10), strict=True))
    units |= {"เอ็ด": 1, "ยี่": 2, "": 1}
    total, rest = 0, said
    for place, word in ((100_000, "แสน"), (10_000, "หมื่น"), (1000, "พัน"), (100, "ร้อย"), (10, "สิบ")):
        if word in rest:
            unit, _, rest = rest.partition(word)
            total += units[unit] * place
    return total + (units[rest] if rest else 0)


def test_no_number_is_said_for_what_is_none() -> None:
    with pytest.raises(ValueError, match="NaN"):
        number_in_words(Decimal("NaN"))


@pytest.mark.parametrize(
    ("amount", "said"),
    [
        ("500", "ห้าร้อยบาท"),
        ("0", "ศูนย์บาท"),
        ("101.01", "หนึ่งร้อยเอ็ดบาทหนึ่งสตางค์"),
        ("0.50", "ห้าสิบสตางค์"),
        ("-3.25", "ลบสามบาทยี่สิบห้าสตางค์"),
        ("1500.999", "หนึ่งพันห้าร้อยเอ็ดบาท"),
    ],
)
def test_baht_in_words(amount: str, said: str) -> None:
    assert baht_in_words(Decimal(amount)) == said


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("081-234-5678", "ศูนย์แปดหนึ่ง สองสามสี่ ห้าหกเจ็ดแปด"),
        ("0812345678", "ศูนย์แปดหนึ่ง สองสามสี่ ห้าหกเจ็ดแปด"),
        ("021234567", "ศูนย์สอง หนึ่งสองสาม สี่ห้าหกเจ็ด"),
        ("1669", "หนึ่งหกหกเก้า"),
        ("12/34", "หนึ่งสอง ทับสามสี่"),
        ("", ""),
    ],
)
def test_digits_in_words(written: str, said: str) -> None:
    assert digits_in_words(written) == said


def test_hard_words_are_shown_and_not_said_otherwise() -> None:
    text = "วันพฤหัสบดี ฌาปนกิจที่สหกรณ์ ดู www.example.go.th LINE: village99"
    found = {part.written: part.said for part in hard_words(text)}
    assert found == {
        "พฤหัสบดี": "พะ-รึ-หัด-สะ-บอ-ดี",
        "ฌาปนกิจ": "ชา-ปะ-นะ-กิด",
        "สหกรณ์": "สะ-หะ-กอน",
        "www.example.go.th": "www.example.go.th",
        "LINE: village99": "LINE: village99",
    }
    assert all(part.kind is SpokenKind.HARD for part in hard_words(text))
    assert spoken_text(text) == text


def test_the_longest_hard_word_is_taken() -> None:
    assert [part.written for part in hard_words("มหาวิทยาลัย ราษฎร์ ราษฎร")] == [
        "มหาวิทยาลัย",
        "ราษฎร์",
        "ราษฎร",
    ]


def test_the_catalogue_is_large_and_every_short_form_in_it_is_said() -> None:
    assert len(table("abbreviations")) + len(choices()) >= 120
    assert len(table("hard")) >= 60
    for written, said in table("abbreviations").items():
        assert spoken_text(f"มี {written} ไว้") == f"มี {said} ไว้"
        assert spoken_text(said) == said


def test_every_unit_is_said_after_a_number() -> None:
    for written, said in table("units").items():
        assert spoken_text(f"มี 5 {written} พอ") == f"มี ห้า{said} พอ"


def test_the_readings_of_hard_words_are_plain_syllables() -> None:
    for word, reading in table("hard").items():
        for syllable in reading.split("-"):
            assert re.fullmatch("[ก-ฮะ-ฺเ-ไ็-๋]{1,7}", syllable), (word, syllable)


def test_nothing_in_a_template_is_left_for_the_reader_to_work_out() -> None:
    for template in announcement_templates():
        said = spoken_text(template.text[Language.THAI])
        assert not re.search(r"[0-9๐-๙]|โทร\.|อสม\.", said), template.key
        english = template.text[Language.ENGLISH]
        assert spoken_text(english) == english


_BITS = (
    "1 2 0 9 25 69 . . . , - / : น. พ.ย. อ. ต. กม. ม. ก. % บาท ๆ ฯ ฯลฯ โทร. หมู่ ที่ วัน จ. ส บ้าน เด็ก"
    " อบต อบต. นาย A COVID-19 ๑ ๓ ฿ ( ) ถึง ถ เ า ์ + บ้านเลขที่ รหัส ต่อ เวลา 081-234-5678 1669 °C"
    " ไร่ สูตร ข้อ ² ٣"
).split()


@pytest.mark.parametrize("seed", range(5))
def test_nothing_trips_the_reader(seed: int) -> None:
    chance = random.Random(seed)
    signs = [*_BITS, " ", "  ", "\n", "\u200b", "\u00a0", *map(chr, range(0x0E00, 0x0E7F))]
    for _ in range(1500):
        text = "".join(chance.choices(signs, k=chance.randint(0, 14)))
        assert_parts_fit(text)
        hard_words(text)
        reading_seconds(text)


@pytest.mark.parametrize("length", [20, 500, 6000])
def test_a_number_of_any_length_is_said(length: int) -> None:
    for text in ("9" * length, "9" * length + " บาท", "1" + ",111" * length, "0." + "1" * length):
        assert not re.search("[0-9]", spoken_text(text))


BITS = ["1", "1.", "1 ", "กา", "อ.", "a", "1-", " ", "น.", "ฯ", "(", "1:"]


@pytest.mark.parametrize("bit", [*BITS, pytest.param(ANNOUNCEMENT, id="announcement")])
def test_five_times_the_text_takes_about_five_times_as_long(bit: str) -> None:
    short, long = (bit * 1200)[:1200], (bit * 6000)[:6000]
    assert fastest(long) < 12 * fastest(short) + 0.02


def fastest(text: str) -> float:
    def once(run: int) -> float:
        numbered = f"{text} {run}"
        begun = process_time()
        spoken_text(numbered)
        hard_words(numbered)
        reading_seconds(numbered)
        return process_time() - begun

    return min(map(once, range(3)))


@pytest.mark.parametrize("letter", ["ค", "ผ", "อ", "พ", "ส"])
def test_no_short_form_is_said_behind_a_lone_letter(letter: str) -> None:
    known = {form.replace(".", "") for form in short_forms()}
    for form in short_forms():
        written = letter + form
        one_group = re.fullmatch(r"[ก-ฮ]{2,}\.", form)
        if not one_group or written[:-1] in known:
            continue
        said = spoken_text(f"ไป {written} กัน")
        assert said.startswith(f"ไป {letter}"), said
        assert form in said, said


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("คกก. 5 ท่าน", "คณะกรรมการ ห้าท่าน"),
        ("สมม. 5 คน", "สมม. ห้าคน"),
        ("รถอบต. มาแล้ว", "รถองค์การบริหารส่วนตำบล มาแล้ว"),
        ("ถนนม.5", "ถนนหมู่ที่ห้า"),
        ("ลงอ.เมืองอุดรธานี", "ลงอำเภอเมืองอุดรธานี"),
        ("ห้องอ.1", "ห้องอนุบาลหนึ่ง"),
    ],
)
def test_a_short_form_is_said_behind_a_whole_word_only(written: str, said: str) -> None:
    assert spoken_text(written) == said
