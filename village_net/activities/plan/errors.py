"""What the plan refuses."""

from village_net.errors import Refusal
from village_net.i18n import N_


class NoActivityTitleError(Refusal):
    """An activity without a name."""

    key = "no-activity-title"
    field = "title"
    message = N_("Write what the activity is, such as “Village meeting”.")


class NoActivityKindError(Refusal):
    """An activity of no kind."""

    key = "no-activity-kind"
    field = "kind"
    message = N_("Choose what kind of activity it is.")


class NoActivityDayError(Refusal):
    """An activity without a day."""

    key = "no-activity-day"
    field = "day"
    message = N_("Choose the day on which it is to be.")


class LastDayBeforeFirstError(Refusal):
    """An activity that is over before it begins."""

    key = "last-day-before-first"
    field = "last_day"
    message = N_("The last day is before the first. Look at both days again.")


class EndsBeforeBeginError(Refusal):
    """An activity that ends at an hour before it begins."""

    key = "ends-before-begin"
    field = "ends"
    message = N_("It would end at {ends}, before it begins at {begins}. Look at both times again.")


class EndWithoutBeginError(Refusal):
    """An activity with an end but no begin."""

    key = "end-without-begin"
    field = "begins"
    message = N_("Write also at what time it begins.")


class NobodyInvitedError(Refusal):
    """An activity for zones, groups or filters of which none is named."""

    key = "nobody-invited"
    field = "audience"
    message = N_("Choose who is asked to come, or choose everybody.")


class SeriesOverError(Refusal):
    """A series that ends before its first day."""

    key = "series-over"
    field = "until"
    message = N_("The last time would be before the first. Choose a later day.")


class BadStepError(Refusal):
    """A series that comes round every no days."""

    key = "bad-step"
    field = "every"
    message = N_("It can come round every 1 to {most} times. Please write such a number.")


class NoCancelReasonError(Refusal):
    """An activity that is called off without a reason."""

    key = "no-cancel-reason"
    message = N_("Say why it is called off; those who were asked will want to know.")


class HeldAlreadyError(Refusal):
    """An activity that was held and cannot be moved or called off."""

    key = "held-already"
    message = N_("“{title}” was held already. It can not be moved or called off any more.")


class ActivityClosedError(Refusal):
    """A change of an activity whose minutes went out."""

    key = "activity-closed"
    message = N_(
        "The minutes of “{title}” went out, so nothing of it changes any more. Let the next meeting"
        " note what is to be corrected."
    )


class NotYetHeldError(Refusal):
    """An activity that is said to have been held before its day."""

    key = "not-yet-held"
    field = "day"
    message = N_("“{title}” is on {day}, which is still to come.")


class NoSuchActivityError(Refusal):
    """An id that no activity has."""

    key = "no-such-activity"
    message = N_("There is no activity “{id}” in this village.")


class NoSeasonDayError(Refusal):
    """A season without its days."""

    key = "no-season-day"
    field = "first"
    message = N_("Choose the first and the last day.")


class NoSeasonNameError(Refusal):
    """A season without a name."""

    key = "no-season-name"
    field = "name"
    message = N_("Write what the season is called, such as “Rice harvest”.")


class SeasonOverError(Refusal):
    """A season that ends before it begins."""

    key = "season-over"
    field = "last"
    message = N_("The season ends before it begins. Look at both days again.")
