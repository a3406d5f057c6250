"""The register of 100,000 people: every filter and order, the figures, duplicates, memory."""

import os
import random
import subprocess
import sys
import tempfile
from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path
from time import perf_counter, process_time

import psutil

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from tests.bench.people import build_village, households, people
from tests.bench.result import Result
from village_net.store import Store, open_store
from village_net.thai.dates import PartialDate
from village_net.village.figures.statistics import statistics
from village_net.village.lists.people_table import BY_NAME, COLUMNS, Order, columns_of
from village_net.village.lists.search import PeopleSearch
from village_net.village.quality.duplicates import likely_duplicates
from village_net.village.register.filters import CONDITIONS, Filter
from village_net.village.register.particulars import EventKind, LifeEvent
from village_net.village.register.queries import people_in_order

_PEOPLE = 100_000
_FIRST = 200
_MOVES = 30_000
_TAKEN_BACK = 50_000
_SHOWN = ("name", "age", "house", "zone", "sex", "phone", "occupation")


def run() -> list[Result]:
    """Measure the worst filter or order to the first rows, the figures, the duplicates."""
    with tempfile.TemporaryDirectory() as folder:
        build_village(Path(folder), _PEOPLE)
        store = open_store(Path(folder))
        filters = {key: Filter(conditions=(key,)) for key in CONDITIONS}
        orders = [key for key, column in COLUMNS.items() if column.order]
        shown = {f"filter {k}": _listing(store, filter, BY_NAME) for k, filter in filters.items()}
        shown |= {f"order {k}": _listing(store, Filter(), Order(k)) for k in orders}
        name, worst = max(
            ((name, _best(listing)) for name, listing in shown.items()), key=lambda m: m[1]
        )
        today = store.clock().date()
        figures = _best(lambda: statistics(store, today))
        _record_moves(store)
        past = _best(lambda: statistics(store, date(today.year - 6, 6, 1)))
        duplicates = _best(lambda: likely_duplicates(store), 1) / 1000
        store.close()
        memory = _memory(Path(folder))
        taken_back = _taken_back(Path(folder, "new"))
    return [
        Result("filter or order to the first rows, the worst", worst, 50, "ms", name),
        Result("all figures of the village", figures, 300, "ms"),
        Result("all figures of a day of the past", past, 300, "ms", f"{_MOVES:,} moves on record"),
        Result("likely duplicates among everybody", duplicates, 20, "s"),
        Result("memory with the register open", memory, 250, "MB"),
        Result("50,000 people taken back, against writing them", taken_back, 0.5, "×"),
    ]


def _taken_back(folder: Path) -> float:
    """Return the processor's time of an undo of many new people against that of writing them."""
    build_village(folder, 0)
    store = open_store(folder)
    with store.change("Fill"):
        store.put_all(households(_TAKEN_BACK))
        began = process_time()
        store.put_all(people(_TAKEN_BACK))
        written = process_time() - began
    began = process_time()
    store.undo()
    spent = process_time() - began
    store.close()
    return spent / written


def _record_moves(store: Store) -> None:
    """Let many have moved within the village, in and out, over twelve years."""
    chance = random.Random(_MOVES)
    kinds = (EventKind.ARRIVAL, EventKind.DEPARTURE, EventKind.HOUSEHOLD, EventKind.BIRTH)
    first = store.clock().date() - timedelta(days=12 * 365)
    movers = chance.sample(people_in_order(store), _MOVES)
    with store.change("Fill"):
        store.put_all(
            LifeEvent(
                f"e{number}",
                person.id,
                chance.choice(kinds),
                PartialDate.of(first + timedelta(days=chance.randrange(12 * 365))),
                from_household_id=person.household_id,
                household_id=person.household_id,
                number=number,
            )
            for number, person in enumerate(movers)
        )


def _listing(store: Store, filter: Filter, order: Order) -> Callable[[], object]:
    columns = columns_of(_SHOWN, with_health=False)
    search = PeopleSearch(store)
    return lambda: search.lines("", columns, filter, order).take(_FIRST)


def _best(work: Callable[[], object], times: int = 3) -> float:
    """Return the shortest of some runs in milliseconds."""
    measured: list[float] = []
    for _ in range(times):
        began = perf_counter()
        work()
        measured.append((perf_counter() - began) * 1000)
    return min(measured)


def _memory(village: Path) -> float:
    """Return the resident memory in megabytes of a window that shows the register."""
    script = (
        "import sys\n"
        "from PySide6.QtTest import QTest\n"
        "from PySide6.QtWidgets import QApplication\n"
        "from pathlib import Path\n"
        "app = QApplication([])\n"
        "from ui.settings import Settings\n"
        "from ui.theme import load_fonts\n"
        "from ui.window import Window\n"
        "load_fonts()\n"
        "window = Window(Settings())\n"
        f"window.open_village(Path({str(village)!r}))\n"
        "window.shell.show_page('register')\n"
        "window.show()\n"
        "QTest.qWait(1500)\n"
        "print('ready', flush=True)\n"
        "sys.stdin.readline()\n"
    )
    with tempfile.TemporaryDirectory() as home:
        window = subprocess.Popen(
            [sys.executable, "-c", script],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            text=True,
            env={**os.environ, "VILLAGE_NET_HOME": home},
        )
        assert window.stdout
        assert window.stdin
        window.stdout.readline()
        used = psutil.Process(window.pid).memory_info().rss / 1_000_000
        window.communicate("\n")
    return used
