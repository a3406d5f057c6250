"""A record, read: its parts above, in one row below what can be done, or what is asked there."""

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget
from shiboken6 import isValid

from ui.theme import scaled
from ui.widgets.buttons.button_row import ButtonRow, PaneAct
from ui.widgets.layouts import column, scrolling
from ui.widgets.reason_panel import ReasonPanel


class RecordPane(QWidget):
    """Shows a record.

    ``asks`` wants a form: its name and what it is about. ``goes`` wants another record by its id.
    ``settled`` tells that what was asked
    below is answered, or left.
    """

    asks = Signal(str, str)
    goes = Signal(str)
    settled = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.panel: QWidget | None = None
        self.acts = ButtonRow()
        self._asked_from: QWidget | None = None
        self._below = QVBoxLayout()
        self._outer = QVBoxLayout(self)
        self._outer.setContentsMargins(0, 0, 0, 0)
        self._outer.setSpacing(scaled(8))
        self._outer.addLayout(self._below)

    def open_form(self, form: str, about: str) -> None:
        """Ask what a form of the record asks; a pane that has none shows as it is."""

    def show_parts(self, *parts: QWidget | QBoxLayout, space: int = 8) -> None:
        """Show the record, once; what is higher than the room scrolls."""
        inside = QWidget()
        layout = column(*parts, None, space=space)
        layout.setContentsMargins(0, 0, scaled(8), 0)
        inside.setLayout(layout)
        self.area = scrolling(inside)
        self._outer.insertWidget(0, self.area, 1)

    def show_acts(self, *acts: PaneAct) -> None:
        """Show what can be done, the likeliest first: it has the focus when the pane gets it."""
        self.acts = ButtonRow(*acts)
        self._below.addWidget(self.acts)
        self.setFocusProxy(self.acts)

    def show_form(self, form: QWidget) -> None:
        """Show a form below the record, always in sight; it has the focus when the pane gets it."""
        self._below.addWidget(form)
        self.setFocusProxy(form)

    def ask(self, panel: QWidget, *, alone: bool = False) -> None:
        """Ask something in the place of the buttons; ``alone`` hides the record meanwhile."""
        self.stop_asking()
        self._asked_from = self.focusWidget()
        self.panel = panel
        self.acts.hide()
        self.area.setVisible(not alone)
        self._below.addWidget(panel)
        panel.show()
        panel.setFocus()

    def ask_why(
        self, question: str, verb: str, answer: Callable[[str], bool], back: str = ""
    ) -> ReasonPanel:
        """Ask for the reason of a step; ``answer`` takes it and tells whether it was done."""
        panel = ReasonPanel(question, verb, back)
        panel.agreed.connect(lambda reason: answer(reason) and self.stop_asking())
        panel.left.connect(self.stop_asking)
        self.ask(panel)
        return panel

    def stop_asking(self) -> None:
        """Show the buttons again; the focus goes back to where it was when it was asked."""
        panel, self.panel = self.panel, None
        if panel is None:
            return
        self._below.removeWidget(panel)
        panel.hide()
        panel.setParent(None)
        panel.deleteLater()
        self.area.show()
        self.acts.show()
        before = self._asked_from
        if before and isValid(before) and before.isVisibleTo(self):
            before.setFocus()
        else:
            self.setFocus()
        self.settled.emit()
