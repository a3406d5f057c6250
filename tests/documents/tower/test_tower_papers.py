"""The papers of the tower say what the records say: times, outcomes, reach, spoken words."""

import re
from dataclasses import replace
from datetime import date, datetime, timedelta
from io import BytesIO
from pathlib import Path

import pytest
from pypdf import PdfReader

from tests.documents import golden
from tests.people import national_id
from tests.tower.tower import HEAD, Clock, approved, now_of, planned_for, tower_village
from village_net.documents import Paper, find_document, render
from village_net.documents.errors import BadDayError
from village_net.documents.periods import period_of
from village_net.i18n import Language
from village_net.saving import save_document
from village_net.store import Store
from village_net.thai.digits import Digits
from village_net.thai.national_id import masked
from village_net.tower.air import log as broadcasts
from village_net.tower.air.air_times import stages
from village_net.tower.air.due import decisions_of_minute
from village_net.tower.air.log import Airing
from village_net.tower.air.records import Outcome, Repeat
from village_net.tower.announcements.edits import change_announcement
from village_net.tower.announcements.stages import Stage
from village_net.tower.replies.answers import (
    answer_reply,
    checks_of,
    owed,
    remove_check,
    save_check,
    save_reply,
)
from village_net.tower.replies.records import ReachCheck, Reply
from village_net.tower.towers.records import Tower
from village_net.tower.towers.towers import save_tower

SIX = datetime(2026, 11, 23, 6, 0)
THAI = Paper(Language.THAI, Digits.ARABIC)


@pytest.fixture
def store() -> Store:
    """Two weeks: one item every day, heard on the first; one tomorrow."""
    clock = Clock()
    store = tower_village(clock)
    planned_for(store, "daily", SIX, repeat=Repeat.DAILY)
    planned_for(store, "later", SIX + timedelta(days=1, hours=11), times=2)
    clock.now = SIX
    due = decisions_of_minute(store, SIX)[0]
    line = broadcasts.begin(store, Airing(now_of(store, "daily"), HEAD, occurrence=due.occurrence))
    clock.now = SIX + timedelta(seconds=95)
    ended = broadcasts.end(store, line, Outcome.AIRED)
    broadcasts.add_note(store, ended, "หอใต้เสียงเบา", HEAD)
    save_check(store, ReachCheck("c", "daily", SIX.date(), asked=10, heard=7))
    save_reply(store, Reply("r", SIX.date(), "น้ำมาเมื่อไร", "daily", owed=True))
    return store


def clock_of(store: Store) -> Clock:
    assert isinstance(store.clock, Clock)
    return store.clock


def pages_of(store: Store, key: str) -> list[tuple[int, int]]:
    """Return the sizes of a paper's pages in whole points."""
    document, out = find_document(key), BytesIO()
    render(document, document.collect(store, document.resolved({})), THAI, out)
    boxes = (page.mediabox for page in PdfReader(out).pages)
    return [(round(box.width), round(box.height)) for box in boxes]


def text(store: Store, key: str, **options: str) -> str:
    return golden.text_of(store, key, THAI, options)


def test_the_running_order_lists_a_day_in_order_of_time(store: Store) -> None:
    said = text(store, "running-order", day="24/11/2569")
    assert said.index("06.00") < said.index("17.00")
    assert "2 เรื่อง" in said
    assert "2 รอบ" in said
    assert "ไม่มีเรื่องที่ต้องประกาศ" in text(store, "running-order", day="1/11/2569")


def test_the_week_names_each_day_once(store: Store) -> None:
    said = text(store, "week-plan")
    assert said.count("อังคาร") == 1
    assert said.count("ประกาศ daily") == 7


def test_the_week_lies_across_and_tells_no_national_id(store: Store) -> None:
    id = national_id(5)
    change_announcement(store, replace(now_of(store, "daily"), title=f"ของ {id}"))
    pages = pages_of(store, "week-plan")
    assert pages == [(842, 595)]
    said = text(store, "week-plan")
    assert id not in said
    assert said.replace("\n", "").count(masked(id)) == 7


def test_a_week_that_is_too_full_becomes_a_list(store: Store) -> None:
    for hour in range(6, 20):
        planned_for(store, f"h{hour}", SIX.replace(hour=hour, minute=30), repeat=Repeat.DAILY)
    said = text(store, "week-plan")
    assert said.count("ประกาศ h") == 14 * 7
    assert "วันอังคารที่ 24 พฤศจิกายน 2569" in said


def test_the_running_order_has_a_box_for_each_line(store: Store) -> None:
    document, out = find_document("running-order"), BytesIO()
    render(document, document.collect(store, {"day": "24/11/2569"}), THAI, out)
    page = PdfReader(out).pages[0]
    squares = re.findall(rb"([\d.]+) ([\d.]+) re S", page.get_contents().get_data())  # type: ignore[union-attr]
    assert len(squares) == 2
    assert all(wide == high for wide, high in squares)


def test_the_log_has_times_notes_totals_and_two_lines_to_sign_on(store: Store) -> None:
    said = text(store, "broadcast-log")
    assert "06.00–06.01" in said
    assert "หอใต้เสียงเบา" in said.replace("\n", "")
    assert "รวม 1:35 นาที" in said
    assert said.count("ลงชื่อ") == 2
    assert "เดือนนี้ไม่มีการออกอากาศ" in text(store, "broadcast-log", month="2026-10")


def test_the_totals_of_the_log_are_the_sums_of_its_lines(store: Store) -> None:
    for minute, outcome in enumerate((Outcome.AIRED, Outcome.INTERRUPTED, Outcome.SKIPPED)):
        airing = Airing(now_of(store, "later"), HEAD)
        if outcome is Outcome.SKIPPED:
            broadcasts.skip(store, airing, "ฝนตก")
        else:
            clock_of(store).now += timedelta(minutes=1)
            line = broadcasts.begin(store, airing)
            clock_of(store).now += timedelta(seconds=10 * minute + 5)
            broadcasts.end(store, line, outcome)
    document = find_document("broadcast-log")
    facts = document.collect(store, {"month": ""})
    lines = [line for line, _note in facts.lines]
    heard = [line for line in lines if line.outcome in (Outcome.AIRED, Outcome.INTERRUPTED)]
    assert [(t.count, t.seconds) for t in facts.by_outcome if t.count] == [
        (2, 100),
        (1, 15),
        (1, 0),
    ]
    assert sum(total.count for total in facts.by_category) == len(heard) == 3
    assert sum(total.seconds for total in facts.by_category) == 95 + 5 + 15
    assert document.sheet
    assert [row[0] for row in document.sheet(facts, THAI).rows] == ["1", "2", "3", "4"]


def test_a_log_over_all_towers_names_them_once_and_in_its_table_each_time(store: Store) -> None:
    for id in ("one", "two"):
        save_tower(store, Tower(id, f"หอ {id}"))
    for _time in range(3):
        broadcasts.skip(store, Airing(now_of(store, "later"), HEAD), "ฝนตก")
    assert text(store, "broadcast-log").count("หอ one") == 1
    document = find_document("broadcast-log")
    assert document.sheet
    rows = document.sheet(document.collect(store, {"month": ""}), THAI).rows
    assert [row[8] for row in rows] == ["–", *["หอ one, หอ two"] * 3]


def test_the_archive_counts_how_often_each_was_on_air(store: Store, tmp_path: Path) -> None:
    out = tmp_path / "a.csv"
    save_document(store, "announcement-archive", out, Language.THAI, Digits.ARABIC, {})
    rows = [line.split(",") for line in out.read_text("utf-8-sig").splitlines()[1:]]
    assert {row[2]: row[6] for row in rows} == {"ประกาศ daily": "1", "ประกาศ later": "0"}
    assert {row[4] for row in rows} == {"ทุกคน"}
    before = text(store, "announcement-archive", first="1/11/2569", last="ต.ค. 2569")
    assert "ประกาศ daily" not in before


def test_reach_is_a_share_with_its_count(store: Store) -> None:
    said = text(store, "reach-and-replies", last="30/11/2569")
    assert "ถาม 10 คน ได้ยิน 7 คน (ร้อยละ 70)" in said
    assert "มี 1 เรื่องที่ยังไม่ได้ตอบ" in said
    assert "น้ำมาเมื่อไร" in said
    with pytest.raises(BadDayError):
        text(store, "reach-and-replies", last="เมื่อวาน")


def test_nobody_asked_is_no_reach_of_nought(store: Store) -> None:
    remove_check(store, checks_of(store, "daily")[0])
    facts = find_document("reach-and-replies").collect(store, {"first": "", "last": ""})
    sheet = find_document("reach-and-replies").sheet
    assert sheet
    assert sheet(facts, THAI).rows == [("ประกาศ daily", "1", "–", "–", "–", "1", "0", "1")]


def test_an_answered_question_is_no_longer_on_the_list(store: Store) -> None:
    answer_reply(store, owed(store)[0], "พรุ่งนี้", HEAD)
    said = text(store, "reach-and-replies")
    assert "น้ำมาเมื่อไร" not in said
    assert "คำถามที่ยังไม่ได้ตอบ" not in said


def test_the_script_is_written_as_it_is_spoken(store: Store) -> None:
    item = replace(approved(store, "talk"), text="ประชุม 23 พ.ย. 69 เวลา 09.00 น.")
    change_announcement(store, item)
    spoken = text(store, "script-sheet", announcement="talk")
    written = text(store, "script-sheet", announcement="talk", spoken="no")
    assert (spoken.count("เก้าโมงเช้า"), spoken.count("09.00")) == (2, 1)
    assert (written.count("เก้าโมงเช้า"), written.count("09.00")) == (1, 2)


def test_the_reader_knows_the_chimes_and_how_often(store: Store) -> None:
    said = text(store, "script-sheet", announcement="later")
    assert "สามเสียงไล่ขึ้น" in said
    assert "2 รอบ" in said
    assert said.count("ผู้อ่าน .") == 2


def test_a_period_is_the_same_with_its_days_turned_round(store: Store) -> None:
    usual = timedelta(days=10)
    first, last = date(2026, 11, 3), date(2026, 11, 20)
    assert period_of(store, "3/11/2569", "20/11/2569", usual) == (first, last)
    assert period_of(store, "20/11/2569", "3/11/2569", usual) == (first, last)
    assert period_of(store, "", "20/11/2569", usual) == (date(2026, 11, 10), last)
    assert period_of(store, "ต.ค. 2569", "", usual)[0] == date(2026, 10, 1)
    assert period_of(store, "พ.ย. 2569", "ต.ค. 2569", usual) == (
        date(2026, 10, 31),
        date(2026, 11, 1),
    )


def test_the_archive_says_where_each_announcement_stands_as_the_window_does(store: Store) -> None:
    clock_of(store).now = SIX + timedelta(days=40)
    facts = find_document("announcement-archive").collect(
        store, {"first": "", "last": "", "category": "all"}
    )
    stand = stages(store, store.clock())
    assert {item.announcement.id: item.stage for item in facts.items} == stand
    assert stand["later"] is Stage.MISSED
    said = text(store, "announcement-archive")
    [line] = [line for line in said.split("\n") if "ประกาศ later" in line]
    assert "พลาดเวลา" in line


def test_how_words_are_said_names_the_word_said_again_and_nothing_twice(store: Store) -> None:
    item = replace(approved(store, "again"), text="เด็ก ๆ มาช้า ๆ จำนวน 1,250 บาท")
    change_announcement(store, item)
    document = find_document("script-sheet")
    facts = document.collect(store, document.resolved({"announcement": "again"}))
    said = dict(facts.said)
    assert said["เด็ก ๆ"] == "เด็กเด็ก"
    assert said["ช้า ๆ"] == "ช้าช้า"
    assert all(written != spoken for written, spoken in facts.said)


def test_a_spoken_number_is_not_parted_over_two_lines(store: Store) -> None:
    number = "หนึ่งล้านสองแสนสามหมื่นสี่พันห้าร้อยหกสิบเจ็ดบาท"
    for count in range(1, 30):
        text_ = "คำ " * count + "1,234,567 บาท"
        change_announcement(store, replace(now_of(store, "daily"), text=text_))
        lines = text(store, "script-sheet", announcement="daily").split("\n")
        assert sum(number in line for line in lines) == 2, count  # as read, and how it is said
