"""Every change names what it is about, so that undo says what it takes back."""

import ast
from collections.abc import Iterator
from pathlib import Path

import village_net

ROOT = Path(village_net.__file__).parent
# Of these there is one in a village, and their label names it.
ONLY_ONES = {"Change rules of the tower", "Change how letters are numbered"}


def changes() -> Iterator[tuple[str, ast.Call]]:
    for file in sorted(ROOT.rglob("*.py")):
        if "sample" in file.parts:
            continue
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            match node:
                case ast.Call(func=ast.Attribute(value=ast.Name("store"), attr="change")):
                    yield f"{file.relative_to(ROOT)}:{node.lineno}", node
                case _:
                    pass


def labels(call: ast.Call) -> set[str]:
    found = (node.value for node in ast.walk(call.args[0]) if isinstance(node, ast.Constant))
    return {text for text in found if isinstance(text, str)}


def test_every_change_of_the_app_says_what_it_is_about() -> None:
    found = list(changes())
    assert len(found) > 50
    silent = [
        place
        for place, call in found
        if len(call.args) < 2
        and all(keyword.arg != "about" for keyword in call.keywords)
        and not labels(call) & ONLY_ONES
    ]
    assert silent == []
