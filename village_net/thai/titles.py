"""Titles before a name: ranks, doctors, princes, monks, in the spellings of lists."""

import re
import tomllib
from functools import cache, lru_cache
from typing import Any

from village_net.paths import resource

# A title never ends before a lone letter: what follows is the rest of a longer rank.
_NAME = re.compile(r"(?![ะ-ฺ])(?![ก-ฮ](?:[.\s]|$))..")
_THAI = re.compile("[ก-๎]")
_ACTING = re.compile(r"ว่าที่\s?")
_WOMAN = re.compile(r"\s?(?:หญิง(?=[\s(])|\(?หญิง\)|หญิง(?=[ก-ฮเ-ไ]{2}))")
_MOST = 3
_LONGEST_SECOND = 10  # letters within which a second title has its dot


@cache
def titles_in_full() -> dict[str, str]:
    """Return what is said for each short form of a title."""
    return _facts()["titles"]


@lru_cache(maxsize=4096)
def stored_title(written: str) -> str:
    """Return the form in which a title is stored, or the text itself where it is none."""
    title, rest = cut_title(f"{written} กก")
    return title if rest == "กก" and title else written


def cut_title(text: str) -> tuple[str, str]:
    """Return the title that a name begins with, as it is stored, and the rest; longest first.

    Several may follow each other, as in ผศ.ดร.; ว่าที่ stands before a rank and หญิง after it.
    """
    if text.startswith(tuple(_facts()["posts"])):
        return "", text
    found, rest = "", text
    acting = _ACTING.match(text)
    if acting:
        rest = text[acting.end() :]
    for _ in range(_MOST):
        title, after = _one_title(rest, first=not found)
        if not title:
            break
        found, rest = found + title, after
        if "." not in rest[:_LONGEST_SECOND]:
            break
    if not found:
        return "", text
    return (f"ว่าที่ {found}" if acting else found), rest


def _one_title(text: str, *, first: bool) -> tuple[str, str]:
    for length, pattern, stored in _forms().get(text[:1].lower(), ()):
        if not first and not stored.endswith("."):
            continue
        match = pattern.match(text)
        if match is None:
            continue
        end, woman = match.end(), ""
        if length > 1 and stored.endswith(".") and (after := _WOMAN.match(text, end)):
            end, woman = after.end(), "หญิง"
        rest = text[end:].lstrip()
        if _NAME.match(rest) and (first or _ends_with_dot(match.group())):
            return stored + woman, rest
    return "", text


def _ends_with_dot(written: str) -> bool:
    return written.rstrip().endswith(".")


@cache
def _forms() -> dict[str, list[tuple[int, re.Pattern[str], str]]]:
    """Return by its first letter how each title may be written, the longest first, and stored."""
    facts = _facts()
    one: dict[str, str] = {}  # of two short forms for one title the first is stored
    for short, full in facts["titles"].items():
        one.setdefault(full, short)
    forms = {short: (_short(short), one[full]) for short, full in facts["titles"].items()}
    forms |= {full: (re.escape(full), short) for full, short in one.items()}
    forms |= {word: (_word(word), stored) for word, stored in facts["words"].items()}
    forms |= {word: (rf"{word}(?=\s)", word) for word in facts["spaced"]}
    ordered = sorted(forms.items(), key=lambda form: -len(form[0].replace(".", "") * 2 + form[0]))
    by_letter: dict[str, list[tuple[int, re.Pattern[str], str]]] = {}
    for written, (pattern, stored) in ordered:
        form = len(written), re.compile(pattern, re.IGNORECASE), stored
        by_letter.setdefault(written[0].lower(), []).append(form)
    return by_letter


def _word(word: str) -> str:
    """Return a pattern for a word; a Latin one ends where its letters end."""
    if _THAI.match(word):
        return r"\s?".join(re.escape(part) for part in re.split(r"(?<=\.)", word) if part)
    return rf"{re.escape(word)}(?=\s|[ก-๎])" if not word.endswith(".") else re.escape(word)


def _short(short: str) -> str:
    """Return a pattern for a short form: spaces may follow its dots, the last may be missing."""
    if not short.endswith("."):
        return re.escape(short)
    parts = [re.escape(part) for part in short[:-1].split(".")]
    return r"\.\s?".join(parts) + r"(?:\.|(?=\s))"


@cache
def _facts() -> dict[str, Any]:
    return tomllib.loads(resource("catalogue", "titles.toml").read_text(encoding="utf-8"))
