"""The organisations that the search over the whole village finds."""

from village_net.found import Found
from village_net.i18n import Say
from village_net.organisations.queries import organisations
from village_net.organisations.records import KIND_NAMES
from village_net.store import Store
from village_net.thai.fold import fold

_LEAST_LETTERS = 2


class OrganisationFinder:
    """Finds organisations by name and by whom to ask there."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def find(self, text: str, most: int, say: Say) -> list[Found]:
        """Return organisations in order of their names; a caption tells the kind."""
        if len(text.strip()) < _LEAST_LETTERS:
            return []
        terms = fold(text).split()
        found = (
            each
            for each in organisations(self._store)
            if all(term in fold(f"{each.name} {each.contact}") for term in terms)
        )
        return [Found(each.id, each.name, say(KIND_NAMES[each.kind])) for each in found][:most]

    def warm(self) -> bool:
        """Tell that there is nothing to read ahead."""
        return True
