"""What a survey page shows: which set of indicators, which year, questions or results."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ui.text import _
from ui.theme import large_type, scaled
from ui.widgets.button import Button, Kind
from ui.widgets.fields.chips import Choice
from ui.widgets.fields.chooser import Chooser
from ui.widgets.fields.field import Field
from ui.widgets.flow import FlowLayout
from ui.widgets.label import Chip
from village_net.survey.records import IndicatorSet

ASK, RESULTS = "ask", "results"
_SET_IN_LARGE_TYPE = 150  # pixels at 14 pt


class SurveyChoices(QWidget):
    """``other`` tells of another set or year, ``turned`` of questions or results."""

    other = Signal()
    turned = Signal()
    removing = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.sets, self.years = Chooser(), Chooser()
        self.sets.activated.connect(lambda _place: self.show_set(self.set_id))
        self.years.activated.connect(lambda _place: self.other.emit())
        self.what = Choice[str]([(ASK, _("Ask")), (RESULTS, _("Results"))], ASK, folds=True)
        self.what.picked.connect(self.turned)
        self._example = Chip(_("An example, issued by no office"), "look")
        remove = Button("", Kind.QUIET, "trash")
        remove.setAccessibleName(_("Remove the set"))
        remove.setToolTip(_("Remove the set"))
        remove.clicked.connect(self.removing)
        flow = FlowLayout(self, space=12)
        for part in (
            _named(_("Indicator set"), self.sets),
            _named(_("Year"), self.years),
            _named(_("What to do"), self.what),
            self._example,
            remove,
        ):
            flow.addWidget(part)
        if large_type():
            self.sets.setMaximumWidth(scaled(_SET_IN_LARGE_TYPE))

    @property
    def set_id(self) -> str:
        """The set that is chosen, empty where there is none."""
        return str(self.sets.currentData() or "")

    @property
    def title(self) -> str:
        """The title of the set."""
        return self.sets.currentText()

    @property
    def year(self) -> int:
        """The year that is chosen (B.E.), 0 where there is none."""
        return int(self.years.currentData() or 0)

    def show_set(self, id: str) -> None:
        """Choose a set and tell it; the year is this year again."""
        self.sets.setCurrentIndex(max(self.sets.findData(id), 0))
        self.years.setCurrentIndex(-1)
        self.other.emit()

    def go_to(self, id: str, year: int) -> None:
        """Choose a set and a year that is offered, and tell it where it is another."""
        if (id, year) != (self.set_id, self.year):
            self.sets.setCurrentIndex(max(self.sets.findData(id), 0))
            if self.years.findData(year) < 0:
                self.years.addItem(str(year), year)
            self.years.setCurrentIndex(self.years.findData(year))
            self.other.emit()

    def offer_sets(self, sets: Sequence[IndicatorSet]) -> IndicatorSet:
        """Offer sets, stay on the one that is chosen, and return it."""
        shown = self.set_id
        self.sets.clear()
        for each in sets:
            self.sets.addItem(each.title, each.id)
        self.sets.setCurrentIndex(max(self.sets.findData(shown), 0))
        chosen = sets[self.sets.currentIndex()]
        self._example.setVisible(chosen.example)
        return chosen

    def offer_years(self, years: set[int], usual: int) -> None:
        """Offer years, the latest first, and stay on the one that is chosen."""
        shown = self.year or usual
        self.years.clear()
        for year in sorted(years, reverse=True):
            self.years.addItem(str(year), year)
        self.years.setCurrentIndex(max(self.years.findData(shown), 0))


def _named(name: str, editor: QWidget) -> QWidget:
    """Return an editor under its name; in large type the name is a tip, and the row stays low."""
    if not large_type():
        return Field(name, editor)
    editor.setAccessibleName(name)
    editor.setToolTip(name)
    return editor
