"""A look at a village's file that opens nothing, waits for nobody and changes nothing."""

from collections.abc import Sequence
from contextlib import closing
from pathlib import Path
from typing import Any

from village_net.store.engine import DatabaseError, connect_frozen
from village_net.store.making import DATA_FILE


def first_row(folder: Path, table: str, columns: Sequence[str]) -> tuple[Any, ...] | None:
    """Return the first row of a table as it was when the village was last closed, or None.

    It may be open elsewhere, damaged or no village at all: then there is None or an older row.
    """
    file = folder / DATA_FILE
    try:
        if not file.is_file():
            return None
        with closing(connect_frozen(file)) as connection:
            return connection.execute(f"SELECT {', '.join(columns)} FROM {table}").fetchone()
    except (DatabaseError, OSError):
        return None
