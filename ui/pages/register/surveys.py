"""Surveys by indicators: the households on the left, questions or results on the right."""

from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QVBoxLayout, QWidget

from ui.pages.register.survey_form import SurveyForm
from ui.pages.register.survey_results import SurveyResults
from ui.session import Session
from ui.text import _, spoken
from ui.theme import scaled
from ui.widgets.bar import Bar
from ui.widgets.button import Button, Kind
from ui.widgets.chips import Choice
from ui.widgets.chooser import Chooser
from ui.widgets.empty_state import EmptyState
from ui.widgets.entries import Entry, EntryList
from ui.widgets.field import Field
from ui.widgets.flow import FlowLayout
from ui.widgets.label import Label
from ui.widgets.layouts import Card
from ui.widgets.sides import Sides
from ui.widgets.stack import Stack
from village_net.errors import Refusal
from village_net.paths import resource
from village_net.survey.edits import load_set
from village_net.survey.queries import (
    SurveyedHousehold,
    indicator_sets,
    surveyed_households,
    years_of,
)
from village_net.survey.set_file import read_set
from village_net.thai.dates import BUDDHIST_OFFSET
from village_net.village.records import Household


class View(QWidget):
    """One set of indicators in one year."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._home = ""
        bring_in = Button(_("Load indicator set"), icon="download-simple")
        forms = Button(_("Print forms"), icon="printer")
        summary = Button(_("Print results"), icon="printer")
        bring_in.clicked.connect(self._ask_file)
        forms.clicked.connect(lambda: session.open_record("documents", self._paper("survey-form")))
        summary.clicked.connect(
            lambda: session.open_record("documents", self._paper("indicator-summary"))
        )
        self.buttons: list[QWidget] = [bring_in, forms, summary]
        self.sets, self.years = Chooser(), Chooser()
        self.sets.activated.connect(lambda _place: self._on_set())
        self.years.activated.connect(lambda _place: self.reload())
        self.what = Choice[str]([("ask", _("Ask")), ("results", _("Results"))], "ask")
        self.what.picked.connect(self._show_what)
        self._body = Stack()
        self._body.addWidget(self._teach())
        self._body.addWidget(self._make_survey())
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._body)
        self.reload()

    @property
    def set_id(self) -> str:
        """The set that is shown, empty where there is none."""
        return str(self.sets.currentData() or "")

    @property
    def year(self) -> int:
        """The year that is shown, of the Buddhist Era."""
        return int(self.years.currentData() or self._this_year())

    def show_record(self, id: str) -> bool:
        """Tell that households are shown elsewhere."""
        return False

    def reload(self) -> None:
        """Show the sets, the households and their state as they are now."""
        sets = indicator_sets(self._session.store)
        self._body.setCurrentIndex(1 if sets else 0)
        if not sets:
            return
        shown, year = self.set_id, self.years.currentData()
        self.sets.clear()
        for each in sets:
            mark = _(" (example)") if each.example else ""
            self.sets.addItem(f"{each.title}{mark}", each.id)
        self.sets.setCurrentIndex(max(self.sets.findData(shown), 0))
        self._show_years(year)
        homes = surveyed_households(self._session.store, self.set_id, self.year)
        self.homes.show_entries([_entry(home) for home in homes])
        done = sum(home.done for home in homes)
        self._progress.setText(
            _("{done} of {count} households surveyed", done=done, count=len(homes))
        )
        self._bar.set_share(done / len(homes) if homes else 0)
        if not isinstance(self._shown(), SurveyForm):
            self._show_what()

    def ask(self, household_id: str) -> SurveyForm | None:
        """Show the questions to a household."""
        home = self._session.store.get(Household, household_id)
        if home is None:
            return None
        self._home = home.id
        self.homes.go_to(home.id)
        form = SurveyForm(self._session, self.set_id, self.year, home)
        form.saved.connect(self._on_saved)
        self.what.set_value("ask")
        self._put(form)
        self._sides.go_deep(True)
        return form

    def load(self, file: Path) -> bool:
        """Take in the set of a file and tell whether that went well."""
        try:
            loaded = read_set(file, self._this_year())
        except Refusal as refusal:
            self._session.refused.emit(refusal.say(spoken()))
            return False
        if not load_set(self._session.store, loaded):
            self._session.told.emit(_("This set is loaded already."), False)
        else:
            words = _("The set “{title}” was loaded.", title=loaded[0].title)
            self._session.told.emit(words, True)
        self.sets.setCurrentIndex(max(self.sets.findData(loaded[0].id), 0))
        return True

    def _make_survey(self) -> QWidget:
        choices = QWidget()
        flow = FlowLayout(choices, space=12)
        for part in (
            Field(_("Indicator set"), self.sets),
            Field(_("Year"), self.years),
            Field(_("What to do"), self.what),
        ):
            flow.addWidget(part)
        self.homes = EntryList(_("Households"))
        self.homes.clicked.connect(lambda: self.ask(self.homes.current))
        self.homes.activated.connect(lambda _index: self.ask(self.homes.current))
        self._progress = Label("", tone="quiet")
        self._bar = Bar(0)
        listed, self._detail = Card(margin=8), Card()
        listed.add(self._progress, self._bar)
        listed.body.addWidget(self.homes, 1)
        self._sides = Sides(listed, self._detail, (32, 68))
        whole = QWidget()
        layout = QVBoxLayout(whole)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(scaled(12))
        layout.addWidget(choices)
        layout.addWidget(self._sides, 1)
        return whole

    def _teach(self) -> EmptyState:
        example = Button(_("Use the example set"), Kind.MAIN, "check")
        bring_in = Button(_("Load my district’s set"), icon="download-simple")
        example.clicked.connect(lambda: self.load(_example()))
        bring_in.clicked.connect(self._ask_file)
        return EmptyState(
            "clipboard-text",
            _("Survey the households by indicators"),
            _(
                "A set of indicators is a file that your district gives you. To try it out, begin "
                "with the example set; print the forms, go from house to house, enter them here."
            ),
            example,
            bring_in,
        )

    def _show_years(self, shown: int | None) -> None:
        current = next(
            (s.year for s in indicator_sets(self._session.store) if s.id == self.set_id), 0
        )
        years = {self._this_year(), current, *years_of(self._session.store, self.set_id)}
        self.years.clear()
        for year in sorted(years, reverse=True):
            self.years.addItem(str(year), year)
        wanted = self.years.findData(shown if shown else self._this_year())
        self.years.setCurrentIndex(max(wanted, 0))

    def _on_set(self) -> None:
        self.years.setCurrentIndex(-1)
        self._home = ""
        self.reload()
        self._show_what()

    def _show_what(self) -> None:
        if self.what.value == "results":
            results = SurveyResults(self._session, self.set_id, self.year)
            results.household.connect(self.ask)
            self._put(results)
        elif self._home:
            self.ask(self._home)
        else:
            hint = _("Choose a household on the left to write down its answers.")
            self._put(Label(hint, tone="quiet", wraps=True))

    def _on_saved(self, household_id: str) -> None:
        """Go on to the next household that was not asked yet."""
        homes = surveyed_households(self._session.store, self.set_id, self.year)
        ids = [home.id for home in homes]
        place = ids.index(household_id) if household_id in ids else -1
        later = [home for home in [*homes[place + 1 :], *homes[:place]] if not home.done]
        if later:
            self.ask(later[0].id)
        else:
            self.what.set_value("results")
            self._show_what()

    def _shown(self) -> QWidget | None:
        item = self._detail.body.itemAt(0)
        return item.widget() if item else None

    def _put(self, widget: QWidget) -> None:
        while (item := self._detail.body.takeAt(0)) is not None:
            if old := item.widget():
                old.hide()
                old.deleteLater()
        self._detail.body.addWidget(widget, 1)
        if isinstance(widget, Label):
            self._detail.body.addStretch(1)

    def _paper(self, key: str) -> str:
        return f"{key}?set={self.set_id}&year={self.year}"

    def _this_year(self) -> int:
        return self._session.store.clock().year + BUDDHIST_OFFSET

    def _ask_file(self) -> None:
        kinds = _("Indicator sets") + " (*.toml *.csv)"
        name, _filter = QFileDialog.getOpenFileName(self, _("Load indicator set"), "", kinds)
        if name:
            self.load(Path(name))


def _entry(home: SurveyedHousehold) -> Entry:
    state = _("surveyed") if home.done else _("not yet")
    words = " · ".join(part for part in (state, home.zone) if part)
    return Entry(home.id, _("House {number}", number=home.house_number), words)


def _example() -> Path:
    return resource("catalogue", "indicators", "example-2569.toml")
