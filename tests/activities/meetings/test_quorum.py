"""Quorum and votes: the figures of the rule, and what does not add up."""

from dataclasses import replace
from fractions import Fraction
from math import ceil, floor

import pytest

from village_net.activities.meetings.errors import TooFewVotesError, TooManyVotesError
from village_net.activities.meetings.quorum import check_votes, quorum
from village_net.activities.meetings.records import AgendaItem, Base, MeetingKind, Rounding, Vote


def kind(numerator: int, denominator: int, rounding: Rounding) -> MeetingKind:
    return MeetingKind(
        "k", "ประชุม", Base.HOUSEHOLDS, numerator, denominator, rounding, "ก", 1, 1, 1
    )


@pytest.mark.parametrize(
    ("fraction", "rounding", "eligible", "needed"),
    [
        ((1, 2), Rounding.UP, 21, 11),
        ((1, 2), Rounding.UP, 20, 10),
        ((1, 2), Rounding.OVER, 20, 11),
        ((1, 2), Rounding.OVER, 21, 11),
        ((3, 4), Rounding.UP, 143, 108),
        ((3, 4), Rounding.DOWN, 143, 107),
        ((1, 1), Rounding.UP, 7, 7),
        ((1, 2), Rounding.OVER, 0, 0),
    ],
)
def test_how_many_make_a_quorum(
    fraction: tuple[int, int], rounding: Rounding, eligible: int, needed: int
) -> None:
    assert quorum(kind(*fraction, rounding), eligible) == needed


def test_a_quorum_is_what_fractions_say() -> None:
    for eligible in range(1, 200):
        for numerator, denominator in ((1, 4), (1, 3), (2, 3), (3, 5)):
            part = Fraction(numerator * eligible, denominator)
            assert quorum(kind(numerator, denominator, Rounding.UP), eligible) == ceil(part)
            assert quorum(kind(numerator, denominator, Rounding.OVER), eligible) == floor(part) + 1


def test_votes_that_do_not_add_up_are_refused_with_the_difference() -> None:
    item = AgendaItem(
        "i", "m", 5, 1, "ค่าน้ำ", vote=Vote.COUNTED, votes_for=33, votes_against=3, abstained=5
    )
    check_votes(item, 41)
    with pytest.raises(TooManyVotesError) as more:
        check_votes(item, 40)
    assert more.value.holes == {"told": 41, "present": 40, "more": 1}
    with pytest.raises(TooFewVotesError) as fewer:
        check_votes(item, 43)
    assert fewer.value.holes == {"told": 41, "present": 43, "less": 2}
    check_votes(item, 43, others_kept_out=True)
    for vote in (Vote.UNANIMOUS, Vote.MAJORITY):
        check_votes(replace(item, vote=vote), 1)
