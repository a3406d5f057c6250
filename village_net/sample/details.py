"""More about the sample's people and houses: zones, families, schooling, health, what happened."""

from dataclasses import replace
from datetime import date
from typing import Any

from village_net.store import Store
from village_net.store.ids import new_id
from village_net.thai.dates import PartialDate
from village_net.village.life.edits import change_household, record_death, record_departure
from village_net.village.register import queries
from village_net.village.register.particulars import Care, Consent, Disability, Health, Particulars
from village_net.village.register.records import (
    Education,
    Electricity,
    Household,
    Marital,
    Person,
    Relation,
    Sex,
    Toilet,
    Water,
    Zone,
)
from village_net.village.register.rules import OLD_AGE

_LONELY = 5  # elderly people who live alone
_WATERS = (Water.VILLAGE, Water.VILLAGE, Water.PIPED, Water.WELL)
_PARENTS = {Relation.HEAD, Relation.SPOUSE}


def fill(store: Store, facts: dict[str, Any]) -> None:
    """Tell more of a sample village; the same facts give the same village."""
    facts = facts["details"]
    _move_elders_apart(store)
    _record_events(store)
    today = store.clock().date()
    zones = [Zone(new_id(), name) for name in facts["zones"]]
    homes = queries.households_in_order(store)
    with store.change("Sample"):
        store.put_all(zones)
        volunteers = _volunteers(store)
        for number, home in enumerate(homes):
            _tell_household(store, number, home, zones[number * len(zones) // len(homes)])
            volunteer = volunteers[number * len(volunteers) // len(homes)]
            store.put(replace(_fresh(store, home), volunteer_id=volunteer.id))
        for number, person in enumerate(queries.people_in_order(store)):
            _tell_person(store, number, person, today, facts)


def _move_elders_apart(store: Store) -> None:
    """Give some elderly people who head a household a house of their own."""
    today = store.clock().date()
    heads = [
        person
        for person in queries.people_in_order(store)
        if person.relation is not Relation.HEAD
        and person.birth
        and person.birth.age(today) > OLD_AGE + 8
    ]
    for number, person in enumerate(heads[:_LONELY]):
        change_household(store, [person], f"{number + 131}", PartialDate(today.year - 3, 5))


def _record_events(store: Store) -> None:
    today = store.clock().date()
    people = queries.people_in_order(store)
    oldest = sorted(people, key=lambda p: p.birth.iso() if p.birth else "9")[0]
    record_death(store, oldest, PartialDate(today.year, 1, 12), "โรงพยาบาลแม่จัน")
    young = [p for p in people if p.birth and 20 <= p.birth.age(today) < 24 and p.id != oldest.id]
    day = PartialDate(today.year, 2)
    record_departure(store, young[:2], day, "กรุงเทพมหานคร", "ไปทำงาน")


def _volunteers(store: Store) -> list[Person]:
    women = [p for p in queries.people_in_order(store) if p.sex is Sex.FEMALE and p.birth]
    grown = [p for p in women if p.birth and 35 <= p.birth.age(store.clock().date()) < 60]
    return grown[::9]


def _fresh(store: Store, home: Household) -> Household:
    found = store.get(Household, home.id)
    return found or home


def _tell_household(store: Store, number: int, home: Household, zone: Zone) -> None:
    told = replace(
        home,
        zone_id=zone.id,
        water=_WATERS[number % len(_WATERS)],
        toilet=Toilet.SHARED if number % 40 == 7 else Toilet.OWN,
        electricity=Electricity.SOLAR if number % 30 == 11 else Electricity.GRID,
        land=(number * 7 % 23) * 200,
    )
    store.put(told)
    store.put_all(person.in_household(told) for person in queries.all_members(store, home.id))
    store.put_all(_families(queries.members(store, home.id)))


def _families(people: list[Person]) -> list[Particulars]:
    """Return who is whose child and spouse, as the relations to the head say it."""
    pair = {p.relation: p for p in people if p.relation in _PARENTS}
    head, spouse = pair.get(Relation.HEAD), pair.get(Relation.SPOUSE)
    told: list[Particulars] = []
    father = next((p.id for p in (head, spouse) if p and p.sex is Sex.MALE), None)
    mother = next((p.id for p in (head, spouse) if p and p.sex is Sex.FEMALE), None)
    for person in people:
        if person.relation is Relation.CHILD and _can_be_child(person, [head, spouse]):
            told.append(Particulars(person.id, father_id=father, mother_id=mother))
    if head and spouse:
        told += [
            Particulars(head.id, spouse_id=spouse.id),
            Particulars(spouse.id, spouse_id=head.id),
        ]
    return told


def _can_be_child(child: Person, parents: list[Person | None]) -> bool:
    years = [p.birth.year for p in parents if p and p.birth]
    return bool(child.birth and years and child.birth.year - max(years) >= 15)


def _tell_person(
    store: Store, number: int, person: Person, today: date, facts: dict[str, Any]
) -> None:
    kin = queries.particulars_of(store, person.id)
    years = person.birth.age(today) if person.birth else 30
    told = replace(
        person,
        education=_education(number, years),
        marital=Marital.MARRIED if kin.spouse_id else Marital.SINGLE if years < 30 else None,
        welfare_card=years >= 18 and number % 4 == 0,
        nickname=facts["nicknames"][number % len(facts["nicknames"])] if number % 3 == 0 else "",
    )
    store.put(told)
    skilled = number % 11 == 0 and years > 40
    skill = facts["skills"][number // 11 % len(facts["skills"])] if skilled else ""
    ill = _health(number, person, years)
    consent = Consent.GIVEN if ill else None
    day = date(today.year, 3, 1 + number % 28) if ill else None
    more = replace(
        kin, religion="พุทธ", nationality="ไทย", skills=skill, consent=consent, consent_on=day
    )
    store.put(more)
    if ill:
        store.put(ill)


def _education(number: int, years: int) -> Education | None:
    if years < 7:
        return None
    if years < 13:
        return Education.BELOW_PRIMARY
    if years < 16:
        return Education.PRIMARY
    if years > OLD_AGE:
        return (Education.BELOW_PRIMARY, Education.PRIMARY, Education.PRIMARY)[number % 3]
    steps = (
        Education.PRIMARY,
        Education.LOWER_SECONDARY,
        Education.UPPER_SECONDARY,
        Education.UPPER_SECONDARY,
        Education.DIPLOMA,
        Education.BACHELOR,
    )
    return steps[number % len(steps)] if years > 21 else Education.LOWER_SECONDARY


def _health(number: int, person: Person, years: int) -> Health | None:
    if years >= 75 and number % 3 == 0:
        return Health(person.id, care=Care.BEDRIDDEN if number % 2 else Care.HOMEBOUND)
    if years >= 50 and number % 9 == 0:
        return Health(person.id, chronic="เบาหวาน" if number % 2 else "ความดันโลหิตสูง")
    if number % 61 == 5:
        return Health(person.id, disability=Disability.MOVING)
    return None
