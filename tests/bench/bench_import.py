"""Bringing in a long list, against writing the same finished rows with nothing else around."""

import csv
import json
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from time import perf_counter
from typing import Any

from tests.bench.memory import peak
from tests.bench.people import people
from tests.bench.result import Result
from village_net.exchange import apply_import, choose_sheet, guess_mapping, plan_import, read_source
from village_net.store import create_store, open_store
from village_net.store.engine import connect
from village_net.village.register.records import Sex

ROWS = 100_000
_TABLES = ("household", "person")
_HEADINGS = (
    "เลขบัตรประชาชน",
    "คำนำหน้านาม",
    "ชื่อ",
    "สกุล",
    "เพศ",
    "วันเดือนปีเกิด",
    "บ้านเลขที่",
    "อาชีพ",
    "เบอร์โทร",
)


def run() -> Iterator[Result]:
    """Yield the time of an import as a multiple of the bare writing, and its peak of memory."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        source = folder / "roster.csv"
        write_roster(source, ROWS)
        imported = folder / "imported"
        report = _in_a_process_of_its_own(source, imported)
        bare = min(_bare_seconds(imported, folder / f"bare{turn}") for turn in range(3))
    note = f"{report['seconds']:.2f} s against {bare:.2f} s, {report['added']:,} added"
    yield Result("import 100,000 rows of CSV", report["seconds"] / bare, 8, "× bare", note)
    yield Result("import 100,000 rows, peak memory", report["peak"], 400, "MB")


def write_roster(file: Path, count: int) -> None:
    """Write a clean list of invented people with valid IDs, as an old program exports it."""
    with file.open("w", encoding="cp874", newline="") as opened:
        writer = csv.writer(opened)
        writer.writerow(_HEADINGS)
        for someone in people(count):
            birth = someone.birth
            born = f"{birth.day:02d}/{birth.month:02d}/{birth.year + 543}" if birth else ""
            sex = "1" if someone.sex is Sex.MALE else "2"
            writer.writerow(
                (
                    *(someone.national_id, someone.title, someone.given, someone.surname),
                    *(sex, born, someone.house_number, someone.occupation, someone.phone),
                )
            )


def bring_in(source: Path, folder: Path) -> dict[str, Any]:
    """Import a list into a new village and return the seconds, the people and the peak in MB."""
    store = create_store(folder)
    begun = perf_counter()
    sheet = choose_sheet(read_source(source))
    plan = plan_import(store, sheet, guess_mapping(store, sheet))
    apply_import(store, plan)
    seconds = perf_counter() - begun
    return {"seconds": seconds, "added": plan.added, "peak": peak()}


def _in_a_process_of_its_own(source: Path, folder: Path) -> dict[str, Any]:
    command = [sys.executable, "-m", "tests.bench.bench_import", str(source), str(folder)]
    return json.loads(subprocess.run(command, check=True, capture_output=True).stdout)


def _bare_seconds(imported: Path, folder: Path) -> float:
    """Return the seconds of one transaction that writes finished rows into the same tables."""
    store = open_store(imported)
    rows = {table: store.rows(f"SELECT * FROM {table}") for table in _TABLES}
    store.close()
    create_store(folder).close()
    connection = connect(folder / "data.db")
    begun = perf_counter()
    connection.execute("BEGIN IMMEDIATE")
    for table in _TABLES:
        holes = ", ".join("?" * len(rows[table][0]))
        connection.executemany(f"INSERT INTO {table} VALUES ({holes})", rows[table])
    connection.execute("COMMIT")
    seconds = perf_counter() - begun
    connection.close()
    return seconds


if __name__ == "__main__":
    print(json.dumps(bring_in(Path(sys.argv[1]), Path(sys.argv[2]))))
