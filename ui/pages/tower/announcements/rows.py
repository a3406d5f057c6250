"""The announcements as a list shows them: by where they stand and by the words of a search."""

from collections import Counter
from collections.abc import Sequence
from datetime import datetime
from time import perf_counter

from ui.pages.tower.words import entry
from ui.widgets.entry_rows import Entry, Rows
from village_net.store import Store
from village_net.store.folded_texts import FoldedTexts
from village_net.thai.fold import fold
from village_net.tower.air.air_times import air_times
from village_net.tower.air.standings import Standing, Standings
from village_net.tower.announcements.queries import announcement_texts, announcements_with
from village_net.tower.announcements.stages import AirTimes, Stage

_SLICE = 40
_TURN = 0.03  # seconds


class AnnouncementRows:
    """Reads rows; ``counts`` tells how many stand where as of the last reading."""

    def __init__(self, store: Store) -> None:
        self.store = store
        self._standings = Standings(store)
        self._texts = FoldedTexts(store, ("announcement",), announcement_texts, _SLICE)
        self.counts: Counter[Stage] = Counter()

    def read(self, stage: Stage | None, text: str) -> Rows:
        """Return those at a stage, or all, that hold every word of a text."""
        now = self.store.clock()
        found = self._standings.read(now)
        self.counts = Counter(at for _rowid, _id, at in found)
        if stage:
            found = [each for each in found if each[2] is stage]
        if terms := fold(text).split():
            self.warm()
            held = set(self._texts.holding(terms))
            found = [each for each in found if each[0] in held]
        return _Rows(self.store, found, now)

    def warm(self) -> bool:
        """Read texts for the search, as many as one turn may take; return whether all are read."""
        until = perf_counter() + _TURN
        while not (complete := self._texts.warm()) and perf_counter() < until:
            pass
        return complete


class _Rows:
    def __init__(self, store: Store, standings: Sequence[Standing], now: datetime) -> None:
        self._store, self._standings, self._now = store, standings, now
        self.ids = [id for _rowid, id, _stage in standings]

    def entries(self, first: int, last: int) -> Sequence[Entry]:
        """Return some of them; what is gone by now is without words."""
        wanted = self._standings[first:last]
        ids = self.ids[first:last]
        found = {each.id: each for each in announcements_with(self._store, ids)}
        times = air_times(self._store, self._now, *ids) if ids else {}
        today = self._now.date()
        return [
            entry(found[id], stage, times.get(id, AirTimes()), today)
            if id in found
            else Entry(id, "")
            for _rowid, id, stage in wanted
        ]
