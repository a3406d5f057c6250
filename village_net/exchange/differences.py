"""Where a list and the village say different things of one person: shown, and taken if chosen."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import groupby
from typing import Any

from village_net.exchange.candidate import Candidate, likeness
from village_net.exchange.fields import Field
from village_net.exchange.outcome import Outcome
from village_net.exchange.plan import ImportPlan
from village_net.progress import Progress, unwatched
from village_net.store import Store
from village_net.village.queries import people_in_order
from village_net.village.records import Person

# What is compared: the field of the list, and the person's own.
_COMPARED = {
    Field.TITLE: "title",
    Field.GIVEN: "given",
    Field.SURNAME: "surname",
    Field.SEX: "sex",
    Field.BIRTH: "birth",
    Field.NATIONAL_ID: "national_id",
    Field.PHONE: "phone",
    Field.OCCUPATION: "occupation",
    Field.RELATION: "relation",
    Field.NOTE: "note",
}
_STEP = 1_000


@dataclass(frozen=True, slots=True)
class Difference:
    """One field in which the list says something else; ``own`` is empty where nothing is known."""

    person_id: str
    name: str
    house_number: str
    field: Field
    own: Any
    listed: Any

    @property
    def fills(self) -> bool:
        """Whether the list only adds what the village does not know."""
        return self.own in ("", None)


def find_differences(
    store: Store, plan: ImportPlan, progress: Progress = unwatched
) -> list[Difference]:
    """Return where rows of people who are in the village already differ from their records.

    A person is the same by ID, else by name, birth and house, as in the plan. What the list leaves
    empty never differs.

    Raises:
        Cancelled: ``progress`` raised it.
    """
    present = [row.candidate for row in plan.rows_that(Outcome.PRESENT) if row.candidate]
    if not present:
        return []
    people = people_in_order(store)
    by_id = {person.national_id: person for person in people if person.national_id}
    by_likeness = {_likeness(person): person for person in people}
    found: dict[tuple[str, Field], Difference] = {}
    for number, candidate in enumerate(present):
        if number % _STEP == 0:
            progress(number, len(present))
        person = by_id.get(candidate.national_id) if candidate.national_id else None
        person = person or by_likeness.get(candidate.likeness)
        if person:
            found |= {(d.person_id, d.field): d for d in _between(person, candidate)}
    return list(found.values())


def changed_people(store: Store, taken: Iterable[Difference]) -> list[Person]:
    """Return the people as they are with the values of the list that were chosen."""
    chosen = sorted(taken, key=lambda difference: difference.person_id)
    people: list[Person] = []
    for person_id, group in groupby(chosen, key=lambda difference: difference.person_id):
        person = store.get(Person, person_id)
        if person:
            values = {_COMPARED[difference.field]: difference.listed for difference in group}
            people.append(replace(person, **values))
    return people


def _between(person: Person, candidate: Candidate) -> Iterator[Difference]:
    for field, attribute in _COMPARED.items():
        own, listed = getattr(person, attribute), getattr(candidate, attribute)
        if listed in ("", None) or listed == own:
            continue
        # A year alone says nothing else than the whole date of that year.
        if field is Field.BIRTH and own and own.iso().startswith(listed.iso()):
            continue
        yield Difference(person.id, person.full_name, person.house_number, field, own, listed)


def _likeness(person: Person) -> str:
    birth = person.birth.iso() if person.birth else ""
    return likeness(person.given, person.surname, birth, person.house_number)
