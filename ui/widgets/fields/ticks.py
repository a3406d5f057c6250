"""Check boxes of which any number may be ticked."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ui.widgets.fields.check_box import CheckBox
from ui.widgets.flow import flowing
from ui.widgets.layouts import column


class Ticks(QWidget):
    """Check boxes of which any number may be ticked; ``edited`` tells that one was."""

    edited = Signal()

    def __init__(
        self, offered: Sequence[tuple[str, str]], ids: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.boxes = {id: CheckBox(name) for id, name in offered}
        ticked = set(ids.split())
        for id, box in self.boxes.items():
            box.setChecked(id in ticked)
            box.clicked.connect(self.edited)
        self.setLayout(column(flowing(*self.boxes.values())))

    @property
    def ids(self) -> str:
        """The ids of what is ticked, with spaces between."""
        return " ".join(id for id, box in self.boxes.items() if box.isChecked())

    def typed(self) -> str:
        """Return what is ticked."""
        return self.ids

    def type_again(self, typed: str) -> None:
        """Tick what was ticked, as far as it is still offered."""
        ticked = typed.split()
        for id, box in self.boxes.items():
            box.setChecked(id in ticked)
