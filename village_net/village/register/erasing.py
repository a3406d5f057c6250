"""Erasing a person for good (Personal Data Protection Act B.E. 2562, section 33)."""

from collections.abc import Callable, Sequence

from village_net.errors import check_reason
from village_net.i18n import N_
from village_net.store import Store
from village_net.store.drafts import remove_drafts_with
from village_net.store.ids import new_id
from village_net.village.register.particulars import Erasure
from village_net.village.register.records import Person


def erase_person(
    store: Store,
    person: Person,
    reason: str,
    also: Sequence[Callable[[Store, Person], list[str]]] = (),
) -> None:
    """Erase a person, with whatever the history of changes holds of them, and note that it was.

    ``also`` are what other rooms do inside the change with records that know the person by name
    alone; each gives the ids of those, whose history goes too.

    It cannot be undone, and nothing that was done before it can be any more.

    Raises:
        NoReasonError.
    """
    check_reason(reason)
    with store.erasing(N_("Erase person for good"), person.id, reason=reason) as gone:
        for forget in also:
            gone += forget(store, person)
        store.remove(person)
        store.put(Erasure(new_id(), store.clock().date(), reason))
    remove_drafts_with(store.folder, person.id)
