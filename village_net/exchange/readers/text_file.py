"""Text files of unknown encoding: BOM, then strict UTF-8, then the old Thai code page."""

import codecs
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TextIO

from village_net.exchange.errors import (
    EmptyFileError,
    NotTextError,
    TooBigError,
    UnreadableFileError,
)
from village_net.exchange.readers.sheet import MOST_UNPACKED

_CHUNK = 1 << 20
_MARKED = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)


@contextmanager
def opened_text(file: Path) -> Iterator[TextIO]:
    """Open a file in the encoding that fits all of it; line ends stay as they are.

    Raises:
        EmptyFileError, NotTextError, TooBigError, UnreadableFileError.
    """
    try:
        if file.stat().st_size > MOST_UNPACKED:
            raise TooBigError(file=file.name)
        with file.open(encoding=_encoding(file), newline="") as text:
            yield text
    except OSError as error:
        raise UnreadableFileError(file=file.name) from error


def _encoding(file: Path) -> str:
    with file.open("rb") as raw:
        start = raw.read(4)
    if not start:
        raise EmptyFileError(file=file.name)
    marked = [name for mark, name in _MARKED if start.startswith(mark)]
    for encoding in marked or ["utf-8", "cp874"]:
        if _fits(file, encoding):
            return encoding
    raise NotTextError(file=file.name)


def _fits(file: Path, encoding: str) -> bool:
    """Tell whether all of a file is text in an encoding; binary files hold zeros."""
    decoder = codecs.getincrementaldecoder(encoding)("strict")
    with file.open("rb") as raw:
        try:
            while chunk := raw.read(_CHUNK):
                if "\0" in decoder.decode(chunk):
                    return False
            decoder.decode(b"", final=True)
        except UnicodeError:
            return False
    return True
