"""Relations said anew when a household gets another head."""

from collections.abc import Mapping

from village_net.village.register.particulars import Particulars
from village_net.village.register.records import Person, Relation

_HEAD, _SPOUSE, _CHILD, _PARENT = Relation.HEAD, Relation.SPOUSE, Relation.CHILD, Relation.PARENT
_SIBLING, _GRANDCHILD = Relation.SIBLING, Relation.GRANDCHILD

# What the new head was to the old one -> what the others were -> what they are now.
_ANEW: dict[Relation, dict[Relation, Relation]] = {
    _SPOUSE: {
        _HEAD: _SPOUSE,
        _CHILD: _CHILD,
        _GRANDCHILD: _GRANDCHILD,
        Relation.CHILD_IN_LAW: Relation.CHILD_IN_LAW,
        _PARENT: Relation.RELATIVE,
        _SIBLING: Relation.RELATIVE,
    },
    _CHILD: {
        _HEAD: _PARENT,
        _SPOUSE: _PARENT,
        _CHILD: _SIBLING,
        _PARENT: Relation.GRANDPARENT,
        _SIBLING: Relation.RELATIVE,
        Relation.GRANDPARENT: Relation.RELATIVE,
    },
    _PARENT: {
        _HEAD: _CHILD,
        _SPOUSE: Relation.CHILD_IN_LAW,
        _CHILD: _GRANDCHILD,
        _PARENT: _SPOUSE,
        _SIBLING: _CHILD,
    },
    _SIBLING: {
        _HEAD: _SIBLING,
        _SIBLING: _SIBLING,
        _PARENT: _PARENT,
        _SPOUSE: Relation.RELATIVE,
        _CHILD: Relation.RELATIVE,
    },
}
_SAME = (Relation.RELATIVE, Relation.RESIDENT)


def relation_under(head: Person, other: Person, kin: Mapping[str, Particulars]) -> Relation | None:
    """Return what a member is to a new head, or None where it does not follow.

    Parents and spouses on record say it best; else it follows from both relations to the head
    before. ``kin`` holds everybody's particulars.
    """
    of_head, of_other = kin[head.id], kin[other.id]
    if other.id == of_head.spouse_id:
        return Relation.SPOUSE
    if other.id in (of_head.father_id, of_head.mother_id):
        return Relation.PARENT
    if head.id in (of_other.father_id, of_other.mother_id):
        return Relation.CHILD
    if other.relation in _SAME:
        return other.relation
    if head.relation is None or other.relation is None:
        return None
    return _ANEW.get(head.relation, {}).get(other.relation)
