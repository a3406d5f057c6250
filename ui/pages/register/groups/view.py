"""The groups of the village: the list on the left, one group with its members on the right."""

from PySide6.QtWidgets import QWidget

from ui.pages.register.groups.form import GroupForm, MembershipForm
from ui.pages.register.groups.pane import GroupPane
from ui.parts.list_kind import ListForm, ListKind, Writes, by_id
from ui.parts.list_page import ListPage
from ui.session import Session
from ui.text import _, counted
from ui.widgets.button import Button, Kind
from ui.widgets.empty_state import EmptyState
from ui.widgets.entry_rows import Entry, Many, Rows
from village_net.groups.queries import groups_in_order, member_counts
from village_net.groups.records import KIND_NAMES, Group, Membership
from village_net.i18n import N_


class View(ListPage[Group]):
    """Lists the groups and shows the one that is chosen."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(session, GROUPS, parent)

    def print_groups(self) -> None:
        """Show the groups as a paper."""
        self.session.open_record("documents", "groups")

    def add_group(self) -> QWidget | None:
        """Show the form of a new group."""
        return self.write("group")


def _rows(session: Session) -> Rows:
    counts = member_counts(session.store, session.store.clock().date())
    groups = groups_in_order(session.store)
    return Many(groups, lambda each: _entry(each, counts.get(each.id, 0)))


def _entry(group: Group, members: int) -> Entry:
    told = counted("{count} member", "{count} members", members)
    return Entry(group.id, group.name, f"{_(KIND_NAMES[group.kind])} · {told}")


def _group_form(session: Session, about: str) -> QWidget | None:
    group = session.store.get(Group, about) if about else None
    return None if about and group is None else GroupForm(session, group)


def _membership_form(session: Session, about: str) -> QWidget | None:
    return MembershipForm(session, about) if session.store.get(Membership, about) else None


def _group_of_membership(session: Session, about: str) -> str:
    membership = session.store.get(Membership, about)
    return membership.group_id if membership else ""


def _teach(page: Writes) -> QWidget:
    add = Button(_("Add group"), Kind.MAIN, "plus")
    add.clicked.connect(lambda: page.write("group"))
    return EmptyState(
        "handshake",
        _("No group is on record yet"),
        _(
            "Savings, women, youth, the temple committee: write down who belongs together and "
            "who leads. Papers and the network are made from it."
        ),
        add,
    )


GROUPS = ListKind[Group](
    N_("Groups"),
    frozenset({"community_group", "membership", "person"}),
    _rows,
    by_id(Group),
    GroupPane,
    _teach,
    {
        "group": ListForm(_group_form),
        "membership": ListForm(_membership_form, _group_of_membership),
    },
    framed=False,
)
