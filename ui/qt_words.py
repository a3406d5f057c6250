"""Qt's own words in the window's language; Qt brings no Thai."""

from PySide6.QtCore import QTranslator

from ui.text import _
from village_net.i18n import N_

# What Qt shows in menus of text fields, message boxes, file and print dialogs, without access keys.
_WORDS = {
    word: word
    for word in (
        N_("Undo"), N_("Redo"), N_("Cut"), N_("Copy"), N_("Paste"), N_("Delete"),
        N_("Select All"), N_("OK"), N_("Cancel"), N_("Close"), N_("Yes"), N_("No"), N_("Save"),
        N_("Discard"), N_("Open"), N_("Choose"), N_("Look in:"), N_("File name:"),
        N_("Directory:"), N_("Files of type:"), N_("Save as:"), N_("All Files (*)"), N_("Back"),
        N_("Forward"), N_("Go back"), N_("Go forward"), N_("Parent Directory"),
        N_("Go to the parent directory"), N_("Create New Folder"), N_("Create a New Folder"),
        N_("New Folder"), N_("Rename"), N_("Show hidden files"), N_("List View"),
        N_("Detail View"), N_("Change to list view mode"), N_("Change to detail view mode"),
        N_("Size"), N_("Kind"), N_("Type"), N_("Date Modified"), N_("Computer"), N_("Drive"),
        N_("Print"), N_("Printer"), N_("Name:"), N_("Properties"), N_("Location:"), N_("Type:"),
        N_("Preview"), N_("Output file:"), N_("Local file"), N_("Write PDF file"),
        N_("Print to File (PDF)"), N_("Options"), N_("Options >>"), N_("Options <<"),
        N_("Output Settings"), N_("Copies"), N_("Copies:"), N_("Collate"), N_("Reverse"),
        N_("Print range"), N_("Print all"), N_("Pages from"), N_("to"), N_("Pages"),
        N_("Current Page"), N_("Selection"), N_("Page Set:"), N_("All Pages"), N_("Odd Pages"),
        N_("Even Pages"), N_("Color Mode"), N_("Color"), N_("Grayscale"),
        N_("Double Sided Printing"), N_("Off"), N_("Long side binding"),
        N_("Short side binding"),
    )
}  # fmt: skip
# What Qt says otherwise than we do, or what is two words in Thai where English has one.
_OTHER = {
    "Select all": "Select All",
    "Look in": "Look in:",
    "Folder": N_("Folder"),
    "QFileSystemModel/Name": N_("File name"),
    "%1 already exists.\nDo you want to replace it?": N_(
        "%1 already exists.\nDo you want to replace it?"
    ),
    "Specify pages or ranges separated by commas. Ranges are specified by two numbers separated by "
    "a hyphen. E.g: 3,5-7,9 prints pages 3, 5, 6, 7 and 9.": N_(
        "Pages with commas between them, such as 3,5-7,9."
    ),
}
_KEYS = "QShortcut"  # names of keys stay as they are printed on the keyboard


class QtWords(QTranslator):
    """Says Qt's words as our catalogue does."""

    def translate(  # pyright: ignore[reportIncompatibleMethodOverride]
        self,
        context: bytes | str,
        source: bytes | str,
        disambiguation: bytes | str | None = None,
        n: int = -1,
    ) -> str | None:
        """Return Qt's word in the window's language; None where it is not known.

        An empty text would be shown as it is: a button without a word, a shortcut without Ctrl.
        """
        place, text = _text(context), _text(source)
        if place == _KEYS:
            return None
        bare = text.replace("&", "")
        known = _OTHER.get(f"{place}/{bare}") or _OTHER.get(bare) or _WORDS.get(bare)
        return _(known) if known else None

    def isEmpty(self) -> bool:
        return False


def _text(raw: bytes | str) -> str:
    return raw.decode() if isinstance(raw, bytes) else raw
