"""Places of Thailand: subdistricts with their district, province, official code and postcode."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache

from village_net.thai.fold import fold
from village_net.thai.order import sort_key

# What stands before a place name on papers and is no part of it; เมือง is one, so it stays.
_KIND = re.compile(r"^(ตำบล|แขวง|อำเภอ|เขต|จังหวัด|ต\.|อ\.|จ\.)(?=.)")
_LOOSE_KINDS = {"ตำบล", "แขวง", "อำเภอ", "เขต", "จังหวัด", "ต", "อ", "จ"}
_NOT_LETTERS = re.compile(r"[\s.\-–'’]+")
_NOWHERE = 99

# ในเมือง, หน้าเขา, หลังสวน: "in town" in many a text, a subdistrict in few.
_ORDINARY_BEGINNINGS = ("ใน", "ที่", "หน้า", "หลัง")


@dataclass(frozen=True, slots=True)
class Place:
    """One subdistrict and where it lies; names are bare of ตำบล, อำเภอ, จังหวัด.

    ``english`` holds the names of subdistrict, district and province.
    """

    code: str
    subdistrict: str
    district: str
    province: str
    postcode: str
    english: tuple[str, str, str]

    @property
    def thai(self) -> tuple[str, str, str]:
        """Return the names of subdistrict, district and province."""
        return self.subdistrict, self.district, self.province


def place(code: str) -> Place | None:
    """Return the subdistrict with an official code of six digits, or None where there is none."""
    return _all_places().get(code)


def find_places(text: str, limit: int = 20) -> list[Place]:
    """Return the subdistricts that a text means, the likeliest first.

    Each of its words is a part of the subdistrict's, district's or province's name, in Thai or in
    English, or of the postcode; tone marks may be missing and ตำบล, อำเภอ, จังหวัด may stand before.
    """
    words = list(_words(text))
    if not words:
        return []
    ranked = ((_rank(words, entry), entry) for entry in _index() if _has_all(words, entry))
    best = sorted(ranked, key=lambda found: (found[0], found[1].order))
    return [entry.place for _rank_, entry in best[:limit]]


@cache
def place_names() -> frozenset[str]:
    """Return the Thai names of all places, but for the few that mostly are words of a sentence."""
    names = frozenset(name for found in _all_places().values() for name in found.thai)
    return frozenset(name for name in names if not name.startswith(_ORDINARY_BEGINNINGS))


@dataclass(frozen=True, slots=True)
class _Entry:
    """A place as search sees it: folded names, the subdistrict's first."""

    place: Place
    fields: tuple[str, ...]
    line: str
    order: str


@cache
def _all_places() -> dict[str, Place]:
    import geothai  # the start of the window goes without it

    return {
        s.code: Place(
            s.code,
            s.name_th,
            d.name_th,
            p.name_th,
            s.postal_codes[0] if s.postal_codes else "",
            (s.name_en, d.name_en, p.name_en),
        )
        for p in geothai.provinces()
        for d in geothai.districts(p.code)
        for s in geothai.subdistricts(d.code)
    }


@cache
def _index() -> tuple[_Entry, ...]:
    return tuple(_entry(found) for found in _all_places().values())


def _entry(found: Place) -> _Entry:
    thai, english = map(_plain, found.thai), map(_plain, found.english)
    fields = (*(name for pair in zip(thai, english, strict=True) for name in pair), found.postcode)
    # Names run together in the line, so that "สันทรายแม่จัน" is found without spaces too.
    line = "\n".join(("".join(fields[0:6:2]), "".join(fields[1:6:2]), found.postcode))
    return _Entry(found, fields, line, " ".join(map(sort_key, found.thai)))


def _words(text: str) -> Iterator[str]:
    for written in text.split():
        word = _plain(_KIND.sub("", written))
        if word and word not in _LOOSE_KINDS:
            yield word


def _plain(name: str) -> str:
    return _NOT_LETTERS.sub("", fold(name))


def _has_all(words: Iterable[str], entry: _Entry) -> bool:
    return all(word in entry.line for word in words)


def _rank(words: list[str], entry: _Entry) -> int:
    return sum(min(_distances(word, entry.fields), default=_NOWHERE) for word in words)


def _distances(word: str, fields: tuple[str, ...]) -> Iterator[int]:
    """Yield how far a word is from being each name: whole names first, then their beginnings."""
    for number, name in enumerate(fields):
        level = number // 2
        if name == word:
            yield level
        elif name.startswith(word):
            yield 3 + level
        elif word in name:
            yield 10 + level
    yield _NOWHERE
