"""Qt's own words in the window's language; Qt brings no Thai."""

from PySide6.QtCore import QTranslator

from ui.text import _
from village_net.i18n import N_

# What Qt shows in menus of text fields, message boxes and file dialogs, without its access keys.
_WORDS = {
    word: word
    for word in (
        N_("Undo"),
        N_("Redo"),
        N_("Cut"),
        N_("Copy"),
        N_("Paste"),
        N_("Delete"),
        N_("Select All"),
        N_("OK"),
        N_("Cancel"),
        N_("Close"),
        N_("Yes"),
        N_("No"),
        N_("Save"),
        N_("Open"),
        N_("Choose"),
        N_("Look in:"),
        N_("File name:"),
        N_("Directory:"),
        N_("Files of type:"),
        N_("Save as:"),
        N_("Back"),
        N_("Forward"),
        N_("Parent Directory"),
        N_("Create New Folder"),
        N_("List View"),
        N_("Detail View"),
        N_("Name"),
        N_("Size"),
        N_("Kind"),
        N_("Type"),
        N_("Date Modified"),
        N_("Computer"),
        N_("New Folder"),
        N_("Rename"),
        N_("Print"),
        N_("Printer"),
        N_("Copies"),
        N_("Pages"),
        N_("Options"),
    )
}
# Sentences of Qt with holes of its own are left as they are.
_EXTRA = {
    "Select all": "Select All",
    "&OK": "OK",
    "Look &in": "Look in:",
    "Folder": "Directory:",
    "%1 already exists.\nDo you want to replace it?": N_(
        "%1 already exists.\nDo you want to replace it?"
    ),
}


class QtWords(QTranslator):
    """Says Qt's words as our catalogue does."""

    def translate(
        self,
        context: bytes | str,
        source: bytes | str,
        disambiguation: bytes | str | None = None,
        n: int = -1,
    ) -> str:
        """Return Qt's word in the window's language, or nothing where it is not known."""
        text = source.decode() if isinstance(source, bytes) else source
        text = _EXTRA.get(text, text.replace("&", ""))
        return _(text) if text in _WORDS or text in _EXTRA.values() else ""

    def isEmpty(self) -> bool:
        return False
