"""Check boxes whose offer changes while one writes; what was ticked or not stays so."""

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.theme import scaled
from ui.widgets.fields.check_box import CheckBox
from ui.widgets.label import Label
from ui.widgets.layouts import empty


class OfferedTicks(QWidget):
    """One check box below the other; ``edited`` tells that one was ticked or cleared.

    What is offered for the first time is ticked, but for what comes right after ``type_again``:
    then what was not named is not. ``nothing`` stands there while there is no offer, ``offered_by``
    is what the offer was made by.
    """

    edited = Signal()

    def __init__(self, nothing: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.boxes: dict[str, CheckBox] = {}
        self.offered_by: Mapping[str, object] = {}
        self._known: dict[str, bool] = {}
        self._names_all = False
        self._nothing = Label(nothing, tone="quiet", wraps=True)
        self._lines = QVBoxLayout()
        self._lines.setSpacing(scaled(6))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._nothing)
        layout.addLayout(self._lines)

    @property
    def ids(self) -> tuple[str, ...]:
        """What is ticked of what is offered, in the order of the offer."""
        return tuple(id for id, box in self.boxes.items() if box.isChecked())

    def offer(self, offered: Mapping[str, str]) -> None:
        """Offer these, by their ids, with the words for them."""
        for id in offered:
            self._known.setdefault(id, not self._names_all)
        self._names_all = False
        if list(self.boxes) != list(offered):
            empty(self._lines)
            self.boxes = {id: self._box(id, words) for id, words in offered.items()}
        for id, box in self.boxes.items():
            box.setChecked(self._known[id])
        self._nothing.setVisible(not offered)

    def typed(self) -> str:
        """Return what is ticked, also of what is not offered now."""
        return " ".join(sorted(id for id, ticked in self._known.items() if ticked))

    def type_again(self, typed: str) -> None:
        """Tick these and no others."""
        self._known = dict.fromkeys(typed.split(), True)
        self._names_all, self.offered_by = True, {}
        for id, box in self.boxes.items():
            box.setChecked(id in self._known)

    def _box(self, id: str, words: str) -> CheckBox:
        box = CheckBox(words)
        box.clicked.connect(lambda ticked: self._on_clicked(id, ticked))
        self._lines.addWidget(box)
        return box

    def _on_clicked(self, id: str, ticked: bool) -> None:
        self._known[id] = ticked
        self.edited.emit()
