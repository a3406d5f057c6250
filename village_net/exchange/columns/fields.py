"""What a column of a roster can hold."""

from enum import StrEnum

from village_net.exchange.errors import UnknownFieldError
from village_net.i18n import N_


class RosterField(StrEnum):
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
    RosterField.HOUSE_NUMBER: N_("House number"),
    RosterField.MOO: N_("Moo"),
    RosterField.HOUSE_CODE: N_("House code (11 digits)"),
    RosterField.RELATION: N_("Relation to the head of household"),
    RosterField.NATIONAL_ID: N_("National ID number"),
    RosterField.FULL_NAME: N_("Title, name and surname together"),
    RosterField.TITLE: N_("Title before the name"),
    RosterField.GIVEN: N_("Given name"),
    RosterField.SURNAME: N_("Surname"),
    RosterField.SEX: N_("Sex"),
    RosterField.BIRTH: N_("Date of birth"),
    RosterField.AGE: N_("Age (not brought in)"),
    RosterField.PHONE: N_("Telephone"),
    RosterField.OCCUPATION: N_("Occupation"),
    RosterField.NICKNAME: N_("Nickname"),
    RosterField.MARITAL: N_("Marital status"),
    RosterField.EDUCATION: N_("Schooling"),
    RosterField.RELIGION: N_("Religion"),
    RosterField.NATIONALITY: N_("Nationality"),
    RosterField.ZONE: N_("Zone of the house"),
    RosterField.NOTE: N_("Note on the person"),
    RosterField.DISCHARGE: N_("Died or moved away"),
    RosterField.RESIDENCE: N_("Lives here or elsewhere"),
    RosterField.ROW_NUMBER: N_("Running number (not brought in)"),
    RosterField.REASON: N_("What to mend"),
    RosterField.IGNORE: N_("Do not bring in"),
}

# Where two columns hold one field, their texts are joined with this.
JOINERS = {
    RosterField.NATIONAL_ID: "",
    RosterField.BIRTH: "/",
    RosterField.PHONE: ", ",
    RosterField.NOTE: ", ",
    RosterField.FULL_NAME: " ",
}

# Fields that any number of columns may have without being joined.
UNREAD = frozenset(
    {RosterField.AGE, RosterField.ROW_NUMBER, RosterField.REASON, RosterField.IGNORE}
)

# Everyday words for the keys.
_ALSO = {
    "name": RosterField.FULL_NAME,
    "id": RosterField.NATIONAL_ID,
    "house": RosterField.HOUSE_NUMBER,
    "birth_date": RosterField.BIRTH,
    "birthdate": RosterField.BIRTH,
    "date_of_birth": RosterField.BIRTH,
    "first_name": RosterField.GIVEN,
    "last_name": RosterField.SURNAME,
    "gender": RosterField.SEX,
    "prefix": RosterField.TITLE,
}


def field_named(key: str) -> RosterField:
    """Return the field of a key.

    Raises:
        UnknownFieldError: no field has this key.
    """
    written = key.strip().lower()
    if written in _ALSO:
        return _ALSO[written]
    try:
        return RosterField(written)
    except ValueError:
        raise UnknownFieldError(field=key, fields=", ".join(RosterField)) from None
