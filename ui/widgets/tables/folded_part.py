"""A part of a page that is folded away until somebody asks for it."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.theme import scaled
from ui.widgets.button import Button, Kind
from ui.widgets.flow import flowing


class FoldedPart(QWidget):
    """A button with a caret, and what it opens below it."""

    def __init__(self, title: str, content: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.content = content
        self.button = Button(title, Kind.LINK, "caret-right")
        self.button.clicked.connect(lambda: self.open(content.isHidden()))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(scaled(8))
        layout.addWidget(flowing(self.button))
        layout.addWidget(content)
        content.hide()

    def open(self, opened: bool = True) -> None:
        """Show what is folded away, or fold it away."""
        self.content.setVisible(opened)
        self.button.set_icon("caret-down" if opened else "caret-right")
