"""Search over the households as one types: a house number, or the names of who lives there."""

from village_net.store import Store
from village_net.thai.fold import fold, fold_number
from village_net.village.lists.search import is_number
from village_net.village.register.queries import HouseholdRow, households_like

_ALL = -1  # what SQLite takes for no limit


def find_households(store: Store, text: str) -> "HouseholdMatches":
    """Return the households that fit a text; an empty text finds all."""
    return HouseholdMatches(store, text)


class HouseholdMatches:
    """What a search found so far; more is looked for only when it is asked for."""

    def __init__(self, store: Store, text: str) -> None:
        self._store = store
        self._numbers = [fold_number(word) for word in text.split() if is_number(word)]
        self._names = [fold(word) for word in text.split() if not is_number(word)]
        self._taken = 0
        self.complete = False

    def take(self, count: int) -> list[HouseholdRow]:
        """Return the next households by house number, fewer than ``count`` only at the end."""
        rows = households_like(self._store, self._numbers, self._names, self._taken, count)
        self._taken += len(rows)
        self.complete = len(rows) < count
        return rows

    def ids(self) -> list[str]:
        """Return the households that were not taken yet, in order."""
        rows = households_like(self._store, self._numbers, self._names, self._taken, _ALL)
        return [row.id for row in rows]
