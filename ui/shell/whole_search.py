"""What the search over the whole village answers: records, places, papers, and things to do."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from importlib import import_module
from typing import TYPE_CHECKING, Any

from ui.acts import act_id, key_words
from ui.pages import PAGES, acts_everywhere
from ui.session import Session
from ui.text import _, spoken
from ui.widgets.entries import Entry
from village_net.capabilities import CAPABILITIES
from village_net.found import joined
from village_net.thai.fold import fold, tidy

if TYPE_CHECKING:
    from village_net.documents import Document

_MOST_NAMED = 5


@dataclass(frozen=True, slots=True)
class FoundEntry(Entry):
    """An entry under a heading; its id is the page and the place there. ``terms`` are marked."""

    heading: str = ""
    terms: tuple[str, ...] = ()


class WholeSearch:
    """Asks the searches of all capabilities, then what has a name in the window."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self._finders = [
            (_(search.heading), each.page, search.most, search.begin(session.store, session.people))
            for each in CAPABILITIES
            for search in each.searches
        ]
        self._papers: tuple[Document[Any], ...] | None = None
        self._asked_for_papers = False

    def answers(self, text: str) -> list[FoundEntry]:
        """Return what a text may mean, of what is read until now; nothing for a blank text."""
        asked = tidy(text)
        terms = tuple(fold(asked).split())
        if not terms:
            return []
        found = [*self._records(asked), *self._named(terms)]
        return [replace(answer, terms=terms) for answer in found]

    def warm(self) -> bool:
        """Read for some milliseconds ahead of a search; return whether all is read."""
        if not self._asked_for_papers:
            self._asked_for_papers = True
            jobs = self._session.jobs
            jobs.start(_load_papers, self._on_papers, self._session.tell_failure, aside=True)
        read = all(finder.warm() for _heading, _page, _most, finder in self._finders)
        return read and self._papers is not None

    def _on_papers(self, papers: "tuple[Document[Any], ...]") -> None:
        self._papers = papers

    def _records(self, asked: str) -> Iterator[FoundEntry]:
        for heading, page, most, finder in self._finders:
            for found in finder.find(asked, most, spoken()):
                yield FoundEntry(f"{page}:{found.id}", found.title, found.caption, heading=heading)

    def _named(self, terms: tuple[str, ...]) -> Iterator[FoundEntry]:
        """Yield what is called so, of each kind the nearest first."""
        for heading, answers in (
            (_("Go to"), _places()),
            (_("Documents"), self._all_papers()),
            (_("Do"), self._acts()),
        ):
            called = [each for each in answers if all(t in fold(each.title) for t in terms)]
            called.sort(key=lambda each: _nearness(each, terms[0]))
            yield from (replace(each, heading=heading) for each in called[:_MOST_NAMED])

    def _all_papers(self) -> Iterator[FoundEntry]:
        for paper in self._papers or ():
            yield FoundEntry(f"documents:{paper.key}", _(paper.title), _(paper.group))

    def _acts(self) -> Iterator[FoundEntry]:
        for page, view, act in acts_everywhere():
            place = act_id(act.name, view.key if view else "")
            caption = joined(_(page.title), key_words(act))
            yield FoundEntry(f"{page.key}:{place}", _(act.title), caption)
        for paper in self._papers or ():
            title = _("Print {paper}", paper=_(paper.title))
            # The blank keeps it apart from the paper itself, which stands in the same list.
            yield FoundEntry(f"documents: {paper.key}", title, _("Documents"))


def _nearness(answer: FoundEntry, begin: str) -> tuple[bool, int]:
    """Order what begins with a term before the rest, and what says less before what says more."""
    title = fold(answer.title)
    return not title.startswith(begin), len(title)


def _places() -> Iterator[FoundEntry]:
    for page in PAGES:
        yield FoundEntry(f"{page.key}:", _(page.title))
        for view in page.views:
            yield FoundEntry(f"{page.key}:{view.key}", _(view.title), _(page.title))


def _load_papers(_report: object) -> "tuple[Document[Any], ...]":
    """Return the documents; what draws them takes half a second to load."""
    return import_module("village_net.documents").DOCUMENTS
