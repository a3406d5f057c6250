"""Deleting in place: why, and then the red button; no dialog, because it can be taken back."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.text import _
from ui.widgets.button import Button, Kind
from ui.widgets.fields.field import Field, LineEdit
from ui.widgets.label import Label
from ui.widgets.layouts import Card, row
from village_net.errors import NoReasonError


class ReasonPanel(QWidget):
    """Asks for the reason of a step; ``agreed`` gives it, ``left`` tells of second thoughts.

    ``back`` are the words on the way back; without them it is a deletion that is asked about.
    """

    agreed = Signal(str)
    left = Signal()

    def __init__(
        self, question: str, verb: str, back: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.reason = LineEdit()
        self._field = Field(_("Reason"), self.reason, _("It is kept in the record of changes."))
        self.delete = Button(verb, Kind.DANGER, "" if back else "trash")
        leave = Button(back or _("Keep it"))
        self.delete.clicked.connect(self._on_delete)
        self.reason.returnPressed.connect(self._on_delete)
        leave.clicked.connect(self.left)
        card = Card("look")
        card.add(
            Label(question, strong=True, wraps=True), self._field, row(self.delete, leave, None)
        )
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(card)
        self.setFocusProxy(self.reason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def _on_delete(self) -> None:
        reason = self.reason.text().strip()
        if reason:
            self.agreed.emit(reason)
        else:
            self._field.set_error(_(NoReasonError.message))
