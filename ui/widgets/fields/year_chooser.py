"""A year in two presses: first the ten years it lies in, then the year."""

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QGridLayout, QPushButton, QWidget

from ui.text import _, spoken
from ui.theme import scaled
from village_net.i18n import Language
from village_net.thai.dates import BUDDHIST_OFFSET

_COLUMNS = 3
_TENS = 12  # so far back that everybody who lives was born in them, and the ten years to come
_AHEAD = 10


def era() -> int:
    """Return how far the years of the window's language are ahead of the Christian ones."""
    return BUDDHIST_OFFSET if spoken().language is Language.THAI else 0


class YearChooser(QWidget):
    """Shows spans of ten years, then the years of one; ``picked`` gives a year of our era."""

    picked = Signal(int)

    def __init__(self, this_year: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        last = (this_year + era() + _AHEAD) // 10 * 10
        self._tens = [last - 10 * n for n in reversed(range(_TENS))]
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(scaled(4))
        self.cells = [QPushButton(self) for _n in range(_TENS)]
        for place, cell in enumerate(self.cells):
            cell.setObjectName("day")
            cell.clicked.connect(partial(self._press, place))
            self._grid.addWidget(cell, place // _COLUMNS, place % _COLUMNS)
        self._years: list[int] = []
        self.show_tens()

    def show_tens(self) -> None:
        """Begin with the spans of ten years."""
        self._years = []
        for cell, first in zip(self.cells, self._tens, strict=True):
            cell.setVisible(True)
            cell.setText(f"{first}–{(first + 9) % 100:02d}")
            cell.setAccessibleName(_("Years {first}–{last}", first=first, last=first + 9))
        self.setFocusProxy(self.cells[-2])

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self._years:
            self.show_tens()
        else:
            super().keyPressEvent(event)

    def _press(self, place: int) -> None:
        if self._years:
            self.picked.emit(self._years[place] - era())
            return
        self._years = [self._tens[place] + n for n in range(10)]
        for number, cell in enumerate(self.cells):
            cell.setVisible(number < len(self._years))
            if number < len(self._years):
                cell.setText(str(self._years[number]))
                cell.setAccessibleName(cell.text())
        self.cells[0].setFocus()
