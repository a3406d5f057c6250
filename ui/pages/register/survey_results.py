"""What a survey shows: how many households pass each indicator, and which do not."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.session import Session
from ui.text import _, counted
from ui.theme import scaled
from ui.widgets.bar import Bar
from ui.widgets.button import Button, Kind
from ui.widgets.flow import FlowLayout
from ui.widgets.label import Chip, Label
from ui.widgets.layouts import column, hairline, row, scrolling
from village_net.survey.queries import Result, below, results

_GOOD = 0.8
_MOST_SHOWN = 60


class SurveyResults(QWidget):
    """Bars for each indicator; ``household`` asks for the questions of one house."""

    household = Signal(str)

    def __init__(
        self, session: Session, set_id: str, year: int, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._session, self._year = session, year
        found = results(session.store, set_id, year)
        before = {r.indicator.id: r.share for r in results(session.store, set_id, year - 1)}
        inside = QWidget()
        layout = QVBoxLayout(inside)
        layout.setContentsMargins(0, 0, scaled(8), 0)
        layout.setSpacing(scaled(8))
        layout.addWidget(Label(_("Results of {year}", year=year), "section"))
        domain = ""
        for result in found:
            if result.indicator.domain != domain:
                domain = result.indicator.domain
                layout.addWidget(Label(domain, strong=True))
            layout.addWidget(self._line(result, before.get(result.indicator.id)))
        layout.addStretch(1)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(scrolling(inside))

    def _line(self, result: Result, before: float | None) -> QWidget:
        indicator, share = result.indicator, result.share
        parts: list[QWidget] = []
        if share is None:
            parts.append(Label(_("nobody asked"), "caption", "quiet"))
        else:
            numbers = _("{passed} of {asked}", passed=result.passed, asked=result.asked)
            parts += [Label(f"{share:.0%}", strong=True), Label(numbers, "caption", "quiet")]
            if before is not None and round(share - before, 2):
                points = round((share - before) * 100)
                parts.append(Chip(f"{points:+d}", "good" if points > 0 else "look"))
        homes = QWidget()
        flow = FlowLayout(homes)
        homes.hide()
        failing = result.asked - result.passed
        if failing:
            words = counted("{count} house below", "{count} houses below", failing)
            see = Button(words, Kind.LINK)
            see.clicked.connect(lambda: self._open(result, homes, flow))
            parts.append(see)
        bar = Bar(share or 0, "accent" if (share or 0) >= _GOOD else "look")
        title = Label(f"{indicator.code}. {indicator.name}", wraps=True)
        line = QWidget()
        line.setLayout(column(title, bar, row(*parts, None), homes, hairline(), space=4))
        return line

    def _open(self, result: Result, homes: QWidget, flow: FlowLayout) -> None:
        if not flow.count():
            for each in below(self._session.store, result.indicator, self._year)[:_MOST_SHOWN]:
                house = Button(each.house_number)
                house.clicked.connect(partial(self.household.emit, each.household_id))
                flow.addWidget(house)
        homes.setVisible(not homes.isVisible())
