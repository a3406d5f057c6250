"""What is printed can be copied out of the paper as it was written, and lines end between words."""

import re
import shutil
import subprocess
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from pypdf import PdfReader
from PySide6.QtPdf import QPdfDocument

from tests.people import fill, village_store
from village_net.documents import (
    DOCUMENTS,
    Paper,
    find_document,
    given_example,
    print_document,
    render,
)
from village_net.i18n import Language, Say
from village_net.paths import resource
from village_net.store import Store
from village_net.survey.edits import load_set
from village_net.survey.set_file import read_set
from village_net.thai.digits import Digits, to_arabic, to_thai
from village_net.thai.national_id import formatted, masked
from village_net.thai.words import break_points
from village_net.tower.announcements.edits import write_announcement
from village_net.tower.announcements.records import Announcement

HARD = (
    "น้ำ ค่ำ ซ้ำ ก้ำ ล้ำ ย่ำ ต่ำ ทำ คำ ญู ฐู ญุ ฐุ กู ปู่ ฟู่ ฝู ปี่ ปี้ ฟี้ ที่ นี้ ผู้ใหญ่ ป๋า ปั้น ฝั่ง ฟ้า "
    "ก็ เก็บ เป็น กำนัน อำเภอ ตำบล หมู่บ้าน สำนักงาน น้ำมัน ผู้ป่วย ใกล้ ไกล โทร. พ.ศ. ฯลฯ ต่าง ๆ "
    "กฎหมาย ฎีกา ฏิ ฤทัย ฦๅ ศักดิ์ จันทร์ สัปดาห์ Wi-Fi 100% (ทดสอบ) “คำพูด” 12/3 08:30"
)
PROSE = (
    "ด้วยการประปาจะซ่อมท่อเมนหลักหน้าวัด ทำให้น้ำประปาหยุดจ่ายทั้งหมู่บ้านในวันอังคารตั้งแต่เวลาเช้าจนถึงบ่าย "
    "จึงขอให้ทุกครัวเรือนสำรองน้ำไว้ใช้ในช่วงเวลาดังกล่าว บ้านที่มีผู้ป่วยติดเตียงหรือเด็กเล็ก "
    "แจ้งอาสาสมัครประจำคุ้มได้ทันที ผู้ใหญ่บ้านและผู้ช่วยผู้ใหญ่บ้านจะนำน้ำดื่มไปส่งให้ถึงบ้าน"
)


@pytest.fixture
def store() -> Store:
    return village_store()


def printed(store: Store, text: str, out: Path, form: str = "poster", title: str = "ทดสอบ") -> Path:
    write_announcement(store, Announcement("a", title, text, date(2026, 11, 23)))
    chosen = {"announcement": "a", "form": form}
    print_document(store, "notice", out, Language.THAI, Digits.ARABIC, chosen)
    return out


def by_pypdf(file: Path) -> str:
    return "\n".join(page.extract_text() for page in PdfReader(file).pages)


def by_pdfium(file: Path) -> str:
    pdf = QPdfDocument()
    pdf.load(str(file))
    return "\n".join(pdf.getAllText(page).text() for page in range(pdf.pageCount()))


def by_pdftotext(file: Path) -> str:
    command = ["pdftotext", str(file), "-"]
    return subprocess.run(command, capture_output=True, check=True).stdout.decode("utf-8")


READERS = [
    by_pypdf,
    by_pdfium,
    pytest.param(
        by_pdftotext,
        marks=pytest.mark.skipif(not shutil.which("pdftotext"), reason="poppler is not here"),
    ),
]


@pytest.mark.parametrize("form", ["poster", "official"])
@pytest.mark.parametrize("read", READERS)
def test_every_hard_word_comes_out_as_it_went_in(
    store: Store, tmp_path: Path, form: str, read: object
) -> None:
    text = read(printed(store, HARD, tmp_path / "n.pdf", form))  # type: ignore[operator]
    flat = re.sub(r"\s+", "", text)
    lost = [word for word in HARD.split() if word not in flat]
    assert lost == []
    assert not any("\ue000" <= letter <= "\uf8ff" for letter in text)


@pytest.mark.parametrize("form", ["poster", "official"])
def test_lines_end_between_words(store: Store, tmp_path: Path, form: str) -> None:
    text = by_pypdf(printed(store, PROSE, tmp_path / "n.pdf", form))
    flat = re.sub(r"\s+", "", PROSE)
    allowed = {0, len(flat)}
    for point in [*break_points(PROSE), *(m.start() for m in re.finditer(r"\s", PROSE))]:
        allowed.add(len(re.sub(r"\s+", "", PROSE[:point])))
    place, seen = 0, 0
    for line in text.split("\n"):
        part = re.sub(r"\s+", "", line)
        if part and flat.startswith(part, place):
            place += len(part)
            seen += 1
            assert place in allowed, f"broken after …{flat[max(place - 12, 0) : place]}"
    assert place == len(flat)
    assert seen >= 3


def test_a_long_notice_flows_over_pages_and_loses_nothing(store: Store, tmp_path: Path) -> None:
    text = "\n\n".join(f"ข้อ {n} {PROSE}" for n in range(1, 25))
    file = printed(store, text, tmp_path / "n.pdf", title="เรื่องยาวมาก" * 6)
    flat = re.sub(r"\s+", "", by_pypdf(file))
    for number in range(1, 25):
        assert f"ข้อ{number}ด้วยการประปา" in flat
    assert len(PdfReader(file).pages) > 1


def test_the_same_facts_give_the_same_bytes(store: Store, tmp_path: Path) -> None:
    fill(store, 40, 9)
    for name in ("one", "two"):
        out = tmp_path / name
        print_document(store, "household-register", out, Language.THAI, Digits.THAI, {})
    assert (tmp_path / "one").read_bytes() == (tmp_path / "two").read_bytes()


@pytest.mark.parametrize("language", list(Language))
@pytest.mark.parametrize("digits", list(Digits))
@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda d: d.key)
def test_every_document_prints_in_every_language_and_digits(
    store: Store, tmp_path: Path, document: object, language: Language, digits: Digits
) -> None:
    fill(store, 30, 7)
    write_announcement(store, Announcement("a", "น้ำหยุดไหล", "12 บ้าน", date(2026, 11, 23)))
    load_set(store, read_set(resource("catalogue", "indicators", "example-2569.toml"), 2569))
    chosen = given_example(store, document, Say(language))  # type: ignore[arg-type]
    assert chosen is not None
    out = tmp_path / "paper.pdf"
    print_document(store, document.key, out, language, digits, chosen)  # type: ignore[attr-defined]
    text = by_pypdf(out)
    other = "0123456789" if digits is Digits.THAI else "๐๑๒๓๔๕๖๗๘๙"
    assert not any(digit in text for digit in other), text
    assert ("2026" in text or "๒๐๒๖" in text) == (language is Language.ENGLISH)


def test_the_register_masks_ids_unless_asked(store: Store, tmp_path: Path) -> None:
    people = fill(store, 60, 12)
    hidden, full = tmp_path / "masked.pdf", tmp_path / "full.pdf"
    for out, ids in ((hidden, "masked"), (full, "full")):
        chosen = {"ids": ids}
        print_document(store, "household-register", out, Language.THAI, Digits.ARABIC, chosen)
    bare = re.sub(r"[^\d]", "", by_pypdf(hidden))
    whole = re.sub(r"[^\d]", "", by_pypdf(full))
    assert all(person.national_id not in bare for person in people)
    assert all(person.national_id in whole for person in people)


def test_every_person_is_on_the_register_and_pages_are_counted(
    store: Store, tmp_path: Path
) -> None:
    people = fill(store, 150, 31)
    out = tmp_path / "register.pdf"
    print_document(store, "household-register", out, Language.THAI, Digits.ARABIC, {})
    pages = [page.extract_text() for page in PdfReader(out).pages]
    names = re.findall(r"นางชื่อ\d+", "".join(pages))
    assert sorted(names) == sorted(f"นาง{p.given}" for p in people)
    for number, page in enumerate(pages, start=1):
        assert f"หน้า {number} จาก {len(pages)}" in page
        assert "บ้านเลขที่" in page


@pytest.mark.parametrize("written", [str, formatted, lambda bare: to_thai(formatted(bare))])
def test_ids_in_a_notice_are_always_masked(
    store: Store, tmp_path: Path, written: Callable[[str], str]
) -> None:
    id = fill(store, 1)[0].national_id
    text = f"เจ้าของบัตร {written(id)} มารับด้วย"
    for form in ("poster", "official"):
        shown = to_arabic(by_pypdf(printed(store, text, tmp_path / "n.pdf", form)))
        assert id not in re.sub(r"[^\d]", "", shown)
        assert masked(id) in shown


def test_an_empty_register_says_so(store: Store, tmp_path: Path) -> None:
    document = find_document("household-register")
    facts = document.collect(store, document.resolved({}))
    out = tmp_path / "empty.pdf"
    render(document, facts, Paper(Language.THAI, Digits.THAI), out)
    assert "ยังไม่มี" in by_pypdf(out)


def test_no_letter_is_printed_as_a_box(store: Store, tmp_path: Path) -> None:
    file = printed(store, HARD + " ☺ €", tmp_path / "n.pdf")
    assert "\ufffd" not in by_pypdf(file)
