"""The groups that the search over the whole village finds."""

from village_net.found import Found
from village_net.groups.queries import groups_in_order
from village_net.groups.records import KIND_NAMES
from village_net.i18n import Say
from village_net.store import Store
from village_net.thai.fold import fold

_LEAST_LETTERS = 2


class GroupFinder:
    """Finds groups by name and purpose."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def find(self, text: str, most: int, say: Say) -> list[Found]:
        """Return groups in order of their names; a caption tells the kind."""
        terms = fold(text).split()
        if len(text.strip()) < _LEAST_LETTERS:
            return []
        found = (
            group
            for group in groups_in_order(self._store)
            if all(term in fold(f"{group.name} {group.purpose}") for term in terms)
        )
        return [Found(group.id, group.name, say(KIND_NAMES[group.kind])) for group in found][:most]

    def warm(self) -> bool:
        """Tell that there is nothing to read ahead."""
        return True
