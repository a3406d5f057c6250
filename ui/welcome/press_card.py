"""A card that is pressed anywhere: what its button does, all of it does."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QWidget

from ui.widgets.button import Button
from ui.widgets.layouts import Card


class PressCard(Card):
    """Lights up under the pointer; the keyboard reaches its button."""

    def __init__(
        self, button: Button, mark: str = "yes", margin: int = 20, parent: QWidget | None = None
    ) -> None:
        super().__init__(mark, margin, parent)
        self._button = button
        self.setProperty("presses", "yes")
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        event.accept()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        inside = self.rect().contains(event.position().toPoint())
        if event.button() == Qt.MouseButton.LeftButton and inside:
            self._button.click()
