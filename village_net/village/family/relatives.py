"""Who is who around a person: two generations up and down, brothers and sisters with their own."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from village_net.i18n import N_
from village_net.store import Store
from village_net.thai.dates import PartialDate
from village_net.village.family.ties import Pair, Ties, by_birth
from village_net.village.register.particulars import Particulars
from village_net.village.register.queries import death_days
from village_net.village.register.records import Person


class Kin(StrEnum):
    """What somebody is to the person whom a chart is about."""

    SELF = "self"
    SPOUSE = "spouse"
    FATHER = "father"
    MOTHER = "mother"
    FATHERS_FATHER = "fathers-father"
    FATHERS_MOTHER = "fathers-mother"
    MOTHERS_FATHER = "mothers-father"
    MOTHERS_MOTHER = "mothers-mother"
    SIBLING = "sibling"
    CHILD = "child"
    GRANDCHILD = "grandchild"


GRANDPARENTS = (
    Kin.FATHERS_FATHER,
    Kin.FATHERS_MOTHER,
    Kin.MOTHERS_FATHER,
    Kin.MOTHERS_MOTHER,
)
KIN_NAMES = {
    Kin.SELF: N_("in the middle"),
    Kin.SPOUSE: N_("spouse"),
    Kin.FATHER: N_("father"),
    Kin.MOTHER: N_("mother"),
    Kin.FATHERS_FATHER: N_("father’s father"),
    Kin.FATHERS_MOTHER: N_("father’s mother"),
    Kin.MOTHERS_FATHER: N_("mother’s father"),
    Kin.MOTHERS_MOTHER: N_("mother’s mother"),
    Kin.SIBLING: N_("sibling"),
    Kin.CHILD: N_("child"),
    Kin.GRANDCHILD: N_("grandchild"),
}


@dataclass(frozen=True)
class SiblingFamily:
    """The family that a brother or sister founded: the spouse, and how many children."""

    spouse: Person | None
    children: int

    @property
    def spouse_name(self) -> str:
        """The spouse as a chart names them, without the surname; empty where there is none."""
        return f"{self.spouse.title}{self.spouse.given}" if self.spouse else ""


@dataclass(frozen=True)
class Family:
    """Who is who around a person; ``grandparents`` are in the order of GRANDPARENTS.

    ``founded`` holds the families of siblings by the sibling's id, of those who have one;
    ``deaths`` the day on which somebody died by the id, where it is on record. ``people`` are all
    of them; the pairs of ``supposed`` are tied by their household's list alone, not by the record.
    """

    person: Person
    spouse: Person | None
    father: Person | None
    mother: Person | None
    grandparents: tuple[Person | None, Person | None, Person | None, Person | None]
    siblings: list[Person]
    children: list[Person]
    grandchildren: dict[str, list[Person]]
    founded: dict[str, SiblingFamily]
    deaths: dict[str, PartialDate]
    people: tuple[Person, ...] = ()
    supposed: frozenset[Pair] = frozenset()

    def is_supposed(self, *pair: Person | None) -> bool:
        """Tell whether two people are tied only by what is supposed."""
        return frozenset(person.id for person in pair if person) in self.supposed


def family_of(store: Store, person: Person) -> Family:
    """Return the family of a person: as it is on record, else as the households let suppose."""
    ties = Ties(store)
    father, mother = ties.parents(person)
    spouse = ties.spouse(person)
    grandparents = (*_parents(ties, father), *_parents(ties, mother))
    siblings = _siblings(ties, person, father, mother)
    children = ties.children(person)
    grandchildren = {child.id: ties.children(child) for child in children}
    young = [p for group in grandchildren.values() for p in group]
    known = (person, spouse, father, mother, *grandparents, *siblings, *children, *young)
    people = tuple(each for each in known if each)
    founded = dict(_founded(ties, siblings))
    shown = {each.id for each in people}
    return Family(
        person,
        spouse,
        father,
        mother,
        grandparents,
        siblings,
        children,
        grandchildren,
        founded,
        death_days(store, [each.id for each in people]),
        people,
        frozenset(pair for pair in ties.supposed if pair <= shown),
    )


def most_related(store: Store) -> str:
    """Return the id of somebody whose chart shows much: parents, spouse and children on record.

    It is empty where nothing is on record of anybody's family.
    """
    counts = Counter[str]()
    for kin in store.records(Particulars):
        parents = [id for id in (kin.father_id, kin.mother_id) if id]
        counts[kin.id] += 2 * len(parents) + (1 if kin.spouse_id else 0)
        counts.update(parents)
    return max(sorted(counts), key=counts.__getitem__) if +counts else ""


def _siblings(
    ties: Ties, person: Person, father: Person | None, mother: Person | None
) -> list[Person]:
    """Return who shares a parent with a person, from old to young."""
    found = {
        child.id: child for parent in (father, mother) if parent for child in ties.children(parent)
    }
    found.pop(person.id, None)
    return sorted(found.values(), key=by_birth)


def _founded(ties: Ties, siblings: list[Person]) -> Iterator[tuple[str, SiblingFamily]]:
    for sibling in siblings:
        spouse, count = ties.spouse(sibling), len(ties.children(sibling))
        if spouse or count:
            yield sibling.id, SiblingFamily(spouse, count)


def _parents(ties: Ties, person: Person | None) -> tuple[Person | None, Person | None]:
    return ties.parents(person) if person else (None, None)
