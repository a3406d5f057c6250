"""True Thai order as a stored text key, after the Royal Institute dictionary.

Consonants weigh first, a vowel written before its consonant counts after it, and tone marks
decide only between words that are otherwise equal.
"""

import re
from functools import lru_cache

_LEADING_VOWEL = re.compile("([\u0e40-\u0e44])([\u0e01-\u0e2e])")
_IGNORED = re.compile("[^0-9a-z\u0e01-\u0e2e\u0e30-\u0e39\u0e40-\u0e45\u0e47-\u0e4e]+")
_MARK = re.compile("[\u0e47-\u0e4e]")
_MARK_ORDER = "\u0e4e\u0e4c\u0e47\u0e48\u0e49\u0e4a\u0e4b\u0e4d"
_NUMBER = re.compile(r"\d+")
_DIGITS = str.maketrans("๐๑๒๓๔๕๖๗๘๙", "0123456789")


@lru_cache(maxsize=65536)
def sort_key(text: str) -> str:
    """Return a key whose plain byte order is the dictionary order of the texts."""
    from_thai_digits = text.lower().translate(_DIGITS)
    letters = _IGNORED.sub("", _LEADING_VOWEL.sub(r"\2\1", from_thai_digits))
    base = _MARK.sub("", letters)
    if len(base) == len(letters):
        return base
    return f"{base} {_mark_weights(letters)}"


@lru_cache(maxsize=65536)
def number_key(text: str) -> str:
    """Return a key that puts house number 9 before 12 and 12 before 12/1."""
    return _NUMBER.sub(lambda m: m.group().zfill(6), text.translate(_DIGITS).strip())


def name_key(text: str) -> str:
    """Return a key in dictionary order in which คุ้ม 2 comes before คุ้ม 10."""
    return sort_key(number_key(text))


def _mark_weights(letters: str) -> str:
    """Weigh each mark by its place: the earlier the first mark, the later the word."""
    weights = (
        f"{999 - found.start() + earlier:03d}{_MARK_ORDER.index(found.group())}"
        for earlier, found in enumerate(_MARK.finditer(letters))
    )
    return "".join(weights)
