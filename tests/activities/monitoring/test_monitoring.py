"""Monitoring and audit: targets, reports with every score kept, questions with an answer."""

from dataclasses import replace
from datetime import date

import pytest

from tests.people import village_store
from village_net.activities.monitoring import edits, queries
from village_net.activities.monitoring.records import (
    AuditFinding,
    AuditQuestion,
    ProgressReport,
    Target,
)
from village_net.activities.projects.records import Project
from village_net.store import Store

DAY = date(2026, 11, 1)
TARGET = Target("t", "บ้านที่มีน้ำ", "40 หลัง", DAY, project_id="p")
REPORT = ProgressReport("r", "t", DAY, "วางท่อแล้ว", scores="๓, 5 4  5")
QUESTION = AuditQuestion("q", DAY, "ปูนกี่ถุง", "คุ้มใต้", promise="ซ่อมฝายก่อนฝน")


@pytest.fixture
def store() -> Store:
    made = village_store()
    with made.change("Put"):
        made.put(Project("p", "ประปา", 2570))
    return made


def test_every_score_is_kept_and_the_middle_one_told(store: Store) -> None:
    edits.save_target(store, TARGET)
    report = edits.report_progress(store, REPORT)
    assert report.answers == (3, 4, 5, 5)
    assert queries.middle_score(report) == 4
    assert queries.middle_score(replace(report, scores="")) is None
    assert queries.reports_of(store, "t") == [report]
    for wrong in ("0", "6", "ดี", "3.5"):
        with pytest.raises(edits.BadScoreError):
            edits.report_progress(store, replace(REPORT, scores=wrong))


def test_targets_stand_by_their_day(store: Store) -> None:
    later = edits.save_target(store, replace(TARGET, id="u", due=None))
    first = edits.save_target(store, TARGET)
    assert queries.targets(store) == [first, later]
    edits.delete_target(store, later, "รวมแล้ว")
    assert queries.targets(store) == [first]


def test_a_question_waits_until_somebody_answers_it(store: Store) -> None:
    asked = edits.ask(store, QUESTION)
    other = edits.ask(store, replace(QUESTION, id="s", due=date(2026, 11, 10)))
    assert queries.audit_questions(store) == [other, asked]
    with pytest.raises(edits.NoAnswerGivenError):
        edits.answer_question(store, other, AuditFinding.IN_ORDER, " ", "เหรัญญิก")
    with pytest.raises(edits.NobodyAnsweredError):
        edits.answer_question(store, other, AuditFinding.IN_ORDER, "12 ถุง", " ")
    done = edits.answer_question(store, other, AuditFinding.UNCLEAR, "12 ถุง", "เหรัญญิก")
    assert queries.audit_questions(store) == [asked, done]
    edits.delete_question(store, done, "ซ้ำ")
    assert queries.audit_questions(store) == [asked]


@pytest.mark.parametrize(
    ("edit", "wrong", "refusal"),
    [
        (edits.save_target, replace(TARGET, indicator=""), edits.NoIndicatorError),
        (edits.save_target, replace(TARGET, wanted=" "), edits.NoWantedError),
        (edits.save_target, replace(TARGET, project_id=None), edits.TargetOfNothingError),
        (edits.report_progress, replace(REPORT, done=""), edits.NothingDoneError),
        (edits.report_progress, replace(REPORT, day=date(2030, 1, 1)), edits.ReportInFutureError),
        (edits.ask, replace(QUESTION, question=""), edits.NoQuestionError),
        (edits.ask, replace(QUESTION, asked_by=""), edits.NobodyAsksError),
        (edits.ask, replace(QUESTION, promise=""), edits.AskedAboutNothingError),
        (edits.ask, replace(QUESTION, due=date(2026, 10, 1)), edits.AnswerDueFirstError),
    ],
)
def test_what_cannot_be_is_refused(
    store: Store, edit: object, wrong: object, refusal: type[Exception]
) -> None:
    with pytest.raises(refusal):
        edit(store, wrong)  # type: ignore[operator]
