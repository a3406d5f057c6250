"""National IDs in free text: masked wherever a paper hangs in public."""

import re

from village_net.thai.digits import to_arabic
from village_net.thai.national_id import is_valid, masked

_DIGIT = "[0-9๐-๙]"
_THIRTEEN = re.compile(rf"(?<!{_DIGIT}){_DIGIT}(?:[ \u00a0.\-‐-—]?{_DIGIT}){{12}}(?!{_DIGIT})")
_NOT_DIGITS = re.compile(r"\D")


def mask_ids(text: str) -> str:
    """Return the text with 1-xxxx-xxxxx-12-3 for every valid ID, however it is written."""
    return _THIRTEEN.sub(_masked, text)


def _masked(found: re.Match[str]) -> str:
    digits = _NOT_DIGITS.sub("", to_arabic(found.group()))
    return masked(digits) if is_valid(digits) else found.group()
