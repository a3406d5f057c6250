"""How an event changes records and how it is taken back: its row holds what stood there before."""

import json
from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from village_net.store import Store
from village_net.store.rows import Record, from_values, stored_values
from village_net.village.register import queries
from village_net.village.register.edits import remove_person
from village_net.village.register.particulars import EventKind, Health, LifeEvent, Particulars
from village_net.village.register.records import Person


def write_event(store: Store, event: LifeEvent, records: Sequence[Record]) -> None:
    """Write what an event changed, and the event with what stood there before."""
    before: dict[str, dict[str, Any]] = {}
    for record in records:
        old = store.get(type(record), record.id)
        before.setdefault(record.table, {})[record.id] = _changed_from(old, record)
        store.put(record)
    number = queries.last_event_number(store) + 1
    store.put(replace(event, before=json.dumps(before, ensure_ascii=False), number=number))


def restore(store: Store, event: LifeEvent) -> None:
    """Give the records back what stood there before an event; who came in with it goes."""
    before: dict[str, dict[str, Any]] = json.loads(event.before)
    kinds: dict[str, type[Person] | type[Particulars] | type[Health]] = {
        kind.table: kind for kind in (Health, Particulars, Person)
    }
    for table, kind in kinds.items():
        for id, values in before.get(table, {}).items():
            record = store.get(kind, id)
            if record is None:
                continue
            if values is not None:
                store.put(from_values(kind, {**stored_values(record), **values}))
            elif isinstance(record, Person):
                remove_person(store, record)
            else:
                store.remove(record)


def twins(store: Store, event: LifeEvent) -> list[LifeEvent]:
    """Return the same marriage in the other's history."""
    if event.kind is not EventKind.MARRIAGE or not event.other_id:
        return []
    return [
        other
        for other in queries.events_of(store, event.other_id)
        if other.kind is event.kind and other.other_id == event.person_id and other.day == event.day
    ]


def _changed_from(old: Record | None, new: Record) -> dict[str, Any] | None:
    """Return the old values of the columns that change; None where there was no record."""
    if old is None:
        return None
    values, changed = stored_values(old), stored_values(new)
    return {column: value for column, value in values.items() if changed[column] != value}
