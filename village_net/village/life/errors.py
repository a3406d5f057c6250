"""What cannot be recorded of people's lives, and what to do instead."""

from village_net.errors import Refusal
from village_net.i18n import N_


class FutureEventError(Refusal):
    """An event that has not happened yet."""

    key = "future-event"
    field = "day"
    message = N_("The day lies in the future. Record it when it has happened.")


class BeforeBirthError(Refusal):
    """An event before the person was born."""

    key = "before-birth"
    field = "day"
    message = N_("{name} was not born yet on that day. Look at both dates again.")


class NotHereError(Refusal):
    """An event of somebody who died or moved away before."""

    key = "not-here"
    message = N_("{name} is not in the village any more. Record the return first.")


class StillHereError(Refusal):
    """A return of somebody who never left."""

    key = "still-here"
    message = N_("{name} is in the village already.")


class AlreadyMarriedError(Refusal):
    """A second marriage beside the first."""

    key = "already-married"
    field = "other_id"
    message = N_(
        "{name} is on record as married to {spouse}. Mend the marital status of both first."
    )


class ChildMarriageError(Refusal):
    """A marriage of somebody who was a child on that day: a wrong person or a wrong date."""

    key = "child-marriage"
    field = "day"
    message = N_(
        "{name} was a child on that day. Look whether the person and both dates are the right ones."
    )


class SameHouseholdError(Refusal):
    """A change of household to the household itself."""

    key = "same-household"
    field = "household_id"
    message = N_("{name} lives in house {house} already. Write another house number.")


class LaterEventError(Refusal):
    """An event that something later stands upon."""

    key = "later-event"
    message = N_("Something was recorded of {name} after this. Take that back first.")


class FormerHouseGoneError(Refusal):
    """The house that somebody would go back to is not on record any more."""

    key = "former-house-gone"
    message = N_(
        "The house that {name} came from is not on record any more, so this cannot be taken back. "
        "Record a move to the house where {name} lives now."
    )


class NoDayError(Refusal):
    """An event without a day."""

    key = "no-day"
    field = "day"
    message = N_("Write the day on which it happened; the year alone will do.")


class NobodyChosenError(Refusal):
    """A marriage without the other person."""

    key = "nobody-chosen"
    field = "other_id"
    message = N_("Choose the other person from the list that opens while you type.")
