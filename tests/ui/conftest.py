"""Real widgets on a real store, driven by events; Thai text goes in as key events that carry it."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from tests.conftest import Put
from tests.people import fill
from ui.session import Session
from ui.settings import Settings, Shade
from ui.shell.shell import Shell
from ui.text import speak
from ui.theme import apply_theme, load_fonts
from village_net.i18n import Language
from village_net.store import Store, open_store

Typed = Callable[[QWidget, str], None]
Dress = Callable[..., None]


@pytest.hookimpl(wrapper=True, tryfirst=True)
def pytest_runtest_teardown() -> Iterator[None]:
    """Delete what the test has closed: the look is set for every widget that still lives."""
    yield
    delete_closed()


def delete_closed() -> None:
    """Delete the widgets that were closed, as an event loop does of itself."""
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


@pytest.fixture(scope="session", autouse=True)
def _look(qapp: QApplication) -> None:
    load_fonts()
    apply_theme(qapp, Settings())


@pytest.fixture(autouse=True)
def _thai() -> Iterator[None]:
    speak(Language.THAI)
    yield
    speak(Language.THAI)


@pytest.fixture
def type_in() -> Typed:
    """Type a text, letter by letter, as a keyboard sends it."""

    def type_text(widget: QWidget, text: str) -> None:
        for letter in text:
            for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
                event = QKeyEvent(kind, 0, Qt.KeyboardModifier.NoModifier, letter)
                QApplication.sendEvent(widget, event)

    return type_text


@pytest.fixture
def store(tmp_path: Path, put_village: Put) -> Iterator[Store]:
    """An empty village on disk."""
    made = open_store(put_village(tmp_path / "village"))
    yield made
    made.close()


@pytest.fixture
def session(store: Store, qtbot: QtBot) -> Iterator[Session]:
    """A window's session on the village."""
    made = Session(store, Settings())
    yield made
    made.jobs.wait()
    made.backups.deleteLater()
    made.deleteLater()


@pytest.fixture
def dress(session: Session, qapp: QApplication) -> Iterator[Dress]:
    """Set the look of the windows that are made next; after the test it is the usual one."""

    def put_on(points: int = 14, shade: Shade = Shade.LIGHT) -> None:
        session.settings.type_size, session.settings.shade = points, shade
        apply_theme(qapp, session.settings)

    yield put_on
    session.jobs.wait()
    delete_closed()
    put_on()


@pytest.fixture
def full_session(session: Session) -> Session:
    """The same with twelve people in three houses."""
    fill(session.store, 12, 3)
    return session


@pytest.fixture
def shell(session: Session, qtbot: QtBot) -> Shell:
    """The shell around the session, shown."""
    made = Shell(session)
    qtbot.addWidget(made)
    made.resize(1366, 768)
    made.show()
    return made
