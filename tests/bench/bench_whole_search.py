"""Each key of Ctrl+K among 100,000 people and 10,000 announcements of 640 letters."""

import os
import tempfile
from datetime import date, timedelta
from pathlib import Path
from time import process_time

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from tests.bench.people import build_village, people
from tests.bench.result import Result
from ui.session import Session
from ui.settings import Settings
from ui.shell.search_box import SearchBox
from ui.shell.shell import Shell
from ui.theme import apply_theme, load_fonts
from village_net.store import Store, open_store
from village_net.tower.announcements.records import Announcement, Category

_PEOPLE, _ANNOUNCEMENTS, _LETTERS = 100_000, 10_000, 640
_TEXT = "พรุ่งนี้น้ำประปาจะหยุดไหล ตั้งแต่แปดโมงครึ่ง ขอให้ทุกบ้านรองน้ำไว้ใช้ก่อนนะครับ "
_TOPICS = ("น้ำไม่ไหล", "ประชุมประชาคม", "ตรวจสุขภาพ", "ฉีดวัคซีนสุนัข", "งานบุญ")


def run() -> list[Result]:
    """Type names, houses, announcements and acts letter by letter; give the worst and the p95."""
    app = QApplication.instance() or QApplication([])
    assert isinstance(app, QApplication)
    load_fonts()
    with tempfile.TemporaryDirectory() as folder:
        os.environ["VILLAGE_NET_HOME"] = folder
        build_village(Path(folder, "v"), _PEOPLE)
        apply_theme(app, Settings())
        store = open_store(Path(folder, "v"))
        _announce(store)
        session = Session(store, Settings())
        shell = Shell(session)
        shell.resize(1366, 768)
        shell.show()
        shell.show_page("home")
        box = shell.top_bar.search
        slices = _warmed(box)
        keys = _keys(box)
        cold = _after_a_change(store, box)
        session.jobs.wait()
        store.close()
    keys.sort()
    note = f"{len(keys)} keys"
    return [
        Result("a key of the whole search, p95", keys[int(len(keys) * 0.95)], 30, "ms", note),
        Result("a key of the whole search, the worst", keys[-1], 60, "ms", note),
        Result("a key just after a change", cold, 30, "ms"),
        Result("a slice of reading ahead, p95", slices, 30, "ms"),
    ]


def _announce(store: Store) -> None:
    today, text = store.clock().date(), (_TEXT * 9)[:_LETTERS]
    with store.change("Fill"):
        store.put_all(
            Announcement(
                f"a{n}", f"{_TOPICS[n % len(_TOPICS)]} {n}", f"{text} {n}",
                today - timedelta(days=n), list(Category)[n % len(Category)],
            )
            for n in range(_ANNOUNCEMENTS)
        )  # fmt: skip


def _warmed(box: SearchBox) -> float:
    spent: list[float] = []
    done = False
    while not done:
        began = process_time()
        done = box._answers.warm()
        spent.append((process_time() - began) * 1000)
        QTest.qWait(0)
    return sorted(spent)[int(len(spent) * 0.95)]


def _keys(box: SearchBox) -> list[float]:
    someone = list(people(200))[::10]
    texts = [p.given for p in someone] + [p.surname for p in someone]
    texts += [p.full_name for p in someone[:5]] + [p.house_number for p in someone]
    texts += [*_TOPICS, "รองน้ำไว้ใช้", "พิมพ์ประกาศ", "เพิ่มคน", "ทำนา", "ไม่มีเรื่องนี้", "ษฎ", "zz"]
    return [_key(box, text[:end]) for text in texts for end in range(1, len(text) + 1)]


def _key(box: SearchBox, text: str) -> float:
    """Return the milliseconds from a key to the painted answers."""
    began = process_time()
    box.setText(text)
    box.offer()
    if box._list:
        box._list.grab()
    return (process_time() - began) * 1000


def _after_a_change(store: Store, box: SearchBox) -> float:
    with store.change("Change"):
        store.put(Announcement("n", "ใหม่", "เรื่องใหม่", date(2026, 1, 1)))
    return _key(box, "ประชุม")
