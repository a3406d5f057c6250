"""What a user can wish for in a family chart."""

from dataclasses import replace

from village_net.i18n import N_
from village_net.store import Store
from village_net.village.family.relatives import Family, family_of
from village_net.village.family.ties import Supposed, supposed_in
from village_net.village.register.particulars import Particulars
from village_net.village.register.queries import particulars_of
from village_net.village.register.records import Person


def keep_ties(store: Store, person: Person) -> None:
    """Put on record what the lists of households let suppose of a person's family."""
    family = family_of(store, person)
    with store.change(N_("Keep family ties"), person.full_name):
        for house in sorted({each.household_id for each in family.people}):
            found = supposed_in(store, house)
            for id in sorted({*found.fathers, *found.mothers, *found.spouses}):
                known = particulars_of(store, id)
                if (kept := _with_ties(known, found, family)) != known:
                    store.put(kept)


def _with_ties(known: Particulars, found: Supposed, family: Family) -> Particulars:
    def tie(ids: dict[str, str], before: str | None) -> str | None:
        other = ids.get(known.id)
        is_shown = other is not None and frozenset((known.id, other)) in family.supposed
        return other if is_shown and not before else before

    return replace(
        known,
        father_id=tie(found.fathers, known.father_id),
        mother_id=tie(found.mothers, known.mother_id),
        spouse_id=tie(found.spouses, known.spouse_id),
    )
