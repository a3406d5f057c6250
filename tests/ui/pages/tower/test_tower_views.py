"""The tower's other views: times given, moved, left out; towers, rules, replies, the log."""

from collections.abc import Iterator
from datetime import date, datetime, timedelta
from pathlib import Path

import pytest
from PIL import Image
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from tests.conftest import Put
from tests.tower.tower import HEAD, Clock, approved, now_of, planned_for, written
from tests.ui.conftest import Typed
from ui.opened_outside import put_outside
from ui.pages.tower.announcements.reading import ReadingPane
from ui.pages.tower.log.pane import LinePane
from ui.pages.tower.log.view import View as Log
from ui.pages.tower.newsletters.view import View as Newsletters
from ui.pages.tower.page import Page
from ui.pages.tower.replies.pane import ReplyPane
from ui.pages.tower.replies.view import View as Replies
from ui.pages.tower.towers.holiday_card import HolidayCard
from ui.pages.tower.towers.view import View as Towers
from ui.pages.tower.week.view import View as Week
from ui.session import Session
from ui.widgets.button import Button
from ui.widgets.empty_state import EmptyState
from ui.widgets.label import Label
from ui.widgets.list_and_detail import Sides
from village_net.documents import find_document
from village_net.store import Store, open_store
from village_net.store.ids import new_id
from village_net.tower.air import log as broadcasts
from village_net.tower.air.log import Airing
from village_net.tower.air.records import Holiday, Outcome, Repeat
from village_net.tower.air.schedule import airing_rules, holidays, planned, save_holiday, slots_of
from village_net.tower.announcements.letters import letter_bytes, letters_of
from village_net.tower.announcements.pictures import picture_of
from village_net.tower.announcements.records import State
from village_net.tower.newsletters.newsletters import proposed, save_newsletter
from village_net.tower.replies.answers import replies, save_reply
from village_net.tower.replies.records import Reply
from village_net.tower.towers.records import TowerState
from village_net.tower.towers.towers import towers
from village_net.village.register.edits import save_zone
from village_net.village.register.records import Zone

SIX = datetime(2026, 11, 24, 6, 0)


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def store(tmp_path: Path, put_village: Put, clock: Clock) -> Iterator[Store]:
    made = open_store(put_village(tmp_path / "village"), clock)
    save_zone(made, Zone("z1", "คุ้มวัด"))
    yield made
    made.close()


@pytest.fixture
def page(session: Session, qtbot: QtBot) -> Page:
    made = Page(session)
    qtbot.addWidget(made)
    made.resize(1200, 760)
    made.show()
    return made


def reading(page: Page, id: str) -> ReadingPane:
    page.show_record(id)
    pane = page.announcements.detail()
    assert isinstance(pane, ReadingPane)
    return pane


def test_a_draft_is_approved_and_given_a_time_after_a_mistake(
    page: Page, store: Store, type_in: Typed
) -> None:
    written(store, "a")
    reading(page, "a")._on_approve()
    panel = reading(page, "a").ask_time()
    panel.editors["day"].line.setText("22/11/2569")
    panel.editors["at"].line.setText("6:00")
    panel.save()
    assert panel.fields["at"].error()
    panel.editors["day"].line.setText("24/11/2569")
    QTest.keyClick(panel.editors["at"].line, Qt.Key.Key_Return)
    assert [slot.first for slot in slots_of(store, "a")] == [SIX]
    assert now_of(store, "a").state is State.SCHEDULED


def test_quiet_hours_and_a_neighbour_are_told_before_the_time_is_kept(
    page: Page, store: Store
) -> None:
    planned_for(store, "other", SIX)
    approved(store, "a")
    panel = reading(page, "a").ask_time()
    panel.editors["day"].line.setText("24/11/2569")
    panel.editors["at"].line.setText("22:00")
    panel._follow()
    assert "งดเสียง" in panel._near.plain_text()
    panel.editors["at"].line.setText("6:02")
    panel._follow()
    assert "มีประกาศอื่น" in panel._near.plain_text()


def test_dragging_moves_one_time_and_the_keyboard_does_too(page: Page, store: Store) -> None:
    planned_for(store, "a", SIX, repeat=Repeat.DAILY)
    week = page.show_view("plan")
    assert isinstance(week, Week)
    grid = week.grid
    first = next(b for b in grid.blocks() if b.item.occurrence.at == SIX + timedelta(days=1))
    start = first.place.center()
    QTest.mousePress(grid, Qt.MouseButton.LeftButton, pos=start)
    QTest.mouseMove(grid, start + QPoint(0, 100))
    QTest.mouseRelease(grid, Qt.MouseButton.LeftButton, pos=start + QPoint(0, 240))
    days = {o.at.day: o.at for o in planned(store, SIX, SIX + timedelta(days=4))}
    assert days[25] > SIX + timedelta(days=1)
    assert days[26].hour == 6
    grid.choose(next(i for i in grid.plan.items if i.occurrence.at.day == 26))
    QTest.keyClick(grid, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    moved = [o.at for o in planned(store, SIX, SIX + timedelta(days=4)) if o.at.day == 26]
    assert moved == [SIX + timedelta(days=2, minutes=15)]


def test_one_time_is_left_out_and_comes_back_by_undo(page: Page, store: Store) -> None:
    planned_for(store, "a", SIX, repeat=Repeat.DAILY)
    week = page.show_view("plan")
    assert isinstance(week, Week)
    week.leave_out(week.grid.plan.items[0])
    assert week.grid.plan.items[0].occurrence.at.day == 25
    store.undo()
    assert week.grid.plan.items[0].occurrence.at.day == 24


def test_a_broken_tower_tells_who_will_not_hear(page: Page, store: Store) -> None:
    view = page.show_view("towers")
    assert isinstance(view, Towers)
    form = view.edit()
    form.save()
    assert form.fields["name"].error()
    form.editors["name"].setText("หอวัด")
    form.editors["zone_ids"].boxes["z1"].setChecked(True)
    form.editors["state"].set_value(TowerState.BROKEN)
    form.editors["speakers"].setText("สี่ตัว")
    assert not form.save()
    assert "สี่ตัว" in form.fields["speakers"].error()
    form.editors["speakers"].setText("๔")
    form.save()
    assert [tower.speakers for tower in towers(store)] == [4]
    assert [tower.name for tower in towers(store)] == ["หอวัด"]
    approved(store, "a")
    words = [label.plain_text() for label in reading(page, "a").findChildren(Label)]
    assert any("คุ้มวัดจะไม่ได้ยิน" in each for each in words)


def test_rules_and_holidays_are_kept(page: Page, store: Store) -> None:
    view = page.show_view("towers")
    assert isinstance(view, Towers)
    begins = view.rules.editors["quiet_from"]
    for wrong in ("99", ""):
        begins.setText(wrong)
        assert not view.rules.save()
        assert view.rules.fields["quiet_from"].error()
    begins.setText("21:00")
    view.rules.save()
    assert airing_rules(store).quiet_from.hour == 21
    form = view.holidays.form
    assert not form.save()
    assert form.fields["day"].error()
    form.editors["day"].line.setText("5/12/2569")
    form.editors["name"].setText("วันพ่อ")
    QTest.keyClick(form.editors["name"], Qt.Key.Key_Return)
    assert form.editors["name"].text() == ""
    assert [(day.id, day.name) for day in holidays(store)] == [("2026-12-05", "วันพ่อ")]


def test_a_reply_is_written_down_and_answered(page: Page, store: Store, type_in: Typed) -> None:
    view = page.show_view("replies")
    assert isinstance(view, Replies)
    form = view.add_reply()
    form.save()
    assert form.fields["text"].error()
    type_in(form.editors["text"], "น้ำมาเมื่อไร")
    form.editors["owed"].setChecked(True)
    form.save()
    pane = view.detail()
    assert isinstance(pane, ReplyPane)
    assert not pane.answer.save()
    assert pane.answer.fields["answer"].error()
    type_in(pane.answer.editors["answer"], "สี่โมงเย็น")
    pane.answer.save()
    assert [reply.answer for reply in replies(store)] == ["สี่โมงเย็น"]


def test_more_heard_than_asked_is_refused_beside_the_field(page: Page, store: Store) -> None:
    approved(store, "a")
    view = page.show_view("replies")
    assert isinstance(view, Replies)
    form = view.add_check()
    form.editors["asked"].setText("๓")
    form.editors["heard"].setText("สี่คน")
    form.save()
    assert "สี่คน" in form.fields["heard"].error()
    form.editors["heard"].setText("4")
    form.save()
    assert form.fields["heard"].error()
    form.editors["heard"].setText("2")
    form.save()
    assert "67" in form.known.plain_text()
    assert form.editors["heard"].text() == ""


def test_the_log_shows_the_month_and_takes_notes(page: Page, store: Store, type_in: Typed) -> None:
    line = broadcasts.begin(store, Airing(approved(store, "a"), HEAD))
    broadcasts.end(store, line, Outcome.AIRED)
    view = page.show_view("log")
    assert isinstance(view, Log)
    pane = view.detail()
    assert isinstance(pane, LinePane)
    pane.note.main.click()
    assert pane.note.fields["text"].error()
    note = pane.note.editors["text"]
    assert QApplication.focusWidget() is note
    type_in(note, "หอใต้เบา")
    QTest.keyClick(note, Qt.Key.Key_Return)
    assert [note.text for note in broadcasts.notes_of(store, line.id)] == ["หอใต้เบา"]
    view.go(-1)
    assert view.list.entries == []
    assert isinstance(view.body.currentWidget(), EmptyState)
    assert view.show_record(line.id)
    assert [entry.id for entry in view.list.entries] == [line.id]


def test_a_photo_is_put_to_an_announcement_seen_and_taken_away(
    page: Page, store: Store, tmp_path: Path, qtbot: QtBot
) -> None:
    Image.new("RGB", (2400, 1200), "navy").save(tmp_path / "photo.png")
    written(store, "a")
    panel = reading(page, "a").ask_picture()
    (tmp_path / "note.png").write_text("no picture")
    panel.take(tmp_path / "note.png")
    qtbot.waitUntil(lambda: panel._told.isVisible())
    assert "note.png" in panel._told.plain_text()
    panel.take(tmp_path / "photo.png")
    qtbot.waitUntil(lambda: picture_of(store, "a") is not None)
    pane = reading(page, "a")
    shown = [label for label in pane.findChildren(QLabel) if not label.pixmap().isNull()]
    assert [label.accessibleName() for label in shown] == ["ภาพ: photo.png"]
    assert shown[0].pixmap().width() == 2 * shown[0].pixmap().height()
    QTest.mouseClick(pane.ask_picture().away, Qt.MouseButton.LeftButton)
    assert picture_of(store, "a") is None
    store.undo()
    assert picture_of(store, "a") is not None


def test_a_letter_is_added_seen_opened_and_taken_away(
    page: Page, store: Store, session: Session, tmp_path: Path, qtbot: QtBot
) -> None:
    written(store, "a")
    session.changed.emit(frozenset({"announcement"}))
    bad, good = tmp_path / "ก.exe", tmp_path / "หนังสือ.pdf"
    bad.write_bytes(b"MZ")
    good.write_bytes(b"%PDF-1.4 letter")
    panel = reading(page, "a").ask_letters()
    panel.take(bad)
    qtbot.waitUntil(lambda: "ไม่ใช่หนังสือ" in panel._told.plain_text())
    panel.take(good)
    qtbot.waitUntil(lambda: bool(letters_of(store, "a")))
    pane = reading(page, "a")
    assert "หนังสือ.pdf" in [label.plain_text() for label in pane.findChildren(Label)]
    shown = put_outside("หนังสือ.pdf", letter_bytes(store, letters_of(store, "a")[0]))
    assert shown.read_bytes() == good.read_bytes()
    away = [b for b in pane.ask_letters().findChildren(Button) if b.text() == "เอาออก"]
    away[0].click()
    assert letters_of(store, "a") == []


def test_a_years_public_holidays_are_put_in_with_one_click(
    page: Page, store: Store, clock: Clock
) -> None:
    view = page.show_view("towers")
    assert isinstance(view, Towers)
    told = [b for b in view.findChildren(Button) if b.text().endswith("2570")]
    told[0].click()
    assert "วันมาฆบูชา" in {each.name for each in holidays(store)}
    assert {each.id[:4] for each in holidays(store)} == {"2027"}
    view.holidays.years[1].click()
    assert len({each.id for each in holidays(store)}) == len(holidays(store)) == 24
    store.undo()
    assert holidays(store) == []


def test_a_holiday_gets_another_name_in_its_place(
    page: Page, store: Store, type_in: Typed, qtbot: QtBot
) -> None:
    save_holiday(store, Holiday("2026-12-05", "วันพ่อ"))
    save_holiday(store, Holiday("2026-12-10", "วันรัฐธรรมนูญ"))
    card = holiday_card(page)
    line = card.rename(holidays(store)[0])
    qtbot.waitUntil(line.isVisible)
    name = line.editors["name"]
    assert QApplication.focusWidget() is name
    type_in(name, "วันพ่อของบ้านเรา")
    save_holiday(store, Holiday("2026-12-31", "วันสิ้นปี"))
    assert line.isVisible()
    QTest.keyClick(name, Qt.Key.Key_Return)
    assert [each.name for each in holidays(store)] == [
        "วันพ่อของบ้านเรา",
        "วันรัฐธรรมนูญ",
        "วันสิ้นปี",
    ]
    again = card.rename(holidays(store)[0])
    type_in(again.editors["name"], "x")
    QTest.keyClick(again.editors["name"], Qt.Key.Key_Escape)
    assert holidays(store)[0].name == "วันพ่อของบ้านเรา"
    assert "2026-12-05" in card.lines


def test_days_gone_by_are_put_away_but_not_lost(page: Page, store: Store, qtbot: QtBot) -> None:
    save_holiday(store, Holiday("2026-01-01", "วันขึ้นปีใหม่"))
    save_holiday(store, Holiday("2026-12-31", "วันสิ้นปี"))
    card = holiday_card(page)

    def shown() -> str:
        return "".join(b.plain_text() for b in card.findChildren(Label) if b.isVisibleTo(card))

    qtbot.waitUntil(lambda: "วันสิ้นปี" in shown())
    assert "วันขึ้นปีใหม่" not in shown()
    past = [b for b in card.findChildren(Button) if "ผ่านไปแล้ว 1 วัน" in b.text()]
    past[0].click()
    qtbot.waitUntil(lambda: "วันขึ้นปีใหม่" in shown())


def test_a_day_being_written_stays_while_another_comes_in(
    page: Page, store: Store, type_in: Typed, qtbot: QtBot
) -> None:
    card = holiday_card(page)
    name = card.form.editors["name"]
    type_in(name, "วันไหว้ผีปู่ตา")
    save_holiday(store, Holiday("2026-12-31", "วันสิ้นปี"))
    assert name.text() == "วันไหว้ผีปู่ตา"


def holiday_card(page: Page) -> HolidayCard:
    view = page.show_view("towers")
    assert isinstance(view, Towers)
    return view.holidays


def test_what_is_being_written_beside_a_reply_or_a_line_stays_when_something_is_broadcast(
    page: Page, store: Store, clock: Clock, type_in: Typed, qtbot: QtBot
) -> None:
    clock.now = SIX
    approved(store, "a")
    for text in ("ไม่ได้ยิน", "ได้ยินชัด"):
        save_reply(store, Reply(new_id(), SIX.date(), text))
    view = page.show_view("replies")
    assert isinstance(view, Replies)
    pane = view.detail()
    assert isinstance(pane, ReplyPane)
    assert view.list.current == pane._reply.id
    type_in(pane.answer.editors["answer"], "จะซ่อมให้")
    put_on_air(store, "a")
    assert pane.answer.editors["answer"].text() == "จะซ่อมให้"
    with qtbot.waitSignal(view.reloaded):
        view.reload()
    assert view.detail() is pane
    log = page.show_view("log")
    assert isinstance(log, Log)
    line = log.findChild(LinePane)
    assert line is not None
    type_in(line.note.editors["text"], "เบา")
    clock.now = SIX.replace(hour=7)
    approved(store, "b")
    put_on_air(store, "b")
    with qtbot.waitSignal(log.reloaded):
        log.reload()
    assert log.detail() is line
    with qtbot.waitSignal(log.reloaded):
        QTest.keyClick(line.note.editors["text"], Qt.Key.Key_Return)
    assert log.list.current == line.line.id
    again = log.detail()
    assert isinstance(again, LinePane)
    assert again is not line
    assert any("เบา" in label.plain_text() for label in again.findChildren(Label))


@pytest.mark.parametrize("key", ["log", "replies", "newsletters"])
def test_where_it_is_tight_a_view_opens_with_its_list_and_enter_goes_on(
    key: str, page: Page, store: Store, clock: Clock, qtbot: QtBot
) -> None:
    approved(store, "a")
    put_on_air(store, "a")
    save_reply(store, Reply(new_id(), SIX.date(), "ไม่ได้ยิน"))
    save_newsletter(store, proposed(store, SIX.date(), SIX.date()), [])
    page.resize(700, 760)
    view = page.show_view(key)
    assert isinstance(view, Log | Replies | Newsletters)
    sides = view.findChild(Sides)
    qtbot.waitUntil(lambda: sides.narrow)
    assert view.list.isVisible()
    assert page.tabs.isVisible()
    QTest.keyClick(view.list, Qt.Key.Key_Return)
    assert not view.list.isVisible()


def put_on_air(store: Store, id: str) -> None:
    line = broadcasts.begin(store, Airing(now_of(store, id), HEAD))
    broadcasts.end(store, line, Outcome.AIRED)


def test_the_log_and_the_week_print_what_they_show(page: Page, session: Session) -> None:
    asked: list[tuple[str, str]] = []
    session.shown.connect(lambda *where: asked.append(where))
    log, week = page.show_view("log"), page.show_view("plan")
    assert isinstance(log, Log)
    assert isinstance(week, Week)
    log.go(-1)
    week.go(1)
    for view, words in ((log, "พิมพ์บันทึกเดือนนี้"), (week, "พิมพ์ตาราง")):
        page.show_view("log" if view is log else "plan")
        next(b for b in page.findChildren(Button) if b.text() == words and b.isVisible()).click()
    month, monday = date(2026, 10, 1), date(2026, 11, 30)
    (_page, paper), (_page, plan) = asked
    key, _sign, chosen = paper.partition("?month=")
    facts = find_document(key).collect(session.store, {"month": chosen})
    assert (facts.month.year, facts.month.month) == (month.year, month.month)
    key, _sign, chosen = plan.partition("?week=")
    assert find_document(key).collect(session.store, {"week": chosen}).first == monday


def test_a_line_of_the_log_says_how_long_it_was_on_air(
    page: Page, store: Store, clock: Clock
) -> None:
    clock.now = SIX
    line = broadcasts.begin(store, Airing(approved(store, "long"), HEAD))
    clock.now = SIX + timedelta(seconds=67)
    broadcasts.end(store, line, Outcome.AIRED)
    view = page.show_view("log")
    assert view
    assert "1 นาที 7 วินาที" in [label.text() for label in view.findChildren(QLabel)]
