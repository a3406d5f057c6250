"""The newsletter: masthead, parts and announcements in two columns, nothing that is not public."""

import base64
import re
from collections import Counter
from dataclasses import replace
from datetime import date, datetime
from io import BytesIO

import pytest
from PIL import Image
from pypdf import PageObject, PdfReader

from tests.people import national_id
from tests.tower.tower import Clock, approved, tower_village, written
from village_net.documents import Paper, find_document, render
from village_net.documents.errors import NoRecordError
from village_net.i18n import Language
from village_net.store import Store
from village_net.thai.digits import Digits
from village_net.thai.national_id import masked
from village_net.tower.newsletters.newsletters import (
    Newsletter,
    NewsletterPart,
    proposed,
    save_newsletter,
)

THAI = Paper(Language.THAI, Digits.ARABIC)
FIRST, LAST = date(2026, 11, 1), date(2026, 11, 30)
TEXT = "ขอเชิญพี่น้องทุกครัวเรือนร่วมกันทำความสะอาดหมู่บ้านในวันเสาร์นี้ เริ่มเจ็ดโมงเช้าที่ศาลากลางบ้าน"


@pytest.fixture
def store() -> Store:
    return tower_village(Clock(datetime(2026, 11, 10, 9, 0)))


def told(store: Store, count: int) -> Newsletter:
    for number in range(count):
        item = approved(store, f"a{number}")
        with store.change("Write"):
            store.put(replace(item, title=f"ข่าวที่{number}แล้ว", text=TEXT))
    return proposed(store, FIRST, LAST)


def printed(store: Store, **options: str) -> PdfReader:
    document, out = find_document("newsletter"), BytesIO()
    render(document, document.collect(store, document.resolved(options)), THAI, out)
    return PdfReader(out)


def lefts(page: PageObject) -> set[int]:
    """Return where paragraphs begin, in whole points."""
    content = page.get_contents()
    assert content is not None
    return {round(float(x)) for x in re.findall(rb"1 0 0 1 ([\d.]+) [\d.]+ cm", content.get_data())}


def test_the_masthead_names_village_number_and_period(store: Store) -> None:
    letter = replace(told(store, 1), number="7", title="ข่าวทุ่งเครือข่าย")
    save_newsletter(store, letter, [])
    said = printed(store, newsletter=letter.id).pages[0].extract_text()
    assert said.startswith("ข่าวทุ่งเครือข่าย")
    assert "ฉบับที่ 7" in said
    assert "1 พฤศจิกายน 2569" in said


def test_parts_come_first_in_their_order_then_the_announcements(store: Store) -> None:
    letter = told(store, 2)
    picture = BytesIO()
    Image.new("RGB", (60, 30), "navy").save(picture, "JPEG")
    shown = base64.b64encode(picture.getvalue()).decode()
    parts = [
        NewsletterPart("p", letter.id, 0, "สารจากผู้ใหญ่บ้าน", "สวัสดีปีใหม่"),
        NewsletterPart("q", letter.id, 0, "ภาพข่าว", "", shown),
    ]
    save_newsletter(store, letter, parts)
    page = printed(store, newsletter=letter.id).pages[0]
    said = page.extract_text()
    places = [said.index(word) for word in ("สารจาก", "สวัสดี", "ภาพข่าว", "ข่าวที่0", "ข่าวที่1")]
    assert places == sorted(places)
    assert len(page.images) == 1


def test_a_month_of_news_stands_in_two_columns_on_two_pages(store: Store) -> None:
    letter = told(store, 18)
    save_newsletter(store, letter, [])
    pages = printed(store, newsletter=letter.id).pages
    assert len(pages) == 2
    for page in pages:
        assert {51, 310} <= lefts(page)
    whole = "".join(page.extract_text() for page in pages)
    assert all(whole.count(f"ข่าวที่{number}แล้ว") == 1 for number in range(18))


@pytest.mark.parametrize("count", [2, 3, 14])
def test_the_columns_of_the_last_page_end_level(store: Store, count: int) -> None:
    told(store, count)
    content = printed(store).pages[-1].get_contents()
    assert content is not None
    places = re.findall(rb"1 0 0 1 ([\d.]+) ([\d.]+) cm", content.get_data())
    ends = [
        min(float(y) for x, y in places if float(x) and (float(x) > 290) is right)
        for right in (False, True)
    ]
    assert abs(ends[0] - ends[1]) < 120


def test_a_very_long_one_takes_more_pages_and_loses_nothing(store: Store) -> None:
    letter = told(store, 60)
    save_newsletter(store, letter, [])
    pages = printed(store, newsletter=letter.id).pages
    whole = "".join(page.extract_text() for page in pages)
    assert len(pages) > 2
    assert all(whole.count(f"ข่าวที่{number}แล้ว") == 1 for number in range(60))


def test_without_a_newsletter_it_is_made_of_what_was_approved_in_the_period(store: Store) -> None:
    told(store, 1)
    written(store, "draft")
    said = printed(store).pages[0].extract_text()
    assert "ข่าวที่0แล้ว" in said
    assert "ประกาศ draft" not in said
    assert "ช่วงนี้ไม่มีประกาศ" in printed(store, last="30/9/2569").pages[0].extract_text()


def test_it_hangs_in_public_and_tells_no_national_id(store: Store) -> None:
    id = national_id(5)
    item = replace(approved(store, "a"), title=f"บัตร {id}", text=f"ของ {id}", contact=f"ถาม {id}")
    with store.change("Write"):
        store.put(item)
    letter = replace(proposed(store, FIRST, LAST), title=f"ข่าว {id}")
    save_newsletter(store, letter, [NewsletterPart("p", letter.id, 0, f"ก {id}", f"ข {id}")])
    said = "".join(page.extract_text() for page in printed(store, newsletter=letter.id).pages)
    assert id not in said.replace("\n", "")
    assert said.replace("\n", "").count(masked(id)) >= 6


def test_a_newsletter_that_is_gone_is_refused(store: Store) -> None:
    with pytest.raises(NoRecordError):
        printed(store, newsletter="gone")


def test_what_fits_one_page_in_smaller_type_takes_one(store: Store) -> None:
    seen: list[tuple[int, float]] = []
    told(store, 6)
    for number in range(6, 14):
        item = approved(store, f"a{number}")
        with store.change("Write"):
            store.put(replace(item, title=f"ข่าวที่{number}แล้ว", text=TEXT))
        made = printed(store)
        seen.append((len(made.pages), prose_size(made.pages[0])))
    assert [pages for pages, _size in seen] == sorted(pages for pages, _size in seen)
    on_one = [size for pages, size in seen if pages == 1]
    assert len(set(on_one)) > 1
    assert on_one == sorted(on_one, reverse=True)
    assert seen[-1][0] == 2


def prose_size(page: PageObject) -> float:
    """Return the type size that most of the text is set in."""
    content = page.get_contents()
    assert content is not None
    sizes = Counter(re.findall(rb"/TR ([\d.]+) Tf", content.get_data()))
    return float(sizes.most_common(1)[0][0])
