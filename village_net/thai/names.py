"""Personal names: titles, and name cells that hold everything at once."""

import re
from dataclasses import dataclass
from functools import lru_cache

from village_net.thai.fold import tidy

# Written form -> the form the app stores. Longer spellings stand first where one begins another.
_TITLES = {
    "นางสาว": "น.ส.",
    "น.ส.": "น.ส.",
    "น.ส": "น.ส.",
    "นส.": "น.ส.",
    "นาย": "นาย",
    "นาง": "นาง",
    "เด็กชาย": "ด.ช.",
    "ด.ช.": "ด.ช.",
    "ด.ช": "ด.ช.",
    "ดช.": "ด.ช.",
    "เด็กหญิง": "ด.ญ.",
    "ด.ญ.": "ด.ญ.",
    "ด.ญ": "ด.ญ.",
    "ดญ.": "ด.ญ.",
}
# Titles of service, religion and rank that stand before a name as they are.
_OTHER_TITLES = (
    "ว่าที่ ร.ต.หญิง",
    "ว่าที่ร.ต.หญิง",
    "ว่าที่ ร.ต.",
    "ว่าที่ร.ต.",
    "พระครู",
    "พระมหา",
    "พระอธิการ",
    "สามเณร",
    "แม่ชี",
    "ม.ร.ว.",
    "ม.ล.",
    "นพ.",
    "พญ.",
    "ดร.",
    "ผศ.",
    "รศ.",
)
_RANK = re.compile(
    r"(?:(?:พล|[สจรพดน])\.(?:[ตทอสป]|ต\.[ตทอ]|ส\.[ตทอ])\.(?:อ\.)?(?:หญิง)?)(?=[\sก-ฮเ-ไ])"
)
_FEMALE = {"น.ส.", "นาง", "ด.ญ.", "แม่ชี", "พญ."}
_MALE = {"นาย", "ด.ช.", "พระครู", "พระมหา", "พระอธิการ", "สามเณร", "นพ."}


@dataclass(frozen=True, slots=True)
class Name:
    """A personal name in its three parts; any of them may be empty."""

    title: str
    given: str
    surname: str


@lru_cache(maxsize=4096)
def canonical_title(text: str) -> str:
    """Return the stored form of a title: นางสาว and น.ส are both น.ส."""
    written = tidy(text)
    return _TITLES.get(written.replace(" ", ""), written)


def split_name(text: str) -> Name:
    """Return the parts of a cell such as ``นายบุญมา  แก้วมณี``.

    The last word is the surname only where two or more words are left after the title.
    """
    title, rest = _cut_title(tidy(text))
    given, _, surname = rest.partition(" ")
    return Name(title, given, surname)


def _cut_title(text: str) -> tuple[str, str]:
    for written in (*_TITLES, *_OTHER_TITLES):
        rest = text[len(written) :].lstrip()
        if text.startswith(written) and _can_be_name(rest):
            return _TITLES.get(written, written), rest
    if rank := _RANK.match(text):
        return rank.group(), text[rank.end() :].lstrip()
    return "", text


def _can_be_name(rest: str) -> bool:
    """Tell whether what follows a title begins a name: นางนวล is นาง นวล, นายิกา is no นาย."""
    return len(rest) >= 2 and not "\u0e30" <= rest[0] <= "\u0e3a"


def is_female_title(title: str) -> bool:
    """Tell whether a title is borne by women only."""
    return title in _FEMALE or title.endswith("หญิง")


def is_male_title(title: str) -> bool:
    """Tell whether a title is borne by men only."""
    return title in _MALE
