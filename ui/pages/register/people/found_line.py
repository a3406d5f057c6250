"""How many people the filter leaves in the list, above it."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ui.text import _
from ui.theme import scaled
from ui.widgets.button import Button, Kind
from ui.widgets.label import Label
from ui.widgets.layouts import row


class FoundLine(QWidget):
    """Shows only while a filter is on; ``cleared`` tells that it is to go."""

    cleared = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.words = Label("", "caption", "quiet")
        self.clear = Button(_("Clear the filter"), Kind.LINK, "x")
        self.clear.clicked.connect(self.cleared)
        layout = row(self.words, self.clear, None)
        layout.setContentsMargins(scaled(15), scaled(4), scaled(8), scaled(4))
        self.setLayout(layout)
        self.hide()

    def show_count(self, found: int, everybody: int) -> None:
        """Tell how many were found."""
        self.words.setText(
            _("{found} of {all} people found", found=f"{found:,}", all=f"{everybody:,}")
        )
        self.show()
