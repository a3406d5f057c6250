"""People who were deleted, merged or taken back, and of whom the history still holds something."""

from dataclasses import dataclass
from datetime import datetime

from village_net.store import Store
from village_net.store.former import gone_rows
from village_net.thai.fold import fold
from village_net.village.register.records import Person


@dataclass(frozen=True, slots=True)
class FormerPerson:
    """Somebody who is on record no more: what they were called, where they lived, since when."""

    person: Person
    at: datetime | None


def former_people(store: Store, named: str = "") -> list[FormerPerson]:
    """Return who is gone and can still be erased, those who went last first; some by name."""
    found = (
        FormerPerson(
            Person(
                row.id,
                row.values["household_id"],
                row.values["house_number"],
                row.values["given"],
                row.values["surname"],
                row.values["title"],
            ),
            row.at,
        )
        for row in gone_rows(store, Person.table)
    )
    return [each for each in found if fold(named) in fold(each.person.full_name)]
