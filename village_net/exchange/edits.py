"""The one change of an import: its people, their households and the mapping, or nothing."""

from collections.abc import Iterator, Sequence
from itertools import islice

from village_net.exchange.candidate import Candidate
from village_net.exchange.differences import Difference, changed_people
from village_net.exchange.errors import OutdatedPlanError
from village_net.exchange.known import read_known
from village_net.exchange.mapping import KeptMapping
from village_net.exchange.outcome import Outcome
from village_net.exchange.plan import ImportPlan
from village_net.exchange.values import house_key
from village_net.i18n import N_
from village_net.progress import Progress, unwatched
from village_net.store import Store
from village_net.village.edits import new_id
from village_net.village.records import Household, Person

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
    if read_known(store) != plan.known:
        raise OutdatedPlanError
    if not plan.added and not taken:
        return
    households = _new_households(plan)
    people = _people(plan, {**plan.known.households, **households})
    kept = plan.mapping.kept()
    changed = changed_people(store, taken)
    with store.change(N_("Import roster"), file=plan.sheet.file, read=plan.read, added=plan.added):
        store.put_all(changed)
        if store.get(KeptMapping, kept.id) != kept:
            store.put(kept)
        store.put_all(households.values())
        done = 0
        while batch := list(islice(people, _BATCH)):
            progress(done, plan.added)
            store.put_all(batch)
            done += len(batch)
        progress(done, plan.added)


def _new_households(plan: ImportPlan) -> dict[str, Household]:
    """Return the households to be made, by the key of the house."""
    made: dict[str, Household] = {}
    for candidate in _candidates(plan):
        key = house_key(candidate.house_number)
        known = made.get(key) or plan.known.households.get(key)
        if known is None:
            made[key] = Household(new_id(), candidate.house_number, candidate.house_code)
    return made


def _people(plan: ImportPlan, households: dict[str, Household]) -> Iterator[Person]:
    for candidate in _candidates(plan):
        home = households[house_key(candidate.house_number)]
        yield Person(
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
        )


def _candidates(plan: ImportPlan) -> Iterator[Candidate]:
    for row in plan.rows:
        if row.outcome is Outcome.ADD and row.candidate:
            yield row.candidate
