"""Who is on record already and may be the person that is just being written."""

from collections.abc import Iterator

from village_net.store import Store
from village_net.village.lists.search import PeopleSearch
from village_net.village.quality.duplicates import compared, known_of
from village_net.village.register.queries import household_numbered, members
from village_net.village.register.records import Person, Standing

_LOOKED_AT = 80  # people of one name


def alike(store: Store, search: PeopleSearch, person: Person) -> Person | None:
    """Return who of the village may be this person, the likeliest, or None.

    Compared are those of the same house and those in whose name the given name or the surname
    occurs; how alike they must be is what the list of likely duplicates asks.
    """
    if not person.given:
        return None
    written = known_of(person)
    found = {each.id: each for each in _near(store, search, person)}
    found.pop(person.id, None)
    pairs = [compared(written, known_of(each)) for each in found.values()]
    likeliest = max((pair for pair in pairs if pair), key=lambda pair: pair.score, default=None)
    return found[likeliest.other] if likeliest else None


def _near(store: Store, search: PeopleSearch, person: Person) -> Iterator[Person]:
    home = household_numbered(store, person.house_number) if person.house_number else None
    if home:
        yield from members(store, home.id)
    for name in (person.given, person.surname):
        for row in search.find(name).take(_LOOKED_AT) if name else ():
            known = store.get(Person, row.id)
            if known and known.standing is Standing.HERE:
                yield known
