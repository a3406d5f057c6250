"""Records of the tower: an announcement to the village."""

from dataclasses import dataclass
from datetime import date, time
from enum import StrEnum
from typing import ClassVar

from village_net.i18n import N_


class Category(StrEnum):
    """What an announcement is about."""

    GENERAL = "general"
    MEETING = "meeting"
    HEALTH = "health"
    FARMING = "farming"
    UTILITIES = "utilities"
    WELFARE = "welfare"
    CULTURE = "culture"
    SAFETY = "safety"


class Urgency(StrEnum):
    """How soon the village must hear of it."""

    NORMAL = "normal"
    URGENT = "urgent"
    EMERGENCY = "emergency"


CATEGORY_NAMES = {
    Category.GENERAL: N_("General news"),
    Category.MEETING: N_("Meetings"),
    Category.HEALTH: N_("Health"),
    Category.FARMING: N_("Farming"),
    Category.UTILITIES: N_("Water, power, roads"),
    Category.WELFARE: N_("Welfare"),
    Category.CULTURE: N_("Temple and tradition"),
    Category.SAFETY: N_("Safety and disaster"),
}

URGENCY_NAMES = {
    Urgency.NORMAL: N_("Normal"),
    Urgency.URGENT: N_("Urgent"),
    Urgency.EMERGENCY: N_("Emergency"),
}


@dataclass(frozen=True, slots=True)
class Announcement:
    """What the tower tells the village, and from when to when it holds.

    ``starts`` and ``ends`` are the days, ``starts_at`` and ``ends_at`` the times; each may be open.
    ``contact`` is whom to ask, as it shall stand on the notice.
    """

    table: ClassVar[str] = "announcement"

    id: str
    title: str
    text: str
    issued: date
    category: Category = Category.GENERAL
    urgency: Urgency = Urgency.NORMAL
    starts: date | None = None
    starts_at: time | None = None
    ends: date | None = None
    ends_at: time | None = None
    contact: str = ""
