"""Reads CSV files: comma, semicolon, tab or bar between the cells, whatever fits."""

import csv
from collections import Counter
from collections.abc import Iterator
from itertools import islice
from pathlib import Path
from typing import TextIO

from village_net.exchange.errors import BrokenRowError, EmptyFileError
from village_net.exchange.readers.sheet import Row, Sheet
from village_net.exchange.readers.text_file import opened_text

_DELIMITERS = (",", ";", "\t", "|")
_SAMPLED_LINES = 50


def takes_csv(path: Path) -> bool:
    """Tell whether a path is a file that calls itself a table of text."""
    return path.suffix.lower() in (".csv", ".txt", ".tsv")


def read_csv(path: Path) -> list[Sheet]:
    """Return the one table of a CSV file.

    Raises:
        EmptyFileError, NotTextError, UnreadableFileError, BrokenRowError.
    """
    with opened_text(path) as text:
        delimiter = _delimiter(text)
        text.seek(0)
        rows = list(_rows(text, delimiter, path))
    if not any(cell.strip() for row in rows for cell in row):
        raise EmptyFileError(file=path.name)
    return [Sheet(path.stem, list[Row](rows), path.name)]


def _rows(text: TextIO, delimiter: str, path: Path) -> Iterator[list[str]]:
    # Most cells repeat: keeping one copy of each halves the memory of a long list.
    once: dict[str, str] = {}
    keep = once.setdefault
    reader = csv.reader(text, delimiter=delimiter, strict=True)
    try:
        for row in reader:
            yield [keep(cell, cell) for cell in row]
    except csv.Error as error:
        raise BrokenRowError(file=path.name, row=reader.line_num) from error


def _delimiter(text: TextIO) -> str:
    """Return what splits most lines of the beginning into the same number of cells."""
    lines = [line for line in islice(text, _SAMPLED_LINES) if line.strip()]
    return max(_DELIMITERS, key=lambda delimiter: _agreement(lines, delimiter))


def _agreement(lines: list[str], delimiter: str) -> int:
    """Return lines x cells of the commonest split; a delimiter that splits nothing counts 0."""
    try:
        counts = Counter(len(row) for row in csv.reader(lines, delimiter=delimiter) if len(row) > 1)
    except csv.Error:
        return 0
    return max((cells * times for cells, times in counts.items()), default=0)
