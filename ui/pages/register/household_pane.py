"""One household: its number, who lives there, and what can be done with it."""

from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.session import Session
from ui.text import _, counted, spoken
from ui.theme import scaled
from ui.widgets.button import Button, Kind
from ui.widgets.field import Field, LineEdit
from ui.widgets.label import Label
from ui.widgets.layouts import column, row, scrolling
from ui.widgets.reason_panel import ReasonPanel
from village_net.errors import Refusal
from village_net.village.edits import add_household, delete_household, save_household
from village_net.village.queries import members
from village_net.village.records import RELATION_NAMES, Household, Person


class HouseholdPane(QWidget):
    """Shows a household; ``person`` opens a member, ``add`` asks for the form of a new one."""

    edit = Signal()
    person = Signal(str)
    add = Signal(str)

    def __init__(self, session: Session, shown: Household, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._household = shown
        people = members(session.store, shown.id)
        inside = QWidget()
        layout = QVBoxLayout(inside)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(scaled(8))
        layout.addWidget(Label(_("House {number}", number=shown.house_number), "section"))
        layout.addWidget(
            Label(counted("{count} person", "{count} people", len(people)), tone="quiet")
        )
        if shown.note:
            layout.addWidget(Label(shown.note, wraps=True))
        layout.addLayout(column(*map(self._member, people), space=0))
        layout.addStretch(1)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(scrolling(inside), 1)
        self._below = QVBoxLayout()
        outer.addLayout(self._below)
        self._show_buttons()

    def ask_to_delete(self) -> ReasonPanel:
        """Ask why the household is to be deleted with everyone in it."""
        question = _(
            "Delete house {number} and everyone in it?", number=self._household.house_number
        )
        panel = ReasonPanel(question, _("Delete"))
        panel.agreed.connect(self._on_delete)
        panel.left.connect(self._show_buttons)
        self._put_below(panel)
        panel.setFocus()
        return panel

    def _member(self, member: Person) -> QWidget:
        button = Button(member.full_name, Kind.LINK)
        button.clicked.connect(lambda: self.person.emit(member.id))
        relation = _(RELATION_NAMES[member.relation]) if member.relation else ""
        line = QWidget()
        line.setLayout(row(button, Label(relation, "caption", "quiet"), None))
        return line

    def _show_buttons(self) -> None:
        add = Button(_("Add person"), icon="plus")
        edit, delete = Button(_("Edit"), icon="pencil-simple"), Button(_("Delete"), icon="trash")
        add.clicked.connect(lambda: self.add.emit(self._household.house_number))
        edit.clicked.connect(self.edit)
        delete.clicked.connect(self.ask_to_delete)
        line = QWidget()
        line.setLayout(column(row(add, None), row(edit, delete, None)))
        self._put_below(line)

    def _put_below(self, widget: QWidget) -> None:
        while (item := self._below.takeAt(0)) is not None:
            if old := item.widget():
                old.deleteLater()
        self._below.addWidget(widget)

    def _on_delete(self, reason: str) -> None:
        number = self._household.house_number
        if self._session.done(delete_household, self._household, reason):
            self._session.told.emit(_("House {number} was deleted.", number=number), True)


class HouseholdForm(QWidget):
    """Writes a household's number and note; ``saved`` gives the id."""

    saved = Signal(str)
    left = Signal()

    def __init__(
        self, session: Session, written: Household | None = None, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._household = written
        self.number = LineEdit(written.house_number if written else "")
        self.note = LineEdit(written.note if written else "")
        self._field = Field(_("House number"), self.number, _("such as 12 or 12/3"))
        save, back = Button(_("Save"), Kind.MAIN, "check"), Button(_("Cancel"))
        save.clicked.connect(self.save)
        back.clicked.connect(self.left)
        title = _("Edit household") if written else _("Add household")
        parts = (Label(title, "section"), self._field, Field(_("Note"), self.note))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addLayout(column(*parts, None, row(save, back, None), space=12))
        self.setFocusProxy(self.number)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.save()
        elif event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def save(self) -> None:
        """Save what is written, or say below the field what is wrong."""
        number, note = self.number.text().strip(), self.note.text().strip()
        try:
            if self._household:
                household = replace(self._household, house_number=number, note=note)
                save_household(self._session.store, household)
            else:
                household = add_household(self._session.store, number, note)
        except Refusal as refusal:
            self._field.set_error(refusal.say(spoken()))
            return
        self._session.told.emit(_("House {number} was saved.", number=number), True)
        self.saved.emit(household.id)
