"""What a user sees of a list in a spreadsheet, and on paper."""

from dataclasses import replace
from pathlib import Path
from xml.etree.ElementTree import Element, fromstring
from zipfile import ZipFile

import pytest

from tests.exchange.rosters import plan_of
from tests.people import fill, national_id, village_store
from village_net.exchange import export_people, write_rejects
from village_net.exchange.out.column_widths import column_widths, lines_of
from village_net.exchange.out.tables import OutTable, write_xlsx
from village_net.exchange.readers.sheet import Cell
from village_net.i18n import Language, Say
from village_net.store import Store

THAI = Say(Language.THAI)
NS = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
LONG_NAME = "พระเจ้าวรวงศ์เธอกรมหมื่น"


class Book:
    """A workbook with one sheet, as it lies in its file."""

    def __init__(self, file: Path) -> None:
        with ZipFile(file) as packed:
            read = {name: packed.read(name) for name in packed.namelist()}
        self.names = fromstring(read["xl/workbook.xml"])
        self.styles = fromstring(read["xl/styles.xml"])
        self.sheet = fromstring(read["xl/worksheets/sheet1.xml"])
        self._texts = fromstring(read["xl/sharedStrings.xml"])

    def one(self, tag: str) -> dict[str, str]:
        found = self.sheet.find(f".//{NS}{tag}")
        assert found is not None, tag
        return found.attrib

    def width(self, column: int) -> float:
        cols = self.sheet.findall(f".//{NS}col")
        return next(
            float(c.get("width", 0))
            for c in cols
            if int(c.get("min", 0)) <= column <= int(c.get("max", 0))
        )

    def cells(self) -> dict[str, Element]:
        return {cell.get("r", ""): cell for cell in self.sheet.findall(f".//{NS}c")}

    def text(self, place: str) -> str:
        cell = self.cells()[place]
        assert cell.get("t") == "s"
        number = int(cell.findtext(f"{NS}v") or 0)
        return "".join(self._texts[number].itertext())

    def format(self, place: str) -> Element:
        formats = self.styles.find(f"{NS}cellXfs")
        assert formats is not None
        return formats[int(self.cells()[place].get("s", 0))]

    def font(self, place: str) -> Element:
        fonts = self.styles.find(f"{NS}fonts")
        assert fonts is not None
        return fonts[int(self.format(place).get("fontId", 0))]

    def defined(self, name: str) -> str | None:
        return next(
            (d.text for d in self.names.iter(f"{NS}definedName") if d.get("name") == name), None
        )


def village() -> Store:
    store = village_store()
    people = fill(store, 3)
    with store.change("Names"):
        store.put(replace(people[0], given=LONG_NAME, note="=1+1", occupation="+66"))
        store.put(replace(people[1], note="ขยันมาก " * 30))
    return store


@pytest.fixture
def people(tmp_path: Path) -> Book:
    export_people(village(), tmp_path / "คน.xlsx", THAI)
    return Book(tmp_path / "คน.xlsx")


def rejects(tmp_path: Path, *rows: list[Cell]) -> Book:
    write_rejects(plan_of(*rows), tmp_path / "แก้.xlsx", THAI)
    return Book(tmp_path / "แก้.xlsx")


def test_every_font_of_the_file_is_one_that_has_thai_on_every_windows(people: Book) -> None:
    fonts = people.styles.find(f"{NS}fonts")
    assert fonts is not None
    looks = [(f.find(f"{NS}name"), f.find(f"{NS}sz"), f.find(f"{NS}scheme")) for f in fonts]
    assert {name.get("val") for name, _, _ in looks if name is not None} == {"Tahoma"}
    assert {size.get("val") for _, size, _ in looks if size is not None} == {"11"}
    assert [scheme for _, _, scheme in looks if scheme is not None] == []


def test_every_cell_is_text_also_what_looks_like_a_formula_or_a_number(people: Book) -> None:
    assert "=1+1" in {people.text(place) for place in people.cells()}
    assert not list(people.sheet.iter(f"{NS}f"))
    assert {people.format(place).get("numFmtId") for place in people.cells()} == {"49"}
    assert {cell.get("t") for cell in people.cells().values()} == {"s"}
    assert people.one("ignoredError")["numberStoredAsText"] == "1"


def test_a_column_is_as_wide_as_its_longest_name_and_no_wider_than_can_be_read(
    people: Book,
) -> None:
    letters = len("พระเจาวรวงศเธอกรมหมน")
    given, note, sex = people.width(5), people.width(12), people.width(7)
    assert letters < given < 1.5 * letters
    assert 45 <= note < 47
    assert 6 <= sex < 10


def test_the_heading_is_bold_stays_in_sight_and_filters(people: Book) -> None:
    assert people.font("A1").find(f"{NS}b") is not None
    assert people.font("A2").find(f"{NS}b") is None
    assert (people.one("pane")["state"], people.one("pane")["topLeftCell"]) == ("frozen", "A2")
    assert people.one("autoFilter")["ref"] == "A1:L4"


def test_a_list_prints_on_a4_lying_down_one_page_wide_with_its_headings_on_each(
    people: Book,
) -> None:
    page = people.one("pageSetup")
    assert (page["paperSize"], page["orientation"], page["fitToHeight"]) == ("9", "landscape", "0")
    assert people.one("pageSetUpPr")["fitToPage"] == "1"
    titles = people.defined("_xlnm.Print_Titles") or ""
    assert titles.endswith("!$1:$1")
    footer = people.sheet.findtext(f".//{NS}oddFooter") or ""
    assert footer.endswith("หน้า &P จาก &N")


def test_a_row_of_several_lines_is_tall_enough_for_them(people: Book) -> None:
    heights = {row.get("r"): float(row.get("ht", 18)) for row in people.sheet.iter(f"{NS}row")}
    assert max(heights.values()) > 5 * 18
    assert min(heights.values()) == 18


def test_the_reason_is_wider_than_other_columns_may_be(tmp_path: Path) -> None:
    book = rejects(
        tmp_path,
        ["บ้านเลขที่", "เลขบัตร", "ชื่อ-สกุล", "วันเกิด", "หมายเหตุ"],
        ["๕", "1.10E+12", "นายก ใจดี", "2520", "ข" * 90],
    )
    assert 45 <= book.width(5) < 47
    assert 60 <= book.width(6) < 62


def test_two_rows_of_headings_are_held_and_repeated_but_do_not_filter(tmp_path: Path) -> None:
    book = rejects(
        tmp_path,
        ["บ้าน", "ชื่อ - สกุล", None, "เลขบัตร", "วันเกิด", None, None],
        ["เลขที่", "ชื่อ", "สกุล", None, "วัน", "เดือน", "ปี"],
        ["5", "บุญมา", "แก้วมณี", "12345", 1, "ม.ค.", 2520.0],
    )
    assert book.one("pane")["topLeftCell"] == "A3"
    assert (book.defined("_xlnm.Print_Titles") or "").endswith("!$1:$2")
    assert book.sheet.find(f"{NS}autoFilter") is None


def test_without_a_heading_nothing_is_frozen_or_repeated(tmp_path: Path) -> None:
    rows: list[list[Cell]] = [
        [national_id(n), f"นายบุญ{n * 'ก'} ใจดี", f"{n}/1", "1/1/2520"] for n in range(1, 6)
    ]
    book = rejects(tmp_path, *rows, ["123", "นายก ใจดี", "7/1", "1/1/2520"])
    assert book.sheet.find(f".//{NS}pane") is None
    assert book.defined("_xlnm.Print_Titles") is None


def test_a_list_without_rows_is_a_workbook_too(tmp_path: Path) -> None:
    write_xlsx(OutTable("คน", "&P", [["ชื่อ"]], []), tmp_path / "ว่าง.xlsx")
    assert Book(tmp_path / "ว่าง.xlsx").one("autoFilter")["ref"] == "A1"


def test_a_long_heading_takes_two_lines_and_no_word_of_it_is_cut() -> None:
    heading = "ความเกี่ยวข้องกับหัวหน้าครัวเรือน"
    [width] = column_widths([[heading]], [["บุตร"]], frozenset())
    assert len("หัวหน้าครัวเรือน") <= width < len(heading)
    assert lines_of([heading], [width], bold=True) == 2


def test_lines_are_counted_as_they_will_be_filled() -> None:
    assert lines_of(["สั้น", ""], [10, 10]) == 1
    assert lines_of(["หนึ่ง\nสอง\n\nสี่"], [10]) == 4
    assert lines_of(["ก" * 90], [45]) == 3
    assert lines_of(["ทำนา " * 20], [45]) in (3, 4)


def test_a_table_without_anything_has_no_columns() -> None:
    assert column_widths([], [], frozenset()) == []
