"""What the options of documents choose from, where they choose among records."""

from collections.abc import Callable, Mapping
from typing import Any

from village_net.documents.document import Document, Kind, Option
from village_net.i18n import N_, Say
from village_net.store import Store
from village_net.survey.queries import indicator_sets
from village_net.tower.announcements.queries import announcements
from village_net.tower.newsletters.newsletters import newsletters
from village_net.village.register.queries import households_in_order, people_in_order, zones

_RECORDS: Mapping[str, Callable[[Store, Say], list[tuple[str, str]]]] = {
    "announcement": lambda store, say: [(a.id, a.title) for a in announcements(store)],
    "household": lambda store, say: [
        (h.id, say(N_("House {number}"), number=h.house_number)) for h in households_in_order(store)
    ],
    "newsletter": lambda store, say: [
        (n.id, f"{n.title or say(N_('Newsletter'))} {n.number}") for n in newsletters(store)
    ],
    "person": lambda store, say: [(p.id, p.full_name) for p in people_in_order(store)],
    "indicator_set": lambda store, say: [(s.id, s.title) for s in indicator_sets(store)],
    "zone": lambda store, say: [(z.id, z.name) for z in zones(store)],
}


def records_of(store: Store, option: Option, say: Say) -> list[tuple[str, str]]:
    """Return the records that an option chooses from: ids, and titles in the user's language."""
    return _RECORDS[option.table](store, say)


def given_example(store: Store, document: Document[Any], say: Say) -> dict[str, str] | None:
    """Return values for what a document must be given, or None where there are no records for it.

    It is about the first record of each kind.
    """
    given: dict[str, str] = {}
    for option in document.options:
        if option.kind is Kind.RECORD and option.required:
            records = records_of(store, option, say)
            if not records:
                return None
            given[option.key] = records[0][0]
    return given
