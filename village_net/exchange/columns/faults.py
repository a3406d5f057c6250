"""Why one row of a roster cannot be brought in, in the user's words."""

from village_net.errors import Refusal
from village_net.i18n import N_


class RowWithoutNameError(Refusal):
    """A row with an ID or a birth date and no name."""

    key = "row-without-name"
    message = N_("This row has no name. Type the person's name.")


class RowWithoutHouseError(Refusal):
    """Neither this row nor one above it has a house number."""

    key = "row-without-house"
    message = N_("This row has no house number. Type the number of the house.")


class HouseBecameDateError(Refusal):
    """A house number such as 2/8 that a spreadsheet took for a date."""

    key = "house-became-date"
    message = N_(
        "The spreadsheet made a date of this house number ({written}). "
        "Format the column as text and type the number again."
    )


class FutureBirthError(Refusal):
    """A birth date after today."""

    key = "future-birth"
    message = N_("The birth date {written} is still to come. Please look at the year again.")


class DiedError(Refusal):
    """The source says that the person died."""

    key = "died"
    message = N_("The list says that this person has died.")


class MovedAwayError(Refusal):
    """The source says that the person moved away."""

    key = "moved-away"
    message = N_("The list says that this person has moved away.")


class VanishedError(Refusal):
    """The source says that the person is missing."""

    key = "vanished"
    message = N_("The list says that this person is missing.")


class OutsideVillageError(Refusal):
    """The source says that the person only uses the health post."""

    key = "outside-village"
    message = N_("This person lives elsewhere and only comes to the health post.")


class OtherMooError(Refusal):
    """A list of several villages, and this row belongs to another one."""

    key = "other-moo"
    message = N_("This person is listed under moo {moo}; this village is moo {own}.")
