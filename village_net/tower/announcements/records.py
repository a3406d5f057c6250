"""Records of an announcement: what the village is told, how far it has come, what goes with it."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, datetime, time
from enum import StrEnum
from typing import Any, ClassVar, Self, cast

from village_net.i18n import N_
from village_net.store.links import Ids, linked


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


_NAMED_BY = {
    Audience.ZONES: "zone_ids",
    Audience.GROUPS: "group_ids",
    Audience.PEOPLE: "filter_ids",
}


class Addressed:
    """A record that is for everybody, or for the zones, groups or filters that it names."""

    __slots__ = ()
    audience: Audience

    @property
    def audience_ids(self) -> Ids:
        """The zones, groups or filters that it is for."""
        names = _NAMED_BY.get(self.audience)
        return getattr(self, names) if names else ()

    def meant_for(self, audience: Audience, ids: Iterable[str] = ()) -> Self:
        """Return the record meant for everybody, or for some zones, groups or filters."""
        named: dict[str, Ids] = dict.fromkeys(_NAMED_BY.values(), ())
        if audience in _NAMED_BY:
            named[_NAMED_BY[audience]] = tuple(ids)
        return replace(cast(Any, self), audience=audience, **named)


@dataclass(frozen=True, slots=True)
class Announcement(Addressed):
    """What the tower tells the village, and from when to when it holds.

    ``starts`` and ``ends`` are the days, ``starts_at`` and ``ends_at`` the times; each may be open.
    ``contact`` is whom to ask, as it shall stand on the notice; ``asked_by`` who wanted it
    announced. It is for the zones, groups or kept filters that are named, as ``audience`` says, and
    is heard over the towers of ``tower_ids``, or ``everywhere`` over all that there are. Where the
    last one named is taken off the list it is for none, and not for all.
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
    zone_ids: Ids = linked("announcement_zone", "announcement_id", "zone_id", "zone")
    group_ids: Ids = linked("announcement_group", "announcement_id", "group_id", "community_group")
    filter_ids: Ids = linked("announcement_filter", "announcement_id", "filter_id", "saved_filter")
    tower_ids: Ids = linked("announcement_tower", "announcement_id", "tower_id", "tower")
    everywhere: bool = True
    way: Way = Way.LIVE
    chime_before: str = ""
    chime_after: str = ""

    def __post_init__(self) -> None:
        object.__setattr__(self, "everywhere", self.everywhere and not self.tower_ids)


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
