"""One group, read: what it is for, who leads it, who belongs to it; members are added here."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.session import Session
from ui.text import _, counted, spoken
from ui.theme import scaled
from ui.widgets.button import Button, Kind
from ui.widgets.fields.person_picker import PersonPicker
from ui.widgets.flow import FlowLayout
from ui.widgets.label import Chip, Label
from ui.widgets.layouts import column, empty, row, scrolling
from ui.widgets.reason_panel import ReasonPanel
from village_net.groups.edits import delete_group, join
from village_net.groups.queries import Member, members_of
from village_net.groups.records import KIND_NAMES, Group
from village_net.thai.dates import format_date
from village_net.village.register.records import Person


class GroupPane(QWidget):
    """Shows a group; ``edit`` asks for its form, ``member`` for that of a membership.

    ``settled`` tells that what was asked below is answered, or left.
    """

    edit = Signal()
    member = Signal(str)
    settled = Signal()

    def __init__(self, session: Session, shown: Group, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session, self._group = session, shown
        today = session.store.clock().date()
        self.members = members_of(session.store, shown.id, today)
        self.picker = PersonPicker(session)
        self.picker.changed.connect(self._on_picked)
        inside = QWidget()
        layout = QVBoxLayout(inside)
        layout.setContentsMargins(0, 0, scaled(8), 0)
        layout.setSpacing(scaled(8))
        layout.addLayout(self._head())
        layout.addWidget(Label(_("Add a member: type the name and choose"), "caption", "quiet"))
        layout.addWidget(self.picker)
        layout.addLayout(column(*map(self._line, self.members), space=0))
        layout.addStretch(1)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(scrolling(inside), 1)
        self._below = QVBoxLayout()
        outer.addLayout(self._below)
        self._show_buttons()

    def ask_to_delete(self) -> ReasonPanel:
        """Ask why the group is to be deleted."""
        panel = ReasonPanel(_("Delete {name}?", name=self._group.name), _("Delete"))
        panel.agreed.connect(self._on_delete)
        panel.left.connect(self.settled)
        self._put_below(panel)
        panel.setFocus()
        return panel

    def _head(self) -> QVBoxLayout:
        group = self._group
        facts = [
            _(KIND_NAMES[group.kind]),
            counted("{count} member", "{count} members", len(self.members)),
        ]
        if group.founded:
            day = format_date(group.founded, spoken().language)
            facts.append(_("founded {day}", day=day))
        parts = [
            Label(group.name, "section", wraps=True),
            Label(" · ".join(facts), tone="quiet", wraps=True),
        ]
        parts += [Label(text, wraps=True) for text in (group.purpose, group.note) if text]
        return column(*parts)

    def _line(self, member: Member) -> QWidget:
        post, ends = member.membership.post, member.membership.term_to
        name = Button(member.name, Kind.LINK)
        name.clicked.connect(
            lambda: self._session.open_record("register", member.membership.person_id)
        )
        parts: list[QWidget] = [name]
        if post:
            parts.append(Chip(post, "accent"))
        if post and ends and ends < self._session.store.clock().date():
            parts.append(Chip(_("term is over"), "look"))
        change = Button("", Kind.QUIET, "pencil-simple")
        change.setAccessibleName(_("Change {name}", name=member.name))
        change.setToolTip(_("Post, term, leaving"))
        change.clicked.connect(lambda: self.member.emit(member.membership.id))
        line = QWidget()
        line.setLayout(row(*parts, None, change))
        return line

    def _show_buttons(self) -> None:
        edit, delete = Button(_("Edit"), icon="pencil-simple"), Button(_("Delete"), icon="trash")
        edit.clicked.connect(self.edit)
        delete.clicked.connect(self.ask_to_delete)
        line = QWidget()
        flow = FlowLayout(line)
        flow.addWidget(edit)
        flow.addWidget(delete)
        self._put_below(line)

    def _put_below(self, widget: QWidget) -> None:
        empty(self._below)
        self._below.addWidget(widget)

    def _on_picked(self) -> None:
        id = self.picker.value
        person = self._session.store.get(Person, id) if id else None
        if person and self._session.done(join, self._group, person):
            words = _("{name} was added to {group}.", name=person.full_name, group=self._group.name)
            self._session.told.emit(words, True)

    def _on_delete(self, reason: str) -> None:
        if self._session.done(delete_group, self._group, reason):
            self._show_buttons()
            self._session.told.emit(_("{name} was deleted.", name=self._group.name), True)
