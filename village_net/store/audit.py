"""The audit: who changed what and when, chained so that a gap shows.

Each line's digest covers the line before it. The values stand apart in ``audit_detail``, covered by
a digest of their own, so that a person's data can be erased and the chain stays valid.
"""

import hashlib
import json
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from village_net.store.engine import Connection

_SHOWN_ROWS = 50


class AuditKind(StrEnum):
    """How a line came to be."""

    CHANGE = "change"
    UNDO = "undo"
    REDO = "redo"
    ERASE = "erase"


@dataclass(frozen=True)
class AuditEntry:
    """What a line of the audit says, before it gets its number and digest."""

    at: datetime
    by: str
    kind: AuditKind
    label: str
    tables: frozenset[str]
    detail: dict[str, object]


def append(connection: Connection, entry: AuditEntry) -> None:
    """Write a line inside the change's own transaction."""
    detail = json.dumps(entry.detail, ensure_ascii=False, sort_keys=True)
    fields = (
        entry.at.isoformat(timespec="seconds"),
        entry.by,
        entry.kind.value,
        entry.label,
        " ".join(sorted(entry.tables)),
        _digest(detail),
    )
    digest = _digest(_last_digest(connection), *fields)
    seq = connection.execute(
        "INSERT INTO audit (at, by, kind, label, tables, detail_digest, digest)"
        " VALUES (?, ?, ?, ?, ?, ?, ?)",
        (*fields, digest),
    ).lastrowid
    connection.execute("INSERT INTO audit_detail (seq, detail) VALUES (?, ?)", (seq, detail))


def changed_rows(connection: Connection, first: int, last: int) -> dict[str, object]:
    """Return what a step wrote, for the audit: counts for all, ids of the first rows."""
    counts = connection.execute(
        "SELECT tbl || ' ' || kind, count(*) FROM undo_log WHERE seq BETWEEN ? AND ? GROUP BY 1",
        (first, last),
    ).fetchall()
    rows = connection.execute(
        "SELECT tbl, kind, id, row FROM undo_log WHERE seq BETWEEN ? AND ? ORDER BY seq LIMIT ?",
        (first, last, _SHOWN_ROWS),
    ).fetchall()
    before = [[t, k, i, json.loads(row) if row else None] for t, k, i, row in rows]
    return {"counts": dict(counts), "before": before}


def forget(connection: Connection, id: str) -> None:
    """Take what the lines hold of a record out of them; the lines and their chain stay.

    A line by which another record was ``merged`` into this one leads to that, which is forgotten
    too. A reason that repeats one of the values goes with them.
    """
    lines = connection.execute(
        "SELECT seq, detail FROM audit_detail WHERE instr(detail, ?)", (id,)
    ).fetchall()
    others: set[str] = set()
    for seq, written in lines:
        detail = json.loads(written)
        keep, *merged = detail.pop("merged", None) or (None,)
        others |= set(merged) if keep == id else set()
        before = detail.get("before", [])
        detail["before"] = [row for row in before if id not in json.dumps(row)]
        gone = [row[3] or [] for row in before if row not in detail["before"]]
        if _repeats(str(detail.get("reason", "")), gone):
            del detail["reason"]
        kept = json.dumps(detail, ensure_ascii=False, sort_keys=True)
        connection.execute("UPDATE audit_detail SET detail = ? WHERE seq = ?", (kept, seq))
    for other in others:
        forget(connection, other)


def _repeats(reason: str, rows: Iterable[list[object]]) -> bool:
    values = (value for row in rows for value in row)
    return any(isinstance(v, str) and len(v) > 1 and v in reason for v in values)


def last_line(connection: Connection) -> tuple[int, str]:
    """Return the number and the digest of the last line; two files that share it share them all."""
    row = connection.execute("SELECT seq, digest FROM audit ORDER BY seq DESC LIMIT 1").fetchone()
    return (row[0], row[1]) if row else (0, "")


def broken_at(connection: Connection) -> int | None:
    """Return the number of the first line that does not fit the chain, or None.

    A cut-off end shows because SQLite keeps the highest number ever given.
    """
    previous, last = "", 0
    lines = connection.execute(
        "SELECT seq, digest, at, by, kind, label, tables, detail_digest FROM audit ORDER BY seq"
    )
    for seq, digest, *fields in lines:
        if seq != last + 1 or digest != _digest(previous, *fields):
            return last + 1
        previous, last = digest, seq
    given = connection.execute(
        "SELECT seq FROM main.sqlite_sequence WHERE name = 'audit'"
    ).fetchone()
    return last + 1 if given and given[0] > last else None


def _last_digest(connection: Connection) -> str:
    row = connection.execute("SELECT digest FROM audit ORDER BY seq DESC LIMIT 1").fetchone()
    return row[0] if row else ""


def _digest(*parts: str) -> str:
    return hashlib.sha256("\x1f".join(parts).encode()).hexdigest()
