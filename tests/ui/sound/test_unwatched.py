"""What would stand still for ever where Python is held while a thread of Qt is waited for."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Q_ARG, QObject, Qt, QThread
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from ui.sound.player import Player
from ui.sound.unwatched import unheld

WAITED_FOR = Qt.ConnectionType.BlockingQueuedConnection


class Listener(QObject):
    """Notes in a thread of its own what it hears."""

    def __init__(self) -> None:
        super().__init__()
        self.heard: list[object] = []

    def hear(self, what: object) -> None:
        self.heard.append(what)


@pytest.fixture
def listener() -> Iterator[Listener]:
    made, thread = Listener(), QThread()
    made.moveToThread(thread)
    thread.start()
    yield made
    thread.quit()
    thread.wait()


def test_python_goes_on_in_another_thread_that_a_slot_waits_for(
    listener: Listener, qtbot: QtBot
) -> None:
    line = QLineEdit()
    qtbot.addWidget(line)
    line.textChanged.connect(listener.hear, WAITED_FOR)
    unheld(line, "setText", Q_ARG("QString", "น้ำไม่ไหล"))
    assert listener.heard == ["น้ำไม่ไหล"]


def test_a_sound_begins_pauses_and_stops_while_qt_waits_for_a_thread_of_python(
    listener: Listener, qtbot: QtBot, tone: Path
) -> None:
    player = Player()
    for told in (player._media.sourceChanged, player._media.playbackStateChanged):
        told.connect(listener.hear, WAITED_FOR)
    with qtbot.waitSignal(player.started, timeout=10_000):
        player.play(tone)
    player.pause()
    player.resume()
    player.stop()
    assert len(listener.heard) >= 5
    player._media.disconnect(listener)
