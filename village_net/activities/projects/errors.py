"""What projects and their cash books refuse."""

from village_net.errors import Refusal
from village_net.i18n import N_


class NoProjectTitleError(Refusal):
    """A project without a name."""

    key = "no-project-title"
    field = "title"
    message = N_("Write what the project is called.")


class BadPlanYearError(Refusal):
    """A fiscal year that is none."""

    key = "bad-plan-year"
    field = "fiscal_year"
    message = N_("Write a fiscal year of the Buddhist Era, such as {example}.")


class ProjectEndsFirstError(Refusal):
    """A project that ends before it begins."""

    key = "project-ends-first"
    field = "ends"
    message = N_("The project would end before it begins. Look at both days again.")


class NoSourceNameError(Refusal):
    """Money that comes from nowhere."""

    key = "no-source-name"
    field = "name"
    message = N_("Write where the money is to come from.")


class NoAmountError(Refusal):
    """No money at all, or less."""

    key = "no-amount"
    field = "amount"
    message = N_("Write an amount above 0.")


class NoCashWordsError(Refusal):
    """A line of the cash book that does not tell what it is for."""

    key = "no-cash-words"
    field = "about"
    message = N_("Write what the money was for.")


class CashInFutureError(Refusal):
    """A line of the cash book of tomorrow."""

    key = "cash-in-future"
    field = "day"
    message = N_("{day} is still to come. Write the day on which the money changed hands.")


class OverspentError(Refusal):
    """More spent than was received."""

    key = "overspent"
    field = "amount"
    message = N_(
        "Only {left} baht are left on {day}. Enter first what was received, or a smaller amount."
    )
