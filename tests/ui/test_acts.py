"""What can be done on a page is declared once: its button, its key, and what F1 says of it."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from tests.conftest import Put
from tests.people import fill
from ui.acts import Act, act_id
from ui.pages import PAGES, PageEntry, acts_everywhere
from ui.pages.register.people.person_form import PersonForm
from ui.session import Session
from ui.settings import Settings
from ui.shell.shell import Shell
from ui.text import _
from ui.theme import scaled
from ui.views import ViewEntry
from ui.widgets.button import Button
from ui.widgets.fields.search_line import SearchLine
from ui.widgets.help_sheet import HelpSheet
from ui.widgets.label import Label
from village_net.store import open_store

PLACES = [
    pytest.param(page, view, id=f"{page.key} {view.key if view else ''}")
    for page in PAGES
    for view in (page.views or (None,))
]


@pytest.fixture(scope="module")
def shared(
    qapp: object, tmp_path_factory: pytest.TempPathFactory, put_village: Put
) -> Iterator[tuple[Shell, Session]]:
    """One window for all that only look."""
    store = open_store(put_village(tmp_path_factory.mktemp("shared") / "village"))
    fill(store, 12, 3)
    session = Session(store, Settings())
    shell = Shell(session)
    shell.resize(1366, 768)
    shell.show()
    yield shell, session
    session.jobs.wait()
    shell.stop_watching()
    session.backups.deleteLater()
    shell.deleteLater()
    session.deleteLater()
    store.close()


def go(shell: Shell, page: PageEntry, view: ViewEntry | None) -> QWidget:
    """Open a page or its view and return what does the acts there."""
    shown = shell.show_page(page.key)
    return shown.show_view(view.key) if view else shown  # type: ignore[attr-defined]


def words(sheet: HelpSheet) -> str:
    return "\n".join(label.plain_text() for label in sheet.findChildren(Label))


@pytest.mark.parametrize(("page", "view"), PLACES)
def test_every_act_is_a_method_with_a_button_that_shows_and_a_key_of_its_own(
    shared: tuple[Shell, Session], page: PageEntry, view: ViewEntry | None
) -> None:
    shell, _session = shared
    target = go(shell, page, view)
    acts: tuple[Act, ...] = view.acts if view else page.acts
    shown = [b.text() for b in shell.findChildren(Button) if b.isVisible()]
    for act in acts:
        assert callable(getattr(target, act.name))
        assert _(act.title) in shown
        assert not act.key or target.findChild(QAction, act.name)
    keys = [act.key for act in (*acts, *page.acts) if act.key]
    assert len(keys) == len(set(keys)) or not view


@pytest.mark.parametrize(("page", "view"), PLACES)
def test_help_tells_how_a_place_is_used_and_its_own_keys_before_the_general_ones(
    shared: tuple[Shell, Session], page: PageEntry, view: ViewEntry | None
) -> None:
    shell, _session = shared
    go(shell, page, view)
    sheet = shell.show_help()
    told = words(sheet)
    help = view.help if view else page.help
    assert help
    assert _(help) in told
    assert told.index("ปุ่มลัดที่ใช้ได้ทุกหน้า") < told.index("Ctrl+K")
    for act in view.acts if view else page.acts:
        if act.key:
            assert told.index(_(act.title)) < told.index("ปุ่มลัดที่ใช้ได้ทุกหน้า")
    sheet.close()


def test_what_can_be_done_anywhere_is_done_from_anywhere(shell: Shell) -> None:
    fill(shell.session.store, 12, 3)
    shell.show_page("home")
    found = [(p.key, v.key if v else "", a) for p, v, a in acts_everywhere()]
    assert ("register", "people", "add_person") in [(p, v, a.name) for p, v, a in found]
    shell.session.open_record("register", act_id("add_person", "people"))
    page = shell.show_page("register")
    assert shell.key == "register"
    assert page.findChildren(PersonForm)


@pytest.fixture
def register(shell: Shell, qtbot: QtBot) -> QWidget:
    fill(shell.session.store, 12, 3)
    page = shell.show_page("register")
    shell.activateWindow()
    qtbot.waitUntil(shell.isActiveWindow)
    return page


def test_the_key_for_a_new_record_opens_its_form_and_not_while_the_page_is_away(
    shell: Shell, register: QWidget, qtbot: QtBot
) -> None:
    shell.show_page("home")
    qtbot.keyClick(shell, Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    assert not register.findChildren(PersonForm)
    shell.show_page("register")
    qtbot.keyClick(shell, Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    assert register.findChildren(PersonForm)


def test_ctrl_s_saves_what_is_being_written(shell: Shell, register: QWidget, qtbot: QtBot) -> None:
    qtbot.keyClick(shell, Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    [form] = register.findChildren(PersonForm)
    qtbot.waitUntil(form.isVisible)
    form.editors["given"].setText("ใหม่")
    form.editors["house_number"].setText("99")
    form.editors["given"].setFocus()
    with qtbot.waitSignal(shell.session.changed):
        qtbot.keyClick(shell, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    assert any(line.name == "ใหม่" for line in shell.session.people.find("ใหม่").take(1))


def test_ctrl_f_goes_to_the_search_that_shows(
    shell: Shell, register: QWidget, qtbot: QtBot
) -> None:
    qtbot.keyClick(shell, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    line = shell.focusWidget()
    assert isinstance(line, SearchLine)
    assert register.isAncestorOf(line)


def test_a_key_that_is_held_presses_a_button_once(qtbot: QtBot) -> None:
    button = Button("ก")
    qtbot.addWidget(button)
    button.show()
    pressed: list[bool] = []
    button.clicked.connect(lambda: pressed.append(True))
    for again in (False, True, True):
        event = QKeyEvent(
            QEvent.Type.KeyPress, Qt.Key.Key_Return, Qt.KeyboardModifier.NoModifier, "\r", again
        )
        QApplication.sendEvent(button, event)
    assert len(pressed) == 1


def test_the_survey_prints_nothing_before_there_is_a_set(shared: tuple[Shell, Session]) -> None:
    shell, _session = shared
    page = shell.show_page("register")
    page.show_view("survey")  # type: ignore[attr-defined]
    buttons = {b.text(): b for b in page.findChildren(Button) if b.isVisible()}
    assert not buttons["พิมพ์แบบสำรวจ"].isEnabled()
    assert buttons["นำเข้าชุดตัวชี้วัด"].isEnabled()


def test_what_a_sheet_of_help_says_stands_at_its_top_without_gaps(qtbot: QtBot) -> None:
    room = QWidget()
    qtbot.addWidget(room)
    room.resize(1366, 768)
    room.show()
    sheet = HelpSheet(room, "ห้องส่ง", "อ่านตามตัวหนังสือใหญ่", [("ปุ่มลัด", [("Enter", "อ่านจบแล้ว")])])
    QApplication.processEvents()
    words, heading = (
        next(
            each for each in sheet.findChildren(Label) if each.text().replace("\u200b", "") == text
        )
        for text in ("อ่านตามตัวหนังสือใหญ่", "ปุ่มลัด")
    )
    assert words.height() < 2 * words.fontMetrics().height()
    assert heading.y() - words.geometry().bottom() <= scaled(12) + 1
