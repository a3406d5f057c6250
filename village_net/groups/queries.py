"""Every reading of groups and memberships."""

from dataclasses import dataclass
from datetime import date

from village_net.groups.records import POSTS, Group, Membership
from village_net.store import Store
from village_net.village.register.records import Person

# Of a filter of people: who belongs to the group of its ``group_id`` today.
BELONGING = (
    "person.id IN (SELECT person_id FROM membership"
    " WHERE group_id = :group_id AND coalesce(left_on, '9') > :today)"
)


@dataclass(frozen=True, slots=True)
class Member:
    """A person in a group, with name and house."""

    membership: Membership
    name: str
    house_number: str
    phone: str


@dataclass(frozen=True, slots=True)
class Belonging:
    """A group that a person belongs to."""

    group: Group
    membership: Membership


def groups_in_order(store: Store) -> list[Group]:
    """Return all groups in true Thai order of their names."""
    return store.records(Group, "ORDER BY sort_key, id")


def member_counts(store: Store, on: date) -> dict[str, int]:
    """Return how many people belong to each group on a day."""
    rows = store.rows(
        "SELECT group_id, count(*) FROM membership JOIN person ON person.id = person_id"
        " WHERE coalesce(left_on, '9') > ? AND standing = 'here' GROUP BY group_id",
        (on.isoformat(),),
    )
    return {str(row[0]): int(row[1]) for row in rows}


def members_of(store: Store, group_id: str, on: date) -> list[Member]:
    """Return who belongs to a group on a day: the posts in their order, then plain members."""
    memberships = store.records(
        Membership,
        "JOIN person ON person.id = person_id WHERE group_id = ?"
        " AND coalesce(left_on, '9') > ? AND standing = 'here' ORDER BY person.sort_key",
        (group_id, on.isoformat()),
    )
    people = {m.person_id: store.get(Person, m.person_id) for m in memberships}
    members = [
        Member(m, person.full_name, person.house_number, person.phone)
        for m in memberships
        if (person := people[m.person_id])
    ]
    return sorted(members, key=lambda member: _rank(member.membership.post))


def memberships_said_twice(store: Store, person_id: str) -> list[str]:
    """Return the ids of a person's memberships that say no more than another of the same group."""
    rows = store.rows(
        "SELECT DISTINCT less.id FROM membership AS less JOIN membership AS more"
        " ON more.person_id = less.person_id AND more.group_id = less.group_id"
        " AND more.id <> less.id AND more.left_on IS less.left_on"
        " WHERE less.person_id = ? AND less.post IN ('', more.post)"
        " AND ifnull(less.joined, '') IN ('', more.joined)"
        " AND ifnull(less.term_from, '') IN ('', more.term_from)"
        " AND ifnull(less.term_to, '') IN ('', more.term_to)"
        " AND (more.id < less.id OR more.post <> less.post OR more.joined IS NOT less.joined"
        "  OR more.term_from IS NOT less.term_from OR more.term_to IS NOT less.term_to)",
        (person_id,),
    )
    return [row[0] for row in rows]


def groups_of(store: Store, person_id: str, on: date) -> list[Belonging]:
    """Return the groups that a person belongs to on a day."""
    memberships = store.records(
        Membership,
        "WHERE person_id = ? AND coalesce(left_on, '9') > ?",
        (person_id, on.isoformat()),
    )
    groups = {group.id: group for group in groups_in_order(store)}
    return [Belonging(groups[m.group_id], m) for m in memberships]


def membership_of(store: Store, group_id: str, person_id: str) -> Membership | None:
    """Return a person's membership that has not ended, or None."""
    found = store.records(
        Membership,
        "WHERE group_id = ? AND person_id = ? AND left_on IS NULL",
        (group_id, person_id),
    )
    return found[0] if found else None


def terms_over(store: Store, on: date) -> int:
    """Return how many posts are still held by people of the village after their term's last day."""
    return store.value(
        "SELECT count(*) FROM membership CROSS JOIN person ON person.id = person_id"
        " WHERE term_to < ?1 AND coalesce(left_on, '9') > ?1 AND standing = 'here'",
        (on.isoformat(),),
    )


def _rank(post: str) -> int:
    for place, known in enumerate(POSTS):
        if post.startswith(known):
            return place
    return len(POSTS) + (not post)
