"""National IDs in free text: masked wherever a paper hangs in public."""

import re

from village_net.thai.digits import to_arabic
from village_net.thai.national_id import is_valid, masked

_DIGIT = "[0-9๐-๙]"
_BETWEEN = r"[\s.\-‐-—]"
# As on the card or in one piece; only then any other way, which might begin with a house number.
_USUAL = re.compile(
    rf"(?<!{_DIGIT}){_DIGIT}"
    + "".join(rf"{_BETWEEN}?{_DIGIT}{{{count}}}" for count in (4, 5, 2, 1))
    + rf"(?!{_DIGIT})"
)
_ANY = re.compile(rf"(?<!{_DIGIT})(?=({_DIGIT}(?:{_BETWEEN}{{0,2}}{_DIGIT}){{12}})(?!{_DIGIT}))")
_NOT_DIGITS = re.compile(r"\D")


def mask_ids(text: str) -> str:
    """Return the text with 1-xxxx-xxxxx-12-3 for every valid ID, however it is written."""
    text = _USUAL.sub(lambda found: _masked(found.group()), text)
    start = 0
    while found := _ANY.search(text, start):
        shown = _masked(found[1])
        text = text[: found.start()] + shown + text[found.end(1) :]
        start = found.start() + (1 if shown == found[1] else len(shown))
    return text


def _masked(written: str) -> str:
    digits = _NOT_DIGITS.sub("", to_arabic(written))
    return masked(digits) if is_valid(digits) else written
