"""Understands the headings of rosters: listed ones, ones with a telling part, misspelt ones."""

import re
import tomllib
from dataclasses import dataclass
from difflib import get_close_matches
from enum import StrEnum
from functools import cache, lru_cache

from village_net.exchange.columns.fields import RosterField
from village_net.i18n import N_
from village_net.paths import resource
from village_net.thai.fold import fold

_NOT_LETTERS = re.compile("[^0-9a-z\u0e01-\u0e4e]")
_LONGEST_HEADING = 45
_SHORTEST_MISSPELT = 4
_NEAR = 0.8
# How many digits an ID and a house code have; any other number makes the text a cell of data.
_NUMBERS_IN_HEADINGS = re.compile("13|11")


class Basis(StrEnum):
    """Why a column is taken for what it is."""

    HEADING = "heading"
    PART = "part"
    SPELLING = "spelling"
    CONTENT = "content"
    MERGED = "merged"
    REMEMBERED = "remembered"
    CHOSEN = "chosen"
    UNKNOWN = "unknown"


BASIS_NAMES = {
    Basis.HEADING: N_("known heading"),
    Basis.PART: N_("part of the heading is known"),
    Basis.SPELLING: N_("heading is written almost like a known one"),
    Basis.CONTENT: N_("seen from what the cells hold"),
    Basis.MERGED: N_("belongs to the heading on its left"),
    Basis.REMEMBERED: N_("as you chose last time"),
    Basis.CHOSEN: N_("chosen by you"),
    Basis.UNKNOWN: N_("not understood"),
}

STRENGTH = {Basis.CHOSEN: 4, Basis.HEADING: 3, Basis.PART: 2, Basis.SPELLING: 1}


@dataclass(frozen=True)
class Recognised:
    """A heading that is understood, and by what."""

    field: RosterField
    basis: Basis


@dataclass(frozen=True)
class _Vocabulary:
    whole: dict[str, RosterField]
    parts: list[tuple[str, RosterField]]
    date_parts: frozenset[str]


@lru_cache(maxsize=4096)
def plain(text: str) -> str:
    """Return the letters and digits that tell headings and words apart."""
    return _NOT_LETTERS.sub("", fold(text))


@lru_cache(maxsize=4096)
def recognise(heading: str) -> Recognised | None:
    """Return what a heading stands for, or None where it is not understood."""
    known = _vocabulary()
    letters = plain(heading)
    if letters in known.whole:
        return Recognised(known.whole[letters], Basis.HEADING)
    if len(letters) > _LONGEST_HEADING or _has_data(letters):
        return None
    for part, field in known.parts:
        if part in letters:
            return Recognised(field, Basis.PART)
    if len(letters) < _SHORTEST_MISSPELT:
        return None
    near = get_close_matches(letters, known.whole, n=1, cutoff=_NEAR)
    return Recognised(known.whole[near[0]], Basis.SPELLING) if near else None


def is_date_part(heading: str) -> bool:
    """Tell whether a heading names day, month or year, the second line under a date's heading."""
    return plain(heading) in _vocabulary().date_parts


def _has_data(letters: str) -> bool:
    return any(letter.isdigit() for letter in _NUMBERS_IN_HEADINGS.sub("", letters))


@cache
def _vocabulary() -> _Vocabulary:
    text = resource("catalogue", "roster_headings.toml").read_text(encoding="utf-8")
    listed = tomllib.loads(text)
    date_parts = listed.pop("part")["headings"]
    whole = {plain(h): RosterField(key) for key, entry in listed.items() for h in entry["headings"]}
    parts = [
        (plain(word), RosterField(key)) for key, entry in listed.items() for word in entry["words"]
    ]
    # "The mother's ID" is no ID of the person's, whatever else the heading says.
    parts.sort(key=lambda entry: (entry[1] is not RosterField.IGNORE, -len(entry[0])))
    return _Vocabulary(whole, parts, frozenset(map(plain, date_parts)))
