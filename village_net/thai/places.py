"""The official subdistricts, districts and provinces, found by any part of their names."""

from dataclasses import dataclass
from functools import cache

import geothai

from village_net.thai.fold import fold

# What people write before a place's name, folded: ตำบล อำเภอ จังหวัด, in full and short.
_PREFIXES = tuple(fold(word) for word in ("ตำบล", "อำเภอ", "จังหวัด", "ต.", "อ.", "จ."))


@dataclass(frozen=True, slots=True)
class Place:
    """A subdistrict with all that it lies in; ``code`` is the six-digit official code."""

    code: str
    subdistrict: str
    district: str
    province: str
    postcode: str


def place(code: str) -> Place | None:
    """Return the subdistrict of a code, or None where there is none."""
    address = geothai.address(code)
    return _place(address) if address else None


def find_places(text: str, limit: int = 20) -> list[Place]:
    """Return subdistricts in which every word of ``text`` occurs in some name, Thai or English.

    Those whose subdistrict begins with the first word come first, then those whose district does.
    """
    words = [_bare(word) for word in fold(text).split()]
    words = [word for word in words if word]
    if not words:
        return []
    ranked = [
        (_rank(names, words[0]), number)
        for number, names in enumerate(_names())
        if all(any(word in name for name in names) for word in words)
    ]
    codes = [_codes()[number] for _rank_, number in sorted(ranked)[:limit]]
    return [found for code in codes if (found := place(code))]


def _bare(word: str) -> str:
    for prefix in _PREFIXES:
        if word.startswith(prefix):
            return word[len(prefix) :]
    return word


def _rank(names: tuple[str, ...], first: str) -> int:
    """Rank exact subdistricts, then beginnings from the smallest area up, then the rest."""
    if first in names[:2]:
        return 0
    begins = (level for level, name in enumerate(names) if name.startswith(first))
    return 1 + next(begins, len(names))


def _place(address: geothai.Address) -> Place:
    subdistrict = address.subdistrict
    return Place(
        subdistrict.code,
        subdistrict.name_th,
        address.district.name_th,
        address.province.name_th,
        subdistrict.postal_codes[0] if subdistrict.postal_codes else "",
    )


@cache
def _subdistricts() -> list[geothai.Subdistrict]:
    return [
        subdistrict
        for province in geothai.provinces()
        for district in geothai.districts(province.code)
        for subdistrict in geothai.subdistricts(district.code)
    ]


@cache
def _codes() -> list[str]:
    return [subdistrict.code for subdistrict in _subdistricts()]


@cache
def _names() -> list[tuple[str, ...]]:
    """Return each subdistrict's names from the smallest area up, Thai before English, folded."""
    areas = [
        (subdistrict, geothai.district(subdistrict.district_code))
        for subdistrict in _subdistricts()
    ]
    provinces = {province.code: province for province in geothai.provinces()}
    return [
        tuple(
            fold(name)
            for area in (subdistrict, district, provinces[subdistrict.province_code])
            if area
            for name in (area.name_th, area.name_en)
        )
        for subdistrict, district in areas
    ]
