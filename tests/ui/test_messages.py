"""A message says what was done, whose it is, and for when."""

from datetime import date, datetime
from typing import Any

from pytestqt.qtbot import QtBot

from tests.people import fill
from ui.pages.register.people.event_panel import EventPanel
from ui.pages.tower.words import slot_words
from ui.session import Session
from ui.shell.shell import Shell
from village_net.tower.air.records import Repeat, Slot
from village_net.tower.air.schedule import schedule
from village_net.tower.announcements.approval import approve
from village_net.tower.announcements.edits import write_announcement
from village_net.tower.announcements.records import Announcement
from village_net.village.register.particulars import EventKind
from village_net.village.register.queries import people_in_order

MONDAY = datetime(2026, 12, 7, 6)


def test_a_time_on_the_air_is_told_with_its_weekday_and_the_first_day() -> None:
    today = date(2026, 11, 30)
    weekly = Slot("s", "a", MONDAY, MONDAY, Repeat.WEEKLY)
    assert slot_words(weekly, today) == "ทุกวันจันทร์ 06:00 น. ครั้งแรก จ. 7 ธ.ค."
    once = Slot("s", "a", MONDAY, MONDAY, Repeat.ONCE)
    assert slot_words(once, today) == "จ. 7 ธ.ค. 06:00 น."


def test_a_life_event_is_told_with_its_day_and_undo_names_the_person(
    session: Session, qtbot: QtBot
) -> None:
    fill(session.store, 3, 1)
    person = people_in_order(session.store)[0]
    panel = EventPanel(session, person, EventKind.DEATH)
    qtbot.addWidget(panel)
    panel.form.editors["day"].line.setText("1 ม.ค. 2569")
    with qtbot.waitSignal(session.told) as told:
        panel.form.save()
    assert told.args[0] == f"ลงบันทึกการเสียชีวิตของ{person.full_name} 1 ม.ค. 2569 แล้ว"
    assert session.store.undo_step
    assert session.store.undo_step.about == person.full_name


def test_a_house_that_moves_out_together_is_told_with_how_many(
    session: Session, qtbot: QtBot
) -> None:
    fill(session.store, 3, 1)
    person = people_in_order(session.store)[0]
    panel = EventPanel(session, person, EventKind.DEPARTURE)
    qtbot.addWidget(panel)
    panel.form.editors["day"].line.setText("1 ม.ค. 2569")
    panel.form.editors["whole"].setChecked(True)
    with qtbot.waitSignal(session.told) as told:
        panel.form.save()
    who = f"{person.full_name} และอีก 2 คน"
    assert told.args[0] == f"ลงบันทึกการย้ายออกของ{who} 1 ม.ค. 2569 แล้ว"


def test_a_dragged_time_is_told_with_its_day(shell: Shell, qtbot: QtBot) -> None:
    store = shell.session.store
    now = store.clock().replace(microsecond=0)
    written = Announcement("a", "ประชุม", "ขอเชิญประชุม", now.date())
    write_announcement(store, written)
    approve(store, written, "ก")
    at = now.replace(hour=8, minute=0, second=0, year=now.year + 1)
    approved = store.get(Announcement, "a")
    assert approved
    schedule(store, approved, Slot("s", "a", at, now), "ก")
    page: Any = shell.show_page("tower")
    week = page.show_view("plan")
    week.type_again(at.date().isoformat())
    [item] = week.grid.plan.items
    with qtbot.waitSignal(shell.session.told) as told:
        week.move_item(item, at.replace(hour=9))
    assert "09:00" in told.args[0]
    assert f"{at.day} " in told.args[0]
    assert store.undo_step
    assert store.undo_step.about == "ประชุม"
