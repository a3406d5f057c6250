"""Newsletters on screen: begun with the news of the days, parts moved, photos put in, printed."""

from collections.abc import Iterator
from datetime import date, datetime
from pathlib import Path

import pytest
from PIL import Image
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from tests.conftest import Put
from tests.tower.tower import Clock, approved, written
from tests.ui.conftest import Typed
from ui.pages.tower.newsletters.form import NewsletterForm
from ui.pages.tower.newsletters.view import View
from ui.pages.tower.page import Page
from ui.session import Session
from ui.settings import Settings
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
    assert view.form
    return view.form


def begun(view: View) -> NewsletterForm:
    form = view.begin()
    assert form
    return form


def test_a_newsletter_begins_with_what_was_approved_and_keeps_what_stays_ticked(
    view: View, store: Store, type_in: Typed
) -> None:
    form = begun(view)
    assert [form.news[id].isChecked() for id in ("a", "b")] == [True, True]
    assert "draft" not in form.news
    form.news["a"].click()
    type_in(form.add_part().title, "สาร")
    assert form.save()
    made = newsletters(store)[0]
    assert ([n.id for n in news_of(store, made)], made.number) == (["b"], "1")
    again = form_of(view)
    assert [again.news[id].isChecked() for id in ("a", "b")] == [False, True]
    assert [card.title.text() for card in again.parts] == ["สาร"]


def test_other_days_offer_other_news(view: View) -> None:
    form = begun(view)
    form.first.set_value(PartialDate.of(date(2026, 9, 1)))
    form.last.set_value(PartialDate.of(date(2026, 9, 30)))
    form.last.edited.emit()
    assert not form.news
    form.last.set_value(PartialDate.of(date(2026, 11, 30)))
    form.last.edited.emit()
    assert sorted(form.news) == ["a", "b"]


def test_parts_are_moved_up_and_taken_out(view: View, store: Store) -> None:
    form = begun(view)
    for title in ("หนึ่ง", "สอง", "สาม"):
        form.add_part().title.setText(title)
    form.parts[2].raised.emit()
    form.parts[0].removed.emit()
    assert form.save()
    kept = parts_of(store, newsletters(store)[0].id)
    assert [part.title for part in kept] == ["สาม", "สอง"]


def test_what_is_wrong_is_said_and_nothing_is_lost(view: View, store: Store) -> None:
    form = begun(view)
    card = form.add_part()
    assert not form.save()
    assert form._error.isVisible()
    card.text.set_text("สวัสดี")
    form.last.line.setText("1/1/2569")
    assert not form.save()
    form.last.line.setText("")
    assert not form.save()
    assert newsletters(store) == []
    form.last.line.setText("30/11/2569")
    assert form.save()


def test_a_photo_goes_into_a_part_and_out_again(
    view: View, store: Store, tmp_path: Path, qtbot: QtBot
) -> None:
    Image.new("RGB", (200, 100), "navy").save(tmp_path / "photo.png")
    (tmp_path / "note.png").write_text("no picture")
    form = begun(view)
    card = form.add_part()
    card.take(tmp_path / "note.png")
    qtbot.waitUntil(card._error.isVisible)
    card.take(tmp_path / "photo.png")
    qtbot.waitUntil(card.away.isVisible)
    assert form.save()
    kept = parts_of(store, newsletters(store)[0].id)
    assert kept[0].picture
    again = form_of(view)
    QTest.mouseClick(again.parts[0].away, Qt.MouseButton.LeftButton)
    assert not again.parts[0].part().picture


def test_printing_keeps_it_and_opens_its_paper(view: View, session: Session, qtbot: QtBot) -> None:
    form = begun(view)
    with qtbot.waitSignal(session.shown) as asked:
        form._on_print()
    made = newsletters(session.store)[0]
    assert asked.args == ["documents", f"newsletter:{made.id}"]


def test_a_deleted_one_comes_back_with_undo(view: View, store: Store) -> None:
    form = begun(view)
    form.add_part().title.setText("สาร")
    form.save()
    form_of(view)._on_remove()
    assert newsletters(store) == []
    store.undo()
    assert [part.title for part in parts_of(store, newsletters(store)[0].id)] == ["สาร"]
    assert view.show_record(newsletters(store)[0].id)
    assert not view.show_record("gone")


def test_going_to_another_one_keeps_what_was_written_or_stays(view: View, store: Store) -> None:
    begun(view).save()
    form = begun(view)
    card = form.add_part()
    first = next(each for each in newsletters(store) if each.number == "1")
    view.list.chosen.emit(first.id)
    assert view.form is form
    assert not form._error.isHidden()
    card.text.set_text("สวัสดี")
    view.list.chosen.emit(first.id)
    assert form_of(view).number.text() == "1"
    assert view.list.current == first.id
    second = next(each for each in newsletters(store) if each.number == "2")
    assert [part.text for part in parts_of(store, second.id)] == ["สวัสดี"]
    assert not form_of(view).draft.is_changed
    assert view.begin()
    assert len(newsletters(store)) == 2


def test_what_was_typed_is_there_again_after_a_power_cut(
    view: View, session: Session, store: Store, type_in: Typed, qtbot: QtBot
) -> None:
    form = begun(view)
    type_in(form.title, "ข่าวบ้านเรา")
    form.news["a"].click()
    part = form.add_part()
    type_in(part.title, "สารจากผู้ใหญ่บ้าน")
    type_in(part.text, "สวัสดีปีใหม่")
    file = store.folder / "draft-newsletter.json"
    qtbot.waitUntil(lambda: file.exists() and "สวัสดี" in file.read_text("utf-8"))
    session.leaving.emit()
    again = View(session)
    qtbot.addWidget(again)
    found = form_of(again)
    assert found.title.text() == "ข่าวบ้านเรา"
    assert [box.isChecked() for box in found.news.values()] == [False, True]
    assert [card.part().text for card in found.parts] == ["สวัสดีปีใหม่"]
    assert newsletters(store) == []
    assert found.save()
    assert not file.exists()
    assert [part.title for part in parts_of(store, newsletters(store)[0].id)] == ["สารจากผู้ใหญ่บ้าน"]


def test_a_draft_that_cannot_be_read_or_was_thrown_away_is_not_offered(
    view: View, session: Session, store: Store, type_in: Typed, qtbot: QtBot
) -> None:
    form = begun(view)
    type_in(form.title, "ข่าวบ้านเรา")
    form.draft.keep()
    file = store.folder / "draft-newsletter.json"
    assert file.exists()
    form.throw_away()
    assert not file.exists()
    file.write_text('{"form": "newsletter", "typed": "[{]"}', encoding="utf-8")
    again = View(session)
    qtbot.addWidget(again)
    assert again.form is None


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
    type_in(begun(view).title, "ข่าวบ้านเรา")
    assert read_draft(store.folder, "newsletter") is None
    window.close()
    assert not store.is_open
    kept = read_draft(store.folder, "newsletter")
    assert kept is not None
    assert kept.typed["title"] == "ข่าวบ้านเรา"
