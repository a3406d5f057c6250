"""The house stays one that is read in a day: small files, short functions, no folder too full."""

import ast
import re
from collections import Counter, defaultdict
from collections.abc import Iterator
from pathlib import Path
from statistics import median, quantiles

import pytest

ROOT = Path(__file__).parents[1]
OURS = [file for floor in ("ui", "village_net") for file in sorted((ROOT / floor).rglob("*.py"))]
RUN = 6
IMPORTING = re.compile(r"(from|import|#|@)\b")
FUNCTIONS = ast.FunctionDef | ast.AsyncFunctionDef


def name_of(file: Path) -> str:
    parts = file.relative_to(ROOT).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


MODULES = {name_of(file): file for file in OURS}
Trees = dict[str, ast.Module]


@pytest.fixture(scope="module")
def trees() -> Trees:
    """Every module taken apart, which takes a while, and only as long as these tests run."""
    return {name: ast.parse(file.read_text(encoding="utf-8")) for name, file in MODULES.items()}


def functions(trees: Trees) -> dict[str, int]:
    """Return by name how many lines each function has."""
    return {
        f"{name}:{node.lineno} {node.name}": (node.end_lineno or 0) - node.lineno + 1
        for name, tree in trees.items()
        for node in ast.walk(tree)
        if isinstance(node, FUNCTIONS)
    }


def imported(tree: ast.Module) -> Iterator[str]:
    """Yield which of our modules a module imports as it is loaded."""
    for node in tree.body:
        if isinstance(node, ast.Import):
            yield from (each.name for each in node.names if each.name in MODULES)
        elif isinstance(node, ast.ImportFrom) and node.module:
            for each in node.names:
                within = f"{node.module}.{each.name}"
                yield from [known for known in (within, node.module) if known in MODULES][:1]


def test_a_file_is_one_idea() -> None:
    lengths = {
        name: len(file.read_text(encoding="utf-8").splitlines()) for name, file in MODULES.items()
    }
    assert {name: lines for name, lines in lengths.items() if lines > 350} == {}
    assert median(lines for lines in lengths.values() if lines > 1) <= 110


def test_a_function_is_seen_at_a_glance(trees: Trees) -> None:
    lengths = functions(trees)
    assert {name: lines for name, lines in lengths.items() if lines > 45} == {}
    assert quantiles(lengths.values(), n=10)[-1] <= 17


def test_no_folder_holds_more_than_is_taken_in() -> None:
    counts = Counter(file.parent for file in OURS if file.name != "__init__.py")
    assert {str(folder): count for folder, count in counts.items() if count > 25} == {}


def test_no_module_imports_itself_round_a_corner(trees: Trees) -> None:
    waits = {name: set(imported(tree)) - {name} for name, tree in trees.items()}
    needed_by: defaultdict[str, set[str]] = defaultdict(set)
    for name, needs in waits.items():
        for need in needs:
            needed_by[need].add(name)
    free = [name for name, needs in waits.items() if not needs]
    while free:
        for name in needed_by[done := free.pop()]:
            waits[name].discard(done)
            if not waits[name]:
                free.append(name)
        waits.pop(done)
    assert waits == {}


def test_a_name_means_one_class(trees: Trees) -> None:
    """The module of a page or a view has its class under the name that its place promises."""
    places = {"page": "Page", "view": "View"}
    found: defaultdict[str, set[str]] = defaultdict(set)
    for name, tree in trees.items():
        for node in ast.walk(tree):
            if isinstance(node, ast.ClassDef) and places.get(name.rpartition(".")[2]) != node.name:
                found[node.name].add(name)
    assert {name: places for name, places in found.items() if len(places) > 1} == {}


def test_little_is_written_twice() -> None:
    """Counted are lines in runs of six or more that stand elsewhere too, but for imports."""
    lines, runs = 0, defaultdict[tuple[str, ...], list[tuple[str, int]]](list)
    for name, file in MODULES.items():
        told = [" ".join(line.split()) for line in file.read_text(encoding="utf-8").splitlines()]
        lines += len(told)
        kept = [each for each in told if re.search(r"\w", each) and not IMPORTING.match(each)]
        for place in range(len(kept) - RUN + 1):
            runs[tuple(kept[place : place + RUN])].append((name, place))
    places = [place for found in runs.values() if len(found) > 1 for place in found]
    twice = {(name, place + step) for name, place in places for step in range(RUN)}
    assert len(twice) / lines < 0.005, sorted({name for name, _place in twice})
