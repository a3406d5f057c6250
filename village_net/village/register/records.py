"""Records of the village: its profile, a zone, a household, a person."""

from dataclasses import dataclass, field, replace
from datetime import date
from enum import StrEnum
from typing import ClassVar

from village_net.i18n import N_
from village_net.thai.dates import PartialDate
from village_net.thai.fold import fold, fold_number
from village_net.thai.order import name_key, number_key, sort_key


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


class Standing(StrEnum):
    """Whether a person belongs to the village now."""

    HERE = "here"
    MOVED = "moved"
    DEAD = "dead"


class Residence(StrEnum):
    """Where a person is registered and where they sleep."""

    BOTH = "both"
    REGISTERED = "registered"
    LIVING = "living"


class Marital(StrEnum):
    """Marital status, as the standard health files count it."""

    SINGLE = "single"
    MARRIED = "married"
    WIDOWED = "widowed"
    DIVORCED = "divorced"
    SEPARATED = "separated"
    ORDAINED = "ordained"


class Education(StrEnum):
    """The highest schooling finished."""

    NONE = "none"
    BELOW_PRIMARY = "below-primary"
    PRIMARY = "primary"
    LOWER_SECONDARY = "lower-secondary"
    UPPER_SECONDARY = "upper-secondary"
    DIPLOMA = "diploma"
    BACHELOR = "bachelor"
    ABOVE = "above"


class Water(StrEnum):
    """Where a household's water comes from."""

    PIPED = "piped"
    VILLAGE = "village"
    WELL = "well"
    RAIN = "rain"
    BOUGHT = "bought"


class Toilet(StrEnum):
    """What toilet a household has."""

    OWN = "own"
    SHARED = "shared"
    NONE = "none"


class Electricity(StrEnum):
    """Where a household's electricity comes from."""

    GRID = "grid"
    SOLAR = "solar"
    SHARED = "shared"
    NONE = "none"


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

STANDING_NAMES = {
    Standing.HERE: N_("in the village"),
    Standing.MOVED: N_("moved away"),
    Standing.DEAD: N_("died"),
}
RESIDENCE_NAMES = {
    Residence.BOTH: N_("registered and lives here"),
    Residence.REGISTERED: N_("registered here, lives elsewhere"),
    Residence.LIVING: N_("lives here, registered elsewhere"),
}
MARITAL_NAMES = {
    Marital.SINGLE: N_("single"),
    Marital.MARRIED: N_("married"),
    Marital.WIDOWED: N_("widowed"),
    Marital.DIVORCED: N_("divorced"),
    Marital.SEPARATED: N_("separated"),
    Marital.ORDAINED: N_("ordained"),
}
EDUCATION_NAMES = {
    Education.NONE: N_("no schooling"),
    Education.BELOW_PRIMARY: N_("below primary"),
    Education.PRIMARY: N_("primary"),
    Education.LOWER_SECONDARY: N_("lower secondary"),
    Education.UPPER_SECONDARY: N_("upper secondary or vocational"),
    Education.DIPLOMA: N_("diploma"),
    Education.BACHELOR: N_("bachelor’s degree"),
    Education.ABOVE: N_("above bachelor’s degree"),
}
WATER_NAMES = {
    Water.PIPED: N_("waterworks"),
    Water.VILLAGE: N_("village water supply"),
    Water.WELL: N_("well"),
    Water.RAIN: N_("rain water"),
    Water.BOUGHT: N_("bought water"),
}
TOILET_NAMES = {
    Toilet.OWN: N_("own toilet"),
    Toilet.SHARED: N_("shared toilet"),
    Toilet.NONE: N_("no toilet"),
}
ELECTRICITY_NAMES = {
    Electricity.GRID: N_("own meter"),
    Electricity.SOLAR: N_("solar"),
    Electricity.SHARED: N_("from a neighbour"),
    Electricity.NONE: N_("no electricity"),
}


# The profile's id in every sample village; that of another village is its own.
SAMPLE_ID = "sample"


@dataclass(frozen=True, slots=True)
class Village:
    """The profile of the one village that a store holds; places are kept by name and code.

    ``letterhead`` are the lines above an official paper; ``purposes`` says what personal data is
    kept for (Personal Data Protection Act B.E. 2562, section 23).
    """

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
    history: str = ""
    economy: str = ""
    society: str = ""
    culture: str = ""
    latitude: str = ""
    longitude: str = ""
    letterhead: str = ""
    purposes: str = ""

    @property
    def code(self) -> str:
        """Return the village code: six digits of the subdistrict and two of the moo."""
        return f"{self.subdistrict_code}{self.moo:02d}"

    @property
    def is_sample(self) -> bool:
        """Tell whether this is the invented village in which everything may be tried."""
        return self.id == SAMPLE_ID

    @property
    def bare_name(self) -> str:
        """Return the name without บ้าน, as it follows the word หมู่บ้าน."""
        return self.name.removeprefix("บ้าน").strip() or self.name


@dataclass(frozen=True, slots=True)
class Zone:
    """A part of the village that goes by a name of its own: a คุ้ม, a ซอย."""

    table: ClassVar[str] = "zone"

    id: str
    name: str
    note: str = ""
    sort_key: str = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "sort_key", name_key(self.name))


@dataclass(frozen=True, slots=True)
class Household:
    """People under one house number.

    ``land`` is what it holds, in square wah (400 to a rai). ``volunteer_id`` is the person who
    looks after it as a health volunteer.
    """

    table: ClassVar[str] = "household"

    id: str
    house_number: str
    house_code: str = ""
    note: str = ""
    zone_id: str | None = None
    volunteer_id: str | None = None
    latitude: str = ""
    longitude: str = ""
    water: Water | None = None
    toilet: Toilet | None = None
    electricity: Electricity | None = None
    land: int | None = None
    surveyed: date | None = None
    interviewer: str = ""
    house_key: str = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "house_key", number_key(self.house_number))


@dataclass(frozen=True, slots=True)
class Person:
    """One person; what is not known is empty or None. ``family`` numbers those of a household.

    ``house_number`` and ``zone_id`` are the household's, kept here too so that lists, filters and
    search need one table. The last four fields follow from the others and are stored for order and
    search.
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
    nickname: str = ""
    family: int = 1
    residence: Residence = Residence.BOTH
    standing: Standing = Standing.HERE
    zone_id: str | None = None
    marital: Marital | None = None
    education: Education | None = None
    welfare_card: bool = False
    house_key: str = field(init=False, repr=False, compare=False)
    sort_key: str = field(init=False, repr=False, compare=False)
    name_fold: str = field(init=False, repr=False, compare=False)
    number_fold: str = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        given, surname = self.given, self.surname
        place = object.__setattr__
        place(self, "house_key", number_key(self.house_number))
        place(self, "sort_key", f"{sort_key(given)}\t{sort_key(surname)}")
        names = f"{fold(self.title)}{fold(given)} {fold(surname)}"
        place(self, "name_fold", f"{names} {fold(self.nickname)}" if self.nickname else names)
        numbers = (
            fold_number(self.house_number),
            self.national_id,
            fold_number(self.phone),
        )
        place(self, "number_fold", " ".join(numbers))

    def in_household(self, home: Household) -> "Person":
        """Return the person as one of a household."""
        return replace(
            self, household_id=home.id, house_number=home.house_number, zone_id=home.zone_id
        )

    @property
    def full_name(self) -> str:
        """Return the name as it is spoken and printed: นางแก้ว เงินยวง."""
        return f"{self.title}{self.given} {self.surname}".rstrip()
