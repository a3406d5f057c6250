"""Who is on a list, told from its filter: the title says whom a paper leaves out."""

from collections.abc import Iterator, Mapping
from functools import reduce

from village_net.documents.paper import Paper
from village_net.i18n import N_
from village_net.thai.dates import PartialDate
from village_net.village.register.filters import Filter
from village_net.village.register.records import Sex, Standing

# The people of each condition of a filter, as they stand behind "list of".
CONDITION_WORDS: Mapping[str, str] = {
    "elderly": N_("elderly people"),
    "elderly-alone": N_("elderly people living alone"),
    "small-child": N_("children under 6"),
    "school-age": N_("children of school age (6–14)"),
    "due-for-school": N_("children due for school this year"),
    "head": N_("heads of household"),
    "welfare-card": N_("people with a state welfare card"),
    "skilled": N_("people with skills or local wisdom"),
    "no-national-id": N_("people without an ID number"),
    "no-birth": N_("people without a birth date"),
    "no-phone": N_("people without a telephone"),
    "no-consent": N_("people whose consent was not asked yet"),
    "lives-elsewhere": N_("people registered here who live elsewhere"),
    "not-registered": N_("people living here, registered elsewhere"),
    "disabled": N_("disabled people"),
    "bedridden": N_("bedridden people"),
    "homebound": N_("homebound people"),
    "chronic": N_("chronically ill people"),
    "pregnant": N_("pregnant women"),
}
_SEX_WORDS = {Sex.MALE: N_("men and boys"), Sex.FEMALE: N_("women and girls")}
_STANDING_WORDS = {
    Standing.MOVED: N_("people who moved away"),
    Standing.DEAD: N_("people who died"),
}


def filter_words(filter: Filter, zone: str, group: str, paper: Paper) -> str:
    """Return whom a filter finds, to stand behind "list of"; empty where it finds everybody.

    ``zone`` and ``group`` are the names of those that it asks for.
    """
    words = [*_people(filter, paper)]
    if group:
        words.append(paper.say(N_("members of {group}"), group=group))
    if zone:
        where = N_("in {zone}") if words else N_("people in {zone}")
        words.append(paper.say(where, zone=zone))
    if filter.on:
        day = paper.day(PartialDate.from_iso(filter.on))
        then = N_("living here on {day}") if words else N_("people living here on {day}")
        words.append(paper.say(then, day=day))
    return reduce(lambda one, other: _joined(one, other, paper), words) if words else ""


def _people(filter: Filter, paper: Paper) -> Iterator[str]:
    if age := _age(filter, paper):
        yield age
    for key in filter.conditions:
        yield paper.say(CONDITION_WORDS[key])
    if filter.sex in (Sex.MALE, Sex.FEMALE):
        yield paper.say(_SEX_WORDS[Sex(filter.sex)])
    if not filter.on and filter.standing in _STANDING_WORDS:
        yield paper.say(_STANDING_WORDS[Standing(filter.standing)])


def _age(filter: Filter, paper: Paper) -> str:
    youngest, oldest = filter.youngest, filter.oldest
    if youngest is not None and oldest is not None:
        words = N_("people aged {youngest} to {oldest}")
        return paper.say(words, youngest=youngest, oldest=oldest)
    if youngest is not None:
        return paper.say(N_("people aged {age} and over"), age=youngest)
    return paper.say(N_("people aged {age} and under"), age=oldest) if oldest is not None else ""


def _joined(one: str, other: str, paper: Paper) -> str:
    return paper.say(N_("{one}, {other}"), one=one, other=other)
