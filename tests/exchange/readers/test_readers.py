"""Every file is read as it is, or refused in a sentence that says what to do."""

import sys
import zipfile
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
import xlsxwriter

from tests.exchange.rosters import FILES, planned, workbook
from tests.people import national_id, village_store
from village_net.errors import Refusal
from village_net.exchange import READERS, choose_sheet, guess_mapping, read_source
from village_net.exchange import errors as why
from village_net.exchange.readers.sheet import MOST_UNPACKED
from village_net.i18n import Language, Say
from village_net.store import Store

HEADER = "บ้านเลขที่,เลขบัตร,ชื่อ,สกุล"
ROW = f"5,{national_id(1)},บุญมา,แก้วมณี"


def names(file: Path) -> list[str]:
    return [row.name for row in planned(village_store(), file).rows]


def written(file: Path, data: bytes | str) -> Path:
    file.write_bytes(data.encode() if isinstance(data, str) else data)
    return file


def repacked(file: Path, change: Callable[[str, bytes], bytes]) -> Path:
    """Rewrite the members of a workbook."""
    with zipfile.ZipFile(file) as old:
        members = {name: old.read(name) for name in old.namelist()}
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as new:
        for name, data in members.items():
            new.writestr(name, change(name, data))
    return file


SAMPLES = {
    "xlsx": FILES / "roster.xlsx",
    "csv": FILES / "roster-cp874.csv",
    "43files": FILES / "43files",
}


@pytest.mark.parametrize("reader", READERS, ids=lambda reader: reader.key)
def test_each_reader_reads_its_sample_and_has_a_thai_name(reader: object) -> None:
    key, title = vars(reader)["key"], vars(reader)["title"]
    source = read_source(SAMPLES[key])
    assert source.kind == key
    assert source.sheets[0].rows
    assert Say(Language.THAI)(title) != title


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp874", "utf-16"])
def test_csv_of_any_delimiter_and_encoding_is_read(
    tmp_path: Path, delimiter: str, encoding: str
) -> None:
    text = f"บัญชี, รายชื่อ\r\n{HEADER}\r\n{ROW}\r\n\x1a".replace(",", delimiter)
    assert names(written(tmp_path / "ก.csv", text.encode(encoding))) == ["บุญมา แก้วมณี"]


def test_decimal_commas_do_not_hide_the_semicolons(tmp_path: Path) -> None:
    text = f"{HEADER},@\n{ROW},@\n".replace(",", ";").replace("@", "1,5")
    assert names(written(tmp_path / "ก.csv", text)) == ["บุญมา แก้วมณี"]


def test_a_short_list_under_many_lines_of_title_is_parted_all_the_same(tmp_path: Path) -> None:
    titles = "".join(f"บรรทัดที่ {number} ของหัวบัญชี\n" for number in range(12))
    text = f"{titles}{HEADER}\n{ROW}\n".replace(",", ";")
    assert names(written(tmp_path / "ก.csv", text)) == ["บุญมา แก้วมณี"]


def test_quoted_cells_may_hold_delimiters_quotes_and_line_ends(tmp_path: Path) -> None:
    text = f'{HEADER},หมายเหตุ\n{ROW},"เป็น ""ช่าง"", ขยัน\nมาก"\n'
    plan = planned(village_store(), written(tmp_path / "ก.csv", text))
    assert plan.rows[0].candidate
    assert plan.rows[0].candidate.note == 'เป็น "ช่าง", ขยัน มาก'


def test_the_row_number_is_the_one_that_the_source_shows(tmp_path: Path) -> None:
    text = f"บัญชี\n\n{HEADER}\n{ROW}\n\n{ROW}x\n"
    plan = planned(village_store(), written(tmp_path / "ก.csv", text))
    assert [row.number for row in plan.rows] == [4, 6]
    book = workbook(tmp_path / "ก.xlsx", [["บัญชี"], [], HEADER.split(","), [], ROW.split(",")])
    assert [row.number for row in planned(village_store(), book).rows] == [5]


def test_cells_of_a_workbook_keep_their_meaning(tmp_path: Path) -> None:
    rows: list[list[object]] = [
        [*HEADER.split(","), "เกิด", "โทร"],
        [5, float(national_id(1)), "บุญมา", "แก้วมณี", date(1972, 11, 15), 852100778],
        ["=90+9", national_id(2), "คำ", "แก้วมณี", date(2515, 11, 15), "085-210-0778"],
    ]
    people = [
        row.candidate for row in planned(village_store(), workbook(tmp_path / "ก.xlsx", rows)).rows
    ]
    facts = [
        p and (p.house_number, p.national_id, p.birth and p.birth.iso(), p.phone) for p in people
    ]
    assert facts == [
        ("5", national_id(1), "1972-11-15", "0852100778"),
        ("99", national_id(2), "1972-11-15", "085-210-0778"),
    ]


def test_the_sheet_with_the_roster_is_chosen_and_another_can_be_named(tmp_path: Path) -> None:
    file = tmp_path / "ก.xlsx"
    with xlsxwriter.Workbook(str(file)) as book:
        for name, header in (("สรุป", ["หมู่", "ชาย", "หญิง"]), ("รายชื่อ", HEADER.split(","))):
            book.add_worksheet(name).write_row(0, 0, header)
        book.add_worksheet("ว่าง")
        hidden = book.add_worksheet("ซ่อน")
        hidden.write_row(0, 0, [*HEADER.split(","), "เพศ", "เกิด"])
        hidden.hide()
    source = read_source(file)
    assert [sheet.name for sheet in source.sheets] == ["สรุป", "รายชื่อ"]
    assert choose_sheet(source).name == "รายชื่อ"
    assert choose_sheet(source, "สรุป").name == "สรุป"
    with pytest.raises(why.UnknownSheetError) as refused:
        choose_sheet(source, "ไม่มี")
    assert "รายชื่อ" in str(refused.value)


PERSON = "HOSPCODE|CID|PID|HID|PRENAME|NAME|LNAME|SEX|BIRTH|FSTATUS|DISCHARGE|TYPEAREA"


def test_the_43_files_tell_who_lives_in_the_village(tmp_path: Path) -> None:
    (tmp_path / "home.TXT").write_bytes(
        "HOSPCODE|HID|HOUSE|HOUSE_ID|VILLAGE\n9|1|12/3|57070500011|05\n".encode("cp874")
    )
    lines = [
        "9||1|1|003|บุญมา|แก้วมณี|1|19721115|1|9|1",
        "9||2|1|005|คำ|แก้วมณี|2|19750000|2||2",
        "9||3|1|005|ใจ|แก้วมณี|2|19400101|2|1|1",
        "9||4|1|674|ดี|แก้วมณี|1|19400101|2|2|1",
        "9||5|1|004|งาม|แก้วมณี|2|19400101|2|3|1",
        "9||6|1|004|แวะ|มารักษา|2|19400101|2|9|4",
        "9||7|8|004|ไร้|บ้าน|2|19400101|2|9|3",
    ]
    (tmp_path / "PERSON.txt").write_bytes("\n".join([PERSON, *lines]).encode("cp874"))
    plan = planned(village_store(), tmp_path)
    assert plan.reasons == {
        "died": 1,
        "moved-away": 1,
        "vanished": 1,
        "outside-village": 1,
        "row-without-house": 1,
    }
    assert [row.name for row in plan.rows] == [
        "นายบุญมา แก้วมณี",
        "นางคำ แก้วมณี",
        "นางใจ แก้วมณี",
        "จ.ส.ต.ดี แก้วมณี",
        "น.ส.งาม แก้วมณี",
        "น.ส.แวะ มารักษา",
        "น.ส.ไร้ บ้าน",
    ]
    assert plan.rows[0].candidate
    assert plan.rows[0].candidate.house_code == "57070500011"
    assert [remark.key for remark in plan.warnings] == ["lives-elsewhere"]


def missing(folder: Path) -> Path:
    return folder / "ไม่มี.xlsx"


def unreadable(folder: Path) -> Path:
    if not sys.platform.startswith("linux"):
        pytest.skip("needs a file that even the administrator cannot read")
    file = folder / "ล็อก.csv"
    file.symlink_to("/proc/self/mem")
    return file


def empty_workbook(folder: Path) -> Path:
    return workbook(folder / "ว่าง.xlsx", [])


def lying_directory(folder: Path) -> Path:
    """A member that is larger than the directory of the container says."""
    file = workbook(folder / "ก.xlsx", [HEADER.split(","), *[ROW.split(",")] * 5000])
    with zipfile.ZipFile(file) as container:
        size = container.getinfo("xl/worksheets/sheet1.xml").file_size
    data = file.read_bytes()
    at = data.rindex(b"xl/worksheets/sheet1.xml") - 46 + 24
    assert int.from_bytes(data[at : at + 4], "little") == size
    return written(file, data[:at] + (100).to_bytes(4, "little") + data[at + 4 :])


def bomb(folder: Path) -> Path:
    blank = b" " * (1 << 20)

    def blown_up(name: str, data: bytes) -> bytes:
        return data + blank * 201 if name.endswith("styles.xml") else data

    return repacked(workbook(folder / "ก.xlsx", [HEADER.split(",")]), blown_up)


def endless_csv(folder: Path) -> Path:
    file = folder / "ก.csv"
    with file.open("wb") as opened:
        opened.write(HEADER.encode())
        opened.truncate(MOST_UNPACKED + 1)
    return file


def far_corner(folder: Path) -> Path:
    """A few hundred bytes that would lie in memory as a million rows of 16,384 cells."""
    file = workbook(folder / "ก.xlsx", [HEADER.split(","), ROW.split(",")])
    return repacked(
        file,
        lambda name, data: data.replace(b'r="D2"', b'r="XFD1048576"') if "sheet1" in name else data,
    )


def entities(folder: Path) -> Path:
    file = workbook(folder / "ก.xlsx", [HEADER.split(",")])
    evil = b'<!DOCTYPE x [<!ENTITY a "aaaa">]><sst>'

    def poisoned(name: str, data: bytes) -> bytes:
        return data.replace(b"<sst ", evil + b"<sst ") if "sharedStrings" in name else data

    return repacked(file, poisoned)


def entities_in_utf16(folder: Path) -> Path:
    file = workbook(folder / "ก.xlsx", [HEADER.split(",")])
    evil = "<?xml version='1.0' encoding='utf-16'?><!DOCTYPE x [<!ENTITY a 'a'>]><sst/>"
    return repacked(
        file, lambda name, data: evil.encode("utf-16") if "sharedStrings" in name else data
    )


def cut_off(folder: Path) -> Path:
    file = workbook(folder / "ก.xlsx", [HEADER.split(","), *[ROW.split(",")] * 500])
    return written(file, file.read_bytes()[:-400])


def damaged_member(folder: Path) -> Path:
    file = workbook(folder / "ก.xlsx", [HEADER.split(","), *[ROW.split(",")] * 500])
    with zipfile.ZipFile(file) as container:
        info = container.getinfo("xl/worksheets/sheet1.xml")
    data = bytearray(file.read_bytes())
    middle = info.header_offset + 200
    data[middle : middle + 50] = bytes(50)
    return written(file, bytes(data))


def broken_xml(folder: Path) -> Path:
    file = workbook(folder / "ก.xlsx", [HEADER.split(",")])
    return repacked(file, lambda name, data: data[:-40] if "workbook.xml" in name else data)


OLE = bytes.fromhex("d0cf11e0a1b11ae1")
BAD_FILES: list[tuple[type[Refusal], Callable[[Path], Path]]] = [
    (why.MissingFileError, missing),
    (why.UnreadableFileError, unreadable),
    (why.EmptyFileError, lambda folder: written(folder / "ก.xlsx", b"")),
    (why.EmptyFileError, lambda folder: written(folder / "ก.csv", b"")),
    (why.EmptyFileError, lambda folder: written(folder / "ก.csv", b"\xef\xbb\xbf ,\r\n,,\r\n")),
    (why.EmptyFileError, empty_workbook),
    (why.UnknownKindError, lambda folder: written(folder / "ก.docx", b"PK")),
    (why.UnknownKindError, lambda folder: written(folder / "ก", b"PK")),
    (why.NotSpreadsheetError, lambda folder: written(folder / "ก.xlsx", HEADER)),
    (why.NotSpreadsheetError, lambda folder: written(folder / "ก.xlsx", "<html><table></table>")),
    (why.NotSpreadsheetError, lambda folder: written(folder / "ก.xls", "<html><table></table>")),
    (why.NotSpreadsheetError, cut_off),
    (why.NotSpreadsheetError, damaged_member),
    (why.NotSpreadsheetError, broken_xml),
    (why.NotSpreadsheetError, lying_directory),
    (why.OldSpreadsheetError, lambda folder: written(folder / "ก.xlsx", OLE + bytes(4096))),
    (why.OldSpreadsheetError, lambda folder: written(folder / "ก.xls", OLE + bytes(4096))),
    (
        why.PasswordProtectedError,
        lambda folder: written(
            folder / "ก.xlsx",
            OLE + bytes(600) + "EncryptedPackage".encode("utf-16-le") + bytes(600),
        ),
    ),
    (why.TooBigError, bomb),
    (why.TooBigError, far_corner),
    (why.TooBigError, endless_csv),
    (why.UnsafeFileError, entities),
    (why.UnsafeFileError, entities_in_utf16),
    (why.NotTextError, lambda folder: written(folder / "ก.csv", b"\xff\xdb\xdc,x\n")),
    (why.NotTextError, lambda folder: written(folder / "ก.csv", HEADER.encode() + b"\n\0\0\n")),
    (why.NotTextError, lambda folder: written(folder / "ก.csv", b"PK\x03\x04\0\0\x08\0")),
    (why.BrokenRowError, lambda folder: written(folder / "ก.csv", f'{HEADER}\n5,"1,ก,ข\n')),
    (
        why.BrokenRowError,
        lambda folder: written(folder / "ก.csv", f"{HEADER}\n5,1,{'ก' * 200_000},ข\n"),
    ),
    (why.NoKnownColumnError, lambda folder: written(folder / "ก.csv", "สินค้า,ราคา\nข้าว,5\n")),
    (why.NoRosterFolderError, lambda folder: folder),
    (why.MissingPartError, lambda folder: written(folder / "HOME.txt", "HID|HOUSE\n1|5\n").parent),
    (why.MissingPartError, lambda folder: written(folder / "PERSON.txt", PERSON)),
]


@pytest.mark.parametrize(("reason", "make"), BAD_FILES)
def test_a_bad_file_is_refused_with_what_to_do(
    tmp_path: Path, reason: type[Refusal], make: Callable[[Path], Path]
) -> None:
    folder = tmp_path / "ไฟล์ ของ หมู่บ้าน"
    folder.mkdir()
    file = make(folder)
    store: Store = village_store()
    with pytest.raises(reason) as refused:
        guess_mapping(store, choose_sheet(read_source(file)))
    thai = refused.value.say(Say(Language.THAI))
    assert thai != str(refused.value)
    assert "{" not in thai
