"""The fields of a template: asked for one after the other by real keys while the text fills."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.conftest import Typed
from ui.pages.settings.page import Page as SettingsPage
from ui.pages.tower.announcements.field_entry import FieldEntry
from ui.pages.tower.announcements.field_panel import FieldPanel
from ui.pages.tower.announcements.view import View
from ui.pages.tower.examples.template_list import TemplateList
from ui.pages.tower.page import Page
from ui.session import Session
from ui.text import speak
from ui.widgets.fields.date_field import DateField
from ui.widgets.fields.field import LineEdit
from ui.widgets.fields.text_box import TextBox
from ui.widgets.fields.time_field import TimeField
from village_net.i18n import Language
from village_net.tower.announcements.particle import Particle
from village_net.tower.announcements.queries import announcements
from village_net.tower.templates.catalogue import Template, announcement_templates, missing

KNOWN = {"village": "บ้านทุ่งเครือข่าย", "particle": "ครับ"}


def template(key: str) -> Template:
    return next(each for each in announcement_templates() if each.key == key)


@pytest.fixture
def panel(qtbot: QtBot) -> FieldPanel:
    made = FieldPanel(template("village-meeting"), KNOWN)
    qtbot.addWidget(made)
    made.resize(600, 300)
    made.show()
    made.activateWindow()
    made.setFocus()
    return made


@pytest.fixture
def view(session: Session, qtbot: QtBot) -> View:
    made = Page(session)
    qtbot.addWidget(made)
    made.resize(1100, 900)
    made.show()
    made.activateWindow()
    return made.announcements


def focused() -> QWidget:
    widget = QApplication.focusWidget()
    assert widget
    return widget


def enter() -> None:
    QTest.keyClick(focused(), Qt.Key.Key_Return)


def shown(panel: FieldPanel) -> FieldEntry:
    entry = panel.current()
    assert entry
    assert [each for each in panel.findChildren(FieldEntry) if each.isVisible()] == [entry]
    return entry


def test_each_kind_has_its_own_entry(panel: FieldPanel) -> None:
    for kind in (DateField, TimeField, LineEdit, TextBox, LineEdit, LineEdit):
        entry = shown(panel).entry
        assert isinstance(entry, kind)
        assert entry.isAncestorOf(focused()) or entry is focused()
        panel.go_on()


def test_enter_leads_through_the_fields_and_the_text_fills(
    panel: FieldPanel, qtbot: QtBot, type_in: Typed
) -> None:
    texts: list[str] = []
    panel.filled.connect(lambda _title, text: texts.append(text))
    assert panel._count.plain_text() == "เหลืออีก 5 ช่อง"
    type_in(focused(), "24/11/2569")
    assert "วันอังคารที่ 24 พฤศจิกายน 2569" in texts[-1]
    assert "⟦เริ่มเวลา⟧" in texts[-1]
    enter()
    assert shown(panel).asked.key == "start"
    assert panel._count.plain_text() == "เหลืออีก 4 ช่อง"
    type_in(focused(), "18.30")
    enter()
    type_in(focused(), "ศาลากลางบ้าน")
    enter()
    type_in(focused(), "น้ำประปา")
    enter()
    assert shown(panel).asked.key == "topics"
    type_in(focused(), "งานบุญ")
    enter()
    enter()
    type_in(focused(), "ผู้ช่วยสมชาย")
    enter()
    assert shown(panel).asked.key == "phone"
    assert panel._count.plain_text() == "ครบทุกช่องแล้ว"
    with qtbot.waitSignal(panel.ended):
        enter()
    assert missing(texts[-1]) == []
    for said in ("เวลา 18.30 น. ที่ศาลากลางบ้าน", "น้ำประปา และงานบุญ", "สอบถามได้ที่ ผู้ช่วยสมชาย"):
        assert said in texts[-1]
    assert "โทร" not in texts[-1]


def test_a_value_that_cannot_be_read_stays_until_it_is_mended(
    panel: FieldPanel, type_in: Typed
) -> None:
    type_in(focused(), "31/2/2569")
    enter()
    entry = shown(panel)
    assert entry.asked.key == "date"
    assert "ไม่มีวันที่" in entry.error()
    assert "⟦วันที่⟧" in panel.texts()[1]
    type_in(focused(), " ")
    assert not entry.error()


@pytest.mark.parametrize(
    ("key", "first", "early", "late"),
    [
        ("water-off", "8.30", "8.00", "12.00"),
        ("road-works", "24/11/2569", "23/11/2569", "25/11/2569"),
    ],
)
def test_an_end_before_the_beginning_stays_until_one_of_the_two_is_mended(
    qtbot: QtBot, type_in: Typed, key: str, first: str, early: str, late: str
) -> None:
    panel = FieldPanel(template(key), KNOWN)
    qtbot.addWidget(panel)
    panel.show()
    panel.activateWindow()
    qtbot.waitUntil(panel.isActiveWindow)
    panel.setFocus()
    ends = {"water-off": "end", "road-works": "until"}[key]
    begins = {"end": "start", "until": "date"}[ends]
    while shown(panel).asked.key != begins:
        panel.skip()
    type_in(focused(), first)
    enter()
    while shown(panel).asked.key != ends:
        panel.skip()
    type_in(focused(), early)
    enter()
    assert shown(panel).asked.key == ends
    assert "ก่อน" in shown(panel).error()
    while shown(panel).asked.key != begins:
        panel.go_back()
    enter()
    assert shown(panel).asked.key == begins
    assert "ก่อน" in shown(panel).error()
    shown(panel).clear()
    type_in(focused(), early)
    enter()
    while shown(panel).asked.key != ends:
        panel.go_on()
    shown(panel).clear()
    type_in(focused(), late)
    enter()
    assert panel.current() is None or shown(panel).asked.key != ends


def test_the_last_question_leads_to_the_text(panel: FieldPanel) -> None:
    while shown(panel).asked.key != "phone":
        assert panel.next_button.text() == "ต่อไป"
        panel.skip()
    assert panel.next_button.text() == "ใช้ข้อความนี้"


def test_skipping_leaves_the_marker_and_takes_back_what_was_typed(
    panel: FieldPanel, type_in: Typed
) -> None:
    type_in(focused(), "24/11/2569")
    QTest.mouseClick(panel.skip_button, Qt.MouseButton.LeftButton)
    assert shown(panel).asked.key == "start"
    assert "⟦วันที่⟧" in panel.texts()[1]
    assert panel._count.plain_text() == "เหลืออีก 5 ช่อง"


def test_back_leads_to_the_field_before_and_from_the_end_to_what_is_missing(
    panel: FieldPanel, type_in: Typed
) -> None:
    type_in(focused(), "24/11/2569")
    enter()
    QTest.keyClick(focused(), Qt.Key.Key_Escape)
    assert shown(panel).asked.key == "date"
    while panel.current():
        QTest.mouseClick(panel.next_button, Qt.MouseButton.LeftButton)
    assert not panel.next_button.isVisible()
    QTest.mouseClick(panel.back_button, Qt.MouseButton.LeftButton)
    assert shown(panel).asked.key == "start"


def test_every_template_can_be_asked_for_in_both_languages(qtbot: QtBot) -> None:
    for language in Language:
        speak(language)
        for each in announcement_templates():
            made = FieldPanel(each, KNOWN)
            qtbot.addWidget(made)
            labels = {gap.label for gap in missing(made.texts()[1])}
            assert len(labels) == made.left()
            assert made._count.plain_text()


def test_an_example_is_found_by_typing_and_fills_the_form(
    view: View, session: Session, type_in: Typed
) -> None:
    listed = view.findChildren(TemplateList)[0]
    type_in(listed.search, "ไฟฟ้าดับ")
    assert [entry.id for entry in listed.list.entries] == ["power-off"]
    QTest.keyClick(listed.search, Qt.Key.Key_Return)
    form = view.form()
    assert form
    assert form.panel
    assert form.editors["title"].text() == "การไฟฟ้าดับไฟชั่วคราว"
    assert form.editors["category"].value == "utilities"
    type_in(focused(), "24/11/2569")
    assert form.editors["text"].text() == form.panel.texts()[1]
    assert "ชาวบ้านทุ่งเครือข่ายทุกท่านครับ" in form.editors["text"].text()
    enter()
    assert announcements(session.store) == []


def test_words_that_no_example_has_are_answered(view: View, type_in: Typed) -> None:
    listed = view.findChildren(TemplateList)[0]
    type_in(listed.search, "จานบิน")
    assert listed.list.entries == []
    assert listed._none.isVisibleTo(listed)


def test_what_is_changed_by_hand_is_never_overwritten(view: View, type_in: Typed) -> None:
    form = view.begin_from(template("village-meeting"))
    assert form.panel
    form.editors["title"].selectAll()
    type_in(form.editors["title"], "ชื่อของฉัน")
    form.panel.setFocus()
    type_in(focused(), "24/11/2569")
    assert form.editors["title"].text() == "ชื่อของฉัน"
    assert "วันอังคาร" in form.editors["text"].text()
    type_in(form.editors["text"], "ก")
    by_hand = form.editors["text"].text()
    assert form.panel.current() is None
    assert not form.panel.next_button.isVisible()
    assert not form.panel.back_button.isVisible()
    assert form.editors["text"].text() == by_hand


def test_the_markers_of_a_script_are_walked_and_typed_over(view: View, type_in: Typed) -> None:
    form = view.begin_from(template("found-thing"))
    assert "ของอะไร, สถานที่, วันที่, สอบถามใคร" in form.gaps.words()
    form.gaps.next_button.click()
    assert form.editors["text"].textCursor().selectedText() == "⟦ของอะไร⟧"
    type_in(form.editors["text"], "กุญแจรถ 🔑")
    form.gaps.next_button.click()
    assert form.editors["text"].textCursor().selectedText() == "⟦สถานที่⟧"
    for _gap in range(3):
        type_in(form.editors["text"], "ก")
        form.gaps.next_button.click()
    assert form.gaps.isHidden()
    assert "เก็บกุญแจรถ 🔑ได้" in form.editors["text"].text()


def test_the_polite_word_is_chosen_in_the_settings(
    session: Session, view: View, qtbot: QtBot
) -> None:
    page = SettingsPage(session)
    qtbot.addWidget(page)
    card = page.people
    assert card.particle.value is Particle.MAN
    QTest.mouseClick(card.particle.chips[1], Qt.MouseButton.LeftButton)
    form = view.begin_from(template("water-off"))
    assert "ทุกท่านค่ะ" in form.editors["text"].text()
    session.sign_in("นายคำ ตัวอย่าง")
    assert card.particle.value is Particle.MAN


def test_an_empty_form_leads_to_the_examples_until_something_is_written(
    view: View, type_in: Typed
) -> None:
    form = view.begin()
    assert form.examples.isVisible()
    type_in(form.editors["title"], "ก")
    assert not form.examples.isVisible()
    QTest.keyClick(form.editors["title"], Qt.Key.Key_Backspace)
    form.examples.click()
    listed = view.detail()
    assert isinstance(listed, TemplateList)
    assert listed.search.hasFocus()
    QTest.keyClick(listed.search, Qt.Key.Key_Down)
    QTest.keyClick(listed.list, Qt.Key.Key_Down)
    QTest.keyClick(listed.list, Qt.Key.Key_Return)
    form = view.form()
    assert form
    assert form.panel
    assert not form.examples.isVisible()


def test_day_and_times_of_the_fields_are_those_of_the_announcement(view: View) -> None:
    form = view.begin_from(template("water-off"))
    QTest.keyClicks(focused(), "24/11/2569")
    enter()
    QTest.keyClicks(focused(), "25.00")
    assert form.editors["starts_at"].text() == ""
    assert form.panel
    form.panel.skip()
    form.panel.go_back()
    QTest.keyClicks(focused(), "8.00")
    enter()
    assert (form.editors["starts"].line.text(), form.editors["starts_at"].text()) == (
        "24 พ.ย. 2569",
        "8.00",
    )
    form.editors["ends_at"].setText("15:30")
    QTest.keyClicks(focused(), "12.00")
    enter()
    assert form.editors["ends_at"].text() == "15:30"
    form.save()
    kept = announcements(view.session.store)[0]
    assert (str(kept.starts), str(kept.starts_at)) == ("2026-11-24", "08:00:00")
