"""Records of the village: its profile, a household, a person."""

from dataclasses import dataclass, field
from enum import StrEnum
from typing import ClassVar

from village_net.i18n import N_
from village_net.thai.dates import PartialDate
from village_net.thai.fold import fold, fold_number
from village_net.thai.order import number_key, sort_key


class Sex(StrEnum):
    """Sex as registered."""

    MALE = "male"
    FEMALE = "female"


class Relation(StrEnum):
    """What a person is to the head of the household."""

    HEAD = "head"
    SPOUSE = "spouse"
    CHILD = "child"
    CHILD_IN_LAW = "child-in-law"
    PARENT = "parent"
    GRANDCHILD = "grandchild"
    GRANDPARENT = "grandparent"
    SIBLING = "sibling"
    RELATIVE = "relative"
    RESIDENT = "resident"


SEX_NAMES = {Sex.MALE: N_("male"), Sex.FEMALE: N_("female")}

RELATION_NAMES = {
    Relation.HEAD: N_("head of household"),
    Relation.SPOUSE: N_("spouse"),
    Relation.CHILD: N_("child"),
    Relation.CHILD_IN_LAW: N_("son- or daughter-in-law"),
    Relation.PARENT: N_("parent"),
    Relation.GRANDCHILD: N_("grandchild"),
    Relation.GRANDPARENT: N_("grandparent"),
    Relation.SIBLING: N_("sibling"),
    Relation.RELATIVE: N_("relative"),
    Relation.RESIDENT: N_("resident"),
}


@dataclass(frozen=True, slots=True)
class Village:
    """The profile of the one village that a store holds; places are kept by name and code."""

    table: ClassVar[str] = "village"

    id: str
    name: str
    moo: int
    subdistrict_code: str
    subdistrict: str
    district: str
    province: str
    postcode: str = ""
    head_name: str = ""
    head_post: str = ""
    phone: str = ""

    @property
    def code(self) -> str:
        """Return the village code: six digits of the subdistrict and two of the moo."""
        return f"{self.subdistrict_code}{self.moo:02d}"

    @property
    def bare_name(self) -> str:
        """Return the name without บ้าน, as it follows the word หมู่บ้าน."""
        return self.name.removeprefix("บ้าน").strip() or self.name


@dataclass(frozen=True, slots=True)
class Household:
    """People under one house number."""

    table: ClassVar[str] = "household"

    id: str
    house_number: str
    house_code: str = ""
    note: str = ""
    house_key: str = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "house_key", number_key(self.house_number))


@dataclass(frozen=True, slots=True)
class Person:
    """One person; what is not known is empty or None.

    ``house_number`` is the household's, kept here too so that lists and search need one table.
    The last three fields follow from the others and are stored for order and search.
    """

    table: ClassVar[str] = "person"

    id: str
    household_id: str
    house_number: str
    given: str
    surname: str = ""
    title: str = ""
    sex: Sex | None = None
    birth: PartialDate | None = None
    national_id: str = ""
    phone: str = ""
    occupation: str = ""
    relation: Relation | None = None
    note: str = ""
    sort_key: str = field(init=False, repr=False, compare=False)
    name_fold: str = field(init=False, repr=False, compare=False)
    number_fold: str = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        given, surname = self.given, self.surname
        place = object.__setattr__
        place(self, "sort_key", f"{sort_key(given)}\t{sort_key(surname)}")
        place(self, "name_fold", f"{fold(self.title)}{fold(given)} {fold(surname)}")
        numbers = (
            fold_number(self.house_number),
            self.national_id,
            fold_number(self.phone),
        )
        place(self, "number_fold", " ".join(numbers))

    @property
    def full_name(self) -> str:
        """Return the name as it is spoken and printed: นางแก้ว เงินยวง."""
        return f"{self.title}{self.given} {self.surname}".rstrip()
