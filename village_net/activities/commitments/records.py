"""Records of commitments: a promise that comes round, and a time at which it was kept."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import ClassVar

from village_net.i18n import N_


class KeptBy(StrEnum):
    """What keeps a commitment: records that the app has anyway, or a note of its own."""

    NEWSLETTER = "newsletter"
    SUMMARY = "summary"
    GENERAL_MEETING = "general-meeting"
    NOTE = "note"


KEPT_BY_NAMES = {
    KeptBy.NEWSLETTER: N_("a newsletter that came out"),
    KeptBy.SUMMARY: N_("a summary that was issued"),
    KeptBy.GENERAL_MEETING: N_("a general meeting that was held"),
    KeptBy.NOTE: N_("a note that it was done"),
}


@dataclass(frozen=True, slots=True)
class Commitment:
    """Something that is to be done every so many months, reckoned from when it was done last.

    Before it was ever done it is reckoned from ``since``.
    """

    table: ClassVar[str] = "commitment"

    id: str
    title: str
    months: int
    since: date
    kept_by: KeptBy = KeptBy.NOTE


@dataclass(frozen=True, slots=True)
class CommitmentKept:
    """A day on which a commitment was kept."""

    table: ClassVar[str] = "commitment_kept"

    id: str
    commitment_id: str
    day: date
    note: str = ""
