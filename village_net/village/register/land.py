"""Land as it is measured here: 400 square wah to a rai, 100 to a ngan."""

import re

from village_net.errors import Refusal
from village_net.i18n import N_, Say
from village_net.thai.digits import to_arabic

_RAI, _NGAN = 400, 100
_WRITTEN = re.compile(r"(\d{1,6})(?:\s*-\s*([0-3])\s*-\s*(\d{1,2})|\s*(?:ไร่|rai)?)")


class UnreadableLandError(Refusal):
    """An amount of land in no known form."""

    key = "unreadable-land"
    field = "land"
    message = N_("Write the land in rai, such as 5, or as rai-ngan-square wah, such as 5-2-50.")


def land_words(wah: int, say: Say) -> str:
    """Return an amount of land in square wah as rai, ngan and square wah."""
    rai, rest = divmod(wah, _RAI)
    ngan, left = divmod(rest, _NGAN)
    words = N_("{rai} rai {ngan} ngan {wah} sq. wah")
    return say(words, rai=f"{rai:,}", ngan=ngan, wah=left)


def land_text(wah: int | None) -> str:
    """Return an amount of land as it is typed: 5-2-50; empty where it is not known."""
    if wah is None:
        return ""
    rai, rest = divmod(wah, _RAI)
    return f"{rai}-{rest // _NGAN}-{rest % _NGAN}" if rest else str(rai)


def read_land(written: str) -> int | None:
    """Return the square wah of what was typed, None where nothing was.

    Raises:
        UnreadableLandError.
    """
    text = to_arabic(written).strip()
    if not text:
        return None
    found = _WRITTEN.fullmatch(text)
    if not found:
        raise UnreadableLandError
    rai, ngan, wah = (int(part or 0) for part in found.groups())
    return rai * _RAI + ngan * _NGAN + wah
