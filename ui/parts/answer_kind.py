"""What is answered to a question: yes, no, does not apply, or a number."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import SignalInstance

from ui.parts.field_kinds import FieldKind
from ui.session import Session
from ui.widgets.fields.answer_field import AnswerField


@dataclass(frozen=True)
class Answered(FieldKind[AnswerField, str]):
    """An answer as surveys keep it, empty for none; a ``numeric`` one is a number in ``unit``.

    The question stands in the editor, so the field has no title.
    """

    question: str
    numeric: bool = False
    unit: str = ""

    def make(self, session: Session) -> AnswerField:
        return AnswerField(self.question, numeric=self.numeric, unit=self.unit)

    def show(self, editor: AnswerField, value: str) -> None:
        editor.set_answer(value)

    def read(self, editor: AnswerField) -> str:
        return editor.answer

    def edited(self, editor: AnswerField) -> Sequence[SignalInstance]:
        return (editor.edited,)
