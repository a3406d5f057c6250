"""What the commands share: where results and refusals go, the village that is open, its texts."""

import json
import sys
from collections.abc import Iterator, Sequence
from contextlib import closing, contextmanager
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Any

import click

from village_net.errors import Refusal
from village_net.i18n import N_, Say
from village_net.setting_up import open_village
from village_net.store import Store
from village_net.store.errors import data_explained

FOLDER = click.Path(path_type=Path)


class _File(click.Path):
    """A file that may be written: no folder, and not nothing."""

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Path:
        file = Path(str(super().convert(value, param, ctx)))
        if not file.name:
            self.fail("a file needs a name", param, ctx)
        return file


FILE = _File(path_type=Path, dir_okay=False)
# As many rows as nobody has.
_MOST = 1_000_000_000
ROWS = click.IntRange(0, _MOST)


class TextFileError(Refusal):
    """A text that cannot be read from its file."""

    key = "unreadable-text"
    message = N_("The text cannot be read from “{file}”. Save it as UTF-8 and try again.")


@dataclass
class Talk:
    """Where results and refusals go."""

    say: Say

    def result(self, value: Any, as_json: bool, lines: Sequence[str]) -> None:
        """Print a result: the value as JSON, or the lines."""
        click.echo(json.dumps(value, ensure_ascii=False, indent=1) if as_json else "\n".join(lines))


talking = click.make_pass_decorator(Talk)
as_json = click.option("--json", "as_json", is_flag=True, help="Print the result as JSON.")
in_folder = click.argument("folder", metavar="DIR", type=FOLDER)


def one_of(choices: type[StrEnum]) -> click.Choice[str]:
    """Return the values of an enumeration as what an option may be."""
    return click.Choice([choice.value for choice in choices])


@contextmanager
def village(folder: Path) -> Iterator[Store]:
    """Open a village for one command."""
    with closing(open_village(folder)) as store, data_explained(store.file):
        yield store


def text_from(source: str) -> str:
    """Return the text of a file, or of the standard input for ``-``.

    Raises:
        TextFileError.
    """
    data = sys.stdin.buffer.read() if source == "-" else _bytes_of(Path(source))
    for encoding in ("utf-8-sig", "cp874"):
        try:
            return data.decode(encoding)
        except UnicodeDecodeError:
            continue
    raise TextFileError(file=source)


def _bytes_of(file: Path) -> bytes:
    try:
        return file.read_bytes()
    except OSError as error:
        raise TextFileError(file=file) from error
