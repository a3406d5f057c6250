"""How good the register is: a score, and what is to be mended, each with its records."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.session import Session
from ui.text import _, spoken
from ui.theme import scaled
from ui.widgets.button import Button
from ui.widgets.drawings.bar import Bar
from ui.widgets.empty_state import EmptyState
from ui.widgets.entries import Entry, EntryList
from ui.widgets.label import Chip, Label
from ui.widgets.layouts import Card, column, empty, row, scrolling
from ui.widgets.list_and_detail import Sides
from village_net.capabilities import findings
from village_net.store import Store
from village_net.store.checks import Finding
from village_net.village.quality.checks import quality_score
from village_net.village.register.queries import count_people
from village_net.village.register.records import Household, Person

_MANY = 5_000  # people whose records take longer than the window may stand still
_MOST_SHOWN = 300
_GOOD = 85


class View(QWidget):
    """The score above, the findings on the left, the records of one of them on the right."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.cannot: frozenset[str] = frozenset()
        self._shown = ""
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(scaled(12))
        self.reload()

    def show_record(self, id: str) -> bool:
        """Tell that there are no records of its own here."""
        return False

    def reload(self) -> None:
        """Look through the register."""
        store = self._session.store
        if not count_people(store):
            self._put(self._empty())
        elif count_people(store) > _MANY:
            self._session.edit_slowly(lambda report: _quality(store), self._show)
        else:
            self._show(_quality(store))

    def _show(self, quality: tuple[int, list[Finding]]) -> None:
        score, found = quality
        self.records = EntryList(_("Records"))
        self.records.clicked.connect(self._open)
        self.records.activated.connect(lambda _index: self._open())
        listed = Card()
        self._title = Label("", "section", wraps=True)
        listed.add(self._title)
        listed.body.addWidget(self.records, 1)
        lines = [self._line(finding) for finding in found]
        if not lines:
            lines = [Label(_("Nothing is to be mended."), tone="good")]
        left = QWidget()
        left.setLayout(column(*lines, None, space=8))
        self._sides = Sides(scrolling(left), listed, (50, 50))
        whole = QWidget()
        layout = column(self._score(score), self._sides, space=12)
        layout.setStretch(1, 1)
        whole.setLayout(layout)
        self._put(whole)
        known = {finding.key: finding for finding in found}
        if found:
            self._list(known.get(self._shown, found[0]))

    def _score(self, score: int) -> Card:
        words = _("What a good record holds: {score} of 100 are there.", score=score)
        help = _(
            "Birth, ID number, sex and relation of each person; head, zone and a survey within a "
            "year of each household."
        )
        card = Card()
        layout = row(
            Label(f"{score}", "figure"),
            column(
                Label(words),
                Bar(score / 100, "accent" if score >= _GOOD else "look"),
                Label(help, "caption", "quiet", wraps=True),
                space=4,
            ),
            space=16,
        )
        layout.setStretch(1, 1)
        card.add(layout)
        return card

    def _line(self, finding: Finding) -> QWidget:
        see = Button(_("Look"))
        see.setAccessibleName(finding.say(spoken()))
        see.clicked.connect(lambda: self._look_into(finding))
        chip = [Chip(_("must be mended"), "danger")] if finding.fault else []
        line = Card()
        layout = row(Label(finding.say(spoken()), wraps=True), *chip, see)
        layout.setStretch(0, 1)
        line.add(layout)
        return line

    def _look_into(self, finding: Finding) -> None:
        self._list(finding)
        self._sides.go_deep(True)

    def _list(self, finding: Finding) -> None:
        self._shown = finding.key
        self._title.setText(finding.say(spoken()))
        store = self._session.store
        entries: list[Entry] = []
        for id in finding.ids[:_MOST_SHOWN]:
            person, home = store.get(Person, id), store.get(Household, id)
            if person:
                house = _("House {number}", number=person.house_number)
                entries.append(Entry(id, person.full_name, house))
            elif home:
                entries.append(Entry(id, _("House {number}", number=home.house_number), ""))
        self.records.show_entries(entries)

    def _open(self) -> None:
        if self.records.current:
            self._session.open_record("register", self.records.current)

    def _empty(self) -> EmptyState:
        return EmptyState(
            "check-circle",
            _("There is nothing to look through yet"),
            _("As soon as there are people in the register, what is missing shows here."),
        )

    def _put(self, widget: QWidget) -> None:
        empty(self._layout)
        self._layout.addWidget(widget, 1)


def _quality(store: Store) -> tuple[int, list[Finding]]:
    """Return how complete the register is, from 0 to 100, and what is to be mended in it."""
    return quality_score(store), findings(store, "register")
