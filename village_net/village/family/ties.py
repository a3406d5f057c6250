"""Who is whose parent and spouse: as it is on record, else as the household's list lets suppose.

A register tells of everybody only what they are to the head. Much follows from that: who stands as
child is a child of the head and of the head's spouse. What is supposed never gainsays the record.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from village_net.store import Store
from village_net.village.register.particulars import Particulars
from village_net.village.register.queries import children_of, members, particulars_of
from village_net.village.register.records import Person, Relation, Sex

_YOUNGEST_PARENT = 12  # years between a parent and a child; fewer are not supposed

Pair = frozenset[str]


@dataclass(frozen=True)
class Supposed:
    """What a household's list lets suppose: parents by child, and couples both ways round."""

    fathers: dict[str, str] = field(default_factory=dict[str, str])
    mothers: dict[str, str] = field(default_factory=dict[str, str])
    spouses: dict[str, str] = field(default_factory=dict[str, str])


class Ties:
    """Reads the ties of people one by one, and what may be supposed house by house."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._houses: dict[str, Supposed] = {}

    @property
    def supposed(self) -> set[Pair]:
        """The pairs that are tied by the lists of the houses which were read, and not on record."""
        return {
            frozenset(pair)
            for house in self._houses.values()
            for ties in (house.fathers, house.mothers, house.spouses)
            for pair in ties.items()
        }

    def parents(self, person: Person) -> tuple[Person | None, Person | None]:
        """Return father and mother."""
        kin, house = particulars_of(self._store, person.id), self._house(person)
        return (
            self._person(kin.father_id or house.fathers.get(person.id)),
            self._person(kin.mother_id or house.mothers.get(person.id)),
        )

    def spouse(self, person: Person) -> Person | None:
        """Return whom somebody is married to."""
        kin = particulars_of(self._store, person.id)
        return self._person(kin.spouse_id or self._house(person).spouses.get(person.id))

    def children(self, person: Person) -> list[Person]:
        """Return those whose father or mother somebody is, from old to young."""
        found = {child.id: child for child in children_of(self._store, person.id)}
        house = self._house(person)
        for child_id in (*house.fathers, *house.mothers):
            named = (house.fathers.get(child_id), house.mothers.get(child_id))
            child = self._store.get(Person, child_id) if person.id in named else None
            if child and child_id not in found:
                found[child_id] = child
        return sorted(found.values(), key=by_birth)

    def _person(self, id: str | None) -> Person | None:
        return self._store.get(Person, id) if id else None

    def _house(self, person: Person) -> Supposed:
        if person.household_id not in self._houses:
            self._houses[person.household_id] = supposed_in(self._store, person.household_id)
        return self._houses[person.household_id]


def supposed_of(people: Sequence[Person], kin: dict[str, Particulars]) -> Supposed:
    """Return what may be supposed among the people of one household, given what is on record."""
    found = Supposed()
    heads = _those(people, Relation.HEAD)
    if len(heads) != 1:
        return found
    [head] = heads
    spouses = _those(people, Relation.SPOUSE)
    spouse = spouses[0] if len(spouses) == 1 else None
    children, married_in = _those(people, Relation.CHILD), _those(people, Relation.CHILD_IN_LAW)
    parents = _those(people, Relation.PARENT)
    siblings = [
        person
        for person in _those(people, Relation.SIBLING)
        if _fits(person, head, kin) and _fits(head, person, kin)
    ]
    for one, other in _couples(head, spouse, children, married_in, parents):
        if not (_kin(kin, one).spouse_id or _kin(kin, other).spouse_id) and one.sex != other.sex:
            found.spouses.update({one.id: other.id, other.id: one.id})
    for child, couple in _families(head, spouse, children, married_in, parents, siblings, people):
        _suppose_parents(found, child, couple, kin)
    return found


def supposed_in(store: Store, household_id: str) -> Supposed:
    """Return what may be supposed in a household; each of several families in it has a head."""
    together = Supposed()
    people = members(store, household_id)
    kin = {person.id: particulars_of(store, person.id) for person in people}
    for number in sorted({person.family for person in people}):
        own = supposed_of([person for person in people if person.family == number], kin)
        together.fathers.update(own.fathers)
        together.mothers.update(own.mothers)
        together.spouses.update(own.spouses)
    return together


def _those(people: Sequence[Person], relation: Relation) -> list[Person]:
    return [person for person in people if person.relation is relation]


def _couples(
    head: Person,
    spouse: Person | None,
    children: list[Person],
    married_in: list[Person],
    parents: list[Person],
) -> Iterator[tuple[Person, Person]]:
    if spouse:
        yield head, spouse
    if len(children) == len(married_in) == 1:
        yield children[0], married_in[0]
    if len(parents) == 2:
        yield parents[0], parents[1]


def _families(
    head: Person,
    spouse: Person | None,
    children: list[Person],
    married_in: list[Person],
    parents: list[Person],
    siblings: list[Person],
    people: Sequence[Person],
) -> Iterator[tuple[Person, list[Person]]]:
    """Yield everybody whose parents may be supposed, with those parents."""
    for child in children:
        yield child, [head, *([spouse] if spouse else [])]
    for child in (head, *siblings):
        yield child, parents
    if len(children) == 1:
        for grandchild in _those(people, Relation.GRANDCHILD):
            yield grandchild, [children[0], *(married_in if len(married_in) == 1 else [])]


def _suppose_parents(
    found: Supposed, child: Person, couple: list[Person], kin: dict[str, Particulars]
) -> None:
    known = _kin(kin, child)
    ids = {parent.id for parent in couple}
    if any(id and id not in ids for id in (known.father_id, known.mother_id)):
        return
    if not all(_fits(parent, child, kin) for parent in couple):
        return
    for sex, slot, before in (
        (Sex.MALE, found.fathers, known.father_id),
        (Sex.FEMALE, found.mothers, known.mother_id),
    ):
        fitting = [parent for parent in couple if parent.sex is sex and _may_be(parent, child)]
        if len(fitting) == 1 and not before:
            slot[child.id] = fitting[0].id


def _may_be(parent: Person, child: Person) -> bool:
    if not (parent.birth and child.birth):
        return True
    return child.birth.year - parent.birth.year >= _YOUNGEST_PARENT


def _fits(parent: Person, child: Person, kin: dict[str, Particulars]) -> bool:
    """Tell whether the record does not make the child something else to the parent."""
    if _kin(kin, parent).spouse_id == child.id or _kin(kin, child).spouse_id == parent.id:
        return False
    elders, reached = [parent.id], set[str]()
    while elders:
        own = kin.get(elders.pop())
        above = {id for id in (own.father_id, own.mother_id) if id} if own else set[str]()
        elders += above - reached
        reached |= above
    return child.id not in reached


def _kin(kin: dict[str, Particulars], person: Person) -> Particulars:
    return kin.get(person.id) or Particulars(person.id)


def by_birth(person: Person) -> str:
    """Return what puts people in order from old to young."""
    return person.birth.iso() if person.birth else "9"
