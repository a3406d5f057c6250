"""Surveys by indicators: the households on the left, questions or results on the right."""

from collections.abc import Callable
from pathlib import Path
from urllib.parse import urlencode

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QWidget

from ui.asking_files import Files, ask_to_open
from ui.pages.register.surveys.choices import ASK, RESULTS, SurveyChoices
from ui.pages.register.surveys.form import SurveyForm, Visit, new_survey
from ui.pages.register.surveys.homes import SurveyHomes, home_entry
from ui.pages.register.surveys.results import SurveyResults
from ui.parts.kept_draft import is_shown
from ui.parts.list_kind import ListForm, ListKind, Writes, hint_of
from ui.parts.list_page import ListPage
from ui.session import Session
from ui.text import _, spoken
from ui.widgets.button import Button, Kind
from ui.widgets.empty_state import EmptyState
from ui.widgets.entry_rows import Few, Rows
from ui.widgets.reason_panel import ReasonPanel
from village_net.errors import Refusal
from village_net.i18n import N_
from village_net.paths import resource
from village_net.survey.edits import load_set, remove_set
from village_net.survey.queries import indicator_sets, surveyed_households, years_of, zone_coverage
from village_net.survey.set_file import read_set
from village_net.thai.dates import BUDDHIST_OFFSET
from village_net.village.register.records import Household

ChooseFile = Callable[[QWidget], str]
_TABLES = frozenset({"household", "person", "zone", "indicator_set", "indicator", "survey",
                     "survey_answer"})  # fmt: skip
_OF_A_SET = frozenset({"print_forms", "print_results"})  # what cannot be done without one


def choose_set_file(parent: QWidget) -> str:
    """Ask for the file of a set; return its path, empty where the user thought better of it."""
    sets = Files(_("Indicator sets"), (".toml", ".csv"))
    return str(ask_to_open(parent, _("Load indicator set"), sets) or "")


class View(ListPage[Household]):
    """One set of indicators in one year; ``choose_file`` is what asks for a file."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        self.choose_file: ChooseFile = choose_set_file
        self.choices, self.homes = SurveyChoices(), SurveyHomes()
        self._visit: Visit | None = None
        self._asked = ""
        super().__init__(session, self._kind(), parent)
        self.choices.other.connect(self._on_other)
        self.choices.turned.connect(self._on_turned)
        self.choices.removing.connect(self.ask_to_remove)
        self.homes.narrowed.connect(self.show_rows)

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
        known = {each.id for each in indicator_sets(self.session.store)}
        if self.session.store.get(Household, household_id) is None or set_id not in known:
            return False
        self.choices.go_to(set_id, int(year))
        if not is_shown(self.detail(), (form, about)):
            self.ask(household_id)
        return True

    def print_forms(self) -> None:
        """Show the forms to fill in from house to house."""
        self._print("survey-form", kind="indicators")

    def print_results(self) -> None:
        """Show what came of the survey as a paper."""
        self._print("indicator-summary")

    def show_rows(self) -> None:
        """Show the sets, and the households of the one that is chosen."""
        store = self.session.store
        if sets := indicator_sets(store):
            chosen = self.choices.offer_sets(sets)
            years = {self._this_year(), chosen.year, *years_of(store, chosen.id)}
            self.choices.offer_years(years, self._this_year())
        else:
            self.choices.sets.clear()
        self.cannot = frozenset() if sets else _OF_A_SET
        super().show_rows()

    def ask(self, household_id: str) -> SurveyForm | None:
        """Show the questions to a household, with answers that were not saved yet."""
        if self.kind.get(self.session, household_id) is None:
            self._show_hint(self._hint(self.session))
            return None
        if not self.list.holds(household_id):
            self.homes.show_all()
            self.show_rows()
        self._show(household_id)
        self.show_rows()  # the house before may have answers that wait
        self.sides.go_deep(True)
        form = self.detail()
        return form if isinstance(form, SurveyForm) else None

    def bring_set(self) -> None:
        """Ask for the file of a set and take it in."""
        if name := self.choose_file(self):
            self.load(Path(name))

    def load(self, file: Path) -> bool:
        """Take in the set of a file and tell whether that went well."""
        try:
            loaded = read_set(file, self._this_year())
            is_new = load_set(self.session.store, loaded)
        except Refusal as refusal:
            self.session.refused.emit(refusal.say(spoken()))
            return False
        if is_new:
            words = _("The set “{title}” was loaded.", title=loaded[0].title)
            self.session.told.emit(words, True)
        else:
            self.session.told.emit(_("This set is loaded already."), False)
        self.reload()
        self.choices.show_set(loaded[0].id)
        return True

    def ask_to_remove(self) -> None:
        """Remove the set that is shown, after a reason where households were asked by it."""
        if not years_of(self.session.store, self.set_id):
            self._remove("")
            return
        title = self.choices.title
        question = _("Remove the set “{title}” with all answers to it?", title=title)
        panel = ReasonPanel(question, _("Remove the set"))
        panel.agreed.connect(self._remove)
        self.put_form(panel, stays=True)

    def _kind(self) -> ListKind[Household]:
        return ListKind(
            N_("Households"),
            _TABLES,
            self._read,
            lambda session, key: session.store.get(Household, key) if self.set_id else None,
            self._pane,
            self._teaching,
            {"survey": ListForm()},
            hint=self._hint,
            head=(self.choices,),
            above=(self.homes,),
            is_empty=lambda session: not indicator_sets(session.store),
            nothing=_("There is no such household."),
            shares=(35, 65),
            framed=False,
        )

    def _read(self, session: Session) -> Rows:
        store, set_id, year = session.store, self.set_id, self.year
        if not set_id:
            return Few()
        asked = f"{set_id} {year} "
        begun = [draft.about for draft in session.drafts.of("survey")]
        unsaved = {about.removeprefix(asked) for about in begun if about.startswith(asked)}
        homes = surveyed_households(store, set_id, year)
        self.homes.show_counts(homes, zone_coverage(store, set_id, year))
        listed = self.homes.listed()
        return Few([home_entry(home, unsaved=home.id in unsaved) for home in listed])

    def _pane(self, session: Session, home: Household) -> QWidget:
        self._asked = home.id
        self.choices.what.set_value(ASK)
        survey = new_survey(self.set_id, home.id, self.year)
        form = SurveyForm(session, survey, self._visit or self._first_visit())
        form.saved.connect(self._on_answered)
        return form

    def _hint(self, session: Session) -> QWidget:
        """Return what stands at the right where no household is asked."""
        if self.choices.what.value != RESULTS or not self.set_id:
            return hint_of(_("Choose a household on the left to write down its answers."))
        results = SurveyResults(session, self.set_id, self.year)
        results.household.connect(self.ask)
        return results

    def _teaching(self, _page: Writes) -> EmptyState:
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

    def _on_chosen(self, id: str) -> None:
        super()._on_chosen(id)
        QTimer.singleShot(0, self, self.show_rows)  # not while the list tells of its row

    def _show_what(self) -> None:
        """Show the questions or the results of what is chosen now."""
        if self.choices.what.value == ASK and self.kind.get(self.session, self._asked):
            self._show(self._asked)
        else:
            self._show_hint(self._hint(self.session))

    def _on_other(self) -> None:
        self._visit = None
        self.show_rows()
        self._show_what()

    def _on_turned(self) -> None:
        self._show_what()
        self.sides.go_deep(True)

    def _on_answered(self, household_id: str) -> None:
        """Go on to the next household that was not asked yet."""
        if isinstance(form := self.detail(), SurveyForm):
            self._visit = form.visit
        self.show_rows()
        if waiting := self.homes.next_waiting(household_id):
            if form := self.ask(waiting):
                form.begin()
        else:
            self.choices.what.set_value(RESULTS)
            self._on_turned()

    def _remove(self, reason: str) -> None:
        title, set_id, drafts = self.choices.title, self.set_id, self.session.drafts
        self._show_hint(None)
        if self.session.done(remove_set, set_id, reason):
            for draft in drafts.of("survey"):
                if draft.about.startswith(f"{set_id} "):
                    self.session.done(lambda _s, key=draft.key: drafts.remove(key))
            self.session.told.emit(_("The set “{title}” was removed.", title=title), True)

    def _first_visit(self) -> Visit:
        today = self.session.store.clock().date()
        return Visit(today if self.year == self._this_year() else None, "")

    def _print(self, key: str, **options: str) -> None:
        chosen = urlencode({**options, "set": self.set_id, "year": self.year})
        self.session.open_record("documents", f"{key}?{chosen}")

    def _this_year(self) -> int:
        return self.session.store.clock().year + BUDDHIST_OFFSET


def _example() -> Path:
    return resource("catalogue", "indicators", "example-2569.toml")
