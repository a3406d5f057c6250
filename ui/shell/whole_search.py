"""What the search over the whole village answers, from what the capabilities declare."""

from dataclasses import dataclass

from ui.session import Session
from ui.text import _, spoken
from village_net.capabilities import CAPABILITIES
from village_net.thai.fold import tidy


@dataclass(frozen=True, slots=True)
class Answer:
    """One answer under its heading, and the place on a page where it leads."""

    heading: str
    title: str
    caption: str
    page: str
    place: str


class WholeSearch:
    """Asks the searches of all capabilities."""

    def __init__(self, session: Session) -> None:
        self._finders = [
            (_(search.heading), each.page, search.most, search.begin(session.store, session.people))
            for each in CAPABILITIES
            for search in each.searches
        ]

    def answers(self, text: str) -> list[Answer]:
        """Return what a text may mean, of what is read until now; nothing for a blank text."""
        asked = tidy(text)
        if not asked:
            return []
        return [
            Answer(heading, found.title, found.caption, page, found.id)
            for heading, page, most, finder in self._finders
            for found in finder.find(asked, most, spoken())
        ]

    def warm(self) -> bool:
        """Read for some milliseconds ahead of a search; return whether all is read."""
        return all(finder.warm() for _heading, _page, _most, finder in self._finders)
