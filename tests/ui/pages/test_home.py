"""Home tells what goes over the tower today: the hour on the air, how it stands, one button."""

from datetime import datetime, time, timedelta

import pytest
from pytestqt.qtbot import QtBot

from tests.people import VILLAGE
from tests.tower.tower import HEAD, Clock, approved, now_of, planned_for
from ui.pages.home.broadcasts import BroadcastRow
from ui.pages.home.page import Page
from ui.session import Session
from ui.studio.desk import Desk
from ui.widgets.button import Button
from ui.widgets.label import Label
from village_net.store import Store, memory_store
from village_net.tower.air import log as broadcasts
from village_net.tower.air.log import Airing
from village_net.tower.air.records import Outcome
from village_net.tower.announcements import approval as life_edits
from village_net.tower.announcements.edits import write_announcement
from village_net.tower.announcements.records import Announcement
from village_net.village.register.edits import set_up_village

SEVEN = datetime(2026, 11, 30, 7, 0)
MINUTE = timedelta(minutes=1)


@pytest.fixture
def clock() -> Clock:
    return Clock(SEVEN - timedelta(hours=3))


@pytest.fixture
def store(clock: Clock) -> Store:
    made = memory_store(clock, HEAD)
    set_up_village(made, VILLAGE)
    return made


@pytest.fixture
def page(session: Session, store: Store, clock: Clock, qtbot: QtBot) -> Page:
    approved(store, "early")
    planned_for(store, "gone", SEVEN - 30 * MINUTE)
    planned_for(store, "next", SEVEN + 50 * MINUTE)
    planned_for(store, "evening", SEVEN + timedelta(hours=10))
    planned_for(store, "unread", SEVEN + timedelta(hours=11))
    life_edits.take_back(store, now_of(store, "unread"), HEAD)
    clock.now = SEVEN - 68 * MINUTE
    line = broadcasts.begin(store, Airing(now_of(store, "early"), HEAD))
    broadcasts.end(store, line, Outcome.AIRED)
    clock.now = SEVEN + 12 * MINUTE
    made = Page(session)
    qtbot.addWidget(made)
    made.resize(1100, 700)
    made.show()
    return made


def rows(page: Page) -> list[BroadcastRow]:
    assert page.broadcasts
    return page.broadcasts.rows


def hour(row: BroadcastRow) -> str:
    return f"{row.look.item.occurrence.at:%H:%M}"


def labels(page: Page) -> list[str]:
    return [label.plain_text() for label in page.findChildren(Label) if label.isVisible()]


def test_each_broadcast_of_today_has_its_hour_its_state_and_one_button(page: Page) -> None:
    assert [(hour(row), row.chip.text(), row.button.text()) for row in rows(page)] == [
        ("05:52", "ออกอากาศแล้ว 05:52", "ดูบันทึก"),
        ("06:30", "พลาดเวลา", "อ่านชดเชย"),
        ("07:50", "ถึงเวลาใน 38 นาที", "เข้าห้องส่ง"),
        ("17:00", "ตั้งเวลาแล้ว", "เปิดดู"),
        ("18:00", "ยังไม่อนุมัติ", "อ่านและอนุมัติ"),
    ]  # fmt: skip
    assert "วันนี้มีประกาศ 5 เรื่อง" in labels(page)


def test_only_the_next_one_is_tinted_and_has_the_filled_button(page: Page) -> None:
    assert [row.property("tinted") for row in rows(page)] == ["no", "no", "yes", "no", "no"]
    kinds = [row.button.property("kind") for row in rows(page)]
    assert kinds == ["plain", "plain", "main", "plain", "plain"]
    mains = [b for b in page.findChildren(Button) if b.property("kind") == "main"]
    assert len(mains) == 1


def test_minutes_pass_without_taking_the_focus_away(
    page: Page, session: Session, clock: Clock
) -> None:
    before = rows(page)
    clock.now += 5 * MINUTE
    session.ticked.emit()
    assert rows(page)[2].chip.text() == "ถึงเวลาใน 33 นาที"
    clock.now = SEVEN + 52 * MINUTE
    session.ticked.emit()
    assert rows(page)[2].chip.text() == "พลาดเวลา"
    assert rows(page)[3].chip.text() == "ถึงเวลาใน 9 ชั่วโมง 8 นาที"
    assert [row.button.property("kind") for row in rows(page)][2:4] == ["plain", "main"]
    assert rows(page) == before


def test_a_new_day_and_a_change_are_shown(
    page: Page, session: Session, clock: Clock, qtbot: QtBot
) -> None:
    life_edits.cancel(session.store, now_of(session.store, "evening"), HEAD, "ฝนตก")
    assert len(rows(page)) == 4
    clock.now += timedelta(days=1)
    session.ticked.emit()
    assert rows(page) == []
    qtbot.waitUntil(lambda: "วันนี้ไม่มีประกาศ" in labels(page))


def test_the_events_of_the_day_stand_apart_with_their_hours(
    page: Page, store: Store, qtbot: QtBot
) -> None:
    news = Announcement(
        "water", "น้ำหยุด", "น้ำจะไม่ไหล", SEVEN.date(),
        starts=SEVEN.date(), starts_at=time(8, 30), ends_at=time(15, 0),
    )  # fmt: skip
    write_announcement(store, news)
    qtbot.waitUntil(lambda: "น้ำหยุด · 08:30–15:00 น." in labels(page))
    assert len(rows(page)) == 5


def test_the_buttons_lead_to_log_studio_and_announcement(
    page: Page, session: Session, qtbot: QtBot
) -> None:
    shown: list[tuple[str, ...]] = []
    session.shown.connect(lambda *place: shown.append(place))
    session.studio_asked.connect(lambda news: shown.append(("studio", news)))
    for row in rows(page):
        row.button.click()
    next(b for b in page.findChildren(Button) if b.text() == "ดูทั้งสัปดาห์").click()
    assert shown.pop() == ("tower", "plan")
    assert shown == [
        ("tower", "log"), ("studio", ""), ("studio", ""), ("tower", "evening"), ("tower", "unread"),
    ]  # fmt: skip


def test_the_greeting_is_another_one_from_noon_on(
    page: Page, session: Session, clock: Clock, qtbot: QtBot
) -> None:
    morning = labels(page)[0]
    clock.now = SEVEN.replace(hour=11, minute=59)
    session.ticked.emit()
    assert labels(page)[0] == morning
    clock.now = SEVEN.replace(hour=12)
    session.ticked.emit()
    qtbot.waitUntil(lambda: labels(page)[:1] not in ([], [morning]))


def test_what_is_read_twice_says_how_long_one_reading_takes(
    page: Page, store: Store, clock: Clock
) -> None:
    clock.now = SEVEN + 12 * MINUTE
    for id, times in (("once", 1), ("twice", 2)):
        planned_for(store, id, SEVEN + timedelta(hours=6 + times), times=times)
    once, twice = (row._caption.plain_text() for row in rows(page)[3:5])
    assert twice == f"{once} · 2 รอบ"


def test_what_rang_and_waits_is_due_on_home_as_in_the_studio_and_not_missed(
    page: Page, session: Session, clock: Clock
) -> None:
    desk = Desk(session)
    for minutes in (50, 55):
        clock.now = SEVEN + minutes * MINUTE
        desk.look()
    session.ticked.emit()
    [row] = [row for row in rows(page) if hour(row) == "07:50"]
    assert len(desk.waiting) == 1
    assert (row.chip.text(), row.button.text()) == ("ถึงเวลาแล้ว", "เข้าห้องส่ง")
    assert row.look.is_next
