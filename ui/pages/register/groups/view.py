"""The groups of the village: the list on the left, one group with its members on the right."""

from functools import partial

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.pages.register.groups.form import GroupForm, MembershipForm
from ui.pages.register.groups.pane import GroupPane
from ui.parts.draft_line import DraftLine
from ui.parts.kept_draft import is_being_written, is_shown
from ui.session import Session
from ui.text import _, counted
from ui.widgets.button import Button, Kind
from ui.widgets.empty_state import EmptyState
from ui.widgets.entries import Entry, EntryList
from ui.widgets.label import Label
from ui.widgets.layouts import Card, empty
from ui.widgets.list_and_detail import Sides
from ui.widgets.stack import Stack
from village_net.groups.queries import groups_in_order, member_counts
from village_net.groups.records import KIND_NAMES, Group, Membership


class View(QWidget):
    """Lists the groups and shows the one that is chosen."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._shown = ""
        self.cannot: frozenset[str] = frozenset()
        self.list = EntryList(_("Groups"))
        self.list.chosen.connect(self._on_chosen)
        listed, self._detail = Card(margin=8), Card()
        listed.add(DraftLine(session, ("group", "membership")))
        listed.body.addWidget(self.list, 1)
        self._sides = Sides(listed, self._detail, (42, 58))
        self.list.clicked.connect(lambda: self._sides.go_deep(True))
        self._body = Stack()
        self._body.addWidget(self._make_empty())
        self._body.addWidget(self._sides)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._body)
        self.reload()

    def print_groups(self) -> None:
        """Show the groups as a paper."""
        self._session.open_record("documents", "groups")

    def add_group(self) -> None:
        """Show the form of a new group."""
        self.write()

    def show_record(self, id: str) -> bool:
        """Show a group."""
        if self._session.store.get(Group, id) is None:
            return False
        self._show(id)
        self._sides.go_deep(True)
        return True

    def open_form(self, form: str, about: str) -> bool:
        """Open the form of a group or a membership; tell whether there still is what it is of."""
        store = self._session.store
        if is_shown(self.detail(), (form, about)):
            self._sides.go_deep(True)
            return True
        if form == "membership":
            membership = store.get(Membership, about)
            if membership is None:
                return False
            self._show(membership.group_id)
            self._write_membership(about)
            return True
        group = store.get(Group, about) if about else None
        if about and group is None:
            return False
        self.write(group)
        return True

    def reload(self) -> None:
        """Show the groups as they are now."""
        store = self._session.store
        groups = groups_in_order(store)
        counts = member_counts(store, store.clock().date())
        entries = [
            Entry(
                group.id,
                group.name,
                f"{_(KIND_NAMES[group.kind])} · "
                + counted("{count} member", "{count} members", counts.get(group.id, 0)),
            )
            for group in groups
        ]
        self.list.show_entries(entries)
        self._body.setCurrentIndex(1 if groups or self._is_writing else 0)
        shown = self._shown if self._shown in (group.id for group in groups) else ""
        show = partial(self._show_after, shown or _first(groups))
        QTimer.singleShot(0, self, partial(self._session.when_free, show))

    def write(self, group: Group | None = None) -> GroupForm:
        """Show the form of a group, new or not."""
        form = GroupForm(self._session, group)
        form.saved.connect(self._show)
        form.left.connect(lambda: self._show(self._shown))
        self._body.setCurrentIndex(1)
        self._put(form)
        self._sides.go_deep(True)
        form.setFocus()
        return form

    def detail(self) -> QWidget | None:
        """Return what stands on the right."""
        item = self._detail.body.itemAt(0)
        return item.widget() if item else None

    @property
    def _is_writing(self) -> bool:
        """Whether something is being entered that must not be replaced."""
        detail = self.detail()
        return isinstance(detail, GroupForm | MembershipForm) or is_being_written(detail)

    def _show_after(self, id: str) -> None:
        """Show a group after the list, unless somebody began to write meanwhile."""
        if not self._is_writing:
            self._show(id)

    def _make_empty(self) -> EmptyState:
        add = Button(_("Add group"), Kind.MAIN, "plus")
        add.clicked.connect(lambda: self.write())
        return EmptyState(
            "handshake",
            _("No group is on record yet"),
            _(
                "Savings, women, youth, the temple committee: write down who belongs together and "
                "who leads. Papers and the network are made from it."
            ),
            add,
        )

    def _on_chosen(self, id: str) -> None:
        if id != self._shown:
            self._show(id)

    def _show(self, id: str) -> None:
        group = self._session.store.get(Group, id) if id else None
        if group is None:
            self._shown = ""
            self._put(Label(_("Choose a group on the left."), tone="quiet"))
            return
        self._shown = id
        self._body.setCurrentIndex(1)
        self.list.go_to(id)
        pane = GroupPane(self._session, group)
        pane.edit.connect(lambda: self.write(group))
        pane.member.connect(self._write_membership)
        pane.settled.connect(lambda: self._show(id))
        self._put(pane)

    def _write_membership(self, id: str) -> None:
        form = MembershipForm(self._session, id)
        form.saved.connect(lambda _id: self._show(self._shown))
        form.left.connect(lambda: self._show(self._shown))
        self._put(form)
        form.setFocus()

    def _put(self, widget: QWidget) -> None:
        empty(self._detail.body)
        self._detail.body.addWidget(widget, 1)
        if isinstance(widget, Label):
            self._detail.body.addStretch(1)


def _first(groups: list[Group]) -> str:
    return groups[0].id if groups else ""
