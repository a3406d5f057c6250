"""The sample's year of common work is believable: what was decided fits, what is open is seen."""

from collections.abc import Iterator
from contextlib import closing
from datetime import timedelta
from pathlib import Path

import pytest

from tests.conftest import Put
from village_net.activities.attendance.figures import never_came, participation
from village_net.activities.meetings.kinds import meeting_kind
from village_net.activities.meetings.queries import agenda, meetings, open_matters
from village_net.activities.meetings.quorum import quorum, votes_told
from village_net.activities.meetings.records import MeetingState, Vote
from village_net.activities.overdue import DueKind, overdue
from village_net.activities.plan.queries import activities_between
from village_net.activities.projects.queries import balances
from village_net.letters.queries import letters_in, letters_out
from village_net.store import Store, open_store


@pytest.fixture
def sample(tmp_path: Path, put_sample: Put) -> Iterator[Store]:
    with closing(open_store(put_sample(tmp_path / "v"))) as store:
        yield store


def test_a_year_was_worked_together_and_more_is_planned(sample: Store) -> None:
    today = sample.clock().date()
    past = activities_between(sample, today - timedelta(days=365), today - timedelta(days=1))
    coming = activities_between(sample, today, today + timedelta(days=60))
    assert len(past) >= 15
    assert len({each.kind for each in past}) >= 6
    assert len(coming) >= 3


def test_some_houses_always_come_and_some_never(sample: Store) -> None:
    today = sample.clock().date()
    span = (today - timedelta(days=365), today)
    shares = participation(sample, *span)
    assert any(s.came == 0 for s in shares)
    assert any(s.came > s.asked * 0.6 for s in shares)
    assert 0 < len(never_came(sample, *span)) < len(shares) / 3


def test_minutes_are_adopted_by_the_next_meeting_and_votes_fit_those_present(
    sample: Store,
) -> None:
    written = [meeting for meeting, _activity in meetings(sample)]
    assert [m.state for m in written] == [
        MeetingState.CLOSED, MeetingState.ADOPTED, MeetingState.ADOPTED,
    ]  # fmt: skip
    latest = written[0]
    counted = [i for i in agenda(sample, latest.id) if i.vote is Vote.COUNTED]
    assert counted
    for item in counted:
        assert votes_told(item) == item.present
        assert item.eligible
        assert (item.present or 0) >= quorum(meeting_kind(sample, "village"), item.eligible)
    assert [m.item.title for m in open_matters(sample, "village")] == ["ไฟทางเข้าคุ้มใต้"]


def test_what_is_overdue_is_there_to_be_seen(sample: Store) -> None:
    kinds = {each.kind for each in overdue(sample, sample.clock().date())}
    assert {DueKind.TASK, DueKind.LETTER} <= kinds


def test_letters_and_money_are_in_order(sample: Store) -> None:
    assert [letter.is_void for letter in letters_out(sample)].count(True) == 1
    assert letters_in(sample)
    [money] = balances(sample).values()
    assert 0 < money.spent <= money.received <= money.planned
