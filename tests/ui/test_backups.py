"""Backups while the window is open: unnoticed, waiting for who types, told where they fail."""

from collections.abc import Iterator
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.people import VILLAGE, fill
from tests.ui.conftest import Typed
from ui.session import Session
from ui.settings import Settings
from ui.shell.shell import Shell
from ui.window import Window
from village_net.store import Store, create_store
from village_net.store.backups import back_up, backups
from village_net.village.register.edits import delete_person, set_up_village
from village_net.village.register.queries import people_in_order

HALF_HOUR = timedelta(minutes=30)
NOW = datetime(2026, 11, 23, 6, 10)


class Clock:
    def __init__(self) -> None:
        self.now = NOW

    def __call__(self) -> datetime:
        return self.now


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def store(tmp_path: Path, clock: Clock) -> Iterator[Store]:
    made = create_store(tmp_path / "village", clock)
    set_up_village(made, VILLAGE)
    yield made
    if made.is_open:
        made.close()


def made_one(session: Session, qtbot: QtBot) -> None:
    with qtbot.waitSignal(session.backups.made):
        session.backups.make()


def test_one_is_due_after_half_an_hour_and_only_when_something_changed(
    full_session: Session, clock: Clock, qtbot: QtBot
) -> None:
    backups = full_session.backups
    assert backups.is_due(clock())
    made_one(full_session, qtbot)
    assert not backups.needed
    assert not backups.is_due(NOW + HALF_HOUR)
    delete_person(full_session.store, people_in_order(full_session.store)[0], "ย้ายไป")
    assert not backups.is_due(NOW + HALF_HOUR / 2)
    assert backups.is_due(NOW + HALF_HOUR)


@pytest.mark.parametrize("off", [timedelta(days=3650), timedelta(days=400)])
def test_one_is_due_though_a_wrong_clock_dated_the_last_one_in_the_future(
    store: Store, clock: Clock, off: timedelta, qtbot: QtBot
) -> None:
    back_up(store.connection, store.folder, NOW + off)
    fill(store, 3)
    session = Session(store, Settings())
    assert session.backups.latest is None
    assert session.backups.needed
    assert session.backups.is_due(NOW)
    made_one(session, qtbot)
    clock.now = NOW - off
    delete_person(store, people_in_order(store)[0], "ย้ายไป")
    assert session.backups.is_due(clock())
    session.jobs.wait()
    session.deleteLater()


def test_what_is_typed_while_one_is_written_goes_where_the_cursor_is(
    shell: Shell, store: Store, type_in: Typed, qtbot: QtBot
) -> None:
    shell.show_page("home")
    shell.activateWindow()
    fill(store, 200, 20)
    search = shell.top_bar.search
    search.setFocus()
    type_in(search, "ก")
    with qtbot.waitSignal(shell.session.backups.made):
        shell.session.backups.make()
        type_in(search, "ข")
        assert not shell.busy.isVisible()
        assert shell.session.is_readable
        assert search.suggestions() is not None
    assert search.text() == "กข"
    assert QApplication.focusWidget() is search


def test_one_waits_while_keys_are_pressed(
    shell: Shell, store: Store, qtbot: QtBot, clock: Clock
) -> None:
    fill(store, 3)
    made = shell.session.backups
    made._still.setInterval(200)
    made.look()
    waiting = made._still.remainingTime()
    qtbot.waitUntil(lambda: made._still.remainingTime() < waiting)
    QTest.keyClick(shell.top_bar.search, Qt.Key.Key_A)
    assert backups(store.folder) == []
    with qtbot.waitSignal(made.made):
        pass
    assert len(backups(store.folder)) == 1


def test_closing_keeps_what_changed(store: Store, qtbot: QtBot) -> None:
    window = Window(Settings())
    qtbot.addWidget(window)
    window.show_village(store)
    window.close()
    qtbot.waitUntil(lambda: not store.is_open)
    assert len(backups(store.folder)) == 1


def test_closing_twice_while_a_job_has_the_village_waits_for_its_end_and_then_keeps_it(
    store: Store, qtbot: QtBot
) -> None:
    window = Window(Settings())
    qtbot.addWidget(window)
    window.show_village(store)
    assert window.shell
    found: list[int] = []
    window.shell.session.edit_slowly(
        lambda _report: fill(store, 30, 3),
        lambda _people: found.append(len(people_in_order(store))),
    )
    window.close()
    window.close()
    assert store.is_open
    qtbot.waitUntil(lambda: not store.is_open)
    assert found == [30]
    assert len(backups(store.folder)) == 1


def test_a_backup_that_fails_on_closing_is_told_and_the_window_stays_until_it_is_read(
    store: Store, qtbot: QtBot
) -> None:
    window = Window(Settings())
    qtbot.addWidget(window)
    window.show_village(store)
    window.show()
    assert window.shell
    store.folder.joinpath("backups").write_bytes(b"no folder")
    window.close()
    shell = window.shell
    qtbot.waitUntil(lambda: bool(shell.toast.sentence()))
    assert store.is_open
    assert "สำรอง" in shell.toast.sentence()
    window.close()
    assert not store.is_open
