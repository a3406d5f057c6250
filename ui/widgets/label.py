"""Labels: Thai text that wraps between words, at one of the type steps."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from ui.text import wrappable
from ui.theme import set_look

_ZERO_WIDTH = "\u200b"


class Label(QLabel):
    """A label. ``wraps`` lets it break between Thai words, also where Qt cannot find them."""

    def __init__(
        self,
        text: str = "",
        step: str = "body",
        tone: str = "ink",
        *,
        strong: bool = False,
        wraps: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._wraps = wraps
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setProperty("step", step)
        self.setProperty("tone", tone)
        self.setProperty("strong", "yes" if strong else "no")
        if wraps:
            self.setWordWrap(True)
            policy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
            policy.setHeightForWidth(True)
            self.setSizePolicy(policy)
        self.setText(text)

    def setText(self, text: str) -> None:
        super().setText(wrappable(text) if self._wraps else text)
        self.setAccessibleName(text)

    def plain_text(self) -> str:
        """Return the text without the marks that let it wrap."""
        return self.text().replace(_ZERO_WIDTH, "")

    def set_tone(self, tone: str) -> None:
        """Show the text in another of the theme's tones."""
        set_look(self, "tone", tone)


class Chip(QLabel):
    """A state in a word: plain, good, look, danger or accent."""

    def __init__(self, text: str, state: str = "plain", parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self.setProperty("chip", state)
        self.setAccessibleName(text)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)

    def set_state(self, text: str, state: str) -> None:
        """Show another state."""
        self.setText(text)
        self.setAccessibleName(text)
        set_look(self, "chip", state)
