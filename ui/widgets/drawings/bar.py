"""A quiet bar that shows a share."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.theme import colours_of, scaled

_HEIGHT = 10


class Bar(QWidget):
    """A horizontal bar, full at 1; a figure beside it says the same."""

    def __init__(self, share: float, colour: str = "accent", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._share, self._colour = min(max(share, 0.0), 1.0), colour
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.setMinimumSize(scaled(40), scaled(_HEIGHT))

    def set_share(self, share: float, colour: str = "") -> None:
        """Show another share, in another colour where one is given."""
        self._colour = colour or self._colour
        self._share = min(max(share, 0.0), 1.0)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        colours = colours_of(self)
        height = scaled(_HEIGHT)
        top = (self.height() - height) / 2
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        for share, colour in ((1.0, colours.line), (self._share, getattr(colours, self._colour))):
            painter.setBrush(QColor(colour))
            if share:
                bar = QRectF(0, top, self.width() * share, height)
                painter.drawRoundedRect(bar, height / 2, height / 2)
        painter.end()
