"""Who is who around a person: two generations up and down, brothers and sisters with their own."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from village_net.i18n import N_
from village_net.store import Store
from village_net.thai.dates import PartialDate
from village_net.village.register.queries import children_of, death_days, particulars_of
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
    ``deaths`` the day on which somebody died by the id, where it is on record.
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


def family_of(store: Store, person: Person) -> Family:
    """Return the family of a person as it is on record."""
    kin = particulars_of(store, person.id)
    father, mother, spouse = (
        _get(store, id) for id in (kin.father_id, kin.mother_id, kin.spouse_id)
    )
    grandparents = (*_parents(store, father), *_parents(store, mother))
    siblings = _siblings(store, person, father, mother)
    children = children_of(store, person.id)
    grandchildren = {child.id: children_of(store, child.id) for child in children}
    young = [p for group in grandchildren.values() for p in group]
    known = (person, spouse, father, mother, *grandparents, *siblings, *children, *young)
    return Family(
        person,
        spouse,
        father,
        mother,
        grandparents,
        siblings,
        children,
        grandchildren,
        dict(_founded(store, siblings)),
        death_days(store, [each.id for each in known if each]),
    )


def _siblings(
    store: Store, person: Person, father: Person | None, mother: Person | None
) -> list[Person]:
    """Return who shares a parent with a person, from old to young."""
    found = {
        child.id: child
        for parent in (father, mother)
        if parent
        for child in children_of(store, parent.id)
    }
    found.pop(person.id, None)
    return sorted(found.values(), key=_by_birth)


def _founded(store: Store, siblings: list[Person]) -> Iterator[tuple[str, SiblingFamily]]:
    for sibling in siblings:
        spouse = _get(store, particulars_of(store, sibling.id).spouse_id)
        children = len(children_of(store, sibling.id))
        if spouse or children:
            yield sibling.id, SiblingFamily(spouse, children)


def _parents(store: Store, person: Person | None) -> tuple[Person | None, Person | None]:
    if person is None:
        return None, None
    kin = particulars_of(store, person.id)
    return _get(store, kin.father_id), _get(store, kin.mother_id)


def _get(store: Store, id: str | None) -> Person | None:
    return store.get(Person, id) if id else None


def _by_birth(person: Person) -> str:
    return person.birth.iso() if person.birth else "9"
