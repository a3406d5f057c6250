"""Several new records in one field of a form: a table of editors, one row a record."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import SignalInstance

from ui.parts.field_kinds import FieldKind
from ui.parts.form_fields import FormField, Values
from ui.parts.rows_editor import Begin, RowsEditor
from ui.session import Session
from village_net.errors import Refusal


@dataclass(frozen=True)
class RowsOf(FieldKind[RowsEditor, Any]):
    """Records by their ``columns``, declared like the fields of a form.

    ``begin`` gives what stands in a row that is gone into; a row in which nothing more is typed is
    none.
    """

    columns: Sequence[FormField]
    begin: Begin

    def make(self, session: Session) -> RowsEditor:
        return RowsEditor(session, self.columns, self.begin)

    def show(self, editor: RowsEditor, value: Sequence[Values]) -> None:
        editor.show_rows(value)

    def read(self, editor: RowsEditor) -> Sequence[Values]:
        return editor.read_rows()

    def edited(self, editor: RowsEditor) -> Sequence[SignalInstance]:
        return (editor.edited,)

    def blame(self, editor: RowsEditor, refusal: Refusal) -> bool:
        return refusal.row is not None and editor.blame(refusal)

    def is_wrong(self, editor: RowsEditor) -> bool:
        return editor.is_wrong

    def clear(self, editor: RowsEditor) -> None:
        editor.clear_faults()
