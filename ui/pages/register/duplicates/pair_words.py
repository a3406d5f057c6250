"""The fields of two records in words, as they stand side by side."""

from datetime import date
from typing import Any

from ui.text import _, spoken
from village_net.i18n import N_
from village_net.store import Store
from village_net.thai.dates import DateStyle, PartialDate, format_date
from village_net.thai.national_id import formatted, masked
from village_net.village.quality.merging import Known
from village_net.village.register.particulars import CARE_NAMES, CONSENT_NAMES, DISABILITY_NAMES
from village_net.village.register.records import (
    EDUCATION_NAMES,
    MARITAL_NAMES,
    RELATION_NAMES,
    RESIDENCE_NAMES,
    SEX_NAMES,
    Person,
)

TITLES = {
    "household_id": N_("House"),
    "title": N_("Title"),
    "given": N_("Given name"),
    "surname": N_("Surname"),
    "nickname": N_("Nickname"),
    "sex": N_("Sex"),
    "birth": N_("Born"),
    "national_id": N_("National ID"),
    "temporary_number": N_("Temporary number"),
    "phone": N_("Telephone"),
    "relation": N_("Relation"),
    "residence": N_("Residence"),
    "marital": N_("Marital status"),
    "education": N_("Education"),
    "occupation": N_("Occupation"),
    "skills": N_("Skills and local wisdom"),
    "religion": N_("Religion"),
    "nationality": N_("Nationality"),
    "welfare_card": N_("Welfare card"),
    "father_id": N_("Father"),
    "mother_id": N_("Mother"),
    "spouse_id": N_("Husband or wife"),
    "consent": N_("Consent to keep health data"),
    "disability": N_("Disability"),
    "care": N_("Care"),
    "chronic": N_("Chronic illness"),
    "due": N_("Child expected"),
}
_NAMES: dict[str, dict[Any, str]] = {
    "sex": SEX_NAMES,
    "relation": RELATION_NAMES,
    "residence": RESIDENCE_NAMES,
    "marital": MARITAL_NAMES,
    "education": EDUCATION_NAMES,
    "consent": CONSENT_NAMES,
    "disability": DISABILITY_NAMES,
    "care": CARE_NAMES,
}
_KIN = ("father_id", "mother_id", "spouse_id")
_MOST_SHOWN = 3  # digits that are hidden elsewhere, shown where two ID numbers differ


def shown_values(store: Store, name: str, one: Known, other: Known) -> tuple[str, str]:
    """Return a field of two records in words, empty where there is nothing."""
    if name == "household_id":
        return one.person.house_number, other.person.house_number
    own, others = one.value(name), other.value(name)
    if name == "national_id":
        return _id_beside(own, others), _id_beside(others, own)
    return _shown(store, name, own), _shown(store, name, others)


def _shown(store: Store, name: str, value: Any) -> str:
    if value in ("", None, False):
        return ""
    if name in _KIN:
        person = store.get(Person, value)
        return person.full_name if person else ""
    if isinstance(value, PartialDate | date):
        return format_date(value, spoken().language, DateStyle.SHORT)
    if value is True:
        return _("yes")
    return _(_NAMES[name][value]) if name in _NAMES else str(value)


def _id_beside(own: str, other: str) -> str:
    """Return an ID masked, but with the first few digits in which it differs from another."""
    if not own:
        return ""
    places = [at for at, digit in enumerate(own) if other and other[at : at + 1] != digit]
    shown, whole = masked(own), formatted(own)
    at_digit = [at for at, sign in enumerate(whole) if sign != "-"]
    seen = {at_digit[place] for place in places[:_MOST_SHOWN]}
    return "".join(whole[at] if at in seen else sign for at, sign in enumerate(shown))
