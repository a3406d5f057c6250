"""The studio and the window around it: no dusk and no closed window ends a talk."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from tests.people import VILLAGE
from tests.tower.tower import approved
from ui.settings import Settings
from ui.shell.shell import Shell
from ui.studio.studio import Studio
from ui.window import Window
from village_net.store import create_store
from village_net.tower.airing import Broadcast, Outcome
from village_net.village.edits import set_up_village


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path) -> Iterator[Window]:
    store = create_store(tmp_path / "village")
    set_up_village(store, VILLAGE)
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
    window._on_settings()
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
