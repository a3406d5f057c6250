"""Every change of groups that a user can wish for."""

from dataclasses import replace
from datetime import date

from village_net.errors import Refusal, check_reason
from village_net.groups import queries
from village_net.groups.records import Group, Membership
from village_net.i18n import N_
from village_net.store import Store
from village_net.store.ids import new_id
from village_net.thai.fold import tidy
from village_net.village.register.records import Person


class NoGroupNameError(Refusal):
    """A group without a name."""

    key = "no-group-name"
    field = "name"
    message = N_("A group needs a name.")


class GroupNameTakenError(Refusal):
    """A second group of the same name."""

    key = "group-taken"
    field = "name"
    message = N_("There is already a group named {name}.")


class AlreadyMemberError(Refusal):
    """A person who belongs to the group already."""

    key = "already-member"
    field = "person_id"
    message = N_("{name} belongs to the group already.")


class TermError(Refusal):
    """A term that ends before it begins."""

    key = "term"
    field = "term_to"
    also = ("term_from",)
    message = N_("The term ends before it begins. Look at both days again.")


class LeavingError(Refusal):
    """A member who leaves before joining."""

    key = "leaving"
    field = "left_on"
    also = ("joined",)
    message = N_("The member would leave before joining. Look at both days again.")


def save_group(store: Store, group: Group) -> Group:
    """Write a group, new or changed, and return it as stored.

    Raises:
        NoGroupNameError, GroupNameTakenError.
    """
    group = replace(group, name=tidy(group.name), purpose=tidy(group.purpose))
    if not group.name:
        raise NoGroupNameError
    if any(g.name == group.name and g.id != group.id for g in queries.groups_in_order(store)):
        raise GroupNameTakenError(name=group.name)
    is_new = store.get(Group, group.id) is None
    with store.change(N_("Add group") if is_new else N_("Change group"), group.name):
        store.put(group)
    return group


def delete_group(store: Store, group: Group, reason: str) -> None:
    """Delete a group and its memberships.

    Raises:
        NoReasonError.
    """
    check_reason(reason)
    with store.change(N_("Delete group"), group.name, reason=reason):
        store.remove(group)


def join(store: Store, group: Group, person: Person, post: str = "") -> Membership:
    """Take a person into a group, as of today, and return the membership.

    Raises:
        AlreadyMemberError.
    """
    if queries.membership_of(store, group.id, person.id):
        raise AlreadyMemberError(name=person.full_name)
    membership = Membership(new_id(), group.id, person.id, tidy(post))
    with store.change(N_("Add member"), person.full_name):
        store.put(membership)
    return membership


def change_membership(store: Store, membership: Membership) -> None:
    """Write a changed post or term.

    Raises:
        TermError, LeavingError.
    """
    _check(membership)
    with store.change(N_("Change member"), _member(store, membership)):
        store.put(replace(membership, post=tidy(membership.post)))


def leave(store: Store, membership: Membership, day: date) -> None:
    """Let a person leave a group from a day on; the membership stays on record.

    Raises:
        LeavingError.
    """
    left = replace(membership, left_on=day)
    _check(left)
    with store.change(N_("Member left"), _member(store, membership)):
        store.put(left)


def tidy_memberships(store: Store, person_id: str) -> None:
    """Take out what a person's memberships say twice; for use inside a change."""
    for id in queries.memberships_said_twice(store, person_id):
        store.remove_where(Membership.table, "id", id)


def _check(membership: Membership) -> None:
    begins, ends = membership.term_from, membership.term_to
    if begins and ends and ends.isoformat() < begins.iso():
        raise TermError
    joined, left = membership.joined, membership.left_on
    if joined and left and left.isoformat() < joined.iso():
        raise LeavingError


def _member(store: Store, membership: Membership) -> str:
    person = store.get(Person, membership.person_id)
    return person.full_name if person else ""
