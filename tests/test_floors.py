"""A floor names no table of a floor above it: what hangs on its records the schema tells."""

import ast
import re
from collections.abc import Iterator

from tests.declared import ROOT, record_kinds

FLOORS = ("store", "village", "groups", "survey", "tower")
NAMING = re.compile(r"\b(?:FROM|JOIN|INTO|UPDATE)\s+(\w+)")


def tables() -> dict[str, int]:
    """Return by each table of records the floor that its kind is declared on."""
    return {
        kind.table: FLOORS.index(kind.__module__.split(".")[1])
        for kind in record_kinds()
        if kind.__module__.split(".")[1] in FLOORS
    }


def named() -> Iterator[tuple[str, str, int]]:
    """Yield every table that a module names in SQL, with the floor of the module."""
    for place, floor in enumerate(FLOORS):
        for file in sorted((ROOT / "village_net" / floor).rglob("*.py")):
            if "schema" in file.parts:
                continue
            for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
                if isinstance(node, ast.Constant) and isinstance(node.value, str):
                    for table in NAMING.findall(node.value):
                        yield file.relative_to(ROOT / "village_net").as_posix(), table, place


def test_no_floor_names_a_table_of_a_floor_above_it() -> None:
    owners = tables()
    assert {"person", "membership", "survey", "tower"} <= set(owners)
    above = {(file, table) for file, table, floor in named() if owners.get(table, 0) > floor}
    assert above == set()
