"""Rosters as offices keep them: every row is added, known, or rejected with its reason."""

import csv
import io
import zipfile
from datetime import date
from pathlib import Path

import pytest

from tests.exchange.rosters import planned, workbook
from tests.people import national_id, village_store
from village_net.errors import Refusal
from village_net.exchange import (
    READERS,
    RosterField,
    RowOutcome,
    apply_import,
    choose_sheet,
    export_people,
    guess_mapping,
    plan_import,
    read_source,
    write_rejects,
)
from village_net.i18n import Language, Say
from village_net.progress import Cancelled
from village_net.store import Store
from village_net.village.register.queries import (
    count_households,
    count_people,
    members,
    people_in_order,
)
from village_net.village.register.records import Relation, Sex

TITLES = [["บัญชีรายชื่อราษฎร หมู่ที่ 5"], ["ตำบลสันทราย อำเภอแม่จัน"], []]
HEADINGS = ["ที่", "บ้านเลขที่", "เลขประจำตัวประชาชน", "ชื่อ-สกุล", "เพศ", "ว/ด/ป เกิด", "โทร"]


@pytest.fixture
def store() -> Store:
    return village_store()


def roster(tmp_path: Path) -> Path:
    rows: list[list[object]] = [
        *TITLES,
        HEADINGS,
        [1, "12/3", national_id(1), "นายบุญมา  แก้วมณี", "ชาย", "15 พ.ย.15", "0812345678"],
        [2, "", float(national_id(2)), "นางคำแพง แก้วมณี", "ญ", date(1975, 5, 1), ""],
        [3, None, "1-2345-67890-12-3", "ด.ช.ปั๋น แก้วมณี", "ช", "2560", ""],
        [],
        [4, "๔๑", "", "น.ส.ญาดา ปัญญาดี", "", "31/2/2520", ""],
        [5, "", "1.10E+12", "นายเกษม ใจดี", "ช", "2515", ""],
        [6, "", national_id(6)[:-1], "นายโกวิท ใจดี", "ช", "2515", ""],
        [7, "", "", "นายแสวง ใจดี", "ช", "", ""],
        [8, "12/3", national_id(1), "นายบุญมา แก้วมณี", "ชาย", "15/11/2515", ""],
        ["รวม", "", "8 คน"],
    ]
    return workbook(tmp_path / "บัญชี รายชื่อ.xlsx", rows)


def test_every_row_has_an_outcome_and_every_rejection_a_reason(
    store: Store, tmp_path: Path
) -> None:
    plan = planned(store, roster(tmp_path))
    assert (plan.read, plan.added, plan.present, plan.rejected) == (8, 3, 1, 4)
    assert plan.read == plan.added + plan.present + plan.rejected
    assert plan.reasons == {
        "bad-check-digit": 1,
        "impossible-date": 1,
        "id-lost-digits": 1,
        "wrong-length": 1,
    }
    for row in plan.rows_that(RowOutcome.REJECT):
        assert row.reason
        assert row.reason.say(Say(Language.THAI))
    assert count_people(store) == 0


def test_an_import_is_one_change_and_a_second_one_adds_nothing(
    store: Store, tmp_path: Path
) -> None:
    plan = planned(store, roster(tmp_path))
    apply_import(store, plan)
    people = {p.given: p for p in people_in_order(store)}
    assert set(people) == {"บุญมา", "คำแพง", "แสวง"}
    assert people["บุญมา"].birth is not None
    assert people["บุญมา"].birth.iso() == "1972-11-15"
    assert people["คำแพง"].house_number == "12/3"
    assert people["คำแพง"].sex is Sex.FEMALE
    assert people["แสวง"].house_number == "41"
    assert count_households(store) == 2
    again = planned(store, roster(tmp_path))
    assert (again.added, again.present, again.rejected) == (0, 4, 4)
    store.undo()
    assert count_people(store) == count_households(store) == 0
    assert store.rows("SELECT * FROM column_mapping") == []


def test_a_cancelled_import_leaves_nothing(store: Store, tmp_path: Path) -> None:
    plan = planned(store, roster(tmp_path))

    def stop(done: int, total: int) -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        apply_import(store, plan, stop)
    assert count_people(store) == count_households(store) == 0


def test_rejected_rows_are_mended_in_their_file_and_come_in(store: Store, tmp_path: Path) -> None:
    plan = planned(store, roster(tmp_path))
    apply_import(store, plan)
    rejects = tmp_path / "แก้.xlsx"
    write_rejects(plan, rejects, Say(Language.THAI))
    rows = [list(row) for row in read_source(rejects).sheets[0].rows]
    header = next(i for i, row in enumerate(rows) if "เลขประจำตัวประชาชน" in row)
    id_column = rows[header].index("เลขประจำตัวประชาชน")
    birth_column = rows[header].index("ว/ด/ป เกิด")
    for number, row in enumerate(rows[header + 1 :], start=70):
        row[id_column] = national_id(number)
        row[birth_column] = "2520"
    mended = planned(store, workbook(tmp_path / "แก้แล้ว.xlsx", rows))
    assert (mended.added, mended.rejected) == (4, 0)
    apply_import(store, mended)
    houses = {p.given: p.house_number for p in people_in_order(store)}
    assert houses["ปั๋น"] == "12/3"
    assert houses["ญาดา"] == "41"


def test_a_row_is_mended_on_screen(store: Store, tmp_path: Path) -> None:
    plan = planned(store, roster(tmp_path))
    faulty = next(r for r in plan.rows if r.reason and r.reason.key == "impossible-date")
    better = plan.with_corrected(faulty.number, {RosterField.BIRTH: "28/2/2520"})
    assert (better.added, better.rejected) == (plan.added + 1, plan.rejected - 1)


def test_a_chosen_mapping_is_remembered(store: Store, tmp_path: Path) -> None:
    file = tmp_path / "odd.csv"
    file.write_text("ใคร,อยู่ไหน,อะไร\nนายบุญมา แก้วมณี,7,ช่าง\n", encoding="utf-8")
    sheet = choose_sheet(read_source(file))
    named = {"ใคร": "full_name", "อยู่ไหน": "house_number", "อะไร": "occupation"}
    apply_import(store, plan_import(store, sheet, guess_mapping(store, sheet, named)))
    again = guess_mapping(store, sheet)
    assert [c.field for c in again.columns] == [
        RosterField.FULL_NAME,
        RosterField.HOUSE_NUMBER,
        RosterField.OCCUPATION,
    ]


@pytest.mark.parametrize(
    ("heading", "field"),
    [
        ("เลข ปชช.", RosterField.NATIONAL_ID),
        ("เลขบัตร 13 หลัก", RosterField.NATIONAL_ID),
        ("เลขประจําตัวประชาชน", RosterField.NATIONAL_ID),
        ("ชื่อตัว", RosterField.GIVEN),
        ("สกุล", RosterField.SURNAME),
        ("คำนำหน้านาม", RosterField.TITLE),
        ("วัน เดือน ปี เกิด", RosterField.BIRTH),
        ("เบอร์โทรศัพท์", RosterField.PHONE),
        ("บ้านเลขที", RosterField.HOUSE_NUMBER),
    ],
)
def test_headings_are_understood_in_many_spellings(
    store: Store, tmp_path: Path, heading: str, field: RosterField
) -> None:
    file = tmp_path / "h.csv"
    others = {RosterField.GIVEN: "สกุล", RosterField.SURNAME: "ชื่อ"}
    name = others.get(field, "ชื่อ-สกุล")
    file.write_text(f"{name},{heading},หมู่\nสมชาย,ก,5\n", encoding="utf-8")
    mapping = guess_mapping(store, choose_sheet(read_source(file)))
    assert mapping.columns[1].field is field


def test_cp874_and_utf8_give_the_same_people(store: Store, tmp_path: Path) -> None:
    text = f"บ้านเลขที่,เลขบัตรประชาชน,ชื่อ,สกุล\n1,{national_id(1)},จำเนียร,เครือวัลย์\n"
    found: list[list[str]] = []
    for name, encoding in (("a", "cp874"), ("b", "utf-8"), ("c", "utf-8-sig")):
        file = tmp_path / f"{name}.csv"
        file.write_bytes(text.encode(encoding))
        plan = planned(store, file)
        found.append([row.name for row in plan.rows])
    assert found == [["จำเนียร เครือวัลย์"]] * 3


def test_the_43_files_bring_heads_and_leave_out_the_dead(store: Store, tmp_path: Path) -> None:
    home = "HOSPCODE|HID|HOUSE|VILLAGE\n9|001|12/3|05\n"
    person = "HOSPCODE|CID|PID|HID|PRENAME|NAME|LNAME|SEX|BIRTH|FSTATUS|DISCHARGE|TYPEAREA\n"
    lines = [
        f"9|{national_id(1)}|1|001|003|บุญมา|แก้วมณี|1|19721115|1|9|1",
        f"9|{national_id(2)}|2|001|005|คำแพง|แก้วมณี|2|19750501|2|9|1",
        f"9|{national_id(3)}|3|001|003|ทอง|แก้วมณี|1|19400101|2|1|1",
    ]
    (tmp_path / "HOME.txt").write_text(home, encoding="utf-8")
    (tmp_path / "person.TXT").write_text(person + "\n".join(lines) + "\n", encoding="utf-8")
    plan = planned(store, tmp_path)
    assert (plan.read, plan.added, plan.rejected, plan.households) == (3, 2, 1, 1)
    apply_import(store, plan)
    people = members(store, people_in_order(store)[0].household_id)
    assert (people[0].title, people[0].relation) == ("นาย", Relation.HEAD)


def test_what_is_exported_comes_back_as_the_same_people(store: Store, tmp_path: Path) -> None:
    apply_import(store, planned(store, roster(tmp_path)))

    def facts(of: Store) -> list[tuple[object, ...]]:
        return [
            (p.full_name, p.house_number, p.national_id, p.birth, p.sex, p.phone)
            for p in people_in_order(of)
        ]

    for language in Language:
        for name in ("people.xlsx", "people.csv"):
            export_people(store, tmp_path / name, Say(language))
            other = village_store()
            apply_import(other, planned(other, tmp_path / name))
            assert facts(other) == facts(store)


def test_exported_cells_never_become_formulas(store: Store, tmp_path: Path) -> None:
    file = tmp_path / "f.csv"
    file.write_text("บ้านเลขที่,ชื่อ,สกุล,อาชีพ\n1,สมชาย,ใจดี,=1+1\n", encoding="utf-8")
    apply_import(store, planned(store, file))
    export_people(store, tmp_path / "o.csv", Say(Language.THAI))
    rows = list(csv.reader(io.StringIO((tmp_path / "o.csv").read_text(encoding="utf-8-sig"))))
    assert not any(cell.startswith(("=", "+", "-", "@")) for row in rows for cell in row)
    export_people(store, tmp_path / "o.xlsx", Say(Language.THAI))
    with zipfile.ZipFile(tmp_path / "o.xlsx") as book:
        assert b"<f>" not in book.read("xl/worksheets/sheet1.xml")


def make_bad(folder: Path, kind: str) -> Path:
    file = folder / "ไฟล์ เสีย.xlsx"
    if kind == "missing":
        return file
    if kind == "not-a-workbook":
        file.write_bytes(b"PK\x03\x04 this is no workbook" * 20)
    elif kind == "other-zip":
        with zipfile.ZipFile(file, "w") as archive:
            archive.writestr("word/document.xml", "<w/>")
    elif kind == "ole":
        file.write_bytes(bytes.fromhex("d0cf11e0a1b11ae1") + b"\0" * 4096)
    elif kind == "empty-csv":
        file = folder / "empty.csv"
        file.touch()
    elif kind == "no-known-column":
        workbook(file, [["ก", "ข"], ["x", "y"]])
    elif kind == "neither-encoding":
        file = folder / "odd.csv"
        file.write_bytes("ชื่อ,สกุล\n".encode() + b"\xff\xfe\xdb\xdc\xfc\xfd,x\n")
    elif kind == "entities":
        workbook(file, [HEADINGS])
        evil = '<!DOCTYPE x [<!ENTITY a "aaaa">]><sst>&a;</sst>'
        with zipfile.ZipFile(file) as old:
            parts = {name: old.read(name) for name in old.namelist()}
        with zipfile.ZipFile(file, "w") as archive:
            for name, data in parts.items():
                archive.writestr(name, evil if "sharedStrings" in name else data)
    elif kind == "home-alone":
        (folder / "HOME.txt").write_text("HOSPCODE|HID|HOUSE\n9|1|1\n", encoding="utf-8")
        return folder
    return file


@pytest.mark.parametrize(
    "kind",
    "missing not-a-workbook other-zip ole empty-csv no-known-column neither-encoding entities "
    "home-alone".split(),
)
def test_a_bad_file_is_refused_in_a_sentence_and_changes_nothing(
    store: Store, tmp_path: Path, kind: str
) -> None:
    folder = tmp_path / "ข้อมูล ของเรา"
    folder.mkdir()
    file = make_bad(folder, kind)
    with pytest.raises(Refusal) as refused:
        planned(store, file)
    for language in Language:
        assert len(refused.value.say(Say(language))) > 20
    assert count_people(store) == 0


def test_formulas_are_read_as_what_they_show(store: Store, tmp_path: Path) -> None:
    rows: list[list[object]] = [HEADINGS, [1, "=90+9", national_id(1), "นายบุญมา แก้วมณี"]]
    apply_import(store, planned(store, workbook(tmp_path / "f.xlsx", rows)))
    assert people_in_order(store)[0].house_number == "99"


def test_each_reader_has_a_name_in_both_languages() -> None:
    for reader in READERS:
        assert Say(Language.THAI)(reader.title)
