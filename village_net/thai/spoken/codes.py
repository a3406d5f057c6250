"""Numbers that are names: telephones, house numbers, IDs, accounts, items of a list.

House numbers as the Royal Society reads them: up to the stroke as a number, after it digit by
digit, and always digit by digit after a leading nought (orst.go.th, การอ่านบ้านเลขที่).
"""

import re
from decimal import Decimal

from village_net.thai.spoken.lexicon import words
from village_net.thai.spoken.numbers import LONGEST_NUMBER, digits_in_words, number_in_words
from village_net.thai.spoken.parts import ReaderPlace, Said, SpokenKind

_TELEPHONE = re.compile(
    r"(?P<number>(?:0[- ]?[689](?:[- ]?[0-9]){8}|0[- ]?[2-57](?:[- ]?[0-9]){7}))(?![0-9])"
    r"(?:\s?-\s?(?P<last>[0-9]{1,2})(?![0-9]))?"
)
_ABROAD = re.compile(r"[0-9]{1,3}(?:[- ]?[0-9]){7,11}(?![0-9])")
_CALL = re.compile(
    r"(?:โทร(?:ศัพท์)?\.?|เบอร์(?:โทร(?:ศัพท์)?)?|สายด่วน|หมายเลขโทรศัพท์)[^0-9\n]{0,24}$"
    r"|(?:แจ้ง|กด|แฟกซ์)\s*$"
)
_ABOUT_CALLS = re.compile("โทร|สายด่วน|แจ้ง|ฉุกเฉิน|ติดต่อ")
_LOOK_BACK = 80
_CALLED = re.compile(r"[0-9]{3,6}(?:[- ][0-9]{3,4})*(?![0-9.,:/-]*[0-9])")
_AND_CALL = re.compile(r"\s*(?:,|หรือ|และ|กับ|/)\s*$")
_HOTLINE = re.compile(r"[0-9]{3,4}(?![0-9.,:/-]*[0-9])")
_EXTENSION = re.compile(r"ต่อ\s*$")
_SHORT = re.compile(r"[0-9]{1,5}(?![0-9.,:/-]*[0-9])")
_LAND = re.compile(r"([0-9]{1,4})-([0-3])-([0-9]{1,2}(?:\.[0-9]+)?)\s*ไร่")
_FORMULA = re.compile(r"[0-9]{1,2}(?:-[0-9]{1,2}){2}(?![0-9-])")
_FERTILIZER = re.compile(r"(?:สูตร|ปุ๋ย)\s*$")
_DASHED = re.compile(r"[0-9]+(?:-[0-9]+){2,}(?![0-9])")
_ID = re.compile(r"[0-9]{13}(?![0-9]|[.,][0-9])")
_POSTCODE = re.compile(r"[0-9]{5}(?![0-9]|[.,:/-][0-9])")
_DIGITS = re.compile(r"[0-9]+(?:[ -][0-9]+)*(?![0-9]|[.,:/][0-9])")
_NAMED = re.compile(
    r"(?:รหัส\S{0,12}|เลขที่บัญชี|บัญชี\S{0,12}|เลขประจำตัว\S{0,14}|ทะเบียน\S{0,4}(?: \S{1,4})?)\s*$"
)
_IN_PROVINCE = re.compile(r"(?:จ\.|จังหวัด)\s?[ก-๎]+\s$|กรุงเทพ\S*\s$")
_HOUSE = re.compile(r"(?:เลขที่|บ้าน)\s*$")
_STROKES = re.compile(r"(?P<first>[0-9]+)(?P<rest>(?:/[0-9]+)+)")
_FRACTION = re.compile(r"(?P<part>[1-9])/(?P<whole>[2-9]|10)(?![0-9/])\s*(?=(?P<unit>[ก-๎]*))")
_MEASURES = ("ถ้วย", "ช้อน", "ไร่", "ลิตร", "กิโล", "เม็ด", "แก้ว", "ส่วน", "ของ", "ซอง", "ถุง", "ตัน")
_POINTS = re.compile(r"[0-9]+(?:\.[0-9]+){2,}")
_NOUGHT = re.compile(r"0[0-9]+(?![.,][0-9])")
_LONG = re.compile(rf"[0-9]{{{LONGEST_NUMBER + 1},}}")
_ITEM = re.compile(r"(?P<number>[0-9]{1,2})[.)](?=(?P<space>\s?)\s*[ก-ฮเ-ไA-Za-z(“\"])")
_LINE_START = re.compile(r"(?:^|\n)[ \t•*·-]*$")
_COUNTED = ("บาท", "คน", "ครั้ง", "ราย", "วัน", "ปี", "เดือน", "ชั่วโมง", "นาที", "%", "กิโล", "ถุง")
_AFTER_SPACE = re.compile(r"\s$")


def telephone(place: ReaderPlace) -> Said | None:
    """Say a telephone number digit by digit, wherever it stands."""
    if place.before.endswith("+") and (match := _ABROAD.match(place.text, place.at)):
        said = f"บวก{digits_in_words(match.group())}"
        return Said(place.at - 1, match.end(), said, SpokenKind.TELEPHONE)
    match = _TELEPHONE.match(place.text, place.at)
    if match is None:
        return None
    said = digits_in_words(match.group("number"))
    if match.group("last"):
        said += f" ถึง{digits_in_words(match.group('last'))}"
    return _apart(place, match.end(), said, SpokenKind.TELEPHONE)


def short_telephone(place: ReaderPlace) -> Said | None:
    """Say 1669 digit by digit after โทร, สายด่วน and the like, and what follows ต่อ."""
    last = place.last
    after_call = last is not None and last.kind is SpokenKind.TELEPHONE
    between = place.text[place.free : place.at] if after_call else ""
    if after_call and len(between) < 12 and _EXTENSION.search(between):
        match = _SHORT.match(place.text, place.at)
        return match and _apart(
            place, match.end(), digits_in_words(match.group()), SpokenKind.TELEPHONE
        )
    listed = after_call and len(between) < 10 and _AND_CALL.fullmatch(between)
    called = listed or _CALL.search(place.before)
    match = (_CALLED if called else _HOTLINE).match(place.text, place.at)
    if match is None or _counts(place.text, match.end()):
        return None
    if not (called or _is_hotline(place, match.group())):
        return None
    return _apart(place, match.end(), digits_in_words(match.group()), SpokenKind.TELEPHONE)


def house_number(place: ReaderPlace) -> Said | None:
    """Say the number of a house: 45/2 as forty-five, stroke, two."""
    match = _STROKES.match(place.text, place.at)
    if match is None or not _HOUSE.search(place.before):
        return None
    return _apart(place, match.end(), _strokes(match), SpokenKind.CODE)


def formula(place: ReaderPlace) -> Said | None:
    """Say 5-2-35 ไร่ as land is measured, and 46-0-0 as farmers call fertilizer."""
    if match := _LAND.match(place.text, place.at):
        rai, ngan, wa = match.groups()
        said = f"{number_in_words(int(rai))}ไร่ {number_in_words(int(ngan))}งาน "
        said += f"{number_in_words(Decimal(wa))}ตารางวา"
        return Said(place.at, match.end(), said, SpokenKind.NUMBER)
    match = _FORMULA.match(place.text, place.at)
    if match is None or not _FERTILIZER.search(place.before):
        return None
    said = " ".join(number_in_words(int(part)) for part in match.group().split("-"))
    return Said(place.at, match.end(), said, SpokenKind.CODE)


def code(place: ReaderPlace) -> Said | None:
    """Say IDs, accounts, postcodes and other digits that are no quantity, one by one."""
    for form in (_DASHED, _ID, _LONG, _POINTS, _NOUGHT):
        if match := form.match(place.text, place.at):
            said = _points(match.group()) if form is _POINTS else digits_in_words(match.group())
            return Said(place.at, match.end(), said, SpokenKind.CODE)
    match = _POSTCODE.match(place.text, place.at)
    if not (match and _IN_PROVINCE.search(place.before)):
        match = _DIGITS.match(place.text, place.at) if _NAMED.search(place.before) else None
    if match is None or _counts(place.text, match.end()):
        return None
    return _apart(place, match.end(), digits_in_words(match.group()), SpokenKind.CODE)


def strokes(place: ReaderPlace) -> Said | None:
    """Say a fraction of a measure, or numbers that a stroke parts: ครั้งที่ 1/2569."""
    if (match := _FRACTION.match(place.text, place.at)) and (
        match.group("unit").startswith(_MEASURES)
    ):
        if match.group().startswith("1/2"):
            return Said(place.at, match.end(), "ครึ่ง", SpokenKind.NUMBER)
        part, whole = (number_in_words(int(match.group(name))) for name in ("part", "whole"))
        return Said(place.at, match.end(), f"เศษ{part}ส่วน{whole}", SpokenKind.NUMBER)
    match = _STROKES.match(place.text, place.at)
    if match is None:
        return None
    start = place.joined_at if place.before.rstrip().endswith("ที่") else place.at
    return Said(start, match.end(), _strokes(match), SpokenKind.CODE)


def item(place: ReaderPlace) -> Said | None:
    """Say ข้อหนึ่ง for the “1.” of a list, at the head of a line or one after another in it."""
    match = _ITEM.match(place.text, place.at)
    if match is None:
        return None
    number = int(match.group("number"))
    in_line = number == place.item + 1 and _AFTER_SPACE.search(place.before)
    if not (in_line or _LINE_START.search(place.text[max(0, place.at - 40) : place.at])):
        return None
    place.item = number
    said = number_in_words(number) + ("" if match.group("space") else " ")
    if place.before.rstrip().endswith("ข้อ"):
        return Said(place.joined_at, match.end(), said, SpokenKind.ORDINAL)
    return Said(place.at, match.end(), f"ข้อ{said}", SpokenKind.ORDINAL)


def _is_hotline(place: ReaderPlace, number: str) -> bool:
    """Tell whether all of Thailand calls a number, and calling is what the text is about."""
    said_before = place.text[max(0, place.at - _LOOK_BACK) : place.at]
    return number in words("hotlines") and bool(_ABOUT_CALLS.search(said_before))


def _strokes(match: re.Match[str]) -> str:
    first, *rest = match.group().split("/")
    return _number_or_digits(first) + "".join(f" ทับ{_after_stroke(part)}" for part in rest)


def _after_stroke(digits: str) -> str:
    """Say what follows a stroke: a Buddhist year as a number, all else digit by digit."""
    is_year = len(digits) == 4 and "2400" <= digits <= "2699"
    return number_in_words(int(digits)) if is_year else digits_in_words(digits)


def _number_or_digits(digits: str) -> str:
    if digits.startswith("0") or len(digits) > LONGEST_NUMBER:
        return digits_in_words(digits)
    return number_in_words(int(digits))


def _points(written: str) -> str:
    return "จุด".join(digits_in_words(part) for part in written.split("."))


def _counts(text: str, end: int) -> bool:
    """Tell whether a word that counts things follows a number."""
    return text[end : end + 20].lstrip().startswith(_COUNTED)


def _apart(place: ReaderPlace, end: int, said: str, kind: SpokenKind) -> Said:
    """Part digits from the word they are written against: โทร.081."""
    against = place.before[-1:] not in ("", " ", "\n", "\t", "\u00a0", "(", "“", '"', ":")
    return Said(place.at, end, f" {said}" if against else said, kind)
