"""The longest time that the window's thread stands still while somebody works in it."""

import os
import tempfile
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from tests.bench.people import build_village, people
from tests.bench.result import Result
from tests.bench.watch import Watch
from ui.pages import PAGES
from ui.session import Session
from ui.settings import Settings
from ui.shell.shell import Shell
from ui.theme import apply_theme, load_fonts
from village_net.store import open_store
from village_net.village.register.edits import save_person
from village_net.village.register.queries import people_in_order

_PEOPLE = 100_000
_PAUSE = 60  # milliseconds between two things a user does


def run() -> list[Result]:
    """Visit the pages twice, search, read, change and undo in a village of 100,000 people."""
    app = QApplication.instance() or QApplication([])
    assert isinstance(app, QApplication)
    load_fonts()
    with tempfile.TemporaryDirectory() as folder:
        os.environ["VILLAGE_NET_HOME"] = folder
        build_village(Path(folder, "v"), _PEOPLE)
        apply_theme(app, Settings())
        store = open_store(Path(folder, "v"))
        session = Session(store, Settings())
        shell = Shell(session)
        shell.resize(1366, 768)
        shell.show()
        someone = people_in_order(store)[0]
        for entry in PAGES:  # the first visit imports the page
            shell.show_page(entry.key)
            _settle(session)
        with Watch() as watch:
            _work(shell, session)
            save_person(store, someone, "1/2")
            QTest.qWait(_PAUSE)
            session.undo()
            QTest.qWait(_PAUSE)
        _settle(session)
        store.close()
    milliseconds, where = watch.longest()
    return [Result("longest block of the window, 100,000 people", milliseconds, 50, "ms", where)]


def _work(shell: Shell, session: Session) -> None:
    for entry in PAGES:
        shell.show_page(entry.key)
        QTest.qWait(_PAUSE)
    register = shell.show_page("register")
    name = next(iter(people(1))).full_name
    for end in range(1, len(name)):
        register.find(name[:end])  # type: ignore[attr-defined]
        QTest.qWait(_PAUSE)
    register.browse.table.choose(0)  # type: ignore[attr-defined]
    QTest.qWait(_PAUSE)


def _settle(session: Session) -> None:
    QTest.qWait(_PAUSE)
    session.jobs.wait()
    QTest.qWait(_PAUSE)
