"""Run the benchmarks and print their figures as the README's table."""

import importlib
import sys
from pathlib import Path

from tests.bench.result import Result

FOLDER = Path(__file__).parent


def main(names: list[str]) -> int:
    """Run the named benchmarks, or all; return 1 where a target is missed."""
    found = [file.stem for file in sorted(FOLDER.glob("bench_*.py"))]
    chosen = [f"bench_{name}" for name in names] or found
    print("| work | measured | target | |\n|---|---|---|---|")
    missed = 0
    for name in chosen:
        for result in importlib.import_module(f"tests.bench.{name}").run():
            print(_line(result), flush=True)
            missed += result.good is False
    return 1 if missed else 0


def _line(result: Result) -> str:
    sign = "≥" if result.at_least else "≤"
    mark = {True: "good", False: "missed", None: "skipped"}[result.good]
    value = "–" if result.value is None else f"{result.value:.4g} {result.unit}"
    note = f" ({result.note})" if result.note else ""
    return f"| {result.name} | {value}{note} | {sign} {result.limit:g} {result.unit} | {mark} |"


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
