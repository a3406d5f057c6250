"""Two records of one person made one: everything that is known is kept."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, fields, replace
from datetime import date
from typing import Any, ClassVar

from village_net.errors import Refusal
from village_net.i18n import N_
from village_net.store import Store
from village_net.store.ids import new_id
from village_net.store.references import move
from village_net.village.life.history import forget_before
from village_net.village.register.guards import SecondHeadError, check_family
from village_net.village.register.particulars import Consent, Health, Particulars, Photo
from village_net.village.register.queries import (
    health_of,
    members,
    particulars_of,
)
from village_net.village.register.records import Person, Relation

# In the order in which they are shown.
COMPARED = (
    *("household_id", "title", "given", "surname", "nickname", "sex", "birth", "national_id"),
    *("temporary_number", "phone", "relation", "residence", "marital", "education"),
    *("occupation", "skills", "religion", "nationality", "welfare_card"),
    *("father_id", "mother_id", "spouse_id", "consent"),
    *("disability", "care", "chronic", "due"),
)
HEALTH = frozenset({"disability", "care", "chronic", "due"})
_NOTHING = ("", None, False)


class SamePersonError(Refusal):
    """A record to be merged with itself."""

    key = "same-record"
    message = N_("This is one and the same record.")


class TwoIdsError(Refusal):
    """Two different national IDs, and none chosen."""

    key = "two-ids"
    message = N_("Both have an ID number of their own. Choose which of them is right first.")


@dataclass(frozen=True, slots=True)
class DistinctPair:
    """Two people whom the user called different, however alike they look, in any order."""

    table: ClassVar[str] = "distinct_pair"

    id: str
    one: str
    other: str


@dataclass(frozen=True, slots=True)
class Known:
    """All that is on record of somebody."""

    person: Person
    kin: Particulars
    health: Health

    def value(self, name: str) -> Any:
        """Return the value of one of the COMPARED fields."""
        holder = next(part for part in (self.person, self.kin, self.health) if hasattr(part, name))
        return getattr(holder, name)


def known_of(store: Store, person: Person) -> Known:
    """Return all that is on record of somebody."""
    return Known(person, particulars_of(store, person.id), health_of(store, person.id))


def differing(keep: Known, other: Known) -> list[str]:
    """Return the fields in which two records say different things, both of them something.

    In two houses the relation differs also where one of them has none: it goes with the house.
    """
    apart = keep.person.household_id != other.person.household_id
    names: list[str] = []
    for name in COMPARED:
        own, others = keep.value(name), other.value(name)
        told = own not in _NOTHING and others not in _NOTHING
        if own != others and (told or (apart and name == "relation")):
            names.append(name)
    return names


def proposed(keep: Known, other: Known) -> dict[str, Any]:
    """Return for each field that differs the value that is likely the better one.

    It is that of the one who is kept, but a birth date known more closely, the later word on
    consent and the head of the same house win. Of two ID numbers none is proposed.
    """
    unlike = differing(keep, other)
    better = {name: keep.value(name) for name in unlike if name != "national_id"}
    if "birth" in better and _closeness(other) > _closeness(keep):
        better["birth"] = other.person.birth
    if "consent" in better and str(other.kin.consent_on or "") > str(keep.kin.consent_on or ""):
        better["consent"] = other.kin.consent
    is_head = other.person.relation is Relation.HEAD
    if "relation" in better and "household_id" not in better and is_head:
        better["relation"] = other.person.relation
    return better


def merge(
    store: Store,
    keep: Person,
    other: Person,
    chosen: Mapping[str, Any],
    then: Sequence[Callable[[Store, str], None]] = (),
) -> Person:
    """Make two records one and return it.

    ``chosen`` are the values of fields that differ; of those it does not name they are as
    ``proposed``. What only the other knows is taken over; history, groups, family and photo go
    along; the other record is removed. ``then`` are what other rooms do inside the change with what
    the one who stays, by the id, has twice now. One undo brings both back.

    Raises:
        SamePersonError, TwoIdsError, SecondHeadError, and what ``check_family`` refuses.
    """
    if keep.id == other.id:
        raise SamePersonError
    one, second = known_of(store, keep), known_of(store, other)
    if "national_id" in differing(one, second) and "national_id" not in chosen:
        raise TwoIdsError
    joined = _joined(one, second, {**proposed(one, second), **chosen})
    _check(store, joined, second)
    with store.change(N_("Merge two records"), keep.full_name, merged=[keep.id, other.id]):
        forget_before(store, other.id)
        move(store, Person.table, other.id, keep.id)
        _part_from_others(store, joined.kin)
        for tidy in then:
            tidy(store, keep.id)
        photo = store.get(Photo, other.id)
        if photo and not store.get(Photo, keep.id):
            store.put(replace(photo, id=keep.id))
        store.remove(other)
        _write(store, joined)
    return joined.person


def call_different(store: Store, one: str, other: str) -> None:
    """Remember that two people are not the same."""
    known = [person for id in (one, other) if (person := store.get(Person, id))]
    names = ", ".join(person.full_name for person in known)
    with store.change(N_("Keep two people apart"), names):
        store.put(DistinctPair(new_id(), one, other))


def _closeness(known: Known) -> int:
    return len(known.person.birth.iso()) if known.person.birth else 0


def _joined(keep: Known, other: Known, chosen: Mapping[str, Any]) -> Known:
    """Return the record of both; no health data where consent is refused."""
    values = {name: _value(name, keep, other, chosen) for name in COMPARED}
    own, others = keep.person, other.person
    home = others if values["household_id"] == others.household_id else own
    place = {"house_number": home.house_number, "zone_id": home.zone_id, "family": home.family}
    note = " · ".join(dict.fromkeys(note for note in (own.note, others.note) if note))
    person = replace(own, **_of(Person, values), **place, note=note)
    for name in ("father_id", "mother_id", "spouse_id"):
        if values[name] in (own.id, others.id):
            values[name] = None
    values["consent_on"] = _consent_day(keep, other, values["consent"])
    kin = replace(keep.kin, **_of(Particulars, values))
    refused = kin.consent is Consent.REFUSED
    health = Health(own.id) if refused else replace(keep.health, **_of(Health, values))
    return Known(person, kin, health)


def _value(name: str, keep: Known, other: Known, chosen: Mapping[str, Any]) -> Any:
    if name in chosen:
        return chosen[name]
    own = keep.value(name)
    return other.value(name) if own in _NOTHING else own


def _of(kind: type[Person] | type[Particulars] | type[Health], values: Mapping[str, Any]) -> Any:
    """Return those of ``values`` that are fields of a kind of record."""
    names = {field.name for field in fields(kind)}
    return {name: value for name, value in values.items() if name in names}


def _consent_day(keep: Known, other: Known, consent: Consent | None) -> date | None:
    """Return the day of the consent that stays, the later one where both say the same."""
    days = (known.kin.consent_on for known in (keep, other) if known.kin.consent == consent)
    return max((day for day in days if day), default=None)


def _check(store: Store, joined: Known, other: Known) -> None:
    person, other_id = joined.person, other.person.id
    for id in (person.id, other_id):  # who descends from either descends from the one who stays
        check_family(store, replace(person, id=id), joined.kin)
    if person.relation is not Relation.HEAD:
        return
    for member in members(store, person.household_id):
        if member.relation is Relation.HEAD and member.id not in (person.id, other_id):
            raise SecondHeadError(name=member.full_name, house=person.house_number)


def _write(store: Store, joined: Known) -> None:
    """Write what there is of the one who stays; health data that may not stay is removed."""
    id = joined.person.id
    store.put(joined.person)
    if joined.kin != Particulars(id):
        store.put(joined.kin)
    if joined.health != Health(id):
        store.put(joined.health)
    else:
        store.remove_where("health", "id", id)


def _part_from_others(store: Store, kin: Particulars) -> None:
    """Let whose spouse the one who stays is not named as have none any more."""
    partners = store.records(Particulars, "WHERE spouse_id = ?", (kin.id,))
    store.put_all(replace(each, spouse_id=None) for each in partners if each.id != kin.spouse_id)
