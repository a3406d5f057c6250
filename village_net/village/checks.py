"""The data's own checks: what a village head should look at."""

from datetime import date

from village_net.i18n import N_
from village_net.store import Store
from village_net.store.checks import Finding
from village_net.thai.national_id import is_valid
from village_net.village import queries
from village_net.village.records import Person


def data_findings(store: Store, today: date) -> list[Finding]:
    """Return what does not fit among households and people, faults first."""
    people = queries.people_in_order(store)
    ids: dict[str, list[str]] = {
        "bad-national-id": [p.id for p in people if p.national_id and not is_valid(p.national_id)],
        "born-later": [p.id for p in people if _is_born_after(p, today)],
        "stale-house-number": queries.people_with_a_stale_house_number(store),
        "two-heads": [h.id for h in queries.households_with_two_heads(store)],
        "empty-household": [h.id for h in queries.empty_households(store)],
        "no-birth": [p.id for p in people if p.birth is None],
        "no-national-id": [p.id for p in people if not p.national_id],
    }
    return _findings(ids)


def quick_findings(store: Store) -> list[Finding]:
    """Return the findings that a few indexed reads give, for a page that opens often."""
    ids: dict[str, list[str]] = {
        "two-heads": [h.id for h in queries.households_with_two_heads(store)],
        "empty-household": [h.id for h in queries.empty_households(store)],
    }
    return _findings(ids)


def _findings(ids: dict[str, list[str]]) -> list[Finding]:
    return [
        Finding(key, message, key in _FAULTS, {"count": len(ids[key])}, tuple(ids[key]))
        for key, message in _MESSAGES.items()
        if ids.get(key)
    ]


def _is_born_after(person: Person, today: date) -> bool:
    return person.birth is not None and person.birth.iso() > today.isoformat()


_FAULTS = {"bad-national-id", "born-later", "stale-house-number"}
_MESSAGES = {
    "bad-national-id": N_("{count} people have an ID number that cannot be right."),
    "born-later": N_("{count} people have a birth date in the future."),
    "stale-house-number": N_(
        "{count} people carry another house number or zone than their household."
    ),
    "two-heads": N_("{count} households name more than one head."),
    "empty-household": N_("{count} households have nobody in them."),
    "no-birth": N_("{count} people have no birth date."),
    "no-national-id": N_("{count} people have no ID number."),
}
