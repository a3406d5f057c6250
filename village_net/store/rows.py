"""Records as rows of their table, and back."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import Field, dataclass, fields
from datetime import date, datetime, time
from enum import StrEnum
from functools import cache
from operator import attrgetter
from types import NoneType
from typing import Any, ClassVar, Protocol, TypeVar, get_args, get_type_hints

from village_net.store.links import Link, ids_from
from village_net.thai.dates import PartialDate


class Record(Protocol):
    """A frozen dataclass that names its table and has a text ``id``."""

    __dataclass_fields__: ClassVar[dict[str, Field[Any]]]
    table: ClassVar[str]

    @property
    def id(self) -> str:
        """The record's own key."""
        ...


R = TypeVar("R", bound=Record)
Row = Sequence[Any]


@dataclass(frozen=True)
class Shape:
    """How one kind of record meets its table.

    ``to_row`` gives the values in the order of ``columns``; ``from_row`` takes those of ``given``,
    the fields that are not worked out by the record itself; those in ``links`` are no columns but
    stand in tables of links.
    """

    table: str
    columns: tuple[str, ...]
    given: tuple[str, ...]
    links: Mapping[str, Link]
    to_row: Callable[[Any], tuple[Any, ...]]
    from_row: Callable[[Row], Any]

    @property
    def upsert(self) -> str:
        """The statement that writes a row whether it is new or not."""
        holes = ", ".join("?" * len(self.columns))
        updates = ", ".join(f"{c} = excluded.{c}" for c in self.columns if c != "id")
        return (
            f"INSERT INTO {self.table} ({', '.join(self.columns)}) VALUES ({holes})"
            f" ON CONFLICT (id) DO UPDATE SET {updates}"
        )

    @property
    def select(self) -> str:
        """The beginning of a statement that reads records."""
        return f"SELECT {', '.join(map(self._value, self.given))} FROM {self.table}"

    def _value(self, name: str) -> str:
        link = self.links.get(name)
        return link.ids_of(f"{self.table}.id") if link else f"{self.table}.{name}"


@cache
def shape_of(kind: type[Record]) -> Shape:
    """Return how a kind of record is written and read."""
    hints = get_type_hints(kind)
    links: dict[str, Link] = {
        f.name: f.metadata["link"] for f in fields(kind) if "link" in f.metadata
    }
    columns = tuple(f.name for f in fields(kind) if f.name not in links)
    given = tuple(f.name for f in fields(kind) if f.init)
    values_of = attrgetter(*columns)
    writers = [(i, w) for i, name in enumerate(columns) if (w := _WRITERS.get(_plain(hints[name])))]
    readers = [ids_from if name in links else _reader(_plain(hints[name])) for name in given]

    def to_row(record: Any) -> tuple[Any, ...]:
        values = list(values_of(record))
        for place, write in writers:
            if values[place] is not None:
                values[place] = write(values[place])
        return tuple(values)

    def from_row(row: Row) -> Any:
        return kind(
            *(
                value if read is None or value is None else read(value)
                for read, value in zip(readers, row, strict=True)
            )
        )

    return Shape(kind.table, columns, given, links, to_row, from_row)


def stored_values(record: Record) -> dict[str, Any]:
    """Return a record's own columns as its table holds them: text, integers, None."""
    shape = shape_of(type(record))
    row = dict(zip(shape.columns, shape.to_row(record), strict=True))
    return {column: row[column] for column in shape.given if column in row}


def from_values(kind: type[R], values: Mapping[str, Any]) -> R:
    """Return the record of what ``stored_values`` gave."""
    shape = shape_of(kind)
    return shape.from_row([values[column] for column in shape.given])


def _plain(hint: Any) -> Any:
    """Return X of ``X | None``."""
    return next((part for part in get_args(hint) if part is not NoneType), hint)


def _reader(hint: Any) -> Callable[[Any], Any] | None:
    if isinstance(hint, type) and issubclass(hint, StrEnum):
        return hint
    return _READERS.get(hint)


_WRITERS: dict[Any, Callable[[Any], Any]] = {
    date: date.isoformat,
    time: lambda value: value.isoformat("minutes"),
    datetime: lambda value: value.isoformat(timespec="seconds"),
    PartialDate: PartialDate.iso,
}
_READERS: dict[Any, Callable[[Any], Any]] = {
    date: date.fromisoformat,
    time: time.fromisoformat,
    datetime: datetime.fromisoformat,
    PartialDate: PartialDate.from_iso,
    bool: bool,
}
