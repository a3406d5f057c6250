"""Every reading of organisations."""

from village_net.organisations.records import Organisation
from village_net.store import Store


def organisations(store: Store) -> list[Organisation]:
    """Return all organisations in true Thai order of their names."""
    return store.records(Organisation, "ORDER BY sort_key, id")
