"""The village as papers name it."""

from village_net.documents.paper import Paper
from village_net.i18n import N_, Language
from village_net.thai.places import place, place_names
from village_net.village.register.records import Village


def short_name(village: Village, paper: Paper) -> str:
    """Return the village with its moo: บ้านทุ่งเครือข่าย หมู่ที่ ๕."""
    return paper.say(N_("{village} Moo {moo}"), village=village.name, moo=village.moo)


def full_name(village: Village, paper: Paper) -> str:
    """Return the village with all that it lies in."""
    names = (village.subdistrict, village.district, village.province)
    found = place(village.subdistrict_code) if paper.language is Language.ENGLISH else None
    subdistrict, district, province = found.english if found else names
    return paper.say(
        N_("{village} Moo {moo}, {subdistrict} subdistrict, {district} district, {province}"),
        village=village.name,
        moo=village.moo,
        subdistrict=subdistrict,
        district=district,
        province=province,
    )


def whole_names(village: Village) -> frozenset[str]:
    """Return the names that no line end may cut; a temple is mostly called as its village is."""
    places = (village.subdistrict, village.district, village.province)
    people = village.head_name.split()
    temple = f"วัด{village.bare_name}"
    return frozenset({village.name, village.bare_name, temple, *places, *people} - {""})


def whole_names_in_prose(village: Village) -> frozenset[str]:
    """Return the names that no line end may cut in what somebody wrote, all places with them."""
    return whole_names(village) | place_names()
