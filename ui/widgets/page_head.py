"""The head of a page: its title, a few states, and its buttons at the right."""

from PySide6.QtWidgets import QHBoxLayout, QWidget

from ui.theme import scaled
from ui.widgets.flow import FlowLayout
from ui.widgets.label import Label


class PageHead(QWidget):
    """A page's title with chips; the buttons, the main one last, go below where it is tight."""

    def __init__(self, title: str, *buttons: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title = Label(title, "title")
        self._chips = QHBoxLayout()
        self._chips.setSpacing(scaled(8))
        words = QWidget()
        named = QHBoxLayout(words)
        named.setContentsMargins(0, 0, scaled(8), 0)
        named.setSpacing(scaled(16))
        named.addWidget(self._title)
        named.addLayout(self._chips)
        self._layout = FlowLayout(self, split=1)
        self._layout.addWidget(words)
        for button in buttons:
            self.add_button(button)

    def add_button(self, button: QWidget) -> None:
        """Add a button after those that are there."""
        self._layout.addWidget(button)
