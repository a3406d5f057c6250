"""The room of an import's step: what scrolls, and below it a hint and the buttons."""

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.theme import scaled
from ui.widgets.button import Button
from ui.widgets.flow import flowing
from ui.widgets.icons import pixmap
from ui.widgets.label import Label
from ui.widgets.layouts import column, row, scrolling

LEAST = 760  # below it a step is tight


class StepRoom(QWidget):
    """Keeps the buttons in sight. Where it is tight the hint scrolls along with the content."""

    def __init__(
        self, content: QWidget, hint: str, *buttons: Button, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._tight = False
        sign = Label("")
        sign.setPixmap(pixmap("info", self, "quiet"))
        self._hint = QWidget()
        line = row(sign, Label(hint, tone="quiet", wraps=True))
        line.setStretch(1, 1)
        self._hint.setLayout(line)
        inside = QWidget()
        self._inside = column(content, space=12)
        self._inside.setStretch(0, 1)
        inside.setLayout(self._inside)
        self._foot = row(self._hint, flowing(*buttons, split=0))
        self._foot.setStretch(0, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(scaled(12))
        layout.addWidget(scrolling(inside), 1)
        layout.addLayout(self._foot)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        tight = self.width() < scaled(LEAST)
        if tight != self._tight:
            self._tight = tight
            self._inside.removeWidget(self._hint)
            self._foot.removeWidget(self._hint)
            (self._inside if tight else self._foot).insertWidget(0, self._hint)
            self._foot.setStretch(0, 1)
