"""A list of facts: what is known on the left, its value on the right, a hairline below each."""

from collections.abc import Iterable

from PySide6.QtWidgets import QGridLayout, QWidget

from ui.theme import scaled
from ui.widgets.label import Label
from ui.widgets.layouts import hairline

_NAME_WIDTH = 108


class Facts(QWidget):
    """Rows of a name and a value; a value is a text or a widget."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(scaled(12))
        self._grid.setVerticalSpacing(scaled(8))
        self._grid.setColumnMinimumWidth(0, scaled(_NAME_WIDTH))
        self._grid.setColumnStretch(1, 1)

    def add(self, name: str, value: str | QWidget) -> None:
        """Add a fact below the others."""
        shown = Label(value, wraps=True) if isinstance(value, str) else value
        label = Label(name, tone="quiet", wraps=True)
        label.setFixedWidth(scaled(_NAME_WIDTH))
        label.setBuddy(shown)
        place = self._grid.rowCount()
        self._grid.addWidget(label, place, 0)
        self._grid.addWidget(shown, place, 1)
        self._grid.addWidget(hairline(), place + 1, 0, 1, 2)


def facts_of(facts: Iterable[tuple[str, str | QWidget]]) -> Facts:
    """Return facts of which each says something; what is empty is left out."""
    shown = Facts()
    for name, value in facts:
        if value:
            shown.add(name, value)
    return shown
