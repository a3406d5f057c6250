"""Every change of the village's profile, households and people that a user can wish for."""

from dataclasses import replace
from uuid import uuid4

from village_net.errors import Refusal, check_reason
from village_net.i18n import N_
from village_net.store import Store
from village_net.thai.digits import to_arabic
from village_net.thai.fold import tidy
from village_net.village import queries
from village_net.village.records import Household, Person, Village


class NoNameError(Refusal):
    """A person without a given name."""

    key = "no-name"
    message = N_("A person needs a given name.")


class NoHouseNumberError(Refusal):
    """A household without a house number."""

    key = "no-house"
    message = N_("A household needs a house number.")


class HouseNumberTakenError(Refusal):
    """A second household with the same house number."""

    key = "house-taken"
    message = N_("There is already a household at house number {number}.")


class NationalIdTakenError(Refusal):
    """A second person with the same national ID."""

    key = "id-taken"
    message = N_("{name} in house {house} already has this ID number.")


def new_id() -> str:
    """Return a key for a new record."""
    return str(uuid4())


def set_up_village(store: Store, village: Village) -> None:
    """Write the profile of a new village."""
    with store.change(N_("Create village")):
        store.put(village)


def change_village(store: Store, village: Village) -> None:
    """Write a changed profile."""
    with store.change(N_("Change village profile")):
        store.put(village)


def add_household(store: Store, house_number: str, note: str = "") -> Household:
    """Add an empty household and return it.

    Raises:
        NoHouseNumberError, HouseNumberTakenError.
    """
    household = Household(new_id(), _house_number(house_number), note=note)
    _check_household(store, household)
    with store.change(N_("Add household")):
        store.put(household)
    return household


def change_household(store: Store, household: Household) -> None:
    """Write a changed household; its members carry its number along.

    Raises:
        NoHouseNumberError, HouseNumberTakenError.
    """
    household = replace(household, house_number=_house_number(household.house_number))
    _check_household(store, household)
    people = queries.members(store, household.id)
    with store.change(N_("Change household")):
        store.put(household)
        store.put_all(replace(p, house_number=household.house_number) for p in people)


def delete_household(store: Store, household: Household, reason: str) -> None:
    """Delete a household and everyone in it.

    Raises:
        NoReasonError.
    """
    check_reason(reason)
    people = queries.members(store, household.id)
    with store.change(N_("Delete household"), reason=reason):
        for person in people:
            store.remove(person)
        store.remove(household)


def save_person(store: Store, person: Person, house_number: str) -> Person:
    """Write a person, new or changed, at a house number and return the person as stored.

    The household is made where there is none at that number yet; one change holds both.

    Raises:
        NoNameError, NoHouseNumberError, NationalIdTakenError.
    """
    number = _house_number(house_number)
    _check_person(store, person)
    if not number:
        raise NoHouseNumberError
    known = queries.household_numbered(store, number)
    household = known or Household(new_id(), number)
    person = replace(person, household_id=household.id, house_number=household.house_number)
    is_new = store.get(Person, person.id) is None
    with store.change(N_("Add person") if is_new else N_("Change person")):
        if known is None:
            store.put(household)
        store.put(person)
    return person


def delete_person(store: Store, person: Person, reason: str) -> None:
    """Delete a person for a reason, which the audit keeps.

    Raises:
        NoReasonError.
    """
    check_reason(reason)
    with store.change(N_("Delete person"), reason=reason):
        store.remove(person)


def _house_number(written: str) -> str:
    """Return a house number as it is stored, so that ๑๒/๓ and 12/3 are one house."""
    return to_arabic(tidy(written))


def _check_person(store: Store, person: Person) -> None:
    if not person.given.strip():
        raise NoNameError
    other = queries.person_with_national_id(store, person.national_id)
    if other and other.id != person.id:
        raise NationalIdTakenError(name=other.full_name, house=other.house_number)


def _check_household(store: Store, household: Household) -> None:
    if not household.house_number:
        raise NoHouseNumberError
    other = queries.household_numbered(store, household.house_number)
    if other and other.id != household.id:
        raise HouseNumberTakenError(number=household.house_number)
