"""The type size: a step smaller or larger, with a line of text as it will be."""

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.settings import LARGEST_TYPE, SMALLEST_TYPE, next_size
from ui.text import _
from ui.theme import scaled
from ui.widgets.button import Button
from ui.widgets.label import Label
from ui.widgets.layouts import row

_PAUSE = 700  # milliseconds after the last press until all of the window follows


class SizeSteps(QWidget):
    """``picked`` tells that the window is to follow.

    The sample follows every press at once and the window after a pause, so that the buttons stay
    under the pointer while one looks for the right size.
    """

    picked = Signal()

    def __init__(self, value: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.value = value
        self.smaller, self.larger = Button(_("A-")), Button(_("A+"))
        self.smaller.setAccessibleName(_("Smaller type"))
        self.larger.setAccessibleName(_("Larger type"))
        self.smaller.clicked.connect(lambda: self.step(-1))
        self.larger.clicked.connect(lambda: self.step(1))
        self._size = Label("", strong=True)
        self._size.setMinimumWidth(scaled(28))
        self._size.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._sample = Label(_("This is how large the words are."))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(scaled(8))
        layout.addLayout(row(self.smaller, self._size, self.larger, None))
        layout.addWidget(self._sample)
        self._timer = QTimer(self, singleShot=True, interval=_PAUSE)
        self._timer.timeout.connect(self.picked)
        self._show()

    def step(self, steps: int) -> None:
        """Take the next size."""
        self.value = next_size(self.value, steps)
        self._show()
        self._timer.start()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        if self._timer.isActive():
            self._timer.stop()
            self.picked.emit()

    def _show(self) -> None:
        self._size.setText(str(self.value))
        # The style sheet's own size would win over a font.
        self._sample.setStyleSheet(f"font-size: {self.value}pt")
        self.smaller.setEnabled(self.value > SMALLEST_TYPE)
        self.larger.setEnabled(self.value < LARGEST_TYPE)
