"""Words such as พรุ่งนี้ that do not fit the day on the air are told before it is too late."""

from datetime import date, datetime, time, timedelta

import pytest
from pytestqt.qtbot import QtBot

from tests.people import VILLAGE
from tests.tower.tower import HEAD, Clock, now_of
from ui.pages.tower.announcements.form import AnnouncementForm
from ui.pages.tower.announcements.reading import ReadingPane
from ui.pages.tower.announcements.slot_panel import SlotPanel
from ui.pages.tower.announcements.view import View
from ui.pages.tower.week.view import View as Week
from ui.session import Session
from ui.studio.desk import Desk
from ui.studio.next_up import NextUp
from ui.widgets.label import Label
from village_net.store import Store, memory_store
from village_net.thai.dates import PartialDate
from village_net.tower.air.records import Repeat, Slot
from village_net.tower.air.schedule import schedule
from village_net.tower.announcements import approval as life_edits
from village_net.tower.announcements.edits import write_announcement
from village_net.tower.announcements.records import Announcement
from village_net.village.register.edits import set_up_village

NOW = datetime(2026, 11, 23, 5, 50)
EVENT = date(2026, 11, 24)
SAME_DAY = "ข้อความพูดว่า “พรุ่งนี้” แต่จะออกอากาศวันเดียวกัน"


@pytest.fixture
def store() -> Store:
    made = memory_store(Clock(NOW), HEAD)
    set_up_village(made, VILLAGE)
    news = Announcement("water", "น้ำหยุด", "พรุ่งนี้น้ำจะไม่ไหล", NOW.date(), starts=EVENT)
    write_announcement(made, news)
    life_edits.approve(made, now_of(made, "water"), HEAD)
    return made


def on_its_day(store: Store) -> None:
    at = datetime.combine(EVENT, time(7))
    schedule(store, now_of(store, "water"), Slot("s", "water", at, NOW), HEAD)


def lines(widget: ReadingPane | SlotPanel | NextUp | AnnouncementForm) -> str:
    shown = [label for label in widget.findChildren(Label) if not label.isHidden()]
    return "\n".join(label.plain_text() for label in shown)


def test_the_panel_of_a_time_says_it_while_the_day_is_chosen(
    session: Session, qtbot: QtBot
) -> None:
    panel = SlotPanel(session, now_of(session.store, "water"))
    qtbot.addWidget(panel)
    assert SAME_DAY not in lines(panel)
    day = panel.editors["day"]
    day.set_value(PartialDate.of(EVENT))
    day.edited.emit()
    assert SAME_DAY in lines(panel)
    day.set_value(PartialDate.of(NOW.date()))
    day.edited.emit()
    assert SAME_DAY not in lines(panel)


def test_the_panel_names_the_day_on_which_a_repeat_does_not_fit(
    session: Session, qtbot: QtBot
) -> None:
    panel = SlotPanel(session, now_of(session.store, "water"))
    qtbot.addWidget(panel)
    next(chip for chip in panel.editors["repeat"].chips if chip.text() == "ทุกวัน").click()
    assert panel.editors["repeat"].value is Repeat.DAILY
    assert f"อ. 24 พ.ย. 06:00 น.: {SAME_DAY}" in lines(panel)


def test_reading_and_writing_it_say_it_too(session: Session, qtbot: QtBot) -> None:
    on_its_day(session.store)
    view = View(session)
    qtbot.addWidget(view)
    view.show_record("water")
    pane = view.detail()
    assert isinstance(pane, ReadingPane)
    assert SAME_DAY in lines(pane)
    pane._on_edit()
    form = view.detail()
    assert isinstance(form, AnnouncementForm)
    assert SAME_DAY in lines(form)
    form.editors["text"].set_text("วันนี้น้ำจะไม่ไหล")
    form.editors["text"].edited.emit()
    assert form.misfit.isHidden()


def test_the_week_marks_it_and_the_studio_says_it(session: Session, qtbot: QtBot) -> None:
    on_its_day(session.store)
    week = Week(session)
    qtbot.addWidget(week)
    week.grid._go(1)
    assert SAME_DAY in week.grid.accessibleDescription()
    clock = session.store.clock
    assert isinstance(clock, Clock)
    clock.now = datetime.combine(EVENT, time(7)) - timedelta(hours=1)
    desk = Desk(session)
    desk.look()
    studio = NextUp(session, desk)
    qtbot.addWidget(studio)
    studio.reload()
    assert SAME_DAY in lines(studio)


def test_the_panel_names_the_announcement_the_weekday_and_why_it_cannot_start_by_itself(
    session: Session, qtbot: QtBot
) -> None:
    panel = SlotPanel(session, now_of(session.store, "water"))
    qtbot.addWidget(panel)
    assert "“น้ำหยุด”" in lines(panel)
    panel.editors["day"].set_value(PartialDate.of(date(2026, 12, 9)))
    panel.editors["day"].edited.emit()
    chips = [chip.text() for chip in panel.editors["repeat"].chips]
    assert "ทุกวันพุธ" in chips
    assert "ทุกวันพุธที่ 2 ของเดือน" in chips
    assert not panel.editors["by_itself"].isEnabled()
    assert "ใช้ได้เมื่อมีเสียงที่บันทึกไว้" in lines(panel)


def test_every_repeat_leaves_the_button_of_the_panel_in_sight(
    session: Session, qtbot: QtBot
) -> None:
    panel = SlotPanel(session, now_of(session.store, "water"))
    qtbot.addWidget(panel)
    panel.resize(420, 360)
    panel.show()
    for chip in panel.editors["repeat"].chips:
        chip.click()
        qtbot.waitUntil(
            lambda: panel.rect().contains(panel.main.mapTo(panel, panel.main.rect().bottomRight()))
        )


def test_days_that_are_none_are_refused_below_the_list_of_days(
    session: Session, qtbot: QtBot
) -> None:
    panel = SlotPanel(session, now_of(session.store, "water"))
    qtbot.addWidget(panel)
    panel.editors["repeat"].chips[-1].click()
    panel.editors["days"].setText("พ.ย. 2569")
    assert not panel.save()
    assert "พ.ย. 2569" in panel.fields["days"].error()
    panel.editors["days"].clear()
    assert not panel.save()
    assert panel.fields["days"].error()
