"""Commitments: due so many months after they were kept last, from the village's own records."""

from dataclasses import replace
from datetime import date

import pytest

from tests.people import village_store
from village_net.activities.commitments import commitments as edits
from village_net.activities.commitments.records import Commitment, KeptBy
from village_net.activities.plan.edits import cancel_activity, plan_activity
from village_net.activities.plan.records import Activity, ActivityKind, ActivityState
from village_net.i18n import Language, Say
from village_net.store import Store
from village_net.tower.newsletters.newsletters import Newsletter

SINCE = date(2026, 1, 31)
LETTER = Commitment("c", "จดหมายข่าว", 3, SINCE, KeptBy.NEWSLETTER)


@pytest.fixture
def store() -> Store:
    return village_store()


def due(store: Store, today: date) -> list[tuple[str, int]]:
    return [(each.due.isoformat(), each.days) for each in edits.commitments(store, today)]


def test_before_it_was_ever_kept_it_is_reckoned_from_its_begin(store: Store) -> None:
    edits.save_commitment(store, LETTER)
    assert due(store, date(2026, 4, 30)) == [("2026-04-30", 0)]
    assert due(store, date(2026, 5, 2)) == [("2026-04-30", 2)]


def test_a_newsletter_keeps_it_from_its_last_day(store: Store) -> None:
    edits.save_commitment(store, LETTER)
    with store.change("Put"):
        store.put(Newsletter("n", "1", "", date(2026, 4, 1), date(2026, 4, 30)))
        store.put(Newsletter("m", "2", "", date(2026, 7, 1), date(2026, 9, 30)))
    assert due(store, date(2026, 6, 1)) == [("2026-07-30", -59)]
    assert due(store, date(2026, 10, 1)) == [("2026-12-30", -90)]


def test_a_general_meeting_keeps_it_when_it_was_held(store: Store) -> None:
    yearly = Commitment("g", "ประชุมใหญ่", 12, SINCE, KeptBy.GENERAL_MEETING)
    edits.save_commitment(store, yearly)
    day = date(2026, 3, 5)
    meeting = Activity("a", "ประชุมใหญ่", ActivityKind.GENERAL_MEETING, day, day)
    plan_activity(store, meeting)
    cancelled = replace(meeting, id="b", day=date(2026, 6, 1), last_day=date(2026, 6, 1))
    cancel_activity(store, plan_activity(store, cancelled), "ฝนตก")
    assert edits.kept_days(store, yearly) == []
    with store.change("Put"):
        store.put(replace(meeting, state=ActivityState.CLOSED))
    assert due(store, date(2026, 7, 1)) == [("2027-03-05", -247)]


def test_a_note_keeps_any_and_the_longest_overdue_comes_first(store: Store) -> None:
    edits.save_commitment(store, LETTER)
    other = edits.save_commitment(store, Commitment("d", "เยี่ยมเครือข่าย", 2, SINCE))
    assert due(store, SINCE) == [("2026-03-31", -59), ("2026-04-30", -89)]
    edits.keep_commitment(store, other, date(2026, 4, 10))
    assert due(store, date(2026, 4, 10)) == [("2026-04-30", -20), ("2026-06-10", -61)]
    with pytest.raises(edits.KeptInFutureError):
        edits.keep_commitment(store, other, date(2030, 1, 1))


def test_the_usual_ones_are_added_once_in_the_users_language(store: Store) -> None:
    made = edits.add_usual_commitments(store, SINCE, Say(Language.ENGLISH))
    assert [(each.title, each.months) for each in made] == [
        ("Newsletter", 3), ("Summary of the work", 6), ("General meeting", 12),
    ]  # fmt: skip
    assert edits.add_usual_commitments(store, SINCE, Say(Language.ENGLISH)) == []
    edits.delete_commitment(store, made[0], "ไม่ทำแล้ว")
    assert len(edits.commitments(store, SINCE)) == 2


def test_what_cannot_be_is_refused(store: Store) -> None:
    with pytest.raises(edits.NoCommitmentTitleError):
        edits.save_commitment(store, replace(LETTER, title=" "))
    for months in (0, 121):
        with pytest.raises(edits.BadMonthsError):
            edits.save_commitment(store, replace(LETTER, months=months))
