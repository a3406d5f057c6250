"""Another size, language or shade of the window loses nothing of what one has before one."""

from collections.abc import Iterator
from typing import Any

import pytest
from PySide6.QtCore import QMetaMethod, QObject, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.people import fill
from tests.ui.conftest import Typed, delete_closed
from tests.ui.test_ways import a_village
from ui.pages import PAGES
from ui.pages.register.people.person_form import PersonForm
from ui.settings import USUAL_TYPE, Settings, Shade
from ui.shell.shell import Shell
from ui.theme import apply_theme
from ui.window import Window
from village_net.i18n import Language
from village_net.tower.announcements.edits import write_announcement
from village_net.tower.announcements.records import Announcement
from village_net.village.register.queries import people_in_order


@pytest.fixture
def window(qtbot: QtBot, qapp: QApplication) -> Iterator[Window]:
    made = Window(Settings())
    qtbot.addWidget(made)
    made.resize(1366, 768)
    made.show()
    made.activateWindow()
    made.open_village(a_village("ทุ่ง"))
    fill(shell_of(made).session.store, 40, 8)
    qtbot.waitUntil(made.isActiveWindow)
    yield made
    made._close_village()
    made.settings.changed.disconnect(made._on_settings)
    made.settings.type_size = USUAL_TYPE
    made.settings.shade = Shade.LIGHT
    made.settings.language = Language.THAI
    apply_theme(qapp, made.settings)


def shell_of(window: Window) -> Shell:
    assert window.shell
    return window.shell


def larger(window: Window, qtbot: QtBot) -> None:
    before = shell_of(window)
    window.settings.type_size = 18
    qtbot.waitUntil(lambda: shell_of(window) is not before)
    qtbot.waitUntil(lambda: shell_of(window).isVisible())
    QApplication.processEvents()


def english(window: Window, qtbot: QtBot) -> None:
    before = shell_of(window)
    window.settings.language = Language.ENGLISH
    qtbot.waitUntil(lambda: shell_of(window) is not before)
    QApplication.processEvents()


CHANGES = [larger, english]


@pytest.mark.parametrize("change", CHANGES)
def test_a_form_with_what_is_typed_stays_open_and_the_cursor_in_its_field(
    change: Any, window: Window, qtbot: QtBot, type_in: Typed
) -> None:
    page: Any = shell_of(window).show_page("register")
    form = page.browse.add_person()
    qtbot.waitUntil(form.isVisible)
    form.editors["surname"].setFocus()
    type_in(form.editors["surname"], "ใจงาม")
    change(window, qtbot)
    [again] = shell_of(window).pages["register"].findChildren(PersonForm)
    assert again.isVisible()
    assert again.editors["surname"].text() == "ใจงาม"
    qtbot.waitUntil(again.editors["surname"].hasFocus)


@pytest.mark.parametrize("change", CHANGES)
def test_the_search_the_chosen_row_and_the_view_stay_on_every_page(
    change: Any, window: Window, qtbot: QtBot
) -> None:
    store = shell_of(window).session.store
    page: Any = shell_of(window).show_page("register")
    page.show_view("people")
    page.browse.search.setText("บ้าน")
    somebody = people_in_order(store)[7]
    page.show_record(somebody.id)
    page.show_view("statistics")
    page.show_view("households")
    tower: Any = shell_of(window).show_page("tower")
    tower.show_view("log")
    tower.views.view("log").go(-2)
    month = tower.views.view("log").typed()
    shell_of(window).show_page("settings")
    change(window, qtbot)
    assert shell_of(window).key == "settings"
    again: Any = shell_of(window).show_page("register")
    assert again.view_key == "households"
    assert again.browse.search.text() == "บ้าน"
    assert again.browse.shown == somebody.id
    assert again.views.view("statistics")
    tower = shell_of(window).show_page("tower")
    assert tower.view_key == "log"
    assert tower.views.view("log").typed() == month


def test_a_chosen_announcement_stays_chosen(window: Window, qtbot: QtBot) -> None:
    store = shell_of(window).session.store
    day = store.clock().date()
    made = [Announcement(f"a{n}", f"เรื่องที่ {n}", "ข้อความ", day) for n in range(9)]
    for each in made:
        write_announcement(store, each)
    page: Any = shell_of(window).show_page("tower")
    page.show_record(made[4].id)
    larger(window, qtbot)
    again: Any = shell_of(window).pages["tower"]
    assert again.announcements.shown == made[4].id
    assert again.announcements.list.current == made[4].id


def test_the_size_buttons_stay_while_one_presses_and_are_in_sight_after_it(
    window: Window, qtbot: QtBot
) -> None:
    page: Any = shell_of(window).show_page("settings")
    page._area.verticalScrollBar().setValue(40)
    before = shell_of(window)
    qtbot.waitUntil(lambda: page.type_size.larger.visibleRegion().boundingRect().height() > 30)
    page.type_size.larger.setFocus()
    qtbot.mouseClick(page.type_size.larger, Qt.MouseButton.LeftButton)
    assert shell_of(window) is before
    qtbot.mouseClick(page.type_size.larger, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: shell_of(window) is not before)
    assert window.settings.type_size == 18
    again: Any = shell_of(window).pages["settings"]
    qtbot.waitUntil(again.type_size.larger.hasFocus)
    qtbot.waitUntil(lambda: not again.type_size.larger.visibleRegion().isEmpty())


def test_another_shade_leaves_every_widget_where_it_is(
    window: Window, qtbot: QtBot, type_in: Typed
) -> None:
    page: Any = shell_of(window).show_page("settings")
    page.profile.editors["head_name"].setFocus()
    page.profile.editors["head_name"].clear()
    type_in(page.profile.editors["head_name"], "นายใหม่")
    before = shell_of(window)
    window.settings.shade = Shade.DARK
    QApplication.processEvents()
    assert shell_of(window) is before
    assert page.profile.editors["head_name"].text() == "นายใหม่"
    assert page.profile.editors["head_name"].hasFocus()


def test_the_keys_for_larger_and_smaller_type_stop_at_the_ends(
    window: Window, qtbot: QtBot
) -> None:
    control = Qt.KeyboardModifier.ControlModifier
    for _again in range(3):
        qtbot.keyClick(window, Qt.Key.Key_Minus, control)
        QApplication.processEvents()
    assert window.settings.type_size == 12
    qtbot.keyClick(window, Qt.Key.Key_Equal, control)
    assert window.settings.type_size == 14


def listeners(source: QObject) -> dict[str, int]:
    """Return how many listen to each signal of a source that outlives the window's pages."""
    about = source.metaObject()
    methods = [about.method(place) for place in range(about.methodCount())]
    signals = [each for each in methods if each.methodType() is QMetaMethod.MethodType.Signal]
    names = [bytes(each.methodSignature().data()).decode() for each in signals]
    return {name: source.receivers(f"2{name}") for name in names}


def test_what_is_made_anew_stops_listening(window: Window, qtbot: QtBot) -> None:
    session = shell_of(window).session
    for entry in PAGES:
        page: Any = shell_of(window).show_page(entry.key)
        for view in entry.views:
            page.show_view(view.key)
    lasting = (session, session.backups, session.drafts, session.jobs, window.settings)
    larger(window, qtbot)
    once = [listeners(each) for each in lasting]
    english(window, qtbot)
    delete_closed()
    assert [listeners(each) for each in lasting] == once


def test_who_is_at_work_can_be_told_after_another_size(window: Window, qtbot: QtBot) -> None:
    larger(window, qtbot)
    delete_closed()
    shell_of(window).session.sign_in("นายสมชาย ทองดี")
    assert "สมชาย" in shell_of(window).sidebar.who.accessibleName()
