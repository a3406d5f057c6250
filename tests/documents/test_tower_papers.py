"""The papers of the tower say what the records say: times, outcomes, reach, spoken words."""

from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from tests.documents import golden
from tests.tower.tower import HEAD, Clock, approved, now_of, planned_for, tower_village
from village_net.documents import Paper
from village_net.documents.errors import BadDayError
from village_net.i18n import Language
from village_net.saving import save_document
from village_net.store import Store
from village_net.thai.digits import Digits
from village_net.tower import broadcasts
from village_net.tower.airing import Outcome, Repeat
from village_net.tower.broadcasts import Airing
from village_net.tower.due import decisions_of_minute
from village_net.tower.edits import change_announcement
from village_net.tower.hearing import ReachCheck, Reply
from village_net.tower.replies import save_check, save_reply

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


def test_the_log_has_times_notes_totals_and_two_lines_to_sign_on(store: Store) -> None:
    said = text(store, "broadcast-log")
    assert "06.00 – 06.01" in said.replace("\n", " ")
    assert "หอใต้เสียงเบา" in said.replace("\n", "")
    assert "รวม 1:35 นาที" in said
    assert said.count("ลงชื่อ") == 2


def test_the_archive_counts_how_often_each_was_on_air(store: Store, tmp_path: Path) -> None:
    out = tmp_path / "a.csv"
    save_document(store, "announcement-archive", out, Language.THAI, Digits.ARABIC, {})
    rows = [line.split(",") for line in out.read_text("utf-8-sig").splitlines()[1:]]
    assert {row[2]: row[5] for row in rows} == {"ประกาศ daily": "1", "ประกาศ later": "0"}


def test_reach_is_a_share_with_its_count(store: Store) -> None:
    said = text(store, "reach-and-replies", last="30/11/2569")
    assert "ถาม 10 คน ได้ยิน 7 คน (ร้อยละ 70)" in said
    assert "มี 1 เรื่องที่ยังไม่ได้ตอบ" in said
    with pytest.raises(BadDayError):
        text(store, "reach-and-replies", last="เมื่อวาน")


def test_the_script_is_written_as_it_is_spoken(store: Store) -> None:

    item = replace(approved(store, "talk"), text="ประชุม 23 พ.ย. 69 เวลา 09.00 น.")
    change_announcement(store, item)
    assert "เก้าโมงเช้า" in text(store, "script-sheet", announcement="talk")
    assert "09.00" in text(store, "script-sheet", announcement="talk", spoken="no")
