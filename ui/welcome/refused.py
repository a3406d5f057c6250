"""What shows where a village cannot be opened: why, and the ways on."""

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from ui.text import _
from ui.theme import scaled
from ui.widgets.button import Button, Kind
from ui.widgets.flow import flowing
from ui.widgets.icons import pixmap
from ui.widgets.label import Label
from ui.widgets.layouts import Card, in_the_middle

_WIDTH = 560


class Refused(QWidget):
    """``again`` asks to try once more, ``elsewhere`` for the first screen."""

    again = Signal()
    elsewhere = Signal()

    def __init__(self, folder: Path, sentence: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("welcome")
        sign = QLabel()
        sign.setPixmap(pixmap("warning-circle", self, "look", 40))
        self._again = Button(_("Try again"), Kind.MAIN)
        self._again.clicked.connect(self.again)
        elsewhere = Button(_("Choose another village"))
        elsewhere.clicked.connect(self.elsewhere)
        card = Card()
        card.setMaximumWidth(scaled(_WIDTH))
        card.add(
            sign,
            Label(_("The village cannot be opened"), "section", wraps=True),
            Label(sentence, wraps=True),
            Label(str(folder), "caption", "quiet", wraps=True),
            8,
            flowing(self._again, elsewhere),
        )
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(in_the_middle(card))
        self.setFocusProxy(self._again)
