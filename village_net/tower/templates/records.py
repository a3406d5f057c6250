"""Records of a template: an announcement with holes, and the fields that fill them."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from village_net.i18n import N_, Language
from village_net.tower.announcements.records import Category, Urgency


class FieldKind(StrEnum):
    """What is asked for in a field, and how it reads in the text."""

    TEXT = "text"
    DATE = "date"
    TIME = "time"
    PLACE = "place"
    PERSON = "person"
    PHONE = "phone"
    NUMBER = "number"
    MONEY = "money"
    LIST = "list"


FIELD_KIND_NAMES = {
    FieldKind.TEXT: N_("Words"),
    FieldKind.DATE: N_("Date"),
    FieldKind.TIME: N_("Time"),
    FieldKind.PLACE: N_("Place"),
    FieldKind.PERSON: N_("Name of a person"),
    FieldKind.PHONE: N_("Phone number"),
    FieldKind.NUMBER: N_("Number"),
    FieldKind.MONEY: N_("Amount of money"),
    FieldKind.LIST: N_("Several things"),
}
# The holes that the app fills itself, with what they are called where it cannot.
KNOWN_HOLES = {
    "village": N_("name of the village"),
    "speaker": N_("name of the speaker"),
    "post": N_("post of the speaker"),
    "particle": "",
}


@dataclass(frozen=True, slots=True)
class TemplateField:
    """One thing that a template asks for; ``key`` is the name of its hole in every language.

    A line of the text that names a field which is not ``required`` is left out while the field is
    empty.
    """

    key: str
    kind: FieldKind
    label: Mapping[Language, str]
    hint: Mapping[Language, str]
    required: bool = True


@dataclass(frozen=True, slots=True)
class Template:
    """An announcement with holes, in each language; ``name`` is what it is chosen by."""

    key: str
    category: Category
    urgency: Urgency
    name: Mapping[Language, str]
    title: Mapping[Language, str]
    text: Mapping[Language, str]
    fields: tuple[TemplateField, ...] = ()
