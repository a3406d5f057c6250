"""How a script is said: what readers stumble over, and the whole text as it sounds."""

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.text import _
from ui.theme import scaled
from ui.widgets.button import Button, Kind
from ui.widgets.facts import Facts
from ui.widgets.fields.text_box import TextBox
from ui.widgets.flow import flowing
from ui.widgets.label import Label
from ui.widgets.layouts import Card, empty, set_shown
from village_net.thai.spoken import hard_words, spoken_parts, spoken_text

_PAUSE = 400  # milliseconds after the last key
_LONGEST = 6_000  # characters; the begin of a longer text shows how the rest is said
_MOST = 40  # places


class Saying(QWidget):
    """Stands below a script. What it shows is opened with a button and follows what is typed."""

    def __init__(self, script: TextBox, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._script = script
        self.button = Button(_("How it is said"), Kind.LINK, "megaphone")
        self.button.setCheckable(True)
        self.button.toggled.connect(lambda _on: self.reload())
        self._card = Card("accent")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(scaled(8))
        layout.addWidget(flowing(self.button))
        layout.addWidget(self._card)
        self._timer = QTimer(self, singleShot=True, interval=_PAUSE)
        self._timer.timeout.connect(self.reload)
        script.textChanged.connect(self._timer.start)
        self.reload()

    def reload(self) -> None:
        """Show how the script is said as it stands now."""
        text = self._script.text()[:_LONGEST]
        set_shown(self, bool(text.strip()))
        self._card.setVisible(self.button.isChecked())
        if not self.button.isChecked():
            return
        empty(self._card.body)
        paragraphs = [part for part in spoken_text(text).splitlines() if part.strip()]
        self._card.add(
            *(Label(part, "reading", wraps=True) for part in paragraphs), *self._places(text)
        )

    def _places(self, text: str) -> list[QWidget]:
        found = sorted([*spoken_parts(text), *hard_words(text)], key=lambda part: part.start)
        pairs = list(dict.fromkeys((part.written.strip(), part.said) for part in found))
        if not pairs:
            return []
        facts = Facts()
        for written, said in pairs[:_MOST]:
            facts.add(written, said)
        return [Label(_("Look out for"), strong=True), facts]
