"""Wherever one comes from, the focus is on what comes next: never nowhere, never out of sight."""

from dataclasses import replace
from typing import Any

import pytest
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QAbstractScrollArea,
    QApplication,
    QLineEdit,
    QWidget,
)
from pytestqt.qtbot import QtBot

from tests.people import fill
from tests.ui.sample_window import PLACES
from ui.pages import PAGES
from ui.parts.form_kinds import FORMS
from ui.session import Session
from ui.shell.search_box import SearchBox
from ui.shell.shell import Shell
from ui.widgets.button import Button
from ui.widgets.empty_state import EmptyState
from ui.widgets.help_sheet import HelpSheet
from village_net.groups.edits import save_group
from village_net.groups.records import Group
from village_net.store.drafts import Draft
from village_net.tower.announcements.approval import approve
from village_net.tower.announcements.edits import write_announcement
from village_net.tower.announcements.records import Announcement, State
from village_net.village.register.queries import people_in_order


@pytest.fixture
def active(shell: Shell, qtbot: QtBot) -> Shell:
    fill(shell.session.store, 12, 3)
    shell.activateWindow()
    qtbot.waitUntil(shell.isActiveWindow)
    return shell


@pytest.fixture
def tower(active: Shell) -> Any:
    store = active.session.store
    day = store.clock().date()
    write_announcement(store, Announcement("a", "ประชุม", "ขอเชิญประชุมที่ศาลา", day))
    page: Any = active.show_page("tower")
    page.show_record("a")
    return page


def focused() -> QWidget:
    found = QApplication.focusWidget()
    assert found
    assert not isinstance(found, QAbstractScrollArea) or found.accessibleName()
    return found


def button(root: QWidget, words: str) -> Button:
    return next(b for b in root.findChildren(Button) if b.isVisible() and words == b.text())


def waits_for(words: str, qtbot: QtBot) -> None:
    def there() -> bool:
        found = QApplication.focusWidget()
        return isinstance(found, Button) and words == found.text()

    qtbot.waitUntil(there)


def shows(root: QWidget, words: str) -> bool:
    return any(b.isVisible() and words == b.text() for b in root.findChildren(Button))


def press(root: QWidget, words: str, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: shows(root, words))
    found = button(root, words)
    found.setFocus()
    qtbot.keyClick(found, Qt.Key.Key_Return)


def test_after_approving_comes_going_on_air(tower: Any, qtbot: QtBot) -> None:
    press(tower, "อนุมัติ", qtbot)
    waits_for("ออกอากาศเลย", qtbot)


def test_after_saving_comes_approving(tower: Any, qtbot: QtBot) -> None:
    tower.announcements.list.setFocus()
    tower.announcements.write("announcement", "a")
    qtbot.waitUntil(lambda: shows(tower, "บันทึก"))
    qtbot.waitUntil(lambda: isinstance(QApplication.focusWidget(), QLineEdit))
    qtbot.keyClick(focused(), Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    waits_for("อนุมัติ", qtbot)


def test_ctrl_s_in_the_list_approves_nothing(tower: Any, qtbot: QtBot) -> None:
    tower.announcements.list.setFocus()
    qtbot.waitUntil(lambda: shows(tower, "อนุมัติ"))
    qtbot.keyClick(focused(), Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    news = tower.announcements.session.store.get(Announcement, "a")
    assert news.state is State.DRAFT
    assert tower.announcements.list.hasFocus()


def test_the_key_that_saves_does_nothing_else_beside_a_record_or_a_paper(
    active: Shell, tower: Any, qtbot: QtBot
) -> None:
    press(tower, "อนุมัติ", qtbot)
    waits_for("ออกอากาศเลย", qtbot)
    with qtbot.assertNotEmitted(active.session.studio_asked):
        qtbot.keyClick(focused(), Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    papers: Any = active.show_page("documents")
    pressed: list[bool] = []
    for act in (papers.print, papers.save):
        act.clicked.disconnect()
        act.clicked.connect(lambda: pressed.append(True))
    qtbot.waitUntil(papers.print.isEnabled)
    for part in papers.findChildren(QWidget):
        if part.focusPolicy() & Qt.FocusPolicy.TabFocus and part.isVisible():
            part.setFocus()
            qtbot.keyClick(part, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    assert not pressed


def test_what_is_left_without_saving_gives_the_focus_back(tower: Any, qtbot: QtBot) -> None:
    tower.announcements.list.setFocus()
    tower.announcements.write("announcement", "a")
    qtbot.waitUntil(lambda: shows(tower, "บันทึก"))
    qtbot.waitUntil(lambda: isinstance(QApplication.focusWidget(), QLineEdit))
    qtbot.keyClick(focused(), Qt.Key.Key_Escape)
    qtbot.waitUntil(tower.announcements.list.hasFocus)


def test_undo_leaves_the_focus_where_it_was(active: Shell, tower: Any, qtbot: QtBot) -> None:
    approve(active.session.store, active.session.store.get(Announcement, "a"), "ก")
    qtbot.waitUntil(lambda: shows(tower, "ออกอากาศเลย"))
    button(tower, "เพิ่มเติม").setFocus()
    qtbot.keyClick(active, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: not shows(tower, "ออกอากาศเลย"))
    waits_for("เพิ่มเติม", qtbot)


def test_help_and_the_search_of_all_give_the_focus_back(active: Shell, qtbot: QtBot) -> None:
    page: Any = active.show_page("register")
    page.show_record(people_in_order(active.session.store)[2].id)
    page.browse.table.setFocus()
    qtbot.keyClick(active, Qt.Key.Key_F1)
    qtbot.waitUntil(lambda: bool(active.findChildren(HelpSheet)))
    qtbot.keyClick(focused(), Qt.Key.Key_Escape)
    qtbot.waitUntil(page.browse.table.hasFocus)
    qtbot.keyClick(active, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClick(focused(), Qt.Key.Key_Escape)
    qtbot.waitUntil(page.browse.table.hasFocus)


@pytest.mark.parametrize("key", [entry.key for entry in PAGES])
def test_what_the_search_of_all_opens_has_the_focus_in_it(
    active: Shell, tower: Any, key: str, qtbot: QtBot
) -> None:
    qtbot.keyClick(active, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    box: Any = focused()
    assert isinstance(box, SearchBox)
    box.taken.emit(f"{key}:")
    qtbot.wait(100)  # what the keeper of the focus does late is done
    assert active.pages[key].isAncestorOf(focused())


def test_after_a_record_is_saved_without_a_next_act_comes_its_row(
    active: Shell, qtbot: QtBot
) -> None:
    page: Any = active.show_page("register")
    form = page.browse.edit_person(people_in_order(active.session.store)[2].id)
    qtbot.waitUntil(form.isVisible)
    form.setFocus()
    qtbot.waitUntil(lambda: shows(page, "บันทึก"))
    qtbot.waitUntil(lambda: isinstance(QApplication.focusWidget(), QLineEdit))
    qtbot.keyClick(focused(), Qt.Key.Key_Return)
    qtbot.waitUntil(page.browse.table.hasFocus)


def test_a_button_that_cannot_be_pressed_any_more_lets_the_focus_go_on(
    active: Shell, qtbot: QtBot
) -> None:
    page: Any = active.show_page("register")
    page.browse.table.setFocus()
    undo = active.top_bar.undo
    undo.setFocus()
    qtbot.waitUntil(undo.hasFocus)
    while active.session.store.undo_step:
        active.session.undo()
    qtbot.waitUntil(lambda: focused() is not undo)
    assert focused().isVisible()


def test_a_page_without_anything_has_the_focus_on_what_it_begins_with(
    shell: Shell, qtbot: QtBot
) -> None:
    shell.activateWindow()
    qtbot.waitUntil(shell.isActiveWindow)
    for page, view in PLACES:
        shell.show_record(page, view)
        QApplication.processEvents()
        press_enter_in_the_sidebar(shell, page, qtbot)
        assert shell.pages[page].isAncestorOf(focused())
        assert focused().focusPolicy() & Qt.FocusPolicy.TabFocus
        empty = [each for each in shell.pages[page].findChildren(EmptyState) if each.isVisible()]
        begins = [b for each in empty for b in each.findChildren(Button) if b.isVisible()]
        at = focused()
        if isinstance(at, QAbstractItemView):
            assert at.model().rowCount()
        else:
            assert not begins or at in begins
            assert isinstance(at, Button | QLineEdit | QAbstractScrollArea)


def press_enter_in_the_sidebar(shell: Shell, page: str, qtbot: QtBot) -> None:
    shell.focus._history.clear()  # as on the first visit
    line = shell.sidebar._buttons[page]
    line.setFocus()
    shell.focus._history.clear()
    qtbot.keyClick(line, Qt.Key.Key_Return)
    QApplication.processEvents()


@pytest.mark.parametrize("key", [entry.key for entry in PAGES])
def test_a_page_that_follows_another_has_the_focus_on_its_list_and_not_on_its_first_button(
    active: Shell, tower: Any, key: str, qtbot: QtBot
) -> None:
    entry = next(entry for entry in PAGES if entry.key != key)
    active.show_page(entry.key)
    active.focus.enter(active.pages[entry.key])
    assert active.pages[entry.key].isAncestorOf(focused())
    active.focus._history.clear()  # as on the first visit
    active.show_page(key)
    QApplication.processEvents()
    page, at = active.pages[key], focused()
    assert page.isAncestorOf(at)
    views = page.findChildren(QAbstractItemView)
    lists = [v for v in views if v.isVisible() and v.focusPolicy() & Qt.FocusPolicy.TabFocus]
    assert not lists or at in lists


def test_after_the_last_record_is_deleted_comes_what_an_empty_list_begins_with(
    active: Shell, qtbot: QtBot
) -> None:
    store = active.session.store
    save_group(store, Group("g", "กลุ่มแม่บ้าน"))
    page: Any = active.show_page("register")
    groups = page.show_view("groups")
    page.show_record("g")
    groups.detail().setFocus()
    qtbot.waitUntil(lambda: groups.detail().isAncestorOf(focused()))
    store.undo()
    waits_for("เพิ่มกลุ่ม", qtbot)


def test_after_the_last_pair_is_merged_the_focus_is_on_something_that_can_be_used(
    active: Shell, qtbot: QtBot
) -> None:
    store = active.session.store
    one = people_in_order(store)[0]
    with store.change("Fill"):
        store.put(replace(one, id="twin", national_id=""))
    page: Any = active.show_page("register")
    page.show_view("duplicates")
    press(page, "ค้นหารายชื่อซ้ำ", qtbot)
    press(page, "รวมเป็นคนเดียว", qtbot)
    waits_for("ค้นหารายชื่อซ้ำ", qtbot)


class _Windows(QObject):
    """Notes what shows as a window of its own."""

    def __init__(self) -> None:
        super().__init__()
        self.seen: list[str] = []

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Show and isinstance(watched, QWidget) and watched.isWindow():
            self.seen.append(type(watched).__name__)
        return False


def test_nothing_flashes_up_as_a_window_of_its_own(
    active: Shell, tower: Any, qapp: QApplication, qtbot: QtBot
) -> None:
    drafts, windows = active.session.drafts, _Windows()
    for form in FORMS:
        drafts.keep(Draft(form, "", "ที่ค้างไว้", {}))
    qapp.installEventFilter(windows)
    for entry in PAGES:
        page: Any = active.show_page(entry.key)
        for view in entry.views:
            page.show_view(view.key)
            qapp.processEvents()
    register: Any = active.show_page("register")
    somebody = people_in_order(active.session.store)[2].id
    register.browse.add_household()
    register.show_record(somebody)
    register.browse.edit_person(somebody)
    qapp.processEvents()
    tower.show_record("new")
    tower.show_record("a")
    tower.announcements.write("announcement", "a")
    qapp.processEvents()
    qapp.removeEventFilter(windows)
    assert not windows.seen


def test_a_form_that_takes_the_page_keeps_the_focus_where_only_one_side_shows(
    active: Shell, qtbot: QtBot
) -> None:
    page: Any = active.show_page("register")
    page.show_view("people")
    qtbot.waitUntil(page.browse.table.isVisible)
    page.browse.sides._least = 2_000  # as in large type
    active.resize(active.width() - 10, active.height())
    qtbot.waitUntil(lambda: page.browse.sides.narrow)
    page.browse.table.choose(0)
    page.browse.table.setFocus()
    qtbot.waitUntil(page.browse.table.hasFocus)
    qtbot.keyClick(focused(), Qt.Key.Key_Return)
    form = page.browse.detail()
    for _turn in range(5):
        QApplication.processEvents()
    assert form.editors["given"].hasFocus()


def test_a_window_that_shows_a_village_from_the_start_has_the_focus_in_its_page(
    full_session: Session, qtbot: QtBot
) -> None:
    shell = Shell(full_session)
    qtbot.addWidget(shell)
    page = shell.show_page("register")
    shell.focus.enter(page)
    shell.resize(1366, 728)
    shell.show()
    shell.activateWindow()
    qtbot.waitUntil(shell.isActiveWindow)
    qtbot.waitUntil(lambda: page.isAncestorOf(focused()))
