"""Texts of many records, folded once and searched in memory, as one types.

Folding 10,000 announcements takes two seconds and finding a word in the folded texts a few
milliseconds, so they are kept; after a change of a table its rows are read again, and only the
texts that changed are folded again.
"""

from collections.abc import Callable, Collection, Iterator

from village_net.store.rows import Row
from village_net.store.store import Store
from village_net.thai.fold import fold_anew

# Reads rows after a rowid, the first ``count`` in order: the rowid, then texts.
ReadSlice = Callable[[Store, int, int], list[Row]]


class FoldedTexts:
    """The folded texts of some rows, by rowid; the parts of a text are joined by line ends."""

    def __init__(
        self, store: Store, tables: Collection[str], read: ReadSlice, slice_rows: int
    ) -> None:
        self._store = store
        self._tables = frozenset(tables)
        self._read = read
        self._slice_rows = slice_rows
        self._folded: dict[int, str] = {}
        # Of each text that was ever folded what it was, so that it is not folded again.
        self._known: dict[int, tuple[int, str]] = {}
        self._last = -1
        self._complete = False
        store.subscribe(self._on_changed)

    def warm(self) -> bool:
        """Read and fold one more slice; return whether all is read."""
        if not self._complete:
            self._read_slice()
        return self._complete

    def holding(self, terms: Collection[str]) -> Iterator[tuple[int, str]]:
        """Yield rowid and text of those read that hold all of the folded terms, the last first."""
        if not self._folded:
            self.warm()
        for rowid, text in reversed(self._folded.items()):
            if all(term in text for term in terms):
                yield rowid, text

    def _read_slice(self) -> None:
        rows = self._read(self._store, self._last, self._slice_rows)
        for rowid, *texts in rows:
            self._folded[rowid] = self._fold(rowid, "\n".join(texts))
            self._last = rowid
        self._complete = len(rows) < self._slice_rows
        if self._complete:
            self._known = {rowid: self._known[rowid] for rowid in self._folded}

    def _fold(self, rowid: int, text: str) -> str:
        mark = hash(text)
        known = self._known.get(rowid)
        if known is None or known[0] != mark:
            known = mark, "\n".join(map(fold_anew, text.split("\n")))
            self._known[rowid] = known
        return known[1]

    def _on_changed(self, tables: frozenset[str]) -> None:
        if self._tables & tables:
            self._folded.clear()
            self._last, self._complete = -1, False
