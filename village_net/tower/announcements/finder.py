"""The announcements that the search over the whole village finds."""

from itertools import islice

from village_net.found import Found, joined
from village_net.i18n import Say
from village_net.store import Store
from village_net.store.folded_texts import FoldedTexts
from village_net.thai.dates import DateStyle, format_date
from village_net.thai.fold import fold
from village_net.tower.announcements.queries import announcement_texts, announcements_at
from village_net.tower.announcements.records import CATEGORY_NAMES, Announcement

_SLICE = 40  # of 640 letters each: 8 ms of folding
_LOOKED_AT = 64


class AnnouncementFinder:
    """Finds announcements by title; after them by text."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._texts = FoldedTexts(store, ("announcement",), announcement_texts, _SLICE)

    def find(self, text: str, most: int, say: Say) -> list[Found]:
        """Return announcements, the latest first; a caption tells day and category."""
        terms = fold(text).split()
        titled = list(islice(self._texts.holding(terms, in_heads=True), _LOOKED_AT))
        found = announcements_at(self._store, titled)[:most]
        if len(found) < most:
            rowids = list(islice(self._texts.holding(terms), _LOOKED_AT))
            others = announcements_at(self._store, [id for id in rowids if id not in titled])
            found += others[: most - len(found)]
        return [_shown(each, say) for each in found]

    def warm(self) -> bool:
        """Read and fold some more texts; return whether all are."""
        return self._texts.warm()


def _shown(each: Announcement, say: Say) -> Found:
    day = format_date(each.starts or each.issued, say.language, DateStyle.SHORT)
    return Found(each.id, each.title, joined(day, say(CATEGORY_NAMES[each.category])))
