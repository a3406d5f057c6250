"""A time of day with the usual ones below it, each in one press."""

from collections.abc import Sequence
from datetime import time

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ui.widgets.button import Button, Kind
from ui.widgets.fields.time_field import TimeField
from ui.widgets.layouts import column, row


class UsualTimes(QWidget):
    """A ``TimeField`` with chips; ``edited`` tells that the user wrote or took another time."""

    edited = Signal()

    def __init__(self, usual: Sequence[time], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.line = TimeField()
        self.chips = [Button(f"{at:%H:%M}", Kind.CHOICE) for at in usual]
        for chip, at in zip(self.chips, usual, strict=True):
            chip.clicked.connect(lambda _on=False, at=at: self._take(at))
        self.line.textEdited.connect(lambda _text: self.edited.emit())
        self.setFocusProxy(self.line)
        self.setLayout(column(row(self.line, None), row(*self.chips, None, space=4), space=4))

    def set_value(self, value: time | None) -> None:
        """Show a time without telling it."""
        self.line.set_value(value)

    def value(self) -> time | None:
        """Return the time, or None where nothing is typed.

        Raises:
            UnreadableTimeError.
        """
        return self.line.value()

    def typed(self) -> str:
        """Return what is typed, to be kept."""
        return self.line.text()

    def type_again(self, typed: str) -> None:
        """Show what was typed."""
        self.line.setText(typed)

    def _take(self, at: time) -> None:
        self.line.set_value(at)
        self.edited.emit()
