"""How good the register is: a score, and what is to be mended, each with its records."""

from PySide6.QtWidgets import QWidget

from ui.pages.register.quality.finding_pane import FindingPane
from ui.pages.register.quality.score_card import ScoreCard
from ui.parts.list_kind import ListKind, Writes
from ui.parts.list_page import ListPage
from ui.session import Session
from ui.text import _, spoken
from ui.widgets.empty_state import EmptyState
from ui.widgets.entry_rows import Entry, Few
from village_net.capabilities import findings
from village_net.i18n import N_
from village_net.store import Store
from village_net.store.checks import Finding
from village_net.village.quality.checks import quality_score
from village_net.village.register.queries import count_people

_MANY = 5_000  # people whose records take longer than the window may stand still
_TABLES = frozenset(
    "person household zone particulars health life_event membership community_group"
    " survey distinct_pair".split()
)


class View(ListPage[Finding]):
    """The score above, the findings on the left, the records of one of them on the right."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        self._score = ScoreCard()
        self._found: dict[str, Finding] = {}
        super().__init__(session, self._kind(), parent)
        self.reload()

    def reload(self) -> None:
        """Look through the register, beside the window where it is large."""
        store = self.session.store
        if count_people(store) > _MANY:
            self.session.edit_slowly(lambda _report: _quality(store), self._show_quality)
        else:
            self._show_quality(_quality(store))

    def _show_quality(self, quality: tuple[int, list[Finding]]) -> None:
        score, found = quality
        self._score.show_score(score)
        self._found = {finding.key: finding for finding in found}
        super().reload()

    def _kind(self) -> ListKind[Finding]:
        return ListKind(
            N_("What is missing"),
            _TABLES,
            lambda _session: Few([_entry(finding) for finding in self._found.values()]),
            lambda _session, key: self._found.get(key),
            FindingPane,
            _teach,
            head=(self._score,),
            is_empty=lambda session: not count_people(session.store),
            nothing=_("Nothing is to be mended."),
            shares=(50, 50),
        )


def _entry(finding: Finding) -> Entry:
    mark = _("must be mended") if finding.fault else ""
    return Entry(finding.key, finding.say(spoken()), mark=mark, state="danger")


def _teach(_page: Writes) -> EmptyState:
    return EmptyState(
        "check-circle",
        _("There is nothing to look through yet"),
        _("As soon as there are people in the register, what is missing shows here."),
    )


def _quality(store: Store) -> tuple[int, list[Finding]]:
    """Return how complete the register is, from 0 to 100, and what is to be mended in it."""
    return quality_score(store), findings(store, "register")
