"""How an event changes records and how it is taken back: its rows hold what stood there before."""

import json
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import groupby
from operator import attrgetter
from typing import Any

from village_net.store import Store
from village_net.store.ids import new_id
from village_net.store.rows import Record, from_values, stored_values
from village_net.village.life.errors import FormerHouseGoneError
from village_net.village.register import queries
from village_net.village.register.particulars import (
    EventBefore,
    EventKind,
    Health,
    LifeEvent,
    Particulars,
)
from village_net.village.register.records import Household, Person

_KINDS: dict[str, type[Person] | type[Particulars] | type[Health]] = {
    kind.table: kind for kind in (Health, Particulars, Person)
}
_HOUSE = "household_id"
_NAMING = ("father_id", "mother_id", "spouse_id")
# They come with the house.
_FOLLOWING = ("house_number", "zone_id")


def write_event(store: Store, event: LifeEvent, records: Sequence[Record]) -> None:
    """Write what an event changed, and the event with what stood there before."""
    before = [row for record in records for row in _replaced(store, event, record)]
    for record in records:
        store.put(record)
    store.put(replace(event, number=queries.last_event_number(store) + 1))
    store.put_all(before)


def restore(store: Store, event: LifeEvent) -> None:
    """Give the records back what stood there before an event; who came in with it goes.

    Raises:
        FormerHouseGoneError.
    """
    rows = store.records(EventBefore, "WHERE event_id = ? ORDER BY kind, person_id", (event.id,))
    told = {key: list(group) for key, group in groupby(rows, attrgetter("kind", "person_id"))}
    for (table, id), values in told.items():
        record = store.get(_KINDS[table], id)
        if record is None:
            continue
        if values[0].field == "":
            store.remove(record)
        else:
            store.put(_as_before(store, record, values))


def forget_before(store: Store, person_id: str) -> None:
    """Forget what events replaced in a person's records, and what that person's own ones replaced.

    The events stay; taking one back takes it out of the history and changes nothing there.
    """
    for event in queries.events_of(store, person_id):
        store.remove_where(EventBefore.table, "event_id", event.id)
    store.remove_where(EventBefore.table, "person_id", person_id)


def twins(store: Store, event: LifeEvent) -> list[LifeEvent]:
    """Return the same marriage in the other's history."""
    if event.kind is not EventKind.MARRIAGE or not event.other_id:
        return []
    return [
        other
        for other in queries.events_of(store, event.other_id)
        if other.kind is event.kind and other.other_id == event.person_id and other.day == event.day
    ]


def _replaced(store: Store, event: LifeEvent, record: Record) -> Iterator[EventBefore]:
    """Yield the values that writing a record replaces."""
    old = store.get(type(record), record.id)
    about = (event.id, record.id, record.table)
    if old is None:
        yield EventBefore(new_id(), *about, "", "null")
        return
    now = stored_values(record)
    for column, value in stored_values(old).items():
        if now[column] == value or column in _FOLLOWING:
            continue
        if value is not None and column == _HOUSE:
            yield EventBefore(new_id(), *about, column, "", household_id=value)
        elif value is not None and column in _NAMING:
            yield EventBefore(new_id(), *about, column, "", named_id=value)
        else:
            yield EventBefore(new_id(), *about, column, json.dumps(value, ensure_ascii=False))


def _as_before(store: Store, record: Record, values: Sequence[EventBefore]) -> Record:
    """Return a record with the values that an event replaced; whoever is gone is not named."""
    told: dict[str, Any] = {
        each.field: json.loads(each.value) if each.value else each.named_id for each in values
    }
    house = next((each for each in values if each.field == _HOUSE), None)
    told.pop(_HOUSE, None)
    restored = from_values(type(record), {**stored_values(record), **told})
    if house is None or not isinstance(restored, Person):
        return restored
    home = store.get(Household, house.household_id) if house.household_id else None
    if home is None:
        raise FormerHouseGoneError(name=restored.full_name)
    return restored.in_household(home)
