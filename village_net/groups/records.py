"""Records of groups: a group, and one person's membership of it."""

from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from typing import ClassVar

from village_net.i18n import N_
from village_net.thai.dates import PartialDate
from village_net.thai.order import sort_key


class GroupKind(StrEnum):
    """What a group is for."""

    SAVINGS = "savings"
    OCCUPATION = "occupation"
    WOMEN = "women"
    YOUTH = "youth"
    ELDERS = "elders"
    VOLUNTEERS = "volunteers"
    FUND = "fund"
    COMMITTEE = "committee"
    TEMPLE = "temple"
    OTHER = "other"


KIND_NAMES = {
    GroupKind.SAVINGS: N_("savings group"),
    GroupKind.OCCUPATION: N_("occupational group"),
    GroupKind.WOMEN: N_("women’s group"),
    GroupKind.YOUTH: N_("youth group"),
    GroupKind.ELDERS: N_("elders’ group"),
    GroupKind.VOLUNTEERS: N_("health volunteers"),
    GroupKind.FUND: N_("village fund"),
    GroupKind.COMMITTEE: N_("committee"),
    GroupKind.TEMPLE: N_("temple and merit-making"),
    GroupKind.OTHER: N_("other group"),
}
# The posts of a Thai committee in the order in which papers name them.
POSTS = ("ประธาน", "รองประธาน", "เลขานุการ", "เหรัญญิก", "กรรมการ", "ที่ปรึกษา")


@dataclass(frozen=True, slots=True)
class Group:
    """A group of the village."""

    table: ClassVar[str] = "community_group"

    id: str
    name: str
    kind: GroupKind = GroupKind.OTHER
    founded: PartialDate | None = None
    purpose: str = ""
    note: str = ""
    sort_key: str = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "sort_key", sort_key(self.name))


@dataclass(frozen=True, slots=True)
class Membership:
    """One person in one group; ``post`` is empty for a plain member.

    A term is that of the post. ``left_on`` is the day from which the person is no member any more.
    """

    table: ClassVar[str] = "membership"

    id: str
    group_id: str
    person_id: str
    post: str = ""
    joined: PartialDate | None = None
    left_on: date | None = None
    term_from: PartialDate | None = None
    term_to: date | None = None
