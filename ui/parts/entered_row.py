"""One row of a table in which records are entered: an editor a column, and what is wrong below."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QWidget

from ui.parts.form_fields import FormField, Values
from ui.parts.typed import type_again, typed_in
from ui.session import Session
from ui.text import _, spoken
from ui.theme import set_look
from ui.widgets.button import Button, Kind
from ui.widgets.label import Label
from village_net.errors import Refusal


class EnteredRow:
    """The parts of a row; whose layout they stand in is the table's business."""

    def __init__(self, session: Session, columns: Sequence[FormField], parent: QWidget) -> None:
        self._columns = {field.attribute: field for field in columns}
        self.cells: dict[str, Any] = {}
        self.heads: dict[str, Label] = {}
        for field in columns:
            cell = self.cells[field.attribute] = field.kind.make(session)
            cell.setParent(parent)
            for button in cell.findChildren(QAbstractButton):
                button.hide()  # Tab goes from cell to cell, and the keys open a calendar too
            self.heads[field.attribute] = Label(_(field.title), "caption", "quiet", parent=parent)
        self.away = Button("", Kind.QUIET, "x", parent)
        self.away.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.fault = Label("", "caption", "danger", wraps=True, parent=parent)
        self.fault.hide()
        self._begun = self.typed()

    @property
    def parts(self) -> list[QWidget]:
        """All widgets of the row."""
        return [*self.heads.values(), *self.cells.values(), self.away, self.fault]

    @property
    def is_untouched(self) -> bool:
        """Whether nothing is typed but what the row was begun with."""
        return self.typed() == self._begun

    def number(self, place: int) -> None:
        """Let a screen reader say which row and column it is in."""
        for attribute, cell in self.cells.items():
            title = _(self._columns[attribute].title)
            cell.setAccessibleName(_("Row {row}: {column}", row=place + 1, column=title))
        self.away.setAccessibleName(_("Take row {row} away", row=place + 1))
        self.away.setToolTip(_("Take row {row} away", row=place + 1))

    def begin(self, values: Values) -> None:
        """Show what a row is begun with."""
        self.show(values)
        self._begun = self.typed()

    def show(self, values: Values) -> None:
        """Show values in their cells."""
        for attribute, value in values.items():
            self._columns[attribute].kind.show(self.cells[attribute], value)

    def peek(self) -> dict[str, Any]:
        """Return what is typed so far; of a cell that cannot be read nothing."""
        found: dict[str, Any] = {}
        for attribute, field in self._columns.items():
            try:
                found[attribute] = field.kind.read(self.cells[attribute])
            except Refusal:
                continue
        return found

    def read(self) -> dict[str, Any]:
        """Return the values of all cells; a Refusal about the first that cannot be read."""
        found: dict[str, Any] = {}
        for attribute, field in self._columns.items():
            try:
                found[attribute] = field.kind.read(self.cells[attribute])
            except Refusal as refusal:
                raise refusal.about(attribute) from None
        return found

    def blame(self, refusal: Refusal) -> QWidget:
        """Say below the row what is wrong, and return the cell that it is about."""
        self.clear_fault()
        at = refusal.field if refusal.field in self.cells else next(iter(self.cells))
        words = refusal.say(spoken())
        self.fault.setText(words)
        self.fault.show()
        set_look(self.cells[at], "wrong", "yes")
        if inner := self.cells[at].focusProxy():
            set_look(inner, "wrong", "yes")
        self.cells[at].setAccessibleDescription(words)
        return self.cells[at]

    def clear_fault(self) -> None:
        """Take away what was said to be wrong."""
        self.fault.hide()
        self.fault.setText("")
        for cell in self.cells.values():
            for part in filter(None, (cell, cell.focusProxy())):
                set_look(part, "wrong", "no")
            cell.setAccessibleDescription("")

    def typed(self) -> dict[str, str]:
        """Return what is typed in each cell."""
        return {key: typed_in(cell) for key, cell in self.cells.items()}

    def type_again(self, typed: Values) -> None:
        """Show what was typed."""
        for key in typed.keys() & self.cells.keys():
            type_again(self.cells[key], typed[key])
