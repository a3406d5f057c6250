"""What hangs on a record, as the schema itself says it: every column that holds an id is a key.

The rule. A column that names another record REFERENCES its table and states what happens when that
record goes:

- ``ON DELETE CASCADE``: the row is a part of the other record or a link to it, and goes with it.
- ``ON DELETE SET NULL``: the row stays, and names nobody any more.
- ``ON DELETE RESTRICT``: the other record never goes.

Several ids stand in a table of links (``store/links.py``), never in a text. A record that may name
records of several kinds has a column, or a table of links, for each. Where "none named" could be
taken for "all of them", a column of its own says ``everywhere``, so that what was meant stays
true when the last one named goes. The log of broadcasts alone holds ids as it holds names: as they
were, whatever became of the records; it is never changed, so nothing may follow from it.

Removing, erasing and merging a record and taking an event back are therefore one statement over
the record itself, and undo is told of every row that followed (``store/steps.py``).
"""

from dataclasses import dataclass

from village_net.store.store import Store

# The audit counts its own lines and is no record.
_APART = frozenset({"audit", "audit_detail", "_sqlite_migrations"})
CASCADE, SET_NULL, RESTRICT = "CASCADE", "SET NULL", "RESTRICT"


@dataclass(frozen=True)
class Reference:
    """A column of a table that holds ids of another table."""

    table: str
    column: str
    to: str
    on_delete: str

    @property
    def is_part(self) -> bool:
        """Whether the row stands under the other record's own id: one to one."""
        return self.column == "id"


def references(store: Store) -> tuple[Reference, ...]:
    """Return every key of the schema, in order of tables and columns."""
    rows = store.rows(
        'SELECT name, "from", "table", on_delete FROM sqlite_schema, pragma_foreign_key_list(name)'
        " WHERE sqlite_schema.type = 'table' ORDER BY 1, 2"
    )
    return tuple(Reference(*row) for row in rows if row[0] not in _APART)


def references_to(store: Store, table: str) -> tuple[Reference, ...]:
    """Return the keys that point to a table."""
    return tuple(each for each in references(store) if each.to == table)


def move(store: Store, table: str, old: str, new: str) -> None:
    """Let everything that hangs on one record hang on another; for use inside a change.

    What would then name itself names nobody, or goes where it cannot stand without. What says
    twice the same stays with the old record and goes with it, and so does what stands under its own
    id: that is one to one, and whoever merges joins it.
    """
    keys = references_to(store, table)
    for key in keys:
        if key.is_part:
            continue
        for beside in keys:
            if beside.table == key.table and beside != key:
                _let_go(store, key, beside, old, new)
        store.point_to(key.table, key.column, old, new)


def _let_go(store: Store, key: Reference, beside: Reference, old: str, new: str) -> None:
    """Take out what names the old record where the row has the new one beside it already."""
    rows = store.rows(
        f"SELECT id FROM {key.table} WHERE {key.column} = ? AND {beside.column} = ?", (old, new)
    )
    for (id,) in rows:
        if key.on_delete == SET_NULL:
            store.blank(key.table, key.column, id)
        else:
            store.remove_where(key.table, "id", id)
