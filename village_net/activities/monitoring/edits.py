"""Every change of monitoring and audit that a user can wish for."""

import re
from dataclasses import replace

from village_net.activities.monitoring.records import (
    AuditFinding,
    AuditQuestion,
    ProgressReport,
    Target,
)
from village_net.errors import Refusal, check_reason
from village_net.i18n import N_
from village_net.store import Store
from village_net.thai.dates import plain_day
from village_net.thai.digits import to_arabic
from village_net.thai.fold import tidy


class NoIndicatorError(Refusal):
    """A target that is measured by nothing."""

    key = "no-indicator"
    field = "indicator"
    message = N_("Write by what it is known that the target was reached.")


class NoWantedError(Refusal):
    """A target without how much is wanted."""

    key = "no-wanted"
    field = "wanted"
    message = N_("Write how much is to be reached, such as “40 households”.")


class TargetOfNothingError(Refusal):
    """A target of neither a project nor an agreement."""

    key = "target-of-nothing"
    message = N_("Choose the project or the agreement that the target belongs to.")


class NothingDoneError(Refusal):
    """A report of progress without words."""

    key = "nothing-done"
    field = "done"
    message = N_("Write what was done, even if it is nothing yet.")


class BadScoreError(Refusal):
    """A score that is none."""

    key = "bad-score"
    field = "scores"
    message = N_("“{written}” is no score. Write numbers from 1 to 5 with spaces between.")


class ReportInFutureError(Refusal):
    """A report of tomorrow."""

    key = "report-in-future"
    field = "day"
    message = N_("{day} is still to come. Write the day of the report.")


class NoQuestionError(Refusal):
    """A question without words."""

    key = "no-question"
    field = "question"
    message = N_("Write what is asked.")


class NobodyAsksError(Refusal):
    """A question that nobody asked."""

    key = "nobody-asks"
    field = "asked_by"
    message = N_("Write who asks, or in whose name.")


class AskedAboutNothingError(Refusal):
    """A question about nothing."""

    key = "asked-about-nothing"
    field = "promise"
    message = N_("Choose what is asked about: a line of the cash book, an agreement or a promise.")


class AnswerDueFirstError(Refusal):
    """An answer that is due before it was asked for."""

    key = "answer-due-first"
    field = "due"
    message = N_("The answer would be due before the question was asked on {day}.")


class NoAnswerGivenError(Refusal):
    """A finding without an answer."""

    key = "no-answer-given"
    field = "answer"
    message = N_("Write what was answered.")


class NobodyAnsweredError(Refusal):
    """An answer of nobody."""

    key = "nobody-answered"
    field = "answered_by"
    message = N_("Write who answered.")


def save_target(store: Store, target: Target) -> Target:
    """Write a target, new or changed, and return it as stored.

    Raises:
        NoIndicatorError, NoWantedError, TargetOfNothingError.
    """
    target = replace(target, indicator=tidy(target.indicator), wanted=tidy(target.wanted))
    if not target.indicator:
        raise NoIndicatorError
    if not target.wanted:
        raise NoWantedError
    if not target.project_id and not target.agreement_id:
        raise TargetOfNothingError
    is_new = store.get(Target, target.id) is None
    with store.change(N_("Add target") if is_new else N_("Change target"), target.indicator):
        store.put(target)
    return target


def delete_target(store: Store, target: Target, reason: str) -> None:
    """Delete a target with its reports.

    Raises:
        NoReasonError.
    """
    check_reason(reason)
    with store.change(N_("Delete target"), target.indicator, reason=reason):
        store.remove(target)


def report_progress(store: Store, report: ProgressReport) -> ProgressReport:
    """Write how a target stands, new or changed, and return it as stored.

    Raises:
        NothingDoneError, BadScoreError, ReportInFutureError.
    """
    report = replace(report, done=report.done.strip(), scores=_scores(report.scores))
    if not report.done:
        raise NothingDoneError
    if report.day > store.clock().date():
        raise ReportInFutureError(day=plain_day(report.day))
    is_new = store.get(ProgressReport, report.id) is None
    with store.change(N_("Report progress") if is_new else N_("Change report"), report.by):
        store.put(report)
    return report


def ask(store: Store, question: AuditQuestion) -> AuditQuestion:
    """Write a question of the members, new or changed, and return it as stored.

    Raises:
        NoQuestionError, NobodyAsksError, AskedAboutNothingError, AnswerDueFirstError.
    """
    question = replace(
        question,
        question=tidy(question.question),
        asked_by=tidy(question.asked_by),
        promise=tidy(question.promise),
    )
    if not question.question:
        raise NoQuestionError
    if not question.asked_by:
        raise NobodyAsksError
    if not (question.promise or question.cash_line_id or question.agreement_id):
        raise AskedAboutNothingError
    if question.due and question.due < question.day:
        raise AnswerDueFirstError(day=plain_day(question.day))
    is_new = store.get(AuditQuestion, question.id) is None
    label = N_("Add question") if is_new else N_("Change question")
    with store.change(label, question.question):
        store.put(question)
    return question


def answer_question(
    store: Store, question: AuditQuestion, finding: AuditFinding, answer: str, by: str
) -> AuditQuestion:
    """Write what was answered to a question, by whom, and what was found; return the question.

    Raises:
        NoAnswerGivenError, NobodyAnsweredError.
    """
    answered = replace(question, finding=finding, answer=answer.strip(), answered_by=tidy(by))
    if not answered.answer:
        raise NoAnswerGivenError
    if not answered.answered_by:
        raise NobodyAnsweredError
    with store.change(N_("Answer question"), question.question):
        store.put(answered)
    return answered


def delete_question(store: Store, question: AuditQuestion, reason: str) -> None:
    """Delete a question.

    Raises:
        NoReasonError.
    """
    check_reason(reason)
    with store.change(N_("Delete question"), question.question, reason=reason):
        store.remove(question)


def _scores(written: str) -> str:
    told = [each for each in re.split(r"[\s,]+", to_arabic(written)) if each]
    for each in told:
        if each not in ("1", "2", "3", "4", "5"):
            raise BadScoreError(written=each)
    return " ".join(told)
