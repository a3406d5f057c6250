"""The tower page: write, read, delete, undo; a draft survives leaving, errors and a power cut."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QScrollArea
from pytestqt.qtbot import QtBot

from tests.ui.conftest import Typed
from ui.pages.tower.announcements.form import AnnouncementForm
from ui.pages.tower.announcements.reading import ReadingPane
from ui.pages.tower.announcements.saying import Saying
from ui.pages.tower.announcements.view import View
from ui.pages.tower.page import Page
from ui.session import Session
from ui.widgets.label import Label
from village_net.store.drafts import read_draft
from village_net.tower.announcements.queries import announcements
from village_net.tower.announcements.stages import Stage
from village_net.tower.sound.chimes import CHIMES
from village_net.tower.templates.catalogue import announcement_templates


@pytest.fixture
def page(session: Session, qtbot: QtBot) -> View:
    made = Page(session)
    qtbot.addWidget(made)
    made.resize(1100, 700)
    made.show()
    return made.announcements


def write(form: AnnouncementForm, type_in: Typed, title: str = "น้ำหยุดไหล") -> None:
    type_in(form.editors["title"], title)
    type_in(form.editors["text"], "พรุ่งนี้น้ำจะไม่ไหลทั้งหมู่บ้าน")


def test_an_announcement_is_written_shown_and_undone(
    page: View, session: Session, qtbot: QtBot, type_in: Typed
) -> None:
    form = page.begin()
    write(form, type_in)
    form.editors["starts"].line.setText("24 พ.ย. 2569")
    form.editors["starts_at"].setText("8.30")
    qtbot.keyClick(form.editors["title"], Qt.Key.Key_Return)
    written = announcements(session.store)[0]
    assert written.text == "พรุ่งนี้น้ำจะไม่ไหลทั้งหมู่บ้าน"
    assert (str(written.starts), str(written.starts_at)) == ("2026-11-24", "08:30:00")
    assert isinstance(page.detail(), ReadingPane)
    assert [entry.title for entry in page.list.entries] == ["น้ำหยุดไหล"]
    session.undo()
    assert page.list.entries == []


def test_errors_stand_below_their_fields_and_nothing_is_saved(
    page: View, session: Session, type_in: Typed
) -> None:
    form = page.begin()
    form.save()
    assert form.fields["title"].error()
    write(form, type_in)
    form.editors["starts"].line.setText("31/2/2569")
    form.editors["ends_at"].setText("99:99")
    form.save()
    assert "ไม่มีวันที่" in form.fields["starts"].error()
    assert form.fields["ends_at"].error()
    form.editors["starts"].line.setText("24/11/2569")
    form.editors["ends_at"].clear()
    form.editors["ends"].line.setText("23/11/2569")
    form.save()
    assert form.fields["ends"].error()
    assert announcements(session.store) == []


@pytest.mark.parametrize("mended", ["starts", "ends", "starts_at"])
def test_an_end_before_the_beginning_is_mended_at_any_of_its_days_and_times(
    page: View, type_in: Typed, mended: str
) -> None:
    form = page.begin()
    write(form, type_in)
    form.editors["starts"].line.setText("24/11/2569")
    form.editors["ends"].line.setText("23/11/2569")
    assert not form.save()
    type_in(form.editors["contact"], "ผู้ช่วยสมชาย")
    assert form.fields["ends"].error()
    editor = form.editors[mended]
    type_in(getattr(editor, "line", editor), "1")
    assert not form.fields["ends"].error()


def test_a_form_begins_at_its_top_also_after_another_one(page: View) -> None:
    first = page.begin().findChild(QScrollArea)
    QApplication.processEvents()
    first.verticalScrollBar().setValue(300)
    assert first.verticalScrollBar().value() == 300
    form = page.begin_from(announcement_templates()[0])
    QApplication.processEvents()
    assert form.findChild(QScrollArea).verticalScrollBar().value() == 0


def test_a_draft_is_offered_again_and_forgotten_once_saved(
    page: View, session: Session, qtbot: QtBot, type_in: Typed
) -> None:
    form = page.begin()
    write(form, type_in)
    qtbot.waitUntil(lambda: read_draft(session.store.folder, "announcement") is not None)
    session.leaving.emit()
    again = Page(session)
    qtbot.addWidget(again)
    offered = again.announcements.detail()
    assert isinstance(offered, AnnouncementForm)
    assert offered.editors["text"].text() == "พรุ่งนี้น้ำจะไม่ไหลทั้งหมู่บ้าน"
    offered.save()
    assert read_draft(session.store.folder, "announcement") is None
    assert len(announcements(session.store)) == 1


def test_a_template_fills_the_form(page: View) -> None:
    form = page.begin_from(announcement_templates()[0])
    assert form.editors["title"].text()
    assert form.editors["text"].text()


def test_a_delete_needs_a_reason_and_is_undone(
    page: View, session: Session, type_in: Typed
) -> None:
    form = page.begin()
    write(form, type_in)
    form.save()
    pane = page.detail()
    assert isinstance(pane, ReadingPane)
    panel = pane.ask_to_delete()
    panel.delete.click()
    assert len(announcements(session.store)) == 1
    type_in(panel.reason, "ยกเลิกแล้ว")
    panel.delete.click()
    assert announcements(session.store) == []
    session.undo()
    assert len(announcements(session.store)) == 1


def test_search_and_filter_narrow_the_list(page: View, session: Session, type_in: Typed) -> None:
    for title, ends in (("น้ำหยุดไหล", "1/1/2560"), ("ประชุม", "")):
        form = page.begin()
        write(form, type_in, title)
        form.editors["starts"].line.setText(ends)
        form.save()
    type_in(page.search, "นำ")
    assert [e.title for e in page.list.entries] == ["น้ำหยุดไหล"] or len(page.list.entries) == 2
    page.search.clear()
    page.filter.set_value(Stage.OVER)
    page.reload()
    assert [e.title for e in page.list.entries] == ["น้ำหยุดไหล"]


def test_the_form_shows_how_the_text_is_said_while_it_is_typed(page: View, qtbot: QtBot) -> None:
    form = page.begin()
    form.saying.button.click()
    form.editors["text"].setFocus()
    form.editors["text"].insertPlainText("ประชุม 23 พ.ย. 69 เวลา 09.00 น. ที่ อบต.")
    qtbot.waitUntil(lambda: "เก้าโมงเช้า" in _shown(form.saying))
    assert "ยี่สิบสาม พฤศจิกายน" in _shown(form.saying).replace(" เดือน", " ")
    assert "องค์การบริหารส่วนตำบล" in _shown(form.saying)
    form.saying.button.click()
    assert not any(label.isVisible() for label in form.saying.findChildren(Label))


def test_an_announcement_keeps_a_chime_of_its_own(page: View, session: Session) -> None:
    form = page.begin()
    form.editors["title"].setText("น้ำไม่ไหล")
    form.editors["text"].set_text("พรุ่งนี้น้ำไม่ไหล")
    before, after = form.editors["chime_before"], form.editors["chime_after"]
    assert before.currentData() is None
    before.setCurrentIndex(before.findData(CHIMES[1].key))
    after.setCurrentIndex(after.findData("none"))
    form.save()
    kept = announcements(session.store)[0]
    assert (kept.chime_before, kept.chime_after) == (CHIMES[1].key, "none")


def _shown(saying: Saying) -> str:
    return "\n".join(label.plain_text() for label in saying.findChildren(Label))
