"""Records of an announcement: what the village is told, how far it has come, what goes with it."""

from dataclasses import dataclass
from datetime import date, datetime, time
from enum import StrEnum
from typing import ClassVar

from village_net.i18n import N_


class Category(StrEnum):
    """What an announcement is about."""

    GENERAL = "general"
    MEETING = "meeting"
    UTILITIES = "utilities"
    HEALTH = "health"
    FARMING = "farming"
    WELFARE = "welfare"
    CULTURE = "culture"
    FUNERAL = "funeral"
    SCHOOL = "school"
    SAFETY = "safety"
    LOST = "lost"
    MARKET = "market"


class Urgency(StrEnum):
    """How soon the village must hear of it.

    Four plain levels for the Common Alerting Protocol's severity, urgency and certainty (OASIS CAP
    1.2, section 3.2.2): EMERGENCY is extreme or severe, immediate, observed or likely; URGENT is
    expected within hours; IMPORTANT within days; NORMAL is everything else.
    """

    NORMAL = "normal"
    IMPORTANT = "important"
    URGENT = "urgent"
    EMERGENCY = "emergency"


class State(StrEnum):
    """How far an announcement has come."""

    DRAFT = "draft"
    WAITING = "waiting"
    APPROVED = "approved"
    SCHEDULED = "scheduled"
    ON_AIR = "on-air"
    DONE = "done"
    CANCELLED = "cancelled"


class Way(StrEnum):
    """How an announcement goes on air."""

    LIVE = "live"
    FILE = "file"
    VOICE = "voice"


class Audience(StrEnum):
    """Whom an announcement is for."""

    ALL = "all"
    ZONES = "zones"
    GROUPS = "groups"
    PEOPLE = "people"


CATEGORY_NAMES = {
    Category.GENERAL: N_("General news"),
    Category.MEETING: N_("Meetings"),
    Category.UTILITIES: N_("Water, power, roads"),
    Category.HEALTH: N_("Health"),
    Category.FARMING: N_("Farming"),
    Category.WELFARE: N_("Welfare"),
    Category.CULTURE: N_("Temple and tradition"),
    Category.FUNERAL: N_("Funerals"),
    Category.SCHOOL: N_("School and children"),
    Category.SAFETY: N_("Safety and disaster"),
    Category.LOST: N_("Lost and found"),
    Category.MARKET: N_("Market and prices"),
}
URGENCY_NAMES = {
    Urgency.NORMAL: N_("Normal"),
    Urgency.IMPORTANT: N_("Important"),
    Urgency.URGENT: N_("Urgent"),
    Urgency.EMERGENCY: N_("Emergency"),
}
STATE_NAMES = {
    State.DRAFT: N_("Draft"),
    State.WAITING: N_("Waiting for approval"),
    State.APPROVED: N_("Approved"),
    State.SCHEDULED: N_("Scheduled"),
    State.ON_AIR: N_("On air"),
    State.DONE: N_("Broadcast"),
    State.CANCELLED: N_("Cancelled"),
}
WAY_NAMES = {
    Way.LIVE: N_("Read live"),
    Way.FILE: N_("Play a recording"),
    Way.VOICE: N_("The computer’s voice"),
}
AUDIENCE_NAMES = {
    Audience.ALL: N_("Everybody"),
    Audience.ZONES: N_("Some zones"),
    Audience.GROUPS: N_("Some groups"),
    Audience.PEOPLE: N_("People of a filter"),
}


@dataclass(frozen=True, slots=True)
class Announcement:
    """What the tower tells the village, and from when to when it holds.

    ``starts`` and ``ends`` are the days, ``starts_at`` and ``ends_at`` the times; each may be open.
    ``contact`` is whom to ask, as it shall stand on the notice; ``asked_by`` who wanted it
    announced. ``audience_ids`` and ``tower_ids`` are ids with spaces between; no tower means all.
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
    state: State = State.DRAFT
    asked_by: str = ""
    audience: Audience = Audience.ALL
    audience_ids: str = ""
    tower_ids: str = ""
    way: Way = Way.LIVE
    chime_before: str = ""
    chime_after: str = ""


@dataclass(frozen=True, slots=True)
class Move:
    """One step in the life of an announcement: who brought it from one state to another."""

    table: ClassVar[str] = "announcement_move"

    id: str
    announcement_id: str
    at: datetime
    by: str
    before: State
    after: State
    reason: str = ""


class AttachmentKind(StrEnum):
    """What an attachment is."""

    PICTURE = "picture"
    LETTER = "letter"
    SOUND = "sound"


@dataclass(frozen=True, slots=True)
class Attachment:
    """Something that goes with an announcement.

    ``content`` is a picture or letter in base64; of a sound it is the name of a file in the
    village's folder of sounds.
    """

    table: ClassVar[str] = "attachment"

    id: str
    announcement_id: str
    kind: AttachmentKind
    name: str
    content: str
