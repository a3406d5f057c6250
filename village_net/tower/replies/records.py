"""Records of what comes back: replies of the village, and who heard an announcement."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import ClassVar

from village_net.i18n import N_


class ReplyWay(StrEnum):
    """How a reply came."""

    VISIT = "visit"
    PHONE = "phone"
    LINE = "line"
    MEETING = "meeting"
    BOX = "box"


REPLY_WAY_NAMES = {
    ReplyWay.VISIT: N_("came by"),
    ReplyWay.PHONE: N_("by telephone"),
    ReplyWay.LINE: N_("by LINE"),
    ReplyWay.MEETING: N_("at a meeting"),
    ReplyWay.BOX: N_("letter box"),
}


@dataclass(frozen=True, slots=True)
class Reply:
    """What somebody said or asked; ``owed`` tells that an answer is expected."""

    table: ClassVar[str] = "reply"

    id: str
    day: date
    text: str
    announcement_id: str | None = None
    who: str = ""
    zone_id: str | None = None
    way: ReplyWay = ReplyWay.VISIT
    owed: bool = False
    answer: str = ""
    answered_on: date | None = None
    answered_by: str = ""


@dataclass(frozen=True, slots=True)
class ReachCheck:
    """How many of those asked in a zone had heard an announcement."""

    table: ClassVar[str] = "reach_check"

    id: str
    announcement_id: str
    day: date
    asked: int
    heard: int
    zone_id: str | None = None
    by: str = ""
