"""Records of a template: an announcement with holes, and the fields that fill them."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from village_net.i18n import N_, Language
from village_net.tower.announcements.records import Category, Urgency


class TemplateFieldKind(StrEnum):
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
    TemplateFieldKind.TEXT: N_("Words"),
    TemplateFieldKind.DATE: N_("Date"),
    TemplateFieldKind.TIME: N_("Time"),
    TemplateFieldKind.PLACE: N_("Place"),
    TemplateFieldKind.PERSON: N_("Name of a person"),
    TemplateFieldKind.PHONE: N_("Phone number"),
    TemplateFieldKind.NUMBER: N_("Number"),
    TemplateFieldKind.MONEY: N_("Amount of money"),
    TemplateFieldKind.LIST: N_("Several things"),
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
    kind: TemplateFieldKind
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
