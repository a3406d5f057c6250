"""Folding: two spellings that a searcher means as one become the same text."""

import re
import unicodedata
from collections.abc import Iterable
from functools import lru_cache

from village_net.thai.digits import to_arabic

# Mai tai khu, the four tone marks, thanthakhat, nikhahit and yamakkan: what people leave out.
_DROPPED: dict[int, None] = dict.fromkeys(range(0x0E47, 0x0E4F))
_SPLIT_AM = re.compile("\u0e4d([\u0e48-\u0e4b]?)\u0e32")
# What nobody sees: controls but for the white space, marks of direction and joining that come along
# with a copy, selectors of variants, halves of letters.
_INVISIBLE = re.compile(
    "[\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f\xad\u034f\u061c\u180b-\u180e\u200b-\u200f\u202a-\u202e"
    "\u2060-\u206f\ufe00-\ufe0f\ufeff\ufff9-\ufffb\ud800-\udfff]+"
)
_NOT_DIGITS = re.compile(r"[\s\-–.()]")


def visible(text: str) -> str:
    """Return a text without what nobody sees."""
    if text.isascii() and text.isprintable():
        return text
    return _INVISIBLE.sub("", text) if _INVISIBLE.search(text) else text


def tidy(text: str) -> str:
    """Return typed text as it should be stored: composed, without invisible marks, single spaces.

    A split sara am (nikhahit + aa) and a doubled sara e are mended; they look right on paper but
    are found by nobody. NFKC would split sara am again, so it is NFC.
    """
    if text.isascii():
        return " ".join(visible(text).split())
    text = unicodedata.normalize("NFC", visible(text))
    text = _SPLIT_AM.sub("\\1\u0e33", text).replace("\u0e40\u0e40", "\u0e41")
    return " ".join(text.split())


def fold_anew(text: str) -> str:
    """Return the text for search: without tone marks, Arabic digits, lower case."""
    return to_arabic(tidy(text).translate(_DROPPED)).lower()


# Kept for what comes again and again, such as names; long texts are folded anew.
fold = lru_cache(maxsize=65536)(fold_anew)


def found_in(text: str, terms: Iterable[str]) -> list[tuple[int, int]]:
    """Return where folded terms stand in a text as it is shown: from, to; in order, not crossing.

    A mark that folding drops belongs to the letter before it.
    """
    places = [
        (letter, place)
        for place, shown in enumerate(text)
        for letter in to_arabic(visible(shown).translate(_DROPPED)).lower()
    ]
    folded = "".join(letter for letter, _place in places)
    starts = [place for _letter, place in places] + [len(text)]
    spans: list[tuple[int, int]] = []
    for term in sorted(filter(None, terms), key=len, reverse=True):
        at = folded.find(term)
        while at >= 0:
            span = starts[at], starts[at + len(term)]
            if all(span[1] <= other[0] or other[1] <= span[0] for other in spans):
                spans.append(span)
            at = folded.find(term, at + len(term))
    return sorted(spans)


def fold_number(text: str) -> str:
    """Return an ID, phone or house number for search: Arabic digits without dashes and spaces."""
    if text.isascii() and text.isdigit():
        return text
    return _NOT_DIGITS.sub("", to_arabic(text)).lower()
