"""The people and the houses that the search over the whole village finds."""

import re
from itertools import islice

from village_net.found import Found, joined
from village_net.i18n import N_, Say
from village_net.store import Store
from village_net.store.folded_texts import FoldedTexts
from village_net.thai.digits import to_arabic
from village_net.thai.fold import fold
from village_net.village.lists.queries import (
    household_notes,
    households_at,
    households_numbered,
    people_beside,
)
from village_net.village.lists.search import PeopleSearch, is_number
from village_net.village.register.queries import (
    HouseholdRow,
    PersonRow,
    people_at,
)

_SLICE = 1_000
_LEAST_LETTERS = 2
_BEFORE_NUMBER = re.compile(r"(?:บ้านเลขที่|เลขที่|บ้าน|house)\s*(?=[0-9๐-๙])", re.IGNORECASE)


class PeopleFinder:
    """Finds people by name, number and house; after them by work, skills and note."""

    def __init__(self, store: Store, people: PeopleSearch) -> None:
        self._store = store
        self._people = people
        self._beside = FoldedTexts(store, ("person", "particulars"), people_beside, _SLICE)

    def find(self, text: str, most: int, say: Say) -> list[Found]:
        """Return people; those found by what is told of them say so in their captions."""
        text = _BEFORE_NUMBER.sub("", text)
        named = self._people.named(text, most)
        found = [self._shown(row, "", say) for row in named]
        if len(found) < most and len(text.strip()) >= _LEAST_LETTERS:
            known = {row.id for row in named}
            beside = self._found_beside(text, most, say)
            found += [each for each in beside if each.id not in known]
        return found[:most]

    def warm(self) -> bool:
        """Read some more names, then what is told besides."""
        return self._people.warm() and self._beside.warm()

    def _found_beside(self, text: str, most: int, say: Say) -> list[Found]:
        terms = fold(text).split()
        rowids = list(islice(self._beside.holding(terms), most))
        people = people_at(self._store, rowids)
        told = (self._told(rowid, terms) for rowid in rowids)
        return [self._shown(row, words, say) for row, words in zip(people, told, strict=True)]

    def _told(self, rowid: int, terms: list[str]) -> str:
        """Return of what is told of somebody the parts that a search meant."""
        [(_rowid, *parts)] = people_beside(self._store, rowid - 1, 1)
        return joined(*(part for part in parts if any(term in fold(part) for term in terms)))

    def _shown(self, row: PersonRow, told: str, say: Say) -> Found:
        years = row.birth.age(self._store.clock().date()) if row.birth else None
        age = "" if years is None else say.count("{count} year", "{count} years", years)
        house = say(N_("House {number}"), number=row.house_number)
        return Found(row.id, row.name, joined(age, house, told))


class HouseFinder:
    """Finds houses by number, and by what is noted of them."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._notes = FoldedTexts(store, ("household",), household_notes, _SLICE)

    def find(self, text: str, most: int, say: Say) -> list[Found]:
        """Return houses, the smallest number first; a caption names the head."""
        number = _BEFORE_NUMBER.sub("", text.strip())
        if is_number(number) and " " not in number:
            rows = households_numbered(self._store, to_arabic(number), most)
        elif len(text.strip()) >= _LEAST_LETTERS:
            noted = list(islice(self._notes.holding(fold(text).split()), most))
            rows = households_at(self._store, noted)
        else:
            rows = []
        return [self._shown(row, say) for row in rows]

    def warm(self) -> bool:
        """Read some more notes."""
        return self._notes.warm()

    def _shown(self, row: HouseholdRow, say: Say) -> Found:
        people = say.count("{count} person", "{count} people", row.people) if row.people else ""
        title = say(N_("House {number}"), number=row.house_number)
        return Found(row.id, title, joined(row.head, people))
