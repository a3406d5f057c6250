"""A group, written; and one membership: its post, its term, the day of leaving."""

from dataclasses import replace

from PySide6.QtWidgets import QWidget

from ui.parts.choice_kinds import Named
from ui.parts.field_kinds import Day, PartialDay, Prose, Words
from ui.parts.form_fields import FormField, Room, Values, values_of
from ui.parts.record_form import FormOf, RecordForm, Saved
from ui.session import Session
from ui.text import _
from ui.widgets.button import Button
from village_net.groups.edits import change_membership, leave, save_group
from village_net.groups.records import KIND_NAMES, POSTS, Group, Membership
from village_net.i18n import N_
from village_net.store.ids import new_id
from village_net.thai.near_days import Lies
from village_net.village.register.records import Person

_GROUP = (
    FormField("name", N_("Name of the group")),
    FormField("kind", N_("Kind"), Named(KIND_NAMES, empty=False)),
    FormField("founded", N_("Founded"), PartialDay(Lies.BEHIND), N_("the year alone will do")),
    FormField("purpose", N_("Purpose"), Prose(), room=Room.WIDE),
)
_MEMBERSHIP = (
    FormField("post", N_("Post"), Words(POSTS), N_("empty for a plain member"), Room.WIDE),
    FormField("joined", N_("Joined"), PartialDay(Lies.BEHIND), about=("left_on",)),
    FormField("term_from", N_("Term from"), PartialDay()),
    FormField("term_to", N_("Term to"), Day()),
)


class GroupForm(RecordForm):
    """Writes a group."""

    def __init__(
        self, session: Session, written: Group | None = None, parent: QWidget | None = None
    ) -> None:
        group = written or Group(new_id(), "")

        def write(values: Values) -> Saved:
            saved = save_group(session.store, replace(group, **values))
            return Saved(saved.id, _("{name} was saved.", name=saved.name))

        about = FormOf(
            key=("group", written.id if written else ""),
            title=_("Edit group") if written else _("Add group"),
            fields=_GROUP,
            values=lambda: values_of(group, _GROUP),
            write=write,
            name=lambda values: values["name"],
            is_new=not written,
        )
        super().__init__(session, about, parent)


class MembershipForm(RecordForm):
    """Writes the post and the term of a member, or the day of leaving."""

    def __init__(self, session: Session, id: str, parent: QWidget | None = None) -> None:
        store = session.store
        membership = store.get(Membership, id)
        assert membership
        person = store.get(Person, membership.person_id)
        name = person.full_name if person else ""

        def write(values: Values) -> Saved:
            change_membership(store, replace(membership, **values))
            return Saved(id, _("The membership was saved."))

        def end(values: Values) -> Saved:
            leave(store, replace(membership, **values), store.clock().date())
            return Saved(id, _("The membership was saved."))

        about = FormOf(
            key=("membership", id),
            title=name,
            fields=_MEMBERSHIP,
            values=lambda: values_of(membership, _MEMBERSHIP),
            write=write,
            name=lambda _values: name,
        )
        super().__init__(session, about, parent)
        leaves = Button(_("Leaves the group today"), icon="sign-out")
        leaves.clicked.connect(lambda: self.keep(end))
        self.add_button(leaves)
