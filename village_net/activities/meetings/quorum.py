"""How many make a quorum, and whether votes fit those who are there."""

from village_net.activities.meetings.errors import TooFewVotesError, TooManyVotesError
from village_net.activities.meetings.records import AgendaItem, MeetingKind, Rounding, Vote


def quorum(kind: MeetingKind, eligible: int) -> int:
    """Return how many of those eligible must be there.

    "At least half" of 21 is 11, "more than half" of 20 is 11, "at least three quarters" of 143 is
    108; of nobody it is nobody.
    """
    whole, rest = divmod(eligible * kind.numerator, kind.denominator)
    if kind.rounding is Rounding.OVER:
        return whole + 1 if eligible else 0
    if kind.rounding is Rounding.UP:
        return whole + bool(rest)
    return whole


def votes_told(item: AgendaItem) -> int:
    """Return the sum of the votes of an item: for, against and abstained."""
    return sum(votes or 0 for votes in (item.votes_for, item.votes_against, item.abstained))


def check_votes(item: AgendaItem, present: int, others_kept_out: bool = False) -> None:
    """Refuse counted votes that do not fit those who are there with a vote.

    ``others_kept_out`` says that those who are missing from the sum did not vote.

    Raises:
        TooManyVotesError, TooFewVotesError.
    """
    if item.vote is not Vote.COUNTED:
        return
    told = votes_told(item)
    if told > present:
        raise TooManyVotesError(told=told, present=present, more=told - present)
    if told < present and not others_kept_out:
        raise TooFewVotesError(told=told, present=present, less=present - told)
