"""One store between the window and its jobs: whoever needs it works with it, or waits."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from threading import Event

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.people import fill
from ui.pages.register.people.person_form import PersonForm
from ui.pages.tower.announcements.letter_panel import LetterPanel
from ui.session import Session
from ui.shell.shell import Shell
from village_net.store import Store
from village_net.tower.announcements.edits import write_announcement
from village_net.tower.announcements.letters import letters_of
from village_net.tower.announcements.records import Announcement
from village_net.village.register.edits import delete_person
from village_net.village.register.queries import count_people, people_in_order


class Held:
    """A job that keeps the store until it is told to go on."""

    def __init__(self, session: Session, *, people: int = 0) -> None:
        self._go, self._has = Event(), Event()
        self._session, self._people = session, people
        self.job = session.edit_slowly(self._work, lambda _result: None)

    def _work(self, _report: object) -> None:
        self._has.set()
        self._go.wait(10)
        if self._people:
            fill(self._session.store, self._people, 1)

    def runs(self, qtbot: QtBot) -> None:
        """Return when the job has the store."""
        qtbot.waitUntil(self._has.is_set)

    def go_on(self, qtbot: QtBot) -> None:
        """Let the job end, and return when its store is back."""
        with qtbot.waitSignal(self.job.ended):
            self._go.set()


@pytest.fixture
def held(session: Session, qtbot: QtBot) -> Iterator[Held]:
    """A job that has the store."""
    made = Held(session)
    made.runs(qtbot)
    yield made
    made._go.set()


def test_two_jobs_in_a_row_and_pages_that_read_when_something_changed(
    session: Session, qtbot: QtBot
) -> None:
    read: list[int] = []
    freed: list[bool] = []
    session.changed.connect(lambda _tables: read.append(count_people(session.store)))
    session.free.connect(lambda: freed.append(session.is_readable))
    first, second = Held(session, people=12), Held(session)
    first.go_on(qtbot)
    assert not session.is_readable
    second.go_on(qtbot)
    assert (read, freed) == ([12], [True])


def test_what_several_jobs_changed_is_told_once_with_all_tables(
    session: Session, qtbot: QtBot
) -> None:
    told: list[frozenset[str]] = []
    session.changed.connect(told.append)

    def remove(_report: object) -> None:
        delete_person(session.store, people_in_order(session.store)[0], "ซ้ำ")

    first = Held(session, people=3)
    second = session.edit_slowly(remove, lambda _result: None)
    first.go_on(qtbot)
    with qtbot.waitSignal(second.ended):
        pass
    assert len(told) == 1
    assert {"person", "household"} <= told[0]


def test_what_needs_the_store_waits_for_the_last_job_and_is_done_once(
    session: Session, held: Held, qtbot: QtBot
) -> None:
    done: list[int] = []

    def count() -> None:
        done.append(count_people(session.store))

    later = Held(session)
    session.when_free(count)
    session.when_free(count)
    held.go_on(qtbot)
    assert done == []
    later.go_on(qtbot)
    assert done == [0]
    session.when_free(count)
    assert done == [0, 0]


def test_what_waits_and_fails_holds_up_nothing_behind_it(
    session: Session, held: Held, qtbot: QtBot
) -> None:
    done: list[str] = []

    def fail() -> None:
        raise ValueError("broken")

    session.when_free(fail)
    session.when_free(lambda: done.append("next"))
    with qtbot.captureExceptions() as caught:
        held.go_on(qtbot)
    assert done == ["next"]
    assert [kind for kind, _error, _trace in caught] == [ValueError]


def test_nothing_waits_for_a_village_that_is_closed(session: Session, qtbot: QtBot) -> None:
    held, counted = Held(session), list[int]()
    session.when_free(lambda: counted.append(count_people(session.store)))
    held._go.set()
    session.jobs.wait()
    assert counted == [0]
    session.store.close()
    session.when_free(lambda: counted.append(count_people(session.store)))
    assert counted == [0]


def press(shell: Shell, key: Qt.Key, modifier: Qt.KeyboardModifier) -> None:
    QTest.keyClick(shell, key, modifier)
    QApplication.processEvents()


def shown(shell: Shell, qtbot: QtBot) -> None:
    shell.show_page("home")
    shell.activateWindow()
    qtbot.waitUntil(shell.isActiveWindow)


def test_ctrl_z_under_the_veil_takes_back_what_was_done_before(
    shell: Shell, store: Store, qtbot: QtBot
) -> None:
    shown(shell, qtbot)
    fill(store, 3, 1)
    held = Held(shell.session)
    held.runs(qtbot)
    press(shell, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    before = store.undo_step
    assert before
    held.go_on(qtbot)
    assert store.undo_step is not before
    press(shell, Qt.Key.Key_Y, Qt.KeyboardModifier.ControlModifier)
    assert count_people(store) == 3


def test_ctrl_z_under_the_veil_never_takes_back_what_the_job_itself_did(
    shell: Shell, store: Store, qtbot: QtBot
) -> None:
    shown(shell, qtbot)
    held = Held(shell.session, people=3)
    held.runs(qtbot)
    press(shell, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    held.go_on(qtbot)
    assert count_people(store) == 3


def test_another_page_asked_for_under_the_veil_opens_when_the_store_is_back(
    shell: Shell, qtbot: QtBot
) -> None:
    shown(shell, qtbot)
    held = Held(shell.session)
    held.runs(qtbot)
    press(shell, Qt.Key.Key_2, Qt.KeyboardModifier.AltModifier)
    press(shell, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    assert shell.key == "home"
    assert not shell.top_bar.search.hasFocus()
    held.go_on(qtbot)
    assert shell.key == "register"
    assert shell.top_bar.search.hasFocus()


def test_a_key_of_a_page_under_the_veil_is_answered_when_the_store_is_back(
    shell: Shell, qtbot: QtBot
) -> None:
    shown(shell, qtbot)
    page = shell.show_page("register")
    held = Held(shell.session)
    held.runs(qtbot)
    press(shell, Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    assert not page.findChildren(PersonForm)
    held.go_on(qtbot)
    qtbot.waitUntil(lambda: bool(page.findChildren(PersonForm)))


def test_nothing_behind_the_veil_is_reached_with_the_tab_key(shell: Shell, qtbot: QtBot) -> None:
    shown(shell, qtbot)
    shell.top_bar.search.setFocus()
    held = Held(shell.session)
    held.runs(qtbot)
    for _step in range(5):
        QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
        focused = QApplication.focusWidget()
        assert focused
        assert focused is shell.busy or shell.busy.isAncestorOf(focused)
    held.go_on(qtbot)
    assert shell.top_bar.search.hasFocus()


def test_the_veil_stays_until_the_last_job_has_ended(shell: Shell, qtbot: QtBot) -> None:
    shown(shell, qtbot)
    first, second = Held(shell.session), Held(shell.session)
    first.go_on(qtbot)
    assert shell.busy.isVisible()
    second.go_on(qtbot)
    assert not shell.busy.isVisible()


def test_a_list_fetches_no_further_rows_while_a_job_has_the_store(
    shell: Shell, store: Store, qtbot: QtBot
) -> None:
    fill(store, 400, 20)
    register = shell.show_page("register")
    shell.session.jobs.wait()
    model = register.show_view("people").model  # type: ignore[attr-defined] - the pages' promise
    rows = model.rowCount()
    held = Held(shell.session)
    held.runs(qtbot)
    assert not model.canFetchMore(model.index(-1, -1))
    held.go_on(qtbot)
    assert model.canFetchMore(model.index(-1, -1))
    assert rows < 400


def test_a_letter_that_is_read_when_another_job_begins_is_kept(
    session: Session, tmp_path: Path, qtbot: QtBot
) -> None:
    item = Announcement("a", "ประชุม", "ขอเชิญประชุม", date(2026, 11, 23))
    write_announcement(session.store, item)
    panel = LetterPanel(session, item)
    qtbot.addWidget(panel)
    letter = tmp_path / "หนังสือ.txt"
    letter.write_bytes(b"%PDF-1.4")
    panel.take(letter.rename(letter.with_suffix(".pdf")))
    held = Held(session)
    held.go_on(qtbot)
    assert [each.name for each in letters_of(session.store, "a")] == ["หนังสือ.pdf"]
