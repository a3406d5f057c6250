"""The empty state: what this place is for, and the one thing to begin with."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.theme import scaled
from ui.widgets.button import Button
from ui.widgets.flow import flowing
from ui.widgets.label import Label
from ui.widgets.layouts import column, row
from ui.widgets.sign import Sign

_WIDTH = 460


class EmptyState(QWidget):
    """A drawing, a title, two sentences and at most two buttons, in the middle of the room."""

    def __init__(
        self,
        drawing: str,
        title: str,
        text: str,
        *buttons: Button,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        picture = Sign(drawing, "accent", 56)
        content = QWidget()
        content.setFixedWidth(scaled(_WIDTH))
        inner = column(
            row(picture, None),
            Label(title, "section", wraps=True),
            Label(text, tone="quiet", wraps=True),
            8,
            flowing(*buttons),
            space=8,
        )
        content.setLayout(inner)
        layout = QVBoxLayout(self)
        layout.addStretch(2)
        # An alignment would give the words the height of two lines, however many they need.
        layout.addLayout(row(None, content, None))
        layout.addStretch(3)
