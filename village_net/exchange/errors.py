"""Why a file cannot be brought in as a whole, in the user's words."""

from village_net.errors import Refusal
from village_net.i18n import N_


class MissingFileError(Refusal):
    """There is nothing at the path."""

    key = "missing-file"
    message = N_("There is no file “{file}”. Look where it was saved and choose it again.")


class UnreadableFileError(Refusal):
    """The system does not let the file be read."""

    key = "unreadable-file"
    message = N_(
        "The file “{file}” cannot be read. If it is open in another program, close it there; "
        "if it is on a USB stick, copy it to this computer first."
    )


class EmptyFileError(Refusal):
    """The file holds nothing."""

    key = "empty-file"
    message = N_("The file “{file}” is empty. Choose the file that holds the list.")


class UnknownKindError(Refusal):
    """The file is none that the app reads."""

    key = "unknown-kind"
    message = N_(
        "“{file}” is no list that can be brought in. "
        "Choose an Excel file (.xlsx), a CSV file, or the folder with HOME.txt and PERSON.txt."
    )


class NotSpreadsheetError(Refusal):
    """The name says XLSX, the content does not."""

    key = "not-xlsx"
    message = N_(
        "“{file}” is not an Excel file, or it is damaged. "
        "Open it in Excel, save it as “Excel Workbook (.xlsx)” and choose that file."
    )


class OldSpreadsheetError(Refusal):
    """A workbook of Excel 97 to 2003, whatever its name says."""

    key = "old-excel"
    message = N_(
        "“{file}” is an Excel file of the old kind (.xls). "
        "Open it in Excel, save it as “Excel Workbook (.xlsx)” and choose that file."
    )


class PasswordProtectedError(Refusal):
    """The workbook is locked with a password."""

    key = "password"
    message = N_(
        "“{file}” is protected by a password. "
        "Open it in Excel, save a copy without the password and choose the copy."
    )


class TooBigError(Refusal):
    """The file would unpack to more than the app takes in."""

    key = "too-big"
    message = N_(
        "“{file}” is far too big for a list of people, so it was not opened. "
        "Copy only the rows of the list into a new Excel file and choose that."
    )


class UnsafeFileError(Refusal):
    """The file holds definitions that no spreadsheet program writes."""

    key = "unsafe"
    message = N_(
        "“{file}” holds something that Excel never writes, so it was not opened. "
        "Ask the sender for a fresh file."
    )


class NotTextError(Refusal):
    """A CSV file that is no text, or text in an unknown encoding."""

    key = "not-text"
    message = N_(
        "The letters in “{file}” cannot be read. Open it in the program it comes from and save it "
        "as “CSV UTF-8”, or as an Excel file (.xlsx)."
    )


class BrokenRowError(Refusal):
    """A CSV file whose quotation marks do not fit together."""

    key = "broken-row"
    message = N_(
        "The quotation marks around row {row} of “{file}” do not fit together. "
        "Mend that row, or save the list as an Excel file (.xlsx)."
    )


class MissingPartError(Refusal):
    """One of the two files of the health ministry's set is not there."""

    key = "missing-part"
    message = N_(
        "The folder “{folder}” has no {file}. HOME.txt and PERSON.txt must lie in one folder."
    )


class NoRosterFolderError(Refusal):
    """A folder with neither of the two files."""

    key = "no-roster-folder"
    message = N_(
        "The folder “{folder}” holds neither HOME.txt nor PERSON.txt. "
        "Choose the folder of the 43 files, or one Excel or CSV file."
    )


class NoKnownColumnError(Refusal):
    """No column of the sheet holds names or ID numbers."""

    key = "no-known-column"
    message = N_(
        "No column with names or ID numbers was found on the sheet “{sheet}”. "
        "Choose another sheet or file, or give the columns a heading."
    )


class NoNameColumnError(Refusal):
    """The mapping has no column for names."""

    key = "no-name-column"
    message = N_("No column holds the names. Choose which column does.")


class NoHouseColumnError(Refusal):
    """The mapping has no column for house numbers."""

    key = "no-house-column"
    message = N_(
        "No column holds the house numbers. Choose which column does, or add one to the list."
    )


class UnknownSheetError(Refusal):
    """The file has no sheet of this name."""

    key = "unknown-sheet"
    message = N_("There is no sheet “{sheet}” in the file. It has: {sheets}.")


class UnknownHeadingError(Refusal):
    """The sheet has no column of this heading."""

    key = "unknown-heading"
    message = N_("There is no column “{heading}” in the list. It has: {headings}.")


class UnknownFieldError(Refusal):
    """No field has this key."""

    key = "unknown-field"
    message = N_("A column cannot be “{field}”. It can be one of: {fields}.")


class OutdatedPlanError(Refusal):
    """The village changed after the rows were checked."""

    key = "outdated-plan"
    message = N_("The village was changed since this list was checked. Check the list again.")
