"""The questions of a set, answered for one household."""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from functools import partial

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from ui.pages.register.surveys.question import Question
from ui.parts.kept_draft import KeptDraft
from ui.session import Session
from ui.text import _, spoken
from ui.theme import scaled
from ui.widgets.button import Button, Kind
from ui.widgets.fields.date_field import DateField
from ui.widgets.fields.field import Field, LineEdit
from ui.widgets.flow import FlowLayout
from ui.widgets.in_turns import Turns
from ui.widgets.label import Label
from ui.widgets.layouts import hairline, row, scrolling
from village_net.errors import Refusal
from village_net.store.ids import new_id
from village_net.survey.edits import NotANumberError, save_survey
from village_net.survey.queries import answers_of, indicators_of, survey_of
from village_net.survey.records import Survey
from village_net.thai.dates import PartialDate
from village_net.thai.fold import tidy
from village_net.thai.near_days import Lies
from village_net.village.register.records import Household


@dataclass(frozen=True)
class Visit:
    """Who asks, and on which day: the same for one household after the other."""

    day: date | None
    interviewer: str


class SurveyForm(QWidget):
    """All questions to one household; ``saved`` gives its id."""

    saved = Signal(str)

    def __init__(
        self,
        session: Session,
        survey: Survey,
        visit: Visit,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._session = session
        known = survey_of(session.store, survey.set_id, survey.year, survey.household_id)
        self._survey = known or replace(survey, day=visit.day, interviewer=visit.interviewer)
        # Shown by questions that are still to be made.
        self._given = {
            id: answer.answer for id, answer in answers_of(session.store, self._survey.id).items()
        }
        self._home = session.store.get(Household, survey.household_id)
        self.questions: dict[str, Question] = {}
        self._indicators = indicators_of(session.store, self._survey.set_id)
        self._area = self._make_area()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._area, 1)
        layout.addWidget(self._buttons())
        self._wanted: Question | None = None
        self.turns = Turns(self._make_questions(), self)
        self.turns.ended.connect(self._reveal_soon)
        self._count()
        asked = (self._survey.set_id, str(self._survey.year), self._survey.household_id)
        self.draft = KeptDraft(
            self,
            session,
            ("survey", " ".join(asked)),
            {"day": self.day, "interviewer": self.interviewer, "answers": _Answers(self)},
            lambda: _("House {number}", number=self._house_number),
        )
        self.setFocusProxy(next(iter(self.questions.values()), self._save))

    @property
    def survey(self) -> Survey:
        """The survey that is filled in."""
        return self._survey

    @property
    def visit(self) -> Visit:
        """Who asked and when, as it was saved last."""
        return Visit(self._survey.day, self._survey.interviewer)

    @property
    def answers(self) -> dict[str, str]:
        """What is answered now, by indicators."""
        shown = {id: question.answer for id, question in self.questions.items()}
        return {id: answer for id, answer in {**self._given, **shown}.items() if answer}

    def still_shows(self, record: Household) -> bool:
        """Tell whether answers wait to be saved, and household and questions are still the same."""
        asked = indicators_of(self._session.store, self._survey.set_id)
        return self.draft.is_changed and record == self._home and asked == self._indicators

    def show_answers(self, answers: Mapping[str, str]) -> None:
        """Show answers that were given but not saved."""
        self._given = dict(answers)
        for id, question in self.questions.items():
            question.set_answer(answers.get(id, ""))
        self._count()

    def begin(self) -> None:
        """Go to the first question."""
        self._show(next(iter(self.questions.values())))

    def save(self) -> None:
        """Save the answers and go on, or say at the question what is wrong."""
        self._day.set_error("")
        try:
            day = self.day.day()
        except Refusal as refusal:
            self._day.set_error(refusal.say(spoken()))
            self.day.setFocus()
            return
        survey = replace(self._survey, day=day, interviewer=tidy(self.interviewer.text()))
        try:
            save_survey(self._session.store, survey, self.answers)
        except NotANumberError as refusal:
            self._blame(refusal)
        except Refusal as refusal:
            self._session.refused.emit(refusal.say(spoken()))
        else:
            self._survey = survey
            self.draft.forget()
            words = _("The survey of house {number} was saved.", number=self._house_number)
            self._session.told.emit(words, True)
            self.saved.emit(survey.household_id)

    @property
    def _house_number(self) -> str:
        return self._home.house_number if self._home else ""

    def _make_area(self) -> QScrollArea:
        day = self._survey.day
        self.day = DateField(PartialDate.of(day) if day else None, lies=Lies.BEHIND)
        self.interviewer = LineEdit(self._survey.interviewer)
        self._day = Field(_("Day"), self.day)
        inside = QWidget()
        self._lines = QVBoxLayout(inside)
        self._lines.setContentsMargins(0, 0, scaled(8), 0)
        self._lines.setSpacing(scaled(4))
        self._lines.addWidget(Label(_("House {number}", number=self._house_number), "section"))
        self._lines.addLayout(row(self._day, Field(_("Interviewer"), self.interviewer)))
        return scrolling(inside)

    def _make_questions(self) -> Iterator[None]:
        domain = ""
        for indicator in self._indicators:
            if indicator.domain != domain:
                domain = indicator.domain
                self._lines.addSpacing(scaled(8))
                self._lines.addWidget(Label(domain, strong=True))
            else:
                self._lines.addWidget(hairline())
            question = Question(indicator, self._given.get(indicator.id, ""))
            question.done.connect(partial(self._go_on, question))
            question.edited.connect(self._count)
            self.questions[indicator.id] = question
            self._lines.addWidget(question)
            yield
        self._lines.addStretch(1)

    def _buttons(self) -> QWidget:
        self._save = Button(_("Save, next house"), Kind.MAIN, "check")
        self._save.clicked.connect(self.save)
        self._progress = Label("", tone="quiet")
        hint = Label(_("Keys: 1 yes, 2 no, 0 does not apply"), "caption", "quiet")
        line = QWidget()
        flow = FlowLayout(line, space=12)
        for part in (self._save, self._progress, hint):
            flow.addWidget(part)
        return line

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._reveal_soon()

    def _count(self) -> None:
        done, count = len(self.answers), len(self._indicators)
        self._progress.setText(_("{done} of {count} answered", done=done, count=count))

    def _go_on(self, question: Question, entered: bool) -> None:
        """Go to the next question without an answer; when all have one, Enter saves."""
        self.turns.finish()
        asked = list(self.questions.values())
        at = asked.index(question)
        waiting = [other for other in [*asked[at + 1 :], *asked[:at]] if not other.answer]
        if waiting:
            self._show(waiting[0])
        elif entered and question.answer:
            self.save()
        else:
            self._save.setFocus()

    def _blame(self, refusal: NotANumberError) -> None:
        self.turns.finish()
        for question in self.questions.values():
            if question.indicator.code == refusal.holes["code"]:
                question.set_error(refusal.say(spoken()))
                self._show(question)

    def _show(self, question: Question) -> None:
        """Go to a question; it has its place as soon as all are made and laid out."""
        question.setFocus()
        self._wanted = question
        self._reveal_soon()

    def _reveal_soon(self) -> None:
        QTimer.singleShot(0, self, self._reveal)

    def _reveal(self) -> None:
        if self._wanted and not self.turns.isActive():
            self._area.widget().layout().activate()
            self._area.ensureWidgetVisible(self._wanted, 0, scaled(8))


class _Answers:
    """All answers of a form as one editor."""

    def __init__(self, form: SurveyForm) -> None:
        self._form = form

    def typed(self) -> str:
        """Return the answers by indicators."""
        return json.dumps(self._form.answers, sort_keys=True)

    def type_again(self, typed: str) -> None:
        """Show answers that were given but not saved."""
        self._form.show_answers(json.loads(typed))


def new_survey(set_id: str, household_id: str, year: int) -> Survey:
    """Return a survey that is not kept yet."""
    return Survey(new_id(), set_id, household_id, year)
