"""Why a paper is not made, in the user's words."""

from village_net.errors import Refusal
from village_net.i18n import N_


class UnknownDocumentError(Refusal):
    """A key that names no document."""

    key = "unknown-document"
    message = N_("There is no document “{key}”. There are: {known}.")


class UnknownOptionError(Refusal):
    """An option that the document does not have."""

    key = "unknown-option"
    message = N_("The document “{document}” has no option “{option}”. It has: {known}.")


class BadValueError(Refusal):
    """A value that the option does not allow."""

    key = "bad-value"
    message = N_("“{value}” is no choice for “{option}”. Choose one of: {known}.")


class NoAnnouncementChosenError(Refusal):
    """A notice without an announcement."""

    key = "no-announcement-chosen"
    message = N_("Choose the announcement that the notice shall tell of.")


class AnnouncementGoneError(Refusal):
    """An announcement that is not there, or no longer."""

    key = "announcement-gone"
    message = N_("This announcement is no longer there. Choose another one.")


class NoRecordError(Refusal):
    """A paper about a record that is not there."""

    key = "no-record"
    message = N_("What this paper is about is no longer there. Choose another one.")


class BadSurveyYearError(Refusal):
    """A year of a survey that is none of the Buddhist Era."""

    key = "survey-year"
    message = N_("“{year}” is no year of the Buddhist Era. Write it as 2569.")


class NoTableError(Refusal):
    """A document that is no table, asked for as a spreadsheet."""

    key = "no-table"
    message = N_("“{document}” is no table. Save it as PDF.")


class NotSavedError(Refusal):
    """A file that cannot be written."""

    key = "not-saved"
    message = N_(
        "The paper cannot be saved as “{file}”: {reason}. Close the file if it is open, "
        "or choose another folder."
    )


class BadDayError(Refusal):
    """A day that cannot be read."""

    key = "bad-day"
    message = N_("“{written}” is no day. Write it like 24/11/2569, or leave it empty for today.")
