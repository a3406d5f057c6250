"""Where a list and the village say different things of one person: shown, and taken if chosen."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import groupby
from typing import Any

from village_net.exchange.columns.fields import RosterField
from village_net.exchange.plan.candidate import Candidate
from village_net.exchange.plan.matching import Matching, likeness
from village_net.exchange.plan.outcome import RowOutcome
from village_net.exchange.plan.whole import ImportPlan
from village_net.progress import Progress, unwatched
from village_net.store import Store
from village_net.village.register.particulars import Particulars
from village_net.village.register.queries import particulars_of, people_in_order
from village_net.village.register.records import Person

# What is compared: the field of the list, and the person's own.
_COMPARED = {
    RosterField.TITLE: "title",
    RosterField.GIVEN: "given",
    RosterField.SURNAME: "surname",
    RosterField.SEX: "sex",
    RosterField.BIRTH: "birth",
    RosterField.NATIONAL_ID: "national_id",
    RosterField.PHONE: "phone",
    RosterField.OCCUPATION: "occupation",
    RosterField.RELATION: "relation",
    RosterField.NOTE: "note",
    RosterField.NICKNAME: "nickname",
    RosterField.MARITAL: "marital",
    RosterField.EDUCATION: "education",
}
# The same of what stands among the particulars.
_COMPARED_BESIDE = {RosterField.RELIGION: "religion", RosterField.NATIONALITY: "nationality"}
_STEP = 1_000
_NOBODY = "\0"  # what has no likeness is like nobody


@dataclass(frozen=True, slots=True)
class Difference:
    """One field in which the list says something else; ``own`` is empty where nothing is known."""

    person_id: str
    name: str
    house_number: str
    field: RosterField
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

    A person is the same by the plan's rule. What the list leaves empty never differs.

    Raises:
        Cancelled: ``progress`` raised it.
    """
    present = [row.candidate for row in plan.rows_that(RowOutcome.PRESENT) if row.candidate]
    if not present:
        return []
    people = people_in_order(store)
    by_id = {person.national_id: person for person in people if person.national_id}
    by_likeness = {_likeness(plan.known.rule, person): person for person in people}
    beside = _particulars(store, present)
    found: dict[tuple[str, RosterField], Difference] = {}
    for number, candidate in enumerate(present):
        if number % _STEP == 0:
            progress(number, len(present))
        person = by_id.get(candidate.national_id) if candidate.national_id else None
        person = person or by_likeness.get(plan.known.likeness_of(candidate) or _NOBODY)
        if person:
            more = beside.get(person.id) or Particulars(person.id)
            found |= {(d.person_id, d.field): d for d in _between(person, more, candidate)}
    return list(found.values())


def changed_records(
    store: Store, taken: Iterable[Difference]
) -> tuple[list[Person], list[Particulars]]:
    """Return the people and particulars as they are, with the list's values that were chosen."""
    chosen = sorted(taken, key=lambda difference: difference.person_id)
    people: list[Person] = []
    beside: list[Particulars] = []
    for person_id, group in groupby(chosen, key=lambda difference: difference.person_id):
        person = store.get(Person, person_id)
        if person:
            values = {difference.field: difference.listed for difference in group}
            own = {_COMPARED[f]: value for f, value in values.items() if f in _COMPARED}
            more = {_COMPARED_BESIDE[f]: v for f, v in values.items() if f in _COMPARED_BESIDE}
            people += [replace(person, **own)] if own else []
            beside += [replace(particulars_of(store, person_id), **more)] if more else []
    return people, beside


def _particulars(store: Store, present: Iterable[Candidate]) -> dict[str, Particulars]:
    """Return the particulars on record, where the list says anything of that kind."""
    if not any(candidate.religion or candidate.nationality for candidate in present):
        return {}
    return {known.id: known for known in store.records(Particulars)}


def _between(person: Person, beside: Particulars, candidate: Candidate) -> Iterator[Difference]:
    compared = [(field, name, person) for field, name in _COMPARED.items()]
    compared += [(field, name, beside) for field, name in _COMPARED_BESIDE.items()]
    for field, attribute, record in compared:
        own, listed = getattr(record, attribute), getattr(candidate, attribute)
        if listed in ("", None) or listed == own:
            continue
        # A year alone says nothing else than the whole date of that year.
        if field is RosterField.BIRTH and own and own.iso().startswith(listed.iso()):
            continue
        yield Difference(person.id, person.full_name, person.house_number, field, own, listed)


def _likeness(rule: Matching, person: Person) -> str:
    birth = person.birth.iso() if person.birth else ""
    return likeness(rule, person.given, person.surname, birth, person.house_number)
