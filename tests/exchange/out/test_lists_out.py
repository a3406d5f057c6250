"""Lists that leave the app come back as they were, and hold no formulas."""

import csv
from dataclasses import replace
from pathlib import Path

import pytest
from python_calamine import CalamineWorkbook

from tests.exchange.rosters import FILES, plan_of, planned, workbook
from tests.people import fill, household, national_id, person, village_store
from village_net.exchange import apply_import, export_people, write_rejects
from village_net.exchange.out.people_list import UnknownListKindError
from village_net.exchange.out.tables import CannotSaveError
from village_net.exchange.readers.sheet import Cell
from village_net.i18n import Language, Say
from village_net.store import Store
from village_net.thai.dates import PartialDate
from village_net.village.register.queries import households_in_order, people_in_order
from village_net.village.register.records import Relation, Sex

THAI = Say(Language.THAI)
HEADER: list[Cell] = ["บ้านเลขที่", "เลขบัตร", "ชื่อ-สกุล", "วันเกิด"]


def full_village() -> Store:
    """Return a village in which every field of a person is used, and every relation."""
    store = village_store()
    homes = [replace(household(1, "12/3"), house_code="57070500011"), household(2, "๔๑ ก")]
    births = [PartialDate(1937), PartialDate(1950, 5), PartialDate(1972, 11, 15), None]
    people = [
        person(
            n,
            homes[n % 2],
            given=f"แก้ว{'กขคงจฉชซฌญ'[n]}",
            surname="ณ เชียงใหม่" if n == 2 else "",
            relation=relation,
            birth=births[n % 4],
            title=("นาย", "ว่าที่ ร.ต.", "", "ด.ญ.")[n % 4],
            sex=(Sex.MALE, None, Sex.FEMALE, Sex.FEMALE)[n % 4],
            national_id="" if n == 7 else national_id(n),
            phone="" if n % 2 else "+66812345678",
            occupation="=HYPERLINK(1)" if n == 1 else "ทำนา",
            note="-ขยัน\nมาก" if n == 3 else "",
        )
        for n, relation in enumerate(Relation)
    ]
    with store.change("Fill"):
        store.put_all(homes)
        store.put_all(people)
    return store


def facts(store: Store) -> list[tuple[object, ...]]:
    codes = {home.id: home.house_code for home in households_in_order(store)}
    found = [
        (
            (p.title, p.given, p.surname, p.sex, p.birth, p.national_id, p.phone, p.occupation),
            (p.relation, " ".join(p.note.split()), p.house_number.replace("๔๑", "41")),
            codes[p.household_id],
        )
        for p in people_in_order(store)
    ]
    return sorted(found, key=repr)


@pytest.mark.parametrize("language", list(Language))
@pytest.mark.parametrize("name", ["คน.xlsx", "คน.csv"])
def test_every_field_survives_the_way_out_and_in(
    tmp_path: Path, language: Language, name: str
) -> None:
    store, other = full_village(), village_store()
    assert export_people(store, tmp_path / name, Say(language)) == len(Relation)
    apply_import(other, planned(other, tmp_path / name))
    assert facts(other) == facts(store)
    again = planned(store, tmp_path / name)
    assert (again.added, again.present) == (0, len(Relation))


def test_no_cell_of_a_csv_begins_like_a_formula(tmp_path: Path) -> None:
    export_people(full_village(), tmp_path / "คน.csv", THAI)
    data = (tmp_path / "คน.csv").read_bytes()
    assert data.startswith(b"\xef\xbb\xbf")
    cells = [cell for row in csv.reader(data.decode("utf-8-sig").splitlines()) for cell in row]
    assert "'=HYPERLINK(1)" in cells
    assert not [cell for cell in cells if cell[:1] in set("=+-@")]


def test_the_head_of_a_house_stands_first_and_houses_in_order(tmp_path: Path) -> None:
    store = village_store()
    people = fill(store, 4, houses=2)
    with store.change("Head"):
        store.put(replace(people[3], relation=Relation.HEAD, birth=PartialDate(2000)))
    export_people(store, tmp_path / "คน.xlsx", THAI)
    rows = CalamineWorkbook.from_path(tmp_path / "คน.xlsx").get_sheet_by_index(0).to_python()
    assert [(row[0], row[4]) for row in rows[1:]] == [
        ("1", "ชื่อ4"),
        ("1", "ชื่อ2"),
        ("2", "ชื่อ1"),
        ("2", "ชื่อ3"),
    ]


@pytest.mark.parametrize("name", ["ไม่มีโฟลเดอร์/คน.xlsx", "โฟลเดอร์.xlsx"])
def test_a_list_that_cannot_be_saved_is_refused_and_leaves_no_half_file(
    tmp_path: Path, name: str
) -> None:
    (tmp_path / "โฟลเดอร์.xlsx").mkdir()
    with pytest.raises(CannotSaveError):
        export_people(full_village(), tmp_path / name, THAI)
    assert [file.name for file in tmp_path.iterdir()] == ["โฟลเดอร์.xlsx"]


def test_a_list_of_another_kind_is_refused(tmp_path: Path) -> None:
    with pytest.raises(UnknownListKindError):
        export_people(full_village(), tmp_path / "คน.pdf", THAI)


def rejects(tmp_path: Path, *rows: list[Cell]) -> list[list[object]]:
    file = tmp_path / "แก้.xlsx"
    write_rejects(plan_of(*rows), file, THAI)
    return [list(row) for row in CalamineWorkbook.from_path(file).get_sheet_by_index(0).to_python()]


def test_rejected_rows_stand_in_the_columns_of_the_source_with_house_and_reason(
    tmp_path: Path,
) -> None:
    assert rejects(
        tmp_path,
        HEADER,
        ["๕", "1.10E+12", "นายก ใจดี", "2520"],
        [None, national_id(1), "=นาย", "31/2/2520"],
        [None, national_id(2), "นายค ใจดี", "2520"],
    ) == [
        [*HEADER, "สิ่งที่ต้องแก้"],
        ["๕", "1.10E+12", "นายก ใจดี", "2520", REASONS["id-lost-digits"]],
        ["๕", national_id(1), "=นาย", "31/2/2520", "ไม่มีวันที่ 31/2/2520 ในปฏิทิน ลองดูเอกสารอีกครั้ง"],
    ]


REASONS = {
    "id-lost-digits": THAI(
        "The spreadsheet shortened this ID number and its digits are lost. "
        "Format the column as text and type the number again."
    )
}


def test_a_header_of_two_lines_stays_two_lines_and_is_understood_again(tmp_path: Path) -> None:
    lines: list[list[Cell]] = [
        ["บ้าน", "ชื่อ - สกุล", None, "เลขบัตร", "วันเกิด", None, None],
        ["เลขที่", "ชื่อ", "สกุล", None, "วัน", "เดือน", "ปี"],
    ]
    written = rejects(tmp_path, *lines, ["5", "บุญมา", "แก้วมณี", "12345", 1, "ม.ค.", 2520.0])
    assert [cell or None for cell in written[1]][:7] == lines[1]
    plan = planned(village_store(), tmp_path / "แก้.xlsx")
    assert (plan.mapping.end, plan.reasons) == (2, {"wrong-length": 1})
    assert plan.rows[0].name == "บุญมา แก้วมณี"


def test_the_reason_column_is_not_doubled_when_a_mended_list_is_still_wrong(tmp_path: Path) -> None:
    written = rejects(tmp_path, [*HEADER, "สิ่งที่ต้องแก้"], ["5", "123", "นายก ใจดี", "", "ดูบัตร"])
    assert written[0] == [*HEADER, "สิ่งที่ต้องแก้"]
    assert written[1][4] != "ดูบัตร"


def test_cells_of_the_rejects_are_text_so_that_a_new_number_stays_whole(tmp_path: Path) -> None:
    rejects(tmp_path, HEADER, [5, 12345.0, "นายก ใจดี", 2520.0])
    rows = CalamineWorkbook.from_path(tmp_path / "แก้.xlsx").get_sheet_by_index(0).to_python()
    assert rows[1][:4] == ["5", "12345", "นายก ใจดี", "2520"]


def test_rejects_of_the_43_files_come_in_again_without_the_house_file(tmp_path: Path) -> None:
    (tmp_path / "HOME.txt").write_text("HID|HOUSE\n1|5\n", encoding="utf-8")
    lines = ["CID|HID|PRENAME|NAME|LNAME|SEX|BIRTH|DISCHARGE", "123|1|003|บุญมา|แก้วมณี|1|19500101|9"]
    (tmp_path / "PERSON.txt").write_text("\n".join(lines), encoding="utf-8")
    write_rejects(planned(village_store(), tmp_path), tmp_path / "แก้.xlsx", THAI)
    rows = [
        [national_id(1) if cell == "123" else cell for cell in row]
        for row in CalamineWorkbook.from_path(tmp_path / "แก้.xlsx")
        .get_sheet_by_index(0)
        .to_python()
    ]
    plan = planned(village_store(), workbook(tmp_path / "แก้แล้ว.xlsx", [list(row) for row in rows]))
    assert (plan.added, plan.rows[0].house, plan.rows[0].name) == (1, "5", "นายบุญมา แก้วมณี")


def test_without_a_header_the_rejects_have_none_either(tmp_path: Path) -> None:
    rows: list[list[Cell]] = [
        [national_id(n), f"นายบุญ{n * 'ก'} ใจดี", f"{n}/1", "1/1/2520"] for n in range(1, 6)
    ]
    written = rejects(tmp_path, *rows, ["123", "นายก ใจดี", "7/1", "1/1/2520"])
    assert len(written) == 1
    assert written[0][:4] == ["123", "นายก ใจดี", "7/1", "1/1/2520"]


def test_the_sample_of_the_43_files_survives_the_way_through_excel(tmp_path: Path) -> None:
    store = village_store()
    apply_import(store, planned(store, FILES / "43files"))
    export_people(store, tmp_path / "คน.csv", THAI)
    other = village_store()
    apply_import(other, planned(other, tmp_path / "คน.csv"))
    assert facts(other) == facts(store)
