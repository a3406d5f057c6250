"""Personal names: titles, and name cells that hold everything at once."""

import re
from dataclasses import dataclass
from functools import lru_cache

from village_net.thai.fold import tidy
from village_net.thai.titles import cut_title, stored_title

_NICKNAME = re.compile(r"\s*\(([^)]*)\)\s*$")
_NO_SURNAME = frozenset({"-", "–", "—", "--", "."})
_FEMALE = {"น.ส.", "นาง", "ด.ญ.", "แม่ชี", "พญ.", "ทญ.", "ภญ.", "สพ.ญ."}
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
    return stored_title(tidy(text))


def nickname_in(text: str) -> str:
    """Return the nickname that stands in brackets after a name, or nothing."""
    found = _NICKNAME.search(text)
    return found[1].strip() if found else ""


def split_name(text: str) -> Name:
    """Return the parts of a cell such as ``นายบุญมา  แก้วมณี``.

    The last word is the surname only where two or more words are left after the title.
    """
    title, rest = cut_title(_NICKNAME.sub(" ", tidy(text)).strip())
    given, _, surname = rest.partition(" ")
    return Name(title, given, "" if surname in _NO_SURNAME else surname)


def is_female_title(title: str) -> bool:
    """Tell whether a title is borne by women only."""
    return title in _FEMALE or title.endswith("หญิง")


def is_male_title(title: str) -> bool:
    """Tell whether a title is borne by men only."""
    return title in _MALE
