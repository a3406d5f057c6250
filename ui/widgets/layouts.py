"""Rows, columns and cards: what stands beside and below what, with the theme's spaces."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QBoxLayout,
    QFrame,
    QHBoxLayout,
    QLayout,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from ui.theme import large_type, scaled


def fill(layout: QBoxLayout, *parts: QWidget | QBoxLayout | int | None) -> None:
    """Add parts in order; a number is a space, None takes the room that is left."""
    for part in parts:
        if part is None:
            layout.addStretch(1)
        elif isinstance(part, int):
            layout.addSpacing(scaled(part))
        elif isinstance(part, QWidget):
            layout.addWidget(part)
        else:
            layout.addLayout(part)


def row(*parts: QWidget | QBoxLayout | int | None, space: int = 8) -> QHBoxLayout:
    """Return parts side by side."""
    layout = QHBoxLayout()
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(scaled(space))
    fill(layout, *parts)
    return layout


def column(*parts: QWidget | QBoxLayout | int | None, space: int = 8) -> QVBoxLayout:
    """Return parts one below the other."""
    layout = QVBoxLayout()
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(scaled(space))
    fill(layout, *parts)
    return layout


def beside_in_large_type(*parts: QWidget) -> QBoxLayout:
    """Return parts below each other; in large type beside, with equal shares of the width."""
    if not large_type():
        return column(*parts)
    beside = row(*parts)
    for place in range(len(parts)):
        beside.setStretch(place, 1)
    return beside


def empty(layout: QLayout) -> None:
    """Take everything out of a layout, the parts of its rows and columns too, and delete it."""
    while (item := layout.takeAt(0)) is not None:
        if widget := item.widget():
            widget.hide()
            widget.deleteLater()
        elif inner := item.layout():
            empty(inner)


def set_shown(part: QWidget, shown: bool) -> None:
    """Show a part or hide it; one that has no place yet shows with what it is put into.

    Shown on its own it would be a window for a moment, and take the focus from the real one.
    """
    if not shown or part.parentWidget():
        part.setVisible(shown)


class Card(QFrame):
    """A surface with a hairline around it; ``mark`` is yes, look or accent."""

    def __init__(self, mark: str = "yes", margin: int = 20, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("card", mark)
        self.body = QVBoxLayout(self)
        side = scaled(margin)
        self.body.setContentsMargins(side, side * 3 // 4 if margin else 0, side, side * 3 // 4)
        if not margin:
            self.body.setContentsMargins(1, 1, 1, 1)
        self.body.setSpacing(scaled(8))

    def add(self, *parts: QWidget | QBoxLayout | int | None) -> "Card":
        """Add parts below each other and return the card."""
        fill(self.body, *parts)
        return self


def hairline() -> QFrame:
    """Return a thin line between two parts."""
    line = QFrame()
    line.setProperty("hairline", "yes")
    return line


def scrolling(content: QWidget) -> QScrollArea:
    """Return content that scrolls up and down where it is higher than its room."""
    content.setProperty("clear", "yes")
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # nobody sees that the focus is there
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setWidget(content)
    return area


def bring_into_view(*widgets: QWidget) -> None:
    """Scroll what widgets lie in so that they are seen, the last one in any case."""
    for widget in widgets:
        at = widget.parentWidget()
        while at and not isinstance(at, QScrollArea):
            at = at.parentWidget()
        if isinstance(at, QScrollArea):
            at.ensureWidgetVisible(widget)


def in_the_middle(content: QWidget, shares: tuple[int, int] = (1, 1)) -> QScrollArea:
    """Return content in the middle of its room, ``shares`` above and below; it scrolls if low."""
    ground = QWidget()
    middle = row(None, content, None)
    middle.setStretchFactor(content, 100)
    layout = QVBoxLayout(ground)
    layout.addStretch(shares[0])
    layout.addLayout(middle)
    layout.addStretch(shares[1])
    return scrolling(ground)
