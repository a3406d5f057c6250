"""What a notice tells, and the sentences that both of its forms share."""

from dataclasses import dataclass

from village_net.documents.masking import mask_ids
from village_net.documents.paper import Paper
from village_net.i18n import N_
from village_net.thai.dates import DateStyle
from village_net.tower.records import Announcement, Urgency
from village_net.village.records import Village

_ISSUER = {
    Urgency.NORMAL: N_("Announcement of {village} Moo {moo}"),
    Urgency.IMPORTANT: N_("Announcement of {village} Moo {moo}"),
    Urgency.URGENT: N_("Urgent announcement of {village} Moo {moo}"),
    Urgency.EMERGENCY: N_("Emergency announcement of {village} Moo {moo}"),
}
_NAMELESS = "." * 42


@dataclass(frozen=True)
class Notice:
    """An announcement and the village that makes it."""

    village: Village
    announcement: Announcement
    official: bool


def issuer(facts: Notice, paper: Paper) -> str:
    """Return who announces: ประกาศหมู่บ้านทุ่งเครือข่าย หมู่ที่ ๕."""
    village = facts.village
    return paper.say(
        _ISSUER[facts.announcement.urgency],
        village=village.bare_name if paper.thai else village.name,
        moo=village.moo,
    )


def public(written: str, paper: Paper) -> str:
    """Return what somebody wrote as it may hang in public: without national IDs."""
    return paper.text(mask_ids(written.strip()))


def days(facts: Notice, paper: Paper) -> str:
    """Return the days on which the announcement holds; empty where none is given."""
    starts, ends = facts.announcement.starts, facts.announcement.ends
    if starts and ends and starts != ends:
        return paper.say(
            N_("From {first} to {last}"), first=paper.day(starts), last=paper.day(ends)
        )
    if starts:
        return paper.day(starts, DateStyle.WEEKDAY)
    return paper.say(N_("Until {last}"), last=paper.day(ends)) if ends else ""


def hours(facts: Notice, paper: Paper) -> str:
    """Return the hours of the announcement; empty where none are given."""
    starts, ends = facts.announcement.starts_at, facts.announcement.ends_at
    if starts and ends:
        first, last = paper.clock(starts), paper.clock(ends)
        return paper.say(N_("{first} – {last}"), first=first, last=last)
    if starts:
        return paper.say(N_("At {first}"), first=paper.clock(starts))
    return paper.say(N_("Until {last} o’clock"), last=paper.clock(ends)) if ends else ""


def signer(facts: Notice, paper: Paper) -> tuple[str, str]:
    """Return the name to sign above, in brackets, and the post."""
    village = facts.village
    post = village.head_post or paper.say(N_("Village head"))
    return f"({village.head_name or _NAMELESS})", post
