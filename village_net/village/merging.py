"""Two records of one person made one: everything that is known is kept."""

from collections.abc import Mapping
from dataclasses import dataclass, fields, replace
from typing import Any, ClassVar

from village_net.errors import Refusal
from village_net.i18n import N_
from village_net.store import Store
from village_net.village.edits import new_id, remove_person
from village_net.village.life import Health, LifeEvent, Particulars, Photo
from village_net.village.queries import health_of, particulars_of
from village_net.village.records import Household, Person

# Fields that are not chosen but follow, or that tell where the record belongs.
_FOLLOWING = {"id", "household_id", "house_number", "zone_id", "standing", "note", "family"}
COMPARED = tuple(f.name for f in fields(Person) if f.init and f.name not in _FOLLOWING)


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
    """Two people whom the user called different, however alike they look; ``one`` sorts first."""

    table: ClassVar[str] = "distinct_pair"

    id: str
    one: str
    other: str


def differing(keep: Person, other: Person) -> list[str]:
    """Return the fields in which two records say different things, both of them something."""
    return [
        name
        for name in COMPARED
        if getattr(keep, name) != getattr(other, name)
        and getattr(keep, name) not in ("", None)
        and getattr(other, name) not in ("", None)
    ]


def merge(store: Store, keep: Person, other: Person, chosen: Mapping[str, Any]) -> Person:
    """Make two records one and return it; ``chosen`` are values for fields that differ.

    What only the other knows is taken over; history, groups, family and photo go along; the other
    record is removed. One undo brings both back.

    Raises:
        SamePersonError, TwoIdsError.
    """
    if keep.id == other.id:
        raise SamePersonError
    if "national_id" in differing(keep, other) and "national_id" not in chosen:
        raise TwoIdsError
    with store.change(N_("Merge two records")):
        one = _joined(keep, other, chosen)
        _move_family(store, keep.id, other.id)
        _move_facts(store, keep.id, other.id)
        _move_history(store, keep, other)
        remove_person(store, other)
        store.put(one)
    return one


def call_different(store: Store, one: str, other: str) -> None:
    """Remember that two people are not the same."""
    first, second = sorted((one, other))
    with store.change(N_("Keep two people apart")):
        store.put(DistinctPair(new_id(), first, second))


def _joined(keep: Person, other: Person, chosen: Mapping[str, Any]) -> Person:
    filled = {
        name: getattr(other, name)
        for name in COMPARED
        if getattr(keep, name) in ("", None, False) and getattr(other, name)
    }
    notes = [note for note in (keep.note, other.note) if note]
    note = " · ".join(dict.fromkeys(notes))
    return replace(keep, **{**filled, "note": note, **chosen})


def _move_family(store: Store, keep: str, other: str) -> None:
    """Let those who name the other as father, mother or spouse name the one who stays."""
    for column in ("father_id", "mother_id", "spouse_id"):
        kin = store.records(Particulars, f"WHERE {column} = ?", (other,))
        store.put_all(replace(each, **{column: keep}) for each in kin if each.id != keep)
    cared_for = store.records(Household, "WHERE volunteer_id = ?", (other,))
    store.put_all(replace(home, volunteer_id=keep) for home in cared_for)


def _move_facts(store: Store, keep: str, other: str) -> None:
    """Fill what is empty of particulars, health and photo from the other record."""
    for own, given in (
        (particulars_of(store, keep), particulars_of(store, other)),
        (health_of(store, keep), health_of(store, other)),
    ):
        told = _filled(own, given, keep)
        if told != type(told)(keep):
            store.put(told)
    photo, others = store.get(Photo, keep), store.get(Photo, other)
    if others and not photo:
        store.put(replace(others, id=keep))


def _filled(
    own: Particulars | Health, given: Particulars | Health, keep: str
) -> Particulars | Health:
    values = {
        field.name: getattr(own, field.name) or getattr(given, field.name)
        for field in fields(own)
        if field.name != "id"
    }
    kin = {key: None for key in ("father_id", "mother_id", "spouse_id") if values.get(key) == keep}
    return replace(own, **{**values, **kin})


def _move_history(store: Store, keep: Person, other: Person) -> None:
    events = store.records(LifeEvent, "WHERE person_id = ?", (other.id,))
    store.put_all(replace(event, person_id=keep.id, before="{}") for event in events)
    told = store.records(LifeEvent, "WHERE other_id = ?", (other.id,))
    store.put_all(replace(event, other_id=keep.id) for event in told)
    store.point_to("membership", "person_id", other.id, keep.id)
    for column in ("one", "other"):
        store.remove_where("distinct_pair", column, other.id)
