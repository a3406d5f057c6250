"""Examples of one's own: written in a form, copied, changed, deleted, kept in a file and read."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.conftest import Typed
from ui.pages.tower.announcements.reading import ReadingPane
from ui.pages.tower.announcements.view import View
from ui.pages.tower.examples.form import ExampleForm
from ui.pages.tower.examples.pane import ExamplePane
from ui.pages.tower.examples.template_list import TemplateList
from ui.pages.tower.examples.view import Examples
from ui.pages.tower.page import Page
from ui.session import Session
from ui.widgets.button import Button
from village_net.errors import Refusal
from village_net.i18n import Language
from village_net.store.drafts import Draft, all_drafts, write_draft
from village_net.tower.announcements.edits import write_announcement
from village_net.tower.announcements.records import Announcement, Category, Urgency
from village_net.tower.templates.catalogue import TemplateFieldKind, announcement_templates
from village_net.tower.templates.own import OwnTemplate, own_templates, save_own_template
from village_net.tower.templates.writing import WrittenTemplate, template_of

THAI = Language.THAI
WATER = announcement_templates()[0]


@pytest.fixture
def view(session: Session, qtbot: QtBot) -> View:
    made = Page(session)
    qtbot.addWidget(made)
    made.resize(1150, 900)
    made.show()
    made.activateWindow()
    return made.announcements


@pytest.fixture
def examples(view: View) -> Examples:
    view.findChildren(TemplateList)[0].arrange.click()
    found = view.findChildren(Examples)
    assert len(found) == 1
    assert found[0].isVisible()
    return found[0]


def own(session: Session, id: str = "own", name: str = "กลองยาว") -> None:
    typed = WrittenTemplate(name, Category.CULTURE, Urgency.URGENT, "กลอง", "มาตีกลองกัน {วันที่}")
    save_own_template(session.store, template_of(typed, id, THAI))


def press(parent: QWidget, words: str) -> None:
    buttons = [each for each in parent.findChildren(Button) if each.isVisibleTo(parent)]
    QTest.mouseClick(next(b for b in buttons if b.text() == words), Qt.MouseButton.LeftButton)


def form_of(examples: Examples) -> ExampleForm:
    form = examples.form()
    assert form
    return form


def new(
    examples: Examples,
    name: str = "",
    title: str = "",
    text: str = "",
    type_in: Typed | None = None,
) -> ExampleForm:
    examples.write("example")
    form = form_of(examples)
    for key, words in {"name": name, "title": title, "text": text}.items():
        if type_in:
            type_in(form.editors[key], words)
    return form


def pane_of(examples: Examples) -> ExamplePane:
    pane = examples.pane()
    assert pane
    return pane


def chip(form: ExampleForm, words: str) -> Button:
    return next(each for each in (*form.chips, *form.app_chips) if each.text() == words)


def test_what_is_wrong_with_the_gaps_leads_to_one_that_is_asked_for(
    examples: Examples, type_in: Typed
) -> None:
    form = new(examples, text="{วัน} ", type_in=type_in)
    form.editors["text"].clear()
    type_in(form.editors["text"], "{ที่}")
    form.refuse(Refusal().about("fields"))
    assert QApplication.focusWidget() is form.editors["fields"].lines["ที่"].kind


def test_an_example_is_written_with_chips_and_begun_from(
    view: View, examples: Examples, session: Session, type_in: Typed
) -> None:
    press(examples, "ตัวอย่างใหม่")
    form = form_of(examples)
    type_in(form.editors["name"], "ตีกลอง")
    form.editors["title"].setFocus()
    type_in(form.editors["title"], "ตีกลอง ")
    QTest.mouseClick(chip(form, "วันที่"), Qt.MouseButton.LeftButton)
    assert form.editors["title"].text() == "ตีกลอง {วันที่}"
    form.editors["text"].setFocus()
    type_in(form.editors["text"], "มาที่")
    QTest.mouseClick(chip(form, "สถานที่"), Qt.MouseButton.LeftButton)
    assert QApplication.focusWidget() is form.editors["text"]
    type_in(form.editors["text"], "กัน")
    QTest.mouseClick(chip(form, "ครับ/ค่ะ"), Qt.MouseButton.LeftButton)
    assert form.editors["text"].text() == "มาที่{สถานที่}กัน{ครับ/ค่ะ}"
    assert form._preview.plain_text() == "มาที่⟦สถานที่⟧กันครับ"
    assert [each.kind for each in form.editors["fields"].fields()] == [
        TemplateFieldKind.PLACE,
        TemplateFieldKind.DATE,
    ]
    press(form, "บันทึก")
    assert own_templates(session.store)[0].name[THAI] == "ตีกลอง"
    assert examples.form() is None
    assert examples.list.entries[0].title == "ตีกลอง"
    assert examples.list.entries[0].mark == "ของเราเอง"
    press(pane_of(examples), "เขียนประกาศจากตัวอย่างนี้")
    announcement = view.form()
    assert announcement
    assert announcement.isVisible()
    assert announcement.editors["text"].text() == "มาที่⟦สถานที่⟧กันครับ"
    session.undo()
    assert own_templates(session.store) == ()


def test_each_gap_is_listed_with_its_kind_and_whether_it_must_be_filled(
    examples: Examples, session: Session, type_in: Typed
) -> None:
    form = new(examples, "ก", "ข", "{วันที่} {ของฝาก}", type_in)
    lines = form.editors["fields"].lines
    assert list(lines) == ["วันที่", "ของฝาก"]
    lines["ของฝาก"].kind.setCurrentIndex(list(TemplateFieldKind).index(TemplateFieldKind.LIST))
    lines["ของฝาก"].required.setFocus()
    QTest.keyClick(lines["ของฝาก"].required, Qt.Key.Key_Space)
    form.editors["text"].set_text("{วันที่}")
    type_in(form.editors["text"], " ")
    assert lines["ของฝาก"].isHidden()
    form.editors["text"].set_text("{วันที่} {ของฝาก}")
    type_in(form.editors["text"], " ")
    form.save()
    field = own_templates(session.store)[0].fields[1]
    assert (field.key, field.kind, field.required) == ("ของฝาก", TemplateFieldKind.LIST, False)


def test_a_brace_that_stands_wrong_is_told_below_the_text_and_nothing_is_kept(
    examples: Examples, session: Session, type_in: Typed
) -> None:
    form = new(examples, "ก", "ข", "", type_in)
    type_in(form.editors["text"], "พบกัน {วันที")
    assert form.fields["text"].error() == "ช่องว่าง “{วันที” ยังไม่ปิด ใส่ } ไว้หลังชื่อช่อง"
    form.editors["name"].setFocus()
    QTest.keyClick(form.editors["name"], Qt.Key.Key_Return)
    assert own_templates(session.store) == ()
    assert QApplication.focusWidget() is form.editors["text"]
    type_in(form.editors["text"], "}")
    assert form.fields["text"].error() == ""
    assert form._note.plain_text().startswith("หมายถึง {วันที่} หรือเปล่า")
    QTest.keyClick(form.editors["text"], Qt.Key.Key_Backspace)
    type_in(form.editors["text"], "่}")
    assert form._note.isHidden()


def test_what_is_missing_is_told_at_its_field(examples: Examples, type_in: Typed) -> None:
    form = new(examples)
    for key, box in (
        ("name", form.editors["name"]),
        ("title", form.editors["title"]),
        ("text", form.editors["text"]),
    ):
        press(form, "บันทึก")
        assert form.fields[key].error()
        assert QApplication.focusWidget() is box
        type_in(box, "ก")


def test_a_copy_of_a_catalogue_example_stands_beside_it(
    examples: Examples, session: Session, type_in: Typed
) -> None:
    type_in(examples.search, WATER.name[THAI])
    examples.list.setFocus()
    QTest.keyClick(examples.list, Qt.Key.Key_Return)
    assert pane_of(examples).key == WATER.key
    press(pane_of(examples), "ทำเป็นแบบของเราเอง")
    form = form_of(examples)
    assert "{วันที่}" in form.editors["text"].text()
    assert "{ชื่อหมู่บ้าน}" in form.editors["text"].text()
    form.editors["name"].selectAll()
    type_in(form.editors["name"], "น้ำไม่ไหลบ้านเรา")
    form.save()
    made = own_templates(session.store)[0]
    assert made.text == WATER.text
    assert made.key != WATER.key
    examples.search.clear()
    assert WATER.key in [entry.id for entry in examples.list.entries]


def test_an_own_one_is_changed_and_deleted_after_a_question(
    view: View, examples: Examples, session: Session, type_in: Typed
) -> None:
    own(session)
    plain = view.findChildren(TemplateList)[0]
    assert plain.list.entries[0].id == "own"
    examples.show_record("own")
    press(pane_of(examples), "แก้ไข")
    form_of(examples).editors["title"].end(False)
    type_in(form_of(examples).editors["title"], "ยาว")
    form_of(examples).save()
    assert [each.title[THAI] for each in own_templates(session.store)] == ["กลองยาว"]
    press(pane_of(examples), "ลบ")
    assert own_templates(session.store)
    press(pane_of(examples), "ไม่ลบ")
    press(pane_of(examples), "ลบ")
    press(pane_of(examples), "ลบ")
    assert own_templates(session.store) == ()
    assert "own" not in [entry.id for entry in examples.list.entries]
    session.undo()
    assert examples.list.entries[0].id == "own"


def test_escape_never_throws_words_away(examples: Examples, type_in: Typed) -> None:
    form = new(examples)
    type_in(form.editors["text"], "ก")
    QTest.keyClick(form.editors["text"], Qt.Key.Key_Escape)
    assert examples.form() is None
    assert new(examples).editors["text"].text() == "ก"


def test_a_damaged_one_is_shown_where_it_can_be_deleted(
    view: View, examples: Examples, session: Session
) -> None:
    with session.store.change("Damage"):
        session.store.put(OwnTemplate("bad", "ของเก่า", "###["))
    assert examples.list.entries[0].mark == "เสียหาย"
    examples.list.opened.emit("bad")
    press(pane_of(examples), "ลบ")
    press(pane_of(examples), "ลบ")
    assert session.store.value("SELECT count(*) FROM own_template") == 0
    plain = view.findChildren(TemplateList)[0]
    assert len(plain.list.entries) == len(announcement_templates())


def test_own_ones_are_kept_in_a_file_and_read_again(
    examples: Examples, session: Session, tmp_path: Path, qtbot: QtBot
) -> None:
    told: list[str] = []
    session.refused.connect(told.append)
    session.told.connect(lambda words, _undo: told.append(words))
    file = tmp_path / "ตัวอย่าง.toml"
    examples.files.choose_to_keep = examples.files.choose_to_read = lambda _parent: file
    press(examples, "เก็บลงไฟล์ …")
    assert told == ["ยังไม่มีตัวอย่างของเราเอง ทำตัวอย่างขึ้นก่อน แล้วค่อยเก็บลงไฟล์"]
    own(session)
    own(session, "two", "ฉิ่งฉาบ")
    press(examples, "เก็บลงไฟล์ …")
    qtbot.waitUntil(lambda: len(told) == 2)
    assert file.exists()
    session.undo()
    session.undo()
    press(examples, "อ่านจากไฟล์ …")
    qtbot.waitUntil(lambda: len(told) == 3)
    assert told[-1] == "เพิ่มตัวอย่างแล้ว 2 เรื่อง"
    assert [each.name[THAI] for each in own_templates(session.store)] == ["กลองยาว", "ฉิ่งฉาบ"]
    file.write_text("ไม่ใช่")
    press(examples, "อ่านจากไฟล์ …")
    qtbot.waitUntil(lambda: len(told) == 4)
    assert told[-1].startswith("ไฟล์นี้ไม่ใช่ไฟล์ตัวอย่างประกาศ อ่านบรรทัดที่ 1 ไม่ได้")
    assert len(own_templates(session.store)) == 2


def test_an_announcement_is_kept_as_an_example(
    view: View, session: Session, type_in: Typed
) -> None:
    today = session.store.clock().date()
    written = Announcement("a", "ตีกลอง", "มาที่ ⟦สถานที่⟧ วันที่ ⟦วันที่⟧", today, Category.CULTURE)
    write_announcement(session.store, written)
    view.show_record("a")
    pane = view.detail()
    assert isinstance(pane, ReadingPane)
    actions = {
        action.text(): action for menu in pane.findChildren(QMenu) for action in menu.actions()
    }
    actions["เก็บไว้เป็นตัวอย่าง"].trigger()
    examples = view.findChildren(Examples)[0]
    form = form_of(examples)
    assert form.editors["text"].text() == "มาที่ {สถานที่} วันที่ {วันที่}"
    form.save()
    made = own_templates(session.store)[0]
    assert made.category is Category.CULTURE
    assert [field.kind for field in made.fields] == [
        TemplateFieldKind.PLACE,
        TemplateFieldKind.DATE,
    ]
    press(examples, "กลับไปหน้าประกาศ")
    assert isinstance(view.detail(), ReadingPane)
    assert view.detail().isVisible()  # type: ignore[union-attr]


def test_an_unfinished_example_waits_while_an_announcement_is_looked_at(
    view: View, examples: Examples, session: Session, type_in: Typed
) -> None:
    form = new(examples)
    type_in(form.editors["text"], "ครึ่งเดียว")
    written = Announcement("a", "ตีกลอง", "มา", session.store.clock().date())
    write_announcement(session.store, written)
    view.show_record("new")
    assert not examples.isVisible()
    own(session)
    view.show_record("a")
    again = view.arrange_examples()
    assert again.keep(written) is form
    assert form_of(again).editors["text"].text() == "ครึ่งเดียว"
    assert form.isVisible()


def test_the_form_has_the_whole_page_in_the_largest_type(
    view: View, examples: Examples, qtbot: QtBot
) -> None:
    page = view.window()
    page.resize(620, 700)
    qtbot.waitUntil(lambda: not examples.pane().isVisible())  # type: ignore[union-attr]
    assert examples.listed.isVisible()
    form = new(examples)
    qtbot.waitUntil(lambda: form.height() > page.height() * 0.7)
    assert not examples.listed.isVisible()
    press(form, "ทิ้งที่เขียน")
    qtbot.waitUntil(examples.listed.isVisible)
    page.resize(1150, 900)
    qtbot.waitUntil(lambda: pane_of(examples).isVisible() and examples.listed.isVisible())
    form = new(examples)
    assert not examples.listed.isVisible()
    page.resize(1100, 900)
    assert not examples.listed.isVisible()


def test_what_was_typed_is_there_after_a_power_cut_and_gone_when_saved(
    session: Session, qtbot: QtBot, type_in: Typed
) -> None:
    first = Examples(session)
    qtbot.addWidget(first)
    first.write("example", f"+{WATER.key}")
    type_in(form_of(first).editors["text"], "ครึ่งเดียว {วันที่")
    typed = form_of(first).body.peek()
    qtbot.waitUntil(lambda: bool(all_drafts(session.store.folder)))
    session.leaving.emit()
    second = Examples(session)
    qtbot.addWidget(second)
    assert form_of(second).body.peek() == typed
    form_of(second).editors["text"].set_text("ครึ่งเดียว {วันที่}")
    type_in(form_of(second).editors["text"], "ก")
    form_of(second).save()
    assert own_templates(session.store)[0].fields[0].hint == WATER.fields[0].hint
    assert all_drafts(session.store.folder) == []
    third = Examples(session)
    qtbot.addWidget(third)
    assert third.form() is None


def test_a_draft_of_an_example_that_is_gone_is_passed_over(session: Session, qtbot: QtBot) -> None:
    write_draft(session.store.folder, Draft("example", "gone", "น้ำ", {"name": "น้ำ"}))
    made = Examples(session)
    qtbot.addWidget(made)
    assert made.form() is None
