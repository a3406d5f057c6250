"""What fell due is named from the day after, with who is to see to it."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from tests.people import fill, village_store
from village_net.activities.agreements.records import Agreement
from village_net.activities.commitments.records import Commitment
from village_net.activities.monitoring.records import AuditFinding, AuditQuestion
from village_net.activities.overdue import Due, DueKind, due_until, overdue
from village_net.activities.plan.records import Activity, ActivityKind, ActivityState
from village_net.activities.tasks.records import Task
from village_net.letters.edits import issue_letter
from village_net.letters.records import Addressee, LetterOut, LetterSeries
from village_net.store import Store

DUE = date(2026, 11, 20)
TODAY = date(2026, 11, 23)


@pytest.fixture
def store() -> Store:
    made = village_store()
    fill(made, 2)
    with made.change("Put"):
        for record in (
            Task("t", "ซ่อมลำโพง", date(2026, 11, 1), DUE, "p1"),
            Commitment("c", "เยี่ยมเครือข่าย", 2, date(2026, 9, 20)),
            Agreement("g", "ใช้น้ำฝาย", date(2026, 1, 1), review=DUE),
            AuditQuestion("q", date(2026, 11, 1), "ปูนกี่ถุง", "คุ้มใต้", promise="x", due=DUE),
            AuditQuestion(
                "r", date(2026, 11, 1), "อื่น", "คุ้มใต้", due=DUE, finding=AuditFinding.UNCLEAR
            ),
            Activity("a", "ลอกลำห้วย", ActivityKind.JOINT_WORK, DUE, DUE),
            Activity("b", "จัดแล้ว", ActivityKind.FORUM, DUE, DUE, state=ActivityState.HELD),
        ):
            made.put(record)
    letter = LetterOut(
        "l", LetterSeries.GENERAL, 0, 0, "", date(2026, 11, 1), "ขอย้ายเสาไฟ", answer_by=DUE
    )
    issue_letter(made, letter, [Addressee("", "", 0, "การไฟฟ้าอำเภอ")])
    return made


def test_each_kind_is_named_with_its_day_and_owner(store: Store) -> None:
    assert {each.kind: each for each in overdue(store, TODAY)} == {
        DueKind.TASK: Due(DueKind.TASK, "t", "ซ่อมลำโพง", DUE, 3, "นางชื่อ1 แก้วมณี"),
        DueKind.LETTER: Due(DueKind.LETTER, "l", "พิเศษ 1 ขอย้ายเสาไฟ", DUE, 3, "การไฟฟ้าอำเภอ"),
        DueKind.COMMITMENT: Due(DueKind.COMMITMENT, "c", "เยี่ยมเครือข่าย", DUE, 3),
        DueKind.AGREEMENT: Due(DueKind.AGREEMENT, "g", "ใช้น้ำฝาย", DUE, 3),
        DueKind.QUESTION: Due(DueKind.QUESTION, "q", "ปูนกี่ถุง", DUE, 3),
        DueKind.ACTIVITY: Due(DueKind.ACTIVITY, "a", "ลอกลำห้วย", DUE, 3),
    }


def test_due_on_the_very_day_is_not_overdue(store: Store) -> None:
    assert overdue(store, DUE) == []
    assert {each.kind for each in due_until(store, DUE)} == set(DueKind) - {DueKind.ACTIVITY}
    assert len(overdue(store, DUE + timedelta(days=1))) == len(DueKind)


def test_what_is_soon_due_is_named_before(store: Store) -> None:
    week_before = DUE - timedelta(days=7)
    assert due_until(store, week_before, ahead=6) == []
    soon = due_until(store, week_before, ahead=7)
    assert {each.kind for each in soon} == {
        DueKind.TASK, DueKind.LETTER, DueKind.COMMITMENT, DueKind.QUESTION,
    }  # fmt: skip
    assert {each.days for each in soon} == {-7}


def test_an_activity_of_several_days_is_over_after_its_last(store: Store) -> None:
    with store.change("Put"):
        store.put(replace(Activity("v", "ดูงาน", ActivityKind.STUDY_VISIT, DUE, TODAY)))
    assert "ดูงาน" not in {each.title for each in overdue(store, TODAY)}
    assert "ดูงาน" in {each.title for each in overdue(store, TODAY + timedelta(days=1))}
