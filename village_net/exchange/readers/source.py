"""A file or folder that a user chose, and the readers that turn it into sheets."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from village_net.exchange.errors import MissingFileError, UnknownKindError
from village_net.exchange.readers.sheet import Sheet


@dataclass(frozen=True)
class Reader:
    """One format: how it is called, which files a dialog offers, which paths it takes, and how."""

    key: str
    title: str
    patterns: str
    takes: Callable[[Path], bool]
    read: Callable[[Path], list[Sheet]]


@dataclass(frozen=True)
class Source:
    """What was read: one sheet or several, and the key of the reader."""

    path: Path
    kind: str
    sheets: tuple[Sheet, ...]


def read_with(readers: Sequence[Reader], path: Path) -> Source:
    """Return the sheets of a path, read by the first reader that takes it.

    Raises:
        MissingFileError, UnknownKindError, and what the reader raises.
    """
    if not path.exists():
        raise MissingFileError(file=path)
    for reader in readers:
        if reader.takes(path):
            return Source(path, reader.key, tuple(reader.read(path)))
    raise UnknownKindError(file=path.name)
