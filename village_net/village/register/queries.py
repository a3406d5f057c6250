"""Every reading of the village's profile, households and people."""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from village_net.store import Store
from village_net.store.rows import Row
from village_net.thai.dates import PartialDate
from village_net.village.register.filters import SavedFilter
from village_net.village.register.particulars import Health, LifeEvent, Particulars, Photo
from village_net.village.register.records import Household, Person, Relation, Village, Zone


@dataclass(frozen=True, slots=True)
class PersonRow:
    """One line of a list of people."""

    id: str
    name: str
    house_number: str
    birth: PartialDate | None


@dataclass(frozen=True, slots=True)
class HouseholdRow:
    """One line of a list of households; ``head`` is empty where nobody is named as head."""

    id: str
    house_number: str
    head: str
    people: int
    zone: str = ""


@dataclass(frozen=True, slots=True)
class KnownPerson:
    """What tells whether a person of a list is already in the village."""

    id: str
    national_id: str
    name: str
    birth: str
    house_number: str


class RegisterLine(NamedTuple):
    """One person of the household register; in an empty household all but the house is empty."""

    household_id: str
    house_number: str
    name: str
    relation: str
    birth: str
    national_id: str


def the_village(store: Store) -> Village:
    """Return the profile; every store that was set up has exactly one."""
    return store.records(Village)[0]


def has_village(store: Store) -> bool:
    """Tell whether the store was set up."""
    return bool(store.records(Village))


def has_households(store: Store) -> bool:
    """Tell whether the register holds anything."""
    return bool(store.value("SELECT 1 FROM household LIMIT 1"))


def count_people(store: Store) -> int:
    """Return the number of people in the village: who died or moved away is not among them."""
    return store.value(
        "SELECT count(*) FROM person INDEXED BY person_by_standing WHERE standing = 'here'"
    )


def count_households(store: Store) -> int:
    """Return the number of households in the village."""
    return store.value("SELECT count(*) FROM household")


def households_in_order(store: Store) -> list[Household]:
    """Return all households by house number: 9 before 12, 12 before 12/1."""
    return store.records(Household, "ORDER BY house_key, id")


def people_in_order(store: Store) -> list[Person]:
    """Return everyone in the village in true Thai order of given name and surname."""
    return store.records(Person, "WHERE standing = 'here' ORDER BY sort_key, id")


def register_rows(store: Store) -> list[Row]:
    """Return everyone by house number; in a house the head first, then from old to young.

    Rows hold the fields of RegisterLine; making 20,000 of those would hold up the window.
    """
    return store.rows(
        "SELECT household.id, household.house_number,"
        " coalesce(trim(title || given || ' ' || surname), ''), coalesce(relation, ''),"
        " coalesce(birth, ''), coalesce(national_id, '')"
        " FROM household"
        " LEFT JOIN person ON household_id = household.id AND standing = 'here'"
        " ORDER BY household.house_key, household.id, family, relation IS NOT ?,"
        " coalesce(birth, '9'), sort_key",
        (Relation.HEAD.value,),
    )


def household_numbered(store: Store, house_number: str) -> Household | None:
    """Return the household of a house number, the first where there are several."""
    found = store.records(Household, "WHERE house_number = ? ORDER BY id LIMIT 1", (house_number,))
    return found[0] if found else None


def members(store: Store, household_id: str) -> list[Person]:
    """Return a household's people: the head first, then from old to young."""
    return store.records(
        Person,
        "WHERE household_id = ? AND standing = 'here'"
        " ORDER BY family, relation IS NOT ?, coalesce(birth, '9'), sort_key",
        (household_id, Relation.HEAD.value),
    )


def all_members(store: Store, household_id: str) -> list[Person]:
    """Return a household's people and those who were its last members before they left or died."""
    return store.records(Person, "WHERE household_id = ?", (household_id,))


def zones(store: Store) -> list[Zone]:
    """Return the zones in dictionary order, numbers in their names by size.

    The order is worked out on reading: older stores keep keys that were made otherwise.
    """
    return sorted(store.records(Zone), key=lambda zone: (zone.sort_key, zone.id))


def zones_misplaced(store: Store) -> list[Zone]:
    """Return the zones whose stored key is not the one that they are ordered by."""
    kept = {(id, key) for id, key in store.rows("SELECT id, sort_key FROM zone")}
    return [zone for zone in zones(store) if (zone.id, zone.sort_key) not in kept]


def saved_filters(store: Store) -> list[SavedFilter]:
    """Return the kept wishes in order of their names."""
    return store.records(SavedFilter, "ORDER BY sort_key, id")


def is_first_of_house(store: Store, house_number: str) -> bool:
    """Tell whether a house is on record in which nobody lives yet."""
    homes = store.records(Household, "WHERE house_number = ?", (house_number,))
    return len(homes) == 1 and not members(store, homes[0].id)


def households_of_zone(store: Store, zone_id: str) -> list[Household]:
    """Return the households of a zone by house number."""
    return store.records(Household, "WHERE zone_id = ? ORDER BY house_key, id", (zone_id,))


def particulars_of(store: Store, person_id: str) -> Particulars:
    """Return what is on record of a person besides the register; empty where nothing is."""
    return store.get(Particulars, person_id) or Particulars(person_id)


def health_of(store: Store, person_id: str) -> Health:
    """Return a person's health data; empty where nothing is on record."""
    return store.get(Health, person_id) or Health(person_id)


def photo_of(store: Store, person_id: str) -> str:
    """Return a person's picture as it is kept, empty where there is none."""
    kept = store.get(Photo, person_id)
    return kept.jpeg if kept else ""


def children_of(store: Store, person_id: str) -> list[Person]:
    """Return those who name a person as father or mother, from old to young."""
    return store.records(
        Person,
        "WHERE id IN (SELECT id FROM particulars WHERE father_id = ?1 OR mother_id = ?1)"
        " ORDER BY coalesce(birth, '9'), sort_key",
        (person_id,),
    )


def events_of(store: Store, person_id: str) -> list[LifeEvent]:
    """Return what happened to a person, the latest first."""
    return store.records(
        LifeEvent, "WHERE person_id = ? ORDER BY day DESC, number DESC", (person_id,)
    )


def death_days(store: Store, person_ids: Sequence[str]) -> dict[str, PartialDate]:
    """Return the day on which somebody died by the id, of those whose death is on record."""
    rows = store.rows(
        "SELECT person_id, max(day) FROM life_event WHERE kind = 'death'"
        " AND person_id IN (SELECT value FROM json_each(?)) GROUP BY person_id",
        (json.dumps(person_ids),),
    )
    return {id: PartialDate.from_iso(day) for id, day in rows}


def last_event_number(store: Store) -> int:
    """Return the number of the event that was recorded last, 0 before the first."""
    return store.value("SELECT coalesce(max(number), 0) FROM life_event")


def person_with_national_id(store: Store, national_id: str) -> Person | None:
    """Return who bears an ID, or None."""
    found = store.records(Person, "WHERE national_id = ? AND national_id <> ''", (national_id,))
    return found[0] if found else None


def known_people(store: Store) -> list[KnownPerson]:
    """Return what an import compares its rows with."""
    rows = store.rows(
        "SELECT id, national_id, given || ' ' || surname, coalesce(birth, ''), house_number"
        " FROM person"
    )
    return [KnownPerson(*row) for row in rows]


def people_at(store: Store, rowids: Sequence[int]) -> list[PersonRow]:
    """Return lines of the list of people in the order of ``rowids``."""
    rows = store.rows(
        "SELECT rowid, id, title || given || ' ' || surname, house_number, birth FROM person"
        f" WHERE rowid IN ({', '.join(map(str, rowids))})"
    )
    by_rowid = {row[0]: _person_row(*row[1:]) for row in rows}
    return [by_rowid[rowid] for rowid in rowids if rowid in by_rowid]


def households_like(
    store: Store, numbers: Sequence[str], names: Sequence[str], skip: int, count: int
) -> list[HouseholdRow]:
    """Return lines of the list of households by house number, without the first ``skip``.

    Every one of the folded ``numbers`` occurs in the house number, and all of the folded ``names``
    in the name of one member; an empty household is found by its number alone.
    """
    named = " AND ".join("name_fold LIKE ? ESCAPE '\\'" for _ in names)
    wishes = ["replace(house_number, '-', '') LIKE ? ESCAPE '\\'"] * len(numbers)
    wishes += [f"id IN (SELECT household_id FROM person WHERE {named})"] if names else []
    rows = store.rows(
        "SELECT id, house_number, coalesce((SELECT title || given || ' ' || surname FROM person"
        "  WHERE household_id = household.id AND standing = 'here' AND relation = 'head' LIMIT 1),"
        "  ''), (SELECT count(*) FROM person WHERE household_id = household.id"
        "  AND standing = 'here'),"
        " coalesce((SELECT name FROM zone WHERE zone.id = zone_id), '')"
        f" FROM household WHERE {' AND '.join(wishes) or 'true'}"
        " ORDER BY house_key, id LIMIT ? OFFSET ?",
        (*map(_anywhere, (*numbers, *names)), count, skip),
    )
    return [HouseholdRow(id, number, head.rstrip(), *more) for id, number, head, *more in rows]


def search_block(store: Store, skip: int, count: int) -> str | None:
    """Return the folded texts of ``count`` people in order, a line each that ends in the rowid.

    None when there are no people after ``skip``. It reads the covering index alone.
    """
    return store.value(
        "SELECT group_concat(line, char(10)) FROM ("
        " SELECT name_fold || char(31) || number_fold || char(31) || rowid AS line FROM person"
        " WHERE standing = 'here'"
        " ORDER BY sort_key, name_fold, number_fold, rowid LIMIT ? OFFSET ?)",
        (count, skip),
    )


def _anywhere(text: str) -> str:
    """Return the LIKE pattern of a text that may stand anywhere."""
    for sign in ("\\", "%", "_"):
        text = text.replace(sign, f"\\{sign}")
    return f"%{text}%"


def _person_row(id: str, name: str, house_number: str, birth: str | None) -> PersonRow:
    return PersonRow(
        id, name.rstrip(), house_number, PartialDate.from_iso(birth) if birth else None
    )
