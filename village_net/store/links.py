"""Ids of many records that one record names, kept in a table of links and read with the record."""

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from village_net.store.ids import new_id

Ids = tuple[str, ...]
Writing = tuple[str, Iterable[Sequence[Any]]]


@dataclass(frozen=True)
class Link:
    """A table in which a record, the column ``owner``, names others in an order of its own.

    ``target`` is the column that names them, ``to`` the table they stand in.
    """

    table: str
    owner: str
    target: str
    to: str

    def ids_of(self, id: str) -> str:
        """Return the SQL of the ids that a record names, with spaces between."""
        return (
            f"(SELECT ifnull(group_concat({self.target}, ' ' ORDER BY place), '')"
            f" FROM {self.table} WHERE {self.owner} = {id})"
        )

    def kept_for(self, owners: Iterable[str]) -> tuple[str, tuple[str]]:
        """Return what asks for the links that some records have: id, owner, target, place."""
        return (
            f"SELECT id, {self.owner}, {self.target}, place FROM {self.table}"
            f" WHERE {self.owner} IN (SELECT value FROM json_each(?))",
            (json.dumps(list(owners)),),
        )

    def writings(
        self, kept: Iterable[Sequence[Any]], named: Mapping[str, Ids]
    ) -> Iterator[Writing]:
        """Yield what makes of the links that are kept those that records name now.

        What is gone meanwhile is left out.
        """
        known = {(owner, target): (place, id) for id, owner, target, place in kept}
        wanted = {(owner, id): n for owner, ids in named.items() for n, id in enumerate(ids)}
        yield (
            f"DELETE FROM {self.table} WHERE id = ?",
            [(id,) for key, (_place, id) in known.items() if key not in wanted],
        )
        yield (
            f"UPDATE {self.table} SET place = ? WHERE id = ?",
            [(n, known[k][1]) for k, n in wanted.items() if k in known and known[k][0] != n],
        )
        yield (
            f"INSERT INTO {self.table} (id, {self.owner}, {self.target}, place)"
            f" SELECT ?, ?, ?, ? WHERE EXISTS (SELECT 1 FROM {self.to} WHERE id = ?)",
            [(new_id(), *key, n, key[1]) for key, n in wanted.items() if key not in known],
        )


def linked(table: str, owner: str, target: str, to: str) -> Ids:
    """Declare a field of a record whose ids are kept in a table of links."""
    return field(default=(), metadata={"link": Link(table, owner, target, to)})


def ids_from(joined: str) -> Ids:
    """Return the ids of what ``ids_of`` gives."""
    return tuple(joined.split())
