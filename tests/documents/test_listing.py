"""A table paper is declared once: paper and spreadsheet follow from the same columns."""

from dataclasses import dataclass, replace
from datetime import date
from io import BytesIO
from itertools import chain

import pytest
from pypdf import PdfReader

from tests.people import VILLAGE, national_id
from village_net.documents.listing import (
    Column,
    Listing,
    Table,
    Where,
    id_column,
    number_column,
    sheet_of,
)
from village_net.documents.listing_story import story_of
from village_net.documents.paper import Paper
from village_net.documents.typeset.frame import build
from village_net.i18n import Language
from village_net.progress import unwatched
from village_net.thai.digits import Digits, to_thai
from village_net.thai.national_id import masked

THAI = Paper(Language.THAI, Digits.THAI)
PLAIN = Paper(Language.THAI, Digits.ARABIC)
DAY = date(2026, 11, 29)


@dataclass(frozen=True)
class Fruit:
    """Something to list."""

    tree: str
    name: str
    count: int | None
    owner: str = ""


FRUITS = [
    Fruit("ต้นหนึ่ง", "มะม่วง", 1_200),
    Fruit("ต้นหนึ่ง", "กล้วย", None),
    Fruit("ต้นสอง", "ลำไย", 34),
]
COLUMNS: tuple[Column[Fruit], ...] = (
    Column("ต้นไม้", lambda fruit, _paper: fruit.tree, once=True),
    Column("ชื่อ", lambda fruit, _paper: fruit.name, share=1),
    number_column("จำนวน", lambda fruit: fruit.count, summed=True),
)


def listing(*tables: Table[Fruit], **more: object) -> Listing:
    return Listing(VILLAGE, DAY, "ผลไม้", tables, **more)  # type: ignore[arg-type]


def pages(made: Listing, paper: Paper = PLAIN) -> list[str]:
    story, out = story_of(made, paper), BytesIO()
    build(story, paper.language, story.size or paper.size, out, unwatched)
    return [page.extract_text() for page in PdfReader(out).pages]


def test_a_value_is_written_for_paper_and_for_a_spreadsheet() -> None:
    made = listing(Table(COLUMNS, FRUITS, together=lambda fruit: fruit.tree))
    [page] = pages(made, THAI)
    assert "มะม่วง ๑,๒๐๐" in page
    assert "กล้วย –" in page
    assert "รวม ๑,๒๓๔" in page
    assert page.count("ต้นหนึ่ง") == 1
    sheet = sheet_of(made, PLAIN)
    assert list(sheet.heads) == ["ต้นไม้", "ชื่อ", "จำนวน"]
    assert [tuple(row) for row in sheet.rows] == [
        ("ต้นหนึ่ง", "มะม่วง", "1200"),
        ("ต้นหนึ่ง", "กล้วย", "–"),
        ("ต้นสอง", "ลำไย", "34"),
        ("รวม", "", "1234"),
    ]


def test_columns_stand_where_they_are_declared_and_numbers_too() -> None:
    columns = (
        Column[Fruit]("บนกระดาษ", lambda fruit, _paper: fruit.name, where=Where.PAPER),
        Column[Fruit]("ในตาราง", lambda fruit, _paper: fruit.tree, where=Where.SHEET),
    )
    made = listing(Table(columns, FRUITS, numbered=Where.PAPER))
    [page] = pages(made)
    assert "ที่ บนกระดาษ" in page
    assert "3 ลำไย" in page
    assert "ในตาราง" not in page
    assert list(sheet_of(made, PLAIN).heads) == ["ในตาราง"]


def test_several_tables_in_one_spreadsheet_are_told_apart() -> None:
    tables = [Table(COLUMNS, [fruit], title=fruit.tree) for fruit in FRUITS[1:]]
    aside = Table((COLUMNS[0],), FRUITS, in_sheet=False)
    sheet = sheet_of(listing(*tables, aside, section="ตาราง"), PLAIN)
    assert sheet.heads[0] == "ตาราง"
    assert [row[0] for row in sheet.rows] == ["ต้นหนึ่ง", "ต้นหนึ่ง", "ต้นสอง", "ต้นสอง"]


@pytest.mark.parametrize("full", [True, False])
def test_ids_are_masked_unless_the_paper_is_for_offices(full: bool) -> None:
    fruit = replace(FRUITS[0], owner=national_id(7))
    made = listing(Table((*COLUMNS, id_column(lambda fruit: fruit.owner, full=full)), [fruit]))
    [page] = pages(made, THAI)
    assert (fruit.owner in page.replace("-", "")) is False
    assert (to_thai(fruit.owner) in page.replace("-", "")) == full
    assert (to_thai(masked(fruit.owner)) in page) != full
    assert page.count("ใช้ในราชการเท่านั้น") == (2 if full else 0)
    assert page.count("เลขประจำตัวประชาชนปิดบางส่วน") == (0 if full else 1)


def test_one_private_column_makes_a_paper_one_for_offices() -> None:
    private = Column[Fruit]("เจ้าของ", lambda fruit, _paper: fruit.owner, private=True)
    assert listing(Table((*COLUMNS, private), FRUITS)).for_offices
    assert not listing(Table(COLUMNS, FRUITS)).for_offices
    hidden = replace(private, where=Where.SHEET)
    assert not listing(Table((*COLUMNS, hidden), FRUITS)).for_offices


def test_a_table_without_rows_says_so_or_is_left_out() -> None:
    [page] = pages(listing(Table(COLUMNS, [], title="ว่าง"), Table(COLUMNS, [], empty="ยังไม่มีผลไม้")))
    assert "ยังไม่มีผลไม้" in page
    assert "ว่าง" not in page
    assert "จำนวน" not in page


def test_signatures_stand_with_at_least_two_rows() -> None:
    for count in (1, 2, 3, *range(20, 36), 57):
        fruits = [Fruit("ต้น", f"ผลที่{n}.", n) for n in range(count)]
        made = listing(Table(COLUMNS[1:], fruits), signers=("ผู้จด", "ผู้ใหญ่บ้าน"))
        found = pages(made)
        signed = [page for page in found if "ลงชื่อ" in page]
        assert len(signed) == 1, count
        assert signed[0] is found[-1]
        assert signed[0].count("ผลที่") >= min(2, count), count
        names = list(chain.from_iterable(page.split("ผลที่")[1:] for page in found))
        assert len(names) == count


def test_a_heading_never_stands_alone_at_the_foot_of_a_page() -> None:
    for count in range(8, 28):
        first = [Fruit("ต้น", f"ผลที่{n}.", n) for n in range(count)]
        second = [Fruit("ต้น", f"ดอกที่{n}.", n) for n in range(14)]
        made = listing(
            Table(COLUMNS[1:], first, title="ผล"),
            Table(COLUMNS[1:], second, title="หัวข้อดอก", prose=("คำอธิบายดอก",)),
        )
        [page] = [page for page in pages(made) if "หัวข้อดอก" in page]
        assert "คำอธิบายดอก" in page
        assert page.count("ดอกที่") >= 2, count


def test_a_total_never_stands_alone_on_a_page() -> None:
    for count in range(22, 34):
        fruits = [Fruit("ต้น", f"ผลที่{n}.", n) for n in range(count)]
        last = pages(listing(Table(COLUMNS[1:], fruits)))[-1]
        assert "รวม" in last
        assert "ผลที่" in last, count
