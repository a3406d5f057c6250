"""People who may be on record twice: compared where name, birth, house or ID bring them near."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations
from typing import NamedTuple

from rapidfuzz import fuzz

from village_net.i18n import N_
from village_net.progress import Progress, unwatched
from village_net.store import Store
from village_net.thai.fold import fold
from village_net.thai.national_id import is_valid
from village_net.thai.sound import sound
from village_net.village.register.records import Person

LIKELY = 80
_LARGEST_BLOCK = 60  # people; larger blocks say too little
_REPORT_EVERY = 2_000  # people read
_MOST = 500  # pairs
_ERA = 543
_DAY = 10  # signs of a date that is known to the day
_ID_LENGTH = 13
_SOUNDS_ALIKE = 97
# How much of a name its given part is: surnames change with a marriage.
_GIVEN_SHARE = 0.8


class Compared(NamedTuple):
    """What is compared of a person."""

    id: str
    given: str
    surname: str
    birth: str
    house: str
    national_id: str
    phone: str
    sex: str
    given_sound: str
    surname_sound: str

    @property
    def name(self) -> str:
        return f"{self.given} {self.surname}"


# All of them as plain tuples: a hundred thousand objects of a class would have Python look through
# them for garbage again and again, and the window stands still meanwhile.
_Values = tuple[str, ...]
_ID = Compared._fields.index("national_id")


@dataclass(frozen=True, slots=True)
class Pair:
    """Two people who may be one: how likely from 0 to 100, and why, as msgids."""

    one: str
    other: str
    score: int
    reasons: tuple[str, ...]

    @property
    def key(self) -> str:
        """Both ids, the same whoever comes first."""
        return " ".join(sorted((self.one, self.other)))


def likely_duplicates(store: Store, progress: Progress = unwatched) -> list[Pair]:
    """Return the pairs that may be one person, the likeliest first, 500 at most.

    Only people who share a block are compared: the sound of the name, the birth date with a name,
    the house with a name, the telephone, an ID number but for one digit or for two that changed
    places. Pairs that the user called different are left out.

    Raises:
        Cancelled: ``progress`` raised it.
    """
    people = _people(store, progress)
    seen = _called_different(store)
    found: list[Pair] = []
    for block in _blocks(people, progress):
        for one, other in combinations(block, 2):
            ids = (one.id, other.id) if one.id < other.id else (other.id, one.id)
            if ids in seen:
                continue
            seen.add(ids)
            if pair := compared(one, other):
                found.append(pair)
    return sorted(found, key=lambda pair: (-pair.score, pair.one))[:_MOST]


def known_of(person: Person) -> Compared:
    """Return what is compared of a person."""
    return Compared(
        person.id,
        fold(person.given),
        fold(person.surname),
        person.birth.iso() if person.birth else "",
        person.house_key,
        person.national_id,
        person.phone,
        person.sex or "",
        sound(person.given),
        sound(person.surname),
    )


def still_open(store: Store, pairs: Iterable[Pair]) -> list[Pair]:
    """Return the pairs of which both are in the village and that nobody called different."""
    different = _called_different(store)
    known = list(pairs)
    ids = [id for pair in known for id in (pair.one, pair.other)]
    holes = ", ".join("?" * len(ids))
    # The plus keeps SQLite from walking through everybody by standing.
    found = store.rows(f"SELECT id FROM person WHERE id IN ({holes}) AND +standing = 'here'", ids)
    here = {row[0] for row in found}
    return [
        pair
        for pair in known
        if {pair.one, pair.other} <= here and tuple(sorted((pair.one, pair.other))) not in different
    ]


def _people(store: Store, progress: Progress) -> list[_Values]:
    rows = store.rows(
        "SELECT id, given, surname, coalesce(birth, ''), house_key, national_id, phone,"
        " coalesce(sex, '') FROM person WHERE standing = 'here'"
    )
    people: list[_Values] = []
    for number, (id, given, surname, *facts) in enumerate(rows):
        if number % _REPORT_EVERY == 0:
            progress(number, len(rows) * 2)
        people.append((id, fold(given), fold(surname), *facts, sound(given), sound(surname)))
    return people


def _called_different(store: Store) -> set[tuple[str, str]]:
    rows = store.rows("SELECT min(one, other), max(one, other) FROM distinct_pair")
    return {(one, other) for one, other in rows}


_Key = Callable[[_Values], str]


def _alike(key: Callable[[Compared], str]) -> _Key:
    return lambda values: key(Compared(*values))


def _without_digit(place: int) -> _Key:
    """Bring those together whose ID numbers differ in one digit."""
    return lambda values: values[_ID][:place] + values[_ID][place + 1 :]


def _in_any_order(place: int) -> _Key:
    """Bring those together in whose ID numbers two neighbouring digits changed places."""

    def key(values: _Values) -> str:
        id = values[_ID]
        one, other = id[place : place + 1], id[place + 1 : place + 2]
        return id[:place] + (one + other if one < other else other + one) + id[place + 2 :]

    return key


# What brings two people together; an empty text leaves a person out of the blocks of a key.
_KEYS: Sequence[_Key] = (
    _alike(
        lambda p: f"{p.given_sound} {p.surname_sound}" if p.given_sound and p.surname_sound else ""
    ),
    _alike(lambda p: f"{p.birth} {p.given_sound}" if len(p.birth) == _DAY else ""),
    _alike(lambda p: f"{p.birth} {p.surname_sound}" if len(p.birth) == _DAY else ""),
    _alike(lambda p: f"{p.house} {p.given_sound}"),
    _alike(lambda p: f"{p.house} {p.birth}" if p.birth else ""),
    _alike(lambda p: p.phone),
    *map(_without_digit, range(_ID_LENGTH)),
    *map(_in_any_order, range(_ID_LENGTH - 1)),
)


def _blocks(people: Sequence[_Values], progress: Progress) -> Iterator[list[Compared]]:
    """Yield who is to be compared with each other, one key after another."""
    for number, key in enumerate(_KEYS):
        progress(len(_KEYS) + number, len(_KEYS) * 2)
        for block in _together(map(key, people)):
            yield [Compared(*people[place]) for place in block]


def _together(keys: Iterable[str]) -> Iterator[list[int]]:
    """Yield the places of equal keys; only those that occur twice cost a list."""
    first: dict[str, int] = {}
    blocks: dict[str, list[int]] = {}
    for place, key in enumerate(keys):
        other = first.setdefault(key, place)
        if other != place and key:
            blocks.setdefault(key, [other]).append(place)
    return (block for block in blocks.values() if len(block) <= _LARGEST_BLOCK)


def compared(one: Compared, other: Compared) -> Pair | None:
    """Return two people as a pair where they may be one, or None."""
    likeness, named = _name(one, other)
    if likeness < 60:
        return None
    reasons = [named]
    score = likeness * 0.55
    for points, reason in (*_birth(one, other), *_id(one, other), *_rest(one, other)):
        score += points
        reasons.append(reason)
    if score < LIKELY:
        return None
    return Pair(one.id, other.id, min(round(score), 100), tuple(r for r in reasons if r))


def _name(one: Compared, other: Compared) -> tuple[float, str]:
    """Return how alike two names are from 0 to 100, and that in words."""
    likeness = fuzz.ratio(one.name, other.name)
    if one.name == other.name:
        return likeness, N_("same name")
    if (one.given_sound, one.surname_sound) == (other.given_sound, other.surname_sound):
        return max(likeness, _SOUNDS_ALIKE), N_("names sound alike")
    if one.given == other.given:
        surnames = fuzz.ratio(one.surname, other.surname)
        apart = 100 * _GIVEN_SHARE + surnames * (1 - _GIVEN_SHARE)
        return max(likeness, apart), N_("same given name")
    return likeness, N_("names are spelled alike") if likeness > 80 else ""


def _birth(one: Compared, other: Compared) -> Iterator[tuple[float, str]]:
    if not one.birth or not other.birth:
        yield 12, ""
        return
    known = min(len(one.birth), len(other.birth))
    years = abs(int(one.birth[:4]) - int(other.birth[:4]))
    if one.birth[:known] == other.birth[:known]:
        yield (32, N_("same birth date")) if known == _DAY else (24, N_("same birth year"))
    elif years == 0:
        yield 16, N_("same birth year")
    elif years == _ERA:
        yield 20, N_("birth years of two eras")
    elif years > 1:
        yield -45, ""


def _id(one: Compared, other: Compared) -> Iterator[tuple[float, str]]:
    a, b = one.national_id, other.national_id
    if not a or not b:
        yield 4, ""
        return
    wrong = [place for place, pair in enumerate(zip(a, b, strict=False)) if pair[0] != pair[1]]
    if len(a) != len(b):
        yield -30, ""
    elif not wrong:
        yield 30, N_("same ID number")
    elif len(wrong) == 1:
        yield 20, N_("ID numbers differ in one digit")
    elif _are_turned(a, b, wrong):
        yield 20, N_("two digits of the ID numbers have changed places")
    elif len(wrong) == 2 and not (is_valid(a) and is_valid(b)):
        yield 20, N_("ID numbers differ in two digits")
    else:
        yield -30, ""


def _are_turned(a: str, b: str, wrong: Sequence[int]) -> bool:
    """Tell whether two neighbouring digits stand the other way round and all others are equal."""
    first, last = wrong[0], wrong[-1]
    return len(wrong) == 2 and last == first + 1 and (a[first], a[last]) == (b[last], b[first])


def _rest(one: Compared, other: Compared) -> Iterator[tuple[float, str]]:
    if one.house == other.house:
        yield 12, N_("same house")
    if one.phone and one.phone == other.phone:
        yield 8, N_("same telephone")
    if one.sex and other.sex and one.sex != other.sex:
        yield -35, ""
