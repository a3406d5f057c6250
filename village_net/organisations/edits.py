"""Every change of organisations that a user can wish for."""

from dataclasses import replace

from village_net.errors import Refusal, check_reason
from village_net.i18n import N_
from village_net.organisations.queries import organisations
from village_net.organisations.records import Organisation
from village_net.store import Store
from village_net.thai.fold import tidy

MOST_DAYS = 365


class NoOrganisationNameError(Refusal):
    """An organisation without a name."""

    key = "no-organisation-name"
    field = "name"
    message = N_("An organisation needs a name.")


class OrganisationTakenError(Refusal):
    """A second organisation of the same name."""

    key = "organisation-taken"
    field = "name"
    message = N_("There is already an organisation named {name}.")


class BadAnswerDaysError(Refusal):
    """A number of days that no answer takes."""

    key = "bad-answer-days"
    field = "answer_days"
    message = N_("Write a number of days from 1 to {most}, or leave it empty.")


def save_organisation(store: Store, organisation: Organisation) -> Organisation:
    """Write an organisation, new or changed, and return it as stored.

    Raises:
        NoOrganisationNameError, OrganisationTakenError, BadAnswerDaysError.
    """
    organisation = replace(
        organisation,
        name=tidy(organisation.name),
        contact=tidy(organisation.contact),
        phone=tidy(organisation.phone),
    )
    if not organisation.name:
        raise NoOrganisationNameError
    others = (each for each in organisations(store) if each.id != organisation.id)
    if any(each.name == organisation.name for each in others):
        raise OrganisationTakenError(name=organisation.name)
    days = organisation.answer_days
    if days is not None and not 1 <= days <= MOST_DAYS:
        raise BadAnswerDaysError(most=MOST_DAYS)
    is_new = store.get(Organisation, organisation.id) is None
    label = N_("Add organisation") if is_new else N_("Change organisation")
    with store.change(label, organisation.name):
        store.put(organisation)
    return organisation


def delete_organisation(store: Store, organisation: Organisation, reason: str) -> None:
    """Delete an organisation; what was done with it stays, and names it no more.

    Raises:
        NoReasonError.
    """
    check_reason(reason)
    with store.change(N_("Delete organisation"), organisation.name, reason=reason):
        store.remove(organisation)
