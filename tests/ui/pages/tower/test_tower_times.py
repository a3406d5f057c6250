"""Announcements on screen: when they are on the air comes first, and each stands at one place."""

from datetime import date, datetime, time, timedelta

import pytest
from pytestqt.qtbot import QtBot

from tests.people import VILLAGE
from tests.tower.tower import HEAD, MONDAY, Clock, approved, now_of, planned_for, written
from ui.pages.tower.announcements.view import View
from ui.session import Session
from ui.widgets.label import Label
from village_net.store import Store, memory_store
from village_net.tower.announcements import approval as life_edits
from village_net.tower.announcements.edits import write_announcement
from village_net.tower.announcements.records import Announcement
from village_net.tower.announcements.stages import Stage
from village_net.village.register.edits import set_up_village

SIX = datetime(2026, 11, 23, 6, 0)


@pytest.fixture
def clock() -> Clock:
    return Clock(MONDAY)


@pytest.fixture
def store(clock: Clock) -> Store:
    made = memory_store(clock, HEAD)
    set_up_village(made, VILLAGE)
    return made


@pytest.fixture
def view(session: Session, qtbot: QtBot) -> View:
    made = View(session)
    qtbot.addWidget(made)
    made.resize(1100, 700)
    made.show()
    return made


def chips(view: View) -> dict[str, int]:
    shown = [chip.text().rsplit(" ", 1) for chip in view.filter.chips if not chip.isHidden()]
    return {words: int(count) for words, count in shown}


def water(store: Store) -> None:
    news = Announcement(
        "water", "น้ำประปาหยุดจ่าย", "น้ำจะไม่ไหล", MONDAY.date(),
        starts=date(2026, 11, 24), starts_at=time(8, 30), ends_at=time(15, 0),
    )  # fmt: skip
    write_announcement(store, news)


def test_the_counts_of_the_chips_add_up_and_empty_places_are_left_out(
    view: View, store: Store, clock: Clock
) -> None:
    written(store, "draft")
    approved(store, "untimed")
    planned_for(store, "missed", SIX)
    planned_for(store, "coming", SIX + timedelta(days=1))
    clock.now = SIX + timedelta(hours=1)
    view.reload()
    assert chips(view) == {
        "ทั้งหมด": 4, "ร่าง": 1, "อนุมัติแล้ว ยังไม่ตั้งเวลา": 1, "ตั้งเวลาแล้ว": 1, "พลาดเวลา": 1,
    }  # fmt: skip
    marks = {entry.id: entry.mark for entry in view.list.entries}
    assert marks["missed"] == "พลาดเวลา"
    view.filter.set_value(Stage.MISSED)
    view.reload()
    assert [entry.id for entry in view.list.entries] == ["missed"]


def test_a_row_leads_with_the_time_on_the_air_and_then_tells_of_the_event(
    view: View, store: Store
) -> None:
    water(store)
    life_edits.approve(store, now_of(store, "water"), HEAD)
    view.reload()
    caption = view.list.entries[0].caption
    assert caption.startswith("กำหนด อ. 24 พ.ย. 08:30–15:00 น. ·")
    planned_for(store, "coming", SIX)
    view.reload()
    rows = {entry.id: entry.caption for entry in view.list.entries}
    assert rows["coming"].startswith("ออกอากาศ จ. 23 พ.ย. 06:00 น. ·")


def test_the_times_on_the_air_stand_right_under_the_title(view: View, store: Store) -> None:
    planned_for(store, "coming", SIX)
    view.show_record("coming")
    pane = view.detail()
    assert pane
    labels = [label.plain_text() for label in pane.findChildren(Label) if label.isVisible()]
    assert labels[:3] == ["ประกาศ coming", "ออกอากาศ จ. 23 พ.ย. 06:00 น.", "ครั้งเดียว"]
