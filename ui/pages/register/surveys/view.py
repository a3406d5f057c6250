"""Surveys by indicators: the households on the left, questions or results on the right."""

from collections.abc import Callable
from pathlib import Path
from urllib.parse import urlencode

from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.asking_files import Files, ask_to_open
from ui.pages.register.surveys.choices import ASK, RESULTS, SurveyChoices
from ui.pages.register.surveys.form import SurveyForm, Visit, new_survey
from ui.pages.register.surveys.homes import SurveyHomes
from ui.pages.register.surveys.results import SurveyResults
from ui.parts.draft_line import DraftLine
from ui.parts.kept_draft import is_shown
from ui.session import Session
from ui.text import _, spoken
from ui.theme import scaled
from ui.widgets.button import Button, Kind
from ui.widgets.empty_state import EmptyState
from ui.widgets.label import Label
from ui.widgets.layouts import Card, empty
from ui.widgets.list_and_detail import Sides
from ui.widgets.reason_panel import ReasonPanel
from ui.widgets.stack import Stack
from village_net.errors import Refusal
from village_net.paths import resource
from village_net.survey.edits import load_set, remove_set
from village_net.survey.queries import indicator_sets, surveyed_households, years_of, zone_coverage
from village_net.survey.set_file import read_set
from village_net.thai.dates import BUDDHIST_OFFSET
from village_net.village.register.records import Household

ChooseFile = Callable[[QWidget], str]


def choose_set_file(parent: QWidget) -> str:
    """Ask for the file of a set; return its path, empty where the user thought better of it."""
    sets = Files(_("Indicator sets"), (".toml", ".csv"))
    return str(ask_to_open(parent, _("Load indicator set"), sets) or "")


class View(QWidget):
    """One set of indicators in one year; ``choose_file`` is what asks for a file."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.choose_file: ChooseFile = choose_set_file
        self._home = ""
        self._visit: Visit | None = None
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
        return self.choices.set_id

    @property
    def year(self) -> int:
        """The year that is shown, of the Buddhist Era."""
        return self.choices.year or self._this_year()

    def show_record(self, id: str) -> bool:
        """Tell that households are shown elsewhere."""
        return False

    def open_form(self, form: str, about: str) -> bool:
        """Go on with a household's answers; tell whether it and the set are still there."""
        set_id, year, household_id = about.split(" ")
        home = self._session.store.get(Household, household_id)
        if home is None or set_id not in {each.id for each in indicator_sets(self._session.store)}:
            return False
        self.choices.go_to(set_id, int(year))
        if not is_shown(self._shown(), (form, about)):
            self.ask(household_id)
        return True

    @property
    def cannot(self) -> frozenset[str]:
        """Nothing can be printed without a set."""
        some = indicator_sets(self._session.store)
        return frozenset() if some else frozenset({"print_forms", "print_results"})

    def print_forms(self) -> None:
        """Show the forms to fill in from house to house."""
        self._print("survey-form", kind="indicators")

    def print_results(self) -> None:
        """Show what came of the survey as a paper."""
        self._print("indicator-summary")

    def reload(self) -> None:
        """Show the sets, the households and their state as they are now."""
        sets = indicator_sets(self._session.store)
        self._body.setCurrentIndex(1 if sets else 0)
        if not sets:
            self._put(QWidget())
            return
        form = self._shown()
        if isinstance(form, SurveyForm) and form.is_saving:
            return
        chosen = self.choices.offer_sets(sets)
        asked = years_of(self._session.store, chosen.id)
        self.choices.offer_years({self._this_year(), chosen.year, *asked}, self._this_year())
        self._show_homes()
        if not self._stays():
            self._show_what()

    def ask(self, household_id: str) -> SurveyForm | None:
        """Show the questions to a household, with answers that were not saved yet."""
        home = self._session.store.get(Household, household_id)
        self._home = home.id if home else ""
        self.choices.what.set_value(ASK)
        if home is None:
            self._put(self._hint())
            return None
        survey = new_survey(self.set_id, home.id, self.year)
        form = SurveyForm(self._session, survey, self._visit or self._first_visit())
        form.saved.connect(self._on_saved)
        self._put(form)
        self._show_homes()
        self.homes.stand_on(home.id)
        self._sides.go_deep(True)
        return form

    def load(self, file: Path) -> bool:
        """Take in the set of a file and tell whether that went well."""
        try:
            loaded = read_set(file, self._this_year())
            is_new = load_set(self._session.store, loaded)
        except Refusal as refusal:
            self._session.refused.emit(refusal.say(spoken()))
            return False
        if is_new:
            words = _("The set “{title}” was loaded.", title=loaded[0].title)
            self._session.told.emit(words, True)
        else:
            self._session.told.emit(_("This set is loaded already."), False)
        self.reload()
        self.choices.show_set(loaded[0].id)
        return True

    def ask_to_remove(self) -> None:
        """Remove the set that is shown, after a reason where households were asked by it."""
        if not years_of(self._session.store, self.set_id):
            self._remove("")
            return
        title = self.choices.title
        question = _("Remove the set “{title}” with all answers to it?", title=title)
        panel = ReasonPanel(question, _("Remove the set"))
        panel.agreed.connect(self._remove)
        panel.left.connect(self._show_what)
        self._put(panel)
        self._sides.go_deep(True)
        panel.setFocus()

    def _make_survey(self) -> QWidget:
        self.choices, self.homes = SurveyChoices(), SurveyHomes()
        self.choices.other.connect(self._on_other)
        self.choices.turned.connect(self._on_turned)
        self.choices.removing.connect(self.ask_to_remove)
        self.homes.chosen.connect(self.ask)
        self.homes.body.insertWidget(0, DraftLine(self._session, ("survey",)))
        self._detail = Card()
        self._sides = Sides(self.homes, self._detail, (35, 65))
        whole = QWidget()
        layout = QVBoxLayout(whole)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(scaled(12))
        layout.addWidget(self.choices)
        layout.addWidget(self._sides, 1)
        return whole

    def _teach(self) -> EmptyState:
        example = Button(_("Use the example set"), Kind.MAIN, "check")
        bring_in = Button(_("Load my district’s set"), icon="download-simple")
        example.clicked.connect(lambda: self.load(_example()))
        bring_in.clicked.connect(self.bring_set)
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

    def _hint(self) -> Label:
        words = _("Choose a household on the left to write down its answers.")
        return Label(words, tone="quiet", wraps=True)

    def _show_homes(self) -> None:
        store, set_id, year = self._session.store, self.set_id, self.year
        asked = f"{set_id} {year} "
        begun = [draft.about for draft in self._session.drafts.of("survey")]
        unsaved = {about.removeprefix(asked) for about in begun if about.startswith(asked)}
        homes = surveyed_households(store, set_id, year)
        self.homes.show_homes(homes, zone_coverage(store, set_id, year), unsaved)

    def _show_what(self) -> None:
        if self.choices.what.value == RESULTS:
            results = SurveyResults(self._session, self.set_id, self.year)
            results.household.connect(self.ask)
            self._put(results)
        elif self._home:
            self.ask(self._home)
        else:
            self._put(self._hint())

    def _on_other(self) -> None:
        self._visit = None
        self.reload()

    def _on_turned(self) -> None:
        self._show_what()
        self._sides.go_deep(True)

    def _on_saved(self, household_id: str) -> None:
        """Go on to the next household that was not asked yet."""
        form = self._shown()
        if isinstance(form, SurveyForm):
            self._visit = form.visit
        self._put(QWidget())
        self._show_homes()
        if waiting := self.homes.next_waiting(household_id):
            form = self.ask(waiting)
            if form:
                form.begin()
        else:
            self.choices.what.set_value(RESULTS)
            self._show_what()

    def _stays(self) -> bool:
        """Tell whether a form with answers that are not saved shows, and still fits its set."""
        form = self._shown()
        if not (isinstance(form, SurveyForm) and form.draft.is_changed):
            return False
        here = (self.set_id, self.year, self._home)
        asked = form.survey
        return form.fits() and here == (asked.set_id, asked.year, asked.household_id)

    def _remove(self, reason: str) -> None:
        title, set_id = self.choices.title, self.set_id
        self._put(QWidget())
        if self._session.done(remove_set, set_id, reason):
            for draft in self._session.drafts.of("survey"):
                if draft.about.startswith(f"{set_id} "):
                    self._session.done(lambda _s, key=draft.key: self._session.drafts.remove(key))
            self._session.told.emit(_("The set “{title}” was removed.", title=title), True)

    def _shown(self) -> QWidget | None:
        item = self._detail.body.itemAt(0)
        return item.widget() if item else None

    def _put(self, widget: QWidget) -> None:
        empty(self._detail.body)
        self._detail.body.addWidget(widget, 1)
        if isinstance(widget, Label | ReasonPanel):
            self._detail.body.addStretch(1)

    def _first_visit(self) -> Visit:
        today = self._session.store.clock().date()
        return Visit(today if self.year == self._this_year() else None, "")

    def _print(self, key: str, **options: str) -> None:
        chosen = urlencode({**options, "set": self.set_id, "year": self.year})
        self._session.open_record("documents", f"{key}?{chosen}")

    def _this_year(self) -> int:
        return self._session.store.clock().year + BUDDHIST_OFFSET

    def bring_set(self) -> None:
        """Ask for the file of a set and take it in."""
        if name := self.choose_file(self):
            self.load(Path(name))


def _example() -> Path:
    return resource("catalogue", "indicators", "example-2569.toml")
