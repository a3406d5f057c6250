"""The village's file, open: read, change, undo."""

import sys
import threading
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from typing import Any

from village_net.errors import Refusal
from village_net.i18n import N_
from village_net.store import audit
from village_net.store.audit import AuditEntry, AuditKind
from village_net.store.engine import Connection
from village_net.store.errors import explained
from village_net.store.links import Ids
from village_net.store.rows import R, Record, Row, shape_of
from village_net.store.steps import Step, UndoLog

Listener = Callable[[frozenset[str]], None]
Clock = Callable[[], datetime]
# By place for ``?``, by name for ``:name``.
Parameters = Sequence[Any] | Mapping[str, Any]


class NothingToUndoError(Refusal):
    """There is no step to take back or to do again."""

    key = "nothing-to-undo"
    message = N_("There is nothing to take back.")


class OvertakenError(Refusal):
    """The step that was to be taken back or done again is not the next one any more."""

    key = "overtaken"
    message = N_("Something else was changed since then. Take that back first.")


class Store:
    """One village's data. Reads come from queries, writes from edits inside ``change``.

    One connection, one thread at a time: ``lend`` hands it to a worker and back.
    """

    def __init__(self, connection: Connection, file: Path, clock: Clock, by: str = "") -> None:
        self.file = file
        self.by = by
        self.clock = clock
        self.is_open = True
        self._connection = connection
        self._undo = UndoLog(connection)
        self._listeners: list[Listener] = []
        # The step of the last change; none where that wrote nothing, or was no step.
        self.made: Step | None = None
        self._changing = False
        self._owner = threading.get_ident()

    @property
    def folder(self) -> Path:
        """The village's folder."""
        return self.file.parent

    # Reading

    def rows(self, sql: str, parameters: Parameters = ()) -> list[Row]:
        """Return all rows of a query as tuples."""
        with explained(self.file):
            return self._run(sql, parameters).fetchall()

    def value(self, sql: str, parameters: Parameters = ()) -> Any:
        """Return the first column of the first row, or None where there is no row."""
        rows = self.rows(sql, parameters)
        return rows[0][0] if rows else None

    def records(self, kind: type[R], where: str = "", parameters: Parameters = ()) -> list[R]:
        """Return the records of a kind; ``where`` is what follows the table's name in SQL."""
        shape = shape_of(kind)
        return [shape.from_row(row) for row in self.rows(f"{shape.select} {where}", parameters)]

    def get(self, kind: type[R], id: str) -> R | None:
        """Return one record, or None where it is gone."""
        found = self.records(kind, "WHERE id = ?", (id,))
        return found[0] if found else None

    # Writing, only inside ``change``

    def put(self, record: Record) -> None:
        """Write a record, new or not."""
        self.put_all([record])

    def put_all(self, records: Iterable[Record]) -> None:
        """Write many records of one kind."""
        batch = list(records)
        if batch:
            shape = shape_of(type(batch[0]))
            self._write(shape.upsert, map(shape.to_row, batch))
            for name, link in shape.links.items():
                named: dict[str, Ids] = {each.id: getattr(each, name) for each in batch}
                kept = self.rows(*link.kept_for(named))
                for sql, rows in link.writings(kept, named):
                    self._write(sql, rows)

    def remove(self, record: Record) -> None:
        """Delete a record."""
        self._write(f"DELETE FROM {record.table} WHERE id = ?", [(record.id,)])

    def remove_where(self, table: str, column: str, value: str) -> None:
        """Delete the rows of a table that hold a value in a column."""
        self._write(f"DELETE FROM {table} WHERE {column} = ?", [(value,)])

    def point_to(self, table: str, column: str, old: str, new: str) -> None:
        """Let the rows that name one record in a column name another, unless one does already."""
        self._write(f"UPDATE OR IGNORE {table} SET {column} = ? WHERE {column} = ?", [(new, old)])

    def blank(self, table: str, column: str, id: str) -> None:
        """Let a row name nothing in a column."""
        self._write(f"UPDATE {table} SET {column} = NULL WHERE id = ?", [(id,)])

    @contextmanager
    def change(self, label: str, about: str = "", **detail: object) -> Iterator[None]:
        """Make everything written inside one transaction, one undo step and one audit entry.

        ``label`` is a msgid that names the change on the undo button, and ``about`` says there
        what was changed; it is kept in memory alone. ``detail`` goes into the audit. Whatever
        fails inside leaves nothing behind. Changes never nest.
        """
        with self._transaction():
            self._undo.begin()
            yield
            step = self._undo.finished(label, about)
            if step:
                self._audit(AuditKind.CHANGE, step, detail)
        self.made = step
        if step:
            self._undo.push(step)
            self._tell(step.tables)

    @contextmanager
    def founding(self, label: str) -> Iterator[None]:
        """Make the change that a village begins with; nothing up to here can be taken back."""
        with self._transaction():
            self._undo.begin()
            yield
            step = self._undo.finished(label)
            if step:
                self._audit(AuditKind.CHANGE, step, {})
            self._undo.forget()
        if step:
            self._tell(step.tables)

    @contextmanager
    def logging(self, label: str, **detail: object) -> Iterator[None]:
        """Make a change that happened in the world and so cannot be taken back.

        Steps of undo that wrote to the same tables are forgotten with all before them: they would
        take back what was true when it happened.
        """
        with self._transaction():
            self._undo.begin()
            yield
            step = self._undo.finished(label)
            if step:
                self._audit(AuditKind.CHANGE, step, detail)
        if step:
            self.made = None
            self._undo.forget_lines(step)
            self._undo.forget_back_to(step.tables)
            self._tell(step.tables)

    @contextmanager
    def erasing(self, label: str, id: str, **detail: object) -> Iterator[list[str]]:
        """Make a change that cannot be undone and leaves no value of the record ``id`` anywhere.

        The lines of the audit stay, with what they held of the record taken out, and of those that
        were made one with it, and of those whose ids are put into the list that it yields. All
        steps of undo go, because they hold values too.
        """
        gone = [id]
        with self._transaction():
            self._undo.begin()
            yield gone
            step = self._undo.finished(label)
            if step:
                self._audit(AuditKind.ERASE, step, detail)
            for each in dict.fromkeys(gone):
                audit.forget(self._connection, each)
            self._undo.forget()
        self.made = None
        self._run("PRAGMA wal_checkpoint(TRUNCATE)", ()).fetchall()
        if step:
            self._tell(step.tables)

    # Undo

    @property
    def undo_step(self) -> Step | None:
        """The change that ``undo`` would take back."""
        return self._undo.undo_steps[-1] if self._undo.undo_steps else None

    @property
    def redo_step(self) -> Step | None:
        """The change that ``redo`` would do again."""
        return self._undo.redo_steps[-1] if self._undo.redo_steps else None

    def undo(self, expected: Step | None = None) -> Step:
        """Take back the last change and return it; where one is expected, that one or none.

        Raises:
            NothingToUndoError: nothing was changed since the village was opened.
            OvertakenError: the last change is not the expected one.
        """
        undo = self._undo
        return self._play(undo.undo_steps, undo.redo_steps, AuditKind.UNDO, expected)

    def redo(self, expected: Step | None = None) -> Step:
        """Do again the change that was taken back last and return it; as ``undo``.

        Raises:
            NothingToUndoError: nothing was taken back since the last change.
            OvertakenError: what was taken back last is not the expected one.
        """
        undo = self._undo
        return self._play(undo.redo_steps, undo.undo_steps, AuditKind.REDO, expected)

    def _play(
        self, source: list[Step], target: list[Step], kind: AuditKind, expected: Step | None
    ) -> Step:
        step = source[-1] if source else None
        if expected and step is not expected:
            raise OvertakenError
        if step is None:
            raise NothingToUndoError
        with self._undo.without_keys(), self._transaction():
            self._undo.begin()
            self._undo.play_back(step)
            inverse = self._undo.finished(step.label, step.about)
            if inverse:
                self._audit(kind, inverse, {})
            self._undo.forget_lines(step)
        source.pop()
        self.made = None
        if inverse:
            target.append(inverse)
        self._tell(step.tables)
        return step

    # Listening, lending, closing

    def subscribe(self, listener: Listener) -> None:
        """Call ``listener`` with the names of the tables after every change."""
        self._listeners.append(listener)

    @contextmanager
    def lend(self) -> Iterator[None]:
        """Use the store in this thread; until the block ends no other thread may touch it."""
        owner, self._owner = self._owner, threading.get_ident()
        try:
            yield
        finally:
            self._owner = owner

    def close(self) -> None:
        """Give the file back; it may be opened elsewhere then."""
        self.is_open = False
        self._connection.close()

    @property
    def connection(self) -> Connection:
        """The connection itself, for checks and backups in this package."""
        self._guard()
        return self._connection

    # Inner parts

    def _run(self, sql: str, parameters: Parameters) -> Any:
        self._guard()
        return self._connection.execute(sql, parameters)

    def _write(self, sql: str, rows: Iterable[Row]) -> None:
        if not self._changing:
            raise RuntimeError("writes need store.change")
        self._guard()
        self._connection.executemany(sql, rows)

    def _guard(self) -> None:
        if threading.get_ident() != self._owner:
            raise RuntimeError("the store is in another thread's hands")

    @contextmanager
    def _transaction(self) -> Iterator[None]:
        if self._changing:
            raise RuntimeError("changes never nest")
        with explained(self.file):
            self._guard()
            self._undo.watch()
            self._run("BEGIN IMMEDIATE", ())
            self._changing = True
            try:
                yield
                self._run("COMMIT", ())
            except BaseException:
                if self._connection.in_transaction:
                    self._connection.execute("ROLLBACK")
                raise
            finally:
                self._changing = False

    def _audit(self, kind: AuditKind, step: Step, detail: dict[str, object]) -> None:
        written = audit.changed_rows(self._connection, step.first, step.last)
        entry = AuditEntry(
            self.clock(), self.by, kind, step.label, step.tables, {**written, **detail}
        )
        audit.append(self._connection, entry)

    def _tell(self, tables: frozenset[str]) -> None:
        """Tell everybody; the change is kept, so what fails in a listener is no failure of it."""
        for listener in self._listeners:
            try:
                listener(tables)
            except Exception as error:  # noqa: BLE001 - whatever it is, it is told
                sys.excepthook(type(error), error, error.__traceback__)
