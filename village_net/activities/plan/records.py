"""Records of the plan: an activity, how it comes round again, a season of the village."""

from dataclasses import dataclass
from datetime import date, time
from enum import StrEnum
from typing import ClassVar

from village_net.i18n import N_
from village_net.store.links import Ids, linked
from village_net.tower.announcements.records import Addressed, Audience


class ActivityKind(StrEnum):
    """What an activity is."""

    MEETING = "meeting"
    GENERAL_MEETING = "general-meeting"
    TRAINING = "training"
    STUDY_VISIT = "study-visit"
    CONSULTATION = "consultation"
    FESTIVAL = "festival"
    JOINT_WORK = "joint-work"
    FORUM = "forum"
    EXCHANGE = "exchange"
    FOLLOW_UP = "follow-up"
    AWARENESS = "awareness"
    SURVEY = "survey"


class ActivityState(StrEnum):
    """How far an activity has come.

    Of a closed one the minutes went out, and nothing changes any more. A pattern is what those
    of a series are made from.
    """

    PLANNED = "planned"
    HELD = "held"
    CANCELLED = "cancelled"
    CLOSED = "closed"
    PATTERN = "pattern"


class Rhythm(StrEnum):
    """How an activity comes round again."""

    DAILY = "daily"
    WEEKLY = "weekly"
    MONTHLY = "monthly"
    WEEKDAY = "weekday"
    YEARLY = "yearly"


KIND_NAMES = {
    ActivityKind.MEETING: N_("meeting"),
    ActivityKind.GENERAL_MEETING: N_("general meeting"),
    ActivityKind.TRAINING: N_("training"),
    ActivityKind.STUDY_VISIT: N_("study visit"),
    ActivityKind.CONSULTATION: N_("consultation or visit"),
    ActivityKind.FESTIVAL: N_("ritual or festival"),
    ActivityKind.JOINT_WORK: N_("joint work day"),
    ActivityKind.FORUM: N_("public forum"),
    ActivityKind.EXCHANGE: N_("exchange with another network"),
    ActivityKind.FOLLOW_UP: N_("field follow-up"),
    ActivityKind.AWARENESS: N_("awareness raising"),
    ActivityKind.SURVEY: N_("survey of the village"),
}
STATE_NAMES = {
    ActivityState.PLANNED: N_("planned"),
    ActivityState.HELD: N_("held"),
    ActivityState.CANCELLED: N_("cancelled"),
    ActivityState.CLOSED: N_("held, minutes out"),
}
RHYTHM_NAMES = {
    Rhythm.DAILY: N_("Every day"),
    Rhythm.WEEKLY: N_("Every week on this weekday"),
    Rhythm.MONTHLY: N_("Every month on this day"),
    Rhythm.WEEKDAY: N_("Every month on this weekday of the month"),
    Rhythm.YEARLY: N_("Every year on this day"),
}


@dataclass(frozen=True, slots=True)
class Activity(Addressed):
    """Something that the village does together, from ``day`` to ``last_day``.

    It is for the zones, groups or kept filters that are named, as ``audience`` says. ``leader_id``
    is the person and ``host_id`` the group that organise it; groups, organisations take part as
    partners. ``methods`` are keys of steps and methods of the procedure with spaces between.
    ``reason`` says why it was cancelled or moved, ``result`` what came of it. Where it comes round
    again ``series_id`` names the series and ``own_day`` the day that it has by the series' rule.
    """

    table: ClassVar[str] = "activity"

    id: str
    title: str
    kind: ActivityKind
    day: date
    last_day: date
    begins: time | None = None
    ends: time | None = None
    place: str = ""
    aim: str = ""
    leader_id: str | None = None
    host_id: str | None = None
    audience: Audience = Audience.ALL
    zone_ids: Ids = linked("activity_zone", "activity_id", "zone_id", "zone")
    group_ids: Ids = linked("activity_group", "activity_id", "group_id", "community_group")
    filter_ids: Ids = linked("activity_filter", "activity_id", "filter_id", "saved_filter")
    partner_group_ids: Ids = linked(
        "activity_partner_group", "activity_id", "group_id", "community_group"
    )
    organisation_ids: Ids = linked(
        "activity_organisation", "activity_id", "organisation_id", "organisation"
    )
    methods: str = ""
    state: ActivityState = ActivityState.PLANNED
    reason: str = ""
    result: str = ""
    series_id: str | None = None
    own_day: date | None = None


@dataclass(frozen=True, slots=True)
class Series:
    """How an activity comes round: from ``first`` every so many days, weeks, months or years.

    The id is that of its pattern. All days are reckoned from ``anchor``, which lies before the
    first where the series follows on another; ``until`` is the last day. A time has a record of
    its own when there is something to write; until then it is as the pattern says.
    """

    table: ClassVar[str] = "activity_series"

    id: str
    anchor: date
    first: date
    rhythm: Rhythm
    every: int = 1
    until: date | None = None


class SeasonKind(StrEnum):
    """What a season of the village is."""

    FIELDS = "fields"
    MARKET = "market"
    FUNERAL = "funeral"
    DANGER = "danger"
    FESTIVAL = "festival"
    OTHER = "other"


class SeasonRepeat(StrEnum):
    """How a season comes back."""

    ONCE = "once"
    WEEKLY = "weekly"
    YEARLY = "yearly"


SEASON_NAMES = {
    SeasonKind.FIELDS: N_("work in the fields"),
    SeasonKind.MARKET: N_("market day"),
    SeasonKind.FUNERAL: N_("funeral"),
    SeasonKind.DANGER: N_("season of danger"),
    SeasonKind.FESTIVAL: N_("festival"),
    SeasonKind.OTHER: N_("other season"),
}
SEASON_REPEAT_NAMES = {
    SeasonRepeat.ONCE: N_("Only this time"),
    SeasonRepeat.WEEKLY: N_("Every week on this weekday"),
    SeasonRepeat.YEARLY: N_("Every year"),
}


@dataclass(frozen=True, slots=True)
class Season:
    """Days on which people have no time: the harvest, the market, a funeral.

    It lasts from ``first`` to ``last``, and comes back as ``repeat`` says.
    """

    table: ClassVar[str] = "season"

    id: str
    name: str
    kind: SeasonKind
    first: date
    last: date
    repeat: SeasonRepeat = SeasonRepeat.YEARLY
