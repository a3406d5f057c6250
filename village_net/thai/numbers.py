"""Numbers as people type them: with Thai digits, commas, and satang after a dot."""

import re

from village_net.errors import Refusal
from village_net.i18n import N_
from village_net.thai.digits import to_arabic

_COUNT = re.compile(r"\d{1,3}(?:,\d{3})+|\d{1,9}")
_MONEY = re.compile(r"(\d{1,3}(?:,\d{3})+|\d{1,9})(?:\.(\d{1,2}))?\s*(?:บาท|baht)?")


class NotACountError(Refusal):
    """What is no number where one is asked for."""

    key = "not-a-count"
    message = N_("“{written}” is no number. Write it in digits, such as 4.")


class NotMoneyError(Refusal):
    """What is no sum of money."""

    key = "not-money"
    message = N_("“{written}” is no sum of money. Write it in digits, such as 1,250.50.")


def read_count(written: str) -> int | None:
    """Return the whole number that was typed, None where nothing was.

    Raises:
        NotACountError.
    """
    text = to_arabic(written).strip()
    if text and not _COUNT.fullmatch(text):
        raise NotACountError(written=written.strip())
    return int(text.replace(",", "")) if text else None


def read_money(written: str) -> int | None:
    """Return the sum that was typed in satang, None where nothing was.

    Raises:
        NotMoneyError.
    """
    text = to_arabic(written).strip()
    if not text:
        return None
    found = _MONEY.fullmatch(text)
    if not found:
        raise NotMoneyError(written=written.strip())
    return int(found[1].replace(",", "")) * 100 + int((found[2] or "").ljust(2, "0"))


def money_text(satang: int | None) -> str:
    """Return a sum as it is typed: 1,250.50; empty where it is not known."""
    if satang is None:
        return ""
    baht, rest = divmod(satang, 100)
    return f"{baht:,}.{rest:02d}" if rest else f"{baht:,}"
