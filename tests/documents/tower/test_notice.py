"""The notice, as a poster and in the form of an office."""

import base64
import re
from dataclasses import replace
from datetime import date, time
from io import BytesIO
from itertools import pairwise
from pathlib import Path

import pytest
from PIL import Image
from pypdf import PdfReader

from tests.documents import golden
from tests.people import VILLAGE, national_id, village_store
from village_net.documents import Paper, find_document, render
from village_net.documents.tower.notice_facts import Notice, coded_text, days, hours, signer
from village_net.documents.tower.notice_poster import story
from village_net.documents.typeset.frame import CENTIMETRE, build
from village_net.documents.typeset.paragraph import Paragraph
from village_net.documents.typeset.qr import MOST_BYTES, dots
from village_net.i18n import Language
from village_net.pictures import read_picture
from village_net.progress import unwatched
from village_net.store import Store
from village_net.thai.digits import Digits, to_thai
from village_net.thai.national_id import masked
from village_net.thai.words import segment
from village_net.tower.announcements.pictures import keep_picture
from village_net.tower.announcements.records import Announcement, Urgency
from village_net.village.register.edits import change_village

THAI = Paper(Language.THAI, Digits.THAI)
ENGLISH = Paper(Language.ENGLISH, Digits.ARABIC)
WATER = Announcement(
    "a",
    "น้ำประปาหยุดจ่าย",
    "การประปาจะซ่อมท่อเมนหลักหน้าวัด น้ำจะไม่ไหลทั้งหมู่บ้าน\n\n"
    "ขอให้ทุกครัวเรือนสำรองน้ำไว้ใช้ บ้านที่มีผู้ป่วยติดเตียงแจ้งอาสาสมัครประจำคุ้มได้ทันที",
    date(2026, 11, 23),
    starts=date(2026, 11, 24),
    starts_at=time(8, 30),
    ends_at=time(15, 0),
    contact="สอบถาม ผู้ช่วยฯ คำปัน\nโทร. 08 1234 5678",
)


@pytest.fixture
def store() -> Store:
    store = village_store()
    change_village(store, replace(VILLAGE, head_post="ผู้ใหญ่บ้าน"))
    return store


def text_of(
    store: Store, announcement: Announcement = WATER, paper: Paper = THAI, form: str = "poster"
) -> str:
    with store.change("Announce"):
        store.put(announcement)
    return golden.text_of(store, "notice", paper, {"announcement": "a", "form": form})


def facts(**changed: object) -> Notice:
    return Notice(VILLAGE, replace(WATER, **changed), official=False)  # type: ignore[arg-type]


@pytest.mark.parametrize("form", ["poster", "official"])
@pytest.mark.parametrize("paper", [THAI, ENGLISH], ids=["th", "en"])
def test_the_notice_reads_as_it_was_found_good(store: Store, paper: Paper, form: str) -> None:
    golden.check(f"notice-{form}-{paper.language}", text_of(store, paper=paper, form=form))


def test_urgency_is_said_in_the_first_line(store: Store) -> None:
    said = {urgency: text_of(store, replace(WATER, urgency=urgency)) for urgency in Urgency}
    assert said[Urgency.NORMAL].startswith("ประกาศหมู่บ้านทุ่งเครือข่าย หมู่ที่ ๕")
    assert said[Urgency.URGENT].startswith("ประกาศด่วน")
    assert said[Urgency.EMERGENCY].startswith("ประกาศฉุกเฉิน")


def test_days_are_told_as_far_as_they_are_known() -> None:
    first, last = date(2026, 11, 24), date(2026, 11, 26)
    assert days(facts(), THAI) == "วันอังคารที่ ๒๔ พฤศจิกายน ๒๕๖๙"
    assert days(facts(ends=first), THAI) == "วันอังคารที่ ๒๔ พฤศจิกายน ๒๕๖๙"
    spoken = "ตั้งแต่วันที่ ๒๔ พฤศจิกายน ๒๕๖๙ ถึงวันที่ ๒๖ พฤศจิกายน ๒๕๖๙"
    assert days(facts(ends=last), THAI) == spoken
    assert days(facts(starts=None, ends=last), ENGLISH) == "Until 26 November 2026"
    assert days(facts(starts=None), THAI) == ""


def test_hours_are_told_as_far_as_they_are_known() -> None:
    assert hours(facts(), THAI) == "เวลา ๐๘.๓๐ – ๑๕.๐๐ น."
    assert hours(facts(ends_at=None), THAI) == "เวลา ๐๘.๓๐ น."
    assert hours(facts(starts_at=None), THAI) == "ถึงเวลา ๑๕.๐๐ น."
    assert hours(facts(starts_at=None, ends_at=None), THAI) == ""


def test_a_village_without_a_head_leaves_a_line_to_write_on() -> None:
    nameless = replace(facts(), village=replace(VILLAGE, head_name=""))
    assert signer(nameless, THAI)[0].strip("().") == ""
    assert signer(nameless, THAI)[1] == "ผู้ใหญ่บ้าน"


@pytest.mark.parametrize("form", ["poster", "official"])
def test_ids_are_masked_in_title_text_and_contact(store: Store, form: str) -> None:
    id = national_id(5)
    told = replace(WATER, title=f"บัตร {id}", text=f"ของ {id}", contact=f"ถาม {id}")
    text = text_of(store, told, form=form)
    assert id not in text
    assert text.count(to_thai(masked(id))) == 3


def test_a_poster_of_one_page_has_no_page_number_and_a_long_one_has(store: Store) -> None:
    assert "หน้า ๑" not in text_of(store)
    long = text_of(store, replace(WATER, text=WATER.text * 30))
    assert "หน้า ๑ จาก" in long
    assert long.count("สำรองน้ำ") == 30


def test_a_longer_text_is_set_smaller_before_it_takes_a_second_page() -> None:
    sizes: list[set[float]] = []
    for times in (1, 3, 4):
        out = BytesIO()
        told = story(facts(text=WATER.text * times), THAI)
        sizes.append({f.style.size for f in told.flowables if isinstance(f, Paragraph)})
        build(told, "th", THAI.size, out, unwatched)
        assert len(PdfReader(out).pages) == 1
    short, longer, long = map(min, sizes)
    assert short > longer > long >= 16


def test_a_word_of_the_title_is_never_cut(store: Store) -> None:
    for title in ("ประชุมคณะกรรมการหมู่บ้านประจำเดือน", "ตรวจสุขภาพ", "รับสมัครอาสาสมัครสาธารณสุขประจำหมู่บ้าน"):
        lines = text_of(store, replace(WATER, title=title)).split("\n")
        whole = "".join(lines)
        assert title in whole
        for word in ("คณะกรรมการ", "ตรวจสุขภาพ", "อาสาสมัคร", "สาธารณสุข", "หมู่บ้าน"):
            assert word not in title or any(word in line for line in lines[1:4])


def test_an_announcement_without_contact_and_time_makes_a_notice(store: Store) -> None:
    bare = Announcement("a", "ทำบุญวันพระ", "ขอเชิญร่วมทำบุญ", date(2026, 11, 23))
    for form in ("poster", "official"):
        assert "ขอเชิญร่วมทำบุญ" in text_of(store, bare, form=form)


@pytest.mark.parametrize("form", ["poster", "official"])
def test_no_line_ends_inside_the_name_of_a_place(store: Store, form: str) -> None:
    text = " ".join("ไป" + "ถึง" * n + "ตลาดแม่สายและเวียงป่าเป้า" for n in range(1, 20))
    lines = text_of(store, replace(WATER, text=text), form=form).splitlines()
    assert sum(line.count("แม่สาย") for line in lines) == 19
    assert sum(line.count("เวียงป่าเป้า") for line in lines) == 19


def printed(store: Store, announcement: Announcement = WATER, **options: str) -> PdfReader:
    with store.change("Announce"):
        store.put(announcement)
    document, out = find_document("notice"), BytesIO()
    chosen = document.resolved({"announcement": "a", **options})
    render(document, document.collect(store, chosen), THAI, out)
    return PdfReader(out)


def with_picture(store: Store, folder: Path, size: tuple[int, int]) -> None:
    with store.change("Announce"):
        store.put(WATER)
    Image.new("RGB", size, "navy").save(folder / "photo.png")
    keep_picture(store, WATER, "photo.png", read_picture(folder / "photo.png"))


@pytest.mark.parametrize("form", ["poster", "official"])
def test_the_larger_paper_has_larger_type(store: Store, form: str) -> None:
    small, large = (printed(store, form=form, paper=paper) for paper in ("a4", "a3"))
    assert [round(small.pages[0].mediabox.width), round(large.pages[0].mediabox.width)] == [
        595,
        842,
    ]
    sizes = [type_sizes(paper) for paper in (small, large)]
    assert [size / max(sizes[0]) for size in sizes[1]] == pytest.approx(
        [size * 2**0.5 / max(sizes[0]) for size in sizes[0]], abs=0.01
    )
    assert len(small.pages) == len(large.pages) == 1


def type_sizes(paper: PdfReader) -> list[float]:
    content = paper.pages[0].get_contents()
    assert content is not None
    found = re.findall(rb"/T[RB] ([\d.]+) Tf", content.get_data())
    return [float(size) for size in found]


@pytest.mark.parametrize("form", ["poster", "official"])
@pytest.mark.parametrize("size", [(900, 300), (300, 900), (40, 30)])
def test_a_picture_keeps_its_proportions(
    store: Store, tmp_path: Path, size: tuple[int, int], form: str
) -> None:
    with_picture(store, tmp_path, size)
    page = printed(store, form=form).pages[0]
    content = page.get_contents()
    assert content is not None
    wide, high = map(float, drawn_pictures(content.get_data())[0])
    assert wide / high == pytest.approx(size[0] / size[1], rel=0.01)
    assert len(page.images) == 1
    assert wide <= 16 * CENTIMETRE
    assert high <= 9.6 * CENTIMETRE


def drawn_pictures(content: bytes) -> list[tuple[bytes, bytes]]:
    return re.findall(rb"([\d.]+) 0 0 ([\d.]+) [\d.]+ [\d.]+ cm\s+/\S+ Do", content)


@pytest.mark.parametrize("form", ["poster", "official"])
def test_without_a_picture_none_is_drawn(store: Store, tmp_path: Path, form: str) -> None:
    assert not printed(store, form=form).pages[0].images
    with_picture(store, tmp_path, (90, 30))
    assert not printed(store, form=form, picture="no").pages[0].images
    keep_picture(store, WATER, "broken.jpg", base64.b64encode(b"no picture").decode())
    assert not printed(store, form=form).pages[0].images


def test_the_code_tells_title_when_text_and_whom_to_ask() -> None:
    told = coded_text(facts(), THAI)
    assert told.split("\n") == [
        "น้ำประปาหยุดจ่าย",
        "วันอังคารที่ 24 พฤศจิกายน 2569 เวลา 08.30 – 15.00 น.",
        " ".join(WATER.text.split()),
        "สอบถาม ผู้ช่วยฯ คำปัน โทร. 08 1234 5678",
    ]


def test_a_long_text_is_shortened_for_the_code_between_words() -> None:
    id = national_id(5)
    told = coded_text(facts(text=f"บัตร {id} {WATER.text * 9}"), THAI)
    assert 600 < len(told.encode()) <= MOST_BYTES
    shortened = told.split("\n")[2]
    assert shortened.endswith("…")
    whole = f"บัตร {masked(id)} " + " ".join((WATER.text * 9).split())
    assert whole.startswith(shortened[:-1])
    assert {len("".join(segment(whole)[:n])) for n in range(200)} & {len(shortened) - 1}
    assert told.endswith("08 1234 5678")
    for news in (facts(title="ยาว" * 300), facts(contact="โทร " * 300), facts(text=" ")):
        assert 0 < len(coded_text(news, THAI).encode()) <= MOST_BYTES


@pytest.mark.parametrize("form", ["poster", "official"])
def test_the_code_stands_on_paper_with_what_to_do(store: Store, form: str) -> None:
    assert "สแกนเพื่ออ่าน" not in printed(store, form=form).pages[0].extract_text()
    page = printed(store, form=form, qr="yes").pages[0]
    assert "ไม่ต้องใช้อินเทอร์เน็ต" in page.extract_text()
    content = page.get_contents()
    assert content is not None
    rows = dots(coded_text(facts(), THAI))
    dark = sum(map(sum, rows))
    side = 4.5 * CENTIMETRE / (len(rows) + 8)
    drawn = re.findall(rf"([\d.]+) {side:.3f} re ".encode(), content.get_data())
    assert sum(float(wide) / side for wide in drawn) == pytest.approx(dark, rel=0.01)


def test_an_official_notice_numbers_later_pages_and_ends_with_the_next_one_s_words(
    store: Store,
) -> None:
    text = "\n".join(f"ข้อที่ {n} ขอให้ทุกครัวเรือนช่วยกัน" for n in range(1, 90))
    pages = text_of(store, replace(WATER, text=text), form="official").split("\n-----\n")
    assert len(pages) >= 3
    assert "–" not in pages[0].split("\n")[0]
    for number, page in enumerate(pages[1:], start=2):
        assert f"– {to_thai(str(number))} –" in page
    for page, following in pairwise(pages):
        [caught] = re.findall(r"/(.+?)\.\.\.", page)
        body = [line for line in following.split("\n") if not line.startswith(("–", "/"))]
        assert body[0].startswith(caught)
    assert "หน้า" not in "".join(pages)
    assert "..." not in pages[-1]


def test_an_official_notice_of_one_page_has_neither_number_nor_foot(store: Store) -> None:
    said = text_of(store, form="official")
    assert "– ๑ –" not in said
    assert "..." not in said
