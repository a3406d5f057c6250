"""The village in figures on a day that can be chosen: tables with bars, and the pyramid."""

from collections.abc import Iterator
from dataclasses import replace
from urllib.parse import urlencode

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from ui.session import Session
from ui.text import _, spoken
from ui.theme import scaled
from ui.widgets.button import Button
from ui.widgets.drawings.bar import Bar
from ui.widgets.drawings.drawing import FittedDrawing
from ui.widgets.empty_state import EmptyState
from ui.widgets.fields.chooser import Chooser
from ui.widgets.fields.date_field import DateField
from ui.widgets.fields.field import Field
from ui.widgets.flow import flowing
from ui.widgets.in_turns import Turns
from ui.widgets.label import Label
from ui.widgets.layouts import Card, column, scrolling
from ui.widgets.list_and_detail import StackingColumns
from village_net.documents import Paper
from village_net.documents.village.pyramid import band_words, pyramid_drawing, pyramid_steps
from village_net.errors import Refusal
from village_net.thai.dates import DateStyle, format_date
from village_net.thai.digits import Digits
from village_net.village.figures.statistics import BANDS, Figure, Statistics, statistics
from village_net.village.register.queries import count_people

_MANY = 5_000  # people whose figures take longer than the window may stand still
_NAME_SHARE, _BAR_SHARE = 5, 4
_TYPE = 17  # points of the pyramid that are as large as the window's type
_ALL = 4  # the column of everybody


class View(QWidget):
    """Figures by age, zone, schooling, marital status, work; people to look after."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.cannot: frozenset[str] = frozenset()
        self.day = DateField()
        self.day.line.editingFinished.connect(self._on_day)
        self.day.edited.connect(self._on_picked)
        self.bands = Chooser()
        for key, (title, _starts) in BANDS.items():
            self.bands.addItem(_(title), key)
        self.bands.activated.connect(lambda _place: self.reload())
        self._day_field = Field(_("As of the day (empty: today)"), self.day)
        self._written = ""
        inside = QWidget()
        self._layout = QVBoxLayout(inside)
        self._layout.setContentsMargins(0, 0, scaled(8), 0)
        self._layout.setSpacing(scaled(12))
        self._layout.addWidget(
            flowing(self._day_field, Field(_("Age bands"), self.bands), space=12)
        )
        self._area = scrolling(inside)
        self._read = 0
        self._area.verticalScrollBar().rangeChanged.connect(self._on_range)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._area)
        self.reload()

    def show_record(self, id: str) -> bool:
        """Tell that there are no records here."""
        return False

    def reload(self) -> None:
        """Show the figures of the day that is written."""
        self._day_field.set_error("")
        self._written = self.day.line.text()
        store, bands = self._session.store, str(self.bands.currentData())
        try:
            day = self.day.day() or store.clock().date()
        except Refusal as refusal:
            self._day_field.set_error(refusal.say(spoken()))
            return
        if not count_people(store):
            self._put(self._empty())
        elif count_people(store) > _MANY:
            self._session.edit_slowly(lambda report: statistics(store, day, bands), self._show)
        else:
            self._show(statistics(store, day, bands))

    def _on_day(self) -> None:
        """Count anew when another day was typed, with Enter or by going on."""
        if self.day.line.text() != self._written:
            self.reload()

    def _on_picked(self) -> None:
        """Count anew when a day was picked from the calendar; one that is typed is not ready."""
        if not self.day.line.isModified():
            self.reload()

    def _show(self, figures: Statistics) -> None:
        left, right = column(space=16), column(space=16)
        self._read = self._area.verticalScrollBar().value()
        content = StackingColumns(left, right, shares=(1, 1))
        self._put(content)
        self.turns = Turns(self._make_parts(left, right, figures), content)

    def _make_parts(
        self, left: QVBoxLayout, right: QVBoxLayout, figures: Statistics
    ) -> Iterator[None]:
        left.addWidget(self._summary(figures))
        yield
        left.addWidget(self._pyramid(figures))
        yield
        ages = [replace(b.figure, name=band_words(b, _plain())) for b in figures.bands]
        yield from self._make_table(left, _("Age"), ages)
        left.addStretch(1)
        for title, listed in (
            (_("People to look after"), _looked_after(figures)),
            (_("Zone"), _said(figures.zones)),
            (_("Occupation"), _said(figures.occupations)),
            (_("Education"), _said(figures.education)),
            (_("Marital status"), _said(figures.marital)),
        ):
            if listed:
                yield from self._make_table(right, title, listed)
        right.addStretch(1)

    def _summary(self, figures: Statistics) -> Card:
        total = figures.total
        day = format_date(figures.day, spoken().language, DateStyle.SHORT)
        card = Card()
        card.add(
            Label(_("Data of {day}", day=day), tone="quiet"),
            flowing(
                _big(f"{total.everyone:,}", _("people")),
                _big(f"{figures.households:,}", _("households")),
                _big(f"{figures.mean_size:.1f}", _("people to a household")),
                space=32,
            ),
            Label(_("{men} men, {women} women", men=f"{total.men:,}", women=f"{total.women:,}")),
        )
        return card

    def _pyramid(self, figures: Statistics) -> Card:
        steps = pyramid_steps(figures.pyramid, _plain())
        drawn = FittedDrawing(lambda width: pyramid_drawing(steps, _plain(), width), _TYPE)
        drawn.setAccessibleName(_("Population pyramid"))
        told = (f"{step.ages}: {step.men}, {step.women}" for step in steps)
        drawn.setAccessibleDescription("; ".join(told))
        card = Card()
        card.add(Label(_("Population pyramid"), "section"), drawn)
        return card

    def _make_table(self, place: QVBoxLayout, title: str, figures: list[Figure]) -> Iterator[None]:
        card, grid = Card(), QGridLayout()
        card.add(Label(title, "section"))
        grid.setHorizontalSpacing(scaled(12))
        grid.setVerticalSpacing(scaled(6))
        grid.setColumnStretch(0, _NAME_SHARE)
        grid.setColumnStretch(1, _BAR_SHARE)
        for at, head in enumerate((_("Men"), _("Women"), _("All")), start=2):
            label = Label(head, "caption", "quiet")
            grid.addWidget(label, 0, at, Qt.AlignmentFlag.AlignRight)
        card.body.addLayout(grid)
        place.addWidget(card)
        most = max((figure.everyone for figure in figures), default=1) or 1
        for line, figure in enumerate(figures, start=1):
            grid.addWidget(Label(figure.name, wraps=True), line, 0)
            grid.addWidget(Bar(figure.everyone / most), line, 1)
            for at, count in enumerate((figure.men, figure.women, figure.everyone), start=2):
                number = Label(f"{count:,}", strong=at == _ALL)
                grid.addWidget(number, line, at, Qt.AlignmentFlag.AlignRight)
            yield

    def _empty(self) -> EmptyState:
        bring_in = Button(_("Import roster"), icon="download-simple")
        bring_in.clicked.connect(lambda: self._session.open_record("register", "import"))
        return EmptyState(
            "chart-bar",
            _("There is nothing to count yet"),
            _("Figures come by themselves from the people in the register."),
            bring_in,
        )

    def _put(self, widget: QWidget) -> None:
        """Show a widget below the choices."""
        while (item := self._layout.takeAt(1)) is not None:
            if old := item.widget():
                old.hide()
                old.deleteLater()
        self._layout.addWidget(widget, 1)

    def _on_range(self, least: int, most: int) -> None:
        """Go back to where the user read as soon as there is that much again."""
        if self._read and most >= self._read:
            place, self._read = self._read, 0
            self._area.verticalScrollBar().setValue(place)

    def print_figures(self) -> None:
        """Show the figures of the day as a paper."""
        written = self.day.line.text().strip()
        bands = self.bands.currentData()
        chosen = urlencode({"day": written, "bands": bands})
        self._session.open_record("documents", f"village-statistics?{chosen}")


def _said(figures: list[Figure]) -> list[Figure]:
    """Return figures named in the user's language; none where nothing is on record of anybody."""
    if not any(figure.name for figure in figures):
        return []
    words = (_(figure.name) if figure.name else _("not on record") for figure in figures)
    return [replace(figure, name=name) for figure, name in zip(figures, words, strict=True)]


def _looked_after(figures: Statistics) -> list[Figure]:
    return [Figure(_(g.title), g.men, g.women, g.everyone) for g in figures.vulnerable]


def _plain() -> Paper:
    return Paper(spoken().language, Digits.ARABIC)


def _big(number: str, words: str) -> QWidget:
    whole = QWidget()
    whole.setLayout(column(Label(number, "figure"), Label(words, tone="quiet"), space=0))
    return whole
