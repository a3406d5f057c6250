"""What problems refuse."""

from village_net.errors import Refusal
from village_net.i18n import N_


class NoProblemTitleError(Refusal):
    """A problem without words."""

    key = "no-problem-title"
    field = "title"
    message = N_("Write in a few words what the problem is.")


class NegativeCountError(Refusal):
    """Fewer than no people."""

    key = "negative-count"
    field = "people"
    message = N_("A number of people or houses is never below 0.")


class CausesJumpError(Refusal):
    """A cause that is no reason of the one above it."""

    key = "causes-jump"
    field = "causes"
    message = N_(
        "“{cause}” stands too far to the right. Indent it by one step below what it is the reason"
        " of."
    )


class WhoSaysSoError(Refusal):
    """A step of a problem that nobody told."""

    key = "who-says-so"
    field = "said_by"
    message = N_("Write who says so; a problem is what people say of it.")


class StepBeforeRaisedError(Refusal):
    """A step before the problem was raised."""

    key = "step-before-raised"
    field = "day"
    message = N_("The problem was raised on {raised}; this can not have been before.")


class WhyNotSolvedError(Refusal):
    """A problem that is closed unsolved, or refused, without a reason."""

    key = "why-not-solved"
    field = "note"
    message = N_("Write the reason that was given.")


class NoAgencyError(Refusal):
    """An agency that was asked and is not named."""

    key = "no-agency"
    field = "organisation_id"
    message = N_("Choose the organisation.")


class NoAlternativeTitleError(Refusal):
    """A way to solve a problem without words."""

    key = "no-alternative-title"
    field = "title"
    message = N_("Write what could be done.")


class NegativeCostError(Refusal):
    """A cost below nothing."""

    key = "negative-cost"
    field = "cost"
    message = N_("A cost is never below 0. Leave it empty where it is not known.")


class NotOfThisProblemError(Refusal):
    """A way that is none of the problem's."""

    key = "not-of-this-problem"
    message = N_("This way was not weighed for this problem.")


class NoNeedTextError(Refusal):
    """A need without words."""

    key = "no-need-text"
    field = "text"
    message = N_("Write what is needed.")


class NoNeedGroupError(Refusal):
    """A need that nobody has."""

    key = "no-need-group"
    field = "group_ids"
    message = N_("Choose at least one group that needs it.")
