"""Every change of agreements and duties that a user can wish for."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from village_net.activities.agreements.queries import parties_of
from village_net.activities.agreements.records import Agreement, AgreementParty, Duty
from village_net.errors import Refusal, check_reason
from village_net.i18n import N_
from village_net.store import Store
from village_net.thai.fold import tidy


class NoAgreementTitleError(Refusal):
    """An agreement without a name."""

    key = "no-agreement-title"
    field = "title"
    message = N_("Write what was agreed on.")


class AgreementEndsFirstError(Refusal):
    """An agreement that ends before it begins."""

    key = "agreement-ends-first"
    field = "ends"
    message = N_("The agreement would end before it begins. Look at both days again.")


class ReviewBeforeStartError(Refusal):
    """An agreement that is looked at again before it begins."""

    key = "review-before-start"
    field = "review"
    message = N_("It would be looked at again before it begins. Choose a later day.")


class TooFewPartiesError(Refusal):
    """An agreement with oneself."""

    key = "too-few-parties"
    message = N_("An agreement is between two at least. Add who else agreed.")


class NoPartyNameError(Refusal):
    """One who agreed without a name."""

    key = "no-party-name"
    field = "name"
    message = N_("Write who agreed.")


class WhyEndedError(Refusal):
    """An agreement that is given up without a reason."""

    key = "why-ended"
    field = "note"
    message = N_("Say why the agreement was given up.")


class NoRoleError(Refusal):
    """A duty without a role."""

    key = "no-role"
    field = "role"
    message = N_("Write what the role is called.")


class NobodyHasDutyError(Refusal):
    """A duty of nobody."""

    key = "nobody-has-duty"
    field = "person_id"
    message = N_("Choose who has the role: a person or a group.")


class DutyOverError(Refusal):
    """A duty that ends before it begins."""

    key = "duty-over"
    field = "until"
    message = N_("The role would end before it begins. Look at both days again.")


def save_agreement(
    store: Store, agreement: Agreement, parties: Sequence[AgreementParty]
) -> Agreement:
    """Write an agreement with those who agreed, new or changed, and return it as stored.

    Raises:
        NoAgreementTitleError, AgreementEndsFirstError, ReviewBeforeStartError,
        TooFewPartiesError, NoPartyNameError.
    """
    agreement = _checked(agreement)
    kept = [
        replace(each, agreement_id=agreement.id, place=place, name=tidy(each.name))
        for place, each in enumerate(parties, 1)
    ]
    if any(not each.name for each in kept):
        raise NoPartyNameError
    if len(kept) < 2:
        raise TooFewPartiesError
    ids = {each.id for each in kept}
    is_new = store.get(Agreement, agreement.id) is None
    label = N_("Add agreement") if is_new else N_("Change agreement")
    with store.change(label, agreement.title):
        store.put(agreement)
        for each in parties_of(store, agreement.id):
            if each.id not in ids:
                store.remove(each)
        store.put_all(kept)
    return agreement


def end_agreement(store: Store, agreement: Agreement, day: date, why: str) -> Agreement:
    """Note that an agreement was given up on a day, and why, and return it.

    Raises:
        WhyEndedError, AgreementEndsFirstError.
    """
    if not why.strip():
        raise WhyEndedError
    if day < agreement.starts:
        raise AgreementEndsFirstError().about("ended")
    ended = replace(agreement, ended=day, note=tidy(why))
    with store.change(N_("Give up agreement"), agreement.title):
        store.put(ended)
    return ended


def delete_agreement(store: Store, agreement: Agreement, reason: str) -> None:
    """Delete an agreement with those who agreed.

    Raises:
        NoReasonError.
    """
    check_reason(reason)
    with store.change(N_("Delete agreement"), agreement.title, reason=reason):
        store.remove(agreement)


def save_duty(store: Store, duty: Duty) -> Duty:
    """Write a role of a person or a group, new or changed, and return it as stored.

    Raises:
        NoRoleError, NobodyHasDutyError, DutyOverError.
    """
    duty = replace(duty, role=tidy(duty.role))
    if not duty.role:
        raise NoRoleError
    if not duty.person_id and not duty.group_id:
        raise NobodyHasDutyError
    if duty.until and duty.until < duty.since:
        raise DutyOverError
    is_new = store.get(Duty, duty.id) is None
    with store.change(N_("Add role") if is_new else N_("Change role"), duty.role):
        store.put(duty)
    return duty


def delete_duty(store: Store, duty: Duty, reason: str) -> None:
    """Delete a role.

    Raises:
        NoReasonError.
    """
    check_reason(reason)
    with store.change(N_("Delete role"), duty.role, reason=reason):
        store.remove(duty)


def _checked(agreement: Agreement) -> Agreement:
    agreement = replace(agreement, title=tidy(agreement.title))
    if not agreement.title:
        raise NoAgreementTitleError
    if agreement.ends and agreement.ends < agreement.starts:
        raise AgreementEndsFirstError
    if agreement.review and agreement.review < agreement.starts:
        raise ReviewBeforeStartError
    return agreement
