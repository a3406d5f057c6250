"""An icon that stands alone beside words, in one of the theme's colours."""

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QLabel, QWidget

from ui.widgets.icons import pixmap


class Sign(QLabel):
    """Follows the shade; a screen reader passes over it, for the words say the same."""

    def __init__(self, name: str, colour: str, size: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = name, colour, size
        self._draw()

    def set_colour(self, colour: str) -> None:
        """Show it in another colour."""
        name, _before, size = self._look
        self._look = name, colour, size
        self._draw()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._draw()

    def _draw(self) -> None:
        name, colour, size = self._look
        self.setPixmap(pixmap(name, self, colour, size))
