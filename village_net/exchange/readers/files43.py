"""Reads HOME and PERSON of the health ministry's 43-file set and joins them by HID.

HOME.HID = PERSON.HID; cells are parted by bars, the first row holds the standard's own headings.
"""

import csv
from collections.abc import Iterator
from pathlib import Path

from village_net.exchange.errors import (
    EmptyFileError,
    MissingPartError,
    NoRosterFolderError,
    NotTextError,
    UnreadableFileError,
)
from village_net.exchange.readers.sheet import Row, Sheet
from village_net.exchange.readers.text_file import opened_text

_HOME = "HOME.txt"
_PERSON = "PERSON.txt"
_KEY = "HID"
# What a person's row takes over from the house.
_OF_THE_HOUSE = ("HOUSE", "HOUSE_ID", "VILLAGE")


def takes_files43(path: Path) -> bool:
    """Tell whether a path is a folder, or one of the two files themselves."""
    return path.is_dir() or _is(path, _HOME) or _is(path, _PERSON)


def read_files43(path: Path) -> list[Sheet]:
    """Return the people with their houses as one table.

    Raises:
        NoRosterFolderError, MissingPartError, EmptyFileError, NotTextError, UnreadableFileError.
    """
    folder = path if path.is_dir() else path.parent
    home, person = _part(folder, _HOME), _part(folder, _PERSON)
    if not home and not person:
        raise NoRosterFolderError(folder=folder.name)
    if not home or not person:
        raise MissingPartError(folder=folder.name, file=_PERSON if home else _HOME)
    houses = _houses(home)
    rows = list[Row](_joined(person, houses))
    return [Sheet(person.stem, rows, folder.name, carries_house=False)]


def _is(path: Path, name: str) -> bool:
    return path.name.lower() == name.lower()


def _part(folder: Path, name: str) -> Path | None:
    try:
        return next((file for file in sorted(folder.iterdir()) if _is(file, name)), None)
    except OSError as error:
        raise UnreadableFileError(file=folder.name) from error


def _table(file: Path) -> list[list[str]]:
    try:
        with opened_text(file) as text:
            rows = list(csv.reader(text, delimiter="|", quoting=csv.QUOTE_NONE))
    except csv.Error as error:
        raise NotTextError(file=file.name) from error
    if not rows:
        raise EmptyFileError(file=file.name)
    return rows


def _houses(file: Path) -> dict[str, list[str]]:
    """Return by HID what a person's row takes over."""
    heading, *rows = _table(file)
    places = _places(heading)
    if _KEY not in places:
        return {}
    return {
        _cell(row, places[_KEY]): [_cell(row, places.get(column)) for column in _OF_THE_HOUSE]
        for row in rows
    }


def _joined(file: Path, houses: dict[str, list[str]]) -> Iterator[list[str]]:
    heading, *rows = _table(file)
    key = _places(heading).get(_KEY)
    nothing = [""] * len(_OF_THE_HOUSE)
    width = len(heading)
    yield [*heading, *_OF_THE_HOUSE]
    for row in rows:
        cells = row[:width] + [""] * (width - len(row))
        yield [*cells, *houses.get(_cell(row, key), nothing)]


def _places(heading: list[str]) -> dict[str, int]:
    return {name.strip().upper(): place for place, name in enumerate(heading)}


def _cell(row: list[str], place: int | None) -> str:
    return row[place].strip() if place is not None and place < len(row) else ""
