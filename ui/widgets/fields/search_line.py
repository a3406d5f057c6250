"""The search over a list: Ctrl+F goes to the one that shows on a page."""

from PySide6.QtWidgets import QWidget

from ui.text import _
from ui.widgets.fields.field import LineEdit


class SearchLine(LineEdit):
    """A line with a magnifying glass, called by what it searches; a narrow one says less."""

    def __init__(self, hint: str, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.set_hints(hint, _("Search"))
        self.setAccessibleName(hint)
        self.set_sign("magnifying-glass")
