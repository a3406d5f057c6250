"""What the app declares, found by looking through its modules: records, edits, refusals."""

import ast
import inspect
from collections.abc import Callable, Iterator
from dataclasses import is_dataclass
from importlib import import_module
from pathlib import Path
from types import ModuleType
from typing import Any

from village_net.errors import Refusal

ROOT = Path(__file__).parents[1]


def modules(*packages: str) -> Iterator[ModuleType]:
    """Yield every module of some packages, but for those that run when they are imported."""
    for package in packages:
        for file in sorted((ROOT / package).rglob("*.py")):
            if file.name not in ("__main__.py", "__init__.py"):
                yield import_module(".".join(file.relative_to(ROOT).with_suffix("").parts))


def record_kinds() -> list[type[Any]]:
    """Return every kind of record that a village holds."""
    return [
        kind
        for module in modules("village_net")
        for _name, kind in inspect.getmembers(module, inspect.isclass)
        if kind.__module__ == module.__name__ and is_dataclass(kind) and vars(kind).get("table")
    ]


def edits() -> dict[str, Callable[..., Any]]:
    """Return by name every function that a user's wish calls: what makes one step of undo."""
    return {
        f"{module.__name__.removeprefix('village_net.')}.{name}": getattr(module, name)
        for module in modules("village_net")
        if not module.__name__.startswith(("village_net.sample", "village_net.store"))
        for name in sorted(_makes_changes(inspect.getsource(module)))
        if not name.startswith("_")
    }


def refusals() -> list[type[Refusal]]:
    """Return every kind of refusal."""
    found: set[type[Refusal]] = set()
    for module in modules("village_net", "ui"):
        found |= {
            kind
            for _name, kind in inspect.getmembers(module, inspect.isclass)
            if issubclass(kind, Refusal)
        }
    return sorted(found, key=lambda kind: kind.__name__)


def _makes_changes(text: str) -> set[str]:
    """Return the functions of a module that call ``store.change``, themselves or by another."""
    if "store.change(" not in text:  # most modules need not be taken apart
        return set()
    tree = ast.parse(text)
    functions = {node.name: node for node in tree.body if isinstance(node, ast.FunctionDef)}
    found = {name for name, node in functions.items() if _calls_change(node)}
    called = {name: _called(node) for name, node in functions.items()}
    while more := {name for name in functions if called[name] & found} - found:
        found |= more
    return found


def _calls_change(function: ast.FunctionDef) -> bool:
    calls = (node.func for node in ast.walk(function) if isinstance(node, ast.Call))
    return any(
        isinstance(called, ast.Attribute)
        and called.attr == "change"
        and isinstance(called.value, ast.Name)
        and called.value.id == "store"
        for called in calls
    )


def _called(function: ast.FunctionDef) -> set[str]:
    calls = (node.func for node in ast.walk(function) if isinstance(node, ast.Call))
    return {called.id for called in calls if isinstance(called, ast.Name)}
