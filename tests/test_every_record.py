"""Every kind of record comes back from the store as it was written, each field filled."""

from dataclasses import fields
from datetime import date, datetime, time
from enum import StrEnum
from types import NoneType
from typing import Any, get_args, get_type_hints

import pytest

from tests.declared import record_kinds
from tests.people import village_store
from village_net.store.links import Ids
from village_net.thai.dates import PartialDate

_VALUES: dict[type, Any] = {
    str: "น้ำ ‘ก’\nข",
    int: 7,
    bool: True,
    date: date(2026, 11, 29),
    time: time(6, 30),
    datetime: datetime(2026, 11, 29, 6, 30, 5),
    PartialDate: PartialDate(2500, 2),
}
# What a table takes only in its own form.
_OWN = {"holiday": {"id": "2026-12-05"}, "distinct_pair": {"one": "a", "other": "b"}}


def filled(kind: type[Any]) -> Any:
    """Return a record with something in every field that is not worked out."""
    hints = get_type_hints(kind)
    names = [field.name for field in fields(kind) if field.init]
    values = {name: _value(hints[name]) for name in names}
    return kind(**{**values, "id": "a", **_OWN.get(kind.table, {})})


def bare(kind: type[Any]) -> Any:
    """Return a record in which all that may be left out is left out."""
    record = filled(kind)
    hints = get_type_hints(kind)
    empty = {
        field.name: None if NoneType in get_args(hints[field.name]) else ""
        for field in fields(kind)
        if field.init and (NoneType in get_args(hints[field.name]) or hints[field.name] is str)
    }
    kept = {f.name: getattr(record, f.name) for f in fields(kind) if f.init}
    return kind(**{**kept, **empty, "id": record.id})


def _value(hint: Any) -> Any:
    if hint == Ids:
        return ()  # only what is there is named: see tests/store/test_references.py
    plain = next((part for part in get_args(hint) if part is not NoneType), hint)
    if isinstance(plain, type) and issubclass(plain, StrEnum):
        return list(plain)[-1]
    return _VALUES[plain]


@pytest.mark.parametrize("kind", record_kinds(), ids=lambda kind: kind.__name__)
@pytest.mark.parametrize("make", [filled, bare])
def test_a_record_comes_back_as_it_was_written(kind: type[Any], make: Any) -> None:
    store = village_store()
    # What the record points to is not at hand here; whether it must be is told elsewhere.
    store.connection.execute("PRAGMA foreign_keys = OFF")
    record = make(kind)
    with store.change("Write"):
        store.put(record)
    assert store.get(kind, record.id) == record
