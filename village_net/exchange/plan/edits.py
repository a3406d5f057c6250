"""The one change of an import: its people, their households and the mapping, or nothing."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import islice

from village_net.exchange.columns.mapping import KeptMapping
from village_net.exchange.columns.values import house_key
from village_net.exchange.errors import OutdatedPlanError
from village_net.exchange.plan.candidate import Candidate
from village_net.exchange.plan.differences import Difference, changed_records
from village_net.exchange.plan.known import read_known
from village_net.exchange.plan.outcome import RowOutcome
from village_net.exchange.plan.whole import ImportPlan
from village_net.i18n import N_
from village_net.progress import Progress, unwatched
from village_net.store import Store
from village_net.store.ids import new_id
from village_net.thai.fold import fold
from village_net.village.register.particulars import Particulars
from village_net.village.register.queries import all_members, zones
from village_net.village.register.records import Household, Person, Zone

_BATCH = 1000


def apply_import(
    store: Store,
    plan: ImportPlan,
    progress: Progress = unwatched,
    taken: Sequence[Difference] = (),
) -> None:
    """Add the people of a plan, and write what was ``taken`` of the list into known people.

    Where there is neither, nothing is changed at all.

    Raises:
        OutdatedPlanError: the village changed since the plan was made.
        Cancelled: ``progress`` raised it; what was begun is taken back.
    """
    if read_known(store, plan.known.rule) != plan.known:
        raise OutdatedPlanError
    if not (plan.added or plan.zoned or taken):
        return
    given, new_zones = _zones(store, plan)
    households = _new_households(plan, given)
    moved = _put_in_zones(plan, given)
    homes = {**plan.known.households, **{house_key(h.house_number): h for h in moved}, **households}
    people = _people(plan, homes)
    kept = plan.mapping.kept()
    changed, beside = changed_records(store, taken)
    file = plan.sheet.file
    with store.change(N_("Import roster"), file, file=file, read=plan.read, added=plan.added):
        store.put_all(new_zones)
        store.put_all(moved)
        store.put_all(changed)
        store.put_all(_along(store, moved))
        store.put_all(beside)
        if store.get(KeptMapping, kept.id) != kept:
            store.put(kept)
        store.put_all(households.values())
        done = 0
        while batch := list(islice(people, _BATCH)):
            progress(done, plan.added)
            store.put_all([person for person, _beside in batch])
            store.put_all([beside for _person, beside in batch if beside])
            done += len(batch)
        progress(done, plan.added)


def _zones(store: Store, plan: ImportPlan) -> tuple[dict[str, Zone], list[Zone]]:
    """Return by the key of the house which zone it gets, and the zones that are new."""
    known = {fold(zone.name): zone for zone in zones(store)}
    new: list[Zone] = []
    given: dict[str, Zone] = {}
    for key, name in plan.zones.items():
        zone = known.get(fold(name))
        if zone is None:
            zone = known[fold(name)] = Zone(new_id(), name)
            new.append(zone)
        given[key] = zone
    return given, new


def _put_in_zones(plan: ImportPlan, given: Mapping[str, Zone]) -> list[Household]:
    """Return the households on record that get a zone."""
    known = plan.known.households
    return [replace(known[key], zone_id=given[key].id) for key in given if key in known]


def _along(store: Store, moved: Sequence[Household]) -> Iterator[Person]:
    """Yield the people of households that got a zone, in it, as they stand now."""
    for home in moved:
        for person in all_members(store, home.id):
            yield person.in_household(home)


def _new_households(plan: ImportPlan, zones: Mapping[str, Zone]) -> dict[str, Household]:
    """Return the households to be made, by the key of the house."""
    made: dict[str, Household] = {}
    for candidate in _candidates(plan):
        key = house_key(candidate.house_number)
        known = made.get(key) or plan.known.households.get(key)
        if known is None:
            zone_id = zones[key].id if key in zones else None
            number, code = candidate.house_number, candidate.house_code
            made[key] = Household(new_id(), number, code, zone_id=zone_id)
    return made


def _people(
    plan: ImportPlan, households: Mapping[str, Household]
) -> Iterator[tuple[Person, Particulars | None]]:
    """Yield the people who come in, each with the particulars that the list has."""
    for candidate in _candidates(plan):
        home = households[house_key(candidate.house_number)]
        person = Person(
            id=new_id(),
            household_id=home.id,
            house_number=home.house_number,
            given=candidate.given,
            surname=candidate.surname,
            title=candidate.title,
            sex=candidate.sex,
            birth=candidate.birth,
            national_id=candidate.national_id,
            phone=candidate.phone,
            occupation=candidate.occupation,
            relation=candidate.relation,
            note=candidate.note,
            zone_id=home.zone_id,
            nickname=candidate.nickname,
            marital=candidate.marital,
            education=candidate.education,
            residence=candidate.residence,
        )
        religion, nationality = candidate.religion, candidate.nationality
        beside = Particulars(person.id, religion=religion, nationality=nationality)
        yield person, beside if religion or nationality else None


def _candidates(plan: ImportPlan) -> Iterator[Candidate]:
    for row in plan.rows:
        if row.outcome is RowOutcome.ADD and row.candidate:
            yield row.candidate
