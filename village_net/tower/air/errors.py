"""Why a time on the air cannot be, or cannot be changed."""

from village_net.errors import Refusal
from village_net.i18n import N_


class BadTimesError(Refusal):
    """A number of readings that nobody would stand."""

    key = "bad-times"
    field = "times"
    message = N_("An announcement is read 1 to 10 times in a row.")


class EndsBeforeFirstError(Refusal):
    """A slot whose last day lies before its first."""

    key = "ends-before-first"
    field = "until"
    also = ("first",)
    message = N_("The last day lies before the first. Please look at the two dates.")


class TimeOverError(Refusal):
    """A time on the air that has gone by."""

    key = "time-over"
    field = "first"
    message = N_("This time is over already. Choose a later one.")


class AiredAlreadyError(Refusal):
    """An item that was on air at its time, or was skipped."""

    key = "aired-already"
    message = N_("“{title}” was on air at this time already. Nothing is broadcast twice.")


class SlotTakenError(Refusal):
    """The same announcement at the same time twice."""

    key = "slot-taken"
    field = "first"
    message = N_("“{title}” is to be heard at that time already.")


class NoSlotDayError(Refusal):
    """A time on the air without its day."""

    key = "no-slot-day"
    field = "first"
    message = N_("Choose the day.")


class NoSlotTimeError(Refusal):
    """A day on the air without its time."""

    key = "no-slot-time"
    field = "first"
    message = N_("Write the time, such as 6:00.")


class NoHolidayDayError(Refusal):
    """A holiday without its day."""

    key = "no-holiday-day"
    message = N_("Choose the day.")


class NoDaysNamedError(Refusal):
    """Days to be named, and none is."""

    key = "no-days-named"
    field = "days"
    message = N_("Name the days with commas between, or choose another repeat.")


class DayBeforeFirstError(Refusal):
    """A named day before the first, on which nothing would be heard."""

    key = "day-before-first"
    field = "days"
    also = ("first",)
    message = N_("{day} lies before the first day, so nothing is heard then. Look at the days.")


class NoQuietTimeError(Refusal):
    """Quiet hours of which one end is not said."""

    key = "no-quiet-time"
    field = "quiet_from"
    message = N_("Write both times, such as 20:00 and 5:30.")


class TooFarError(Refusal):
    """A time on the air that nobody of today plans."""

    key = "too-far"
    field = "first"
    message = N_("This time is more than ten years ahead. Please look at the year again.")
