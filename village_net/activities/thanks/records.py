"""Records of thanks."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import ClassVar

from village_net.i18n import N_


class ThanksKind(StrEnum):
    """What somebody was given."""

    THANKS = "thanks"
    HONOUR = "honour"
    RETURN = "return"


THANKS_NAMES = {
    ThanksKind.THANKS: N_("thanks"),
    ThanksKind.HONOUR: N_("honour"),
    ThanksKind.RETURN: N_("return"),
}


@dataclass(frozen=True, slots=True)
class Thanks:
    """Thanks, an honour or a return: to whom, for what, and what was given."""

    table: ClassVar[str] = "thanks"

    id: str
    day: date
    kind: ThanksKind
    name: str
    why: str
    given: str = ""
    person_id: str | None = None
    group_id: str | None = None
    organisation_id: str | None = None
    activity_id: str | None = None
