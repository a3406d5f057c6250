"""Every list with its detail: what is chosen stays, what is written stays, the keyboard goes in."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from tests.people import fill
from tests.ui.conftest import Typed
from ui.pages.register.page import Page as Register
from ui.pages.tower.page import Page as Tower
from ui.parts.kept_draft import KeptDraft
from ui.parts.list_page import ListPage
from ui.parts.record_pane import RecordPane
from ui.session import Session
from ui.widgets.button import Button
from ui.widgets.empty_state import EmptyState
from ui.widgets.fields.text_box import TextBox
from ui.widgets.label import Label
from village_net.groups.edits import delete_group, join, save_group
from village_net.groups.records import Group
from village_net.store import Store
from village_net.tower.announcements.edits import write_announcement
from village_net.tower.announcements.records import Announcement
from village_net.tower.replies.answers import save_reply
from village_net.tower.replies.records import Reply
from village_net.village.register.records import Zone

Page = ListPage[Any]


@dataclass(frozen=True)
class Listed:
    """A list by its page and view: how it gets three records, and one that it is told of."""

    page: type[Register] | type[Tower]
    view: str
    begin: Callable[[Store], object]


def some_groups(store: Store) -> None:
    people = fill(store, 3)
    for number, name in enumerate(("กองทุน", "ออมทรัพย์", "อาชีพ")):
        join(store, save_group(store, Group(f"g{number}", name)), people[number])


def some_replies(store: Store) -> None:
    for number in range(3):
        day = date(2026, 11, 20 + number)
        save_reply(store, Reply(f"r{number}", day, f"น้ำมาเมื่อไร {number}"))


def some_announcements(store: Store) -> None:
    for number in range(3):
        day = date(2026, 11, 20 + number)
        write_announcement(store, Announcement(f"a{number}", f"น้ำไม่ไหล {number}", "น้ำ", day))


LISTS = {
    "announcements": Listed(Tower, "announcements", some_announcements),
    "groups": Listed(Register, "groups", some_groups),
    "replies": Listed(Tower, "replies", some_replies),
}
FORMS = [
    ("announcements", "announcement"),
    ("groups", "group"),
    ("replies", "reply"),
    ("replies", "reach"),
]


@pytest.fixture
def opened(session: Session, qtbot: QtBot) -> Callable[..., Page]:
    """Open a list on its page, shown, with its records or without."""
    kept: list[QWidget] = []

    def open_list(name: str, *, filled: bool = True) -> Page:
        listed = LISTS[name]
        if filled:
            listed.begin(session.store)
        page = listed.page(session)
        kept.append(page)
        qtbot.addWidget(page)
        page.resize(1100, 700)
        page.show()
        page.activateWindow()
        qtbot.waitUntil(page.isActiveWindow)
        view = page.show_view(listed.view)
        assert isinstance(view, ListPage)
        return view

    return open_list


def pane(page: Page) -> RecordPane:
    """Return the pane of the record that shows, the first one where none does."""
    if not page.shown:
        page.show_record(page.list.ids[0])
    shown = page.detail()
    assert isinstance(shown, RecordPane)
    return shown


def last_button(page: Page) -> Button:
    return [each for each in pane(page).acts.buttons if each.isVisible()][-1]


def teaches(page: Page) -> bool:
    shown = page.body.currentWidget()
    assert shown
    return isinstance(shown, EmptyState) or bool(shown.findChildren(EmptyState))


def something_else_changes(page: Page, qtbot: QtBot) -> None:
    """Change another table and wait until the detail had its turn after the list."""
    store = page.session.store
    with qtbot.waitSignal(page.reloaded), store.change("Other"):
        store.put(Zone("other", "คุ้มอื่น"))
        page.reload()


def focused_inside(widget: QWidget) -> bool:
    focused = QApplication.focusWidget()
    return focused is not None and (focused is widget or widget.isAncestorOf(focused))


@pytest.mark.parametrize("name", LISTS)
def test_a_chosen_row_stays_chosen_when_something_else_changes(
    opened: Callable[..., Page], name: str, qtbot: QtBot
) -> None:
    page = opened(name)
    page.show_record(page.list.ids[0])
    page.list.setFocus()
    QTest.keyClick(page.list, Qt.Key.Key_Down)
    chosen = page.list.ids[1]
    assert page.shown == page.list.current == chosen
    something_else_changes(page, qtbot)
    assert page.shown == page.list.current == chosen


@pytest.mark.parametrize(("name", "form"), FORMS)
def test_what_is_being_written_is_not_replaced_by_the_reload(
    opened: Callable[..., Page], name: str, form: str, qtbot: QtBot, type_in: Typed
) -> None:
    page = opened(name)
    written = page.write(form)
    assert written
    editor = next(e for e in written.findChildren(QWidget) if isinstance(e, QLineEdit | TextBox))
    type_in(editor, "กำลังพิมพ์")
    something_else_changes(page, qtbot)
    assert page.detail() is written
    assert editor.text() == "กำลังพิมพ์"


@pytest.mark.parametrize("name", LISTS)
def test_a_reason_being_written_is_not_replaced_by_the_reload(
    opened: Callable[..., Page], name: str, qtbot: QtBot, type_in: Typed
) -> None:
    page = opened(name)
    shown: Any = pane(page)
    panel = shown.ask_to_delete()
    type_in(panel.reason, "เลิกแล้ว")
    something_else_changes(page, qtbot)
    assert page.detail() is shown
    assert panel.reason.text() == "เลิกแล้ว"


@pytest.mark.parametrize("name", LISTS)
def test_what_is_deleted_with_a_reason_gives_way_to_its_neighbour(
    opened: Callable[..., Page], name: str, qtbot: QtBot, type_in: Typed
) -> None:
    page = opened(name)
    ids = list(page.list.ids)
    page.show_record(ids[1])
    panel: Any = pane(page)
    panel = panel.ask_to_delete()
    QTest.keyClick(panel.reason, Qt.Key.Key_Return)
    assert list(page.list.ids) == ids
    type_in(panel.reason, "เลิกแล้ว")
    with qtbot.waitSignal(page.reloaded):
        QTest.keyClick(panel.reason, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: page.shown == ids[2])
    assert page.list.current == ids[2]
    assert page.list.hasFocus()
    page.session.undo()
    assert list(page.list.ids) == ids


@pytest.mark.parametrize("name", LISTS)
def test_enter_goes_into_the_detail_and_escape_back_to_the_row(
    opened: Callable[..., Page], name: str
) -> None:
    page = opened(name)
    page.show_record(page.list.ids[0])
    for key in (Qt.Key.Key_Return, Qt.Key.Key_Right):
        page.list.setFocus()
        QTest.keyClick(page.list, key)
        assert focused_inside(pane(page))
        QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Escape)
        assert page.list.hasFocus()


@pytest.mark.parametrize("name", LISTS)
def test_the_focus_stays_on_the_same_act_when_the_detail_is_shown_anew(
    opened: Callable[..., Page], name: str, qtbot: QtBot
) -> None:
    page = opened(name)
    before = last_button(page)
    before.setFocus()
    something_else_changes(page, qtbot)
    now = last_button(page)
    assert now is not before
    assert now.hasFocus()


@pytest.mark.parametrize("name", LISTS)
def test_second_thoughts_give_the_focus_back_to_what_asked(
    opened: Callable[..., Page], name: str
) -> None:
    page = opened(name)
    shown: Any = pane(page)
    before = last_button(page)
    before.setFocus()
    panel = shown.ask_to_delete()
    assert panel.reason.hasFocus()
    QTest.keyClick(panel.reason, Qt.Key.Key_Escape)
    assert before.hasFocus()


@pytest.mark.parametrize(("name", "form"), FORMS)
def test_an_empty_list_teaches_also_after_a_form_was_left(
    opened: Callable[..., Page], name: str, form: str
) -> None:
    page = opened(name, filled=False)
    assert teaches(page)
    written = page.write(form)
    assert written
    assert written.isVisible()
    told = [each.plain_text() for each in page.listed.findChildren(Label) if each.isVisible()]
    assert not page.kind.nothing_found or page.kind.nothing_found not in told
    QTest.keyClick(written, Qt.Key.Key_Escape)
    assert teaches(page)


@pytest.mark.parametrize("name", LISTS)
def test_where_it_is_tight_the_list_comes_first_and_the_detail_on_enter(
    opened: Callable[..., Page], name: str, qtbot: QtBot
) -> None:
    page = opened(name)
    page.window().resize(620, 700)
    qtbot.waitUntil(lambda: page.sides.narrow)
    assert page.list.isVisible()
    page.list.go_to(page.list.ids[0])
    QTest.keyClick(page.list, Qt.Key.Key_Return)
    assert not page.list.isVisible()
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Escape)
    assert page.list.isVisible()


def test_a_new_record_far_down_is_chosen_and_in_sight(
    opened: Callable[..., Page], session: Session, qtbot: QtBot, type_in: Typed
) -> None:
    with session.store.change("Fill"):
        session.store.put_all(Group(f"n{n}", f"ก{n:05}") for n in range(5_000))
        session.store.put_all(Group(f"m{n}", f"ม{n:05}") for n in range(1_000))
    page = opened("groups", filled=False)
    form: Any = page.write("group")
    type_in(form.editors["name"], "ขอนแก่น")
    QTest.keyClick(form.editors["name"], Qt.Key.Key_Return)
    assert page.list.place == 5_000
    row = page.list.visualRect(page.list.currentIndex())
    assert page.list.viewport().rect().contains(row)
    assert abs(row.center().y() - page.list.viewport().rect().center().y()) < row.height()
    assert page.list.hasFocus()
    assert len(page.list.entries) < 200


def test_a_record_deleted_elsewhere_leaves_no_pane_behind(
    opened: Callable[..., Page], session: Session, qtbot: QtBot
) -> None:
    page = opened("groups")
    group = session.store.get(Group, page.shown)
    assert group
    with qtbot.waitSignal(page.reloaded):
        delete_group(session.store, group, "ซ้ำ")
    assert page.shown == page.list.current == page.list.ids[0] != group.id


def test_a_list_is_read_again_only_for_what_it_shows(
    opened: Callable[..., Page], session: Session, qtbot: QtBot
) -> None:
    page = opened("groups")
    before = pane(page)
    with session.store.change("Other"):
        session.store.put(Reply("r", date(2026, 11, 20), "น้ำมาเมื่อไร"))
    with qtbot.waitSignal(page.reloaded):
        assert page.detail() is before
        save_group(session.store, Group("g9", "ฮักบ้านเกิด"))
    assert "g9" in page.list.ids


def test_a_draft_is_gone_on_with_in_the_form_that_shows_it(opened: Callable[..., Page]) -> None:
    page = opened("groups")
    written = page.write("group", "g1")
    assert page.shown == page.list.current == "g1"
    assert page.open_form("group", "g1")
    assert page.detail() is written
    assert not page.open_form("group", "gone")
    assert not page.open_form("membership", "gone")
    membership = page.session.store.rows("SELECT id FROM membership WHERE group_id = 'g2'")[0][0]
    assert page.open_form("membership", membership)
    assert page.shown == "g2"
    form = page.detail()
    assert form
    assert form.findChildren(KeptDraft)[0].key == ("membership", membership)
