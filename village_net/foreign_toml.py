"""TOML written by strangers: read only where reading it stays cheap, whatever it holds."""

import re
import tomllib
from typing import Any

# A key of many dotted parts costs its parser the square of their number; a file of ours has three.
_DEEP_KEY = re.compile(
    r"""(?:(?:[\w-]{1,200}|"[^"\n]{0,200}"|'[^'\n]{0,200}')[ \t]*\.[ \t]*){16}"""
)
_LINE = re.compile(r"at line (\d+)")


class ForeignTomlError(ValueError):
    """A text that is no TOML, or that nests deeper than any file for people does.

    ``line`` counts from 1 and tells where, as well as it is known.
    """

    def __init__(self, line: int) -> None:
        super().__init__(f"no TOML at line {line}")
        self.line = line


def read_foreign_toml(text: str) -> dict[str, Any]:
    """Return what a stranger's TOML holds, in time that grows with its length.

    Raises:
        ForeignTomlError.
    """
    text = text.removeprefix("\ufeff")
    if deep := _DEEP_KEY.search(text):
        raise ForeignTomlError(text.count("\n", 0, deep.start()) + 1)
    try:
        return tomllib.loads(text)
    except (ValueError, RecursionError) as error:
        named = _LINE.search(str(error))
        line = int(named[1]) if named else text.rstrip().count("\n") + 1
        raise ForeignTomlError(line) from error
