"""The studio and the window around it: no dusk and no closed window ends a talk."""

from collections.abc import Iterator
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from tests.conftest import Put
from tests.people import fill
from tests.tower.tower import Clock, approved, planned_for
from ui.settings import Settings
from ui.shell.shell import Shell
from ui.studio.studio import Studio
from ui.widgets.button import Button
from ui.window import Window
from village_net.store import open_store
from village_net.tower.air.records import Broadcast, Outcome

SIX = datetime(2026, 11, 23, 6, 0)


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path, put_village: Put, clock: Clock) -> Iterator[Window]:
    store = open_store(put_village(tmp_path / "village"), clock)
    made = Window(Settings())
    made.show_village(store)
    made.show()
    approved(store, "a")
    yield made
    shell = made.shell
    if shell and shell.studio and shell.studio.on_air:
        shell.studio.on_air.said()
    made.close()
    qtbot.waitUntil(lambda: not made.isVisible())
    made.deleteLater()


def on_the_air(window: Window) -> tuple[Shell, Studio]:
    shell = window.shell
    assert shell
    shell.open_studio("a")
    assert shell.studio
    assert shell.studio.on_air
    return shell, shell.studio


def outcomes(shell: Shell) -> list[Outcome]:
    return [line.outcome for line in shell.session.store.records(Broadcast)]


def test_another_look_of_the_windows_waits_until_the_studio_is_left(
    window: Window, qtbot: QtBot
) -> None:
    shell, studio = on_the_air(window)
    window.settings.type_size = 20
    assert window.shell is shell
    assert studio.on_air
    studio.on_air.said()
    studio.close()
    qtbot.waitUntil(lambda: window.shell is not shell)
    assert window.shell
    assert outcomes(window.shell) == [Outcome.AIRED]


def test_the_window_stays_open_while_something_is_on_air(window: Window) -> None:
    shell, studio = on_the_air(window)
    assert not window.close()
    assert studio.on_air
    assert outcomes(shell) == [Outcome.ON_AIR]


def test_the_name_behind_a_broadcast_is_that_of_who_is_at_work(window: Window) -> None:
    shell = window.shell
    assert shell
    shell.session.sign_in("น.ส.ดาว ตัวอย่าง")
    _shell, studio = on_the_air(window)
    assert studio.on_air
    studio.on_air.said()
    assert [line.by for line in shell.session.store.records(Broadcast)] == ["น.ส.ดาว ตัวอย่าง"]


def test_what_waits_stands_at_the_top_until_it_was_aired(window: Window, clock: Clock) -> None:
    shell = window.shell
    assert shell
    clock.now = SIX - timedelta(minutes=1)
    planned_for(shell.session.store, "b", SIX)
    shell.desk.look()
    assert not shell.top_bar.on_air.isVisible()
    clock.now = SIX
    shell.desk.look()
    assert shell.top_bar.on_air.text() == "ถึงเวลาแล้ว 1 เรื่อง"
    assert shell.top_bar.on_air.property("kind") == "main"
    clock.now = SIX + timedelta(hours=1)
    shell.desk.look()
    assert shell.top_bar.on_air.text() == "พลาดเวลา 1 เรื่อง"
    assert shell.top_bar.on_air.property("kind") == "look"
    shell.top_bar.on_air.click()
    assert shell.studio
    QTest.keyClick(shell.studio, Qt.Key.Key_Return)
    QTest.keyClick(shell.studio, Qt.Key.Key_Return)
    assert outcomes(shell) == [Outcome.AIRED]
    assert not shell.top_bar.on_air.isVisible()


def test_a_message_covers_no_button_at_the_foot(window: Window) -> None:
    shell = window.shell
    assert shell
    shell.show_page("tower")
    shell.toast.tell("อนุมัติ “น้ำไม่ไหล” แล้ว")
    assert shell.toast.isVisible()
    over = shell.toast.geometry()
    shown = [b for b in shell.findChildren(Button) if not b.visibleRegion().isEmpty()]
    others = [b for b in shown if not shell.toast.isAncestorOf(b)]
    assert not [b for b in others if over.intersects(QRect(b.mapTo(shell, QPoint()), b.size()))]
    assert over.top() > shell.height() // 2


def test_a_message_covers_no_field_of_a_form_that_is_written_in(window: Window) -> None:
    shell = window.shell
    assert shell
    shell.resize(1366, 728)
    fill(shell.session.store, 40, 10)
    shell.session.open_record("register", "add")
    QApplication.processEvents()
    shell.toast.tell("นี่คือที่เขียนค้างไว้ ยังไม่ได้บันทึก")
    over = shell.toast.geometry()
    fields = [f for f in shell.findChildren(QLineEdit) if not f.visibleRegion().isEmpty()]
    assert len(fields) > 3
    assert not [f for f in fields if over.intersects(QRect(f.mapTo(shell, QPoint()), f.size()))]
