"""The questions of a set, answered for one household."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import partial
from typing import Any

from PySide6.QtWidgets import QWidget

from ui.parts.answer_kind import Answered
from ui.parts.field_kinds import Day
from ui.parts.form_fields import FormField, Room, Values
from ui.parts.record_form import FormOf, RecordForm, Saved
from ui.session import Session
from ui.text import _
from ui.widgets.fields.answer_field import AnswerField
from ui.widgets.label import Label
from village_net.i18n import N_
from village_net.store.ids import new_id
from village_net.survey.edits import save_survey
from village_net.survey.queries import answers_of, indicators_of, rule_of, survey_of
from village_net.survey.records import Indicator, Survey
from village_net.thai.near_days import Lies
from village_net.village.register.records import Household


@dataclass(frozen=True)
class Visit:
    """Who asks, and on which day: the same for one household after the other."""

    day: date | None
    interviewer: str


class SurveyForm(RecordForm):
    """All questions to one household; ``saved`` gives its id."""

    def __init__(
        self,
        session: Session,
        survey: Survey,
        visit: Visit,
        parent: QWidget | None = None,
    ) -> None:
        store = session.store
        known = survey_of(store, survey.set_id, survey.year, survey.household_id)
        self._survey = known or replace(survey, day=visit.day, interviewer=visit.interviewer)
        self._home = store.get(Household, survey.household_id)
        self._indicators = indicators_of(store, survey.set_id)
        house = _("House {number}", number=self._house_number)
        form = FormOf(
            key=("survey", f"{survey.set_id} {survey.year} {survey.household_id}"),
            title=house,
            fields=survey_fields(self._indicators),
            values=self._values,
            write=self._write,
            verb=_("Save, next house"),
            name=lambda _values: house,
            leaves=False,
            focus=self._indicators[0].id if self._indicators else "",
        )
        super().__init__(session, form, parent)
        self._progress = Label("", tone="quiet")
        self.add_button(self._progress)
        self.add_button(Label(_("Keys: 1 yes, 2 no, 0 does not apply"), "caption", "quiet"))
        for id, question in self.questions.items():
            question.done.connect(partial(self._go_on, id))
        self.edited.connect(self._count)
        self._count()

    @property
    def questions(self) -> dict[str, AnswerField]:
        """The questions in their order, by indicators."""
        return {each.id: self.editors[each.id] for each in self._indicators}

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
        return {id: q.answer for id, q in self.questions.items() if q.answer}

    def still_shows(self, record: Household) -> bool:
        """Tell whether answers wait to be saved, and household and questions are still the same."""
        asked = indicators_of(self._session.store, self._survey.set_id)
        return self.draft.is_changed and record == self._home and asked == self._indicators

    def begin(self) -> None:
        """Go to the first question."""
        self.go_to(self._indicators[0].id)

    @property
    def _house_number(self) -> str:
        return self._home.house_number if self._home else ""

    def _values(self) -> dict[str, Any]:
        given = answers_of(self._session.store, self._survey.id)
        answers = {id: answer.answer for id, answer in given.items()}
        return {"day": self._survey.day, "interviewer": self._survey.interviewer, **answers}

    def _write(self, values: Values) -> Saved:
        survey = replace(self._survey, day=values["day"], interviewer=values["interviewer"])
        save_survey(self._session.store, survey, self.answers)
        self._survey = survey
        words = _("The survey of house {number} was saved.", number=self._house_number)
        return Saved(survey.household_id, words)

    def _count(self) -> None:
        done, count = len(self.answers), len(self._indicators)
        self._progress.setText(_("{done} of {count} answered", done=done, count=count))

    def _go_on(self, id: str, entered: bool) -> None:
        """Go to the next question without an answer; when all have one, Enter saves."""
        asked, questions = list(self.questions), self.questions
        at = asked.index(id)
        waiting = [
            other for other in [*asked[at + 1 :], *asked[:at]] if not questions[other].answer
        ]
        if waiting:
            self.go_to(waiting[0])
        elif entered and questions[id].answer:
            self.save()
        else:
            self.main.setFocus()


def survey_fields(indicators: Sequence[Indicator]) -> Sequence[FormField]:
    """Return the fields of a survey: who asked and when, and each question below its domain."""
    before = ["", *[each.domain for each in indicators]]
    questions = [
        _question(indicator, "" if indicator.domain == domain else indicator.domain)
        for domain, indicator in zip(before, indicators, strict=False)
    ]
    return (
        FormField("day", N_("Day"), Day(Lies.BEHIND)),
        FormField("interviewer", N_("Interviewer")),
        *questions,
    )


def _question(indicator: Indicator, heading: str) -> FormField:
    words = f"{indicator.code}. {indicator.question}"
    kind = Answered(words, rule_of(indicator).numeric, indicator.unit)
    return FormField(indicator.id, "", kind, room=Room.WIDE, heading=heading)


def new_survey(set_id: str, household_id: str, year: int) -> Survey:
    """Return a survey that is not kept yet."""
    return Survey(new_id(), set_id, household_id, year)
