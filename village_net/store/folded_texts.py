"""Texts of many records, folded once and searched in memory, as one types.

Folding 10,000 announcements takes two seconds and finding a word in the folded texts a few
milliseconds, so they are kept; after a change of a table its rows are read again, and only the
texts that changed are folded again. The texts of a slice are joined, so that one search in a long
string looks through all of them.
"""

from bisect import bisect_right
from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import dataclass

from village_net.store.rows import Row
from village_net.store.store import Store
from village_net.thai.fold import fold_anew

# Reads rows after a rowid, the first ``count`` in order: the rowid, then texts.
ReadSlice = Callable[[Store, int, int], list[Row]]
_END = "\x1e"


@dataclass(frozen=True, slots=True)
class _Joined:
    """Texts in one string, each with its end, and where each begins."""

    whole: str
    starts: Sequence[int]

    def holding(self, terms: Sequence[str]) -> Iterator[int]:
        """Yield the places of the texts that hold all terms, the last first."""
        rarest, others = terms[0], terms[1:]
        end = len(self.whole)
        while (found := self.whole.rfind(rarest, 0, end)) >= 0:
            place = bisect_right(self.starts, found) - 1
            begin = self.starts[place]
            if not others or self._hold(place, others):
                yield place
            end = begin

    def _hold(self, place: int, terms: Sequence[str]) -> bool:
        last = self.starts[place + 1] if place + 1 < len(self.starts) else len(self.whole)
        text = self.whole[self.starts[place] : last]
        return all(term in text for term in terms)


@dataclass(frozen=True, slots=True)
class _Slice:
    rowids: Sequence[int]
    heads: _Joined
    texts: _Joined


class FoldedTexts:
    """The folded texts of some rows; the first text of each row is its head."""

    def __init__(
        self, store: Store, tables: Collection[str], read: ReadSlice, slice_rows: int
    ) -> None:
        self._store = store
        self._tables = frozenset(tables)
        self._read = read
        self._slice_rows = slice_rows
        self._slices: list[_Slice] = []
        # Of each row what it was when it was folded, so that it is not folded again.
        self._known: dict[int, tuple[int, tuple[str, ...]]] = {}
        self._last = -1
        self._complete = False
        store.subscribe(self._on_changed)

    def warm(self) -> bool:
        """Read and fold one more slice; return whether all is read."""
        if not self._complete:
            self._read_slice()
        return self._complete

    def holding(self, terms: Collection[str], *, in_heads: bool = False) -> Iterator[int]:
        """Yield of the rows read those that hold all of the folded terms, the last row first.

        They are looked for in all texts of a row together, or in its head alone.
        """
        if not self._slices:
            self.warm()
        wanted = sorted(terms, key=len, reverse=True)
        for part in reversed(self._slices) if wanted else ():
            joined = part.heads if in_heads else part.texts
            yield from (part.rowids[place] for place in joined.holding(wanted))

    def _read_slice(self) -> None:
        rows = self._read(self._store, self._last, self._slice_rows)
        if rows:
            folded = [self._fold(rowid, tuple(texts)) for rowid, *texts in rows]
            heads, texts = _joined([each[:1] for each in folded]), _joined(folded)
            self._slices.append(_Slice([row[0] for row in rows], heads, texts))
            self._last = rows[-1][0]
        self._complete = len(rows) < self._slice_rows
        if self._complete:
            read = {rowid for part in self._slices for rowid in part.rowids}
            self._known = {rowid: kept for rowid, kept in self._known.items() if rowid in read}

    def _fold(self, rowid: int, texts: tuple[str, ...]) -> tuple[str, ...]:
        mark = hash(texts)
        known = self._known.get(rowid)
        if known is None or known[0] != mark:
            known = self._known[rowid] = mark, tuple(map(fold_anew, texts))
        return known[1]

    def _on_changed(self, tables: frozenset[str]) -> None:
        if self._tables & tables:
            self._slices.clear()
            self._last, self._complete = -1, False


def _joined(folded: Sequence[Sequence[str]]) -> _Joined:
    starts: list[int] = []
    length = 0
    for texts in folded:
        starts.append(length)
        length += sum(map(len, texts)) + len(texts)
    return _Joined("".join(text + _END for texts in folded for text in texts), starts)
