"""Words that mean a day by when they are said are checked against the day on the air."""

from dataclasses import replace
from datetime import date, datetime, time, timedelta

import pytest

from tests.tower.tower import HEAD, MONDAY, now_of, planned_for, written
from village_net.i18n import Language, Say
from village_net.store import Store
from village_net.tower.air.calendar import occurrences, week_of
from village_net.tower.air.misfit import day_words, first_misfit, misfit
from village_net.tower.air.records import Repeat, Slot
from village_net.tower.air.schedule import schedule
from village_net.tower.air.week import WeekTrouble, plan_of
from village_net.tower.announcements import approval as life_edits
from village_net.tower.announcements.edits import change_announcement
from village_net.tower.announcements.records import Announcement

EVENT = date(2026, 11, 26)
NEWS = Announcement("a", "น้ำหยุดไหล", "", date(2026, 11, 20), starts=EVENT, ends_at=time(15))


def on_air(days: int, hour: int = 6) -> datetime:
    """Return a time on the air some days from the event."""
    return datetime.combine(EVENT, time(hour)) + timedelta(days=days)


def told(text: str, days: int, language: Language = Language.THAI) -> str:
    found = misfit(replace(NEWS, text=text), on_air(days))
    return found.say(Say(language)) if found else ""


@pytest.mark.parametrize(
    ("text", "word", "ahead"),
    [
        ("วันนี้น้ำไม่ไหล", "วันนี้", 0),
        ("คืนนี้มีลิเก", "คืนนี้", 0),
        ("เย็นนี้มีประชุม", "เย็นนี้", 0),
        ("พรุ่งนี้น้ำไม่ไหล", "พรุ่งนี้", 1),
        ("ในวันพรุ่งนี้น้ำไม่ไหล", "วันพรุ่งนี้", 1),
        ("มะรืนนี้น้ำไม่ไหล", "มะรืนนี้", 2),
        ("มะรืนน้ำไม่ไหล", "มะรืน", 2),
        ("เมื่อวานฝนตก", "เมื่อวาน", -1),
        ("เมื่อวานนี้ฝนตก", "เมื่อวานนี้", -1),
        ("เมื่อวานซืนฝนตก", "เมื่อวานซืน", -2),
        ("No water Today", "Today", 0),
        ("No water tomorrow.", "tomorrow", 1),
        ("No water the day after tomorrow", "the day after tomorrow", 2),
        ("It rained yesterday", "yesterday", -1),
    ],
)
def test_each_word_is_found_and_fits_only_on_its_day(text: str, word: str, ahead: int) -> None:
    assert [(each.word, each.ahead) for each in day_words(text)] == [(word, ahead)]
    fits = [days for days in range(-4, 1) if not told(text, days)]
    assert fits == ([-ahead] if ahead >= 0 else [])


@pytest.mark.parametrize(
    "text",
    ["ทุกวันนี้อากาศแห้ง", "วันพระนี้ขอเชิญ", "เดือนนี้ฝนดี", "ขอวานเพื่อนบ้าน", "Todays", "ช่วงเย็นมีประชุม"],
)
def test_words_inside_other_words_mean_no_day(text: str) -> None:
    assert day_words(text) == ()


def test_the_sentence_tells_how_the_days_lie() -> None:
    tomorrow = "พรุ่งนี้น้ำไม่ไหล"
    assert told(tomorrow, 0) == "ข้อความพูดว่า “พรุ่งนี้” แต่จะออกอากาศวันเดียวกัน"
    assert told("วันนี้น้ำไม่ไหล", -1) == "ข้อความพูดว่า “วันนี้” แต่จะออกอากาศก่อนหน้าหนึ่งวัน"
    assert told(tomorrow, -3) == "ข้อความพูดว่า “พรุ่งนี้” แต่จะออกอากาศก่อนหน้า 3 วัน"
    assert told(tomorrow, 1) == "จะออกอากาศหลังจากเรื่องที่ประกาศจบไปแล้ว"
    english = "The text says “tomorrow”, but it is on air on the same day."
    assert told("No water tomorrow", 0, Language.ENGLISH) == english


def test_one_word_that_fits_is_enough_and_what_lies_ahead_counts_first() -> None:
    both = "วันนี้ขอแจ้งว่า พรุ่งนี้น้ำจะไม่ไหล"
    assert not told(both, -1)
    assert "พรุ่งนี้" in told(both, 0)
    assert not told("เมื่อวานนี้ท่อแตก วันนี้จะซ่อม", 0)


def test_a_time_after_the_end_is_told_and_one_before_it_on_the_same_day_is_not() -> None:
    assert misfit(NEWS, on_air(0, 14)) is None
    assert misfit(NEWS, on_air(0, 16)) is not None
    long = replace(NEWS, ends=EVENT + timedelta(days=3), ends_at=None, text="วันนี้ลงทะเบียน")
    assert [bool(misfit(long, on_air(days))) for days in range(-1, 5)] == [
        True, False, False, False, False, True,
    ]  # fmt: skip


def test_without_a_day_of_its_own_nothing_is_said() -> None:
    assert misfit(replace(NEWS, starts=None, ends_at=None, text="พรุ่งนี้"), on_air(0)) is None


def test_of_a_slot_that_comes_round_the_first_time_that_does_not_fit_is_told() -> None:
    news = replace(NEWS, text="พรุ่งนี้น้ำไม่ไหล")
    slot = Slot("s", "a", on_air(-1), MONDAY, Repeat.DAILY)
    found = occurrences([slot], on_air(-1), on_air(5))
    first = first_misfit(news, found)
    assert first
    assert (first.at, first.word) == (on_air(0), "พรุ่งนี้")
    assert first_misfit(news, found[:1]) is None


def test_the_plan_marks_what_does_not_fit(store: Store) -> None:
    news = written(store, "a", text="พรุ่งนี้น้ำไม่ไหล")
    change_announcement(store, replace(news, starts=EVENT))
    life_edits.approve(store, now_of(store, "a"), HEAD)
    for days in (-1, 0):
        schedule(store, now_of(store, "a"), Slot(f"s{days}", "a", on_air(days), MONDAY), HEAD)
    planned_for(store, "b", on_air(-2))
    plan = plan_of(store, *week_of(EVENT), MONDAY)
    assert [WeekTrouble.MISFIT in item.troubles for item in plan] == [False, False, True]
    assert plan[2].misfit == misfit(now_of(store, "a"), on_air(0))
