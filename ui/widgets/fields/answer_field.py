"""One question with its answer: chips for yes, no and does not apply, or a line for a number."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QWidget

from ui.text import _
from ui.theme import scaled
from ui.widgets.fields.chips import Choice
from ui.widgets.fields.field import LineEdit
from ui.widgets.label import Label
from ui.widgets.layouts import column, row
from village_net.survey.records import NO, NOT_APPLICABLE, YES

# The digits of both kinds, what a Thai keyboard types at their keys, and the words' own letters.
_KEYS = {YES: "1๑ๅย", NO: "2๒/ม", NOT_APPLICABLE: "0๐จ"}
_WORDS = (YES, NO, NOT_APPLICABLE)
_STEPS: dict[int, int] = {Qt.Key.Key_Right: 1, Qt.Key.Key_Left: -1}
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class AnswerField(QFrame):
    """``done`` tells that the next one is due, and whether Enter said so or an answering key.

    ``edited`` tells of every change. Arrows go through the answers; Tab goes on.
    """

    done = Signal(bool)
    edited = Signal()

    def __init__(
        self, question: str, *, numeric: bool = False, unit: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.question, self.numeric = question, numeric
        words = [(YES, _("Yes")), (NO, _("No")), (NOT_APPLICABLE, _("Does not apply"))]
        self.choice = Choice[str](words[2:] if numeric else words, optional=True)
        self.choice.picked.connect(self._on_picked)
        for chip in self.choice.chips:
            chip.setProperty("large", "yes")
            if not numeric:
                chip.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.number = self._make_number() if numeric else None
        parts = (self.number, Label(unit, "caption", "quiet")) if self.number else ()
        self.setProperty("question", "yes")
        layout = column(Label(question, wraps=True), row(*parts, self.choice, None))
        layout.setContentsMargins(*[scaled(8)] * 4)
        self.setLayout(layout)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        if self.number:
            self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            self.setFocusProxy(self.number)
        self.setAccessibleName(question)

    @property
    def answer(self) -> str:
        """The answer as it is kept; empty where there is none yet."""
        return self.choice.value or (self.number.text().strip() if self.number else "")

    def set_answer(self, answer: str) -> None:
        """Show an answer without telling it."""
        self.choice.set_value(answer if answer in _WORDS else None)
        if self.number:
            self.number.setText("" if answer in _WORDS else answer)
        self.setAccessibleDescription("")

    def typed(self) -> str:
        """Return what is answered, to be kept."""
        return self.answer

    def type_again(self, typed: str) -> None:
        """Show what was answered."""
        self.set_answer(typed)

    def setAccessibleDescription(self, description: str) -> None:
        """Let a screen reader say the answer where there is nothing else to say."""
        super().setAccessibleDescription(description or self.choice.text or self.answer)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        picked = next((word for word, keys in _KEYS.items() if event.text() in keys), None)
        if event.key() in _ENTER:
            self.done.emit(True)
        elif self.numeric:
            super().keyPressEvent(event)
        elif event.key() in _STEPS:
            place = _WORDS.index(self.choice.value) if self.choice.value else 0
            step = _STEPS[event.key()] if self.choice.value else 0
            self._take(_WORDS[(place + step) % len(_WORDS)])
        elif event.text() and picked:
            self._take(picked)
            self.done.emit(False)
        else:
            super().keyPressEvent(event)

    def _make_number(self) -> LineEdit:
        number = LineEdit()
        number.setMaximumWidth(scaled(160))
        number.setAccessibleName(self.question)
        number.textEdited.connect(self._on_typed)
        return number

    def _take(self, answer: str) -> None:
        self.choice.set_value(answer)
        self._on_picked()

    def _on_picked(self) -> None:
        if self.choice.value and self.number:
            self.number.clear()
        self._on_edited()

    def _on_typed(self) -> None:
        self.choice.set_value(None)
        self._on_edited()

    def _on_edited(self) -> None:
        self.setAccessibleDescription("")
        self.edited.emit()
