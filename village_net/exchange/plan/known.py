"""Who is there already, laid out for comparing with the rows of a list."""

from dataclasses import dataclass

from village_net.exchange.columns.values import house_key
from village_net.exchange.plan.candidate import Candidate
from village_net.exchange.plan.matching import Matching, likeness
from village_net.store import Store
from village_net.village.register.queries import households_in_order, known_people
from village_net.village.register.records import Household


@dataclass(frozen=True)
class KnownPeople:
    """People by the keys under which a row of a list would find them.

    ``by_id`` and ``by_likeness`` lead to the key of the house; a likeness also tells whether the
    person has an ID.
    """

    rule: Matching
    by_id: dict[str, str]
    by_likeness: dict[str, tuple[str, bool]]
    households: dict[str, Household]

    def likeness_of(self, candidate: Candidate) -> str:
        """Return the key under which someone without an ID is known again, or nothing."""
        birth = candidate.birth.iso() if candidate.birth else ""
        given, surname = candidate.given, candidate.surname
        return likeness(self.rule, given, surname, birth, candidate.house_number)

    def house_of(self, candidate: Candidate, alike: str) -> str | None:
        """Return the key of the house in which the candidate lives already, or None.

        Two people are one when their IDs are equal; where one has no ID, when they are ``alike``
        by the rule.
        """
        if candidate.national_id in self.by_id:
            return self.by_id[candidate.national_id]
        house, has_id = self.by_likeness.get(alike, (None, True))
        return None if candidate.national_id and has_id else house

    def remember(self, national_id: str, alike: str, house: str) -> None:
        """Take a person in."""
        if national_id:
            self.by_id[national_id] = house
        if alike:
            self.by_likeness[alike] = house, bool(national_id)


def read_known(store: Store, rule: Matching = Matching.HOUSE) -> KnownPeople:
    """Return who is in the village now, as a rule knows them again."""
    households = {house_key(home.house_number): home for home in households_in_order(store)}
    known = KnownPeople(rule, {}, {}, households)
    for person in known_people(store):
        given, _, surname = person.name.partition(" ")
        alike = likeness(rule, given, surname, person.birth, person.house_number)
        known.remember(person.national_id, alike, house_key(person.house_number))
    return known
