"""The Thai national ID: 13 digits, the last of which checks the others."""

import re
from operator import mul

from village_net.errors import Refusal
from village_net.i18n import N_
from village_net.thai.digits import to_arabic

_WEIGHTS = range(13, 1, -1)
_SEPARATORS = re.compile(r"[\s\-–—.]")
_SPREADSHEET_NUMBER = re.compile(r"\d+\.0+")
_SCIENTIFIC = re.compile(r"\d+(\.\d+)?E\+?\d+", re.IGNORECASE)


class WrongLengthError(Refusal):
    """An ID with too few or too many digits."""

    key = "wrong-length"
    field = "national_id"
    message = N_(
        "The ID number has {count} digits; it must have 13. Please look at the card again."
    )


class BadCheckDigitError(Refusal):
    """An ID whose last digit does not fit the first twelve."""

    key = "bad-check-digit"
    field = "national_id"
    message = N_(
        "The last digit of the ID number does not fit the others. Please look at the card again."
    )


class NotDigitsError(Refusal):
    """An ID with letters in it."""

    key = "id-not-digits"
    field = "national_id"
    message = N_("The ID number may hold digits only. Please look at the card again.")


class LostDigitsError(Refusal):
    """An ID that a spreadsheet shortened to a form such as 1.10E+12."""

    key = "id-lost-digits"
    field = "national_id"
    message = N_(
        "The spreadsheet shortened this ID number and its digits are lost. "
        "Format the column as text and type the number again."
    )


def check_digit(first_twelve: str) -> int:
    """Return (11 - sum of (13 - i) x digit i mod 11) mod 10, the registration office's rule."""
    total = sum(map(mul, _WEIGHTS, map(int, first_twelve)))
    return (11 - total % 11) % 10


def is_valid(digits: str) -> bool:
    """Tell whether 13 bare digits are an ID; IDs that begin with 0 exist."""
    return (
        len(digits) == 13
        and digits.isascii()
        and digits.isdigit()
        and check_digit(digits[:12]) == int(digits[12])
    )


def parse_national_id(text: str) -> str:
    """Return the 13 bare digits of an ID as it is written on lists: dashes, spaces, Thai digits.

    Raises:
        LostDigitsError, NotDigitsError, WrongLengthError, BadCheckDigitError.
    """
    written = to_arabic(text.strip())
    if is_valid(written):
        return written
    if _SCIENTIFIC.fullmatch(written):
        raise LostDigitsError
    if _SPREADSHEET_NUMBER.fullmatch(written):
        written = written.partition(".")[0]
    digits = _SEPARATORS.sub("", written)
    if not (digits.isascii() and digits.isdigit()):
        raise NotDigitsError
    if len(digits) != 13:
        raise WrongLengthError(count=len(digits))
    if not is_valid(digits):
        raise BadCheckDigitError
    return digits


def formatted(digits: str) -> str:
    """Return an ID as it stands on the card: 1-2345-67890-12-3."""
    return "-".join((digits[0], digits[1:5], digits[5:10], digits[10:12], digits[12]))


def masked(digits: str) -> str:
    """Return an ID that tells cards apart but is of no use to a stranger: 1-xxxx-xxxxx-12-3."""
    return f"{digits[0]}-xxxx-xxxxx-{digits[10:12]}-{digits[12]}"
