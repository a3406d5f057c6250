"""The fields of a person's form: who, where, papers; more and health folded away."""

from collections.abc import Sequence
from dataclasses import replace
from enum import StrEnum

from ui.parts.choice_kinds import Chips, Named, Someone
from ui.parts.field_kinds import Day, Line, PartialDay, Tick, Words
from ui.parts.form_fields import Fold, FormField, Room, Values
from ui.parts.photo_kind import PhotoFrom
from village_net.i18n import N_
from village_net.pictures import read_face
from village_net.thai.national_id import formatted, parse_national_id
from village_net.thai.near_days import Lies
from village_net.village.register.particulars import (
    CARE_NAMES,
    CONSENT_NAMES,
    DISABILITY_NAMES,
)
from village_net.village.register.records import (
    EDUCATION_NAMES,
    MARITAL_NAMES,
    RELATION_NAMES,
    RESIDENCE_NAMES,
    SEX_NAMES,
    Person,
    Sex,
)

TITLES = ("นาย", "นาง", "น.ส.", "ด.ช.", "ด.ญ.")
_RELIGIONS = ("พุทธ", "อิสลาม", "คริสต์", "ฮินดู", "ซิกข์")
_NATIONALITIES = ("ไทย", "ไม่มีสัญชาติ", "พม่า", "ลาว", "กัมพูชา", "จีน")
# What a row asks, and the room that it needs: a usual name, an example of a date, all 13 digits.
_IN_ROWS = {
    "title": 100, "given": 128, "surname": 132, "relation": 180, "birth": 190, "national_id": 196,
}  # fmt: skip
_OF_MANY = (
    "occupation", "education", "marital", "religion", "nationality", "residence", "skills", "note",
)  # fmt: skip
MORE = Fold(N_("More about the person"))
HEALTH = Fold(N_("Show health data"), private=True)


class Coming(StrEnum):
    """How somebody who is new in the register comes into it."""

    HERE = "here"
    BORN = "born"
    MOVED = "moved"


_COMING_NAMES = {
    Coming.HERE: N_("lives here already"),
    Coming.BORN: N_("newly born"),
    Coming.MOVED: N_("moved in"),
}


def person_fields(person: Person, *, is_new: bool) -> Sequence[FormField]:
    """Return the fields of a person's form."""
    coming = _coming() if is_new else ()
    return (*coming, *_WHO, *_WHERE, *_PAPERS, _PHOTO, *_MORE, *_family(person), *_HEALTH)


def row_fields() -> Sequence[FormField]:
    """Return the columns of a table in which people are entered, a row each."""
    own = {field.attribute: field for field in (*_WHO, *_WHERE, *_PAPERS)}
    own["relation"] = replace(own["relation"], title=N_("Relation"))
    return [replace(own[name], least=least) for name, least in _IN_ROWS.items()]


def shared_fields() -> Sequence[FormField]:
    """Return the fields that many people can be given the same value in."""
    own = {field.attribute: field for field in (*_PAPERS, *_MORE)}
    return [replace(own[name], fold=None, hint="", shown=None) for name in _OF_MANY]


def _is_born(values: Values) -> bool:
    return values.get("coming") is Coming.BORN


def _is_grown(values: Values) -> bool:
    return not _is_born(values)


def _has_moved(values: Values) -> bool:
    return values["coming"] is Coming.MOVED


def _read_id(written: str) -> str:
    return parse_national_id(written) if written.strip() else ""


def _id_text(digits: str) -> str:
    return formatted(digits) if digits else ""


def _coming() -> Sequence[FormField]:
    return (
        FormField(
            "coming", N_("How the person comes into the register"), Chips(_COMING_NAMES),
            room=Room.WIDE,
        ),
        FormField(
            "came_on", N_("Moved in on"), PartialDay(Lies.BEHIND), N_("the year alone will do"),
            shown=_has_moved, about=("day",),
        ),
        FormField("came_from", N_("Moved in from"), shown=_has_moved),
        FormField(
            "mother", N_("Mother"), Someone(lambda other: other.sex is not Sex.MALE),
            N_("gives house, surname and relation"), room=Room.WIDE, shown=_is_born,
            about=("mother_id",),
        ),
    )  # fmt: skip


_WHO = (
    FormField("title", N_("Title"), Words(TITLES), room=Room.NARROW),
    FormField("given", N_("Given name"), room=Room.NARROW),
    FormField("surname", N_("Surname"), room=Room.NARROW),
    FormField("nickname", N_("Nickname"), room=Room.NARROW),
    FormField("birth", N_("Born"), PartialDay(Lies.BIRTH), N_("the year alone will do")),
    FormField("sex", N_("Sex"), Chips(SEX_NAMES, optional=True), room=Room.NARROW),
)
_WHERE = (
    FormField("house_number", N_("House number"), room=Room.NARROW, about=("household_id",)),
    FormField("relation", N_("Relation to the head of household"), Named(RELATION_NAMES)),
)
_PAPERS = (
    FormField(
        "national_id",
        N_("ID number"),
        Line(parse=_read_id, text=_id_text, whole=_id_text("0" * 13)),
        N_("13 digits; may stay empty"),
    ),
    FormField("phone", N_("Telephone"), shown=_is_grown),
    FormField("occupation", N_("Occupation"), shown=_is_grown),
    FormField("note", N_("Note"), room=Room.WIDE),
)
_PHOTO = FormField("jpeg", N_("Photo"), PhotoFrom(read_face, (96, 96)), room=Room.WIDE, fold=MORE)
_MORE = (
    FormField("education", N_("Education"), Named(EDUCATION_NAMES), fold=MORE, shown=_is_grown),
    FormField("marital", N_("Marital status"), Named(MARITAL_NAMES), fold=MORE, shown=_is_grown),
    FormField("religion", N_("Religion"), Words(_RELIGIONS), fold=MORE),
    FormField("nationality", N_("Nationality"), Words(_NATIONALITIES), fold=MORE),
    FormField("residence", N_("Residence"), Named(RESIDENCE_NAMES, empty=False), fold=MORE),
    FormField(
        "temporary_number",
        N_("Temporary number"),
        hint=N_("for those who have no ID number"),
        fold=MORE,
    ),
    FormField(
        "skills",
        N_("Skills and local wisdom"),
        hint=N_("such as weaving, herbs, carpentry"),
        fold=MORE,
        shown=_is_grown,
    ),
    FormField("welfare_card", "", Tick(N_("has a state welfare card")), fold=MORE, shown=_is_grown),
)
_HEALTH = (
    FormField(
        "consent",
        N_("Consent to keep health data"),
        Named(CONSENT_NAMES),
        N_("asked of the person on paper"),
        fold=HEALTH,
    ),
    FormField("consent_on", N_("Day of the consent"), Day(Lies.BEHIND), fold=HEALTH),
    FormField("disability", N_("Disability"), Named(DISABILITY_NAMES), fold=HEALTH),
    FormField("care", N_("Care"), Named(CARE_NAMES), fold=HEALTH),
    FormField("chronic", N_("Chronic illness"), fold=HEALTH),
    FormField("due", N_("Child expected"), Day(Lies.AHEAD), fold=HEALTH),
)


def _family(person: Person) -> Sequence[FormField]:
    def man(other: Person) -> bool:
        return other.id != person.id and other.sex is not Sex.FEMALE

    def woman(other: Person) -> bool:
        return other.id != person.id and other.sex is not Sex.MALE

    def another(other: Person) -> bool:
        return other.id != person.id

    return (
        FormField("father_id", N_("Father"), Someone(man), heading=N_("Family"), fold=MORE),
        FormField("mother_id", N_("Mother"), Someone(woman), fold=MORE, shown=_is_grown),
        FormField("spouse_id", N_("Husband or wife"), Someone(another), fold=MORE, shown=_is_grown),
    )
