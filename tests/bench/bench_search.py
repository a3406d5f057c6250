"""Each keystroke of the search over 100,000 people, to the first 200 rows in the list."""

import os
import tempfile
from pathlib import Path
from time import perf_counter

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from tests.bench.people import build_village, people
from tests.bench.result import Result
from ui.widgets.tables.record_rows import ListColumn, ListModel
from village_net.store import open_store
from village_net.village.lists.search import PeopleSearch
from village_net.village.register.queries import PersonRow

_PEOPLE = 100_000


def run() -> list[Result]:
    """Type names, IDs, houses and phones letter by letter; give the 95th percentile."""
    with tempfile.TemporaryDirectory() as folder:
        build_village(Path(folder), _PEOPLE)
        store = open_store(Path(folder))
        search = PeopleSearch(store)
        model = ListModel[PersonRow]([ListColumn("Name", 0, lambda row: row.name)], lambda: True)
        while not search.warm():
            pass
        times: dict[int, list[float]] = {}
        for typed in _keystrokes():
            began = perf_counter()
            model.show(search.find(typed))
            times.setdefault(min(len(typed), 3), []).append((perf_counter() - began) * 1000)
        store.close()
    every = [t for part in times.values() for t in part]
    return [
        Result("search, every keystroke, p95", _p95(every), 16, "ms", f"{len(every)} keystrokes"),
        Result("search, one character, p95", _p95(times[1]), 16, "ms"),
        Result("search, two characters, p95", _p95(times[2]), 16, "ms"),
    ]


def _keystrokes() -> list[str]:
    someone = list(people(200))[::5]
    texts = [p.given for p in someone] + [p.surname for p in someone]
    texts += [p.full_name for p in someone] + [p.national_id for p in someone[:10]]
    texts += [p.phone for p in someone[:10]] + [p.house_number for p in someone]
    texts += ["ษฎ", "zz", "กวิน", "ฬ", "๙๙/๙", "ไม่มีคนนี้"]
    return [text[:end] for text in texts for end in range(1, len(text) + 1)]


def _p95(times: list[float]) -> float:
    return sorted(times)[int(len(times) * 0.95)]
