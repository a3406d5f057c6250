"""The catalogue of what is said otherwise than it is written: ``spoken.toml``."""

import re
import tomllib
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from itertools import groupby
from typing import Any

from village_net.paths import resource
from village_net.thai.titles import titles_in_full

_THAI_LETTER = re.compile("[ก-ฮ]")


class Next(StrEnum):
    """What must follow a short form for one of its meanings."""

    DIGIT = "digit"
    LETTER = "letter"
    PLACE = "place"


@dataclass(frozen=True, slots=True)
class Meaning:
    """One meaning of a short form, and where it holds; an empty condition always holds."""

    said: str
    next: Next | None
    before: tuple[str, ...]
    after: tuple[str, ...]


@cache
def table(name: str) -> dict[str, str]:
    """Return a table of the catalogue: what is written, and what is said for it."""
    return _facts()[name]


@cache
def words(name: str) -> tuple[str, ...]:
    """Return a list of the catalogue, the longest word first."""
    return tuple(sorted(_facts()[name], key=len, reverse=True))


@cache
def choices() -> dict[str, tuple[Meaning, ...]]:
    """Return the meanings of each short form that has several, the first that may hold first."""
    entries = sorted(_facts()["choices"], key=lambda entry: entry["written"])
    return {
        written: tuple(map(_choice, meanings))
        for written, meanings in groupby(entries, key=lambda entry: entry["written"])
    }


@cache
def short_forms() -> tuple[str, ...]:
    """Return all abbreviations, the longest first."""
    forms = {*table("abbreviations"), *choices()}
    return tuple(sorted(forms, key=lambda form: (-letters(form), -len(form), form)))


@cache
def syllable_counts() -> dict[str, int]:
    """Return the words whose syllables cannot be told from their spelling, with their number."""
    hard = {word: reading.count("-") + 1 for word, reading in table("hard").items()}
    return {**hard, **_facts()["syllables"]}


def any_of(forms: Iterable[str]) -> str:
    """Return a pattern for plain words, the longest first."""
    return branches(map(re.escape, sorted(forms, key=len, reverse=True)))


def branches(patterns: Iterable[str]) -> str:
    """Return one pattern for many that begin with a letter, which fails fast: a branch a letter."""
    ordered = sorted(patterns, key=lambda pattern: pattern[0])
    return "|".join(
        f"{first}(?:{'|'.join(pattern[1:] for pattern in group)})"
        for first, group in groupby(ordered, key=lambda pattern: pattern[0])
    )


def letters(written: str) -> int:
    """Return how many consonants a short form has."""
    return len(_THAI_LETTER.findall(written))


@cache
def _facts() -> dict[str, Any]:
    facts = tomllib.loads(resource("catalogue", "spoken.toml").read_text(encoding="utf-8"))
    facts["abbreviations"] = {**titles_in_full(), **facts["abbreviations"]}
    return facts


def _choice(entry: dict[str, Any]) -> Meaning:
    return Meaning(
        entry["said"],
        Next(entry["next"]) if "next" in entry else None,
        tuple(entry.get("before", ())),
        tuple(entry.get("after", ())),
    )
