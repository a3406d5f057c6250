"""What follows from the village's records."""

from datetime import date
from functools import lru_cache

from village_net.thai.dates import PartialDate
from village_net.thai.names import is_female_title, is_male_title
from village_net.village.register.records import Person, Relation, Sex

_OF_CHILDREN = {
    Relation.HEAD: Relation.CHILD,
    Relation.SPOUSE: Relation.CHILD,
    Relation.CHILD: Relation.GRANDCHILD,
    Relation.CHILD_IN_LAW: Relation.GRANDCHILD,
    Relation.PARENT: Relation.SIBLING,
    Relation.RESIDENT: Relation.RESIDENT,
}
OLD_AGE = 60  # Act on the Elderly B.E. 2546, section 3


def age(person: Person, on: date) -> int | None:
    """Return a person's full years on a day, None where the birth is not known."""
    return person.birth.age(on) if person.birth else None


def is_elderly(person: Person, on: date) -> bool:
    """Tell whether a person is 60 or older (Act on the Elderly B.E. 2546, section 3)."""
    years = age(person, on)
    return years is not None and years >= OLD_AGE


def is_before(day: PartialDate, other: PartialDate | None) -> bool:
    """Tell whether a day lies before another, as far as both are known."""
    if other is None:
        return False
    known = min(len(day.iso()), len(other.iso()))
    return day.iso()[:known] < other.iso()[:known]


@lru_cache(maxsize=4096)
def sex_of_title(title: str) -> Sex | None:
    """Return the sex of those who bear a title, or None where both do."""
    if is_female_title(title):
        return Sex.FEMALE
    return Sex.MALE if is_male_title(title) else None


def relation_of_child(mother: Person) -> Relation | None:
    """Return what a child is to the head of the mother's household, None where she is nothing."""
    return _OF_CHILDREN.get(mother.relation, Relation.RELATIVE) if mother.relation else None
