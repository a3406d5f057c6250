"""A group, written; and one membership: its post, its term, the day of leaving."""

from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.parts.kept_draft import KeptDraft
from ui.session import Session
from ui.text import _, spoken
from ui.theme import scaled
from ui.widgets.button import Button, Kind
from ui.widgets.fields.chooser import Chooser
from ui.widgets.fields.date_field import DateField
from ui.widgets.fields.field import Field, LineEdit
from ui.widgets.fields.named_chooser import named_chooser
from ui.widgets.fields.text_box import TextBox
from ui.widgets.label import Label
from ui.widgets.layouts import column, row
from village_net.errors import Refusal
from village_net.groups.edits import change_membership, leave, save_group
from village_net.groups.records import KIND_NAMES, POSTS, Group, GroupKind, Membership
from village_net.store.ids import new_id
from village_net.thai.dates import PartialDate
from village_net.thai.near_days import Lies
from village_net.village.register.records import Person

_PURPOSE_LINES = 90  # pixels at 14 pt


class _Form(QWidget):
    """Enter saves, Esc leaves; ``left`` tells that nothing more is to be written."""

    left = Signal()
    draft: KeptDraft

    def save(self) -> None:
        """Save what is written."""
        raise NotImplementedError

    def throw_away(self) -> None:
        """Leave, and forget what is written."""
        self.draft.throw_away()
        self.left.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.save()
        elif event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def lay_out(self, title: str, *fields: QWidget, more: QWidget | None = None) -> None:
        """Set the fields below each other, and the buttons at the foot."""
        save, back = Button(_("Save"), Kind.MAIN, "check"), Button(_("Cancel"))
        save.clicked.connect(self.save)
        back.clicked.connect(self.throw_away)
        buttons = [save, back, *([more] if more else [])]
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        parts = (Label(title, "section", wraps=True), *fields, None, row(*buttons, None))
        layout.addLayout(column(*parts, space=12))


class GroupForm(_Form):
    """Writes a group; ``saved`` gives its id."""

    saved = Signal(str)

    def __init__(
        self, session: Session, written: Group | None = None, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._group = written or Group(new_id(), "")
        self.name = LineEdit(self._group.name)
        self.kind = named_chooser(KIND_NAMES, self._group.kind, empty=False)
        self.founded = DateField(self._group.founded, partial=True, lies=Lies.BEHIND)
        self.purpose = TextBox(self._group.purpose)
        self.purpose.setFixedHeight(scaled(_PURPOSE_LINES))
        self._name = Field(_("Name of the group"), self.name)
        self._founded = Field(_("Founded"), self.founded, _("the year alone will do"))
        title = _("Edit group") if written else _("Add group")
        kind = Field(_("Kind"), self.kind)
        self.lay_out(title, self._name, kind, self._founded, Field(_("Purpose"), self.purpose))
        self.setFocusProxy(self.name)
        editors = {
            "name": self.name, "kind": self.kind, "founded": self.founded, "purpose": self.purpose
        }  # fmt: skip
        key = ("group", written.id if written else "")
        self.draft = KeptDraft(self, session, key, editors, self.name.text, whole=not written)

    def save(self) -> None:
        """Save the group, or say below the field what is wrong."""
        self._name.set_error("")
        self._founded.set_error("")
        try:
            founded = self.founded.value()
        except Refusal as refusal:
            self._founded.set_error(refusal.say(spoken()))
            return
        group = replace(
            self._group,
            name=self.name.text(),
            kind=self.kind.value or GroupKind.OTHER,
            founded=founded,
            purpose=self.purpose.text(),
        )
        try:
            saved = save_group(self._session.store, group)
        except Refusal as refusal:
            self._name.set_error(refusal.say(spoken()))
            return
        self.draft.forget()
        self._session.told.emit(_("{name} was saved.", name=saved.name), True)
        self.saved.emit(saved.id)


class MembershipForm(_Form):
    """Writes the post and the term of a member, or the day of leaving."""

    def __init__(self, session: Session, id: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        membership = session.store.get(Membership, id)
        assert membership
        self._membership = membership
        person = session.store.get(Person, membership.person_id)
        self.post = Chooser()
        self.post.setEditable(True)
        self.post.addItems(["", *POSTS])
        self.post.setCurrentText(membership.post)
        self.joined = DateField(membership.joined, partial=True, lies=Lies.BEHIND)
        self.term_from = DateField(membership.term_from, partial=True)
        ends = membership.term_to
        self.term_to = DateField(PartialDate(ends.year, ends.month, ends.day) if ends else None)
        self._post = Field(_("Post"), self.post, _("empty for a plain member"))
        end = Button(_("Leaves the group today"), icon="sign-out")
        end.clicked.connect(self._on_leave)
        self.lay_out(
            person.full_name if person else "",
            self._post,
            Field(_("Joined"), self.joined),
            Field(_("Term from"), self.term_from),
            Field(_("Term to"), self.term_to),
            more=end,
        )
        self.setFocusProxy(self.post)
        editors = {
            "post": self.post, "joined": self.joined,
            "term_from": self.term_from, "term_to": self.term_to,
        }  # fmt: skip
        name = person.full_name if person else ""
        self.draft = KeptDraft(self, session, ("membership", id), editors, lambda: name)

    def save(self) -> None:
        """Save the membership, or say what is wrong."""
        self._try(lambda: change_membership(self._session.store, self._written()))

    def _written(self) -> Membership:
        return replace(
            self._membership,
            post=self.post.currentText(),
            joined=self.joined.value(),
            term_from=self.term_from.value(),
            term_to=self.term_to.day(),
        )

    def _on_leave(self) -> None:
        store = self._session.store
        self._try(lambda: leave(store, self._membership, store.clock().date()))

    def _try(self, change: object) -> None:
        self._post.set_error("")
        try:
            change()  # type: ignore[operator]
        except Refusal as refusal:
            self._post.set_error(refusal.say(spoken()))
            return
        self.draft.forget()
        self._session.told.emit(_("The membership was saved."), True)
        self.left.emit()
