"""Text cut into tokens: Thai words by dictionary; numbers, Latin words and marks as they stand."""

import re
from collections.abc import Set as AbstractSet
from enum import IntEnum
from functools import cache, lru_cache
from typing import NamedTuple

from village_net.paths import resource
from village_net.thai.cutting import Cutter

_MOST_JOINED = 8
_LONGEST_NAME = 14
_TITLES = ("นางสาว", "นาง", "นาย", "น.ส.", "ด.ช.", "ด.ญ.", "เด็กชาย", "เด็กหญิง")

_PLACES = frozenset("ต. อ. จ. บ. ถ. ซ. อบต. ทต. รพ.สต.".split())

_BEGINS_A_NAME = re.compile("[ก-ฮเ-ไ]")
_THAI = "\u0e01-\u0e2e\u0e30-\u0e3a\u0e40-\u0e45\u0e47-\u0e4e"
_MARKS = r"()\[\]{}“”‘’«»‹›,;!?…\u0e2f\u0e46\u0e5a\u0e5b\u200b"
_SHAPES = re.compile(
    r"(\n)"
    r"|([^\S\n\u00a0\u202f]+|\u200b+)"
    r"|(ฯลฯ|[)\]}”’»›,;!?…\u0e2f\u0e46\u0e5a\u0e5b]+)"
    r"|([(\[{“‘«‹]+)"
    rf"|([{_THAI}][{_THAI}.]*)"
    rf"|((?:[^\s{_THAI}{_MARKS}]|[\u00a0\u202f]|(?<=\d),(?=\d))+)"
)


class TokenKind(IntEnum):
    """What a token is to whoever breaks lines; the numbers are the groups of ``_SHAPES``."""

    NEWLINE = 1
    SPACE = 2
    CLOSING = 3
    OPENING = 4
    THAI = 5
    OTHER = 6


class Token(NamedTuple):
    """A stretch of text that is read as one."""

    text: str
    kind: TokenKind


def tokens(text: str, names: AbstractSet[str] = frozenset()) -> list[Token]:
    """Return the tokens of a text, which joined are the text; none of ``names`` is cut."""
    found: list[Token] = []
    for match in _SHAPES.finditer(text):
        kind = TokenKind(match.lastindex or TokenKind.OTHER)
        if kind is TokenKind.THAI:
            found += _thai(match.group(), names, found)
        else:
            found.append(Token(match.group(), kind))
    return found


def _thai(run: str, names: AbstractSet[str], before: list[Token]) -> list[Token]:
    if _follows_a_name(before) and len(run) <= _LONGEST_NAME:
        return [Token(run, TokenKind.THAI)]
    words = list(_words(run))
    if names:
        words = joined(words, names)
    return [Token(word, TokenKind.THAI) for word in _with_whole_name(words)]


def _follows_a_name(before: list[Token]) -> bool:
    """Tell whether a surname comes next: title, given name and a space stand before."""
    return (
        len(before) >= 3
        and before[-1].kind is TokenKind.SPACE
        and before[-2].kind is TokenKind.THAI
        and before[-3].text in _TITLES
    )


def _with_whole_name(words: list[str]) -> list[str]:
    """Keep whole what follows a title or ต. up to the next space: dictionaries know few names."""
    for place, word in enumerate(words[:-1]):
        if word in _TITLES or word in _PLACES:
            name = "".join(words[place + 1 :])
            return [*words[: place + 1], name] if len(name) <= _LONGEST_NAME else words
    return _with_title_apart(words)


def _with_title_apart(words: list[str]) -> list[str]:
    """Part the title that a name begins with, where the dictionary read across: นา|ยธ|นก|ฤต."""
    run = "".join(words)
    for title in _TITLES:
        name = run[len(title) :]
        if (
            run.startswith(title)
            and not words[0].startswith(title)
            and len(name) <= _LONGEST_NAME
            and _BEGINS_A_NAME.match(name)
        ):
            return [title, name]
    return words


@lru_cache(maxsize=32768)
def _words(run: str) -> tuple[str, ...]:
    apart = _two_words()
    words = [part for word in _cutter().cut(run) for part in apart.get(word, (word,))]
    return tuple(joined(words, _village_words()))


def joined(words: list[str], wholes: AbstractSet[str]) -> list[str]:
    """Return the words with neighbours joined where together they are one of ``wholes``."""
    result: list[str] = []
    start = 0
    while start < len(words):
        end = min(start + _MOST_JOINED, len(words))
        while end > start + 1 and "".join(words[start:end]) not in wholes:
            end -= 1
        result.append("".join(words[start:end]))
        start = end
    return result


@cache
def _cutter() -> Cutter:
    return Cutter(resource("words", "words_th.txt").read_text(encoding="utf-8").split("\n"))


@cache
def _village_words() -> frozenset[str]:
    return frozenset(_lines("village.txt"))


@cache
def _two_words() -> dict[str, tuple[str, ...]]:
    return {"".join(pair): tuple(pair) for pair in map(str.split, _lines("apart.txt"))}


def _lines(file: str) -> list[str]:
    lines = resource("words", file).read_text(encoding="utf-8").splitlines()
    return [line for line in lines if line and not line.startswith("#")]
