"""Thai and Arabic digits."""

from enum import StrEnum

_ARABIC = "0123456789"
_THAI = "๐๑๒๓๔๕๖๗๘๙"
_TO_THAI = str.maketrans(_ARABIC, _THAI)
_TO_ARABIC = str.maketrans(_THAI, _ARABIC)


class Digits(StrEnum):
    """The digits in which a paper is set."""

    THAI = "thai"
    ARABIC = "arabic"


def to_thai(text: str) -> str:
    """Return the text with ๑๒๓ for 123."""
    return text.translate(_TO_THAI)


def to_arabic(text: str) -> str:
    """Return the text with 123 for ๑๒๓."""
    return text.translate(_TO_ARABIC)


def in_digits(text: str, digits: Digits) -> str:
    """Return the text with all its digits in one kind."""
    return to_thai(text) if digits is Digits.THAI else to_arabic(text)
