"""Telephone numbers as people read them: in groups of digits."""

import re

_NOT_DIGITS = re.compile(r"[\s\-().]")
_MOBILE, _BANGKOK, _OTHER = 10, "02", 9


def grouped(written: str) -> str:
    """Return a Thai number in groups: 062-370-3376, 02-123-4567, 053-123-456.

    What is no such number stays as it is written: an extension, two numbers, a short number.
    """
    digits = _NOT_DIGITS.sub("", written)
    if not (digits.isdecimal() and digits.isascii() and digits.startswith("0")):
        return written
    if len(digits) == _MOBILE:
        return f"{digits[:3]}-{digits[3:6]}-{digits[6:]}"
    if len(digits) != _OTHER:
        return written
    first = 2 if digits.startswith(_BANGKOK) else 3
    return f"{digits[:first]}-{digits[first : first + 3]}-{digits[first + 3 :]}"
