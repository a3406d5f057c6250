"""What a survey shows: where it stands, the domains, each indicator, and who is below it."""

from collections.abc import Iterator
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from ui.session import Session
from ui.text import _, counted
from ui.theme import scaled
from ui.widgets.button import Button, Kind
from ui.widgets.drawings.bar import Bar
from ui.widgets.flow import FlowLayout
from ui.widgets.in_turns import Turns
from ui.widgets.label import Chip, Label
from ui.widgets.layouts import column, hairline, scrolling
from village_net.survey.queries import Result, below, by_domain, results, year_before, zone_coverage

_GOOD = 0.8
_MOST_SHOWN = 60


class SurveyResults(QWidget):
    """Bars by zone, by domain and by indicator; ``household`` asks for one house's questions."""

    household = Signal(str)

    def __init__(
        self, session: Session, set_id: str, year: int, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._session, self._year = session, year
        store = session.store
        self._before = year_before(store, set_id, year)
        found = results(store, set_id, year)
        inside = QWidget()
        self._layout = QVBoxLayout(inside)
        self._layout.setContentsMargins(0, 0, scaled(8), 0)
        self._layout.setSpacing(scaled(8))
        self._layout.addWidget(Label(_("Results of {year}", year=year), "section"))
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(scrolling(inside))
        self.turns = Turns(self._make_parts(set_id, found), self)

    def _make_parts(self, set_id: str, found: list[Result]) -> Iterator[None]:
        zones = zone_coverage(self._session.store, set_id, self._year)
        coverage = [(z.zone or _("No zone"), z.done, z.households) for z in zones]
        self._add_bars(_("Households surveyed"), coverage)
        yield
        domains = [(d.domain or "–", d.passed, d.asked) for d in by_domain(found)]
        self._add_bars(_("Answers that pass, by domain"), domains)
        yield
        domain = ""
        for result in found:
            if result.indicator.domain != domain:
                domain = result.indicator.domain
                self._layout.addSpacing(scaled(8))
                self._layout.addWidget(Label(domain, strong=True))
            self._layout.addWidget(self._line(result))
            yield
        self._layout.addStretch(1)

    def _add_bars(self, title: str, lines: list[tuple[str, int, int]]) -> None:
        self._layout.addWidget(Label(title, strong=True))
        whole = QWidget()
        grid = QGridLayout(whole)
        grid.setContentsMargins(0, 0, 0, scaled(8))
        grid.setHorizontalSpacing(scaled(12))
        grid.setVerticalSpacing(scaled(4))
        grid.setColumnStretch(0, 2)
        grid.setColumnStretch(1, 3)
        right = Qt.AlignmentFlag.AlignRight
        for place, (name, part, of) in enumerate(lines):
            grid.addWidget(Label(name, wraps=True), place, 0)
            grid.addWidget(Bar(part / of if of else 0), place, 1)
            share = f"{part / of:.0%}" if of else "–"
            grid.addWidget(Label(share, strong=True), place, 2, right)
            numbers = _("{passed} of {asked}", passed=f"{part:,}", asked=f"{of:,}")
            grid.addWidget(Label(numbers, "caption", "quiet"), place, 3, right)
        self._layout.addWidget(whole)

    def _line(self, result: Result) -> QWidget:
        indicator, share = result.indicator, result.share
        numbers = QWidget()
        flow = FlowLayout(numbers, space=12)
        for part in self._figures(result):
            flow.addWidget(part)
        homes = QWidget()
        homes.hide()
        failing = result.asked - result.passed
        if failing:
            words = counted("{count} house below", "{count} houses below", failing)
            see = Button(words, Kind.LINK, "caret-down")
            see.clicked.connect(lambda: self._open(result, homes))
            flow.addWidget(see)
        bar = Bar(share or 0, "accent" if (share or 0) >= _GOOD else "look")
        title = Label(f"{indicator.code}. {indicator.name}", wraps=True)
        line = QWidget()
        line.setLayout(column(title, bar, numbers, homes, hairline(), space=4))
        return line

    def _figures(self, result: Result) -> list[QWidget]:
        if result.share is None:
            return [Label(_("concerned nobody"), "caption", "quiet")]
        numbers = _("{passed} of {asked}", passed=result.passed, asked=result.asked)
        parts: list[QWidget] = [
            Label(f"{result.share:.0%}", strong=True),
            Label(numbers, "caption", "quiet"),
        ]
        if result.change:
            points = f"{result.change:+d}".replace("-", "−")
            words = _("{points} since {year}", points=points, year=self._before)
            parts.append(Chip(words, "good" if result.change > 0 else "look"))
        return parts

    def _open(self, result: Result, homes: QWidget) -> None:
        if homes.layout() is None:
            flow = FlowLayout(homes)
            found = below(self._session.store, result.indicator, self._year)
            for each in found[:_MOST_SHOWN]:
                house = Button(each.house_number)
                house.setAccessibleName(_("House {number}", number=each.house_number))
                house.clicked.connect(partial(self.household.emit, each.household_id))
                flow.addWidget(house)
            if more := len(found) - _MOST_SHOWN if len(found) > _MOST_SHOWN else 0:
                words = _("and {count} more, in the printed results", count=more)
                flow.addWidget(Label(words, "caption", "quiet"))
        homes.setVisible(homes.isHidden())
