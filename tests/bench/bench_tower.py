"""The tower: a week among 10,000 announcements, slots that ring on time, a long script."""

import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime, timedelta
from pathlib import Path
from time import perf_counter

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QCoreApplication, QEvent, QEventLoop, QTimer
from PySide6.QtWidgets import QApplication

from tests.bench.result import Result
from tests.people import VILLAGE
from ui.pages.tower.week.view import View
from ui.session import Session
from ui.settings import Settings
from ui.studio.desk import Desk
from ui.studio.script import ScriptView
from ui.theme import apply_theme, load_fonts
from village_net.store import Store, create_store
from village_net.thai.spoken import hard_words, reading_seconds, spoken_text
from village_net.tower.air.calendar import changes_by_due, occurrences
from village_net.tower.air.records import Broadcast, Outcome, Repeat, Slot, SlotChange
from village_net.tower.announcements.records import Announcement, Category, State, Urgency
from village_net.village.register.edits import set_up_village

_ANNOUNCEMENTS, _LOGGED, _SLOTS = 10_000, 100_000, 200
_BEGIN = datetime(2026, 11, 23, 6, 0)
_TEXT = "พรุ่งนี้น้ำประปาจะหยุดไหล ตั้งแต่แปดโมงครึ่ง ขอให้ทุกบ้านรองน้ำไว้ใช้ก่อนนะครับ "


class Clock:
    """A clock that is set and then goes on in real time."""

    def __init__(self) -> None:
        self.set(_BEGIN)

    def set(self, now: datetime) -> None:
        self._from, self._since = now, perf_counter()

    def __call__(self) -> datetime:
        return self._from + timedelta(seconds=perf_counter() - self._since)


def run() -> list[Result]:
    """Measure the week, the ringing and the scrolling."""
    app = QApplication.instance() or QApplication([])
    assert isinstance(app, QApplication)
    load_fonts()
    apply_theme(app, Settings())
    clock = Clock()
    with filled_village(clock) as store:
        session = Session(store, Settings())
        opened = min(_opened(session) for _again in range(5))
        late = _latest(session, clock)
        session.jobs.wait()
    return [
        Result("the week opened, 10,000 announcements, 100,000 lines of log", opened, 100, "ms"),
        Result("an item rings after its time, the worst of 200", late, 200, "ms"),
        Result("the week of 300 daily slots with 1,500 moved times", _reckoned(), 60, "ms"),
        Result("a frame of a script of 30 minutes, the worst", _worst_frame(), 50, "ms"),
        Result("50,000 letters read as they are said", _said(), 800, "ms"),
    ]


@contextmanager
def filled_village(clock: Clock) -> Iterator[Store]:
    """Make a village with 10,000 announcements and what was broadcast of them."""
    with tempfile.TemporaryDirectory() as folder:
        store = create_store(Path(folder) / "village", clock)
        set_up_village(store, VILLAGE)
        _fill(store)
        yield store
        store.close()


def _fill(store: Store) -> None:
    kinds, repeats = list(Category), list(Repeat)
    made = _BEGIN - timedelta(days=400)
    with store.change("Fill"):
        store.put_all(
            Announcement(f"a{n}", f"ประกาศ {n}", _TEXT, made.date(), kinds[n % len(kinds)],
                         Urgency.URGENT, state=State.SCHEDULED)
            for n in range(_ANNOUNCEMENTS)
        )  # fmt: skip
        store.put_all(
            Slot(f"s{n}", f"a{n}", _BEGIN + timedelta(hours=3 * (n - _ANNOUNCEMENTS // 2)), made,
                 repeats[n % len(repeats)] if n % 500 == 0 else Repeat.ONCE)
            for n in range(_ANNOUNCEMENTS)
        )  # fmt: skip
        store.put_all(
            Broadcast(f"b{n}", f"a{n % _ANNOUNCEMENTS}", f"ประกาศ {n}", Category.GENERAL,
                      made + timedelta(minutes=3 * n), "ผู้ใหญ่บ้าน", outcome=Outcome.AIRED)
            for n in range(_LOGGED)
        )  # fmt: skip


def _opened(session: Session) -> float:
    began = perf_counter()
    view = View(session)
    view.resize(1100, 650)
    view.grab()
    spent = perf_counter() - began
    view.deleteLater()
    # What is left of the view must not hold up what is measured next.
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    return spent * 1000


def _reckoned() -> float:
    """Return how long the calendar takes for a week in which much was moved."""
    slots = [Slot(f"s{n}", f"a{n}", _BEGIN, _BEGIN, Repeat.DAILY) for n in range(300)]
    dues = [(f"s{n % 300}", _BEGIN + timedelta(days=n // 300)) for n in range(1_500)]
    moved = [SlotChange(f"{id} {due}", id, due, due + timedelta(hours=1)) for id, due in dues]
    began = perf_counter()
    occurrences(slots, _BEGIN, _BEGIN + timedelta(days=7), frozenset(), changes_by_due(moved))
    return (perf_counter() - began) * 1000


def _latest(session: Session, clock: Clock) -> float:
    """Let 200 slots fall due in an event loop and return how late the latest rang."""
    desk = Desk(session)
    desk.start()
    worst = 0.0
    for number in range(1, _SLOTS + 1):
        at = _BEGIN + timedelta(hours=3 * number)
        desk.waiting.clear()
        clock.set(at - timedelta(milliseconds=400))
        loop = QEventLoop()
        desk.rang.connect(loop.quit)
        QTimer.singleShot(2_000, loop.quit)
        loop.exec()
        worst = max(worst, (clock() - at).total_seconds() * 1000)
        desk.rang.disconnect(loop.quit)
    desk.stop()
    return worst


def _worst_frame() -> float:
    script = ScriptView()
    script.resize(1200, 640)
    script.set_text(f"{_TEXT * 3}\n" * 105)
    script.grab()
    worst = 0.0
    for step in range(400):
        began = perf_counter()
        script.set_progress(step / 400)
        script.grab()
        worst = max(worst, perf_counter() - began)
    return worst * 1000


def _said() -> float:
    text = (_TEXT * 700)[:50_000]
    began = perf_counter()
    spoken_text(text)
    hard_words(text)
    reading_seconds(text)
    return (perf_counter() - began) * 1000
