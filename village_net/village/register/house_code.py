"""The house code: eleven digits in the house's registration book (ท.ร. 14)."""

import re

from village_net.errors import Refusal
from village_net.i18n import N_
from village_net.thai.digits import to_arabic

_HOUSE_CODE = re.compile(r"\d{11}")


class BadHouseCodeError(Refusal):
    """A house code that is no house code."""

    key = "bad-house-code"
    field = "house_code"
    message = N_("The house code has 11 digits; it stands in the house’s registration book.")


def read_house_code(written: str) -> str:
    """Return the digits of a house code that was typed, empty where nothing was.

    Raises:
        BadHouseCodeError.
    """
    code = re.sub(r"[\s-]", "", to_arabic(written))
    if code and not _HOUSE_CODE.fullmatch(code):
        raise BadHouseCodeError
    return code
