"""Search over the people as one types: any part of a name, ID, house number or phone.

Reading 100,000 rows through SQL for one rare syllable takes longer than a screen may wait, so the
folded texts are joined, in order, into a few long strings that Python searches in a millisecond.
They are built when first needed and dropped with every change of the people.
"""

from collections.abc import Iterable, Iterator, Sequence
from itertools import islice

from village_net.store import Store
from village_net.thai.fold import fold, fold_number
from village_net.village.lists.people_table import (
    BY_NAME,
    Order,
    PeopleColumn,
    PeopleLine,
    count_filtered,
    filtered_rowids,
    ids_at,
    lines_at,
)
from village_net.village.lists.queries import people_called
from village_net.village.register.filters import EVERYBODY, Filter
from village_net.village.register.queries import PersonRow, people_at, search_block

_BLOCK_ROWS = 5_000
_PAGE = 200
_NUMBERS = "\x1f"


class PeopleSearch:
    """Finds people of one store; each search yields rows of the list in true Thai order."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._blocks: list[str] = []
        self._complete = False
        store.subscribe(self._on_changed)

    def find(self, text: str) -> "Matches":
        """Return the people in whom every word of ``text`` occurs; an empty text finds all."""
        return Matches(self._store, self._rowids(text.split()))

    def named(self, text: str, most: int) -> list[PersonRow]:
        """Return ``most`` people for a text, of those read until now: the given name counts first.

        After those whose given name begins with the text come the others in whom it occurs.
        """
        words = text.split()
        if not words:
            return []
        if not self._blocks:
            self.warm()
        first = people_called(self._store, words[0], _folded(words[1:]), most)
        others = self._rowids(words, self._blocks)
        seen = set(first)
        rest = islice((rowid for rowid in others if rowid not in seen), most - len(first))
        return people_at(self._store, [*first, *rest])

    def lines(
        self,
        text: str,
        columns: Sequence[PeopleColumn],
        filter: Filter = EVERYBODY,
        order: Order = BY_NAME,
    ) -> "LineMatches":
        """Return those of a filter in whom every word of ``text`` occurs, as lines of a list."""
        words = text.split()
        if filter == EVERYBODY and order == BY_NAME:
            rowids = self._rowids(words)
        else:
            rowids = _filtered(self._store, _folded(words), filter, order)
        return LineMatches(self._store, rowids, columns, filter)

    def count(self, text: str, filter: Filter) -> int:
        """Return how many people of a filter have every word of ``text``."""
        return count_filtered(self._store, filter, _folded(text.split()))

    def warm(self) -> bool:
        """Read one more block of people ahead of a search; return whether all are read now."""
        if not self._complete:
            self._read_block()
        return self._complete

    def _rowids(self, words: list[str], blocks: Iterable[str] | None = None) -> Iterator[int]:
        terms = _folded(words)
        if len(terms) != 1 or not is_number(words[0]):
            yield from self._scan("", terms, blocks)
            return
        # Who types only a number most often means a house.
        seen = set[int]()
        for prefix in (_NUMBERS, ""):
            for rowid in self._scan(prefix, terms, blocks):
                if rowid not in seen:
                    seen.add(rowid)
                    yield rowid

    def _scan(self, prefix: str, terms: list[str], blocks: Iterable[str] | None) -> Iterator[int]:
        rarest = max(terms, key=len, default="")
        wanted = [prefix + rarest, *(term for term in terms if term is not rarest)]
        for block in self._all_blocks() if blocks is None else blocks:
            for line in _lines_with(prefix + rarest, block):
                texts, _sign, rowid = line.rpartition(_NUMBERS)
                if all(term in texts for term in wanted):
                    yield int(rowid)

    def _all_blocks(self) -> Iterator[str]:
        number = 0
        while True:
            if number == len(self._blocks):
                if self._complete:
                    return
                self._read_block()
            else:
                yield self._blocks[number]
                number += 1

    def _read_block(self) -> None:
        block = search_block(self._store, len(self._blocks) * _BLOCK_ROWS, _BLOCK_ROWS)
        self._complete = block is None or block.count("\n") + 1 < _BLOCK_ROWS
        if block is not None:
            self._blocks.append(block)

    def _on_changed(self, tables: frozenset[str]) -> None:
        if "person" in tables:
            self._blocks.clear()
            self._complete = False


class Matches:
    """What a search found so far; more is looked for only when it is asked for."""

    def __init__(self, store: Store, rowids: Iterator[int]) -> None:
        self._store = store
        self._rowids = rowids
        self.complete = False

    def take(self, count: int) -> list[PersonRow]:
        """Return the next people of the list, fewer than ``count`` only at its end."""
        rowids = list(islice(self._rowids, count))
        self.complete = len(rowids) < count
        return people_at(self._store, rowids)


class LineMatches:
    """The same, as lines with chosen columns."""

    def __init__(
        self, store: Store, rowids: Iterator[int], columns: Sequence[PeopleColumn], filter: Filter
    ) -> None:
        self._store = store
        self._rowids = rowids
        self._columns = columns
        self._filter = filter
        self.complete = False

    def take(self, count: int) -> list[PeopleLine]:
        """Return the next lines of the list, fewer than ``count`` only at its end."""
        rowids = list(islice(self._rowids, count))
        self.complete = len(rowids) < count
        return lines_at(self._store, rowids, self._columns, self._filter)

    def ids(self) -> list[str]:
        """Return the people of all lines that were not taken yet, in order."""
        rest = list(self._rowids)
        self._rowids = iter(rest)
        return ids_at(self._store, rest)


def _filtered(store: Store, terms: list[str], filter: Filter, order: Order) -> Iterator[int]:
    """Yield rows page by page: the first rows of a list do not wait for the last."""
    taken, most = 0, _PAGE
    while True:
        page = filtered_rowids(store, filter, order, terms, most, taken)
        yield from page
        if len(page) < most:
            return
        taken, most = taken + most, 2 * most  # a page costs as much as all before it


def _folded(words: list[str]) -> list[str]:
    return [fold_number(word) if is_number(word) else fold(word) for word in words]


def is_number(word: str) -> bool:
    """Tell whether a word is an ID, a phone or a house number: digits, and no letters."""
    return any(c.isdigit() for c in word) and not any(c.isalpha() for c in word)


def _lines_with(term: str, block: str) -> Iterator[str]:
    end = -1
    while (found := block.find(term, end + 1)) >= 0:
        start = block.rfind("\n", 0, found) + 1
        end = block.find("\n", found)
        end = len(block) if end < 0 else end
        yield block[start:end]
