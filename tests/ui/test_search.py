"""Ctrl+K: answers under headings, the focus that comes back, places, papers and things to do."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.people import household, person
from tests.ui.conftest import Typed
from ui.pages import PAGES, acts_everywhere
from ui.shell.search_box import SearchBox
from ui.shell.shell import Shell
from ui.shell.whole_search import FoundEntry
from ui.widgets.entries import EntryList
from village_net.documents import DOCUMENTS
from village_net.i18n import Language, Say
from village_net.store import Store
from village_net.tower.announcements.records import Announcement

THAI = Say(Language.THAI)
Ask = Callable[[str], list[FoundEntry]]


@pytest.fixture
def box(shell: Shell, store: Store) -> SearchBox:
    homes = [household(1, "108"), household(2, "12/3")]
    with store.change("Fill"):
        store.put_all(homes)
        store.put(person(1, homes[0], given="แก้ว", surname="กันทะวงศ์"))
        store.put(person(2, homes[1], given="เกศินี", surname="แก้วมณี"))
        store.put(Announcement("a", "ประชุมแก้วมังกร", "พบกัน", date(2026, 11, 1)))
    shell.show_page("home")
    shell.activateWindow()
    return shell.top_bar.search


@pytest.fixture
def ask(box: SearchBox, type_in: Typed, qtbot: QtBot) -> Ask:
    """Type a text and return the answers when all is read."""

    def asked(text: str) -> list[FoundEntry]:
        QTest.keyClick(box, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
        box.setFocus()
        box.clear()
        type_in(box, text)
        qtbot.waitUntil(lambda: not box._reading.isActive())
        return [each for each in box.suggestions() if isinstance(each, FoundEntry)]

    return asked


def said(answers: list[FoundEntry]) -> list[tuple[str, str]]:
    return [(each.heading, each.title) for each in answers]


def test_the_kinds_stand_in_order_under_their_headings(ask: Ask) -> None:
    assert said(ask("แก้ว")) == [
        ("คน", "นางแก้ว กันทะวงศ์"),
        ("คน", "นางเกศินี แก้วมณี"),
        ("ประกาศ", "ประชุมแก้วมังกร"),
    ]
    assert [answer.terms for answer in ask("แก้ว กันทะ")] == [("แกว", "กันทะ")]
    assert ("บ้าน", "บ้านเลขที่ 108") in said(ask("บ้าน 108"))


def test_every_page_view_paper_and_act_is_found_by_its_name_and_leads_there(
    ask: Ask, box: SearchBox, shell: Shell
) -> None:
    shown: list[tuple[str, str]] = []
    shell.session.shown.disconnect(shell._on_shown)
    shell.session.shown.connect(lambda page, place: shown.append((page, place)))
    named = [(page.title, page.key, "") for page in PAGES]
    named += [(view.title, page.key, view.key) for page in PAGES for view in page.views]
    named += [(paper.title, "documents", paper.key) for paper in DOCUMENTS]
    for title, page, place in named:
        answers = [a for a in ask(THAI(title)) if a.title == THAI(title)]
        assert f"{page}:{place}" in [answer.id for answer in answers], title
        box._on_taken(f"{page}:{place}")
        assert shown[-1] == (page, place)
    for page, _view, act in acts_everywhere():
        found = [each for each in ask(THAI(act.title)) if each.heading == "ทำ"]
        assert THAI(act.title) in [each.title for each in found], (page.key, act.name)


def test_print_announcement_is_something_to_do(ask: Ask, box: SearchBox, shell: Shell) -> None:
    [answer] = ask("พิมพ์ประกาศ")
    assert (answer.heading, answer.title) == ("ทำ", "พิมพ์ประกาศ")
    QTest.keyClick(box, Qt.Key.Key_Return)
    assert shell.key == "documents"
    assert shell.pages["documents"].findChildren(EntryList)[0].current == "notice"
    assert box.text() == ""


def test_arrow_keys_walk_through_the_answers_and_enter_opens_one(
    ask: Ask, box: SearchBox, shell: Shell
) -> None:
    shown: list[tuple[str, str]] = []
    shell.session.shown.connect(lambda page, place: shown.append((page, place)))
    ask("แก้ว")
    QTest.keyClick(box, Qt.Key.Key_Down)
    QTest.keyClick(box, Qt.Key.Key_Return)
    assert shown == [("register", "p2")]


def test_esc_gives_the_focus_back_to_where_it_was(
    ask: Ask, box: SearchBox, shell: Shell, qtbot: QtBot
) -> None:
    before = shell.top_bar._backup
    before.setFocus()
    qtbot.waitUntil(lambda: QApplication.focusWidget() is before)
    ask("แก้ว")
    assert QApplication.focusWidget() is box
    QTest.keyClick(box, Qt.Key.Key_Escape)
    assert QApplication.focusWidget() is before
    assert box.text() == ""
    assert box.suggestions() == ()


def test_where_nothing_is_found_it_says_what_to_try(ask: Ask, box: SearchBox) -> None:
    assert ask("ฟฟฟฟ") == []
    assert box._list is not None
    nothing = box._list._nothing
    assert nothing.isVisible()
    assert "ลองพิมพ์" in nothing.plain_text()
    assert nothing.height() >= nothing.heightForWidth(nothing.width())


def test_what_is_changed_meanwhile_is_found(ask: Ask, store: Store) -> None:
    assert ask("มังกร")
    with store.change("Change"):
        store.put(replace(store.records(Announcement)[0], title="ประชุม", text="เรื่องน้ำ"))
    assert ask("มังกร") == []
    assert said(ask("เรื่องน้ำ")) == [("ประกาศ", "ประชุม")]


def test_a_heading_takes_room_above_the_first_of_its_kind_alone(ask: Ask, box: SearchBox) -> None:
    ask("แก้ว")
    assert box._list is not None
    entries = box._list.entries
    first, second, third = (entries.sizeHintForRow(row) for row in range(3))
    assert first > second < third
    shown = entries.viewport().grab().toImage()
    assert shown.size() != QSize(0, 0)
