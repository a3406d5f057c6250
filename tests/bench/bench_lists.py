"""Long lists on screen: 10,000 announcements with 100,000 lines of log, opened and read again."""

import os

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from collections.abc import Callable
from time import perf_counter

from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication

from tests.bench.bench_tower import Clock, filled_village
from tests.bench.result import Result
from ui.pages.tower.announcements.view import View
from ui.session import Session
from ui.settings import Settings
from ui.theme import apply_theme, load_fonts
from village_net.store import Store
from village_net.tower.announcements.queries import announcements

_AGAIN = 7


def run() -> list[Result]:
    """Measure the list of announcements."""
    app = QApplication.instance() or QApplication([])
    assert isinstance(app, QApplication)
    load_fonts()
    apply_theme(app, Settings())
    with filled_village(Clock()) as store:
        session = Session(store, Settings())
        opened = min(_opened(session) for _again in range(_AGAIN))
        reloaded, jumped = _reloaded(session, store)
        session.jobs.wait()
    what = "10,000 announcements, 100,000 lines of log"
    return [
        Result(f"the list opened, {what}", opened, 100, "ms"),
        Result(f"the list read again after a change, {what}", reloaded, 50, "ms"),
        Result(f"the list gone to its last entry, {what}", jumped, 50, "ms"),
    ]


def _opened(session: Session) -> float:
    began = perf_counter()
    view = _view(session)
    spent = perf_counter() - began
    _close(view)
    return spent * 1000


def _reloaded(session: Session, store: Store) -> tuple[float, float]:
    """Return the milliseconds after which a change is seen, and those of a far jump."""
    view = _view(session)
    ids = [each.id for each in announcements(store)]
    view.show_record(ids[3])

    def read_again() -> None:
        view.reload()
        view.grab()

    def jump() -> None:
        view.list.go_to(ids[-1] if view.list.current != ids[-1] else ids[0])
        view.grab()

    found = _best(read_again), _best(jump)
    _close(view)
    return found


def _view(session: Session) -> View:
    view = View(session)
    view.resize(1100, 650)
    view.grab()
    return view


def _close(view: View) -> None:
    view.deleteLater()
    # What is left of the view must not hold up what is measured next.
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def _best(act: Callable[[], None]) -> float:
    spent: list[float] = []
    for _again in range(_AGAIN):
        began = perf_counter()
        act()
        spent.append(perf_counter() - began)
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    return min(spent) * 1000
