"""The questions of a set, answered for one household; keys 1, 2 and 0 answer and go on."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.session import Session
from ui.text import _, spoken
from ui.theme import scaled
from ui.widgets.button import Button, Kind
from ui.widgets.chips import Choice
from ui.widgets.date_field import DateField
from ui.widgets.field import Field, LineEdit
from ui.widgets.flow import FlowLayout
from ui.widgets.label import Label
from ui.widgets.layouts import column, hairline, row, scrolling
from village_net.errors import Refusal
from village_net.survey.edits import save_survey
from village_net.survey.queries import answers_of, indicators_of, rule_of, survey_of
from village_net.survey.records import NO, NOT_APPLICABLE, YES, Indicator, Survey
from village_net.thai.dates import PartialDate
from village_net.thai.fold import tidy
from village_net.village.edits import new_id
from village_net.village.records import Household

_KEYS = {Qt.Key.Key_1: YES, Qt.Key.Key_2: NO, Qt.Key.Key_0: NOT_APPLICABLE}


class Question(QWidget):
    """One question: chips for yes, no and not applicable, or a line for a number."""

    answered = Signal()

    def __init__(self, indicator: Indicator, answer: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        numeric = rule_of(indicator).numeric
        words = [(YES, _("Yes")), (NO, _("No")), (NOT_APPLICABLE, _("Does not apply"))]
        self._choice = Choice[str](words if not numeric else words[2:], None, optional=True)
        self._choice.set_value(answer if answer in (YES, NO, NOT_APPLICABLE) else None)
        self._number = LineEdit("" if answer in (YES, NO, NOT_APPLICABLE) else answer)
        self._number.setMaximumWidth(scaled(160))
        self._number.setVisible(numeric)
        self._number.setAccessibleName(indicator.question)
        self._choice.setAccessibleName(indicator.question)
        self._choice.picked.connect(self.answered)
        self._number.editingFinished.connect(self.answered)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        title = Label(f"{indicator.code}. {indicator.question}", wraps=True)
        unit = Label(indicator.unit if numeric else "", "caption", "quiet")
        line = row(self._number, unit, self._choice, None)
        layout = column(title, line, hairline(), space=6)
        self.setLayout(layout)
        if numeric:
            self.setFocusProxy(self._number)

    @property
    def answer(self) -> str:
        """The answer as it is kept; empty where there is none yet."""
        return self._choice.value or self._number.text().strip()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if key in _KEYS and not self._number.isVisible():
            self._choice.set_value(_KEYS[key])
            self.answered.emit()
            self.focusNextChild()
        else:
            super().keyPressEvent(event)


class SurveyForm(QWidget):
    """All questions to one household; ``saved`` gives its id."""

    saved = Signal(str)

    def __init__(
        self,
        session: Session,
        set_id: str,
        year: int,
        home: Household,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._session, self._home = session, home
        known = survey_of(session.store, set_id, year, home.id)
        self._survey = known or Survey(new_id(), set_id, home.id, year)
        given = answers_of(session.store, known.id) if known else {}
        today = session.store.clock().date()
        day = self._survey.day or today
        self.day = DateField(PartialDate(day.year, day.month, day.day))
        self.interviewer = LineEdit(self._survey.interviewer)
        self._day = Field(_("Day"), self.day)
        inside = QWidget()
        layout = QVBoxLayout(inside)
        layout.setContentsMargins(0, 0, scaled(8), 0)
        layout.setSpacing(scaled(8))
        layout.addWidget(Label(_("House {number}", number=home.house_number), "section"))
        layout.addLayout(row(self._day, Field(_("Interviewer"), self.interviewer)))
        self.questions: dict[str, Question] = {}
        domain = ""
        for indicator in indicators_of(session.store, set_id):
            if indicator.domain != domain:
                domain = indicator.domain
                layout.addWidget(Label(domain, strong=True))
            answer = given[indicator.id].answer if indicator.id in given else ""
            question = Question(indicator, answer)
            self.questions[indicator.id] = question
            layout.addWidget(question)
        layout.addStretch(1)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(scrolling(inside), 1)
        outer.addWidget(self._buttons())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.save()
        else:
            super().keyPressEvent(event)

    def save(self) -> None:
        """Save the answers and go on, or say what is wrong."""
        self._day.set_error("")
        answers = {id: question.answer for id, question in self.questions.items()}
        try:
            survey = Survey(
                self._survey.id,
                self._survey.set_id,
                self._home.id,
                self._survey.year,
                self.day.day(),
                tidy(self.interviewer.text()),
            )
            save_survey(self._session.store, survey, answers)
        except Refusal as refusal:
            self._day.set_error(refusal.say(spoken()))
            self._session.refused.emit(refusal.say(spoken()))
            return
        number = self._home.house_number
        self._session.told.emit(_("The survey of house {number} was saved.", number=number), True)
        self.saved.emit(self._home.id)

    def _buttons(self) -> QWidget:
        save = Button(_("Save, next house"), Kind.MAIN, "check")
        save.clicked.connect(self.save)
        hint = Label(_("Keys: 1 yes, 2 no, 0 does not apply"), "caption", "quiet")
        line = QWidget()
        flow = FlowLayout(line)
        flow.addWidget(save)
        flow.addWidget(hint)
        return line
