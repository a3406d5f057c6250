"""Every change of the village's profile, zones, households and people that a user can wish for."""

from collections.abc import Sequence
from dataclasses import fields, replace
from typing import Any

from village_net.errors import Refusal, check_reason
from village_net.i18n import N_
from village_net.store import Store
from village_net.store.ids import new_id
from village_net.thai.digits import to_arabic
from village_net.thai.fold import tidy
from village_net.village.register import queries
from village_net.village.register.filters import Filter, SavedFilter
from village_net.village.register.guards import (
    check_family,
    check_health,
    check_name,
    check_new_people,
    check_person,
)
from village_net.village.register.house_code import read_house_code
from village_net.village.register.map_point import check_point
from village_net.village.register.particulars import Health, Particulars, Photo
from village_net.village.register.queries import particulars_of
from village_net.village.register.records import Household, Person, Village, Zone


class NoVillageNameError(Refusal):
    """A village without a name."""

    key = "no-village-name"
    field = "name"
    message = N_("Write the name of the village.")


class NoHouseNumberError(Refusal):
    """A household without a house number."""

    key = "no-house"
    field = "house_number"
    message = N_("A household needs a house number.")


class HouseNumberTakenError(Refusal):
    """A second household with the same house number."""

    key = "house-taken"
    field = "house_number"
    message = N_("There is already a household at house number {number}.")


class NoZoneNameError(Refusal):
    """A zone without a name."""

    key = "no-zone-name"
    field = "name"
    message = N_("A zone needs a name.")


class ZoneNameTakenError(Refusal):
    """A second zone of the same name."""

    key = "zone-taken"
    field = "name"
    message = N_("There is already a zone named {name}.")


class NoFilterNameError(Refusal):
    """A filter to be kept without a name."""

    key = "no-filter-name"
    field = "name"
    message = N_("Write a name for the filter.")


def set_up_village(store: Store, village: Village) -> None:
    """Write the profile of a new village; that is no step of undo."""
    with store.founding(N_("Create village")):
        store.put(village)


def change_village(store: Store, village: Village) -> None:
    """Write a changed profile.

    Raises:
        NoVillageNameError, BadPointError.
    """
    if not village.name.strip():
        raise NoVillageNameError
    check_point(village.latitude, village.longitude)
    with store.change(N_("Change village profile"), village.name):
        store.put(village)


def save_zone(store: Store, zone: Zone) -> None:
    """Write a zone, new or changed, and with it the order of those that older stores keep wrong.

    Raises:
        NoZoneNameError, ZoneNameTakenError.
    """
    zone = replace(zone, name=tidy(zone.name))
    if not zone.name:
        raise NoZoneNameError
    if any(z.name == zone.name and z.id != zone.id for z in queries.zones(store)):
        raise ZoneNameTakenError(name=zone.name)
    is_new = store.get(Zone, zone.id) is None
    misplaced = [z for z in queries.zones_misplaced(store) if z.id != zone.id]
    with store.change(N_("Add zone") if is_new else N_("Change zone"), zone.name):
        store.put_all([*misplaced, zone])


def delete_zone(store: Store, zone: Zone) -> None:
    """Delete a zone; its households stay, without one."""
    with store.change(N_("Delete zone"), zone.name):
        store.remove(zone)


def put_in_zone(store: Store, household_ids: Sequence[str], zone_id: str | None) -> None:
    """Put households into a zone, or out of theirs where it is None."""
    homes = [home for id in household_ids if (home := store.get(Household, id))]
    with store.change(
        N_("Put households in a zone"), ", ".join(home.house_number for home in homes)
    ):
        for home in homes:
            _put_household(store, replace(home, zone_id=zone_id))


def add_household(store: Store, house_number: str, note: str = "") -> Household:
    """Add an empty household and return it.

    Raises:
        NoHouseNumberError, HouseNumberTakenError.
    """
    return save_household(store, Household(new_id(), house_number, note=note))


def save_household(
    store: Store, household: Household, newcomers: Sequence[Person] = ()
) -> Household:
    """Write a household, new or changed, and return it; its people carry its number along.

    ``newcomers`` are new in the register and come into it in the same change. What is refused of
    one of them tells their ``row``.

    Raises:
        NoHouseNumberError, HouseNumberTakenError, BadHouseCodeError, BadPointError, and what
        ``check_new_people`` refuses.
    """
    household = replace(household, house_number=_house_number(household.house_number))
    _check_household(store, household)
    people = [person.in_household(household) for person in newcomers]
    check_new_people(store, people)
    known = store.get(Household, household.id)
    with store.change(
        N_("Change household") if known else N_("Add household"), household.house_number
    ):
        _put_household(store, household)
        store.put_all(people)
    return household


def delete_household(store: Store, household: Household, reason: str) -> None:
    """Delete a household and everyone in it.

    Raises:
        NoReasonError.
    """
    check_reason(reason)
    with store.change(N_("Delete household"), household.house_number, reason=reason):
        store.remove(household)


def save_person(
    store: Store,
    person: Person,
    house_number: str,
    particulars: Particulars | None = None,
    health: Health | None = None,
    photo: str | None = None,
) -> Person:
    """Write a person, new or changed, at a house number and return the person as stored.

    The household is made where there is none at that number yet; one change holds all. What is
    not given of particulars, health and photo stays as it is; an empty photo is taken away.

    Raises:
        NoNameError, NoHouseNumberError, NationalIdTakenError, and what ``check_family`` and
        ``check_health`` refuse.
    """
    check_name(store, person)
    household, is_new_house = household_at(store, house_number)
    person = person.in_household(household)
    before = store.get(Person, person.id)
    kin = particulars or particulars_of(store, person.id)
    check_person(store, person, before)
    check_family(store, person, kin)
    check_health(kin, health)
    with store.change(N_("Change person") if before else N_("Add person"), person.full_name):
        if is_new_house:
            store.put(household)
        store.put(person)
        if particulars:
            _put_particulars(store, particulars)
        if health:
            store.put(health)
        if photo is not None:
            put_photo(store, person.id, photo)
    return person


def household_at(store: Store, house_number: str) -> tuple[Household, bool]:
    """Return the household of a house number, made where there is none, and whether it is new.

    Raises:
        NoHouseNumberError.
    """
    number = _house_number(house_number)
    if not number:
        raise NoHouseNumberError
    known = queries.household_numbered(store, number)
    return known or Household(new_id(), number), known is None


def save_photo(store: Store, person: Person, jpeg: str) -> None:
    """Keep a person's picture, a JPEG in base 64; an empty text takes it away."""
    with store.change(N_("Change photo"), person.full_name):
        put_photo(store, person.id, jpeg)


def put_photo(store: Store, person_id: str, jpeg: str) -> None:
    """Write a picture inside a change; an empty text takes it away."""
    kept = store.get(Photo, person_id)
    if jpeg:
        store.put(Photo(person_id, jpeg))
    elif kept:
        store.remove(kept)


def change_people(store: Store, ids: Sequence[str], **values: Any) -> None:
    """Set the same values in the rows of many people, or of their particulars, as one change."""
    people = [person for id in ids if (person := store.get(Person, id))]
    own = {key: value for key, value in values.items() if key in PERSON_FIELDS}
    more = {key: value for key, value in values.items() if key not in PERSON_FIELDS}
    with store.change(N_("Change several people"), f"({len(ids)})"):
        if own:
            store.put_all(replace(person, **own) for person in people)
        if more:
            store.put_all(replace(particulars_of(store, p.id), **more) for p in people)


def save_filter(store: Store, name: str, filter: Filter) -> SavedFilter:
    """Keep a filter under a name, in place of one of the same name, and return it.

    Raises:
        NoFilterNameError.
    """
    name = tidy(name)
    if not name:
        raise NoFilterNameError
    known = next((kept for kept in queries.saved_filters(store) if kept.name == name), None)
    kept = SavedFilter.of(known.id if known else new_id(), name, filter)
    with store.change(N_("Save filter"), kept.name):
        store.put(kept)
    return kept


def delete_filter(store: Store, kept: SavedFilter) -> None:
    """Forget a kept filter."""
    with store.change(N_("Delete filter"), kept.name):
        store.remove(kept)


def delete_person(store: Store, person: Person, reason: str) -> None:
    """Delete a person, with all that hangs on them, for a reason, which the audit keeps.

    Raises:
        NoReasonError.
    """
    check_reason(reason)
    with store.change(N_("Delete person"), person.full_name, reason=reason):
        store.remove(person)


def _put_household(store: Store, household: Household) -> None:
    """Write a household; its people carry its number and zone along."""
    store.put(household)
    people = queries.all_members(store, household.id)
    moved = [(person, person.in_household(household)) for person in people]
    store.put_all(now for before, now in moved if now != before)


def _put_particulars(store: Store, particulars: Particulars) -> None:
    """Write particulars; a spouse names the person too, and nobody else names one of the two."""
    store.put(particulars)
    id, spouse = particulars.id, particulars.spouse_id
    both = (id, spouse or id)
    for former in store.records(Particulars, "WHERE spouse_id IN (?, ?)", both):
        if former.id not in both:
            store.put(replace(former, spouse_id=None))
    if spouse and (theirs := particulars_of(store, spouse)).spouse_id != id:
        store.put(replace(theirs, spouse_id=id))


PERSON_FIELDS = frozenset(field.name for field in fields(Person))


def _house_number(written: str) -> str:
    """Return a house number as it is stored, so that ๑๒/๓ and 12/3 are one house."""
    return to_arabic(tidy(written))


def _check_household(store: Store, household: Household) -> None:
    if not household.house_number:
        raise NoHouseNumberError
    read_house_code(household.house_code)
    check_point(household.latitude, household.longitude)
    other = queries.household_numbered(store, household.house_number)
    if other and other.id != household.id:
        raise HouseNumberTakenError(number=household.house_number)
