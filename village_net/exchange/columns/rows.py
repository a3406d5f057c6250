"""Rows of a roster as texts by field, and which of them hold a person at all."""

import re
from collections.abc import Mapping as Mapped
from collections.abc import Sequence
from enum import Enum, auto

from village_net.exchange.columns.date_order import DateOrder, in_usual_order
from village_net.exchange.columns.fields import UNREAD, RosterField
from village_net.exchange.columns.mapping import Mapping, joiner
from village_net.exchange.columns.totals import is_count, is_total
from village_net.exchange.readers.sheet import Row, cell_text
from village_net.thai.fold import visible

Texts = dict[RosterField, str]

_NOTHING = frozenset({"-", "–", "—", "--", "---", ".", "..", "...", "ไม่มี", "ไม่ทราบ", "n/a", "N/A"})
_DITTO = frozenset({'"', "''", "”", "“", "„", "〃", "″", ",,", "ʺ"})
_WRAPPED = frozenset("='")

_NOT_A_NAME = re.compile(
    r"\(|ลงชื่อ|ลายมือชื่อ|ตำแหน่ง|ผู้รับรอง|ผู้จัดทำ|ผู้รายงาน|ผู้ตรวจ|ผู้สำรวจ|หมายเหตุ|ข้อมูล\s?ณ|บัญชี|รายชื่อ|ทะเบียน"
    r"|(?:ผู้ใหญ่บ้าน|กำนัน)\W*(?:บ้าน.*|หมู่.*|ตำบล.*)?$"
    r"|หน้า(?:ที่)?\s*[\d๐-๙]|ตำบล|อำเภอ|จังหวัด|หมู่ที่|บ้านเลขที่|\W*(?:\.{3}|…|_{3})|[\W\d]+$"
)
_DOTS = re.compile(r"\.{5}|…{2}|_{5}")
_HOUSE_LINE = re.compile(
    r"(?:บ้าน\s?เลขที่|เลขที่|บ้าน|house)\s*([\d๐-๙]+(?:/[\d๐-๙]+)?)\b.*", re.IGNORECASE
)
_PLAIN_HOUSE = re.compile(r"[\d๐-๙]{1,4}(?:\s*/\s*[\d๐-๙]{1,4})?")


class RowKind(Enum):
    """What a row is."""

    PERSON = auto()
    TOTAL = auto()
    OTHER = auto()


class RowReader:
    """Reads the rows under a header in their order: a ditto mark repeats the person above."""

    def __init__(self, mapping: Mapping, rows: Sequence[Row], this_year: int) -> None:
        self._fields = [
            (field, mapping.columns_of(field), joiner(field))
            for field in RosterField
            if field not in UNREAD and mapping.has(field)
        ]
        self._headings = {
            (place, " ".join(cell.split()))
            for row in rows[mapping.first : mapping.end]
            for place, cell in enumerate(row)
            if isinstance(cell, str) and cell.strip()
        }
        self._above: Mapped[RosterField, str] = {}
        self._dates = mapping.dates
        self._birth = mapping.columns_of(RosterField.BIRTH)
        self._this_year = this_year

    def texts(self, row: Row) -> Texts:
        """Return what the mapped cells say, without the blank ones and those that say "nothing"."""
        size = len(row)
        texts: Texts = {}
        for field, places, between in self._fields:
            place = places[0]
            if len(places) > 1:
                text = _joined(row, places, between)
            elif place >= size or not (cell := row[place]):
                continue
            else:
                # The commonest case in place: a long list has a million cells.
                plain = cell if isinstance(cell, str) and cell[0] not in _WRAPPED else None
                text = cell_text(cell) if plain is None else visible(plain).strip()
            if text and text not in _NOTHING:
                texts[field] = self._above.get(field, "") if text in _DITTO else text
        if self._dates is not DateOrder.BUDDHIST and self._is_typed_date(row):
            written = texts.get(RosterField.BIRTH, "")
            texts[RosterField.BIRTH] = in_usual_order(written, self._dates, self._this_year)
        return texts

    def _is_typed_date(self, row: Row) -> bool:
        """Tell whether the birth was typed: dates of a spreadsheet have no order."""
        cells = [row[place] for place in self._birth if place < len(row)]
        return bool(cells) and isinstance(cells[0], str) and cells[0] not in _DITTO

    def kind(self, texts: Texts, row: Row) -> RowKind:
        """Tell whether a row is a person, a total, or a title, page header, signature or blank."""
        name = texts.get(RosterField.GIVEN) or texts.get(RosterField.FULL_NAME) or ""
        if not name:
            kind = self._nameless(texts, row)
        elif _has_id(texts):
            kind = RowKind.PERSON
        elif _sums_up(name, texts, row):
            kind = RowKind.TOTAL
        elif _has_birth(texts):
            kind = RowKind.PERSON
        elif self._is_header(row) or (len(texts) <= 2 and _is_no_name(name)):
            kind = RowKind.OTHER
        else:
            kind = RowKind.PERSON
        if kind is RowKind.PERSON:
            self._above = texts
        return kind

    def _nameless(self, texts: Texts, row: Row) -> RowKind:
        if any(isinstance(cell, str) and is_total(cell) for cell in row):
            return RowKind.TOTAL
        known = _has_id(texts) or (_has_birth(texts) and len(texts) > 1)
        return RowKind.PERSON if known and not self._is_header(row) else RowKind.OTHER

    def _is_header(self, row: Row) -> bool:
        """Tell whether a row repeats the headings, as each printed page does."""
        same = sum(
            isinstance(cell, str) and (place, " ".join(cell.split())) in self._headings
            for place, cell in enumerate(row)
        )
        return same >= 2 or (same == 1 and len(self._headings) == 1)


def house_of_line(texts: Texts, row: Row) -> str:
    """Return the house number of a line that stands above a household, or nothing."""
    if _PLAIN_HOUSE.fullmatch(texts.get(RosterField.HOUSE_NUMBER, "")):
        return texts[RosterField.HOUSE_NUMBER]
    filled = [text for cell in row if (text := cell_text(cell))]
    found = _HOUSE_LINE.fullmatch(filled[0]) if len(filled) == 1 else None
    return found[1] if found else ""


def _is_no_name(text: str) -> bool:
    """Tell whether a lone text is a title, a signature or its place, not a name."""
    return bool(_NOT_A_NAME.match(text) or _DOTS.search(text))


def _sums_up(name: str, texts: Texts, row: Row) -> bool:
    """Tell whether a row with something in the name's column is a total.

    Somebody may be called รวม, who then has a surname or a birth date.
    """
    if is_count(name):
        return True
    if is_total(name):
        surname = texts.get(RosterField.SURNAME, "")
        return not (_has_birth(texts) or (surname and not any(map(str.isdigit, surname))))
    first = next((cell for cell in row if cell not in ("", None)), None)
    return isinstance(first, str) and first.strip() != name and is_total(first)


def _has_id(texts: Texts) -> bool:
    """Tell whether a row has something like an ID: a total's "468 คน" is none."""
    text = texts.get(RosterField.NATIONAL_ID, "")
    if len(text) >= 10 and text[-1].isdigit() and text[0].isdigit():
        return True
    return sum(letter.isdigit() for letter in text) >= 5


def _has_birth(texts: Texts) -> bool:
    text = texts.get(RosterField.BIRTH, "")
    return text[-1:].isdigit() or any(letter.isdigit() for letter in text)


def _joined(row: Row, places: Sequence[int], between: str) -> str:
    parts = [cell_text(row[place]) for place in places if place < len(row)]
    return between.join(part for part in parts if part and part not in _NOTHING)
