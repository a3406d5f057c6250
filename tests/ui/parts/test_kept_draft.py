"""Every form of the app gives back what was typed in it, however it was left."""

from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from tests.people import fill
from tests.ui.conftest import Typed
from ui.parts import kept_draft
from ui.parts.draft_line import DraftLine
from ui.parts.form_kinds import FORMS, form_id
from ui.parts.kept_draft import KeptDraft
from ui.parts.typed import typed_in
from ui.session import Session
from ui.settings import Settings
from ui.shell.shell import Shell
from ui.widgets.fields.date_field import DateField
from ui.widgets.fields.person_picker import PersonPicker
from ui.widgets.fields.text_box import TextBox
from village_net.groups.edits import join, save_group
from village_net.groups.records import Group
from village_net.paths import resource
from village_net.store import Store
from village_net.store.drafts import all_drafts
from village_net.survey.edits import load_set
from village_net.survey.queries import indicator_sets
from village_net.survey.set_file import read_set
from village_net.tower.air.records import Broadcast
from village_net.tower.announcements.edits import write_announcement
from village_net.tower.announcements.records import Announcement, Category
from village_net.tower.replies.answers import save_reply
from village_net.tower.replies.records import Reply
from village_net.tower.towers.records import Tower, TowerState
from village_net.tower.towers.towers import save_tower
from village_net.village.register.records import Person

QUIET = {"holiday", "rules", "profile", "story", "tower-event", "user"}
LOUD = sorted(FORMS.keys() - QUIET)
WORDS = "กำลังพิมพ์"


@dataclass
class Written:
    """A form with the editor that is written in."""

    draft: KeptDraft
    editor: QWidget

    @property
    def text(self) -> str:
        return typed_in(self.editor)


@pytest.fixture
def shell(session: Session, qtbot: QtBot) -> Shell:
    """A village with one of everything that a form can be about, shown."""
    people(session.store)
    made = Shell(session)
    qtbot.addWidget(made)
    made.resize(1366, 768)
    made.show()
    return made


def people(store: Store) -> None:
    made = fill(store, 12, 3)
    group = save_group(store, Group("g1", "กลุ่มออมทรัพย์"))
    join(store, group, made[0])
    file = Path(resource("catalogue", "indicators", "example-2569.toml"))
    load_set(store, read_set(file, 2569))
    write_announcement(store, Announcement("a1", "น้ำไม่ไหล", "พรุ่งนี้น้ำไม่ไหล", date(2026, 11, 29)))
    save_reply(store, Reply("r1", date(2026, 11, 29), "น้ำมาเมื่อไร", owed=True))
    save_tower(store, Tower("t1", "เสากลางบ้าน"))
    heard = datetime(2026, 11, 29, 6)
    with store.logging("Heard"):
        store.put(Broadcast("b1", "a1", "น้ำไม่ไหล", Category.UTILITIES, heard, "ผู้อ่าน", ended=heard))


def about(store: Store, form: str) -> str:
    """Return what a form is opened about: a record where it needs one, else a new one."""
    if form == "membership":
        return store.rows("SELECT id FROM membership")[0][0]
    if form == "survey":
        return f"{indicator_sets(store)[0].id} 2569 h1"
    return {
        "event": "p1 death",
        "answer": "r1",
        "tower-event": "t1",
        "slot": "a1",
        "note": "b1",
    }.get(form, "")


def opened(shell: Shell, form: str, about_it: str) -> Written:
    """Open a form as the message and the line above a list do."""
    shell.session.open_record(FORMS[form].page, form_id(form, about_it))
    QApplication.processEvents()  # a widget that was put into a layout shows in the next turn
    page = shell.show_page(FORMS[form].page)
    drafts = [d for d in page.findChildren(KeptDraft) if d.key == (form, about_it)]
    shown = [draft for draft in drafts if draft.form.isVisible()]
    assert len(shown) == 1
    return Written(shown[0], _editor(shown[0]))


def _editor(draft: KeptDraft) -> QWidget:
    for each in draft.editors.values():
        if isinstance(each, DateField) or (
            isinstance(each, QLineEdit | TextBox) and not isinstance(each, PersonPicker)
        ):
            return each
    raise AssertionError(draft.key)


def write(shell: Shell, form: str, type_in: Typed, words: str = WORDS) -> Written:
    written = opened(shell, form, about(shell.session.store, form))
    line = written.editor.line if isinstance(written.editor, DateField) else written.editor
    QTest.keyClick(line, Qt.Key.Key_End)
    type_in(line, words)
    assert words in written.text
    return written


def escape(shell: Shell, written: Written) -> None:
    QTest.keyClick(written.draft.form, Qt.Key.Key_Escape)


def another_page(shell: Shell, written: Written) -> None:
    shell.show_page("home")
    assert shell.toast.sentence() == "เก็บที่พิมพ์ค้างไว้แล้ว"
    _press(shell.toast, "กรอกต่อ")
    assert shell.key == FORMS[written.draft.key[0]].page


def another_view(shell: Shell, written: Written) -> None:
    kind = FORMS[written.draft.key[0]]
    page: Any = shell.show_page(kind.page)
    other = "tasks" if kind.view == "calendar" else "calendar"
    page.show_view({"register": "statistics", "tower": "plan", "activities": other}[kind.page])


def a_change(shell: Shell, written: Written) -> None:
    store = shell.session.store
    with store.change("Other"):
        store.put(Person("other", "h2", "2", "อื่น", "อื่น"))


@pytest.mark.parametrize("form", LOUD)
def test_what_was_typed_is_there_when_the_form_is_opened_again_however_it_was_left(
    shell: Shell, type_in: Typed, form: str
) -> None:
    typed = ""
    for letter, leave in zip("กขคง", (escape, another_view, a_change, another_page), strict=True):
        if (form, leave) in {("zone", escape), ("survey", escape), ("answer", escape)}:
            continue  # these have no Esc of their own
        written = write(shell, form, type_in, letter)
        typed += letter
        leave(shell, written)
        assert typed in opened(shell, *written.draft.key).text, leave.__name__


def test_what_was_typed_is_on_disk_by_itself_and_there_in_the_next_window(
    shell: Shell, store: Store, type_in: Typed, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert kept_draft._LOOK <= 1000
    monkeypatch.setattr(kept_draft, "_LOOK", 20)
    keys: list[tuple[str, str]] = []
    for form in sorted(FORMS):
        keys.append(write(shell, form, type_in).draft.key)
        qtbot.waitUntil(lambda: keys[-1] in [draft.key for draft in all_drafts(store.folder)])
    session = Session(store, Settings())
    again = Shell(session)
    qtbot.addWidget(again)
    again.resize(1366, 768)
    again.show()
    for key in keys:
        assert WORDS in opened(again, *key).text, key
    session.jobs.wait()


@pytest.mark.parametrize("form", LOUD)
def test_what_is_thrown_away_on_purpose_is_gone_and_can_be_brought_back(
    shell: Shell, store: Store, type_in: Typed, form: str
) -> None:
    written = write(shell, form, type_in)
    key = written.draft.key
    written.draft.throw_away()
    assert all_drafts(store.folder) == []
    _press(shell.toast, "เอากลับมา")
    assert [draft.key for draft in all_drafts(store.folder)] == [key]


def test_of_a_form_that_nobody_wrote_in_nothing_can_be_brought_back(
    shell: Shell, store: Store, qtbot: QtBot
) -> None:
    untouched = opened(shell, "group", about(store, "group"))
    with qtbot.assertNotEmitted(shell.session.offered):
        untouched.draft.throw_away()


@pytest.mark.parametrize("form", sorted(QUIET))
def test_a_card_that_stays_where_it_is_is_left_without_a_word(
    shell: Shell, store: Store, type_in: Typed, qtbot: QtBot, form: str
) -> None:
    written = write(shell, form, type_in)
    with qtbot.assertNotEmitted(shell.session.offered):
        shell.show_page("home")
    assert [draft.key for draft in all_drafts(store.folder)] == [written.draft.key]


def test_a_form_that_shows_again_is_no_draft_that_waits(shell: Shell, type_in: Typed) -> None:
    written = write(shell, "person", type_in)
    drafts = shell.session.drafts
    shell.show_page("home")
    assert [draft.key for draft in drafts.waiting(["person"])] == [written.draft.key]
    shell.show_page("register")
    assert drafts.waiting(["person"]) == []


def test_a_line_above_the_list_names_what_waits_until_it_is_thrown_away(
    shell: Shell, store: Store, type_in: Typed, qtbot: QtBot
) -> None:
    written = write(shell, "person", type_in)
    line = next(each for each in _page(shell).findChildren(DraftLine) if "person" in each._forms)
    assert not line.isVisible()
    escape(shell, written)
    assert line.isVisible()
    assert WORDS in line.drafts[0].typed.values()
    _press(line, "กรอกต่อ")
    assert not line.isVisible()
    escape(shell, opened(shell, "person", ""))
    _press(line, "ทิ้งที่เขียน")
    assert not line.isVisible()
    assert all_drafts(store.folder) == []
    _press(shell.toast, "เอากลับมา")
    QApplication.processEvents()  # a widget that was put into a layout shows in the next turn
    forms = [d for d in _page(shell).findChildren(KeptDraft) if d.form.isVisible()]
    assert [Written(each, _editor(each)).text for each in forms] == [WORDS]


def test_a_saved_form_leaves_no_draft(shell: Shell, store: Store, type_in: Typed) -> None:
    written = write(shell, "household", type_in)
    written.draft.keep()
    assert all_drafts(store.folder)
    QTest.keyClick(written.draft.form, Qt.Key.Key_Return)
    assert all_drafts(store.folder) == []


def test_a_refill_leaves_what_the_user_touched(shell: Shell, type_in: Typed) -> None:
    page: Any = shell.show_page("settings")
    type_in(page.story.editors["history"], WORDS)
    page.profile.editors["phone"].setText("053 123 456")
    page.profile.save()
    assert page.story.editors["history"].text() == WORDS
    assert page.profile.editors["phone"].text() == "053 123 456"
    assert not page.profile.draft.is_changed


def test_quiet_hours_that_are_being_typed_stay_when_a_tower_changes(
    shell: Shell, store: Store
) -> None:
    view: Any = _page(shell, "tower").show_view("towers")
    view.rules.editors["quiet_from"].setText("2")
    save_tower(store, Tower("t2", "เสาหลังวัด"))
    assert view.rules.editors["quiet_from"].text() == "2"


def test_a_fault_is_noted_and_what_else_was_changed_stays(shell: Shell, type_in: Typed) -> None:
    view: Any = _page(shell, "tower").show_view("towers")
    view.show_record("t1")
    form = view.form
    noted = form.events.form
    QApplication.processEvents()  # what was put into a layout shows in the next turn
    noted.setFocus()
    type_in(form.editors["place"], "หน้าวัด")
    type_in(noted.editors["text"], "สายขาด")
    QTest.keyClick(noted.editors["text"], Qt.Key.Key_Return)
    assert view.form is form
    assert form.editors["place"].text() == "หน้าวัด"
    assert noted.editors["text"].text() == ""
    assert form.editors["state"].value is TowerState.BROKEN
    form.save()
    kept = shell.session.store.get(Tower, "t1")
    assert kept
    assert (kept.place, kept.state) == ("หน้าวัด", TowerState.BROKEN)


def _page(shell: Shell, key: str = "register") -> Any:
    return shell.show_page(key)


def _press(parent: QWidget, words: str) -> None:
    found = [button for button in parent.findChildren(QPushButton) if button.text() == words]
    assert found
    found[0].click()
