"""Undo: temporary triggers note the inverse of every write, and steps play it back.

After sqlite.org/undoredo.html, with rows noted as JSON instead of SQL text: a step is taken back by
a few statements over sets, however many rows it holds. JSON is exact for text and integers, the
only types that the tables use.

A step noted every row that followed from its writes, and what it is played back into is the file
as it ended. So keys neither act nor check meanwhile: asking twenty tables after each of 50,000
people takes twice as long as all the rest.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from village_net.store.engine import Connection

_KEPT_STEPS = 100
# The trigger's own bookkeeping and the audit are not the user's to take back.
_NOT_NOTED = ("audit", "audit_detail", "_sqlite_migrations")


@dataclass(frozen=True, eq=False)
class Step:
    """One change that can be taken back or done again: a range of the log.

    A step is equal to itself alone, so that whoever holds one can tell whether it is still next.
    ``label`` is a msgid; ``about`` is what was changed, in the user's words.
    """

    label: str
    about: str
    first: int
    last: int
    tables: frozenset[str]
    rows: int


@dataclass(frozen=True)
class _Run:
    """Neighbouring log lines of one table and one kind of write."""

    table: str
    kind: str
    first: int
    last: int


class UndoLog:
    """The log of inverses of one connection, and the two stacks of steps over it.

    The log holds lines of the steps on the stacks and of no others.
    """

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._columns: dict[str, list[str]] = {}
        self.undo_steps: list[Step] = []
        self.redo_steps: list[Step] = []
        self._mark = 0
        self._connection.execute(
            "CREATE TEMP TABLE undo_log"
            " (seq INTEGER PRIMARY KEY AUTOINCREMENT, tbl TEXT, kind TEXT, id TEXT, row TEXT)"
        )

    def watch(self) -> None:
        """Note every write from now on; call it outside a transaction, which may be taken back.

        The triggers take most of the time of opening a village, and who only reads needs none.
        """
        if not self._columns:
            self._install()

    def begin(self) -> None:
        """Remember where a change begins; call it inside the transaction."""
        self._mark = self._last()

    def finished(self, label: str, about: str = "") -> Step | None:
        """Return the writes since ``begin`` as a step, or None where there were none."""
        last = self._last()
        if last == self._mark:
            return None
        tables = self._connection.execute(
            "SELECT tbl, count(*) FROM undo_log WHERE seq > ? GROUP BY tbl",
            (self._mark,),
        ).fetchall()
        return Step(
            label,
            about,
            self._mark + 1,
            last,
            frozenset(t for t, _ in tables),
            sum(n for _, n in tables),
        )

    def push(self, step: Step) -> None:
        """Put a new change on the undo stack; what was undone before cannot be redone any more."""
        self.undo_steps.append(step)
        self._drop(self.redo_steps, len(self.redo_steps))
        self._drop(self.undo_steps, len(self.undo_steps) - _KEPT_STEPS)

    def forget(self) -> None:
        """Forget all steps and the values they hold."""
        self.undo_steps.clear()
        self.redo_steps.clear()
        self._connection.execute("DELETE FROM undo_log")

    def forget_back_to(self, tables: frozenset[str]) -> None:
        """Forget the last step that wrote to one of the tables, and all before it."""
        for steps in (self.undo_steps, self.redo_steps):
            touching = [place for place, step in enumerate(steps) if step.tables & tables]
            if touching:
                self._drop(steps, touching[-1] + 1)

    def forget_lines(self, step: Step) -> None:
        """Forget what a step that stands on no stack noted."""
        self._connection.execute(
            "DELETE FROM undo_log WHERE seq BETWEEN ? AND ?", (step.first, step.last)
        )

    @contextmanager
    def without_keys(self) -> Iterator[None]:
        """Let no key act or check; around the transaction that plays a step back."""
        self._connection.execute("PRAGMA foreign_keys = OFF")
        try:
            yield
        finally:
            self._connection.execute("PRAGMA foreign_keys = ON")

    def play_back(self, step: Step) -> None:
        """Write the inverse of a step, newest first; the triggers note the inverse of that."""
        for run in list(self._runs(step)):
            self._play_run(run)

    def _drop(self, steps: list[Step], count: int) -> None:
        """Drop the oldest steps of a stack with their lines."""
        for step in steps[: max(count, 0)]:
            self.forget_lines(step)
        del steps[: max(count, 0)]

    def _play_run(self, run: _Run) -> None:
        span = (run.first, run.last)
        columns = self._columns[run.table]
        values = ", ".join(f"json_extract(row, '$[{i}]')" for i in range(len(columns)))
        lines = "FROM undo_log WHERE seq BETWEEN ? AND ?"
        names = ", ".join(columns)
        if run.kind == "insert":
            statement = f"DELETE FROM {run.table} WHERE id IN (SELECT id {lines})"
        elif run.kind == "delete":
            statement = f"INSERT INTO {run.table} ({names}) SELECT {values} {lines}"
        else:
            # Of several updates of one row the earliest holds what stood there before the step.
            oldest = f"SELECT min(seq), id AS key, row {lines} GROUP BY id"
            sets = ", ".join(f"{c} = json_extract(row, '$[{i}]')" for i, c in enumerate(columns))
            statement = f"UPDATE {run.table} SET {sets} FROM ({oldest}) WHERE {run.table}.id = key"
        self._connection.execute(statement, span)

    def _runs(self, step: Step) -> Iterator[_Run]:
        """Yield the step's runs, newest first."""
        rows = self._connection.execute(
            "SELECT tbl, kind, min(seq), max(seq) FROM ("
            " SELECT seq, tbl, kind, seq - row_number() OVER (PARTITION BY tbl, kind ORDER BY seq)"
            " AS island FROM undo_log WHERE seq BETWEEN ? AND ?"
            ") GROUP BY tbl, kind, island ORDER BY min(seq) DESC",
            (step.first, step.last),
        )
        for row in rows:
            yield _Run(*row)

    def _last(self) -> int:
        return self._connection.execute("SELECT coalesce(max(seq), 0) FROM undo_log").fetchone()[0]

    def _install(self) -> None:
        for table in self._noted_tables():
            columns = [r[1] for r in self._connection.execute(f"PRAGMA table_info({table})")]
            self._columns[table] = columns
            old_row = "json_array(" + ", ".join(f"old.{c}" for c in columns) + ")"
            self._note(table, "insert", "AFTER INSERT", "new.id, NULL")
            self._note(table, "update", "AFTER UPDATE", f"old.id, {old_row}")
            self._note(table, "delete", "BEFORE DELETE", f"old.id, {old_row}")

    def _noted_tables(self) -> list[str]:
        names = self._connection.execute(
            "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite\\_%'"
            " ESCAPE '\\'"
        )
        return [name for (name,) in names if name not in _NOT_NOTED]

    def _note(self, table: str, kind: str, when: str, values: str) -> None:
        self._connection.execute(
            f"CREATE TEMP TRIGGER undo_{table}_{kind} {when} ON main.{table} BEGIN"
            f" INSERT INTO undo_log (tbl, kind, id, row)"
            f" VALUES ('{table}', '{kind}', {values}); END"
        )
