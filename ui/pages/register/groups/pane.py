"""One group, read: what it is for, who leads it, who belongs to it; members are added here."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.parts.record_pane import RecordPane
from ui.session import Session
from ui.text import _, counted, spoken
from ui.widgets.button import Button, Kind
from ui.widgets.buttons.button_row import PaneAct
from ui.widgets.fields.person_picker import PersonPicker
from ui.widgets.label import Chip, Label
from ui.widgets.layouts import column, row
from ui.widgets.reason_panel import ReasonPanel
from village_net.groups.edits import delete_group, join
from village_net.groups.queries import Member, members_of
from village_net.groups.records import KIND_NAMES, Group
from village_net.thai.dates import format_date
from village_net.village.register.records import Person


class GroupPane(RecordPane):
    """Shows a group; it asks for its form and for that of a membership."""

    def __init__(self, session: Session, shown: Group, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session, self._group = session, shown
        today = session.store.clock().date()
        self.members = members_of(session.store, shown.id, today)
        self.picker = PersonPicker(session)
        self.picker.setAccessibleName(_("Add a member"))
        self.picker.changed.connect(self._on_picked)
        self.show_parts(
            self._head(),
            Label(_("Add a member: type the name and choose"), "caption", "quiet"),
            self.picker,
            column(*map(self._line, self.members), space=0),
        )
        edit = PaneAct(_("Edit"), lambda: self.asks.emit("group", shown.id), "pencil-simple")
        self.show_acts(edit, PaneAct(_("Delete"), self.ask_to_delete, "trash"))

    def ask_to_delete(self) -> ReasonPanel:
        """Ask why the group is to be deleted."""
        question = _("Delete {name}?", name=self._group.name)
        return self.ask_why(question, _("Delete"), self._on_delete)

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
        change.clicked.connect(lambda: self.asks.emit("membership", member.membership.id))
        line = QWidget()
        line.setLayout(row(*parts, None, change))
        return line

    def _on_picked(self) -> None:
        id = self.picker.value
        person = self._session.store.get(Person, id) if id else None
        if person and self._session.done(join, self._group, person):
            words = _("{name} was added to {group}.", name=person.full_name, group=self._group.name)
            self._session.told.emit(words, True)

    def _on_delete(self, reason: str) -> bool:
        done = self._session.done(delete_group, self._group, reason)
        if done:
            self._session.told.emit(_("{name} was deleted.", name=self._group.name), True)
        return done
