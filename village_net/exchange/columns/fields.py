"""What a column of a roster can hold."""

from enum import StrEnum

from village_net.exchange.errors import UnknownFieldError
from village_net.i18n import N_


class Field(StrEnum):
    """What a column holds; the keys are those of ``--map`` and of the catalogue of headings."""

    HOUSE_NUMBER = "house_number"
    MOO = "moo"
    HOUSE_CODE = "house_code"
    RELATION = "relation"
    NATIONAL_ID = "national_id"
    FULL_NAME = "full_name"
    TITLE = "title"
    GIVEN = "given"
    SURNAME = "surname"
    SEX = "sex"
    BIRTH = "birth"
    AGE = "age"
    PHONE = "phone"
    OCCUPATION = "occupation"
    NICKNAME = "nickname"
    MARITAL = "marital"
    EDUCATION = "education"
    RELIGION = "religion"
    NATIONALITY = "nationality"
    ZONE = "zone"
    NOTE = "note"
    DISCHARGE = "discharge"
    RESIDENCE = "residence"
    ROW_NUMBER = "row_number"
    REASON = "reason"
    IGNORE = "ignore"


FIELD_NAMES = {
    Field.HOUSE_NUMBER: N_("House number"),
    Field.MOO: N_("Moo"),
    Field.HOUSE_CODE: N_("House code (11 digits)"),
    Field.RELATION: N_("Relation to the head of household"),
    Field.NATIONAL_ID: N_("National ID number"),
    Field.FULL_NAME: N_("Title, name and surname together"),
    Field.TITLE: N_("Title before the name"),
    Field.GIVEN: N_("Given name"),
    Field.SURNAME: N_("Surname"),
    Field.SEX: N_("Sex"),
    Field.BIRTH: N_("Date of birth"),
    Field.AGE: N_("Age (not brought in)"),
    Field.PHONE: N_("Telephone"),
    Field.OCCUPATION: N_("Occupation"),
    Field.NICKNAME: N_("Nickname"),
    Field.MARITAL: N_("Marital status"),
    Field.EDUCATION: N_("Schooling"),
    Field.RELIGION: N_("Religion"),
    Field.NATIONALITY: N_("Nationality"),
    Field.ZONE: N_("Zone of the house"),
    Field.NOTE: N_("Note on the person"),
    Field.DISCHARGE: N_("Died or moved away"),
    Field.RESIDENCE: N_("Lives here or elsewhere"),
    Field.ROW_NUMBER: N_("Running number (not brought in)"),
    Field.REASON: N_("What to mend"),
    Field.IGNORE: N_("Do not bring in"),
}

# Where two columns hold one field, their texts are joined with this.
JOINERS = {
    Field.NATIONAL_ID: "",
    Field.BIRTH: "/",
    Field.PHONE: ", ",
    Field.NOTE: ", ",
    Field.FULL_NAME: " ",
}

# Fields that any number of columns may have without being joined.
UNREAD = frozenset({Field.AGE, Field.ROW_NUMBER, Field.REASON, Field.IGNORE})

# Everyday words for the keys.
_ALSO = {
    "name": Field.FULL_NAME,
    "id": Field.NATIONAL_ID,
    "house": Field.HOUSE_NUMBER,
    "birth_date": Field.BIRTH,
    "birthdate": Field.BIRTH,
    "date_of_birth": Field.BIRTH,
    "first_name": Field.GIVEN,
    "last_name": Field.SURNAME,
    "gender": Field.SEX,
    "prefix": Field.TITLE,
}


def field_named(key: str) -> Field:
    """Return the field of a key.

    Raises:
        UnknownFieldError: no field has this key.
    """
    written = key.strip().lower()
    if written in _ALSO:
        return _ALSO[written]
    try:
        return Field(written)
    except ValueError:
        raise UnknownFieldError(field=key, fields=", ".join(Field)) from None
