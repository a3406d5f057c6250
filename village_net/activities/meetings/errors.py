"""What meetings refuse."""

from village_net.errors import Refusal
from village_net.i18n import N_


class TooManyVotesError(Refusal):
    """More votes than people with a vote."""

    key = "too-many-votes"
    field = "votes_for"
    message = N_(
        "The votes are {told}, but {present} were there: {more} too many. Count them again."
    )


class TooFewVotesError(Refusal):
    """Fewer votes than people with a vote."""

    key = "too-few-votes"
    field = "abstained"
    message = N_(
        "The votes are {told}, but {present} were there. Did {less} not vote? Say so, or count"
        " again."
    )


class NoVotesCountedError(Refusal):
    """A vote that was counted, without its numbers."""

    key = "no-votes-counted"
    field = "votes_for"
    message = N_("Write how many were for it, against it and abstained.")


class NoItemTitleError(Refusal):
    """An item of the agenda without words."""

    key = "no-item-title"
    field = "title"
    message = N_("Write what the item is about.")


class NoResolutionError(Refusal):
    """A decided item without what was decided."""

    key = "no-resolution"
    field = "resolution"
    message = N_("Write what was decided.")


class NoAgendaError(Refusal):
    """A meeting that begins without an agenda."""

    key = "no-agenda"
    message = N_("The meeting has no agenda yet. Write at least one item.")


class OpenItemsError(Refusal):
    """A meeting that is closed while items are open."""

    key = "open-items"
    message = N_(
        "{count} items have no outcome yet: {numbers}. Say of each whether it was decided, noted,"
        " carried over or withdrawn."
    )


class EndedBeforeStartError(Refusal):
    """A meeting that ends before it began."""

    key = "ended-before-start"
    field = "ended"
    message = N_("It would have ended at {ended}, before it began at {started}.")


class MinutesFrozenError(Refusal):
    """A change of minutes that went out."""

    key = "minutes-frozen"
    message = N_(
        "These minutes went out and stay as they are. Let the next meeting note what is to be"
        " corrected."
    )


class MeetingNotBegunError(Refusal):
    """A meeting that is to end before it began."""

    key = "meeting-not-begun"
    message = N_("The meeting has not begun yet. Begin it first.")


class MeetingNotEndedError(Refusal):
    """Minutes that are to go out or to be adopted before their meeting ended."""

    key = "meeting-not-ended"
    message = N_("The meeting has not ended yet. End it first.")


class AdoptedByItselfError(Refusal):
    """Minutes that their own meeting, or an earlier one, is said to have adopted."""

    key = "adopted-by-itself"
    field = "adopted_at_id"
    message = N_("Minutes are adopted by a later meeting. Choose one after {day}.")


class NumberGivenError(Refusal):
    """A number that another meeting of the kind has in that year."""

    key = "number-given"
    field = "number"
    message = N_("Meeting {number}/{year} is on record already. Choose another number.")


class BadQuorumError(Refusal):
    """A fraction that no quorum can be."""

    key = "bad-quorum"
    field = "numerator"
    message = N_("A quorum is a fraction between nothing and all, such as 1 of 2.")


class NoStandingItemsError(Refusal):
    """A kind of meeting without standing items."""

    key = "no-standing-items"
    field = "items"
    message = N_("Write at least one standing item, each on a line of its own.")


class NoKindNameError(Refusal):
    """A kind of meeting without a name."""

    key = "no-kind-name"
    field = "name"
    message = N_("The kind of meeting needs a name.")
