"""How complete the register is, in one figure."""

from PySide6.QtWidgets import QWidget

from ui.text import _
from ui.theme import large_type
from ui.widgets.drawings.bar import Bar
from ui.widgets.label import Label
from ui.widgets.layouts import Card, column, row, set_shown

_GOOD = 85


class ScoreCard(Card):
    """Shows a score from 0 to 100, and what it counts."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._figure, self._words, self._bar = Label("", "figure"), Label(""), Bar(0)
        help = _(
            "Birth, ID number, sex and relation of each person; head, zone and a survey within a "
            "year of each household."
        )
        counts = Label(help, "caption", "quiet", wraps=True)
        set_shown(counts, not large_type())
        layout = row(self._figure, column(self._words, self._bar, counts, space=4), space=16)
        layout.setStretch(1, 1)
        self.add(layout)

    def show_score(self, score: int) -> None:
        """Show a score."""
        self._figure.setText(f"{score}")
        self._words.setText(_("What a good record holds: {score} of 100 are there.", score=score))
        self._bar.set_share(score / 100, "accent" if score >= _GOOD else "look")
