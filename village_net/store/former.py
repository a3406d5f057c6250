"""What the history of changes still holds of records, beside what is on record."""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from village_net.store.store import Store


@dataclass(frozen=True, slots=True)
class FormerRow:
    """What a record was before a change; ``at`` is when that change was made.

    ``at`` is None where the steps of undo alone hold it, which the audit had no room for.
    """

    id: str
    values: Mapping[str, Any]
    at: datetime | None


def former_rows(store: Store, table: str) -> Iterator[FormerRow]:
    """Yield what the audit and the steps of undo hold of the records of a table, the last first."""
    columns = [name for (name,) in store.rows("SELECT name FROM pragma_table_info(?)", (table,))]
    held = store.rows(
        "SELECT line.value ->> '$[2]', line.value ->> '$[3]' AS row, at, audit.seq"
        " FROM audit JOIN audit_detail USING (seq), json_each(detail, '$.before') AS line"
        " WHERE instr(detail, :quoted) AND line.value ->> '$[0]' = :named AND row IS NOT NULL"
        " UNION ALL SELECT id, row, NULL, 0 FROM undo_log WHERE tbl = :named AND row IS NOT NULL"
        " ORDER BY 4 DESC",
        {"named": table, "quoted": f'"{table}"'},
    )
    for id, row, at, _seq in held:
        # A newer version of the schema adds columns behind those that an older line knows.
        values = dict(zip(columns, json.loads(row), strict=False))
        yield FormerRow(id, values, datetime.fromisoformat(at) if at else None)


def gone_rows(store: Store, table: str) -> list[FormerRow]:
    """Return the last that is held of each record of a table that is on record no more."""
    known = {id for (id,) in store.rows(f"SELECT id FROM {table}")}
    last: dict[str, FormerRow] = {}
    for row in former_rows(store, table):
        if row.id not in known:
            last.setdefault(row.id, row)
    return list(last.values())
