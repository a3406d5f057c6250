"""Reading and changing commitments: when each was kept last, and when it is due next."""

from dataclasses import dataclass, replace
from datetime import date

from dateutil.relativedelta import relativedelta

from village_net.activities.commitments.records import Commitment, CommitmentKept, KeptBy
from village_net.activities.plan.records import ActivityKind, ActivityState
from village_net.errors import Refusal, check_reason
from village_net.i18n import N_, Say
from village_net.store import Store
from village_net.store.ids import new_id
from village_net.thai.dates import plain_day
from village_net.thai.fold import tidy

_MOST_MONTHS = 120
# What keeps relations in a network alive, and every how many months, as the procedure has it.
USUAL = (
    (N_("Newsletter"), 3, KeptBy.NEWSLETTER),
    (N_("Summary of the work"), 6, KeptBy.SUMMARY),
    (N_("General meeting"), 12, KeptBy.GENERAL_MEETING),
)


class NoCommitmentTitleError(Refusal):
    """A commitment without words."""

    key = "no-commitment-title"
    field = "title"
    message = N_("Write what is to be done.")


class BadMonthsError(Refusal):
    """A commitment that comes round every no months."""

    key = "bad-months"
    field = "months"
    message = N_("Write a number of months from 1 to {most}.")


class KeptInFutureError(Refusal):
    """A commitment that was kept tomorrow."""

    key = "kept-in-future"
    field = "day"
    message = N_("{day} is still to come. Write the day on which it was done.")


@dataclass(frozen=True, slots=True)
class DueCommitment:
    """A commitment with when it was kept last (None where it never was) and when it is due next.

    ``days`` are those since then, below zero those that are left; due on the day is not overdue.
    """

    commitment: Commitment
    last: date | None
    due: date
    days: int


def commitments(store: Store, today: date) -> list[DueCommitment]:
    """Return all commitments, the longest overdue first."""
    found = [_due(store, each, today) for each in store.records(Commitment)]
    return sorted(found, key=lambda each: (each.due, each.commitment.title))


def kept_days(store: Store, commitment: Commitment) -> list[date]:
    """Return the days on which a commitment was kept, the latest first: those that follow from the
    village's records, and those that were noted."""
    noted = "SELECT day FROM commitment_kept WHERE commitment_id = ?"
    rows = store.rows(noted, (commitment.id,))
    if commitment.kept_by is KeptBy.NEWSLETTER:
        rows += store.rows("SELECT last FROM newsletter WHERE last >= ?", (_since(commitment),))
    elif commitment.kept_by is KeptBy.GENERAL_MEETING:
        rows += store.rows(
            "SELECT day FROM activity WHERE kind = ? AND state IN (?, ?) AND day >= ?",
            (
                ActivityKind.GENERAL_MEETING.value,
                ActivityState.HELD.value,
                ActivityState.CLOSED.value,
                _since(commitment),
            ),
        )
    return sorted({date.fromisoformat(row[0]) for row in rows}, reverse=True)


def save_commitment(store: Store, commitment: Commitment) -> Commitment:
    """Write a commitment, new or changed, and return it as stored.

    Raises:
        NoCommitmentTitleError, BadMonthsError.
    """
    commitment = replace(commitment, title=tidy(commitment.title))
    if not commitment.title:
        raise NoCommitmentTitleError
    if not 1 <= commitment.months <= _MOST_MONTHS:
        raise BadMonthsError(most=_MOST_MONTHS)
    is_new = store.get(Commitment, commitment.id) is None
    label = N_("Add commitment") if is_new else N_("Change commitment")
    with store.change(label, commitment.title):
        store.put(commitment)
    return commitment


def add_usual_commitments(store: Store, since: date, say: Say) -> list[Commitment]:
    """Write the commitments that every network has, but for those that the village has already,
    and return what was written."""
    known = {each.kept_by for each in store.records(Commitment)}
    made = [
        Commitment(new_id(), say(title), months, since, kept_by)
        for title, months, kept_by in USUAL
        if kept_by not in known
    ]
    with store.change(N_("Add usual commitments"), ", ".join(each.title for each in made)):
        store.put_all(made)
    return made


def keep_commitment(
    store: Store, commitment: Commitment, day: date, note: str = ""
) -> CommitmentKept:
    """Note that a commitment was kept on a day, and return what was noted.

    Raises:
        KeptInFutureError.
    """
    if day > store.clock().date():
        raise KeptInFutureError(day=plain_day(day))
    kept = CommitmentKept(new_id(), commitment.id, day, tidy(note))
    with store.change(N_("Commitment kept"), commitment.title):
        store.put(kept)
    return kept


def delete_commitment(store: Store, commitment: Commitment, reason: str) -> None:
    """Delete a commitment.

    Raises:
        NoReasonError.
    """
    check_reason(reason)
    with store.change(N_("Delete commitment"), commitment.title, reason=reason):
        store.remove(commitment)


def _due(store: Store, commitment: Commitment, today: date) -> DueCommitment:
    kept = [day for day in kept_days(store, commitment) if day <= today]
    last = kept[0] if kept else None
    due = (last or commitment.since) + relativedelta(months=commitment.months)
    return DueCommitment(commitment, last, due, (today - due).days)


def _since(commitment: Commitment) -> str:
    return commitment.since.isoformat()
