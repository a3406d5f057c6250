"""People who may be on record twice: compared where name, birth or house bring them together."""

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations
from typing import NamedTuple

from rapidfuzz import fuzz

from village_net.i18n import N_
from village_net.progress import Progress, unwatched
from village_net.store import Store
from village_net.thai.fold import fold
from village_net.thai.sound import sound

LIKELY = 80
_LARGEST_BLOCK = 60  # people; larger blocks say too little
_REPORT_EVERY = 500  # blocks
_MOST = 500  # pairs
_ERA = 543


class _Known(NamedTuple):
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


@dataclass(frozen=True, slots=True)
class Pair:
    """Two people who may be one: how likely from 0 to 100, and why, as msgids."""

    one: str
    other: str
    score: int
    reasons: tuple[str, ...]


def likely_duplicates(store: Store, progress: Progress = unwatched) -> list[Pair]:
    """Return the pairs that may be one person, the likeliest first.

    Only people who share a block are compared: the sound of the name, the birth date with a name,
    the house with a name, the telephone. Pairs that the user called different are left out.

    Raises:
        Cancelled: ``progress`` raised it.
    """
    people = _people(store)
    different = _called_different(store)
    blocks = [block for key in _KEYS for block in _blocks(people, key)]
    seen = set[tuple[str, str]]()
    found: list[Pair] = []
    for number, block in enumerate(blocks):
        if number % _REPORT_EVERY == 0:
            progress(number, len(blocks))
        for one, other in combinations(block, 2):
            key = (one.id, other.id) if one.id < other.id else (other.id, one.id)
            if key in seen or key in different:
                continue
            seen.add(key)
            if pair := _compared(one, other):
                found.append(pair)
    progress(len(blocks), len(blocks))
    return sorted(found, key=lambda pair: (-pair.score, pair.one))[:_MOST]


def _people(store: Store) -> list[_Known]:
    rows = store.rows(
        "SELECT id, given, surname, coalesce(birth, ''), house_key, national_id, phone,"
        " coalesce(sex, '') FROM person WHERE standing = 'here'"
    )
    return [
        _Known(
            id,
            fold(given),
            fold(surname),
            born,
            house,
            number,
            phone,
            sex,
            sound(given),
            sound(surname),
        )
        for id, given, surname, born, house, number, phone, sex in rows
    ]


def _called_different(store: Store) -> set[tuple[str, str]]:
    return {(row[0], row[1]) for row in store.rows("SELECT one, other FROM distinct_pair")}


# What brings two people together; None leaves a person out of the blocks of a key.
_KEYS: Sequence[Callable[[_Known], Hashable | None]] = (
    lambda p: (p.given_sound, p.surname_sound) if p.given_sound and p.surname_sound else None,
    lambda p: (p.birth, p.given_sound) if len(p.birth) == 10 else None,
    lambda p: (p.birth, p.surname_sound) if len(p.birth) == 10 else None,
    lambda p: (p.house, p.given_sound),
    lambda p: (p.house, p.birth) if p.birth else None,
    lambda p: p.phone or None,
)


def _blocks(
    people: Iterable[_Known], key: Callable[[_Known], Hashable | None]
) -> Iterator[list[_Known]]:
    blocks: defaultdict[Hashable, list[_Known]] = defaultdict(list)
    for person in people:
        place = key(person)
        if place is not None:
            blocks[place].append(person)
    return (block for block in blocks.values() if 1 < len(block) <= _LARGEST_BLOCK)


def _compared(one: _Known, other: _Known) -> Pair | None:
    likeness = fuzz.ratio(one.name, other.name)
    if likeness < 60:
        return None
    reasons = [_name_reason(one, other, likeness)]
    score = likeness * 0.55
    for points, reason in (*_birth(one, other), *_id(one, other), *_rest(one, other)):
        score += points
        if reason:
            reasons.append(reason)
    if score < LIKELY:
        return None
    return Pair(one.id, other.id, min(round(score), 100), tuple(r for r in reasons if r))


def _name_reason(one: _Known, other: _Known, likeness: float) -> str:
    if one.name == other.name:
        return N_("same name")
    if (one.given_sound, one.surname_sound) == (other.given_sound, other.surname_sound):
        return N_("names sound alike")
    return N_("names are spelled alike") if likeness > 80 else ""


def _birth(one: _Known, other: _Known) -> Iterator[tuple[float, str]]:
    if not one.birth or not other.birth:
        yield 12, ""
    elif one.birth == other.birth:
        yield (32, N_("same birth date")) if len(one.birth) == 10 else (24, N_("same birth year"))
    else:
        years = abs(int(one.birth[:4]) - int(other.birth[:4]))
        if years == 0:
            yield 20, N_("same birth year")
        elif years == _ERA:
            yield 20, N_("birth years of two eras")
        elif years > 1:
            yield -45, ""


def _id(one: _Known, other: _Known) -> Iterator[tuple[float, str]]:
    if not one.national_id or not other.national_id:
        yield 4, ""
        return
    wrong = sum(a != b for a, b in zip(one.national_id, other.national_id, strict=False))
    if wrong <= 2:
        yield 20, N_("ID numbers differ in one or two digits")
    else:
        yield -30, ""


def _rest(one: _Known, other: _Known) -> Iterator[tuple[float, str]]:
    if one.house == other.house:
        yield 12, N_("same house")
    if one.phone and one.phone == other.phone:
        yield 8, N_("same telephone")
    if one.sex and other.sex and one.sex != other.sex:
        yield -35, ""
