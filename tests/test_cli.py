"""The command line, run as scripts run it: real folders, real files, exit codes and sentences."""

import json
import subprocess
import sys
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest
from pypdf import PdfReader

from village_net.cli import main
from village_net.documents import DOCUMENTS
from village_net.store import open_store

ROSTER = """เลขบัตรประชาชน,คำนำหน้านาม,ชื่อ,สกุล,วันเดือนปีเกิด,บ้านเลขที่
9000000000012,นาง,แก้ว,เงินยวง,2486,41
9000000000021,นาย,เกษม,ใจดี,31/2/2520,41
9000000000039,นาย,คำปัน,อินต๊ะ,15 พ.ย. 2515,12/3
1234567890123,นาย,ผิด,หลัก,2515,12/3
,น.ส.,ไม่มีบัตร,ใจดี,2545,12/3
"""


@pytest.fixture
def village(tmp_path: Path) -> Path:
    folder = tmp_path / "หมู่บ้าน ของเรา"
    arguments = ["new", str(folder), "--name", "บ้านทุ่งเครือข่าย", "--moo", "5"]
    assert main([*arguments, "--subdistrict", "570705"]) == 0
    return folder


@pytest.fixture
def roster(tmp_path: Path) -> Path:
    file = tmp_path / "บัญชี รายชื่อ.csv"
    file.write_bytes(ROSTER.encode("cp874"))
    return file


def result(capsys: pytest.CaptureFixture[str], *arguments: object) -> object:
    capsys.readouterr()
    assert main([str(a) for a in arguments]) == 0
    return json.loads(capsys.readouterr().out)


def refusal(capsys: pytest.CaptureFixture[str], *arguments: object) -> str:
    capsys.readouterr()
    assert main([str(a) for a in arguments]) == 1
    said = capsys.readouterr()
    assert said.out == ""
    assert "Traceback" not in said.err
    return said.err.strip()


def test_a_roster_comes_in_is_found_and_comes_in_only_once(
    village: Path, roster: Path, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    expected = {
        "read": 5,
        "added": 3,
        "present": 0,
        "rejected": 2,
        "households": 2,
        "reasons": {"bad-check-digit": 1, "impossible-date": 1},
    }
    assert result(capsys, "import", village, roster, "--dry-run", "--json") == expected
    assert result(capsys, "find", village, "", "--json") == []
    rejects = tmp_path / "ต้องแก้.xlsx"
    assert result(capsys, "import", village, roster, "--rejects", rejects, "--json") == expected
    assert rejects.stat().st_size > 0
    again = result(capsys, "import", village, roster, "--json")
    assert again == {**expected, "added": 0, "present": 3}
    found = result(capsys, "find", village, "แกว", "--json")
    assert isinstance(found, list)
    assert [(p["name"], p["house"]) for p in found] == [("นางแก้ว เงินยวง", "41")]
    assert found[0]["age"] >= 83
    everyone = result(capsys, "find", village, "", "--json")
    assert isinstance(everyone, list)
    assert [p["name"].split()[0] for p in everyone] == ["นางแก้ว", "นายคำปัน", "น.ส.ไม่มีบัตร"]
    assert len(result(capsys, "find", village, "", "--limit", "2", "--json")) == 2  # type: ignore[arg-type]


def test_a_column_can_be_named_by_hand(
    village: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "odd.csv"
    file.write_text("ใครบ้าง,อยู่ไหน\nนายบุญมา  แก้วมณี,7\n", encoding="utf-8")
    mapped = ["--map", "ใครบ้าง=full_name", "--map", "อยู่ไหน=house_number", "--json"]
    facts = result(capsys, "import", village, file, *mapped)
    assert isinstance(facts, dict)
    assert facts["added"] == 1
    found = result(capsys, "find", village, "บุญมา", "--json")
    assert isinstance(found, list)
    assert found[0]["house"] == "7"


def test_an_announcement_becomes_a_notice_with_masked_ids(
    village: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    text = tmp_path / "ข่าว.txt"
    text.write_text("ขอให้เจ้าของบัตร 9000000000012 มารับบัตรคืน", encoding="utf-8")
    capsys.readouterr()
    assert main(["announce", str(village), "--title", "เก็บบัตรได้", "--text", str(text)]) == 0
    id = capsys.readouterr().out.split()[-1]
    out = tmp_path / "ประกาศ.pdf"
    arguments = ["document", str(village), "notice", "-o", str(out), "--set", f"announcement={id}"]
    assert main([*arguments, "--digits", "arabic"]) == 0
    printed = "".join(page.extract_text() for page in PdfReader(out).pages)
    assert "เก็บบัตรได้" in printed.replace("\n", "")
    assert "9000000000012" not in printed


def test_the_register_is_printed_and_the_people_exported(
    village: Path, roster: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    main(["import", str(village), str(roster)])
    keys = [d["key"] for d in result(capsys, "documents", "--json")]  # type: ignore[attr-defined]
    assert keys == [d.key for d in DOCUMENTS]
    out = tmp_path / "ทะเบียน.pdf"
    assert main(["document", str(village), "household-register", "-o", str(out)]) == 0
    printed = PdfReader(out).pages[0].extract_text()
    assert "นางแก้ว เงินยวง" in printed
    assert "9000000000012" not in printed
    for name in ("people.xlsx", "people.csv"):
        assert main(["export", str(village), "people", "-o", str(tmp_path / name)]) == 0
        assert (tmp_path / name).stat().st_size > 0


def test_a_sound_village_passes_its_check_and_a_spoilt_one_does_not(
    village: Path, roster: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    main(["import", str(village), str(roster)])
    checked = result(capsys, "check", village, "--json")
    assert isinstance(checked, dict)
    assert checked["ok"]
    assert "no-national-id" in [n["key"] for n in checked["notes"]]
    store = open_store(village)
    store.connection.execute("UPDATE person SET national_id = '1' WHERE given = 'แก้ว'")
    store.close()
    assert main(["check", str(village), "--json"]) == 1
    assert json.loads(capsys.readouterr().out)["faults"][0]["key"] == "bad-national-id"


def test_what_cannot_be_done_is_refused_in_a_sentence(
    village: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    place = ["--name", "x", "--moo", "5", "--subdistrict"]
    assert "570705" not in refusal(capsys, "new", village, *place, "570705")
    assert "999999" in refusal(capsys, "new", tmp_path / "n", *place, "999999")
    assert not (tmp_path / "n").exists()
    assert refusal(capsys, "find", tmp_path, "x")
    assert refusal(capsys, "import", village, tmp_path / "missing.xlsx")
    assert refusal(capsys, "document", village, "no-such-paper", "-o", tmp_path / "o.pdf")
    missing = ["--set", "announcement=none"]
    assert refusal(capsys, "document", village, "notice", "-o", tmp_path / "o.pdf", *missing)
    assert refusal(capsys, "announce", village, "--title", "t", "--text", tmp_path / "no.txt")
    assert refusal(capsys, "export", village, "people", "-o", tmp_path / "no" / "o.csv")


def wrong_columns(folder: Path) -> None:
    with closing(open_store(folder)) as store:
        store.connection.execute("ALTER TABLE person RENAME COLUMN given TO first")
        store.connection.execute("ALTER TABLE household RENAME COLUMN house_key TO other")


def without_tables(folder: Path) -> None:
    with closing(open_store(folder)) as store:
        store.connection.execute("DROP TABLE person")


def without_profile(folder: Path) -> None:
    with closing(open_store(folder)) as store:
        store.connection.execute("DELETE FROM village")


def first_letters_lost(folder: Path) -> None:
    with closing(open_store(folder)) as store:
        store.connection.execute("UPDATE village SET name = CAST(x'ff' AS TEXT)")


def nothing_in_it(folder: Path) -> None:
    (folder / "data.db").write_bytes(b"")


SPOILT = (wrong_columns, without_tables, without_profile, first_letters_lost, nothing_in_it)


@pytest.mark.parametrize("spoil", SPOILT, ids=lambda spoil: spoil.__name__)
def test_a_spoilt_file_is_a_sentence_in_every_command(
    spoil: Callable[[Path], None], village: Path, roster: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    spoil(village)
    assert refusal(capsys, "find", village, "x")
    assert refusal(capsys, "import", village, roster)
    assert refusal(capsys, "document", village, "household-register", "-o", village / "o.pdf")
    assert refusal(capsys, "export", village, "people", "-o", village / "o.csv")


def test_wrong_usage_ends_with_two(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    assert main(["no-such-command"]) == 2
    assert main(["new"]) == 2
    assert main(["new", "x", "--name", "n", "--moo", "five", "--subdistrict", "570705"]) == 2
    assert main(["export", str(tmp_path), "houses", "-o", "x"]) == 2


def test_messages_speak_the_language_that_is_asked_for(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    thai = refusal(capsys, "--say", "th", "find", tmp_path, "x")
    english = refusal(capsys, "--say", "en", "find", tmp_path, "x")
    assert "ไม่พบหมู่บ้าน" in thai
    assert "There is no village" in english


def test_the_demo_makes_a_village_and_its_papers(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "village_net", "demo", str(tmp_path / "v")]
    ran = subprocess.run(
        [*command, "--papers", str(tmp_path / "papers")],
        capture_output=True,
        encoding="utf-8",
        check=True,
    )
    papers = {file.name for file in (tmp_path / "papers").iterdir()}
    assert papers == {f"{d.key}-{language}.pdf" for d in DOCUMENTS for language in ("th", "en")}
    assert "household-register-th.pdf" in ran.stdout


def test_an_announcement_is_approved_scheduled_due_and_cancelled(
    village: Path, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    text = tmp_path / "ประกาศ.txt"
    text.write_text("พรุ่งนี้น้ำจะไม่ไหล", encoding="utf-8")
    capsys.readouterr()
    assert main(["announce", str(village), "--title", "น้ำไม่ไหล", "--text", str(text)]) == 0
    id = capsys.readouterr().out.split()[-1]
    at = "2031-11-24 06:00"
    asked = ("--at", at, "--by", "นายคำ ตัวอย่าง")
    assert "อนุมัติ" in refusal(capsys, "schedule", village, id, *asked)
    assert main(["approve", str(village), id, "--by", "นายคำ ตัวอย่าง"]) == 0
    assert main(["schedule", str(village), id, *asked, "--repeat", "2"]) == 0
    assert "หอ" in refusal(capsys, "schedule", village, id, *asked, "--tower", "วัด")
    listed = result(capsys, "announcements", village, "--state", "scheduled", "--json")
    assert [(a["id"], a["state"], a["next"]) for a in listed] == [(id, "scheduled", at)]  # type: ignore[index]
    due = result(capsys, "due", village, "--at", at, "--json")
    assert [(d["announcement"], d["at"], d["due"]) for d in due] == [(id, at, True)]  # type: ignore[index]
    later = result(capsys, "due", village, "--at", "2031-11-23 06:00", "--json")
    assert [(d["due"], d["key"]) for d in later] == [(False, "later")]  # type: ignore[index]
    assert main(["cancel", str(village), id, "--by", "นายคำ ตัวอย่าง"]) == 0
    gone = result(capsys, "due", village, "--at", at, "--json")
    assert [(d["due"], d["key"]) for d in gone] == [(False, "cancelled")]  # type: ignore[index]
    assert main(["announce", str(village), "--title", "ประชุม", "--text", str(text)]) == 0
    other = capsys.readouterr().out.split()[-1]
    assert main(["approve", str(village), other]) == 0
    assert "nobody" in refusal(capsys, "approve", village, "nobody")
    with closing(open_store(village)) as store:
        names = {by for (by,) in store.rows("SELECT by FROM announcement_move")}
    assert names == {"นายคำ ตัวอย่าง", "ผู้ใหญ่บ้าน"}


def test_the_spoken_text_spells_out_dates_times_and_numbers(
    village: Path, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    text = tmp_path / "ประกาศ.txt"
    text.write_text("23 พ.ย. 69, 09.00 น.", encoding="utf-8")
    assert main(["announce", str(village), "--title", "ประชุม", "--text", str(text)]) == 0
    id = capsys.readouterr().out.split()[-1]
    assert main(["spoken", str(village), id]) == 0
    said = capsys.readouterr().out.strip()
    assert said == "วันที่ยี่สิบสาม พฤศจิกายน สองพันห้าร้อยหกสิบเก้า, เก้าโมงเช้า"


def test_a_paper_is_saved_as_what_its_name_says_or_refused(
    village: Path, roster: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    main(["import", str(village), str(roster)])
    asked = ("document", village, "household-register", "-o")
    assert ".pdf" in refusal(capsys, *asked, tmp_path / "a.docx")
    assert not (tmp_path / "a.docx").exists()
    assert main([str(part) for part in (*asked, tmp_path / "ทะเบียน")]) == 0
    assert "ทะเบียน.pdf" in capsys.readouterr().out
    assert (tmp_path / "ทะเบียน.pdf").read_bytes().startswith(b"%PDF")
    assert "ทะเบียน.pdf" in refusal(capsys, *asked, tmp_path / "ทะเบียน")
    assert refusal(capsys, *asked, tmp_path / "no" / "a.pdf")
    assert [file.name for file in tmp_path.iterdir() if file.suffix == ".part"] == []


def test_a_time_is_refused_that_is_over_or_that_nobody_plans(
    village: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    text = tmp_path / "ประกาศ.txt"
    text.write_text("พรุ่งนี้น้ำจะไม่ไหล", encoding="utf-8")
    main(["announce", str(village), "--title", "น้ำไม่ไหล", "--text", str(text)])
    id = capsys.readouterr().out.split()[-1]
    main(["approve", str(village), id])
    assert "เลยเวลานี้" in refusal(capsys, "schedule", village, id, "--at", "1999-01-01 06:00")
    assert "สิบปี" in refusal(capsys, "schedule", village, id, "--at", "9999-12-31 23:59")
    assert "สิบปี" in refusal(capsys, "due", village, "--at", "9999-12-31 23:59")


def test_a_list_of_a_filter_that_is_not_there_is_refused(
    village: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    asked = ("document", village, "people-list", "-o", tmp_path / "a.pdf", "--set")
    for written in ("gone", "{", '{"oldest": "ก"}', '{"wish": 1}'):
        assert "ตัวกรอง" in refusal(capsys, *asked, f"filter={written}")
    assert not (tmp_path / "a.pdf").exists()
