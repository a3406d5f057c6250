"""What attendance refuses."""

from village_net.errors import Refusal
from village_net.i18n import N_


class UnreadableEntryError(Refusal):
    """What is typed is no house number and no line of the sheet."""

    key = "unreadable-entry"
    message = N_(
        "“{written}” cannot be read. Type a house number, “12 3” for three people of house 12,"
        " or “#37” for line 37 of the sheet."
    )


class NoSuchHouseError(Refusal):
    """A house number that the village has not."""

    key = "no-such-house"
    message = N_("There is no house {number}. Look at the number again, or add the house.")


class NoSuchLineError(Refusal):
    """A line that the printed sheet has not."""

    key = "no-such-line"
    message = N_("The printed sheet has no line {line}; its last one is {last}.")


class NoSheetError(Refusal):
    """A line of a sheet that was never printed."""

    key = "no-sheet"
    message = N_("No sign-in sheet was printed for this activity. Type the house number.")


class NobodyCameError(Refusal):
    """A house of which nobody is ticked."""

    key = "nobody-came"
    message = N_("Tick who came from house {number}, or type how many.")


class TooManyOfHouseError(Refusal):
    """More people of one house than can be."""

    key = "too-many-of-house"
    field = "people"
    message = N_("{people} people of one house are too many. Look at the number again.")


class NoGuestNameError(Refusal):
    """A guest without a name."""

    key = "no-guest-name"
    field = "name"
    message = N_("Write the name of the guest.")


class LeftBeforeComingError(Refusal):
    """Somebody who left before they came."""

    key = "left-before-coming"
    field = "left"
    message = N_("They would have left at {left}, before they came at {came}.")
