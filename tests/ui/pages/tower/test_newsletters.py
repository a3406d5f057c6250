"""Newsletters on screen: begun with the news of the days, parts moved, photos put in, printed."""

from collections.abc import Iterator
from datetime import date, datetime
from pathlib import Path

import pytest
from PIL import Image
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from tests.conftest import Put
from tests.tower.tower import Clock, approved, written
from tests.ui.conftest import Typed
from ui.pages.tower.newsletters.form import NewsletterForm
from ui.pages.tower.newsletters.pane import NewsletterPane
from ui.pages.tower.newsletters.part import PartCard
from ui.pages.tower.newsletters.view import View
from ui.pages.tower.page import Page
from ui.session import Session
from ui.settings import Settings
from ui.widgets.button import Button
from ui.widgets.empty_state import EmptyState
from ui.widgets.fields.check_box import CheckBox
from ui.widgets.label import Label
from ui.window import Window
from village_net.store import Store, open_store
from village_net.store.drafts import read_draft
from village_net.thai.dates import PartialDate
from village_net.tower.newsletters.newsletters import news_of, newsletters, parts_of


@pytest.fixture
def store(tmp_path: Path, put_village: Put) -> Iterator[Store]:
    made = open_store(put_village(tmp_path / "village"), Clock(datetime(2026, 11, 10, 9, 0)))
    for id in ("a", "b"):
        approved(made, id)
    written(made, "draft")
    yield made
    made.close()


@pytest.fixture
def session(store: Store) -> Iterator[Session]:
    made = Session(store, Settings())
    yield made
    made.jobs.wait()
    made.backups.deleteLater()
    made.deleteLater()


@pytest.fixture
def view(session: Session, qtbot: QtBot) -> View:
    page = Page(session)
    qtbot.addWidget(page)
    page.resize(1200, 760)
    page.show()
    found = page.show_view("newsletters")
    assert isinstance(found, View)
    return found


def form_of(view: View) -> NewsletterForm:
    form = view.detail()
    assert isinstance(form, NewsletterForm)
    return form


def pane_of(view: View) -> NewsletterPane:
    pane = view.detail()
    assert isinstance(pane, NewsletterPane)
    return pane


def begun(view: View) -> NewsletterForm:
    view.begin()
    return form_of(view)


def edited(view: View) -> NewsletterForm:
    press(pane_of(view), "แก้ไข")
    return form_of(view)


def press(parent: QWidget, words: str) -> None:
    buttons = [each for each in parent.findChildren(Button) if each.isVisibleTo(parent)]
    QTest.mouseClick(next(b for b in buttons if b.text() == words), Qt.MouseButton.LeftButton)


def news(form: NewsletterForm) -> dict[str, CheckBox]:
    return form.editors["announcement_ids"].boxes


def cards(form: NewsletterForm) -> list[PartCard]:
    return form.editors["parts"].cards


def added(form: NewsletterForm) -> PartCard:
    return form.editors["parts"].add()


def test_a_newsletter_begins_with_what_was_approved_and_keeps_what_stays_ticked(
    view: View, store: Store, type_in: Typed
) -> None:
    form = begun(view)
    assert [news(form)[id].isChecked() for id in ("a", "b")] == [True, True]
    assert "draft" not in news(form)
    news(form)["a"].click()
    type_in(added(form).title, "สาร")
    assert form.save()
    made = newsletters(store)[0]
    assert ([n.id for n in news_of(store, made)], made.number) == (["b"], "1")
    again = edited(view)
    assert [news(again)[id].isChecked() for id in ("a", "b")] == [False, True]
    assert [card.title.text() for card in cards(again)] == ["สาร"]


def test_other_days_offer_other_news_and_what_was_taken_out_stays_out(view: View) -> None:
    form = begun(view)
    news(form)["a"].click()
    first, last = form.editors["first"], form.editors["last"]
    first.set_value(PartialDate.of(date(2026, 9, 1)))
    last.set_value(PartialDate.of(date(2026, 9, 30)))
    last.edited.emit()
    assert not news(form)
    last.set_value(PartialDate.of(date(2026, 11, 30)))
    last.edited.emit()
    assert {id: box.isChecked() for id, box in news(form).items()} == {"a": False, "b": True}


def test_what_is_in_it_is_offered_whatever_its_days_are(view: View, store: Store) -> None:
    assert begun(view).save()
    form = edited(view)
    for key in ("first", "last"):
        form.editors[key].set_value(PartialDate.of(date(2026, 9, 30)))
        form.editors[key].edited.emit()
    assert sorted(news(form)) == ["a", "b"]
    assert form.save()
    assert len(newsletters(store)[0].announcement_ids) == 2


def test_a_part_that_is_added_has_its_whole_room(view: View, qtbot: QtBot) -> None:
    form = begun(view)
    qtbot.waitUntil(lambda: form.editors["title"].width() < form.width() / 2)
    card = added(form)
    QApplication.processEvents()
    more = form.editors["parts"].more
    qtbot.waitUntil(lambda: card.height() >= card.minimumSizeHint().height())
    qtbot.waitUntil(lambda: more.mapTo(form, QPoint()).y() > card.mapTo(form, QPoint()).y() + 300)


def test_parts_are_moved_up_and_taken_out(view: View, store: Store) -> None:
    form = begun(view)
    for title in ("หนึ่ง", "สอง", "สาม"):
        added(form).title.setText(title)
    cards(form)[2].raised.emit()
    cards(form)[0].removed.emit()
    assert cards(form)[0].isAncestorOf(QApplication.focusWidget() or form)
    assert form.save()
    kept = parts_of(store, newsletters(store)[0].id)
    assert [part.title for part in kept] == ["สาม", "สอง"]


def test_what_is_wrong_stands_below_its_field_and_nothing_is_lost(
    view: View, store: Store, type_in: Typed
) -> None:
    form = begun(view)
    card = added(form)
    assert not form.save()
    assert form.fields["parts"].error()
    type_in(card.text, "สวัสดี")
    assert not form.fields["parts"].error()
    form.editors["last"].line.setText("1/1/2569")
    assert not form.save()
    assert form.fields["last"].error()
    assert QApplication.focusWidget() is form.editors["last"].line
    form.editors["last"].line.setText("")
    assert not form.save()
    assert form.fields["last"].error()
    assert newsletters(store) == []
    form.editors["last"].line.setText("30/11/2569")
    assert form.save()


def test_an_end_before_the_beginning_is_mended_at_either_day(view: View, type_in: Typed) -> None:
    form = begun(view)
    first, last = form.editors["first"].line, form.editors["last"].line
    last.setText("1/1/2569")
    assert not form.save()
    type_in(form.editors["title"], "ข่าว")
    assert form.fields["last"].error()
    first.clear()
    type_in(first, "1/1/2569")
    assert not form.fields["last"].error()


def test_a_photo_goes_into_a_part_and_out_again(
    view: View, store: Store, tmp_path: Path, qtbot: QtBot
) -> None:
    Image.new("RGB", (200, 100), "navy").save(tmp_path / "photo.png")
    (tmp_path / "note.png").write_text("no picture")
    form = begun(view)
    card = added(form)
    card.photo.take(tmp_path / "note.png")
    qtbot.waitUntil(lambda: "note.png" in card.photo_field.error())
    card.photo.take(tmp_path / "photo.png")
    qtbot.waitUntil(card.photo.away.isVisible)
    assert not card.photo_field.error()
    assert form.save()
    kept = parts_of(store, newsletters(store)[0].id)
    assert kept[0].picture
    again = edited(view)
    QTest.mouseClick(cards(again)[0].photo.away, Qt.MouseButton.LeftButton)
    assert not cards(again)[0].value().picture
    assert again.draft.is_changed


def test_printing_keeps_it_and_opens_its_paper(view: View, session: Session, qtbot: QtBot) -> None:
    form = begun(view)
    with qtbot.waitSignal(session.shown) as asked:
        press(form, "พิมพ์")
    made = newsletters(session.store)[0]
    assert asked.args == ["documents", f"newsletter:{made.id}"]
    with qtbot.waitSignal(session.shown) as again:
        press(pane_of(view), "พิมพ์")
    assert again.args == asked.args


def test_what_was_kept_is_read_with_its_parts_and_its_announcements(
    view: View, session: Session, type_in: Typed, qtbot: QtBot
) -> None:
    form = begun(view)
    type_in(added(form).text, "สวัสดีปีใหม่")
    assert form.save()
    pane = pane_of(view)
    assert "สวัสดีปีใหม่" in [each.plain_text() for each in pane.findChildren(Label)]
    with qtbot.waitSignal(session.shown) as asked:
        press(pane, "ประกาศ a")
    assert asked.args == ["tower", "a"]


def test_a_deleted_one_comes_back_with_undo(view: View, store: Store) -> None:
    form = begun(view)
    added(form).title.setText("สาร")
    form.save()
    press(pane_of(view), "ลบ")
    assert newsletters(store) == []
    assert view.body.currentWidget().findChildren(EmptyState) or isinstance(
        view.body.currentWidget(), EmptyState
    )
    store.undo()
    assert [part.title for part in parts_of(store, newsletters(store)[0].id)] == ["สาร"]
    assert view.show_record(newsletters(store)[0].id)
    assert not view.show_record("gone")


def test_going_to_another_one_loses_nothing_of_what_was_written(
    view: View, store: Store, type_in: Typed
) -> None:
    for _number in range(2):
        assert begun(view).save()
    form = begun(view)
    type_in(added(form).text, "สวัสดี")
    other = next(each.id for each in newsletters(store) if each.id != view.shown)
    view.list.chosen.emit(other)
    assert pane_of(view)
    again = begun(view)
    assert again.editors["number"].text() == "3"
    assert [card.value().text for card in cards(again)] == ["สวัสดี"]
    assert again.save()
    assert [part.text for part in parts_of(store, newsletters(store)[0].id)] == ["สวัสดี"]
    assert len(newsletters(store)) == 3


def test_what_was_typed_is_there_again_after_a_power_cut(
    view: View, session: Session, store: Store, type_in: Typed, qtbot: QtBot
) -> None:
    form = begun(view)
    type_in(form.editors["title"], "ข่าวบ้านเรา")
    news(form)["a"].click()
    part = added(form)
    type_in(part.title, "สารจากผู้ใหญ่บ้าน")
    type_in(part.text, "สวัสดีปีใหม่")
    file = store.folder / "draft-newsletter.json"
    qtbot.waitUntil(lambda: file.exists() and "สวัสดี" in file.read_text("utf-8"))
    session.leaving.emit()
    again = View(session)
    qtbot.addWidget(again)
    found = form_of(again)
    assert found.editors["title"].text() == "ข่าวบ้านเรา"
    assert [box.isChecked() for box in news(found).values()] == [False, True]
    assert [card.value().text for card in cards(found)] == ["สวัสดีปีใหม่"]
    assert newsletters(store) == []
    assert found.save()
    assert not file.exists()
    assert [part.title for part in parts_of(store, newsletters(store)[0].id)] == ["สารจากผู้ใหญ่บ้าน"]


def test_a_draft_that_cannot_be_read_or_was_thrown_away_is_not_offered(
    view: View, session: Session, store: Store, type_in: Typed, qtbot: QtBot
) -> None:
    form = begun(view)
    type_in(form.editors["title"], "ข่าวบ้านเรา")
    form.draft.keep()
    file = store.folder / "draft-newsletter.json"
    assert file.exists()
    form.throw_away()
    assert not file.exists()
    file.write_text('{"form": "newsletter", "typed": "[{]"}', encoding="utf-8")
    again = View(session)
    qtbot.addWidget(again)
    assert not isinstance(again.detail(), NewsletterForm)


def test_the_last_letters_are_on_disk_when_the_window_closes(
    store: Store, type_in: Typed, qtbot: QtBot
) -> None:
    window = Window(Settings())
    qtbot.addWidget(window)
    window.show_village(store)
    assert window.shell
    window.shell.session.backups.needed = False
    page = window.shell.show_page("tower")
    assert isinstance(page, Page)
    view = page.show_view("newsletters")
    assert isinstance(view, View)
    type_in(begun(view).editors["title"], "ข่าวบ้านเรา")
    assert read_draft(store.folder, "newsletter") is None
    window.close()
    assert not store.is_open
    kept = read_draft(store.folder, "newsletter")
    assert kept is not None
    assert kept.typed["title"] == "ข่าวบ้านเรา"
