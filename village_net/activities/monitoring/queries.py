"""Every reading of monitoring and audit."""

from statistics import median_low

from village_net.activities.monitoring.records import (
    AuditFinding,
    AuditQuestion,
    ProgressReport,
    Target,
)
from village_net.store import Store


def targets(store: Store) -> list[Target]:
    """Return all targets by the day they are due; those without one last."""
    return store.records(Target, "ORDER BY ifnull(due, '9'), indicator, id")


def reports_of(store: Store, target_id: str) -> list[ProgressReport]:
    """Return how a target stood, the latest first."""
    return store.records(ProgressReport, "WHERE target_id = ? ORDER BY day DESC, id", (target_id,))


def middle_score(report: ProgressReport) -> int | None:
    """Return the answer in the middle, the lower one of two; None where nobody scored."""
    return median_low(report.answers) if report.answers else None


def audit_questions(store: Store) -> list[AuditQuestion]:
    """Return the questions: those without an answer by the day it is due, then the others, the
    latest first."""
    waiting = store.records(
        AuditQuestion,
        "WHERE finding = ? ORDER BY ifnull(due, '9'), day, id",
        (AuditFinding.OPEN.value,),
    )
    answered = store.records(
        AuditQuestion, "WHERE finding <> ? ORDER BY day DESC, id", (AuditFinding.OPEN.value,)
    )
    return [*waiting, *answered]
